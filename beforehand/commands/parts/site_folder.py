"""The folder of a site: what is written there, what is removed, and which folder is none of ours."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from beforehand.commands.parts import site_pictures
from beforehand.exchange.site import general, tongue
from beforehand.exchange.site.frame import Frame, Share, style
from beforehand.exchange.site.pieces import Language, Ready, languages
from beforehand.ground.files import is_content, place_below, read_record, remove, write_record, write_whole
from beforehand.read.project import Project

LIST = 'beforehand-site.json'
"""The file by which a site is known as one: it names every other, with its SHA-256."""
HOUSE = 'Beforehand'


def refused(folder: Path) -> str:
    """Why a site must not be written into a folder: it is somebody's, and not a site of ours."""
    if not folder.is_dir() or not any(is_content(name) for name in os.listdir(folder)) or listed(folder) is not None:
        return ''
    return f'{folder} is not empty, and no site that this command has made: name a new folder'


def listed(folder: Path) -> dict[str, str] | None:
    """The files of a site that was made before; None: there is none."""
    record = json.loads(read_record(folder / LIST) or '{}')
    files = record.get('files') if isinstance(record, dict) else None
    return files if isinstance(files, dict) else None


def write(folder: Path, project: Project, sheets: Sequence[tuple[Ready, bytes]], address: str) -> int:
    """Write a site, and remove what an earlier one had besides; in how many languages it is.

    Its list is written first, with the files of both, so that a site is known as one even when this is broken off.
    """
    shown = languages(project, [ready for ready, _ in sheets])
    pdfs = {ready.file: pdf for ready, pdf in sheets}
    files = {**pdfs, **pages(project, shown, pdfs, address)}
    new, old = {name: sha256(files[name]).hexdigest() for name in sorted(files)}, listed(folder) or {}
    write_record(folder, LIST, {'files': {**old, **new}})
    for name, data in files.items():
        path = place_below(folder, name)
        if not path.is_file() or path.read_bytes() != data:
            write_whole(folder, name, data)
    for name in sorted(old.keys() - new):
        remove(folder, name)
    write_record(folder, LIST, {'files': new})
    return len(shown)


def pages(project: Project, shown: Sequence[Language], pdfs: Mapping[str, bytes], address: str) -> dict[str, bytes]:
    """All pages and pictures, by their place in the site."""
    edition = next(iter(project.editions.values())).file
    frame = Frame(str(edition.name or HOUSE), style(project.palette), address)
    pictures = {piece.picture: site_pictures.first_page(piece.sheets[0].file, pdfs[piece.sheets[0].file])
                for language in shown for piece in language.pieces}
    firsts = [language.pieces[0] for language in shown][:site_pictures.MOST]
    share = Share('share.jpg', 'First pages of: ' + '; '.join(f'{one.english}, in {tongue.called(language)}'
                                                              for one, language in zip(firsts, shown, strict=False)))
    files = {piece: picture.webp for piece, picture in pictures.items()}
    files[share.file] = site_pictures.shared([pictures[one.picture] for one in firsts])
    sizes = {piece: picture.size for piece, picture in pictures.items()}
    for path, title, about, main in general_pages(frame.site, shown):
        files[path] = frame.page(path, title, about, main, share)
    for language in shown:
        few = language.pieces[:site_pictures.MOST]
        own = Share(f'{language.locale.id}/share.jpg', f'First pages in {tongue.called(language)} of: '
                    + '; '.join(piece.english for piece in few))
        files[own.file] = site_pictures.shared([pictures[piece.picture] for piece in few])
        path = f'{language.locale.id}/index.html'
        files[path] = frame.page(path, tongue.title(language), tongue.about(language),
                                 tongue.main(language, project.palette, sizes), own)
    return files


def general_pages(site: str, shown: Sequence[Language]) -> Iterator[tuple[str, str, str, Markup]]:
    """The pages about all languages: place, title, in a sentence, what it says."""
    yield 'index.html', 'Sheets to print', general.about(shown), general.front(site, shown)
    yield 'print.html', 'How to print and fold', 'How the sheets are printed and folded.', general.printing(shown)
    yield 'codes.html', 'Look up the code on a sheet', 'The codes of the sheets on this site.', general.codes(shown)
