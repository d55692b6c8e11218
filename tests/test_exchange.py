"""What goes out of a catalogue comes back as it was, and what was damaged on the way is told, row by row."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from json import loads
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from conftest import ROOT, Run

from beforehand.exchange import columns, xliff
from beforehand.exchange.arrived import arrived
from beforehand.exchange.booklet import Booklet, Section, Shown, lines
from beforehand.exchange.form import form
from beforehand.exchange.judge import Judged, judged, renewed
from beforehand.exchange.returned import Return
from beforehand.exchange.row import Row, rows
from beforehand.exchange.workbook import workbook
from beforehand.read import po
from beforehand.read.entry import Entry

CATALOGUES = sorted(ROOT.glob('locales/*/messages.po'))
MESSAGES = (ROOT / 'tests/project/locales/ro/messages.po').read_text(encoding='utf-8').count('msgctxt')
ODD = ['=1+1', '@SUM(A1)', "'Tis", '-5 °C', '+48', 'a\tb', '<b>&amp;</b> & "x"', 'ا‏ب', 'a; b, c', 'x\ny', '😀', "it''s", ']]>', '"""']


class Rows(HTMLParser):
    """What the script of the form would put into its file, if nothing was filled in."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = [list(columns.FORM)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if kept := dict(attrs).get('data-row'):
            self.rows.append([str(loads(kept).get(name, '')) for name in columns.FORM])


def booklet(found: list[Row], locale: str) -> Booklet:
    return Booklet(locale, locale, 'ltr', (Section(Shown('topic', 'Topic', ''), tuple(enumerate(found, 1))),))


def saved(found: list[Row], locale: str) -> bytes:
    """What a browser saves of the form."""
    reader = Rows()
    reader.feed(form(booklet(found, locale), b''))
    return columns.as_csv(reader.rows)


WAYS: dict[str, Callable[[list[Row], str], bytes]] = {
    'xlsx': lambda found, locale: workbook(list(lines(booklet(found, locale))), 'ltr'), 'html': saved,
    'csv': lambda found, _: columns.plain_csv(found), '1.2.xlf': lambda found, locale: xliff.written(found, locale, '1.2'),
    '2.xlf': lambda found, locale: xliff.written(found, locale, '2')}


def back(tmp_path: Path, way: str, found: list[Row], locale: str = 'ro') -> Return:
    path = tmp_path / f'file.{way}'
    path.write_bytes(WAYS[way](found, locale))
    return arrived(path)


@pytest.mark.parametrize('way', WAYS)
@pytest.mark.parametrize('path', CATALOGUES, ids=lambda path: path.parent.name)
def test_a_catalogue_comes_back_letter_by_letter(path: Path, way: str, tmp_path: Path) -> None:
    data = path.read_bytes()
    entries = po.read(data, path.name)[0]
    found = rows(entries, path.name)
    came = back(tmp_path, way, found, path.parent.name)
    messages = [row for row in came.rows if not row.id.startswith('question.')]
    assert [(row.id, row.english, row.text) for row in messages] == [(row.id, row.english, row.translation) for row in found]
    assert [row.untouched for row in messages] == [True] * len(found)
    assert came.locale == ('' if way == 'csv' else path.parent.name)
    assert {one.state for one in judged(came.rows, entries)} <= {'same', 'answered'}


@pytest.mark.parametrize('way', WAYS)
def test_odd_texts_come_back_too(way: str, tmp_path: Path) -> None:
    """Formulas stay texts, tags stay letters; fuzzy and empty messages are what they were."""
    found = [Row(f'm{at}', f'English {text}', text, fuzzy=at == 3) for at, text in enumerate(ODD)] + [Row('none', 'Nothing', '')]
    came = back(tmp_path, way, found)
    assert [row.text for row in came.rows if not row.id.startswith('question.')] == [*ODD, '']
    assert [row.english for row in came.rows if not row.id.startswith('question.')] == [row.english for row in found]
    if way.endswith('xlf') or way == 'csv':
        assert [row.id for row in came.rows if row.fuzzy] == ['m3']


@pytest.mark.parametrize('way', WAYS)
def test_the_same_catalogue_gives_the_same_bytes(way: str) -> None:
    found = [Row('a', 'A', 'B')]
    assert WAYS[way](found, 'ro') == WAYS[way](found, 'ro')


def test_no_cell_of_the_table_is_a_formula_and_ids_are_locked() -> None:
    data = workbook(list(lines(booklet([Row('=id', '=1+1', '=HYPERLINK("x")')], 'ro'))), 'ltr')
    assert b'<f>' not in zipfile.ZipFile(io.BytesIO(data)).read('xl/worksheets/sheet1.xml')
    sheet: Any = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet.protection.sheet
    assert [cell.value for cell in sheet[2] if not cell.protection.locked] == [None] * 3
    assert [sheet.cell(1, cell.column).value for cell in sheet[2] if not cell.protection.locked] == ['verdict', 'change to', 'comment']


def test_notes_and_places_go_along(tmp_path: Path) -> None:
    row = Row('a', 'A', 'B', note='Room: 8', comment='why', places=('content/a.yaml:3',))
    for version in ('1.2', '2'):
        text = xliff.written([row], 'ro', version).decode()
        assert all(said in text for said in ('Room: 8', 'why', 'content/a.yaml', '"a"'))


def test_a_program_that_empties_columns_it_does_not_know_is_understood() -> None:
    """Translate Toolkit does; it also writes what is obsolete."""
    entries = po.read(b'msgctxt "a"\nmsgid "A"\nmsgstr "B"\n\n#~ msgctxt "b"\n#~ msgid "C"\n#~ msgstr "D"\n', 'x')[0]
    found = columns.returned(lines_of('context,source,target,digest\na,A,B2,\nb,C,D,\nb,C,D2,\nc,C,D,\n'), 'x').rows
    assert [one.state for one in judged(found[:1], entries)] == ['changed']
    assert [one.state for one in judged([found[1], found[3]], entries)] == ['same', 'unknown']
    assert [one.state for one in judged(found[2:3], entries)] == ['unknown']


def lines_of(text: str) -> list[Any]:
    from beforehand.read.spreadsheet import rows_in

    return list(rows_in(text.encode(), Path('x.csv'))[0])


# What becomes of rows.

ENGLISH, ROMANIAN = 'In danger? Call 112.', 'Ești în pericol? Sună la 112.'
ID = 'before-you-go.ask.call.detail'


def fate(text: str, english: str = ENGLISH, now: str = ROMANIAN, sent: str = ROMANIAN, **more: Any) -> Judged:
    """What becomes of a row that went out with one text and comes back with another."""
    from beforehand.exchange.returned import Returned

    row = Returned(2, ID, text, english, Row(ID, ENGLISH, sent).digest, **more)
    return judged([row], [Entry(ENGLISH, [now], ID, notes=['#, fuzzy'] * more.get('fuzzy', False))])[0]


def test_what_becomes_of_a_row() -> None:
    other = 'Pericol? Sunați la 112.'
    assert fate(ROMANIAN).state == 'same'
    assert fate(other).state == 'changed'
    assert fate(other, now='Între timp: 112.').state == 'conflicting'
    assert fate(ROMANIAN, now='Între timp: 112.').state == 'same'  # nobody has touched it
    assert fate(other, now=other).state == 'same'  # somebody else had the same thought
    assert fate(other, english='In danger? Call us.').state == 'conflicting'
    assert (fate('').state, fate('').id) == ('broken', 'empty')
    assert fate('', now='', sent='').state == 'same'


def test_a_message_that_was_looked_at_is_fuzzy_no_more() -> None:
    data = f'msgctxt "{ID}"\nmsgid "{ENGLISH}"\nmsgstr "{ROMANIAN}"\n'.encode()
    before = b'# kept\n#. seen\n#, fuzzy\n#| msgid "In danger?"\n' + data
    entries = po.read(before, 'x')[0]
    from beforehand.exchange.returned import Returned

    digest = Row(ID, ENGLISH, ROMANIAN).digest
    looked = judged([Returned(2, ID, ROMANIAN, ENGLISH, digest, fuzzy=False)], entries)
    assert [one.state for one in looked] == ['changed']
    assert renewed(before, 'x', looked) == b'# kept\n#. seen\n' + data + b'\n'


# Through the command.

def catalogue(project: Path) -> bytes:
    return (project / 'locales/ro/messages.po').read_bytes()


def table(project: Path, changes: dict[str, str] | None = None, **more: str) -> list[list[str]]:
    """The reader's table of the stock project, filled in."""
    found = rows(po.read(catalogue(project), 'x')[0], 'x')
    cells = [list(columns.FORM), *map(list, lines(Booklet('ro', 'Romanian', 'ltr', (Section(Shown('', '', ''), tuple(enumerate(found, 1))),))))]
    for row in cells[1:]:
        row[8] = (changes or {}).get(row[1], '')
        for name, value in more.items():
            if row[1] == ID:
                row[columns.FORM.index(name)] = value
    return cells


