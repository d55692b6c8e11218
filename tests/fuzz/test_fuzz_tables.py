"""Tables, spoilt: only problems come of it, and nothing is written; what a spreadsheet makes of a number is said at its cell."""

from __future__ import annotations

import csv
import io
import random
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from fuzzing import ODD, ROOT, Tally, rounds, sound, spoilt, stock
from hypothesis import given, settings
from hypothesis import strategies as st

from beforehand.commands.parts.branches import found_of
from beforehand.content.drafting import edition_text
from beforehand.content.edition import EditionFile
from beforehand.ground.problem import Problem, Unreadable
from beforehand.ground.source import read
from beforehand.read.answers import number as one_number

pytestmark = pytest.mark.slow
HEAD = ['folder', 'name', 'countries', 'locales', 'phone', 'phone_abroad', 'web', 'logo', 'line:en', 'accent', 'phone_languages']
ROWS = [['branch-krakow', 'Example Aid Kraków', '', 'en', '+48 12 628 01 20', 'yes', 'example.org', 'logo.svg', 'Come and see us.', '#ffb71b', 'pl uk'],
        ['branch-lodz', 'Example Aid "Łódź"', 'GB', 'en', '+48 42 628 01 20', 'no', 'example.org/a', '', '', '', ''],
        ['branch-derry', 'Aid\nDerry'.replace('\n', ' '), 'GB', 'en, ro', '', '', '', '', '', '', '']]
CELLS: list[Any] = [*ODD, 0, -1, 1.5, 1e20, True, False, None, date(2026, 1, 1), datetime(2026, 1, 1, 12), 48226280120, '=1+1', '+48', 'x' * 40_000, 'a\nb', 'TRUE', 'WAHR', "'+48226280120"]


@pytest.fixture(scope='module')
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = stock(tmp_path_factory.mktemp('tables'))
    (root / 'tables').mkdir()
    (root / 'tables/logo.svg').write_bytes((ROOT / 'content/editions/example/logo.svg').read_bytes())
    return root


def as_csv(rows: list[list[Any]], divider: str = ',') -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=divider, lineterminator='\n').writerows(rows)
    return out.getvalue().encode(errors='surrogatepass')


