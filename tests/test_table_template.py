"""The spreadsheet that is filled in for many editions: what it offers, what it refuses, and that what comes back is read."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest
from conftest import ROOT, Run

from beforehand.commands.parts.choices import OF_A_PHONE
from beforehand.content.helpline import Who
from beforehand.content.number import Cost


@pytest.fixture
def template(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    ran = run('editions', 'table-template', 'branches.xlsx')
    assert (ran.status, ran.out) == (0, 'branches.xlsx written. Fill it in, then: ./build.py editions from-table branches.xlsx --to FOLDER\n')
    return tmp_path / 'branches.xlsx'


def sheet(path: Path) -> Any:
    return openpyxl.load_workbook(path)['editions']


def headings(found: Any) -> dict[str, str]:
    """Headings, and the letters of their columns."""
    return {cell.value: cell.column_letter for cell in found[1]}


def offered(path: Path, heading: str) -> tuple[list[str], bool]:
    """What the drop-down of a column offers, and whether nothing else may stand there."""
    book = openpyxl.load_workbook(path)
    letter = headings(book['editions'])[heading]
    (choice,) = [one for one in book['editions'].data_validations.dataValidation if str(one.sqref).startswith(f'{letter}2:')]
    cells = book['lists'][choice.formula1.partition('!')[2].replace('$', '')]
    return [cell.value for (cell,) in cells], bool(choice.showErrorMessage)


def filled(path: Path, *rows: dict[str, str]) -> None:
    """Write rows over the example, as somebody does in a spreadsheet."""
    book = openpyxl.load_workbook(path)
    for number, row in enumerate(rows, 2):
        for heading, letter in headings(book['editions']).items():
            book['editions'][f'{letter}{number}'] = row.get(heading)
    book.save(path)


def test_what_it_offers(template: Path) -> None:
    assert offered(template, 'Languages') == (['Arabic', 'English', 'Romanian'], False)
    assert offered(template, 'Topics') == (['Before you go'], False)
    assert offered(template, 'Phone abroad') == (['yes', 'no'], True)
    assert offered(template, 'Phone hours') == (['Day and night, every day'], True)
    countries, only_these = offered(template, 'Countries')
    assert (len(countries) > 240, countries == sorted(countries), only_these) == (True, True, False)


def test_each_choice_of_a_helpline_is_offered() -> None:
    assert {*OF_A_PHONE['phone_cost'].values()} == {*get_args(Cost)}
    assert {*OF_A_PHONE['phone_run_by'].values()} == {*get_args(Who)}


def test_every_column_has_a_note_and_holds_texts(template: Path) -> None:
    found = sheet(template)
    assert [cell.value for cell in found[1] if not cell.comment or len(cell.comment.text) < 10] == []
    assert {found.column_dimensions[letter].number_format for letter in headings(found).values()} == {'@'}


def test_the_example_is_refused_as_it_is(template: Path, run: Run) -> None:
    ran = run('editions', 'from-table', 'branches.xlsx', '--to', 'made')
    assert ran.status == 1
    assert ran.err.splitlines()[0] == 'branches.xlsx:2: column A "folder": this row is the example of the template [table]'
    assert len(ran.err.splitlines()) == 2
    assert not Path('made').exists()


def test_the_example_is_right_but_for_its_folder(template: Path, run: Run) -> None:
    book = openpyxl.load_workbook(template)
    book['editions']['A2'] = 'ours'
    book.save(template)
    assert run('editions', 'from-table', 'branches.xlsx', '--to', 'made').err == ''
    assert '"number": "+442079460123"' in Path('made/ours/edition.yaml').read_text()


def test_filled_in_it_is_read(template: Path, run: Run) -> None:
    (template.parent / 'logos').mkdir()
    (template.parent / 'logos/aid.svg').write_bytes((ROOT / 'content/editions/example/logo.svg').read_bytes())
    common = {'Languages': 'English', 'Phone': '+48 12 628 01 20', 'Phone abroad': 'no', 'Logo': 'logos/aid.svg'}
    filled(template, {'Folder': 'krakow', 'Name': 'Aid Kraków', **common}, {'Folder': 'lodz', 'Name': 'Aid Łódź', 'Phone cost': 'Free', **common})
    ran = run('editions', 'from-table', 'branches.xlsx', '--to', 'made')
    assert (ran.status, ran.out) == (0, "2 editions written. Next: ./build.py build --edition 'made/*'\n")
    assert 'name: "Aid Łódź"' in Path('made/lodz/edition.yaml').read_text(encoding='utf-8')
    assert run('check', '--edition', 'made/*').out == '2 sheets, 0 problems; 2 sheets are proofs\n'


def test_a_table_that_somebody_filled_in_is_not_written_over(template: Path, run: Run) -> None:
    before = template.read_bytes()
    ran = run('editions', 'table-template', 'branches.xlsx')
    assert (ran.status, 'is there already' in ran.err, template.read_bytes() == before) == (2, True, True)
    assert 'has to end in .xlsx' in run('editions', 'table-template', 'branches.csv').err


def test_it_is_the_same_bytes_whenever_it_is_written(template: Path, run: Run) -> None:
    run('editions', 'table-template', 'again.xlsx')
    assert Path('again.xlsx').read_bytes() == template.read_bytes()
    assert io.BytesIO(template.read_bytes()).getbuffer().nbytes < 60_000
