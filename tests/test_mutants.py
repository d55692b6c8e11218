"""The rules that keep people safe, each with a fast test that fails when its rule is turned off.

Every test says what must hold in numbers of its own: the program's own limits are not asked. Its docstring says what can be broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from beforehand.compose.page import Composer, Page
from beforehand.compose.sender import framed
from beforehand.compose.setting import Setting
from beforehand.content.confirmation import Confirmed
from beforehand.layout.box import Box
from beforehand.layout.size import Panel, largest
from beforehand.plan.sheets import Sheet, Wishes, plan
from beforehand.read.logo import Logo
from beforehand.read.project import Project, read_project
from beforehand.type.headline import set_lines
from beforehand.type.ink import MM_PER_PT, Face, ink

ROOT = Path(__file__).parents[1]
LOCALES = ['en', 'ar']
both = pytest.mark.parametrize('locale', LOCALES)


@pytest.fixture(scope='module')
def example() -> Project:
    """The repository, with the edition whose numbers nobody has confirmed."""
    return read_project(ROOT, [ROOT / 'content/editions/example'])


def sheet_of(project: Project, locale: str, format: str, topic: str = 'check-the-job') -> Sheet:
    return plan(project, Wishes(locales=[locale], formats=[format], papers=['A4'], topics=[topic]))[0]


def confirmed(sheet: Sheet) -> Sheet:
    """The same sheet, all its numbers confirmed."""
    lines = tuple(replace(line, numbers=tuple((number, Confirmed('confirmed', '')) for number, _ in line.numbers)) for line in sheet.edition.lines)
    return replace(sheet, edition=replace(sheet.edition, lines=lines))


def blind_checked(sheet: Sheet) -> Sheet:
    """The same sheet, all its translations blind-checked."""
    return replace(sheet, locale=replace(sheet.locale, known=dict.fromkeys(
        [(id, sheet.locale.catalogue.english[id]) for id in sheet.locale.catalogue.texts], 'blind-checked')))


def marked(page: Page, mark: str) -> list[str]:
    """What is printed under a mark, text by text, without how its lines break."""
    found = re.findall(rf'<(\w+)[^>]* data-mark="[^"]*\b{mark}\b[^"]*"[^>]*>(.*?)</\1>', page.html, re.DOTALL)
    return [' '.join(re.sub('<[^>]*>', '', text).split()) for _, text in found]


@both
@pytest.mark.parametrize(('format', 'sides'), [('leaflet-trifold', 2), ('sheet', 2)])
def test_each_side_of_a_sheet_with_an_unconfirmed_number_is_a_proof(example: Project, locale: str, format: str, sides: int) -> None:
    """`Composer.compose` or `arrange` forgets it; `expect.marks` does not ask for it."""
    sheet = sheet_of(example, locale, format)
    word = str(sheet.locale.catalogue.translate(example.words['proof.word']))
    why = str(sheet.locale.catalogue.translate(example.words['proof.why']))
    page = Composer(example).compose(sheet)
    assert page.geometry
    assert marked(page, 'proof') == [word] * sides
    assert page.geometry.marks['proof'] == word
    assert page.proof
    assert any(why in text for text in marked(page, 'imprint'))

    clean = Composer(example).compose(confirmed(blind_checked(sheet)))
    assert clean.geometry
    assert (marked(clean, 'proof'), clean.proof, 'proof' in clean.geometry.marks) == ([], (), False)


@both
def test_a_draft_says_so(example: Project, locale: str) -> None:
    """`marks.marks_of` or `fitted.marks_of` forgets it; `expect.marks` does not ask for it."""
    sheet = confirmed(blind_checked(sheet_of(example, locale, 'sheet')))
    is_draft = locale == 'ar'
    page = Composer(example).compose(sheet)
    assert page.geometry
    words = str(sheet.locale.catalogue.translate(example.words['imprint.draft']))
    assert any(words in text for text in marked(page, 'draft')) == is_draft
    assert page.geometry.marks.get('draft') == (words if is_draft else None)
    assert (page.state, marked(page, 'proof')) == ('blind-checked' if is_draft else 'source', [])


@pytest.mark.parametrize('message', ['check-the-job.help.heading', 'picture.advert-lifted', 'imprint.draft', 'sheet.over'])
def test_a_sheet_with_one_message_that_nobody_has_checked_is_a_proof_on_both_sides_and_says_why(example: Project, message: str) -> None:
    """`Composer.compose` asks for the topic's messages alone, or for those without the marks."""
    sheet = confirmed(blind_checked(sheet_of(example, 'ar', 'sheet')))
    catalogue = sheet.locale.catalogue
    assert message in catalogue.texts
    sheet.locale.known[message, catalogue.english[message]] = 'drafted'
    page = Composer(example).compose(sheet)
    assert page.geometry
    word, why = (str(catalogue.translate(example.words[id])) for id in ('proof.word', 'proof.draft'))
    assert (page.state, page.proof, marked(page, 'proof')) == ('drafted', (), [word, word])
    assert any(why in text for text in marked(page, 'unchecked'))
    assert marked(page, 'draft') == []
    assert page.geometry.marks['unchecked'] == why


