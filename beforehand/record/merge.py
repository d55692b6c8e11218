"""Output folders, such as those of shards → one, with their stamps. Nothing in them is believed before it was looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from beforehand.ground.files import place_below, write_whole
from beforehand.ground.problem import Place, Problem, Unreadable
from beforehand.record.ledger import FOLDER, Ledger, Stamp, digest

SHEETS = '*/*/*'
"""An edition, a locale, a sheet."""
HINT = 'build that folder again, or take the file away'


class Printed(NamedTuple):
    """A sheet as it lies in a folder, with the stamp of its last print."""

    folder: Path
    stamp: Stamp


def merge(out: Path, folders: Sequence[Path]) -> int:
    """Copy every sheet and its stamp into one folder, where there may be some already; how many there are then."""
    sheets = dict[str, Printed]()
    problems = list[Problem]()
    for folder in dict.fromkeys(path.resolve() for path in (out, *folders)):
        problems += faults(folder)
        for name, stamp in stamps(folder):
            first = sheets.setdefault(name, Printed(folder, stamp))
            problems += contradiction(name, first, Printed(folder, stamp))
    if problems:
        raise Unreadable(*problems)
    for name, sheet in sheets.items():
        if sheet.folder != out.resolve():
            copy(out, name, sheet)
    return len(sheets)


def stamps(folder: Path) -> Iterator[tuple[str, Stamp]]:
    """The stamps of a folder that are sound, by the names of their sheets."""
    ledger = Ledger(folder)
    for path in sorted((folder / FOLDER).glob(f'{SHEETS}.json')):
        name = path.relative_to(folder / FOLDER).as_posix().removesuffix('.json')
        if stamp := ledger.read(name):
            yield name, stamp


def faults(folder: Path) -> Iterator[Problem]:
    """What in a folder is not as it was printed: stamps that are damaged, PDFs that are not those of their stamps."""
    known = dict(stamps(folder))
    for path in sorted((folder / FOLDER).glob(f'{SHEETS}.json')):
        if path.relative_to(folder / FOLDER).as_posix().removesuffix('.json') not in known:
            yield Problem('merge', Place(str(path)), 'is damaged, or was written by another version', HINT)
    for name, stamp in known.items():
        if stamp.pdf and digest(read(folder, name)) != stamp.pdf:
            yield Problem('merge', Place(str(folder / f'{name}.pdf')), 'is not the PDF that was printed', HINT)
    for path in sorted(folder.glob(f'{SHEETS}.pdf')):
        name = path.relative_to(folder).as_posix().removesuffix('.pdf')
        if name not in known or not known[name].pdf:
            yield Problem('merge', Place(str(path)), 'has no stamp that says from what it was printed', HINT)


def contradiction(name: str, one: Printed, other: Printed) -> Iterator[Problem]:
    """A sheet that came out differently in two folders."""
    if (one.stamp.pdf, one.stamp.problems) != (other.stamp.pdf, other.stamp.problems):
        yield Problem('merge', Place(str(other.folder / f'{name}.pdf')), f'is another sheet than the one in {one.folder}',
                      'they were printed from different inputs: build both folders again from the same')


def read(folder: Path, name: str) -> bytes:
    """The PDF of a sheet; nothing where there is no file, or one that lies elsewhere."""
    try:
        path = place_below(folder, f'{name}.pdf')
        return path.read_bytes() if path.is_file() else b''
    except (OSError, Unreadable):
        return b''


def copy(out: Path, name: str, sheet: Printed) -> None:
    """Put one sheet into a folder: the PDF, then its stamp."""
    if sheet.stamp.pdf:
        pdf = read(sheet.folder, name)
        if digest(pdf) != sheet.stamp.pdf:
            raise Unreadable(Problem('merge', Place(str(sheet.folder / f'{name}.pdf')), 'was changed just now', HINT))
        write_whole(out, f'{name}.pdf', pdf)
    Ledger(out).write(name, sheet.stamp)
