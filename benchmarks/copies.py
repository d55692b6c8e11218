"""Copies of the project with as many sheets as asked for: each locale again and again, its words in another order."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from io import BytesIO
from itertools import count, islice
from pathlib import Path

from babel.messages.pofile import read_po, write_po

from beforehand.plan import Wishes, plan
from beforehand.project import SOURCE_LOCALE, read_project

ROOT = Path(__file__).parent.parent
PROJECT = ('beforehand', 'build.py', 'content', 'fonts', 'locales', 'templates')


def project_of(sheets: int, folder: Path) -> Path:
    """A copy of the project that has this number of sheets, or a few more."""
    for name in PROJECT:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy2)(ROOT / name, folder / name)
    for path in folder.glob('templates/*/format.yaml'):  # words in another order may need more lines: let nothing be refused
        path.write_text(re.sub(r'smallest_pt: [\d.]+', 'smallest_pt: 5', path.read_text()))
    project = read_project(ROOT)
    each = len(plan(project, Wishes())) // len(project.locales)
    locales = -(-sheets // each)
    for id in list(project.locales)[locales:]:
        shutil.rmtree(folder / 'locales' / id)
    translated = [id for id in project.locales if id != SOURCE_LOCALE]
    copies = ((id, turn) for turn in count(1) for id in translated)
    for id, turn in islice(copies, max(locales - len(project.locales), 0)):
        again(folder / 'locales' / id, turn)
    return folder


def again(locale: Path, turn: int) -> None:
    """The locale once more, as a variant that CLDR takes for the same language."""
    copy = locale.with_name(f'{locale.name}-again{turn:03}')
    shutil.copytree(locale, copy)
    reword(copy / 'messages.po', lambda id, text: turned(text, turn))


def turned(text: str, by: int) -> str:
    """The same words (in Chinese: signs) with the first ones put last, so that no two copies have the same lines."""
    space = ' ' if ' ' in text else ''
    words = text.split() if space else list(text) if '\u4e00' <= text[:1] <= '\u9fff' else [text]
    by %= len(words)
    return space.join(words[by:] + words[:by])


def reword(path: Path, change: Callable[[str, str], str]) -> None:
    """Change the translations of a catalogue, given each message's id and text."""
    catalogue = read_po(BytesIO(path.read_bytes()))
    for message in catalogue:
        if message.id:
            message.string = change(str(message.context), str(message.string))
    out = BytesIO()
    write_po(out, catalogue)
    path.write_bytes(out.getvalue())