def filed(path: Path, cells: list[list[str]]) -> Path:
    path.write_bytes(workbook(cells[1:], 'ltr') if path.suffix == '.xlsx' else columns.as_csv(cells))
    return path


@pytest.mark.parametrize('suffix', ['.csv', '.xlsx'])
def test_a_change_is_shown_and_written_when_it_is_asked_for(project: Path, run: Run, tmp_path: Path, suffix: str) -> None:
    before, file = catalogue(project), filed(tmp_path / f'a{suffix}', table(project, {ID: 'Pericol? Sunați la 112.'}))
    shown = run('import', str(file))
    assert (shown.status, catalogue(project)) == (0, before)
    assert f'changed {ID}\n  - {ROMANIAN}\n  + Pericol? Sunați la 112.' in shown.out
    assert f'1 changed, {MESSAGES - 1} same' in shown.out
    assert run('import', str(file), '--write').status == 0
    said, new = (po.read(data, 'x')[0] for data in (before, catalogue(project)))
    assert [(a.strings, b.strings) for a, b in zip(said, new, strict=True) if a.strings != b.strings] == [
        ([ROMANIAN], ['Pericol? Sunați la 112.'])]
    again = run('import', str(file), '--write')
    assert f'{MESSAGES} same' in again.out


def test_nothing_is_written_while_a_row_is_broken_unless_that_is_asked_for(project: Path, run: Run, tmp_path: Path) -> None:
    before = catalogue(project)
    file = str(filed(tmp_path / 'a.csv', table(project, {ID: 'Ești în pericol? Sună.', 'before-you-go.title': 'Înainte de drum'})))
    said = run('import', file, '--write')
    assert (said.status, catalogue(project)) == (1, before)
    assert 'a.csv:6: ' in said.err
    assert '[numbers]' in said.err
    assert run('import', file, '--write', '--only-sound').status == 1
    assert 'Înainte de drum'.encode() in catalogue(project)
    assert ROMANIAN.encode() in catalogue(project)


