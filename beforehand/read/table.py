"""A table of organisations → their editions, one a row: a national NGO with two hundred branches. Pure."""

from __future__ import annotations

import difflib
import re
import shlex
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from beforehand.content.drafting import edition_text, logo_name
from beforehand.content.edition import EditionFile
from beforehand.ground.source import read, shown
from beforehand.read.answers import Refused, number, yes_or_no
from beforehand.read.cells import Cell, Row
from beforehand.read.draft import Draft, Table, letter
from beforehand.read.titles import COLUMNS, FOLDER, LINE, LISTS, PHONE, TEXTS, Known, folded, titled, values

NEEDED = {FOLDER: 'the name of the folder that is made, such as "branch-krakow"', 'name': 'the name of the organisation'}
ANY_LINE: dict[str, Any] = {'id': 'own', 'name': 'own', 'run_by': ['ngo'], 'numbers': [{'number': '112'}]}
ANYTHING = {'locales': ['en']}
"""In place of what has been complained of, so that the rest can be read; never written."""
AS_TEXT = '; format the column as text'
CHOSEN = ('phone_languages', 'phone_run_by', 'phone_hours', 'phone_cost')
"""Columns of a helpline whose values have names in plain English."""
EXAMPLE = 'example-delete-this-row'
"""The folder of the row that shows how a template is filled in."""


def drafts_of(rows: Sequence[Row], name: str, known: Known, ignored: Collection[str], home: str) -> tuple[list[Draft], Table]:
    """The editions of a table; what is wrong is said of every cell, so that one look at the list mends it all."""
    table = Table(name)
    if not rows or not read_head(table, rows[0], known['locales'], {*map(folded, ignored)}):
        return [], table
    drafts: list[Draft] = []
    seen: dict[str, int] = {}
    for row in rows[1:]:
        draft = draft_of(table, row, known, home)
        same = unicodedata.normalize('NFC', draft.folder).casefold()  # as file systems compare that know no capitals
        if same and same in seen:
            table.complain(row.number, '', f'folder "{shown(draft.folder, 60)}" stands there twice',
                           f'the other is in row {seen[same]}; each edition has a folder of its own')
        seen.setdefault(same, row.number)
        drafts.append(draft)
    if not drafts:
        table.complain(rows[0].number, '', 'has no row beside the names of the columns')
    return drafts, table


def read_head(table: Table, row: Row, locales: Mapping[str, str], ignored: Collection[str]) -> bool:
    """Which column stands where; false when the first row names none."""
    names = [titled(cell.text, locales) for cell in row.cells]
    known = [*COLUMNS, *(f'{LINE}{locale}' for locale in dict.fromkeys(locales.values()))]
    if not set(names) & set(COLUMNS):
        table.complain(row.number, '', 'the first row names none of the columns', f'there are: {", ".join(COLUMNS)}, {LINE}en …')
        return False
    for index, name in enumerate(names):
        if folded(row.cells[index].text) in ignored:
            table.skipped.add(index)
        elif name in table.columns:
            table.skipped.add(index)
            table.complain(row.number, name, f'stands in column {letter(index)} too', 'delete one of them')
        elif name in known:
            table.columns[name] = index
        elif name:
            table.skipped.add(index)
            near = difflib.get_close_matches(name[:60], known, 1)
            hint = f'did you mean "{near[0]}"? Or' if near else 'if it is not meant for an edition:'
            table.complain(row.number, '', f'unknown column "{shown(row.cells[index].text, 60)}"',
                           f'{hint} --ignore {shlex.quote(shown(name, 60))}')
    for name, what in NEEDED.items():
        if name not in table.columns:
            table.complain(row.number, '', f'the column "{name}" is missing', f'it has {what}')
    return True


