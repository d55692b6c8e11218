"""The box of helplines: the first is what a sheet is for; a clock and a globe stand only before what they mean; and whose sheet it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from copies import ROOT

from beforehand.compose.arrange import arrange
from beforehand.compose.expect import geometry
from beforehand.compose.items import Drawing, Figure, Words
from beforehand.compose.pieces import Piece
from beforehand.compose.setting import Setting
from beforehand.plan.sheets import Sheet, Wishes, plan
from beforehand.read.project import Project, read_project

LOCALES = ['en', 'ar', 'zh-Hans']
each_locale = pytest.mark.parametrize('locale', LOCALES)


@pytest.fixture(scope='module')
def example() -> Project:
    """The repository, with the edition of three helplines and a logo."""
    return read_project(ROOT, [ROOT / 'content/editions/example'])


def sheet_of(project: Project, locale: str, format: str = 'sheet', **changes: object) -> Sheet:
    """A sheet of the example; changes: what is said of its first helpline."""
    sheet = plan(project, Wishes(locales=[locale], formats=[format], papers=['A4', 'half-A4'], editions=['example']))[0]
    first, *others = sheet.edition.lines
    first = replace(first, helpline=first.helpline.model_copy(update=changes))
    return replace(sheet, edition=replace(sheet.edition, lines=(first, *others)))


def numbers(pieces: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.kind == 'number']


# The first helpline.


@each_locale
@pytest.mark.parametrize(('width', 'height'), [(180, 60), (120, 60), (90, 90), (150, 45)])
def test_the_number_of_the_first_helpline_is_the_largest(example: Project, locale: str, width: int, height: int) -> None:
    """By a quarter at least; it stands at the top, and has more room than any other."""
    first, *others = numbers(Setting(example, sheet_of(example, locale)).board(width, height, '', 3))
    assert len(others) == 2
    assert max(other.height for other in others) <= 0.75 * first.height
    assert first.y < min(other.y for other in others)


@each_locale
@pytest.mark.parametrize('format', ['sheet', 'poster'])
def test_the_first_number_is_the_largest_on_the_sheet_too(example: Project, locale: str, format: str) -> None:
    setting = Setting(example, sheet_of(example, locale, format))
    sizes = [(item.link, item.style.size_mm) for side in arrange(setting).sides for panel in side for item in panel.items
             if isinstance(item, Words) and item.link and item.text.id.startswith('=')]
    (first, size), *others = sizes
    assert first == 'tel:08081570123'
    assert all(other <= 0.75 * size for _, other in others)


def test_rules_divide_helplines_and_nothing_stands_on_them(example: Project) -> None:
    pieces = Setting(example, sheet_of(example, 'en')).board(120, 60, '', 3)
    rules = [piece.y for piece in pieces if piece.kind == 'rule']
    assert len(rules) == 2
    assert all(piece.y >= rule or piece.y + piece.height <= rule for piece in pieces for rule in rules)
    first, *others = [lower - upper for upper, lower in pairwise([0, *rules, 60])]
    assert min(others) > 10
    assert first > 1.4 * max(others)


# Clock and globe.


def signs(project: Project, locale: str, width: float = 72, height: float = 60, **changes: object) -> list[Piece]:
    """What stands in a box of one helpline, with these facts."""
    return Setting(project, sheet_of(project, locale, 'leaflet-trifold', **changes)).board(width, height, '', 1)


@each_locale
@pytest.mark.parametrize(('hours', 'languages', 'kinds'), [
    ('always', ('en', 'uk'), ['clock', 'globe']), ('always', (), ['clock']), (None, ('en',), ['globe']), (None, (), [])])
def test_a_clock_and_a_globe_stand_only_before_what_is_known(example: Project, locale: str, hours: object, languages: tuple[str, ...], kinds: list[str]) -> None:
    pieces = signs(example, locale, hours=hours, languages=list(languages))
    assert [piece.kind for piece in pieces if piece.kind in ('clock', 'globe')] == kinds
    for sign in (piece for piece in pieces if piece.kind in ('clock', 'globe')):
        middle = sign.y + sign.height / 2
        [beside] = [piece for piece in pieces if piece.kind == 'facts' and piece.y <= middle <= piece.y + piece.height]
        assert beside.x >= sign.x + sign.width + 1
        assert beside.print
        assert beside.print.text.id.endswith(sign.kind)


def test_each_is_beside_its_own_words(example: Project) -> None:
    said = {piece.print.text.id.split()[-1]: str(piece.print.text) for piece in signs(example, 'en') if piece.kind == 'facts' and piece.print}
    assert said['clock'] == 'Day and night, every day'
    assert said['globe'] == 'English, Ukrainian, and Arabic'
    assert said['facts'].startswith('Interpreters for other languages')
    assert all(said[sign] not in said['facts'] for sign in ('clock', 'globe'))


@pytest.mark.parametrize(('locale', 'languages', 'said'), [
    ('en', ['bg', 'ro', 'en'], 'English'), ('uk', ['bg', 'ro', 'uk', 'en'], 'українська'), ('ar', ['bg', 'en', 'ro'], 'الإنجليزية')])
def test_a_language_is_named_where_a_leaflet_shows_two_helplines(example: Project, locale: str, languages: list[str], said: str) -> None:
    """That of the reader, else the one that most have learnt, before other facts: who shares no language need not call."""
    sheet = sheet_of(example, locale, 'leaflet-trifold')
    many = sheet.edition.lines[0].helpline.model_copy(update={'languages': languages, 'audience': ['professionals']})
    two = tuple(replace(line, helpline=many) for line in sheet.edition.lines[:2])
    pieces = Setting(example, replace(sheet, edition=replace(sheet.edition, lines=two))).board(78, 46, '', 2)
    facts = [str(piece.print.text) for piece in pieces if piece.kind == 'facts' and piece.print]
    assert len(facts) == 2
    assert all(said in one for one in facts), facts


@pytest.mark.parametrize('height', [26, 20, 14])
def test_where_there_is_no_room_for_signs_what_they_mean_is_said_in_small_print_or_not(example: Project, height: int) -> None:
    pieces = signs(example, 'en', height=height)
    kinds = {piece.kind for piece in pieces}
    assert not {'clock', 'globe'} & kinds
    assert all(piece.y + piece.height <= height + 0.01 for piece in pieces)


@each_locale
def test_nothing_reaches_out_of_the_box_however_low_it_is(example: Project, locale: str) -> None:
    """A sign is 4.6 mm high, and more than the line beside it."""
    for tenths in range(200, 620, 2):
        pieces = signs(example, locale, height=tenths / 10)
        assert [piece.kind for piece in pieces if piece.y + piece.height > tenths / 10 + 0.01] == [], tenths


@each_locale
def test_on_a_page_a_sign_stands_where_a_fact_begins(example: Project, locale: str) -> None:
    """A drawing for each; of the open edition, which knows no helpline, none."""
    def drawn(sheet: Sheet) -> list[Drawing]:
        side = [panel for side in arrange(Setting(example, sheet)).sides for panel in side]
        return [item for panel in side for item in panel.items if isinstance(item, Drawing) and item.width == item.height == 4.6]

    helped = sheet_of(example, locale, 'leaflet-trifold')
    assert len(drawn(replace(helped, edition=replace(helped.edition, lines=helped.edition.lines[:1])))) == 2
    assert drawn(replace(helped, edition=replace(helped.edition, lines=()))) == []


# The number for danger.


@each_locale
@pytest.mark.parametrize('format', ['sheet', 'leaflet-trifold', 'poster', 'tear-off', 'door-hanger'])
def test_the_number_for_danger_is_white_on_ink_and_nothing_else_is(example: Project, locale: str, format: str) -> None:
    setting = Setting(example, sheet_of(example, locale, format))
    arranged = arrange(setting)
    dark = geometry(setting, arranged).dark
    white = [item for side in arranged.sides for panel in side for item in panel.items if isinstance(item, Words) and item.style.colour == 'paper']
    assert {item.link for item in white} == {'tel:112'}
    assert len(white) == len(dark) >= 1
    assert {each.rgb for each in dark} == {'#1a1a1a'}
    lozenges = [item for side in arranged.sides for panel in side for item in panel.items if isinstance(item, Drawing) and item.dark]
    for lozenge, number in zip(lozenges, white, strict=True):
        below = number.y + number.box[2]
        assert lozenge.x <= number.x + 1
        assert number.x + number.width <= lozenge.x + lozenge.width + 1
        assert lozenge.y + 1 <= below
        assert below + number.box[1] <= lozenge.y + lozenge.height - 1


# Whose sheet it is.


@each_locale
@pytest.mark.parametrize('format', ['sheet', 'poster', 'tear-off'])
def test_the_logo_is_14_mm_high_on_a4(example: Project, locale: str, format: str) -> None:
    setting = Setting(example, sheet_of(example, locale, format))
    arranged, logo = arrange(setting), setting.logo
    assert logo
    [shown] = [item for side in arranged.sides for panel in side for item in panel.items if isinstance(item, Figure) and item.address == logo.data_url]
    assert shown.height * arranged.unit == pytest.approx(14, abs=0.05)
    assert shown.width / shown.height == pytest.approx(logo.width / logo.height)
