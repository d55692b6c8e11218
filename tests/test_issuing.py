"""Making editions, one or two hundred; and what the small code on a sheet tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from conftest import ROOT, Overlay, Run

from beforehand.codeform import read_code
from beforehand.content import name_messages
from beforehand.problem import Text
from beforehand.project import read_project
from beforehand.sheetcode import said, stamp

OPEN = 'content/editions/open/edition.yaml'
TABLE = """folder;name;countries;locales;phone;phone_abroad;web;line:en;line:ar
branch-krakow;Example Aid Kraków;;en, ar;+48 12 628 01 20;yes;example.org;Come and see us.;زورونا.
branch-lodz;Example Aid Łódź;;en;+48 42 628 01 20;no;example.org;;
"""


def code_on(run: Run, project: Path, *words: str) -> str:
    """The code on the Romanian sheet: as the program writes it now."""
    from beforehand.plan import Wishes, plan

    [sheet] = plan(read_project(project), Wishes(locales=['ro']))
    return sheet.code


def test_a_code_that_is_up_to_date_says_what_the_sheet_is(project: Path, run: Run) -> None:
    ran = run('whatis', code_on(run, project))
    assert ran == (0, 'topic: Before you go\nlanguage: română (ro), draft\nedition: open\nfinish: office\n'
                      'up to date: it would be printed like this now\n', '')


@pytest.mark.parametrize(('file', 'old', 'new', 'said'), [
    ('content/topics/before-you-go.yaml', 'Before you go', 'Before you travel', 'the English text has changed since'),
    ('locales/ro/messages.po', 'Sună la firmă.', 'Sună compania.', 'the translation has changed since'),
    ('locales/ro/locale.yaml', '{state: draft}', '{state: reviewed, by: Ada, date: "2026-11-25"}',
     'the translation was "draft" and is "reviewed" now'),
    (OPEN, 'emergency: "112"', 'name: Ours', 'what the edition says has changed since'),
])
def test_whatis_says_in_what_a_sheet_is_out_of_date(project: Path, run: Run, file: str, old: str, new: str, said: str) -> None:
    code = code_on(run, project)
    text = (project / file).read_text(encoding='utf-8')
    assert old in text
    (project / file).write_text(text.replace(old, new), encoding='utf-8')
    status, out, _ = run('whatis', code)
    assert status == 1
    assert out.splitlines()[-1].startswith('out of date: ')
    assert said in out.splitlines()[-1]


def test_a_code_may_be_typed_with_the_wrong_letters_and_dashes(project: Path, run: Run) -> None:
    code = code_on(run, project)
    assert read_code(code.lower().replace('-', ' ').replace('0', 'o').replace('1', 'l', 0)) == read_code(code)
    assert read_code(code.replace('-', '–')) == read_code(code)


@pytest.mark.parametrize('code', ['', '3', '3-uk', '3-uk-7QK2-M4XTD-K3ZA2M9-X', 'check-the-job · A4 · uk'])
def test_what_is_no_code(project: Path, run: Run, code: str) -> None:
    ran = run('whatis', code)
    assert ran.status == 2
    assert 'is no code' in ran.err


def test_a_mistyped_code_is_said_to_be_mistyped(project: Path, run: Run) -> None:
    code = code_on(run, project)
    for typed in (code[:-3] + ('4' if code[-3] != '4' else '5') + code[-2:], code[:-1], code + 'A', code.replace('-ro-', '-ra-')):
        ran = run('whatis', typed)
        assert ran.status == 2
        assert 'it is mistyped' in ran.err


@pytest.mark.parametrize('names', [{'branch-85': 'Aid Łódź', 'branch-164': 'Aid Kraków'}])
def test_a_code_that_can_mean_two_things_says_so(project: Path, overlay: Overlay, run: Run, names: dict[str, str]) -> None:
    """One of the earlier form, with fifteen bits of the edition."""
    one, other = names
    assert stamp([one], 3) == stamp([other], 3)
    overlay({f'content/editions/{id}/edition.yaml': f'name: {name}\nhelplines: []\n' for id, name in names.items()})
    ran = run('whatis', f'1-ro-0000-0000D-{stamp([one], 3)}0000-O')
    assert ran.status == 1
    assert 'edition: the code can mean several: ' in ran.out
    assert ran.out.splitlines()[2].endswith(f'{names[other]} ({other}), or {names[one]} ({one})')
    assert f'if it is of {one}, the English text has changed since' in ran.out
    assert 'or the code is mistyped: one of this earlier form has no letter that tells' in ran.out


def test_a_code_of_the_earlier_form_is_still_compared(project: Path, run: Run) -> None:
    texts, edition = list(before(project)), read_project(project).editions['open']
    new = read_code(code_on(run, project))
    assert new
    old = f'1-ro-{stamp(texts, 4)}-{new.catalogue}0D-{new.edition[:3]}{stamp(said(edition), 4)}-O'
    assert run('whatis', old).out.splitlines()[2:] == [
        'edition: open', 'finish: office', 'out of date: the translation has changed since; '
        'or the code is mistyped: one of this earlier form has no letter that tells']


def before(project: Path) -> Iterator[Text]:
    """What the topic of the stock project says."""
    for id, topic in read_project(project).topics.items():
        yield from name_messages(topic, id)


def test_a_code_of_what_is_not_here(project: Path, run: Run) -> None:
    ran = run('whatis', '9-xx-7QK2-M4XTD-K3ZA2M9-P')
    assert (ran.status, ran.err) == (1, '')
    assert ran.out.splitlines() == ['topic: no topic has the number 9', 'language: there is no xx here',
                                    'edition: not among the editions that were looked through', 'finish: proof',
                                    'out of date: it cannot be compared with what is printed now']


def test_a_new_edition_can_be_printed_at_once(project: Path, run: Run, tmp_path: Path, overlay: Overlay) -> None:
    logo = ROOT / 'content/editions/example/logo.svg'
    ran = run('new', 'edition', '--name', 'Aid “Ours” & Co', '--country', '', '--locale', 'en,ro', '--logo', str(logo),
              '--at', str(tmp_path))
    assert ran.status == 0, ran.err
    folder = tmp_path / 'aid-ours-co'
    assert sorted(path.name for path in folder.iterdir()) == ['edition.yaml', 'logo.svg']
    assert run('check', '--edition', str(folder)) == (0, '2 sheets, 0 problems\n', '')
    text = (folder / 'edition.yaml').read_text(encoding='utf-8')
    assert 'name: "Aid “Ours” & Co"\n' in text
    commented = [line for line in text.splitlines() if re.match(r'# [a-z_]+: ', line)]
    assert {'# countries', '# own', '# accent', '# line'} <= {line.partition(':')[0] for line in commented}


def test_the_examples_in_a_new_edition_hold(project: Path, run: Run, tmp_path: Path) -> None:
    """Whoever takes off the # in front of a line gets an edition that can be read."""
    from beforehand.drafting import EXAMPLES, edition_text
    from beforehand.edition import EditionFile
    from beforehand.source import read

    edition, problems = read(edition_text('x', EXAMPLES).encode(), 'edition.yaml', EditionFile)
    assert problems == []
    assert edition
    assert set(edition.model_fields_set) == set(EXAMPLES)