def test_a_changed_catalogue_is_a_conflict(project: Path, run: Run, tmp_path: Path) -> None:
    file = filed(tmp_path / 'a.csv', table(project, {ID: 'Pericol? Sunați la 112.'}))
    path = project / 'locales/ro/messages.po'
    path.write_text(path.read_text(encoding='utf-8').replace(ROMANIAN, 'Pericol? La 112!'), encoding='utf-8')
    said = run('import', str(file), '--write')
    assert (said.status, '[conflicting]' in said.err, 'Pericol? La 112!' in said.err) == (1, True, True)


@pytest.mark.parametrize(('text', 'id'), [
    ('Ești în pericol? Sună.', 'numbers'), ('Ești în <b>pericol</b>? Sună la 112.', 'markup'), ('Eşti în pericol? Sună la 112.', 'alphabet'),
    ('Ești în перикол? Sună la 112.', 'alphabet'), ('Ești în pericol?‮ Sună la 112.', 'hidden-characters'),
    ('Ești în pericol?\nSună la 112.', 'hidden-characters'), (ENGLISH, 'left-in-english'), ('ស្លាប់ 112.', 'letters')])
def test_the_checks_of_the_project_look_at_what_is_new(project: Path, run: Run, tmp_path: Path, text: str, id: str) -> None:
    said = run('import', str(filed(tmp_path / 'a.csv', table(project, {ID: text}))))
    assert (said.status, f'{MESSAGES - 1} same, 1 broken' in said.out) == (1, True)
    assert re.search(r'a\.csv:\d+: ', said.err)
    assert f'[{id}]' in said.err


def test_answers_and_remarks_are_told(project: Path, run: Run, tmp_path: Path) -> None:
    cells = [*table(project, comment='too harsh', verdict="don't know"), ['', 'question.x.do', 'ro', '', '', '', '', '', 'Call', '', '']]
    said = run('import', str(filed(tmp_path / 'a.xlsx', cells)))
    assert (said.status, said.err) == (0, '')
    assert f'remark on {ID}: too harsh' in said.out
    assert 'answer to question.x.do: Call' in said.out
    assert 'verdicts: 1 "don\'t know"' in said.out


