"""A table of organisations becomes one edition a row, and every fault of it is said at once, at its row and column."""

from __future__ import annotations

import io
import re
import struct
import time
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from datetime import time as clock
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from conftest import ROOT, Ran, Run
from openpyxl.worksheet.formula import ArrayFormula

from beforehand.read.cells import Row
from beforehand.read.project import read_project
from beforehand.read.spreadsheet import read_rows

TABLE = """folder;name;countries;locales;phone;phone_abroad;web;line:en;line:ar
branch-krakow;Example Aid Kraków;;en, ar;+48 12 628 01 20;yes;example.org;Come and see us.;زورونا.
branch-lodz;Example Aid Łódź;;en;+48 42 628 01 20;no;example.org;;
"""
LOGO = (ROOT / 'content/editions/example/logo.svg').read_bytes()
Make = Callable[..., Ran]


@pytest.fixture
def make(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Make editions of a table: of its text, its bytes, or the cells of an Excel file."""
    (tmp_path / 'tables').mkdir()
    monkeypatch.chdir(tmp_path / 'tables')

    def command(table: str | bytes | list[list[Any]], *words: str, name: str = '') -> Ran:
        data = table.encode() if isinstance(table, str) else table if isinstance(table, bytes) else excel(table)
        path = Path(name or ('b.xlsx' if data.startswith(b'PK') else 'b.csv'))
        path.write_bytes(data)
        return run('editions', 'from-table', str(path), '--to', 'made', *words)

    return command


def excel(rows: list[list[Any]], prepare: Callable[[openpyxl.Workbook], object] = lambda book: None) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    prepare(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """An Excel file, one of whose parts is another one."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, change(old.read(part)) if part.filename == name else old.read(part))
    return out.getvalue()


def row(**values: str) -> str:
    """A table of one row that is right but for these values."""
    values = {'folder': 'branch', 'name': 'Example Aid', 'countries': 'PL', 'locales': 'en'} | values
    return '\n'.join(','.join(f'"{value}"' for value in line) for line in (values, values.values())) + '\n'


def faults(ran: Ran) -> list[str]:
    """What was said, without hints."""
    assert ran.status == 1, ran.out
    assert not Path('made').exists()
    return [line for line in ran.err.splitlines() if not line.startswith('  ')]


def made() -> dict[str, Any]:
    return {path.parent.name: path.read_text(encoding='utf-8') for path in Path('made').glob('*/edition.yaml')}


# What is read

@pytest.mark.parametrize('end', ['\n', '\r\n', '\r'])
@pytest.mark.parametrize(('divider', 'encoding'), [(';', 'utf-8'), (',', 'utf-8-sig'), ('\t', 'utf-16'), ('|', 'utf-8')])
def test_whatever_saved_the_table(project: Path, run: Run, make: Make, end: str, divider: str, encoding: str) -> None:
    text = '\n'.join(divider.join(f'"{cell}"' for cell in line.split(';')) for line in TABLE.splitlines()) + '\n'
    ran = make(text.replace('\n', end).encode(encoding))
    assert ran.status == 0, ran.err
    assert ran.out == "2 editions written. Next: ./build.py build --edition 'made/*'\n"
    check(project, run)


def test_an_excel_file(project: Path, run: Run, make: Make) -> None:
    assert make([[cell or None for cell in line.split(';')] for line in TABLE.splitlines()]).status == 0
    check(project, run)


def check(project: Path, run: Run) -> None:
    """The two editions are what the table says."""
    assert run('check', '--edition', 'made/*') == (0, '3 sheets, 0 problems; 3 sheets are proofs\n', '')
    found = read_project(project, sorted(Path('made').absolute().iterdir())).editions
    krakow, lodz = found['branch-krakow'], found['branch-lodz']
    assert [number.printed.replace('\u00a0', ' ') for number, _ in krakow.lines[0].numbers] == ['+48 12 628 01 20']
    assert [number.printed.replace('\u00a0', ' ') for number, _ in lodz.lines[0].numbers] == ['42 628 01 20']
    assert (krakow.file.name, krakow.file.line) == ('Example Aid Kraków', {'en': 'Come and see us.', 'ar': 'زورونا.'})


def test_columns_in_any_case_and_order(make: Make) -> None:
    assert make('Line: EN,PHONE-ABROAD, Phone ,Locales,NAME,Folder,\nCome.,Yes,+48226280120,en,Aid,a,\n\n,,,,,,\n').status == 0
    assert {'name: "Aid"', 'line: {"en": "Come."}', 'locales: ["en"]'} <= {*made()['a'].splitlines()}
    assert '"numbers": [{"number": "+48226280120", "abroad": true}]' in made()['a']


@pytest.mark.parametrize('head', ['folder,name,locales,phone,phone_abroad,phone_languages,line:zh-Hans', 'FOLDER,NAME,LOCALES,PHONE,PHONE ABROAD,PHONE-LANGUAGES,LINE: ZH-HANS',
    'Folder *,Organisation name,Languages:,Telephone number,Can be called from abroad?,Languages spoken,Line in zh-Hans',
    '"folder",organization," Language ",Tel.,Works from abroad,Phone languages,line (zh_hans)'])
def test_columns_as_people_call_them(project: Path, make: Make, head: str) -> None:
    (project / 'locales/zh-Hans').mkdir()
    (project / 'locales/zh-Hans/locale.yaml').write_text('')
    made_of = faults(make(f'{head}\na,Aid,en,+48226280120,yes,"pl, uk",<\n'))
    assert made_of[0].startswith('b.csv:2: column G "line:zh-Hans": ')


@pytest.mark.parametrize(('column', 'value', 'line'), [
    ('countries', 'Poland; United Kingdom', 'countries: ["PL", "GB"]'), ('countries', 'pl, Germany', 'countries: ["PL", "DE"]'),
    ('locales', 'English, romanian', 'locales: ["en", "ro"]'), ('locales', 'EN RO', 'locales: ["en", "ro"]'), ('locales', 'Română', 'locales: ["ro"]'),
    ('topics', 'before you go', 'topics: ["before-you-go"]'), ('formats', 'HANDBILL', 'formats: ["handbill"]')])
def test_values_by_their_names_or_codes(make: Make, column: str, value: str, line: str) -> None:
    assert make(row(**{'countries': '', 'locales': 'en,ro,ar', 'phone': '+48226280120', column: value})).status == 0
    assert line in made()['branch'].splitlines()


def test_a_helpline_in_plain_english(make: Make) -> None:
    words = {'phone_languages': 'Polish; Ukrainian', 'phone_hours': 'Day and night, every day', 'phone_cost': 'Free', 'phone_run_by': 'The police'}
    assert make(row(phone='+48226280120', **words)).status == 0
    line = next(line for line in made()['branch'].splitlines() if line.startswith('own: '))
    assert '"run_by": ["police"], ' in line
    assert '"hours": "always", "languages": ["pl", "uk"], "cost": "free"' in line


def test_of_two_columns_of_one_meaning_one_is_ignored(make: Make) -> None:
    table = 'folder,name,Phone,Telephone\na,Aid,+48226280120,old\n'
    assert faults(make(table)) == ['b.csv:1: column C "phone": stands in column D too [table]']
    assert make(table, '--ignore', 'TELEPHONE').status == 0
    assert '+48226280120' in made()['a']


def test_a_sheet_that_is_hidden_is_not_meant(make: Make) -> None:
    def hide(book: openpyxl.Workbook) -> None:
        lists = book.create_sheet('lists', 0)
        lists['A1'] = 'old'
        lists.sheet_state = 'hidden'
        book.active = book.worksheets[1]

    assert make(excel([['folder', 'name'], ['a', 'Aid']], hide)).status == 0


def test_a_line_for_excel_alone_is_passed_over(make: Make) -> None:
    assert make('sep=;\nfolder;name;web\na;"Aid; and more";example.org\n').status == 0
    assert 'name: "Aid; and more"' in made()['a']


@pytest.mark.parametrize(('given', 'kept'), [('', ''), ('yes', ', "abroad": true'), ('TRUE', ', "abroad": true'), ('0', ', "abroad": false')])
def test_what_is_not_said_is_not_written(make: Make, given: str, kept: str) -> None:
    """A landline of which nobody knows whether it is reached from abroad: the edition does not say that it is not."""
    assert make(row(phone='+48226280120', phone_abroad=given)).status == 0
    assert f'"numbers": [{{"number": "+48226280120"{kept}}}]' in made()['branch']


@pytest.mark.parametrize(('phone', 'countries', 'kept'), [
    ('+48 22 628 01 20', '', '+48226280120'), ('+1 (888) 373-7888', '', '+18883737888'), ('+39 06 12345678', '', '+390612345678'),
    ('+49\u00a030\u202f123\u20114567', '', '+49301234567'), ('112', '', '112'), ('116 123', '', '116123'), ('997', 'PL', '997'), ('061', 'ES', '061')])
def test_one_number_however_it_is_grouped(make: Make, phone: str, countries: str, kept: str) -> None:
    assert make(row(phone=phone, countries=countries)).status == 0
    assert f'"number": "{kept}"' in made()['branch']


# What is never guessed

@pytest.mark.parametrize('word', ['WAHR', 'FALSCH', 'tak', 'nie', 'da', 'ne', 'oui', 'так', 'ja', 'x', '✓', '2', '-', 'y', 'no?'])
def test_yes_and_no_in_words_that_may_mean_either(make: Make, word: str) -> None:
    ran = make(row(phone='+48226280120', phone_abroad=word))
    assert faults(ran) == [f'b.csv:2: column F "phone_abroad": "{word}" is neither yes nor no [table]']
    assert 'write "yes" or "no"' in ran.err


@pytest.mark.parametrize(('phone', 'countries', 'said', 'hint'), [
    ('80005005', 'FI', 'takes away the zero', 'did you mean +35880005005?'),
    ('226280120', 'PL', 'takes away the zero', 'did you mean +48226280120?'),
    ('30123456', 'DE', 'takes away the zero', 'did you mean +4930123456?'),
    ('61', 'ES', 'takes away the zero', 'write one number'),
    ('997', '', 'has no code of a country', 'write one number'),
    ('48226280120', '', 'takes away the zero or the plus', 'did you mean +48226280120?'),
    ('0048226280120', '', 'has no code of a country', 'did you mean +48226280120?'),
    ('022 6280120', 'PL', 'has no code of a country', 'write one number'),
    ('+39 6 12345678', '', 'is not what is dialled from abroad', 'did you mean +390612345678?'),
    ('+49 030 123456', '', 'is not what is dialled from abroad', 'did you mean +4930123456?'),
    ('+49 (0)30 123456', '', 'has a (0) in it', 'leave it out'),
    ('4,82263E+10', 'PL', 'has rounded', 'format the column as text'),
    ('4.82263e10', 'PL', 'has rounded', 'format the column as text'),
    ('+49 30 123456/57', '', 'is more than one number', 'under "own:"'),
    ('+48226280120, +48226280121', '', 'is more than one number', ''),
    ('+48226280120 +48226280121', '', 'is more than one number', ''),
    ('+48226280120; 21', '', 'is more than one number', ''),
    ('+48226280120 or 605687750', '', 'is more than one number', ''),
    ('+48226280120 ext. 5', '', 'is more than one number', ''),
    ('+49 30 123456-57', '', 'may be one number, or two', 'without the dash: +493012345657'),
    ('+49 30 123456 – 0', '', 'may be one number, or two', ''),
    ('+4822628', '', 'too many or too few digits', ''),
    ('CALL NOW', '', 'is no number', ''), ('tel:+48226280120', '', 'is no number', ''),
    ('+48٢٢٦٢٨٠١٢٠', '', 'is no number', ''), ('＋48226280120', '', 'is no number', ''),
    ('\u202a+48226280120\u202c', '', 'hidden character in it (U+202A)', ''), ('+48 22\u200b628 01 20', '', 'U+200B', ''),
])
def test_a_number_that_is_not_one_whole_number(make: Make, phone: str, countries: str, said: str, hint: str) -> None:
    ran = make(row(phone=phone, countries=countries, locales='en'))
    first, *others = faults(ran)
    assert first.startswith('b.csv:2: column E "phone": ')
    assert said in first
    assert not others
    assert hint in ran.err


@pytest.mark.parametrize(('column', 'value', 'said'), [
    ('locales', 'rom', 'there is no locale "rom"'), ('locales', 'en/uk', 'there is no locale "en/uk"'),
    ('countries', 'UK', 'there is no country "UK"'), ('countries', 'Polska', 'is no code of a country'),
    ('helplines', 'pl-kcyk', 'there is no helpline "pl-kcyk"'), ('topics', 'nothing', 'there is no topic "nothing"'),
    ('papers', 'A9', 'there is no paper "A9"'), ('accent', 'red', 'is no colour'), ('accent', '#000000', 'has a contrast of'),
    ('web', 'https://example.org', 'is no web address'), ('web', 'mailto:a@b.c', 'is no web address'),
    ('name', '<b>Aid</b>', 'has markup'), ('name', 'Aa ' * 27 + 'A', '82 characters'), ('name', 'Aid\u202e', 'hidden character'), ('name', '日本', 'have no "日"'),
    ('address', 'A' * 1_001, 'has 1,001 characters'), ('name', '=HYPERLINK(1)', 'is a formula'), ('imprint', '=cmd|x', 'is a formula'),
    ('name', 'A\x07d', 'has a hidden character in it (U+0007)'), ('name', '', 'is empty'), ('folder', '', 'is empty'),
    ('folder', '../x', 'cannot be the name of a folder'), ('folder', 'a/b', 'cannot be'), ('folder', '.git', 'cannot be'), ('folder', 'a b', 'cannot be'),
    ('folder', 'open', 'content/editions has "open" already'),
])
def test_a_value_that_is_none(make: Make, column: str, value: str, said: str) -> None:
    first, *others = faults(make(row(**{'phone': '+48226280120', column: value})))
    assert first.startswith('b.csv:2: column ')
    assert f'"{column}"' in first
    assert said in first
    assert not others


@pytest.mark.parametrize(('column', 'value', 'said'), [
    ('phone_cost', 'cheap', "should be 'free'"), ('phone_hours', '9-17', 'is not "always"'), ('phone_languages', 'Polnisch', 'is no language tag'),
    ('phone_languages', 'xx', 'nobody knows a language "xx"'), ('phone_run_by', 'church', "should be 'ngo'"), ('phone_name', '<i>', 'has markup')])
def test_what_is_wrong_with_a_helpline_is_said_at_its_column(make: Make, column: str, value: str, said: str) -> None:
    first, *others = faults(make(row(phone='+48226280120', **{column: value})))
    assert first.startswith(f'b.csv:2: column F "{column}": ')
    assert said in first
    assert not others


def test_what_is_said_of_a_helpline_that_has_no_number(make: Make) -> None:
    for column, value in {'phone_hours': 'always', 'phone_abroad': 'yes', 'phone_name': 'Aid'}.items():
        assert faults(make(row(countries='', **{column: value}))) == [f'b.csv:2: column E "{column}": is filled in, and "phone" is not [table]']


def test_every_fault_of_the_whole_table_at_once(make: Make) -> None:
    table = """Name,Folder,Localse,fax,phone,phone_abroad,locales,countries
Aid,a,,1,80005005,WAHR,rom,FI
,b,,1,,yes,en,UK
Aid,A,,1,+49 30 123456/57,tak,xx,DE,more
<b>,../c,,,,,en fr,
"""
    assert faults(make(table)) == [
        'b.csv:1: unknown column "Localse" [table]',
        'b.csv:1: unknown column "fax" [table]',
        'b.csv:2: column E "phone": "80005005" has no code of a country and no short code of FI; a spreadsheet takes away the zero or the plus '
        'that a number begins with [table]',
        'b.csv:2: column F "phone_abroad": "WAHR" is neither yes nor no [table]',
        'b.csv:2: column G "locales": there is no locale "rom" [table]',
        'b.csv:3: column A "name": is empty [table]',
        'b.csv:3: column F "phone_abroad": is filled in, and "phone" is not [table]',
        'b.csv:3: column H "countries": the directory has no helpline of UK [table]',
        'b.csv:3: column H "countries": there is no country "UK" [table]',
        'b.csv:4: column I: "more" stands in a column without a name [table]',
        'b.csv:4: column E "phone": "+49 30 123456/57" is more than one number [table]',
        'b.csv:4: column F "phone_abroad": "tak" is neither yes nor no [table]',
        'b.csv:4: folder "A" stands there twice [table]',
        'b.csv:4: column G "locales": there is no locale "xx" [table]',
        'b.csv:5: column B "folder": "../c" cannot be the name of a folder [table]',
        'b.csv:5: column A "name": has markup in it ("<"); write plain words [table]',
        'b.csv:5: column G "locales": there is no locale "fr" [table]',
    ]


@pytest.mark.parametrize(('head', 'said', 'hint'), [
    ('folder,name,localse', 'unknown column "localse"', 'did you mean "locales"? Or --ignore localse'),
    ('folder,name,Our remarks', 'unknown column "Our remarks"', 'if it is not meant for an edition: --ignore our_remarks'),
    ('folder,name,line:xx', 'unknown column "line:xx"', ''),
    ('folder,name,Name', 'column B "name": stands in column C too', 'delete one of them'),
    ('folder,web,fax', 'unknown column "fax"', ''),
])
def test_a_column_that_nobody_knows_is_one_problem(make: Make, head: str, said: str, hint: str) -> None:
    ran = make(f'{head}\na,example.org,\n')
    assert said in faults(ran)[0]
    assert hint in ran.err
    assert 'there are' not in ran.err


def test_a_column_can_be_ignored(make: Make) -> None:
    table = 'folder,name,Our remarks,fax\na,Aid,=secret(1),1\n'
    assert make(table, '--ignore', 'our_remarks', '--ignore', 'Fax').status == 0
    assert 'secret' not in made()['a']


def test_a_table_that_is_none(make: Make) -> None:
    ran = make('Dear colleagues\nattached, the list\n')
    assert faults(ran) == ['b.csv:1: the first row names none of the columns [table]']
    assert 'there are: folder, name, ' in ran.err
    assert faults(make('folder,name\n')) == ['b.csv:1: has no row beside the names of the columns [table]']


# Logos

def test_a_logo_is_copied_under_a_name_of_ours(project: Path, run: Run, make: Make) -> None:
    Path('logos').mkdir()
    Path('logos/Kraków (1).SVG').write_bytes(LOGO)
    Path('logos/link.svg').symlink_to('Kraków (1).SVG')
    assert make('folder,name,logo,locales\na,Aid,logos/Kraków (1).SVG,en\nb,Aid,logos/link.svg,en\n').status == 0
    for folder in ('a', 'b'):
        assert sorted(path.name for path in Path('made', folder).iterdir()) == ['edition.yaml', 'logo.svg']
        assert Path('made', folder, 'logo.svg').read_bytes() == LOGO
    assert run('check', '--edition', 'made/*').status == 0


@pytest.mark.parametrize(('logo', 'said'), [
    ('/etc/hostname', 'leads out of the folder of the table'), ('../outside.svg', 'leads out of the folder of the table'),
    ('a/../../outside.svg', 'leads out of'), ('linked.svg', 'leads out of'), ('linked/outside.svg', 'leads out of'), ('~/logo.svg', 'leads out of'),
    ('C:\\\\logo.svg', ''), ('file:///etc/logo.svg', 'nothing is fetched'), ('none.svg', 'is not there'), ('folder.svg', 'is not a file with a picture'),
    ('b.csv', 'is no picture'), ('confirmed.yaml', 'is no picture'), ('x/confirmed.yaml', 'is no picture'), ('text.svg', 'text.svg'),
    ('empty.png', 'is an empty file'), ('disguised.png', 'is no PNG by its content'), ('script.svg', 'contains a program')])
def test_nothing_but_a_logo_beside_the_table_is_copied(make: Make, logo: str, said: str) -> None:
    Path('../outside.svg').write_bytes(LOGO)
    Path('linked.svg').symlink_to('../outside.svg')
    Path('linked').symlink_to('..')
    Path('folder.svg').mkdir()
    Path('x').mkdir()
    for name, data in {'confirmed.yaml': b'confirmed: []\n', 'x/confirmed.yaml': b'confirmed: []\n', 'text.svg': b'root:x:0:0', 'empty.png': b'',
                       'disguised.png': b'root:x:0:0', 'script.svg': LOGO.replace(b'</svg>', b'<script/></svg>')}.items():
        Path(name).write_bytes(data)
    first, *_ = faults(make(row(logo=logo)))
    assert first.startswith('b.csv:2: column E "logo": ')
    assert said in first


# Where it is written

def test_made_again_an_edition_keeps_its_confirmations_and_all_else(make: Make) -> None:
    Path('x').mkdir()
    Path('x/confirmed.yaml').write_text('confirmed: [] # forged\n')
    Path('logo.svg').write_bytes(LOGO)
    assert make('folder,name\na,Aid\n').status == 0
    kept = {'confirmed.yaml': 'confirmed: []\n', 'notes.txt': 'x', 'logo.png': 'y'}
    for name, text in kept.items():
        Path('made/a', name).write_text(text)
    ran = make('folder,name,logo\na,Aid II,logo.svg\n')
    assert 'b.csv:2: column A "folder": made/a is there already' in ran.err
    assert 'made/a is there already' in make('folder,name,logo\na,Aid II,x/confirmed.yaml\n').err
    assert make('folder,name,logo\na,Aid II,x/confirmed.yaml\n', '--again').status == 1
    assert 'Aid II' not in made()['a']
    assert make('folder,name,logo\na,Aid II,logo.svg\n', '--again').status == 0
    assert 'Aid II' in made()['a']
    assert {name: Path('made/a', name).read_text() for name in kept} == kept


@pytest.mark.parametrize('again', [(), ('--again',)])
def test_a_link_or_a_file_in_place_of_a_folder(make: Make, again: tuple[str, ...]) -> None:
    Path('made').mkdir()
    Path('elsewhere').mkdir()
    Path('made/a').symlink_to('../elsewhere')
    Path('made/b').write_text('')
    Path('made/c').symlink_to('nowhere')
    ran = make('folder,name\na,Aid\nb,Aid\nc,Aid\n', *again)
    assert [line for line in ran.err.splitlines() if 'is no folder' in line] == [
        f'b.csv:{number}: column A "folder": made/{name} is there already, and is no folder [table]' for number, name in enumerate('abc', 2)]
    assert list(Path('elsewhere').iterdir()) == []


# What cannot be read

ENCRYPTED = b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + b'\0' * 500


def cut(data: bytes) -> bytes:
    return data[:len(data) // 2]


def zip_of(*parts: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as file:
        for name, data in parts:
            file.writestr(name, data)
    return out.getvalue()


def marked_encrypted(data: bytes) -> bytes:
    """An Excel file whose parts claim to be encrypted."""
    for signature, at in ((b'PK\1\2', 8), (b'PK\3\4', 6)):
        for found in re.finditer(re.escape(signature), data):
            data = data[:found.start() + at] + b'\1\0' + data[found.start() + at + 2:]
    return data


GOOD = excel([['folder', 'name'], ['a', 'Aid']])
SHEET = 'xl/worksheets/sheet1.xml'


@pytest.mark.parametrize(('name', 'data', 'said'), [
    ('x.xlsx', b'no zip', 'is no Excel file'), ('x.xlsx', cut(GOOD), 'is no Excel file'), ('x.xlsx', b'PK\3\4', 'is no Excel file'),
    ('x.xlsx', zip_of(('a', b'b')), 'is no Excel file'), ('x.xlsx', with_part(GOOD, SHEET, cut), 'is no Excel file'),
    ('x.xlsx', GOOD.replace(b'sheet', b'shoot'), 'is no Excel file'), ('x.xlsx', with_part(GOOD, 'xl/workbook.xml', lambda _: b''), 'is no Excel file'),
    ('x.xlsx', marked_encrypted(GOOD), 'needs a password'), ('x.xlsx', ENCRYPTED + 'EncryptedPackage'.encode('utf-16-le'), 'is encrypted'),
    ('x.xls', ENCRYPTED, 'before 2007'), ('x.csv', ENCRYPTED, 'before 2007'),
    ('x.ods', zip_of(('mimetype', b'application/vnd.oasis.opendocument.spreadsheet')), 'is an OpenDocument file'),
    ('x.xlsx', with_part(GOOD, SHEET, lambda data: b'<!DOCTYPE x [<!ENTITY a "b">]>' + data), 'declares a type of document'),
    ('x.csv', b'', 'has 0 rows'), ('x.csv', b'\n,,\n\n', 'has 0 rows'), ('x.csv', b'\xef\xbb\xbf', 'has 0 rows'),
    ('x.csv', b'folder;name\nx;Caf\xe9\n', 'x.csv:2: this line is not UTF-8 text'), ('x.csv', 'folder;name\nx;Łódź\n'.encode('cp1250'), 'not UTF-8'),
    ('x.csv', 'folder;name\nx;Łódź\n'.encode('utf-16')[:-1], 'letters that were lost'), ('x.csv', 'folder,name\nx,Caf\ufffd\n'.encode(), 'letters that were lost'),
    ('x.csv', b'folder,name\na,"Aid\nb,Aid\n', 'x.csv:2: a quotation mark opens a cell here, and none closes it'),
    ('x.csv', b'folder,name\na,"Aid" Ours\nb,Aid\n', 'x.csv:2: a quotation mark closes a cell here before its end'),
    ('x.csv', b'folder,name\na,' + b'x' * 200_000 + b'\n', 'x.csv:2: a cell has more than 1,000 characters'),
    ('x.csv', b'folder,name\na,' + b'x' * 2_000 + b'\n', 'column B "name": "xxxxx'),
    ('x.csv', b'folder,name\na,A\0d\n', 'has a hidden character in it (U+0000)'),
    ('x.csv', b'folder,name\n' + b'a,b\n' * 5_000, 'has more than 5,000 rows'), ('x.csv', b'a' * 5_000_001, 'has more than 5,000,000 bytes'),
])
def test_a_table_that_cannot_be_read(make: Make, name: str, data: bytes, said: str) -> None:
    ran = make(data, name=name)
    assert said in '\n'.join(faults(ran))


def test_a_quotation_mark_hides_no_other_fault(make: Make) -> None:
    assert [line[:30] for line in faults(make('folder,name,fax\n../a,Aid,\nb,"Aid" x,\nc,<b>,\n'))] == [
        'b.csv:1: unknown column "fax" ', 'b.csv:2: column A "folder": ".', 'b.csv:3: a quotation mark clos', 'b.csv:4: column B "name": has ']


def sheet_of(inside: str) -> bytes:
    namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return with_part(GOOD, SHEET, lambda _: f'<worksheet {namespace}><sheetData>{inside}</sheetData></worksheet>'.encode())


def lying(data: bytes) -> bytes:
    """The same file, which claims that its parts are small."""
    for signature, at in ((b'PK\1\2', 24), (b'PK\3\4', 22)):
        for found in re.finditer(re.escape(signature), data):
            data = data[:found.start() + at] + struct.pack('<I', 100) + data[found.start() + at + 4:]
    return data


@pytest.mark.parametrize('data', [
    pytest.param(zip_of(('xl/media/image1.png', b'\0' * 60_000_000)), id='a large picture'),
    pytest.param(with_part(GOOD, 'xl/theme/theme1.xml', lambda _: b' ' * 30_000_000), id='a large part'),
    pytest.param(lying(sheet_of(' ' * 30_000_000)), id='a part that claims to be small'),
    pytest.param(zip_of(*((f'xl/{number}.xml', b'') for number in range(2_000))), id='many parts'),
    pytest.param(sheet_of('<row>' + '<c/>' * 1_000_000 + '</row>'), id='many cells'),
    pytest.param(sheet_of('<row/>' * 1_000_000), id='many rows'),
    pytest.param(sheet_of('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'), id='a row far below'),
    pytest.param(sheet_of('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>'), id='a cell far to the right'),
    pytest.param(sheet_of('<row>' * 200_000), id='rows in rows'),
    pytest.param(with_part(GOOD, 'xl/styles.xml', lambda data: data.replace(b'<cellXfs', b'<cellXfs' + b'><xf/></cellXfs><cellXfs' * 60_000)), id='many styles'),
    pytest.param(zip_of(('[Content_Types].xml', GOOD), *((f'{number}.zip', GOOD) for number in range(900))), id='files in files'),
])
def test_a_bomb_is_refused_in_good_time(make: Make, data: bytes) -> None:
    start = time.process_time()
    assert len(faults(make(data, name='x.xlsx'))) == 1
    assert time.process_time() - start < 8


# What a spreadsheet makes of what was typed

@pytest.mark.parametrize(('value', 'said'), [
    ('=1+1', 'is a formula'), ('=HYPERLINK("http://x","Aid")', 'is a formula'), ('="Aid"', 'is a formula'), (ArrayFormula('B2', '=A2'), 'is a formula'),
    (datetime(2026, 5, 1), 'is a date or a time'), (date(2026, 5, 1), 'is a date or a time'), (clock(9, 30), 'is a date or a time'),
    (1.5, 'with decimals'), (4.82262801201e22, 'has rounded'), (True, ''), ('Aid_x000D_Ours', 'has a hidden character')])
def test_what_excel_made_of_a_name(make: Make, value: Any, said: str) -> None:
    if said:
        first, = faults(make([['folder', 'name'], ['a', value]]))
        assert first.startswith('b.xlsx:2: column B "name": ')
        assert said in first
    else:
        assert make([['folder', 'name'], ['a', value]]).status == 0


@pytest.mark.parametrize(('value', 'said'), [(48226280120, 'takes away the zero or the plus'), (80005005, 'takes away the zero'), (48226280120.0, 'the plus'),
                                             (4.8e30, 'has rounded'), (datetime(2026, 5, 1), 'is a date'), (True, 'is no number')])
def test_what_excel_made_of_a_number(make: Make, value: Any, said: str) -> None:
    assert said in '\n'.join(faults(make([['folder', 'name', 'countries', 'phone'], ['a', 'Aid', 'FI', value]])))


@pytest.mark.parametrize(('value', 'kept'), [(True, 'true'), (False, 'false'), (1, 'true'), (0, 'false'), ('no', 'false')])
def test_yes_and_no_as_excel_keeps_them(make: Make, value: Any, kept: str) -> None:
    assert make([['folder', 'name', 'phone', 'phone_abroad'], ['a', 'Aid', '+48226280120', value]]).status == 0
    assert f'"abroad": {kept}' in made()['a']


def test_the_value_that_excel_kept_of_a_formula_is_not_believed(make: Make) -> None:
    data = sheet_of('<row><c t="inlineStr"><is><t>folder</t></is></c><c t="inlineStr"><is><t>name</t></is></c></row>'
                    '<row><c t="inlineStr"><is><t>a</t></is></c><c t="str"><f>"A"&amp;"id"</f><v>Aid</v></c></row>')
    assert 'is a formula' in faults(make(data))[0]


def test_a_number_that_is_shown_with_zeros_that_it_has_not(make: Make) -> None:
    def prepare(book: openpyxl.Workbook) -> None:
        book.active['A2'].number_format = '000'

    assert 'is shown in another form' in faults(make(excel([['folder', 'name'], [7, 'Aid']], prepare)))[0]


def test_an_error_of_the_spreadsheet(make: Make) -> None:
    def prepare(book: openpyxl.Workbook) -> None:
        book.active['B2'].value, book.active['B2'].data_type = '#N/A', 'e'

    assert 'is an error of the spreadsheet' in faults(make(excel([['folder', 'name'], ['a', 'x']], prepare)))[0]


def test_merged_cells_hide_values(make: Make) -> None:
    assert 'has merged cells' in faults(make(excel([['folder', 'name'], ['a', 'x'], ['b', None]], lambda book: book.active.merge_cells('B2:B3'))))[0]


def test_one_of_several_sheets_is_named(make: Make) -> None:
    def prepare(book: openpyxl.Workbook) -> None:
        book.create_sheet('empty')
        book.create_sheet('Notes').append(['folder', 'name'])
        book['Notes'].append(['n', 'Of the notes'])

    data = excel([['folder', 'name'], ['a', 'Aid']], prepare)
    ran = make(data)
    assert faults(ran) == ['b.xlsx: has 2 sheets that hold something: "Sheet", "Notes" [table]']
    assert '--sheet NAME' in ran.err
    assert 'there are: Sheet, empty, Notes' in make(data, '--sheet', 'notes').err
    assert make(data, '--sheet', 'Notes').status == 0
    assert list(made()) == ['n']
    assert make(excel([['folder', 'name'], ['a', 'Aid']], lambda book: book.create_sheet('empty', 0))).status == 0


def test_what_a_file_claims_of_its_size_cuts_nothing_off(tmp_path: Path) -> None:
    data = with_part(excel([['folder', 'name', 'web'], ['a', 'Aid', 'x.org'], ['b', 'Aid', 'x.org']]), SHEET,
                     lambda data: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:B2"', data))
    (tmp_path / 'x.xlsx').write_bytes(data)
    rows, problems = read_rows(tmp_path / 'x.xlsx')
    assert ([[cell.text for cell in row.cells] for row in rows], problems) == ([['folder', 'name', 'web'], ['a', 'Aid', 'x.org'], ['b', 'Aid', 'x.org']], [])


def test_rows_keep_their_numbers(tmp_path: Path) -> None:
    (tmp_path / 'x.csv').write_text('folder,name\n\n"a\nb",c\n\nd,e\n')
    assert [row.number for row in read_rows(tmp_path / 'x.csv')[0] if isinstance(row, Row)] == [1, 3, 6]
    (tmp_path / 'x.xlsx').write_bytes(excel([['folder'], [], ['a']]))
    assert [row.number for row in read_rows(tmp_path / 'x.xlsx')[0]] == [1, 3]


def test_every_fault_of_a_thousand_rows_is_said_and_the_same_one_once(make: Make) -> None:
    found = faults(make('folder,name,phone_abroad\n' + ''.join(f'b{n},{"Aid" if n == 7 else "<b>"},\n' for n in range(1_000)) + 'x,Aid,yes\n'))
    assert found == ['b.csv:2: column B "name": has markup in it ("<"); write plain words; so it is in 998 more rows: 3–8, 10–1001 [table]',
                     'b.csv:1002: column C "phone_abroad": is filled in, and "phone" is not [table]']


def test_different_faults_are_all_said_however_many(make: Make) -> None:
    assert len(faults(make('folder,name,web\n' + ''.join(f'b{n},Aid,no{n}\n' for n in range(700))))) == 700
