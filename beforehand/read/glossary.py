"""glossary.csv → which words of the English have which words in a locale. Pure; what is wrong is said of every row."""

from __future__ import annotations

import csv
import difflib
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from io import StringIO
from typing import NamedTuple

from beforehand.ground.problem import Place, Problem
from beforehand.ground.source import decode, shown

COLUMNS = ('english', 'term', 'forms', 'note')
NEEDED = COLUMNS[:2]
FOR_PEOPLE = '-'
"""In `forms`: nothing is compared."""
MOST_ROWS, MOST_LETTERS = 2000, 2000


class Term(NamedTuple):
    """A row of a glossary: the English, its translation, and by which forms one sees that it is there."""

    english: str
    term: str
    forms: tuple[str, ...]
    """As in words.yaml: `gratuit-`, `a … b`; none, or a hyphen, where nothing is compared."""
    place: Place


@lru_cache(maxsize=4096)
def pattern(english: str) -> re.Pattern[str]:
    """The English of a row, in each of its forms: agency, agencies; to trick, tricked, tricking."""
    return re.compile(rf'\b(?:{"|".join(map(inflected, alternatives(english)))})\b', re.IGNORECASE)


def read_glossary(data: bytes, path: str, locale: str) -> tuple[tuple[Term, ...], list[Problem]]:
    """The rows of a glossary that are compared, and what is wrong in it."""
    text, problems = decode(data.removeprefix(b'\xef\xbb\xbf'), path)  # spreadsheets write the mark
    rows = list[Term]()
    for found in rows_of(text, path) if not problems else ():
        if isinstance(found, Problem):
            problems.append(found)
        else:
            rows.append(found)
    twice = list(doubled(rows))
    again = {problem.place for problem in twice}
    terms = tuple(row for row in rows if row.forms and row.forms != (FOR_PEOPLE,) and row.place not in again)
    problems = sorted((*problems, *twice), key=lambda problem: problem.place)
    return terms, [problem._replace(locale=locale) for problem in problems]


def rows_of(text: str, path: str) -> Iterator[Term | Problem]:
    """The rows of a table; a problem for each that is none."""
    reader = csv.reader(StringIO(text.replace('\r\n', '\n'), newline=''), strict=True)
    try:
        head = [name.strip().lower() for name in next(reader, [])]
        if wrong := head_fault(head, path):
            yield from wrong
            return
        line = reader.line_num + 1
        for number, cells in enumerate(reader):
            if number >= MOST_ROWS:
                yield problem(path, line, f'has more than {MOST_ROWS:,} rows', 'it is a list of words, not a dictionary')
                return
            if any(map(str.strip, cells)):
                yield row_of(head, [cell.strip() for cell in cells], Place(path, line))
            line = reader.line_num + 1
    except csv.Error as error:
        yield problem(path, reader.line_num, f'is no CSV: {error}',
                      'close every quotation mark; one inside of a cell is doubled: ""')


def head_fault(head: Sequence[str], path: str) -> list[Problem]:
    """What is wrong with the names of the columns."""
    hint = f'the first line has to be {",".join(COLUMNS)}'
    found = [problem(path, 1, f'the column "{name}" is missing', hint) for name in NEEDED if name not in head]
    for name in head:
        if name not in COLUMNS:
            near = difflib.get_close_matches(name[:60], COLUMNS, 1)
            found.append(problem(path, 1, f'unknown column "{shown(name, 60)}"', f'did you mean "{near[0]}"?' if near else hint))
    return found


def row_of(head: Sequence[str], cells: Sequence[str], place: Place) -> Term | Problem:
    """A row of cells."""
    if len(cells) > len(head):
        return Problem('glossary', place, f'has {len(cells)} cells, and there are {len(head)} columns',
                       'a text with a comma in it has to be in quotation marks')
    cell = dict(zip(head, cells, strict=False))
    if empty := [name for name in NEEDED if not cell.get(name)]:
        return Problem('glossary', place, f'the column "{empty[0]}" is empty', 'fill it in, or delete the row')
    if max(map(len, cells)) > MOST_LETTERS:
        return Problem('glossary', place, f'a cell has more than {MOST_LETTERS:,} letters', 'is a quotation mark missing?')
    forms = tuple(form.strip() for form in cell.get('forms', '').split(';') if form.strip())
    if 'forms' in head and not forms:
        forms = tuple(f'-{way}-' for way in alternatives(cell['term']))
    return Term(cell['english'], cell['term'], forms, place)


def alternatives(text: str) -> list[str]:
    """The ways to say it that stand in a cell, without what explains them: `to trick`, `report (an account); tell`."""
    bare = re.sub(r'\([^()]*\)|（[^（）]*）', ' ', text)
    return [' '.join(way.split()) for way in re.split(r'[;/]', bare) if any(map(str.isalnum, way))] or [text]


def inflected(english: str) -> str:
    """A pattern for an English word or phrase, with the endings of its last word."""
    phrase = re.sub(r'^(?:to|a|an|the) ', '', english, flags=re.IGNORECASE)
    stem = re.escape(phrase[:-1] if phrase[-1:] in 'ye' else phrase).replace("'", "['’]").replace('’', "['’]")
    ending = '(?:y|ies|ied|ying)' if phrase.endswith('y') else '(?:e|es|ed|ing)' if phrase.endswith('e') else '(?:s|es|ed|ing)?'
    return rf"{stem}{ending}(?:['’]s?)?"


def doubled(rows: Sequence[Term]) -> Iterator[Problem]:
    """Rows whose English stands there twice: which of the two counts?"""
    seen = dict[str, Place]()
    for row in rows:
        if (first := seen.setdefault(row.english.casefold(), row.place)) is not row.place:
            yield Problem('glossary', row.place, f'"{shown(row.english, 60)}" stands there twice',
                          f'the other is in line {first.line}: put both translations into one row, divided by ";"')


def problem(path: str, line: int, message: str, hint: str) -> Problem:
    """What is wrong in a line."""
    return Problem('glossary', Place(path, line), message, hint)