def as_excel(rows: list[list[Any]]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for at, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            try:
                book.active.cell(at, column).value = value  # type: ignore[union-attr]
            except ValueError:  # letters that no cell may hold
                continue
    book.save(out)
    return out.getvalue()


def faults(root: Path, data: bytes, name: str) -> list[Problem]:
    """What is said of a table; the tables that can be read have their editions, and nothing is written."""
    path = root / 'tables' / name
    path.write_bytes(data)
    try:
        drafts, problems = found_of(root, path, root / 'made', False, '', ())
    except Unreadable as error:
        problems = list(error.problems)
    else:
        assert problems or (drafts and all(draft.file for draft in drafts))
        for draft in drafts if not problems else ():
            assert read(draft.text.encode(), name, EditionFile)[1] == []
    sound(problems)
    assert not (root / 'made').exists()
    return problems


def test_the_table_itself_is_right(root: Path) -> None:
    for data, name in ((as_csv([HEAD, *ROWS]), 'a.csv'), (as_csv([HEAD, *ROWS], ';'), 'a.csv'), (as_excel([HEAD, *ROWS]), 'a.xlsx')):
        assert faults(root, data, name) == []


def test_whatever_stands_in_a_table_only_problems_come_of_it(root: Path) -> None:
    tally = Tally('tables')
    for number, chance in rounds('tables', .6):
        rows = [HEAD, *ROWS]
        kind = chance.choice(('csv', 'csv', 'excel', 'excel inside', 'cells'))
        if kind == 'cells':
            rows = [list(row) for row in rows]
            for _ in range(chance.randint(1, 3)):
                row = chance.choice(rows)
                row[chance.randrange(len(row))] = chance.choice(CELLS)
        name = 'a.csv' if kind == 'csv' or (kind == 'cells' and chance.random() < .5) else 'a.xlsx'
        data = as_csv(rows, chance.choice(',;\t|')) if name == 'a.csv' else as_excel(rows)
        data = spoilt(data, chance) if kind in ('csv', 'excel') else inside(data, chance) if kind == 'excel inside' else data
        with tally.trying(f'{kind} {number}', data) as came:
            came('problems' if faults(root, data, chance.choice((name, name, 'a.csv', 'a.xlsx'))) else 'clean')
    tally.close()


def inside(data: bytes, chance: random.Random) -> bytes:
    """An Excel file of which one part is spoilt."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as new:
        parts = old.infolist()
        broken = chance.choice([part for part in parts if 'sheet1' in part.filename or chance.random() < .2] or parts).filename
        for part in parts:
            new.writestr(part.filename, spoilt(old.read(part), chance) if part.filename == broken else old.read(part))
    return out.getvalue()


PLANTS: dict[str, tuple[str, Callable[[random.Random], Any]]] = {
    'a lost plus': ('phone', lambda chance: chance.choice((48126280120, 48226280120, '48 22 628 01 20', '0048226280120'))),
    'a lost zero': ('phone', lambda chance: chance.choice((2079460123, '8081570123', '20 7946 0123', 1142960123))),
    'rounded': ('phone', lambda chance: chance.choice((4.82263e10 + .5, '4,82263E+10', '4.8E10', 1.5))),
    'two numbers': ('phone', lambda chance: chance.choice(('+48 22 628 01 20/21', '+48226280120, +48226280121', '+48226280120 / 605687750', '+48226280120\n+48226280121', '+48226280120 x 4'))),
    'a digit too many': ('phone', lambda chance: f'+4822628012{"0123456789"[chance.randrange(10)]}{chance.choice((1000000, 99999999))}'),
    'digits of others': ('phone', lambda chance: '+48' + ''.join(chr(chance.choice((0x660, 0x6f0, 0x966, 0xff10)) + int(digit)) for digit in '226280120')),
    'a hidden letter': ('name', lambda chance: 'Aid' + chance.choice('\u202e\u200b\u2066\ufeff\u00ad\u180e\u2028\u0007') + 'Kraków'),
    'markup': ('name', lambda chance: chance.choice(('<b>Aid', 'A &amp; B', '&#65;id', 'Aid </a>', '<'))),
    'a formula': ('name', lambda chance: chance.choice(('=1+1', '=HYPERLINK("http://a")', '=A1', '="Aid"'))),
    'a date': ('phone', lambda chance: chance.choice((date(2026, 1, 1), datetime(2026, 1, 1, 9), '1/2', '1-Feb', '2026-01-01'))),
    'neither yes nor no': ('phone_abroad', lambda chance: chance.choice(('WAHR', 'tak', 'oui', 'да', 'maybe', '2', '-', 'x', '✓', 'y', 'n', 'ja', 'on', 'off'))),
    'no locale': ('locales', lambda chance: chance.choice(('rom', 'EN/xx', 'inglese', 'en/ro', 'xx', 'ro_RO', 'en ro x'))),
    'a file elsewhere': ('logo', lambda chance: chance.choice(('../x.svg', '/etc/passwd', 'none.svg', 'http://a/b.svg', 'a.csv', 'logo.svg/../../x', 'C:\\logo.svg', '~/logo.svg', '.', 'logo'))),
    'no folder': ('folder', lambda chance: chance.choice(('../x', 'a/b', '', ' ', '.', '..', 'CON ', 'a b', 'a\\b', 'x' * 99, 'branch-lodz', 'Branch-Lodz', 'BRANCH-ŁODZ ', 'open', 'kite', '-'))),
    'no address': ('web', lambda chance: chance.choice(('http://example.org', 'example', 'a@b.c', 'example.org?x=1', 'javascript:x', 'exa mple.org', 'EXAMPLE.ORG', 'example.org/../x y'))),
    'no colour': ('accent', lambda chance: chance.choice(('red', '#fff', '#12345g', '000000', '#000000', '#ffb71b;', 'rgb(1,2,3)', '#FFB71B80'))),
}


@pytest.mark.parametrize('plant', PLANTS)
def test_what_is_certainly_wrong_in_a_cell_is_said_at_its_row(root: Path, plant: str) -> None:
    column, values = PLANTS[plant]
    tally, at = Tally(f'tables, planted: {plant}'), HEAD.index(column)
    for number, chance in rounds('tables', .3 / len(PLANTS)):
        rows = [HEAD, *map(list, ROWS)]
        rows[1][at] = value = values(chance)
        excel = chance.random() < .5 or not isinstance(value, str)
        with tally.trying(f'{value!r} {number}') as came:
            found = faults(root, as_excel(rows) if excel else as_csv(rows), 'a.xlsx' if excel else 'a.csv')
            is_there = [problem for problem in found if problem.place.line == 2 or (column == 'folder' and problem.place.line == 3)]
            came('found' if is_there else 'silent')
            if not is_there:
                tally.faults.append(f'{value!r} ({"xlsx" if excel else "csv"}): {found}')
    tally.close()


@settings(max_examples=max(len(list(rounds('tables', .1))), 50), derandomize=True, database=None, deadline=None)
@given(st.one_of(st.text(max_size=40), st.text('+0123456789 ()-./,eE\u00a0\u2013', max_size=24)), st.lists(st.sampled_from(['PL', 'GB', 'DE', 'FI', 'ES', 'XX']), max_size=3))
def test_a_number_is_its_own_digits_or_refused(text: str, countries: list[str]) -> None:
    answer = one_number(text, countries)
    if isinstance(answer, str):
        assert answer == ''.join(letter for letter in text if letter in '+0123456789')


@settings(max_examples=max(len(list(rounds('tables', .1))), 50), derandomize=True, database=None, deadline=None)
@given(st.text(min_size=1, max_size=60), st.text(min_size=1, max_size=60))
def test_what_is_written_into_an_edition_is_what_stood_in_the_cell(name: str, line: str) -> None:
    try:
        data = edition_text('x', {'name': name, 'imprint': line}).encode()
    except UnicodeEncodeError:
        return
    file, problems = read(data, 'edition.yaml', EditionFile)
    assert problems or (file and (file.name, file.imprint) == (name, line))
