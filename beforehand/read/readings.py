"""readings.csv of a locale: who has read which text, and what they found. Rows → readings, and back. Pure.

One row a message and act. A digest binds it to one English and one translation: when a letter of either changes, it is about
another text.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256
from io import StringIO
from typing import NamedTuple

from beforehand.ground.problem import NOWHERE, Place, Problem
from beforehand.ground.source import decode, shown

FILE = 'readings.csv'
COLUMNS = ('id', 'digest', 'act', 'by', 'organisation', 'date', 'variety', 'medium', 'scope', 'severity', 'note')
DRAFTED, BACK, COMPARED, APPROVED = 'drafted', 'translated-back', 'compared', 'approved'
ACTS = (DRAFTED, BACK, COMPARED, APPROVED)
SEVERITIES = ('none', 'minor', 'major', 'critical')
GRAVE = ('major', 'critical')
SCOPES = ('language', 'safety', 'both')
MEDIUM = 'printed sheet'
DIGEST = re.compile('[0-9a-f]{8}-[0-9a-f]{12}')
FIRST_WORD = re.compile(r'[^\W_]+')
MOST_BYTES, MOST_PROBLEMS = 10_000_000, 50


class Reading(NamedTuple):
    """What somebody did with one message, in these very words."""

    id: str
    digest: str
    """Of the English and of the translation that were read."""
    act: str
    by: str
    """A name; `role: …` of an organisation, where a name would endanger somebody; or `machine: …`."""
    organisation: str = ''
    date: str = ''
    variety: str = ''
    """Whose mother tongue: ro-MD."""
    medium: str = ''
    scope: str = ''
    severity: str = ''
    note: str = ''
    """What was found; of an act `translated-back` the translation itself."""
    place: Place = NOWHERE

    @property
    def key(self) -> tuple[str, ...]:
        """What a later row replaces: the same act of the same person with the same text."""
        return self.id, self.digest, self.act, alike(self.by), self.scope


def digest(english: str, translation: str) -> str:
    """Binds a reading to its text: eight letters are the English alone (which tells what has changed), twelve are both.

    The hyphen keeps spreadsheets from taking 12345678e901 for a number.
    """
    both = sha256(f'{english}\0{translation}'.encode(errors='surrogatepass')).hexdigest()
    return f'{sha256(english.encode(errors="surrogatepass")).hexdigest()[:8]}-{both[:12]}'


def alike(name: str) -> str:
    """A name as it is compared: without capitals, spaces and signs."""
    return ''.join(filter(str.isalnum, unicodedata.normalize('NFKC', name).casefold()))


def is_machine(by: str) -> bool:
    """Whether it was no person: machine: …"""
    seen = ''.join(letter for letter in unicodedata.normalize('NFKC', by) if unicodedata.category(letter) != 'Cf')
    first = FIRST_WORD.search(seen)
    return first is not None and alike(first[0]) == 'machine'


def read_readings(data: bytes, path: str) -> tuple[list[Reading], list[Problem]]:
    """The rows of a file as they stand there; each of its own form, whatever they say."""
    if len(data) > MOST_BYTES:
        return [], [Problem('readings', Place(path), f'has more than {MOST_BYTES:,} bytes', 'is it the right file?')]
    text, problems = decode(data, path)
    if problems:
        return [], problems
    reader, rows, line = csv.reader(StringIO(text, newline=''), strict=True), list[Reading](), 1
    try:
        for cells in reader:
            place, line = Place(path, line), reader.line_num + 1
            if place.line == 1 and tuple(cells) != COLUMNS:
                return [], [Problem('readings', place, f'its first line does not name the columns: {shown(",".join(cells), 80)}',
                                    f'write: {",".join(COLUMNS)}')]
            if place.line > 1 and any(cells):
                if len(cells) == len(COLUMNS):
                    rows.append(Reading(**{name: cell.strip() for name, cell in zip(COLUMNS, cells, strict=True)}, place=place))
                else:
                    problems.append(Problem('readings', place, f'this row has {len(cells)} cells, and not {len(COLUMNS)}',
                                            'a cell with a comma in it has to be in quotes'))
    except csv.Error as error:
        problems.append(Problem('readings', Place(path, line), f'cannot be read from here on: {error}',
                                'is a quotation mark missing, or one too many?'))
    return rows, problems[:MOST_PROBLEMS]


def written(rows: Iterable[Reading]) -> bytes:
    """Rows as a file, in an order that does not depend on who wrote them when."""
    out = StringIO(newline='')
    writer = csv.writer(out, lineterminator='\n')
    writer.writerow(COLUMNS)
    order = sorted(rows, key=lambda row: (row.id, row.date, ACTS.index(row.act) if row.act in ACTS else len(ACTS), row[:-1]))
    writer.writerows(dict.fromkeys(tuple(' '.join(cell.split()) for cell in row[:-1]) for row in order))
    return out.getvalue().encode()


def added(rows: Iterable[Reading], new: Iterable[Reading]) -> list[Reading]:
    """Rows and new ones; what somebody says again of the same text replaces what they said before."""
    return list({row.key: row for row in (*rows, *new)}.values())