@both
@pytest.mark.parametrize(('format', 'most'), [('leaflet-trifold', 2), ('sheet', 3)])
def test_no_sheet_shows_more_helplines_than_its_format_has_room_for(example: Project, locale: str, format: str, most: int) -> None:
    """`Sheet.lines` takes all."""
    sheet = sheet_of(example, locale, format)
    many = replace(sheet, edition=replace(sheet.edition, lines=sheet.edition.lines * 3))
    assert len(many.lines) == most
    numbers = {number.link for line in sheet.edition.lines[:most] for number, _ in line.numbers}
    page = Composer(example).compose(many)
    assert page.dials <= numbers | {'tel:112'}
    assert {line.numbers[0][0].link for line in sheet.edition.lines[:most]} <= page.dials


@both
@pytest.mark.parametrize('code', ['beside', 'below'])
def test_a_qr_code_is_large_enough_for_any_phone_or_not_there(example: Project, locale: str, code: str) -> None:
    """`board.SCAN_MM` is less, or not looked at."""
    setting = Setting(example, confirmed(sheet_of(example, locale, 'sheet')))
    found = [[piece.height for piece in setting.board(90, height, code, 1) if piece.kind == 'qr'] for height in range(16, 60)]
    sizes = [size for sizes in found for size in sizes]
    assert min(sizes) >= 18 - 0.01
    assert [] in found  # where it would be smaller
    assert max(sizes) > 20


@both
@pytest.mark.parametrize('width', [34, 42, 60, 90])
def test_a_number_to_which_one_writes_is_never_small_beside_its_words(example: Project, locale: str, width: int) -> None:
    """`Board.number` always sets the words before the number."""
    sheet = sheet_of(example, locale, 'leaflet-trifold')
    line = sheet.edition.lines[0]
    texted = replace(line, helpline=line.helpline, numbers=tuple(
        (number.model_copy(update={'kind': 'text'}), state) for number, state in line.numbers))
    setting = Setting(example, replace(sheet, edition=replace(sheet.edition, lines=(texted,))))
    pieces = {piece.kind: piece for piece in setting.board(width, 26, '', 1)}
    words, number = pieces['words'], pieces['number']
    assert number.height >= 2.4
    assert words.x + words.width <= number.x or words.y + words.height <= number.y


