"""What a table of organisations holds: its columns, its rows as editions, and what is wrong in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from beforehand.content.edition import EditionFile
from beforehand.ground.problem import Place, Problem
from beforehand.ground.source import shown
from beforehand.read.titles import LINE, PHONE

WHERE = re.compile(r'(?:item \d+ of )?"(?P<field>[\w-]+)" in (?P<owner>[\w.-]+|the file): ?')
"""How a fault begins that a shape has."""


@dataclass
class Draft:
    """A row as an edition."""

    number: int
    folder: str
    file: EditionFile | None
    text: str
    """Its edition.yaml; the logo is named as it will be called there."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What stands in the row, by column."""

    @property
    def logo(self) -> str:
        """The file that becomes its logo, as the table names it; empty: none."""
        return self.values.get('logo', '')

    def field_at(self, place: Place) -> str:
        """The field that stands on a line of its edition.yaml."""
        return ''.join(self.text.split('\n')[place.line - 1:place.line]).partition(':')[0]


@dataclass
class Table:
    """The columns of a table, and what is wrong in it."""

    name: str
    columns: dict[str, int] = field(default_factory=dict)
    """Where each column stands, from 0."""
    skipped: set[int] = field(default_factory=set)
    """Columns that are to be ignored, or have been complained of."""
    problems: list[Problem] = field(default_factory=list)

    def complain(self, row: int, column: str, message: str, hint: str = '') -> None:
        at = f'column {letter(self.columns[column])} "{column}": ' if column in self.columns else ''
        self.problems.append(Problem('table', Place(self.name, row), shown(at + message), shown(hint)))

    def blame(self, draft: Draft, problem: Problem) -> None:
        """Say at its cell what somebody found in the edition that was made of a row."""
        found = WHERE.match(problem.message)
        column = self.column_of(draft, problem)
        message = problem.message[found.end() if found and column in self.columns else 0:]
        self.complain(draft.number, column, message, problem.hint)

    def column_of(self, draft: Draft, problem: Problem) -> str:
        """The column from which it came: that of the field that is named, or else the one that holds what is quoted."""
        field = draft.field_at(problem.place) if problem.place.path == self.name else ''
        if field in self.columns:
            return field
        of = {'own': [*PHONE, 'name'], 'line': [name for name in self.columns if name.startswith(LINE)]}.get(field, [])
        there = [column for column in of if draft.values.get(column)]
        quoted = re.findall(r'"([^"…]+)', problem.message)
        named = [column for column in there if quoted and quoted[0] in (PHONE.get(column, column), column.removeprefix(LINE))]
        holding = [column for column in there[::-1] if any(word in draft.values[column] for word in quoted)]
        return next(iter([*named, *holding, *there]), '')


def letter(index: int) -> str:
    """What spreadsheets call a column: A, B … AA."""
    return (letter(index // 26 - 1) if index > 25 else '') + chr(ord('A') + index % 26)
