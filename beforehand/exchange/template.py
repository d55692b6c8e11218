"""An empty table of organisations as an Excel file: headings with notes, drop-downs, an example; always the same bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, NamedTuple

from beforehand.exchange.workbook import settled

TITLE, LISTS = 'editions', 'lists'
LAST_ROW = 5_000
WIDE, NARROW = 30, 16
LINES = 15
"""Height of a line of a note, in points."""


class Column(NamedTuple):
    """A column of the table."""

    heading: str
    note: str
    example: str
    choices: Sequence[str] = ()
    only_these: bool = False
    """Whether nothing else may stand there; where several values may, they are typed."""


def template(columns: Sequence[Column]) -> bytes:
    """The table: its headings, an example row, and drop-downs from a hidden sheet."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title, sheet.freeze_panes = TITLE, 'C2'
    lists: Any = book.create_sheet(LISTS)
    lists.sheet_state = 'hidden'
    for at, column in enumerate(columns, 1):
        fill(sheet, at, column)
        if column.choices:
            offer(sheet, lists, at, column)
    out = BytesIO()
    book.save(out)
    return settled(out.getvalue())


def fill(sheet: Any, at: int, column: Column) -> None:
    """A heading with its note, and the cell of the example; all cells below are texts, so that no digit is lost."""
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    letter = get_column_letter(at)
    sheet.column_dimensions[letter].number_format = '@'
    sheet.column_dimensions[letter].width = WIDE if column.choices or len(column.example) > NARROW else NARROW
    head, example = sheet.cell(1, at, column.heading), sheet.cell(2, at, column.example or None)
    head.number_format = example.number_format = '@'
    head.font, head.fill, head.alignment = Font(bold=True), PatternFill('solid', fgColor='FFF7DC'), Alignment(wrap_text=True)
    example.font = Font(italic=True, color='777777')
    note = Comment(column.note, 'Beforehand')
    note.width, note.height = 300, LINES * (2 + len(column.note) // 40)
    head.comment = note


def offer(sheet: Any, lists: Any, at: int, column: Column) -> None:
    """The drop-down of a column; its choices stand in the hidden sheet, which may be as long as it has to be."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(at)
    for row, text in enumerate((column.heading, *column.choices), 1):
        lists.cell(row, at, text)
    choice = DataValidation('list', formula1=f'{LISTS}!${letter}$2:${letter}${len(column.choices) + 1}', allow_blank=True)
    choice.showErrorMessage = column.only_these
    choice.errorTitle, choice.error = column.heading, 'Choose one of the list, or leave it empty.'
    choice.add(f'{letter}2:{letter}{LAST_ROW}')
    sheet.add_data_validation(choice)


def columns_of(headings: Mapping[str, str], notes: Mapping[str, str], examples: Mapping[str, str],
               choices: Mapping[str, Sequence[str]], single: Sequence[str]) -> list[Column]:
    """The columns by their names: what each is called, what is to be said of it, how it is filled in, what can be chosen."""
    return [Column(heading, notes[name], examples.get(name, ''), choices.get(name, ()), name in single)
            for name, heading in headings.items()]
