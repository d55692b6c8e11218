"""A table of organisations → their editions, one a row: a national NGO with two hundred branches."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, NamedTuple

from beforehand.drafting import edition_text, split
from beforehand.edition import EditionFile
from beforehand.problem import Place, Problem, Unreadable
from beforehand.source import decode, read

LISTS = ('countries', 'locales', 'helplines', 'topics', 'formats', 'papers')
TEXTS = ('name', 'logo', 'imprint', 'address', 'web', 'accent')
PHONE = {'phone': 'number', 'phone_name': 'name', 'phone_languages': 'languages', 'phone_hours': 'hours', 'phone_cost': 'cost',
         'phone_run_by': 'run_by', 'phone_abroad': 'abroad'}
"""Columns of an edition's own helpline."""
FOLDER = 'folder'
LINE = re.compile(r'line:([A-Za-z-]+)')
MOST_ROWS, MOST_BYTES = 5000, 5_000_000


class Row(NamedTuple):
    """A row of the table as an edition."""

    folder: str
    text: str
    """Its edition.yaml."""
    logo: str
    """The file that is copied into the folder; empty: none."""


def editions_of(path: Path) -> tuple[list[Row], list[Problem]]:
    """The editions of a table (CSV or xlsx), and what is wrong, at its row."""
    head, *rows = cells(path)
    there = ', '.join(columns())
    problems = [Problem('table', Place(path.name, 1), f'unknown column "{name}"', f'there are: {there}, line:<locale>')
                for name in head if name and name not in columns() and not LINE.fullmatch(name)]
    if FOLDER not in head or 'name' not in head:
        problems.append(Problem('table', Place(path.name, 1), 'the columns "folder" and "name" have to be there',
                                'folder: the name of the folder that is made, such as "branch-krakow"'))
    found: dict[str, Row] = {}
    for number, row in enumerate(rows, 2):
        values = {name: value for name, value in zip(head, row, strict=False) if value}
        if values and not problems:
            edition, faults = edition_of(values, Place(path.name, number))
            if edition.folder in found:
                faults.append(Problem('table', Place(path.name, number), f'folder "{edition.folder}" stands there twice'))
            problems += faults
            found[edition.folder] = edition
    return list(found.values()), problems


def columns() -> list[str]:
    return [FOLDER, *TEXTS, *LISTS, *PHONE]


def edition_of(values: Mapping[str, str], place: Place) -> tuple[Row, list[Problem]]:
    """One row → edition.yaml, read back at once."""
    fields: dict[str, Any] = {name: values[name] for name in TEXTS if name in values}
    fields |= {name: split(values[name]) for name in LISTS if name in values}
    if lines := {found[1]: value for name, value in values.items() if (found := LINE.fullmatch(name))}:
        fields['line'] = lines
    if 'phone' in values:
        fields['own'] = [own_line(values)]
    folder, logo = values.get(FOLDER, ''), values.get('logo', '')
    if logo:
        fields['logo'] = Path(logo).name
    text = edition_text(folder, fields)
    problems = [problem._replace(place=place) for problem in read(text.encode(), str(place), EditionFile)[1]]
    if not re.fullmatch(r'\w[\w-]{0,60}', folder):
        problems.append(Problem('table', place, f'"{folder}" cannot be the name of a folder', 'use letters, digits and hyphens'))
    return Row(folder, text, logo), problems


def own_line(values: Mapping[str, str]) -> dict[str, Any]:
    """The helpline of a branch itself."""
    line: dict[str, Any] = {'id': 'own', 'name': values.get('phone_name') or values.get('name', ''),
                            'run_by': split(values.get('phone_run_by', 'ngo')),
                            'numbers': [{'number': re.sub(r'[ ()./-]', '', values['phone']),
                                         'abroad': values.get('phone_abroad', 'no').lower() in ('yes', 'true', '1')}]}
    line |= {'languages': split(values['phone_languages'])} if 'phone_languages' in values else {}
    return line | {PHONE[name]: values[name] for name in ('phone_hours', 'phone_cost') if name in values}


def cells(path: Path) -> list[list[str]]:
    """The cells of a table as texts, without rows that are empty at its end."""
    try:
        with path.open('rb') as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Unreadable(Problem('table', Place(path.name), f'cannot be read: {error.strerror}')) from None
    if len(data) > MOST_BYTES:
        raise Unreadable(Problem('table', Place(path.name), f'has more than {MOST_BYTES:,} bytes'))
    rows = list(workbook(data, path) if path.suffix.lower() == '.xlsx' else lines(data, path))
    if not rows or len(rows) > MOST_ROWS:
        raise Unreadable(Problem('table', Place(path.name), f'has {len(rows)} rows; 1 to {MOST_ROWS} can be read'))
    return [[cell.strip() for cell in row] for row in rows]


def lines(data: bytes, path: Path) -> Iterator[Sequence[str]]:
    """The rows of a CSV file, whatever divides its cells."""
    text, problems = decode(data.removeprefix(b'\xef\xbb\xbf'), path.name)  # Excel writes the mark
    if problems:
        raise Unreadable(*(problem._replace(hint='save it as "CSV UTF-8"') for problem in problems))
    head = text.partition('\n')[0]
    divider = max(',;\t', key=head.count)
    yield from csv.reader(StringIO(text), delimiter=divider)


def workbook(data: bytes, path: Path) -> Iterator[Sequence[str]]:
    """The rows of the first sheet of an Excel file."""
    from zipfile import BadZipFile

    import openpyxl

    try:
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
        for row in book.worksheets[0].iter_rows(values_only=True, max_row=MOST_ROWS + 1):
            yield ['' if cell is None else f'{cell:.0f}' if isinstance(cell, float) else str(cell) for cell in row]
    except (OSError, BadZipFile, ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise Unreadable(Problem('table', Place(path.name), f'is no Excel file: {error}', 'save it as xlsx or CSV')) from None
