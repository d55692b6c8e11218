"""A file that came back, of whichever kind → its rows. The kind is told by what it holds, not by its name."""

from __future__ import annotations

from pathlib import Path

from beforehand.exchange import columns, xliff
from beforehand.exchange.returned import Return
from beforehand.ground.problem import Problem, Unreadable
from beforehand.read.cells import Row, fault
from beforehand.read.spreadsheet import MOST_FAULTS, read_bytes, rows_in

MARKS = (b'\xef\xbb\xbf', b'\xff\xfe', b'\xfe\xff')
SAVED = 'open it in a browser, and press "Save the answers": import the file that is saved then'


def arrived(path: Path, sheet: str = '') -> Return:
    """All that is in a file."""
    data = read_bytes(path)
    begin = data[:2000].replace(b'\0', b'')  # UTF-16, or what is no text at all
    for mark in MARKS:
        begin = begin.removeprefix(mark)
    begin = begin.lstrip().lower()
    if begin.startswith((b'<!doctype html', b'<html')):
        raise Unreadable(fault(path.name, 'is the form itself, and holds no answers', SAVED))
    if begin.startswith((b'msgid', b'#')):
        raise Unreadable(fault(path.name, 'is a PO file', 'put it in the place of locales/<locale>/messages.po'))
    if begin.startswith(b'<'):
        return xliff.read(data, path.name)
    rows, problems = rows_in(data, path, sheet)
    if len(problems) >= MOST_FAULTS:
        raise Unreadable(*problems[:20], fault(path.name, 'has faults without end; the rest was not read', 'save it anew'))
    return columns.returned(sorted([*rows, *problems], key=line_of), path.name)


def line_of(one: Row | Problem) -> int:
    """The line of a row, or of what is wrong with it."""
    return one.number if isinstance(one, Row) else one.place.line
