"""The cells of a table of unknown origin, as texts: what stands in one, and why it cannot be taken. Pure."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from beforehand.ground.problem import Place, Problem, Unreadable

LONGEST_CELL = 1_000
FORMULA = ('is a formula, and nothing is computed here', 'copy the column, and paste it as values (Paste special)')


class Cell(NamedTuple):
    """What stands in a cell, and why it cannot be taken."""

    text: str
    fault: str = ''
    hint: str = ''


class Row(NamedTuple):
    """A row that holds anything; its number is the spreadsheet's, or the line of a CSV file."""

    number: int
    cells: list[Cell]


def cell(text: str) -> Cell:
    """A text as a cell."""
    text = text.strip()
    if len(text) > LONGEST_CELL:
        return Cell(text[:40], f'has {len(text):,} characters; {LONGEST_CELL:,} are the most', 'shorten it')
    if text.startswith('='):
        return Cell(text, *FORMULA)
    if found := next((letter for letter in text if unicodedata.category(letter) == 'Cc' and letter not in '\n\t'), ''):
        return Cell(text, f'has a hidden character in it (U+{ord(found):04X})', 'type it again')
    return Cell(text)


def fault(name: str, message: str, hint: str = '', number: int = 0) -> Problem:
    """What is wrong with a table as a whole, or with a row."""
    return Problem('table', Place(name, number), message, hint)


def unreadable(name: str, message: str, hint: str = '') -> Unreadable:
    """Why nothing of a table can be read."""
    return Unreadable(fault(name, message, hint))
