"""How sheets are finished: a coordinate of the sheet, one file each."""

from __future__ import annotations

import ast
import pickle
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Run
from copies import ROOT

from beforehand.compose.page import Composer
from beforehand.plan import finish as finish_
from beforehand.plan import sheets
from beforehand.plan.codeform import FINISHES
from beforehand.plan.finish import Finish, finish, finishes
from beforehand.plan.sheets import Wishes, plan
from beforehand.read.project import read_project
from beforehand.record.decide import settings

GOLD = finish()._replace(id='gold', name='Gold leaf', pdf_variant='pdf/x-9', colour=lambda colour: f'{colour.rgb[1:]} on gold', bleed_mm=3, marks=True)


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second way of printing."""
    monkeypatch.setattr(sheets, 'finishes', lambda: {**finishes(), 'gold': GOLD})
    monkeypatch.setattr('beforehand.plan.codeform.FINISHES', (*FINISHES, 'gold'))


def test_each_finish_is_one_file_and_has_a_place_in_the_code() -> None:
    files = {path.stem for path in (ROOT / 'beforehand/print/finishes').glob('*.py')} - {'__init__'}
    assert {*finishes()} == files
    for name, found in finishes().items():
        assert found.id == name
        assert name in FINISHES
        assert found.name


def test_a_finish_can_be_sent_to_another_process() -> None:
    assert all(pickle.loads(pickle.dumps(found)) == found for found in finishes().values())


def test_office_is_what_was_printed_before() -> None:
    assert finish()._replace(colour=str) == Finish('office', 'Office printer and screen', 'pdf/ua-1', str, 0, False)


def test_what_is_asked_of_a_pdf_stands_in_its_finish_alone() -> None:
    for path in (ROOT / 'beforehand').rglob('*.py'):
        texts = [node.value for node in ast.walk(ast.parse(path.read_text(encoding='utf-8'))) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        assert not any(text.startswith('pdf/') for text in texts) or path.parent.name == 'finishes', path.name


@pytest.mark.usefixtures('two')
def test_names_tell_finishes_apart_and_the_usual_one_has_none(project: Path) -> None:
    assert [sheet.name for sheet in plan(read_project(project), Wishes(locales=['en']))] == [
        'open/en/before-you-go-handbill-A6-en', 'open/en/before-you-go-handbill-A6-en-gold']
    assert [sheet.name for sheet in plan(read_project(project), Wishes(locales=['en'], finishes=['Gold']))] == ['open/en/before-you-go-handbill-A6-en-gold']


@pytest.mark.usefixtures('two')
def test_the_press_is_told_of_it_and_the_stamp_remembers(project: Path) -> None:
    office, gold = plan(read_project(project), Wishes(locales=['en']))
    assert settings(office)['finish'] == 'office, pdf/ua-1, 0 mm bleed, no marks'
    assert settings(gold)['finish'] == 'gold, pdf/x-9, 3 mm bleed, marks'


@pytest.mark.usefixtures('two')
def test_the_page_is_in_its_colours(project: Path) -> None:
    read = read_project(project)
    office, gold = (Composer(read).compose(sheet) for sheet in plan(read, Wishes(locales=['en'])))
    assert '--ink:#1a1a1a;' in office.html
    assert '--ink:1a1a1a on gold;' in gold.html
    assert {piece.svg.count('#') for side in gold.drawings.values() for piece in side.pieces} <= {0}


@pytest.mark.usefixtures('two')
def test_the_code_says_it(project: Path) -> None:
    office, gold = plan(read_project(project), Wishes(locales=['en']))
    assert len({office.code, gold.code, replace(office, unsure=True).code}) == 3


def test_a_finish_that_is_not_there_is_a_wrong_use_and_the_names_are_said(project: Path, run: Run) -> None:
    asked = run('build', '--finish', 'gold')
    assert asked.status == 2
    assert 'there is no finish "gold"; there are: office' in asked.err
    assert run('check', '--finish', 'office').status == run('check').status


@pytest.mark.usefixtures('two')
def test_a_command_means_the_usual_finish_unless_told(project: Path, run: Run) -> None:
    assert run('explain', '--locale', 'en').out.count('\n') == 1
    assert '-en-gold:' in run('explain', '--locale', 'en', '--finish', 'gold').out
    assert run('explain', '--locale', 'en', '--finish', 'gold,office').out.count('\n') == 2
    assert finish_.USUAL == 'office'
