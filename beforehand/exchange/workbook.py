"""The reader's table as an Excel file: texts alone, what may not be touched locked, and always the same bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from beforehand.exchange.columns import FORM, VERDICTS, guarded

TITLE = 'messages'
WIDTHS = {'number': 7, 'id': 26, 'locale': 8, 'english': 38, 'translation': 42, 'back-translation': 34, 'note': 34, 'verdict': 13,
          'change to': 42, 'comment': 30, 'digest': 18}
OPEN = ('verdict', 'change to', 'comment')
"""What the reader fills in."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)
MOMENT = re.compile(rb'(<dcterms:(?:created|modified)[^>]*>)[^<]*')


def workbook(rows: Sequence[Sequence[str]], direction: str) -> bytes:
    """The table; its rows are those of `columns.FORM`."""
    import openpyxl
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = TITLE
    sheet.freeze_panes = 'C2'
    sheet.protection.sheet = True  # without a password: it keeps from slips, not from intent
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = 'landscape', 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = '1:1'
    for at, name in enumerate(FORM, 1):
        sheet.column_dimensions[get_column_letter(at)].width = WIDTHS[name]
    for number, row in enumerate([FORM, *rows], 1):
        for at, text in enumerate(row, 1):
            fill(sheet.cell(number, at), guarded(text), FORM[at - 1], number == 1, direction)
    choice = DataValidation('list', formula1='"{}"'.format(','.join(VERDICTS)), allow_blank=True)
    letter = get_column_letter(FORM.index('verdict') + 1)
    choice.add(f'{letter}2:{letter}{len(rows) + 1}')
    sheet.add_data_validation(choice)
    out = BytesIO()
    book.save(out)
    return settled(out.getvalue())


def fill(cell: Any, text: str, name: str, is_head: bool, direction: str) -> None:
    """A cell with a text, which stays one."""
    from openpyxl.styles import Alignment, Font, PatternFill, Protection

    cell.value, cell.data_type, cell.number_format = text or None, 's' if text else 'n', '@'
    turned = direction == 'rtl' and name in ('translation', 'change to') and not is_head
    cell.alignment = Alignment('right' if turned else 'left', 'top', wrap_text=True, readingOrder=2 if turned else 0)
    cell.protection = Protection(locked=is_head or name not in OPEN)
    if is_head:
        cell.font = Font(bold=True)
    elif name in OPEN:
        cell.fill = PatternFill('solid', fgColor='FFF7DC')


def settled(data: bytes) -> bytes:
    """The same file as if it had always been there: openpyxl writes the hour into it."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, 'w', ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != '[Content_Types].xml', name)):
            part = ZipInfo(name, LONG_AGO)
            part.compress_type = ZIP_DEFLATED
            new.writestr(part, MOMENT.sub(rb'\g<1>1980-01-01T00:00:00Z', old.read(name)))
    return out.getvalue()
