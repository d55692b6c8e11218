"""What is looked at on every page before it may leave: small flat pages, good ones and bad ones, as WeasyPrint lays them out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

import pytest
from conftest import Overlay, Run

from beforehand.compose.drawing import Inks, drawings
from beforehand.layout.geometry import Area, Code, Dark, Face, Geometry, Kept, Set, Side
from beforehand.print.laid import laid
from beforehand.print.seen import Fault
from beforehand.record.inspect import inked, look, rules

ROOT = Path(__file__).parents[1]
MM = 25.4 / 72
FAMILY = {'en': 'NotoSans', 'ar': 'Vazirmatn'}
SAYS = {'en': 'Is the offer real?', 'ar': 'هل العرض حقيقي؟'}
DRAFT = {'en': 'Draft translation.', 'ar': 'مسودة ترجمة.'}
PROOF = {'en': 'PROOF', 'ar': 'مسودة'}
NUMBER, LINK = '+48 22 628 01 20', 'tel:+48226280120'
STYLE = """@page{size:100mm 60mm;margin:0} body,p,h1,h2,section{margin:0} a{color:inherit;text-decoration:none}
.side{position:relative;overflow:hidden;width:100mm;height:60mm;break-after:page;color:#1a1a1a}
section,p,h1,h2,img{position:absolute} p,h1,h2{white-space:pre}"""


def qr(link: str) -> str:
    """A QR code as it is printed."""
    return drawings['qr'](20, 20, Inks('#ffb71b', '#1a1a1a', '#ffffff', '#555555', '#999999'), text=link)


both = pytest.mark.parametrize('locale', ['en', 'ar'])


class Words(NamedTuple):
    """A text as the shell places it: from the left and the top of its panel, in a box as wide and as high as it was measured."""

    inside: str
    left: float
    top: float
    width: float
    id: str = ''
    pt: float = 10
    leading: float = 14
    box: str | None = None
    more: str = ''
    style: str = ''

    @property
    def html(self) -> str:
        lines = self.inside.count('\n') + 1
        box = f'{self.width:g} {lines * self.leading * MM:.3f}' if self.box is None else self.box
        return (f'<p data-at="{self.id}"{f" data-box={chr(34)}{box}{chr(34)}" if box else ""} {self.more} style="left:{self.left}mm;top:{self.top}mm;'
                f'width:{self.width}mm;font-size:{self.pt}pt;line-height:{self.leading}pt;{self.style}">{self.inside}</p>')


Parts = dict[str, Any]


def good(locale: str) -> Parts:
    """The parts of a page without a fault: two panels, a text, a number with its code, and all marks."""
    return {
        'says': Words(f'{SAYS[locale]}\n{SAYS[locale]}', 6, 6, 38, 'offer.real'),
        'number': Words(f'<a href="{LINK}" dir="ltr">{NUMBER}</a>', 6, 20, 38, 'help.number'),
        'draft': Words(f'<span data-mark="draft">{DRAFT[locale]}</span>', 6, 30, 38, 'imprint.draft', 7, 9),
        'imprint': Words('Example · <span dir="ltr" data-mark="code">3-7KX</span>', 6, 42, 38, 'imprint.copy', 7, 9, more='data-mark="imprint"'),
        'proof': Words(PROOF[locale], 10, 20, 80, 'proof.word', 40, 56, more='data-mark="proof"', style='color:rgba(26,26,26,.15);transform:rotate(-20deg)'),
        'right': Words(SAYS[locale], 6, 45, 38, 'offer.right'),
        'more': '',
    }


def page(locale: str, parts: Parts) -> str:
    """A flat page of these parts, of which some may be lacking."""
    at = {name: part.html if isinstance(part, Words) else part for name, part in {**dict.fromkeys(good(locale), ''), **parts}.items()}
    direction = 'rtl' if locale == 'ar' else 'ltr'
    faces = ''.join(f'@font-face{{font-family:{family};src:url(fonts/{family}/{family}-400.ttf)}}' for family in {FAMILY[locale], 'NotoSans'})
    panel = '<section data-panel="{}" style="left:{}mm;top:0;width:50mm;height:60mm">{}</section>'
    left = ''.join(at[name] for name in ('says', 'number', 'draft', 'imprint', 'proof', 'more'))
    return (f'<!doctype html><html lang="{locale}" dir="{direction}"><head><title>A</title><style>{faces}{STYLE}'
            f'body{{font-family:{FAMILY[locale]},NotoSans}}</style></head><body><div class="side">{panel.format("one", 0, left)}'
            f'{panel.format("two", 50, at["right"])}</div>{at.get("side", "")}</body></html>')


def geometry(locale: str, **other: Any) -> Geometry:
    """What the program knows of that page."""
    side = Side(100, 60, (Face('one', Area(0, 0, 50, 60)), Face('two', Area(50, 0, 100, 60))), (50.0,))
    return Geometry(**{
        'sides': (side,), 'marks': {'proof': PROOF[locale], 'draft': DRAFT[locale], 'code': '3-7KX', 'imprint': ''}, 'dials': {LINK: True},
        'codes': (Code(0, Area(66, 10, 86, 30), qr(LINK), LINK),), 'margin_mm': 5, **other})


Lay = Callable[[str], Any]


@pytest.fixture(scope='module')
def lay() -> Lay:
    """Lay out a page as the press does."""
    from beforehand.print import engine

    weasyprint = engine.load()
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    return lambda html: weasyprint.HTML(string=html, base_url=f'{ROOT.as_uri()}/').render(font_config=fonts)


def seen(lay: Lay, locale: str, parts: Parts, **other: Any) -> list[Fault]:
    return look(lay(page(locale, parts)), geometry(locale, **other))


def test_a_background_below_its_text_is_no_fault(lay: Lay) -> None:
    parts = good('en') | {'more': '<style>section[data-panel="one"], p[data-at="offer.real"]{background:#fff}</style>'}
    assert seen(lay, 'en', parts) == []


@both
def test_a_good_page_has_no_fault(lay: Lay, locale: str) -> None:
    assert seen(lay, locale, good(locale)) == []


@both
def test_a_number_in_white_on_its_lozenge_is_no_fault(lay: Lay, locale: str) -> None:
    parts = good(locale)
    parts['number'] = parts['number']._replace(style='color:white')
    assert seen(lay, locale, parts, dark=(Dark(0, Area(0, 18, 50, 26), '#1a1a1a'),)) == []


def test_a_rule_is_a_file() -> None:
    assert sorted(rules()) == [
        'boxed', 'changed', 'codes', 'covered', 'folds', 'heights', 'legible', 'links', 'margins', 'marks', 'meeting', 'panels']


PICTURE = ('<img alt="A van" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 9 9%22/%3E" '
           'style="left:{}mm;top:{}mm;width:{}mm;height:{}mm"/>')
OWN = '<div style="position:absolute;left:6mm;top:36mm;font-size:8pt">{}</div>'
OTHER = 'tel:+48226280121'


class Bad(NamedTuple):
    """What is changed on a good page, and what has to be said of it: the rules, the message, the words."""

    ids: str
    message: str
    words: str
    change: Callable[[Parts, str], Any]
    other: Callable[[str], dict[str, Any]] = lambda locale: {}


def moved(name: str, **more: Any) -> Callable[[Parts, str], Any]:
    return lambda parts, locale: parts.update({name: parts[name]._replace(**more)})


def without(name: str) -> Callable[[Parts, str], Any]:
    return lambda parts, locale: parts.update({name: ''})


def added(html: str, name: str = 'more') -> Callable[[Parts, str], Any]:
    return lambda parts, locale: parts.update({name: html.replace('{}', SAYS[locale])})


def said(name: str, old: str, new: str) -> Callable[[Parts, str], Any]:
    return lambda parts, locale: parts.update({name: parts[name]._replace(inside=parts[name].inside.replace(old, new))})


def nothing(parts: Parts, locale: str) -> None:
    """The page is good; the program knows something else of it."""


def knows(**other: Any) -> Callable[[str], dict[str, Any]]:
    return lambda locale: other


def code(**other: Any) -> Callable[[str], dict[str, Any]]:
    return lambda locale: {'codes': (geometry(locale).codes[0]._replace(**other),)}


BAD = {
    'a text over the number': Bad('meeting', 'offer.real', r'"offer.real" lies \d.\d mm over "help.number"', moved('says', top=13)),
    'a text over a picture': Bad('meeting', 'offer.real', r'lies \d.\d mm over the picture "A van"', added(PICTURE.format(6, 6, 38, 8))),
    'a picture over the number': Bad('meeting', 'help.number', r'over the picture "A van"', added(PICTURE.format(6, 20, 20, 5))),
    'a text over the QR code': Bad('meeting', 'offer.right', r'lies \d.\d mm over the QR code', moved('right', left=8, top=25, width=36)),
    'a text over a place that is kept clear': Bad('meeting', 'offer.right', 'over the crop mark', nothing,
                                                  knows(keep_clear=(Kept(0, Area(56, 40, 94, 48), 'the crop mark'),))),
    '2 mm from the trim': Bad('margins', 'offer.right', r'"offer.right" comes within [12].\d mm of the edge of the paper, 5 mm are the least', moved('right', top=53.5)),
    'over the edge of the paper': Bad('boxed margins panels', 'offer.right', r'stands [12].\d mm over the edge of the paper', moved('right', top=57.5)),
    'a picture 2 mm from the trim': Bad('margins', '', r'the picture "A van" comes within 2.0 mm', added(PICTURE.format(6, 2, 3, 3))),
    'a QR code 2 mm from the trim': Bad('margins', '', r'the QR code comes within 2.0 mm', nothing, code(area=Area(66, 2, 86, 22))),
    'a turned text 3 mm from the trim': Bad('margins', 'offer.right', r'comes within [234].\d mm', moved(
        'right', left=43, top=55, style='transform-origin:0 0;transform:rotate(-90deg)')),
    'across a fold': Bad('folds panels', 'offer.real', r'"offer.real" stands across a fold, by \d+.\d mm', moved('says', left=26)),
    'near a fold': Bad('folds', '', r'the picture "A van" comes within 3.0 mm of a fold, 4 mm are the least', added(PICTURE.format(43, 36, 4, 4))),
    'a QR code across a fold': Bad('folds', '', r'the QR code stands across a fold, by 2.0 mm', nothing, code(area=Area(48, 16, 68, 36))),
    'a text without a box': Bad('boxed', 'offer.real', '"offer.real" stands outside of any box', moved('says', box='')),
    "a template's own text": Bad('boxed', '', '"{}" stands outside of any box', added(OWN)),
    "a style sheet's own text": Bad('boxed', '', '"Sale" stands outside of any box', added('<style>section:first-child::after{content:"Sale";position:absolute;left:6mm;top:36mm;font-size:8pt}</style>')),
    'a text too wide for its box': Bad('boxed', 'offer.real', r'"offer.real" reaches \d+.\d mm out of its box', moved('says', box='15 9.878')),
    'a line too many for its box': Bad('boxed heights', 'offer.real', r'"offer.real" reaches 4.9 mm out of its box', moved('says', box='38 4.939')),
    'a text that is cut off': Bad('boxed', 'offer.real', r'"offer.real" is cut off, by [23].\d mm', moved('says', style='overflow:hidden;height:6mm')),
    'a paragraph that came out lower': Bad('heights', 'offer.real', r'"offer.real" was measured 11.0 mm high and is 9.9 mm', moved('says', box='38 11')),
    'a text that is painted over': Bad('covered', 'offer.real', '"offer.real" is painted over', added('<style>section:first-child::after{content:"";position:absolute;left:6mm;top:6mm;width:44mm;height:9mm;background:#fff}</style>')),
    'a text below one that stands higher': Bad('covered', 'offer.real', '"offer.real" is painted over', added(
        '<style>section:first-child::before{content:"";position:absolute;z-index:1;left:6mm;top:6mm;width:44mm;height:9mm;background:#fff}</style>')),
    'a mark behind the drawing of its side': Bad('covered', 'proof.word', '"proof.word" lies behind the drawing of its side', moved('proof', style='color:rgba(26,26,26,.15);transform:rotate(-20deg);z-index:-1')),
    'a proof without its mark': Bad('marks', '', 'the mark of a proof is missing on side 1', without('proof')),
    'a draft without its mark': Bad('marks', '', 'the mark of a draft is missing', without('draft')),
    'a sheet without its imprint': Bad('marks', '', 'the imprint is missing', without('imprint')),
    'a sheet without its code': Bad('marks', '', 'the code of the sheet is missing', said('imprint', 'data-mark="code"', '')),
    'a mark that says something else': Bad('marks', '', 'the code of the sheet should say "4-7KX", and "3-7KX" is printed', nothing,
                                           lambda locale: {'marks': {**geometry(locale).marks, 'code': '4-7KX'}}),
    'a mark on a sheet that has none': Bad('marks', '', 'the mark of a draft is on the sheet and should not be', nothing,
                                           lambda locale: {'marks': {key: said for key, said in geometry(locale).marks.items() if key != 'draft'}}),
    'a mark that is not displayed': Bad('marks', '', 'the mark of a proof is missing', moved('proof', style='display:none')),
    'a mark that is hidden': Bad('marks', '', 'the mark of a draft is missing', moved('draft', style='visibility:hidden')),
    'a mark in white': Bad('legible', 'imprint.draft', '"imprint.draft" has a contrast of 1.0 with what it stands on', moved('draft', style='color:white')),
    'a mark that one sees through': Bad('legible', 'imprint.copy', '"imprint.copy" has a contrast of 1.2', moved('imprint', style='opacity:.1')),
    'a mark too small to read': Bad('legible', 'imprint.draft', '"imprint.draft" is 3.0 pt small, 4.9 pt are the least', moved('draft', pt=3)),
    'a mark made small': Bad('legible', 'imprint.copy', '"imprint.copy" is 3.5 pt small', moved('imprint', style='transform:scale(.5)')),
    'a text in white beside its lozenge': Bad('legible', 'offer.real', 'has a contrast of 1.0 with what it stands on', moved('says', style='color:white'),
                                              knows(dark=(Dark(0, Area(0, 18, 50, 26), '#1a1a1a'),))),
    'a text in white that reaches out of its lozenge': Bad('legible', 'offer.real', 'has a contrast of 1.0 with what it stands on', moved('says', style='color:white'),
                                                           knows(dark=(Dark(0, Area(0, 4, 50, 11), '#1a1a1a'),))),
    'a text in white on a lozenge of the other side': Bad('legible', 'help.number', 'has a contrast of 1.0', moved('number', style='color:white'), knows(dark=(Dark(1, Area(0, 18, 50, 26), '#1a1a1a'),))),
    'a number in ink on its lozenge': Bad('legible', 'help.number', 'has a contrast of 1.0 with what it stands on, 4.5 is the least', nothing,
                                          knows(dark=(Dark(0, Area(0, 18, 50, 26), '#1a1a1a'),))),
    'any text in white': Bad('legible', 'offer.real', 'has a contrast of 1.0', moved('says', style='color:#fefefe')),
    'any text too small to read': Bad('legible', 'offer.real', 'is 4.0 pt small', moved('says', pt=4)),
    'a number that nobody can copy': Bad('legible', 'help.number', r'is a number of 1\.\d mm height, 2 mm are the least', moved('number', pt=6)),
    'a small mark of a proof': Bad('marks', 'proof.word', 'the mark of a proof cannot be read on side 1', moved('proof', pt=8, leading=56)),
    'a faint mark of a proof': Bad('marks', 'proof.word', 'the mark of a proof cannot be read on side 1', moved(
        'proof', style='color:rgba(26,26,26,.05);transform:rotate(-20deg)')),
    'a mark of a proof in fine letters': Bad('marks', 'proof.word', 'the mark of a proof cannot be read on side 1', lambda parts, locale: parts.update(
        proof=parts['proof']._replace(inside=' '.join([PROOF[locale]] * 5), pt=8, leading=11))),
    'a number whose link dials another': Bad('links', 'help.number', f'"{re.escape(NUMBER)}" is printed, and its link is {re.escape(OTHER)}', said('number', LINK, OTHER),
                                            knows(dials={OTHER: True, LINK: False}, codes=())),
    'a number without a link': Bad('links', '', f'{re.escape(LINK)} has to be on the sheet', said('number', f'href="{LINK}"', ''), knows(codes=())),
    'a number that nobody knows': Bad('links', 'help.number', f'{re.escape(NUMBER)} is printed, and is no number of this edition', nothing, knows(dials={}, codes=())),
    'a number with another digit': Bad('links', 'help.number', '"\\+48 22 628 01 21" is printed, and its link is', said('number', '20<', '21<')),
    'a QR code of another number': Bad('codes', '', f'says "{re.escape(OTHER)}"', nothing, code(svg=qr(OTHER))),
    'a QR code of a number that is not printed': Bad('codes', '', 'which is not printed beside it', nothing, code(svg=qr(OTHER), link=OTHER)),
    'a QR code that cannot be read': Bad('codes', '', 'cannot be read', nothing, code(svg=qr(LINK).replace('#1a1a1a', '#f8f8f8'))),
    'a QR code without its corners': Bad('codes', '', 'cannot be read', nothing, code(svg=qr(LINK).replace('M4 4.5h7', ''))),
    'a QR code that is too low': Bad('codes', '', 'is 15.0 mm wide, 18 mm are the least', nothing, code(area=Area(66, 10, 86, 25))),
    'a QR code that is too narrow': Bad('codes', '', 'is 15.0 mm wide, 18 mm are the least', nothing, code(area=Area(66, 10, 81, 30))),
    'a QR code below something': Bad('codes', '', f'something is drawn over the QR code of {re.escape(LINK)}', nothing, code(is_covered=True)),
    'a small QR code': Bad('codes', '', 'is 15.0 mm wide, 18 mm are the least', nothing, code(area=Area(66, 10, 81, 25))),
    'a side without its mark of a proof': Bad('marks', '', 'the mark of a proof is missing on side 2', added(
        '<div class="side"><section data-panel="three" style="left:0;top:0;width:100mm;height:60mm"></section></div>', 'side'),
        lambda locale: {'sides': (*geometry(locale).sides, Side(100, 60, (Face('three', Area(0, 0, 100, 60)),)))}),
    'a side too many': Bad('panels', '', 'the sheet has 2 sides and should have 1', added('<div class="side"></div>', 'side')),
}


@both
@pytest.mark.parametrize('name', BAD)
def test_a_bad_page_is_refused_with_its_words(lay: Lay, locale: str, name: str) -> None:
    bad, parts = BAD[name], good(locale)
    bad.change(parts, locale)
    faults = seen(lay, locale, parts, **bad.other(locale))
    assert ' '.join(sorted({fault.id for fault in faults})) == bad.ids, faults
    words = bad.words.replace('{}', re.escape(SAYS[locale]))
    assert [fault for fault in faults if re.search(words, fault.words) and fault.message_id == bad.message], faults


def texts(locale: str) -> tuple[Set, ...]:
    """What was set on the good page."""
    right, real = (Set(panel, message, SAYS[locale].replace(' ', '') * times, 10, 0) for panel, message, times in (
        ('two', 'offer.right', 1), ('one', 'offer.real', 2)))
    draft, proof = DRAFT[locale].replace(' ', ''), PROOF[locale]
    return (right, real, Set('one', 'help.number', NUMBER.replace(' ', ''), 10, 0), Set('one', 'imprint.draft', draft, 7, 0),
            Set('one', 'imprint.copy', 'Example·3-7KX', 7, 0), Set('one', 'proof.word', proof, 40, 20))


CHANGED: dict[str, tuple[str, str, Callable[[Parts, str], Any]]] = {
    'not displayed': ('offer.real', '"offer.real" is not on the page as it was set', moved('says', style='display:none')),
    'hidden': ('offer.real', '"offer.real" is not on the page as it was set', moved('says', style='visibility:hidden')),
    'in other letters': ('offer.right', 'is on the page, and was not set', moved('right', inside='Another')),
    'with more in it': ('offer.right', '"Sale.* is on the page, and was not set', added('<style>[data-at="offer.right"]::before{content:"Sale"}</style>')),
    'shrunk': ('help.number', 'was set at 10 pt and is 8.0 pt', moved('number', pt=8)),
    'shrunk by a matrix': ('help.number', 'was set at 10 pt and is 8.0 pt', moved('number', style='transform:scale(.8)')),
    'upside down': ('help.number', 'is turned or mirrored', moved('number', style='transform:rotate(180deg)')),
    'a little askew': ('help.number', 'is turned or mirrored', moved('number', style='transform:rotate(4deg)')),
    'mirrored': ('help.number', 'is turned or mirrored', moved('number', style='transform:scaleX(-1)')),
    'not askew': ('proof.word', 'is turned or mirrored', moved('proof', style='color:rgba(26,26,26,.15)')),
}


@both
@pytest.mark.parametrize('name', CHANGED)
def test_a_text_that_is_not_as_it_was_set_is_refused(lay: Lay, locale: str, name: str) -> None:
    message, words, change = CHANGED[name]
    parts = good(locale)
    assert seen(lay, locale, parts, texts=texts(locale)) == []
    change(parts, locale)
    faults = [fault for fault in seen(lay, locale, parts, texts=texts(locale)) if fault.id == 'changed']
    assert [fault for fault in faults if re.search(words, fault.words) and fault.message_id == message], faults


def test_a_text_that_stands_twice_on_a_panel_may_have_two_sizes(lay: Lay) -> None:
    """Each of them once: a heading, and the same words in small print."""
    def words(*sizes: float) -> Parts:
        return {'more': ''.join(Words(SAYS['en'], 6, 6 + 12 * at, 38, 'offer.real', size).html for at, size in enumerate(sizes))}

    set_ = tuple(Set('one', 'offer.real', SAYS['en'].replace(' ', ''), size, 0) for size in (10, 7))
    known = {'texts': set_, 'marks': {}, 'dials': {}, 'codes': ()}
    assert [seen(lay, 'en', words(*sizes), **known) for sizes in ((10, 7), (7, 10))] == [[], []]
    assert [fault.words for fault in seen(lay, 'en', words(7, 7), **known)] == ['"Is the offer real?" was set at 10 pt and is 7.0 pt']
    assert [fault.words for fault in seen(lay, 'en', words(10), **known)] == ['"offer.real" is not on the page as it was set']


# Texts that were fitted by their ink.


def headline(lay: Lay, family: str, locale: str, text: str, moved_mm: float) -> list[Fault]:
    """The faults of a headline whose box begins so far from where its line does."""
    from beforehand.type.headline import fit
    from beforehand.type.ink import Face

    direction = 'rtl' if locale == 'ur' else 'ltr'
    set_ = fit(text, Face(f'{ROOT}/fonts/{family}/{family}-700.ttf', locale, direction, 1), 60, 20, 60)
    left = 20 + moved_mm
    words = Words('\n'.join(set_.lines), left, 20 - set_.shift_mm, 60, 'a', set_.size_pt, set_.leading_pt,
                  f'{60 - moved_mm} {set_.height_mm:.3f} {set_.shift_mm:.3f}', style=f'font-family:{family};font-weight:700')
    html = page('en', {'more': words}).replace('lang="en" dir="ltr"', f'lang="{locale}" dir="{direction}"').replace(
        '<style>', f'<style>@font-face{{font-family:{family};font-weight:700;src:url(fonts/{family}/{family}-700.ttf)}}', 1)
    return [fault for fault in look(lay(html), geometry('en', marks={}, dials={}, codes=())) if fault.id == 'boxed']


@pytest.mark.parametrize(('family', 'locale', 'text'), [
    ('NotoNastaliqUrdu', 'ur', 'جانے سے پہلے نوکری کی جانچ کریں'), ('NotoSans', 'en', 'Jobs: ask them today')], ids=['ur', 'en'])
def test_the_ink_of_a_headline_is_in_its_box(lay: Lay, family: str, locale: str, text: str) -> None:
    assert headline(lay, family, locale, text, 0) == []
    short = [fault.words for fault in headline(lay, family, locale, text, 10)]
    assert len(short) == 1
    assert re.fullmatch(r'"a" reaches \d+.\d mm out of its box', short[0])


def test_nastaliq_lines_may_reach_over_each_other_until_their_ink_meets(lay: Lay) -> None:
    """Rectangles around lines and even around glyphs meet long before. A message and its detail are lines of one text."""
    text = 'جانے سے پہلے نوکری کی جانچ کریں'
    face = '<style>@font-face{font-family:NotoNastaliqUrdu;src:url(fonts/NotoNastaliqUrdu/NotoNastaliqUrdu-400.ttf)}</style>'

    def apart(top: float, id: str = 'b') -> tuple[bool, list[str]]:
        style = 'font-family:NotoNastaliqUrdu;direction:rtl'
        both = ''.join(Words(text, 6, at, 38, id, 14, 20, style=style).html for at, id in ((5, 'a'), (top, id)))
        document = lay(page('en', {'more': both}).replace('<style>', face + '<style>', 1))
        upper, lower = (area for _, area in inked(laid(document)))
        faults = look(document, geometry('en', marks={}, dials={}, codes=()))
        return upper.bottom > lower.top, [fault.message_id for fault in faults if fault.id == 'meeting']

    assert apart(15) == (True, [])
    assert apart(12.1) == (True, ['a'])
    assert apart(12.1, 'a.detail') == (True, [])
    assert apart(11, 'a.detail') == (True, ['a'])


# What becomes of a fault.


def test_a_fault_stands_at_the_line_of_its_text_or_at_the_format(project: Path) -> None:
    from beforehand.compose.page import Page
    from beforehand.ground.problem import Place, Text
    from beforehand.plan.sheets import Wishes, plan
    from beforehand.read.project import read_project
    from beforehand.record.refusal import looked

    sheet = next(sheet for sheet in plan(read_project(project), Wishes()) if sheet.locale.id == 'ro')
    page = Page('', (Text('Este real?', Place('locales/ro/messages.po', 17), 'offer.real'),), {})
    faults = [Fault('margins', 'front', 'offer.real', 2.0, '"offer.real" comes within 2.0 mm of the edge'), Fault('marks', '', '', 0, 'the imprint is missing')]
    real, marks = looked(sheet, page, faults)
    where = f'{sheet.format_id} {sheet.paper_id}'
    assert str(real) == f"""locales/ro/messages.po:17: {where}, panel "front": "offer.real" comes within 2.0 mm of the edge [margins]
  hint: move it inwards; margin_mm in format.yaml says how near it may come"""
    assert (real.locale, marks.place, marks.message) == ('ro', Place(f'templates/{sheet.format_id}/format.yaml'), f'{where}: the imprint is missing')


def test_looking_takes_a_few_milliseconds(lay: Lay) -> None:
    """60 paragraphs of three lines. (WeasyPrint lets lines go after layout, and setting them again is what takes time.)"""
    three = '\n'.join([SAYS['en']] * 3)
    many = ''.join(Words(three, 110 + x % 4 * 45, 6 + x // 4 * 13, 40, str(x), 7, 10).html for x in range(60))
    document = lay(page('en', {'more': many}).replace('overflow:hidden', ''))
    known = geometry('en', codes=())
    look(document, known)
    begin = process_time()
    look(document, known)
    assert process_time() - begin < 0.03


def test_a_sheet_on_which_something_is_wrong_does_not_leave(project: Path, run: Run, overlay: Overlay) -> None:
    """From the format's fact to the problem at the line of each text."""
    name = 'templates/handbill/format.yaml'
    overlay({name: (project / name).read_text(encoding='utf-8') + 'margin_mm: 40\n'})
    ran = run('build', '--locale', 'ro', '--out', str(project / 'tried'), '--jobs', '1')
    assert ran.status == 1
    assert re.search(r'^locales/ro/messages.po:\d+: handbill \w+, panel "\w+": "before-you-go.title" comes within \d+.\d mm of the edge of the paper, '
                     r'40 mm are the least \[margins\]$', ran.err, re.MULTILINE), ran.err
    assert list(project.glob('tried/**/*.pdf')) == []


@pytest.mark.parametrize(('family', 'locale', 'word'), [('Vazirmatn', 'ar', 'الناشر'), ('NotoNastaliqUrdu', 'ur', 'ناشر')])
def test_small_print_in_two_directions_is_as_wide_as_it_was_measured(lay: Lay, family: str, locale: str, word: str) -> None:
    from beforehand.compose.smallprint import width_of
    from beforehand.compose.turn import isolated
    from beforehand.type.ink import Face

    text = f'{word}: Example Aid, registered nowhere · 1 To Street, Vale · {word}'
    own, latin = (Face(f'{ROOT}/fonts/{one}/{one}-400.ttf', locale, 'rtl', 1) for one in (family, 'NotoSans'))
    said = Words(text, 6, 20, 88, 'a', 8, 12, more='class="small"').html
    html = isolated(page('ar', {'more': said}), True).replace('Vazirmatn', family).replace('lang="ar"', f'lang="{locale}"').replace(
        '</style>', '[dir=rtl] .small [dir=ltr]{font-family:NotoSans;line-height:0}</style>')
    words = next(words for words in laid(lay(html)).words if words.where.message == 'a')
    assert (words.area.right - words.area.left) / (8 * MM) == pytest.approx(width_of(text, own, latin), abs=0.02)