def draft_of(table: Table, row: Row, known: Known, home: str) -> Draft:
    """One row → edition.yaml, read back at once."""
    found: dict[str, str] = {}
    for name, index in table.columns.items():
        cell = row.cells[index] if index < len(row.cells) else Cell('')
        if cell.fault:
            table.complain(row.number, name, f'"{shown(cell.text, 40)}" {cell.fault}', cell.hint)
        if cell.text:
            found[name] = '' if cell.fault else cell.text
    for index, cell in enumerate(row.cells):
        if cell.text and index not in table.skipped and index not in table.columns.values():
            where = f'column {letter(index)}: "{shown(cell.text, 40)}" stands in a column without a name'
            table.complain(row.number, '', where,
                           'is the divider of the columns part of a text? Put that text in quotation marks')
    for name in NEEDED:
        if name in table.columns and name not in found:
            table.complain(row.number, name, 'is empty', f'it has {NEEDED[name]}')
    fields = dict(fields_of(table, row.number, found, known))
    folder = found.get(FOLDER, '')
    if folder == EXAMPLE:
        table.complain(row.number, FOLDER, 'this row is the example of the template', 'write over it, or delete it')
    elif folder and not re.fullmatch(r'\w[\w-]{0,60}', folder):
        table.complain(row.number, FOLDER, f'"{shown(folder, 60)}" cannot be the name of a folder',
                       'use letters, digits and hyphens')
    return read_back(table, Draft(row.number, folder, None, '', found), fields, home)


def read_back(table: Table, draft: Draft, fields: Mapping[str, Any], home: str) -> Draft:
    """edition.yaml with these fields; of one with faults, what is left without them: there may be others."""
    draft.text = edition_text(shlex.quote(shown(f'{home}/{draft.folder}')), fields or ANYTHING)
    draft.file, faults = read(draft.text.encode(), table.name, EditionFile)
    for problem in faults:
        table.blame(draft, problem)
    wrong = {draft.field_at(problem.place) for problem in faults} & {*fields}
    rest = {name: value for name, value in fields.items() if name not in wrong} | ({'own': [ANY_LINE]} if 'own' in wrong else {})
    return read_back(table, draft, rest, home) if wrong else draft


def fields_of(table: Table, row: int, found: Mapping[str, str], known: Known) -> Iterator[tuple[str, Any]]:
    """The fields of edition.yaml."""
    lists = {name: values(text, known.get(name, {})) for name, text in found.items() if name in (*LISTS, *CHOSEN)}
    yield from ((name, found[name]) for name in TEXTS if found.get(name) and name != 'logo')
    yield from ((name, lists[name]) for name in LISTS if lists.get(name))
    if found.get('logo'):
        yield 'logo', logo_name(found['logo'])
    if lines := {name.removeprefix(LINE): value for name, value in found.items() if name.startswith(LINE) and value}:
        yield 'line', lines
    if 'phone' in found:
        yield 'own', [own_line(table, row, found, lists)]
    elif about := [name for name in PHONE if name in found]:
        table.complain(row, about[0], 'is filled in, and "phone" is not', 'fill in the number, or empty this')


def own_line(table: Table, row: int, found: Mapping[str, str], lists: Mapping[str, list[str]]) -> dict[str, Any]:
    """The helpline of a branch itself."""
    digits, abroad = number(found['phone'], lists.get('countries', [])), yes_or_no(found.get('phone_abroad', 'no'))
    for column, answer in (('phone', digits), ('phone_abroad', abroad)):
        if isinstance(answer, Refused) and found.get(column):  # an empty value has been complained of
            table.complain(row, column, answer.message, answer.hint + AS_TEXT * (column == 'phone'))
    one: dict[str, Any] = {'number': digits} if isinstance(digits, str) else ANY_LINE['numbers'][0]
    one = one | ({'abroad': abroad} if 'phone_abroad' in found and isinstance(abroad, bool) else {})
    line: dict[str, Any] = {'id': 'own', 'name': found.get('phone_name') or found.get('name') or 'own',
                            'run_by': lists.get('phone_run_by') or ['ngo'], 'numbers': [one]}
    hours, cost = (' '.join(lists.get(name, ())) for name in ('phone_hours', 'phone_cost'))
    if hours not in ('', 'always'):
        table.complain(row, 'phone_hours', f'"{shown(found["phone_hours"], 40)}" is not "always"',
                       'leave it empty; hours of single days go into edition.yaml, under "own:"')
    line |= {'hours': 'always'} if hours == 'always' else {}
    line |= {'languages': lists['phone_languages']} if lists.get('phone_languages') else {}
    return line | ({'cost': cost} if cost else {})