def test_a_new_edition_never_overwrites(project: Path, run: Run, tmp_path: Path) -> None:
    words = ('new', 'edition', 'ours', '--name', 'Ours', '--at', str(tmp_path))
    assert run(*words).status == 0
    ran = run(*words)
    assert (ran.status, 'is there already' in ran.err) == (2, True)


@pytest.mark.parametrize('name', ['<b>Ours</b>', 'O' * 81, 'Ours\u202e'])
def test_a_name_that_cannot_be_printed_makes_no_folder(project: Path, run: Run, tmp_path: Path, name: str) -> None:
    ran = run('new', 'edition', 'ours', '--name', name, '--at', str(tmp_path))
    assert ran.status == 1
    assert ran.err.startswith('your answers: "name"')
    assert not (tmp_path / 'ours').exists()


def as_excel(path: Path) -> Path:
    """The same table as an Excel file, in which Excel made numbers of what looks like one."""
    book = openpyxl.Workbook()
    for row in TABLE.splitlines():
        book.active.append([cell or None for cell in row.split(';')])
    book.save(path)
    return path


@pytest.mark.parametrize('kind', ['csv', 'csv with BOM', 'xlsx'])
def test_a_table_becomes_an_edition_a_row(project: Path, run: Run, tmp_path: Path, kind: str) -> None:
    path = tmp_path / ('branches.xlsx' if kind == 'xlsx' else 'branches.csv')
    if kind == 'xlsx':
        as_excel(path)
    else:
        path.write_text(TABLE, encoding='utf-8-sig' if 'BOM' in kind else 'utf-8')
    ran = run('editions', 'from-table', str(path), '--to', str(tmp_path / 'made'))
    assert ran.status == 0, ran.err
    assert run('check', '--edition', str(tmp_path / 'made/*')) == (0, '3 sheets, 0 problems\n', '')
    project_ = read_project(project, sorted((tmp_path / 'made').iterdir()))
    krakow, lodz = project_.editions['branch-krakow'], project_.editions['branch-lodz']
    assert [number.printed.replace('\u00a0', ' ') for number, _ in krakow.lines[0].numbers] == ['+48 12 628 01 20']
    assert [number.printed.replace('\u00a0', ' ') for number, _ in lodz.lines[0].numbers] == ['42 628 01 20']
    assert (krakow.file.name, krakow.file.line) == ('Example Aid Kraków', {'en': 'Come and see us.', 'ar': 'زورونا.'})


