"""An Excel file → the rows of one of its sheets. It is a ZIP file of XML, hence looked at before it is believed."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any
from zipfile import ZipFile

from beforehand.ground.problem import Unreadable
from beforehand.read.cells import FORMULA, Cell, Row, cell, unreadable

MOST_PARTS, MOST_SHEETS, MOST_UNZIPPED, PIECE = 1_000, 50, 20_000_000, 1 << 16
MOST_TAGS = {'xl/worksheets/': 450_000, 'xl/sharedStrings.xml': 450_000, '': 100_000}
"""By the beginning of a part's name: reading takes time and memory for each."""
LOWEST_ROW, WIDEST = 50_000, 260
"""As far as is looked for what lies beyond the most rows and columns; column 260 is IZ."""
PLAIN = ('General', '0', '@', '#')
"""Formats of cells that show a whole number as it is kept."""
AFRESH = 'copy the table alone into a new file'
AS_TEXT = 'format the column as text, and type it again'
LONGEST_WHOLE = 10**15
"""Excel keeps fifteen digits; it makes zeros of the others."""


def rows_of(data: bytes, name: str, sheet: str) -> Iterator[Row]:
    """The rows of the sheet that is meant: the one that was named, or the only one that holds anything."""
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')  # of what Excel knows and openpyxl does not
            look_inside(data, name)
            book = openpyxl.load_workbook(BytesIO(data), read_only=True, keep_links=False)
            yield from rows_in(chosen(book.worksheets, name, sheet), name)
    except Unreadable:
        raise
    except Exception as error:  # openpyxl does not say what it raises of a file that is damaged, and it raises much
        reason = 'needs a password' if 'password' in str(error) else 'is no Excel file that can be read'
        raise unreadable(name, reason, 'open it, and save it anew as xlsx or "CSV UTF-8"') from None


def look_inside(data: bytes, name: str) -> None:
    """Unpack every part once, piece by piece, before anything is made of it: a bomb is small on the outside.

    A part that holds more than it declares is cut off there by `zipfile`, and then its checksum is wrong.
    """
    with ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNZIPPED:
            raise too_large(name)
        if 'mimetype' in archive.namelist():
            raise unreadable(name, 'is an OpenDocument file', 'save it as xlsx or "CSV UTF-8"')
        tags = dict.fromkeys(MOST_TAGS, 0)
        for part in parts:
            kind = next(kind for kind in MOST_TAGS if part.filename.lstrip('/').startswith(kind))
            with archive.open(part) as file:
                before = b''
                while piece := file.read(PIECE):
                    tags[kind] += piece.count(b'<') * part.filename.endswith(('.xml', '.rels'))
                    if tags[kind] > MOST_TAGS[kind]:
                        raise too_large(name)
                    look_at(before[-20:] + piece, part.filename, name)
                    before = piece


def too_large(name: str) -> Unreadable:
    return unreadable(name, 'is too large when it is unpacked', f'{AFRESH}, without pictures and empty rows')


def look_at(piece: bytes, part: str, name: str) -> None:
    """What no table needs, and what hides values: declarations of XML, merged cells."""
    if not part.endswith(('.xml', '.rels')):
        return
    if b'<!DOCTYPE' in piece or b'<!ENTITY' in piece:
        raise unreadable(name, 'is no Excel file: it declares a type of document', 'save it anew as "CSV UTF-8"')
    if not re.match(r'/?xl/worksheets/', part):
        return
    if b'mergeCell ' in piece:
        raise unreadable(name, 'has merged cells: only the first of them holds a value', 'unmerge them, and fill in each')
    if far := re.search(rb'\br="([A-Z]{3}[0-9]+|[J-Z][A-Z][0-9]+)"', piece):
        raise unreadable(name, f'has a cell {far[1].decode()}, far from all others', AFRESH)


def chosen(sheets: list[Any], name: str, wanted: str) -> Any:
    """The sheet that is meant; which one of several is not guessed."""
    if len(sheets) > MOST_SHEETS:
        raise too_large(name)
    for sheet in sheets:
        sheet.reset_dimensions()  # what a file claims of its size cuts rows and columns off
    titles = [sheet.title for sheet in sheets]
    if wanted and wanted not in titles:
        raise unreadable(name, f'has no sheet "{wanted}"', f'there are: {", ".join(titles)}')
    seen = [sheet for sheet in sheets if sheet.sheet_state == 'visible'] or sheets  # what a person does not see they do not mean
    if wanted or len(seen) == 1:
        return sheets[titles.index(wanted)] if wanted else seen[0]
    filled = [sheet for sheet in seen if holds_something(sheet)]
    if len(filled) > 1:
        names = ', '.join(f'"{sheet.title}"' for sheet in filled)
        raise unreadable(name, f'has {len(filled)} sheets that hold something: {names}', 'say which is meant: --sheet NAME')
    return (filled or seen)[0]


def holds_something(sheet: Any) -> bool:
    return any(any(map(is_filled, row)) for row in islice(sheet.iter_rows(max_col=WIDEST), LOWEST_ROW))


def rows_in(sheet: Any, name: str) -> Iterator[Row]:
    """The rows of a sheet, cell by cell."""
    for number, row in enumerate(sheet.iter_rows(max_col=WIDEST), 1):
        if last := next((at for at in range(len(row), 0, -1) if is_filled(row[at - 1])), 0):
            yield Row(number, [as_text(one) for one in row[:last]])
        if number > LOWEST_ROW:
            raise unreadable(name, f'has rows below the {LOWEST_ROW:,}th', AFRESH)


def is_filled(found: Any) -> bool:
    return found.value is not None


def as_text(found: Any) -> Cell:
    """What a cell shows, as far as that is beyond doubt."""
    value, kind = found.value, found.data_type
    if value is None:
        return Cell('')
    if kind == 'f':
        return Cell(str(value)[:40] if isinstance(value, str) else '=', *FORMULA)
    if kind == 'e':
        return Cell(str(value), 'is an error of the spreadsheet', 'mend it there')
    if isinstance(value, bool):
        return Cell(str(value).upper())
    if isinstance(value, int | float):
        return number(value, found.number_format)
    if not isinstance(value, str):
        return Cell(str(value), 'is a date or a time: the spreadsheet made it of what was typed', AS_TEXT)
    if escape := re.search(r'_x[0-9A-Fa-f]{4}_', value):
        return Cell(value[:40], f'has a hidden character in it ({escape[0]})', 'type it again')
    return cell(value)


def number(value: float, shown_as: str) -> Cell:
    """A number that is shown as it is kept: whole, and with each of its digits."""
    if value != int(value) or abs(value) >= LONGEST_WHOLE:
        return Cell(f'{value:g}', 'is a number that the spreadsheet has rounded, or with decimals', AS_TEXT)
    if shown_as not in PLAIN:
        return Cell(f'{value:.0f}', f'is a number that is shown in another form than it is kept ({shown_as})', AS_TEXT)
    return Cell(f'{value:.0f}')