# Thirty damaged files: each row is accounted for, nothing is written, and nothing is a traceback.

def text_of(project: Path, **more: str) -> str:
    return columns.as_csv(table(project, **more)).decode()


def in_xliff(project: Path, version: str) -> str:
    return xliff.written(rows(po.read(catalogue(project), 'x')[0], 'x'), 'ro', version).decode()


def in_excel(project: Path, column: str, value: Any, row: int = 3) -> bytes:
    book, out = openpyxl.load_workbook(io.BytesIO(workbook(table(project)[1:], 'ltr'))), io.BytesIO()
    sheet: Any = book.active
    sheet.cell(row, columns.FORM.index(column) + 1).value = value
    book.save(out)
    return out.getvalue()


def bomb(project: Path) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as archive:
        archive.writestr('[Content_Types].xml', '<a/>')
        archive.writestr('xl/worksheets/sheet1.xml', b'<' * 100 + b' ' * 60_000_000)
    return out.getvalue()


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
DAMAGED: dict[str, tuple[Callable[[Path], str | bytes], str]] = {
    'empty.csv': (lambda p: '', 'has 0 rows'),
    'no-head.csv': (lambda p: text_of(p).partition('\n')[2], 'has no column "id"'),
    'no-ids.csv': (lambda p: 'location,source,target\na,b,c\n', 'po2csv --columnorder=context,location,source,target'),
    'two-ids.csv': (lambda p: text_of(p).replace('number,id', 'id,id', 1), 'has the column "id" twice'),
    'half.csv': (lambda p: text_of(p)[:700], 'is cut off|none closes it'),
    'an-open-quote.csv': (lambda p: text_of(p) + '"x\n', 'none closes it'),
    'utf-16-without-a-mark.csv': (lambda p: text_of(p).encode('utf-16-le')[:401], 'utf-16-without-a-mark.csv:'),
    'cp1250.csv': (lambda p: text_of(p).encode('cp1250', 'replace'), 'not UTF-8'),
    'nul.csv': (lambda p: text_of(p).replace('Sună la', 'Sună\0la'), 'hidden character'),
    'bell.csv': (lambda p: text_of(p, **{'change to': 'Sună\a la 112'}), 'hidden character'),
    'formula.csv': (lambda p: text_of(p, **{'change to': 'x'}).replace(',x,', ',=1+1,'), 'is a formula'),
    'endless.csv': (lambda p: text_of(p, **{'change to': 'Sună la 112. ' * 200}), '2,599 characters'),
    'unknown-id.csv': (lambda p: text_of(p).replace('before-you-go.title', 'before-you-go.titel'), 'there is no message'),
    'no-id-in-a-row.csv': (lambda p: text_of(p).replace('before-you-go.title', ''), 'a row without an id'),
    'a-row-twice.csv': (lambda p: text_of(p) + text_of(p, **{'change to': 'Altfel: 112.'}).partition('\n')[2], 'stands in this file twice'),
    'other-english.csv': (lambda p: text_of(p).replace(ENGLISH, 'In danger? Call.'), '[conflicting]'),
    'verdict.csv': (lambda p: text_of(p, verdict='da'), 'the verdict "da" is none'),
    'right-and-changed.csv': (lambda p: text_of(p, verdict='right', **{'change to': 'Pericol: 112.'}), '"change to" is filled in'),
    'emptied.csv': (lambda p: text_of(p).replace(ROMANIAN, ''), '[empty]'),
    'two-locales.csv': (lambda p: text_of(p).replace(',ro,', ',ar,', 1), 'rows of several locales'),
    'a-formula.xlsx': (lambda p: in_excel(p, 'change to', '=1+1'), 'is a formula'),
    'a-date.xlsx': (lambda p: in_excel(p, 'change to', __import__('datetime').date(2026, 1, 1)), 'is a date'),
    'half.xlsx': (lambda p: in_excel(p, 'comment', 'x')[:2000], 'no Excel file'),
    'a-bomb.xlsx': (bomb, 'too large when it is unpacked'),
    'no-table.xlsx': (lambda p: b'PK\3\4', 'no Excel file'),
    'old.xlsx': (lambda p: b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + b'\0' * 600, 'before 2007'),
    'entities.xlf': (lambda p: LAUGHS + '<xliff/>', 'DOCTYPE'),
    'half.xlf': (lambda p: in_xliff(p, '1.2')[:900], 'is damaged here'),
    'version-3.xlf': (lambda p: in_xliff(p, '2').replace('document:2.0', 'document:3.0'), 'XLIFF 1.2, 2.0 and 2.1 are read'),
    'tags.xlf': (lambda p: in_xliff(p, '1.2').replace('Sună la 112', 'Sună la <x id="1"/>112'), 'tag of the translation program'),
    'segments.xlf': (lambda p: in_xliff(p, '2').replace('</segment>', '</segment><segment><source>More.</source></segment>', 1), 'not all of them'),
    'deep.xlf': (lambda p: '<a>' * 40 + '</a>' * 40, 'more than 30 deep'),
    'no-xliff.xlf': (lambda p: '<svg xmlns="http://www.w3.org/2000/svg"/>', 'no XLIFF'),
    'shift-jis.xlf': (lambda p: in_xliff(p, '2').replace('UTF-8', 'shift_jis', 1), 'written in shift_jis'),
    'no-units.xlf': (lambda p: re.sub('<trans-unit.*</trans-unit>', '', in_xliff(p, '1.2'), flags=re.DOTALL), '0 rows'),
    'the-form.html': (lambda p: form(Booklet('ro', 'Romanian', 'ltr', ()), b''), 'is the form itself'),
    'catalogue.po': (lambda p: catalogue(p), 'is a PO file'),
}


