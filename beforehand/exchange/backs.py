"""A table of back-translations → each by the id of its message."""

from __future__ import annotations

from pathlib import Path

from beforehand.ground.problem import Unreadable
from beforehand.read.cells import fault
from beforehand.read.spreadsheet import read_rows

COLUMNS = ('id', 'back-translation')


def backs(path: Path) -> dict[str, str]:
    """The back-translations of a table; a cell that cannot be read is a problem."""
    rows, problems = read_rows(path)
    if not rows or problems:
        raise Unreadable(*problems)
    names = [cell.text.lower() for cell in rows[0].cells]
    if lacking := [name for name in COLUMNS if name not in names]:
        how = 'the first row names the columns: ' + ', '.join(COLUMNS)
        raise Unreadable(fault(path.name, f'has no column "{lacking[0]}"', how, rows[0].number))
    found = [(row.number, [row.cells[at] for at in map(names.index, COLUMNS) if at < len(row.cells)]) for row in rows[1:]]
    if faults := [fault(path.name, cell.fault, cell.hint, number) for number, cells in found for cell in cells if cell.fault]:
        raise Unreadable(*faults)
    return {cells[0].text: cells[1].text for _, cells in found if len(cells) == len(COLUMNS)}