@pytest.mark.parametrize(('old', 'new', 'said'), [
    ('phone_abroad', 'fax', 'branches.csv:1: unknown column "fax" [table]'),
    ('folder;', 'place;', 'branches.csv:1: unknown column "place" [table]'),
    ('+48 42 628 01 20', '42 628 01 20', 'branches.csv:3: "number" in own.0.numbers.0: "426280120" is no number; write it as'),
    ('branch-lodz', '../lodz', 'branches.csv:3: "../lodz" cannot be the name of a folder [table]'),
    ('branch-lodz', 'branch-krakow', 'branches.csv:3: folder "branch-krakow" stands there twice [table]'),
    ('Example Aid Łódź', '<i>Łódź</i>', 'branches.csv:3: "name" in the file: has markup in it ("<")'),
])
def test_what_is_wrong_in_a_table_is_said_at_its_row(project: Path, run: Run, tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in TABLE
    path = tmp_path / 'branches.csv'
    path.write_text(TABLE.replace(old, new), encoding='utf-8')
    ran = run('editions', 'from-table', str(path), '--to', str(tmp_path / 'made'))
    assert ran.status == 1
    assert said in ran.err
    assert not (tmp_path / 'made').exists()


def test_made_again_an_edition_keeps_its_confirmations(project: Path, run: Run, tmp_path: Path) -> None:
    path = tmp_path / 'branches.csv'
    path.write_text(TABLE, encoding='utf-8')
    words = ('editions', 'from-table', str(path), '--to', str(tmp_path / 'made'))
    assert run(*words).status == 0
    kept = tmp_path / 'made/branch-lodz/confirmed.yaml'
    kept.write_text('confirmed: []\n')
    assert 'is there already' in run(*words).err
    assert run(*words, '--again').status == 0
    assert kept.read_text() == 'confirmed: []\n'


@pytest.mark.parametrize(('name', 'data', 'said'), [
    ('x.xlsx', b'no zip', 'is no Excel file'), ('x.csv', b'', 'has 0 rows'), ('x.csv', b'folder;name\nx;Caf\xe9\n', 'not UTF-8'),
])
def test_a_table_that_cannot_be_read(project: Path, run: Run, tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    ran = run('editions', 'from-table', str(tmp_path / name), '--to', str(tmp_path / 'made'))
    assert ran.status == 1
    assert said in ran.err