@pytest.mark.parametrize('name', DAMAGED)
def test_a_damaged_file_is_accounted_for(project: Path, run: Run, tmp_path: Path, name: str) -> None:
    made, expected = DAMAGED[name]
    data, before, path = made(project), catalogue(project), tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    said = run('import', str(path), '--locale', 'ro', '--write')
    assert said.status in ((0, 1) if expected == '0 rows' else (1,)), said
    assert re.search(expected if '|' in expected else re.escape(expected), said.out + said.err), said
    assert 'Traceback' not in said.out + said.err
    assert catalogue(project) == before
    if counted := re.search(r'^(\d+) rows: (.*?)(?:;|$)', said.out, re.MULTILINE):
        assert int(counted[1]) == sum(int(number) for number in re.findall(r'(\d+) [a-z]+', counted[2]))
        assert said.err.count('[') >= sum(int(n) for n in re.findall(r'(\d+) (?:conflicting|broken|unknown)', counted[2]))


def test_there_are_thirty_of_them() -> None:
    assert len(DAMAGED) >= 30


# Out of a command.

@pytest.mark.parametrize('words', [('--xliff', '1.2'), ('--xliff', '2'), ('--csv',)])
def test_what_is_exported_can_be_imported(project: Path, run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    said = run('export', 'ro', *words, '--out', str(tmp_path / 'out'))
    assert said.status == 0
    file = next((tmp_path / 'out').iterdir())
    assert f'{MESSAGES} same' in run('import', str(file), '--locale', 'ro').out


def test_wrong_uses(project: Path, run: Run, tmp_path: Path) -> None:
    file = filed(tmp_path / 'a.csv', table(project))
    for words, said in ((('export', 'ro', '--out', 'x'), 'say one of them'), (('export', 'en', '--csv', '--out', 'x'), 'is what all others are translated from'),
                        (('export', 'ro', '--csv', '--out', str(project / 'locales')), 'holds what is printed from'),
                        (('import', str(file), '--locale', 'ar'), 'is of locale "ro"'), (('proof', 'xx', '--out', 'x'), 'has no catalogue')):
        ran = run(*words)
        assert (ran.status, said in ran.err) == (2, True), ran
    (tmp_path / 'plain.csv').write_text('context,source,target\na,b,c\n')
    assert 'does not say of which locale' in run('import', str(tmp_path / 'plain.csv')).err


def test_the_table_is_read_by_csv_itself(project: Path) -> None:
    """No cell of it would be run by a spreadsheet."""
    data = columns.plain_csv([Row('a', '=A', '+B', comment='@c')])
    assert list(csv.reader(io.StringIO(data.decode())))[1][2:6] == ["'=A", "'+B", 'False', "'@c"]
