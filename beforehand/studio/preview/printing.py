"""All leaflets of a folder as PDFs: by the ordinary build, so byte for byte those of the command line."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from beforehand import checks
from beforehand.ground.problem import Problem
from beforehand.plan.finish import USUAL
from beforehand.plan.sheets import Sheet, Wishes, sheet_at
from beforehand.print.versions import press_versions
from beforehand.read.project import Project, read_project
from beforehand.record.build import build_all
from beforehand.record.docket import Commission, Outcome
from beforehand.record.pool import Pool

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip can say; so the same PDFs give the same bytes."""
NOTE = 'what-is-what.txt'
Told = Callable[[int, int], None]
Say = Callable[[str], str]


@dataclass
class Made:
    """A PDF that lies there."""

    sheet: Sheet
    path: Path
    is_test: bool
    """Whether it is a test print, not to be handed out."""

    @property
    def name(self) -> str:
        return self.path.name


@dataclass
class Built:
    """What a build made."""

    files: list[Made] = field(default_factory=list)
    kept: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    """The sheets that were kept back, and why."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the edition itself: then nothing was made."""


def beside(folder: Path) -> Path:
    """Where the PDFs of an edition's folder go, if nobody says: a folder beside it."""
    return folder.parent / f'{folder.name}-PDFs'


def build(root: Path, folder: Path, out: Path, today: date, release: bool, told: Told) -> Built:
    """What `build --edition FOLDER --out OUT`, with --release or without, makes; told: how many of how many are done."""
    with Pool(root, os.cpu_count() or 1) as makers:
        project = read_project(root, [folder], today)
        sheets, found = checks.sheets_of(project, Wishes(today=today, finishes=(USUAL,)))
        about = [problem for problem in found if problem.about.startswith('edition ')]
        built, work = Built(problems=tuple(about)), Commission(project, found, press_versions(), release)
        told(0, len(sheets))
        for done, outcome in enumerate(build_all(work, sheets, out, makers, [folder.name]), 1):
            add(built, outcome, project, out)
            told(done, len(sheets))
    return built


def add(built: Built, outcome: Outcome, project: Project, out: Path) -> None:
    """What became of one sheet."""
    if outcome.state == 'refused':
        built.kept[outcome.name] = tuple(outcome.problems)
    else:
        built.files.append(Made(sheet_at(project, outcome.at), out / f'{outcome.name}.pdf', outcome.is_proof))


def packed(built: Built, say: Say = str) -> bytes:
    """All of them in one zip, a folder for each language, and a list of what is what."""
    out = BytesIO()
    with ZipFile(out, 'w', ZIP_STORED) as pack:
        add_file(pack, NOTE, ''.join(f'{line}\r\n' for line in note(built, say)).encode('utf-8-sig'))
        for made in built.files:
            add_file(pack, f'{made.sheet.locale.id}/{made.name}', made.path.read_bytes())
    return out.getvalue()


def add_file(pack: ZipFile, name: str, data: bytes) -> None:
    """A file, without what is of this machine and this day."""
    info = ZipInfo(name, LONG_AGO)
    info.create_system, info.external_attr = 3, 0o644 << 16
    pack.writestr(info, data)


def note(built: Built, _: Say) -> Iterator[str]:
    """What is in the zip, in the language of the studio: by language, each with its own name for itself."""
    last = ''
    for made in built.files:
        sheet = made.sheet
        if sheet.locale.id != last:
            yield from (['', sheet.locale.name] if last else [sheet.locale.name])
            last = sheet.locale.id
        state = _('test print, not to hand out') if made.is_test else _('ready to hand out')
        yield f'  {last}/{made.name}: {sheet.title}, {sheet.paper_id}: {state}'
    if built.kept:
        yield from ('', _('Kept back: {count} PDFs').format(count=len(built.kept)))
