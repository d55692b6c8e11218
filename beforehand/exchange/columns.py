"""The two tables: the one that a reader fills in, and the one that translators' programs read (po2csv). Pure.

A text that a spreadsheet would compute goes out with an apostrophe before it, and comes back without.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO

from beforehand.exchange.returned import QUESTION, Return, Returned
from beforehand.exchange.row import Row, digest
from beforehand.ground.problem import Problem, Unreadable
from beforehand.read.cells import Cell, fault
from beforehand.read.cells import Row as Line

RUN = frozenset("=+-@\t\r'")
"""How a cell begins that some spreadsheet computes, or takes something away from."""
FORM = ('number', 'id', 'locale', 'english', 'translation', 'back-translation', 'note', 'verdict', 'change to', 'comment',
        'digest')
PLAIN = ('context', 'location', 'source', 'target', 'fuzzy', 'translator_comments', 'developer_comments', 'digest')
"""The names that Translate Toolkit and Weblate know."""
READ = ('id', 'locale', 'english', 'translation', 'verdict', 'change to', 'comment', 'fuzzy', 'digest')
SAME = {'context': 'id', 'source': 'english', 'target': 'translation'}
WHOLE = len(digest('', '', ''))
VERDICTS = ('right', 'change', "don't know")
NAMES = 'the first row names the columns: ' + ', '.join(FORM)


def guarded(text: str) -> str:
    """A text that no spreadsheet computes."""
    return f"'{text}" if text[:1] in RUN else text


def unguarded(text: str) -> str:
    """The text that was guarded."""
    return text[1:] if text.startswith("'") and text[1:2] in RUN else text


def plain_csv(rows: Iterable[Row]) -> bytes:
    """A catalogue as a table for translators' programs."""
    cells = ((row.id, ' '.join(row.places), row.english, row.translation, str(row.fuzzy), row.comment, row.note, row.digest)
             for row in rows)
    return as_csv([PLAIN, *cells])


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """A table as CSV in UTF-8."""
    out = StringIO()
    csv.writer(out, lineterminator='\n').writerows([guarded(text) for text in row] for row in rows)
    return out.getvalue().encode()


def returned(lines: Sequence[Line | Problem], name: str) -> Return:
    """The rows of a table; a line that cannot be read is a row too."""
    head = next((line for line in lines if isinstance(line, Line)), None)
    if head is None:
        raise Unreadable(*(line for line in lines if isinstance(line, Problem)))
    names = columns(head, name)
    if not any(cells_of(line, names)['digest'].text for line in lines if isinstance(line, Line) and line is not head):
        names.pop('digest', None)  # Translate Toolkit keeps the heads of columns that it does not know, and empties them
    rows = tuple(row_of(line, names) if isinstance(line, Line) else
                 Returned(line.place.line, fault=line.message, hint=line.hint) for line in lines if line is not head)
    locales = dict.fromkeys(text for line in lines if isinstance(line, Line) and line is not head
                            if (text := cells_of(line, names)['locale'].text))
    if len(locales) > 1:
        raise Unreadable(fault(name, f'has rows of several locales: {", ".join(list(locales)[:5])}', 'divide it'))
    return Return(rows, next(iter(locales), ''))


def columns(head: Line, name: str) -> dict[str, int]:
    """Where each column stands that is read."""
    words = [cell.text.lower().strip() for cell in head.cells]
    names = [SAME.get(word, word) for word in words]
    known = [word for word in names if word in READ]
    if doubled := sorted({word for word in known if known.count(word) > 1}):
        raise Unreadable(fault(name, f'has the column "{doubled[0]}" twice', 'delete one of them', head.number))
    if lacking := [word for word in ('id', 'english', 'translation') if word not in known]:
        how = 'write it with po2csv --columnorder=context,location,source,target' if 'source' in words else NAMES
        raise Unreadable(fault(name, f'has no column "{lacking[0]}"', how, head.number))
    return {word: names.index(word) for word in known}


def cells_of(line: Line, names: Mapping[str, int]) -> dict[str, Cell]:
    """What stands in each column of a row."""
    return {name: line.cells[names[name]] if name in names and names[name] < len(line.cells) else Cell('') for name in READ}


def row_of(line: Line, names: Mapping[str, int]) -> Returned:
    """A row that came back."""
    cells = cells_of(line, names)
    texts = {name: unguarded(cell.text) for name, cell in cells.items()}
    verdict = texts['verdict'].lower().replace('’', "'")
    row = Returned(line.number, texts['id'], texts['change to'] or texts['translation'], texts['english'], texts['digest'],
                   fuzzy_of(texts['fuzzy']) if 'fuzzy' in names else None, verdict, texts['comment'])
    if row.id.startswith(QUESTION):
        row = row._replace(text=texts['change to'])
    message, hint = next(faults(cells, texts, verdict, row.id), ('', ''))
    if not message and row.id and 'digest' in names and not row.id.startswith(QUESTION) and len(row.digest) != WHOLE:
        message, hint = 'is cut off, or its last column was changed', 'copy the row anew from the file as it was'
    return row._replace(fault=message, hint=hint)


def fuzzy_of(text: str) -> bool:
    """How programs write the mark."""
    return text.lower() in ('true', '1', 'yes', 'fuzzy')


def faults(cells: Mapping[str, Cell], texts: Mapping[str, str], verdict: str, id: str) -> Iterator[tuple[str, str]]:
    """Why a row cannot be taken as it was filled in."""
    yield from ((f'"{name}" {cell.fault}', cell.hint) for name, cell in cells.items() if cell.fault)
    if id.startswith(QUESTION):
        return
    if verdict and verdict not in VERDICTS:
        yield f'the verdict "{verdict[:40]}" is none', 'write: ' + ', '.join(VERDICTS)
    if texts['change to'] and verdict in ('right', "don't know"):
        yield f'its verdict is "{verdict}", and "change to" is filled in', 'empty one of the two'
