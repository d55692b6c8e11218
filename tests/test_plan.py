"""Which sheets are printed, in which order, and what may be asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import Overlay

from beforehand.plan.sheets import Wishes, plan, unknown
from beforehand.read.project import Project, read_project

NOTICE = """name: Notice
papers:
  A5: {width_mm: 148, height_mm: 210, sides: [[{panel: front, width_mm: 148}]]}
  A4: {width_mm: 210, height_mm: 297, sides: [[{panel: front, width_mm: 210}]]}
reading: [front]
size: {smallest_pt: 8.5, largest_pt: 14}
"""


@pytest.fixture
def wide(project: Path, overlay: Overlay) -> Project:
    """The stock project with a second topic, which has a format of two papers too."""
    topic = (project / 'content/topics/before-you-go.yaml').read_text(encoding='utf-8')
    overlay({'templates/notice/format.yaml': NOTICE,
             'content/topics/who-writes.yaml': topic.replace('formats: [handbill]', 'formats: [notice, handbill]')})
    return read_project(project)


def names(project: Project, wishes: Wishes) -> list[str]:
    return [sheet.name for sheet in plan(project, wishes)]


def test_everything_locale_by_locale_and_topic_by_topic(wide: Project) -> None:
    assert names(wide, Wishes())[:4] == [
        'open/ar/before-you-go-handbill-A6-ar', 'open/ar/who-writes-notice-A5-ar', 'open/ar/who-writes-notice-A4-ar',
        'open/ar/who-writes-handbill-A6-ar']
    assert len(names(wide, Wishes())) == 3 * 4


def test_no_two_sheets_lie_at_one_place(wide: Project) -> None:
    assert len(set(names(wide, Wishes()))) == 12


@pytest.mark.parametrize(('wishes', 'sheets'), [
    (Wishes(locales=['ro'], topics=['before-you-go']), ['open/ro/before-you-go-handbill-A6-ro']),
    (Wishes(locales=['RO'], papers=['a4']), ['open/ro/who-writes-notice-A4-ro']),
    (Wishes(locales=['ro', 'ar'], papers=['A5']), ['open/ar/who-writes-notice-A5-ar', 'open/ro/who-writes-notice-A5-ro']),
    (Wishes(locales=['en'], formats=['handbill']), ['open/en/before-you-go-handbill-A6-en', 'open/en/who-writes-handbill-A6-en']),
    (Wishes(topics=['before-you-go'], formats=['notice']), []),
])
def test_what_was_asked_for(wide: Project, wishes: Wishes, sheets: list[str]) -> None:
    assert names(wide, wishes) == sheets


def test_the_code_on_a_sheet_says_what_it_is(wide: Project) -> None:
    [sheet] = plan(wide, Wishes(locales=['ro'], papers=['A6'], topics=['before-you-go']))
    assert re.fullmatch(r'1-ro(-[0-9A-Z]{4}){3}', sheet.code)


def test_a_wish_for_what_is_not_there_names_what_is(wide: Project) -> None:
    found = unknown(wide, Wishes(locales=['xx'], topics=['who'], formats=['zine'], papers=['A5', 'A0']))
    assert [f'{problem.message}; {problem.hint}' for problem in found] == [
        'there is no locale "xx"; there are: ar, en, ro',
        'there is no topic "who"; there are: before-you-go, who-writes',
        'there is no format "zine"; there are: handbill, notice',
        'there is no paper "A0"; there are: A4, A5, A6']


def test_the_locale_knows_its_direction_and_its_own_name(wide: Project) -> None:
    assert {id: (locale.direction, locale.name) for id, locale in wide.locales.items()} == {
        'ar': ('rtl', 'العربية'), 'en': ('ltr', 'English'), 'ro': ('ltr', 'română')}


def test_a_topic_that_cannot_be_read_is_left_out_and_named(project: Path, overlay: Overlay) -> None:
    overlay({'content/topics/another.yaml': 'title: [\n'})
    read = read_project(project)
    assert list(read.topics) == ['before-you-go']
    assert [(problem.id, problem.about) for problem in read.problems] == [('yaml', 'another')]


def test_a_discreet_piece_is_neutral_in_file_name_and_title_and_has_no_code(wide: Project, project: Path, overlay: Overlay) -> None:
    """Whoever finds it, or looks over the shoulder at a list of files, learns nothing."""
    topic = (project / 'content/topics/who-writes.yaml').read_text(encoding='utf-8')
    overlay({'templates/notice/format.yaml': NOTICE + 'discreet: true\n',
             'content/topics/who-writes.yaml': topic + 'neutral: {title: Notes, file: notes}\n'})
    sheets = plan(read_project(project), Wishes(locales=['en'], topics=['who-writes']))
    assert [(sheet.name, str(sheet.title), bool(sheet.code)) for sheet in sheets] == [
        ('open/en/notes-1-A5-en', 'Notes', False), ('open/en/notes-1-A4-en', 'Notes', False),
        ('open/en/who-writes-handbill-A6-en', 'Before you go', True)]
