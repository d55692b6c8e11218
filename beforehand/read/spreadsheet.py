"""A table of unknown origin (CSV or xlsx) → its cells as texts, within limits. Nothing in it is computed, nothing guessed."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from beforehand.ground.problem import Problem, Unreadable
from beforehand.ground.source import decode
from beforehand.read import workbook
from beforehand.read.cells import LONGEST_CELL, Row, cell, fault, unreadable

MOST_BYTES, MOST_ROWS = 5_000_000, 5_000
MOST_FAULTS = 200
DIVIDERS = ',;\t|'
OLD = b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
"""How files begin that Excel wrote before 2007, and those that it encrypts."""


def read_rows(path: Path, sheet: str = '', most_rows: int = MOST_ROWS) -> tuple[list[Row], list[Problem]]:
    """The rows of a table, and what keeps single ones from being read."""
    return rows_in(read_bytes(path), path, sheet, most_rows)


def rows_in(data: bytes, path: Path, sheet: str = '', most_rows: int = MOST_ROWS) -> tuple[list[Row], list[Problem]]:
    """The same of a table that is at hand."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for row in rows_of(data, path, sheet):
        if isinstance(row, Problem):
            problems.append(row)
        elif any(cell.text or cell.fault for cell in row.cells):
            rows.append(row)
        if len(rows) > most_rows:
            raise unreadable(path.name, f'has more than {most_rows:,} rows', 'divide it into several tables')
        if len(problems) >= MOST_FAULTS:
            break
    if not rows and not problems:
        raise unreadable(path.name, 'has 0 rows', 'the first one names the columns')
    return rows, problems


def read_bytes(path: Path) -> bytes:
    """The bytes of a table that is not too large."""
    try:
        with path.open('rb') as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise unreadable(path.name, f'cannot be read: {error.strerror}') from None
    if len(data) > MOST_BYTES:
        raise unreadable(path.name, f'has more than {MOST_BYTES:,} bytes', 'delete pictures and empty rows, or divide it')
    return data


def rows_of(data: bytes, path: Path, sheet: str) -> Iterator[Row | Problem]:
    """The rows of either kind of file, told apart by what it holds, not by its name."""
    if data.startswith(OLD):
        encrypted = 'EncryptedPackage'.encode('utf-16-le') in data
        raise unreadable(path.name, 'is encrypted' if encrypted else 'is an Excel file of before 2007',
                         'save it without a password' if encrypted else 'save it as xlsx or "CSV UTF-8"')
    if data.startswith(b'PK') or path.suffix.lower() in ('.xlsx', '.xlsm'):
        yield from workbook.rows_of(data, path.name, sheet)
    else:
        yield from lines_of(text_of(data, path), path)


def text_of(data: bytes, path: Path) -> str:
    """A CSV file as text: UTF-8, or what Excel calls Unicode text; with the line ends of any system."""
    if data.startswith((b'\xff\xfe', b'\xfe\xff')):
        text, problems = data.decode('utf-16', 'replace'), list[Problem]()
    else:
        text, problems = decode(data.removeprefix(b'\xef\xbb\xbf'), path.name)  # Excel writes the mark
    if '\ufffd' in text:
        problems.append(fault(path.name, 'holds letters that were lost when it was saved'))
    if problems:
        raise Unreadable(*(problem._replace(hint='save it anew as "CSV UTF-8"') for problem in problems))
    return text.replace('\r\n', '\n').replace('\r', '\n')


def lines_of(text: str, path: Path) -> Iterator[Row | Problem]:
    """The rows of a CSV file, whatever divides its cells."""
    head, _, rest = text.partition('\n')
    told = re.fullmatch(r'"?sep=(.)"?', head)  # a line for Excel alone
    reader = csv.reader(StringIO(rest if told else text, newline=''), delimiter=told[1] if told else divider(head), strict=True)
    while True:
        number = reader.line_num + 1 + bool(told)
        try:
            yield Row(number, [cell(text) for text in next(reader)])
        except StopIteration:
            return
        except csv.Error as error:
            yield fault(path.name, *said_plainly(str(error)), number)


def divider(head: str) -> str:
    """What divides the cells of the first line."""
    try:
        return max(DIVIDERS, key=lambda sign: len(next(csv.reader([head[:10_000]], delimiter=sign), [])))
    except csv.Error:
        return DIVIDERS[0]


def said_plainly(error: str) -> tuple[str, str]:
    """What the reader of CSV complains of."""
    if 'end of data' in error:
        return 'a quotation mark opens a cell here, and none closes it', 'close it; one inside of a cell is doubled: ""'
    if 'field limit' in error:
        return f'a cell has more than {LONGEST_CELL:,} characters', 'is a quotation mark missing, or one too many?'
    return 'a quotation mark closes a cell here before its end', 'double the quotation marks inside of a cell: ""'
