"""What people who had not seen the English made of a translation → by the id of its message, if it is of this very text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from beforehand.exchange.row import Row
from beforehand.ground.problem import Unreadable
from beforehand.read.cells import Row as Line
from beforehand.read.cells import fault
from beforehand.read.readings import digest
from beforehand.read.spreadsheet import read_rows

COLUMNS = ('id', 'back-translation')
READINGS = ('id', 'digest', 'act', 'note')
"""Of a locale's readings.csv, in which they stand among all else that was read."""
ACT = 'translated-back'
MOST_ROWS = 50_000
"""Of what was read of a locale: some thousand messages, each read by several people, and again when it changed."""


def with_backs(rows: Sequence[Row], path: Path) -> list[Row]:
    """The messages, each with its back-translation; a cell of the table that cannot be read is a problem."""
    lines, problems = read_rows(path, most_rows=MOST_ROWS)
    if not lines or problems:
        raise Unreadable(*problems)
    names = [cell.text.lower() for cell in lines[0].cells]
    wanted = READINGS if 'act' in names else COLUMNS
    if lacking := [name for name in wanted if name not in names]:
        how = 'the first row names the columns: ' + ', '.join(COLUMNS)
        raise Unreadable(fault(path.name, f'has no column "{lacking[0]}"', how, lines[0].number))
    found = list(cells_of(lines[1:], [names.index(name) for name in wanted], path.name))
    known = {(id, digest): note for id, digest, act, note in found if act == ACT} if wanted is READINGS else {
        (id, ''): words for id, words in found}
    bound = {row: digest(row.english, row.translation) for row in rows}
    return [row._replace(back=known.get((row.id, bound[row]), known.get((row.id, ''), ''))) for row in rows]


def cells_of(lines: Iterable[Line], places: Sequence[int], name: str) -> Iterable[list[str]]:
    """The cells of these columns, row by row."""
    for line in lines:
        cells = [line.cells[at] for at in places if at < len(line.cells)]
        if faults := [fault(name, cell.fault, cell.hint, line.number) for cell in cells if cell.fault]:
            raise Unreadable(*faults)
        if len(cells) == len(places):
            yield [cell.text for cell in cells]