@both
@pytest.mark.parametrize('paper', ['A4', 'A3'])
def test_what_is_kept_clear_is_where_it_is_drawn(example: Project, locale: str, paper: str) -> None:
    """`expect.drawings` forgets the paper's unit, or which side reading starts on."""
    sheet = plan(example, Wishes(locales=[locale], formats=['poster'], papers=[paper], topics=['before-you-say-yes']))[0]
    page = Composer(example).compose(confirmed(sheet))
    assert page.geometry
    [side] = page.drawings.values()
    drawn = [(piece.x_mm, piece.y_mm, piece.x_mm + piece.width_mm, piece.y_mm + piece.height_mm) for piece in side.pieces]
    [code] = page.geometry.codes
    assert [pytest.approx(code.area, abs=0.01) == one for one in drawn].count(True) == 1
    for kept in page.geometry.keep_clear:
        assert any(left - 0.01 <= kept.area.left <= left + 0.41 and top - 0.01 <= kept.area.top <= top + 0.41
                   and right - 0.41 <= kept.area.right <= right + 0.01 and bottom - 0.41 <= kept.area.bottom <= bottom + 0.01
                   for left, top, right, bottom in drawn), kept


@pytest.mark.parametrize(('width', 'height'), [(100, 1), (1, 100), (1, 1)])
def test_a_logo_has_a_frame_that_can_be_seen(width: int, height: int) -> None:
    """`sender.LEAST_LOGO_MM` is less."""
    frame, _ = framed(Logo('', width, height), 40, 3.2)[0]
    assert min(frame.width, frame.height) >= 3 + 2 * 1.2 - 1e-9


class Said:
    """A text that is so many running sizes high."""

    elastic = True

    def __init__(self, ems: float) -> None:
        self.ems = ems

    def tall(self, width_mm: float, em_mm: float) -> float:
        return self.ems * em_mm

    def wide(self, em_mm: float) -> float:
        return 0.0

    def sticks_out(self, width_mm: float, em_mm: float) -> float:
        return 0.0

    def items(self, place: Any, em_mm: float) -> Iterator[Any]:
        yield from ()


@pytest.mark.parametrize(('height', 'size'), [(100.0, 10.0), (102.4, 10.0), (102.6, 10.25), (107.6, 10.75), (1000, 20), (1, 8)])
def test_a_size_is_the_largest_quarter_point_at_which_all_fits(height: float, size: float) -> None:
    """`size.STEP_PT` is more or less; `largest` goes astray."""
    assert largest([Panel('one', Box(leaf=Said(10)), 50, height)], 8, 20, 1).size_pt == size


FACES = {'ur': Face(f'{ROOT}/fonts/NotoNastaliqUrdu/NotoNastaliqUrdu-700.ttf', 'ur', 'rtl', 1.5),
         'en': Face(f'{ROOT}/fonts/NotoSansCondensed/NotoSansCondensed-900.ttf', 'en', 'ltr', 0.84)}


@pytest.mark.parametrize(('locale', 'text'), [('ur', 'کیا نوکری اصلی ہے'), ('en', 'Jobs')])
@pytest.mark.parametrize(('hangs_mm', 'moved_mm'), [(0.5, 0), (1.15, 0), (1.5, 0.3), (3, 1.8)])
def test_ink_hangs_over_the_edge_of_its_line_so_far_and_no_further(locale: str, text: str, hangs_mm: float, moved_mm: float) -> None:
    """`headline.HANGS_MM` is more, or less; a line is not moved in."""
    face = FACES[locale]
    size_pt = hangs_mm / ink(text, face).over / MM_PER_PT
    assert set_lines((text,), face, 10_000, 10_000, size_pt).indent_mm == pytest.approx(moved_mm, abs=0.03)


@pytest.mark.parametrize('format', ['leaflet-trifold', 'sheet', 'poster'])
def test_office_printers_can_print_what_is_near_the_edge(example: Project, format: str) -> None:
    """`Format.margin_mm` is less unless a format says so, or nobody is told of it."""
    sheet = plan(example, Wishes(locales=['en'], formats=[format]))[0]
    page = Composer(example).compose(sheet)
    assert page.geometry
    assert page.geometry.margin_mm == 4.5
