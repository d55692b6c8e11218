"""Paragraphs: as wide as WeasyPrint sets them, broken where it breaks them or better, and never within what a reader needs whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from beforehand.compose.faces import families, font_faces, text_fonts
from beforehand.compose.shell import words_apart
from beforehand.compose.turn import LINE_END, addresses, isolated
from beforehand.content.topic import name_messages
from beforehand.read.locale import Locale
from beforehand.read.project import Project, read_project
from beforehand.type.breaks import keep, keep_end
from beforehand.type.fonts import LATIN
from beforehand.type.opportunities import CLINGING, opportunities
from beforehand.type.paragraph import AFTER_SENTENCE, Paragraph, broken
from beforehand.type.running import shape
from beforehand.type.shaping import items

ROOT = Path(__file__).parents[1]
LOCALES = sorted(path.parent.name for path in ROOT.glob('locales/*/locale.yaml'))
SIZE_PX = 16
WIDTHS_EM = (9.1, 16.1, 27.1)
LONG = 'https://www.example.org/' + 'advertisement' * 5
NAMES = 'Wizz Air (W6 2301), Київ · Αθήνα – 12,50 €: www.example.org/a-b?c=1, help@example.org or +48 22 628 01 20!'
"""Latin, Greek and Cyrillic words, numbers and addresses: in every locale a name may bring them."""
LOST = 0.4
"""Of the longest line: a last line that is shorter looks lost."""
every_locale = pytest.mark.parametrize('id', LOCALES)


@cache
def project() -> Project:
    return read_project(ROOT)


def kept(text: str, locale: Locale) -> str:
    """A text as a page keeps it together."""
    return keep_end(keep(text, tuple(locale.file.keep_with_next), tuple(locale.file.keep_together)))


def messages(locale: Locale) -> list[str]:
    english = (text for id, topic in project().topics.items() for text in name_messages(topic, id))
    return [kept(str(text), locale) for text in locale.catalogue.texts.values() or english]


def with_names(locale: Locale) -> list[str]:
    """Messages with names in their midst."""
    texts = messages(locale)
    return [text.replace(' ', f' {NAMES} ', 1) if ' ' in text else f'{text}{NAMES}{text}' for text in (*texts[:4], max(texts, key=len))]


def shaped(text: str, locale: Locale, weight: int) -> Paragraph:
    return shape(text, text_fonts(project(), locale, weight), locale.id, locale.direction, links(text))


def links(*texts: str) -> frozenset[str]:
    return addresses(texts)


Lines = tuple[tuple[str, float], ...]
"""What is on each line, and its width in ems."""


def set_by_weasyprint(locale: Locale, weight: int, paragraphs: Sequence[tuple[str, float]], links: frozenset[str], style: str = '') -> Iterator[Lines]:
    """The lines of texts in boxes of some widths, on a page as the shell writes it."""
    from beforehand.print import engine

    face = locale.file.text
    rules = (f'{font_faces(project(), families(locale))}:root{{--latin-space:{face.latin_space}em}}@page{{size:2000mm 100000mm}}'
             f'.text{{font:{weight} {SIZE_PX}px/1 {face.family},{LATIN};word-spacing:{face.word_space}em}}{words_apart(locale.file)}p{{position:static;break-inside:avoid}}{style}')
    body = ''.join(f'<p class="text" style="width:{width_em * SIZE_PX}px">{escape(text)}</p>' for text, width_em in paragraphs)
    html = (f'<html lang="{locale.id}" dir="{locale.direction}"><link rel="stylesheet" href="templates/shared/base.css"/><style>{rules}</style>'
            f'<body>{body}</body></html>')
    page = isolated(html, locale.direction == 'rtl', links)
    for sheet in engine.load().HTML(string=page, base_url=f'{ROOT}/').render().pages:
        for box in sheet._page_box.descendants():
            if type(box).__name__ == 'BlockBox' and box.element_tag == 'p':
                yield tuple((text_of(line), sum(child.margin_width() for child in line.children) / SIZE_PX) for line in box.children)


def text_of(box: Any) -> str:
    return getattr(box, 'text', '') + ''.join(map(text_of, getattr(box, 'children', ())))


def assert_as_wide_as_set(texts: Sequence[str], locale: Locale, weight: int) -> None:
    """Within 0.1 %, or 0.02 mm at 12 pt."""
    ours = [(shaped(text, locale, weight), width_em) for text in texts for width_em in WIDTHS_EM]
    theirs = set_by_weasyprint(locale, weight, [(LINE_END.join(each.lines(width_em)), 1000) for each, width_em in ours], links(*texts))
    for (paragraph, width_em), lines in zip(ours, theirs, strict=True):
        assert tuple(said for said, _ in lines) == paragraph.lines(width_em)
        for line, (said, set_em) in zip(broken(paragraph, width_em), lines, strict=True):
            assert line.width == pytest.approx(set_em, rel=0.001, abs=0.02 / 4.23), said


@every_locale
@pytest.mark.parametrize('weight', [400, 700])
def test_lines_with_names_are_as_wide_as_set(id: str, weight: int) -> None:
    assert_as_wide_as_set(with_names(project().locales[id]), project().locales[id], weight)


def test_lines_of_an_address_that_is_broken_are_as_wide_as_set() -> None:
    assert_as_wide_as_set([f'See {LONG}/about/to/va/vite today.', f'{LONG}/about'], project().locales['en'], 400)


@pytest.mark.slow
@every_locale
@pytest.mark.parametrize('weight', [400, 700])
def test_lines_of_every_message_are_as_wide_as_set(id: str, weight: int) -> None:
    assert_as_wide_as_set(messages(project().locales[id]), project().locales[id], weight)


BY_DICTIONARY = {'th', 'km', 'lo', 'my'}
"""Without spaces between words; WeasyPrint asks another dictionary than ICU's, or none, and all lines on our pages are our own."""


@pytest.mark.slow
@pytest.mark.parametrize('id', [id for id in LOCALES if id not in BY_DICTIONARY])
@pytest.mark.parametrize('weight', [400, 700])
def test_lines_end_where_weasyprint_ends_them(id: str, weight: int) -> None:
    """But that it ends a line early, now and then, before what no-break spaces hold."""
    locale = project().locales[id]
    texts = messages(locale)
    boxes = [(text, width_em) for text in texts for width_em in WIDTHS_EM]
    joined = [(CLINGING.sub(lambda found: f'{found[0]}\u2060', text), width_em) for text, width_em in boxes]
    pages = set_by_weasyprint(locale, weight, joined, links(*texts), 'p{white-space:normal}.number{white-space:nowrap}.long{overflow-wrap:anywhere}')
    theirs = [tuple(re.sub('[\u2060]', '', said).strip(' ') for said, _ in lines) for lines in pages]
    ours = [shaped(text, locale, weight).lines(width_em) for text, width_em in boxes]
    differing = [(own, other) for own, other in zip(ours, theirs, strict=True) if own != other]
    assert len(differing) <= len(boxes) // 200, differing
    assert all(len(own) <= len(other) and '\u00a0' in ''.join(own) for own, other in differing)


def english(text: str) -> Paragraph:
    return shaped(text, project().locales['en'], 400)


@pytest.mark.parametrize(('text', 'pieces'), [
    ('that i-a changed', ['that ', 'i-a ', 'changed']), ('an e-mail, a co-op', ['an ', 'e-mail, ', 'a ', 'co-op']),
    ('dă-mi-l', ['dă-mi-l']), ('well-known', ['well-', 'known']), ('two-year-old', ['two-', 'year-', 'old'])])
def test_one_or_two_letters_stay_with_what_their_hyphen_joins_them_to(text: str, pieces: list[str]) -> None:
    assert [text[begin:end] for begin, end in pairwise([0, *opportunities(text, 'ro')])] == pieces


@every_locale
@pytest.mark.parametrize('width_em', range(1, 40, 3))
def test_nothing_is_lost_and_no_line_is_too_wide(id: str, width_em: int) -> None:
    locale = project().locales[id]
    for text in [*messages(locale), *with_names(locale)]:
        paragraph = shaped(text, locale, 400)
        lines = broken(paragraph, width_em)
        assert [line.begin for line in lines] == [0, *(line.end for line in lines[:-1])]
        assert lines[-1].end == len(text)
        assert all(line.width <= max(width_em, paragraph.widest) + 1e-5 for line in lines)
        assert paragraph.count(width_em) == len(lines)


@pytest.mark.parametrize('whole', [
    '+48 22 628 01 20', '12,50 €', 'PL61 1090 1014 0000 0712 1981 2874', 'www.example.org/a-b?c=1', 'help@example.org', '8–16', 'do\u00a0not\u00a0go', 'Kyiv-\u2060Lviv',
])
@pytest.mark.parametrize('width_em', range(1, 30))
def test_what_a_reader_needs_whole_is_on_one_line(whole: str, width_em: int) -> None:
    lines = english(f'Whatever they say, keep {whole} in mind, and tell a friend.').lines(width_em)
    assert whole.replace('\u2060', '') in '\n'.join(lines)


@pytest.mark.parametrize('width_em', range(1, 12))
def test_chinese_words_are_not_divided(width_em: int) -> None:
    locale = project().locales['zh-Hans']
    assert any('护照' in line for line in shaped(kept('不要把护照交给别人。', locale), locale, 400).lines(width_em))


def test_an_address_that_is_longer_than_a_line_is_broken_where_the_line_ends() -> None:
    lines = english(f'See {LONG} today.').lines(12)
    assert ''.join(lines).replace(' ', '') == f'See{LONG}today.'
    assert lines[0].startswith('See https')
    assert english(LONG).widest < 1.1


def test_a_word_that_is_wider_than_its_box_stands_alone_and_is_told() -> None:
    paragraph = english('The Donaudampfschifffahrtsgesellschaft pays.')
    assert paragraph.lines(10) == ('The', 'Donaudampfschifffahrtsgesellschaft', 'pays.')
    assert paragraph.widest == paragraph.width(10) == pytest.approx(english('Donaudampfschifffahrtsgesellschaft').width(100))
    assert paragraph.widest > 15


@every_locale
def test_balanced_lines_are_as_many_and_none_is_lost(id: str) -> None:
    locale = project().locales[id]
    for text in messages(locale):
        paragraph = shaped(text, locale, 400)
        lines = paragraph.balanced(15)
        widths = [shaped(line, locale, 400).width(1000) for line in lines]
        assert len(lines) == paragraph.count(15)
        assert ''.join(lines).replace(' ', '') == ''.join(paragraph.lines(15)).replace(' ', '')
        assert max(widths) <= max(15, paragraph.widest) + 0.01
        with_more = shaped(f'{lines[-2].split(" ")[-1]} {lines[-1]}', locale, 400).width(1000) if len(lines) > 1 else 0
        assert len(lines) == 1 or widths[-1] >= LOST * max(widths) or with_more > 15 or lines[-2][-1] in AFTER_SENTENCE, lines


def test_balanced_lines() -> None:
    paragraph = english('Show it at borders or to the police. Do not let employers or agents keep it.')
    assert paragraph.lines(15) == ('Show it at borders or to the', 'police. Do not let employers or', 'agents keep it.')
    assert paragraph.balanced(15) == ('Show it at borders or to the', 'police. Do not let employers', 'or agents keep it.')


@pytest.mark.parametrize(('said', 'width'), [
    ('Signed or paid?|You can still stop and ask for help.', 20), ('You do not have to be sure.|You can just ask.', 15),
    ('A fake agency can have one,|and a live chat too.', 15), ('A good website|proves nothing.', 12),
    ('Keep your passport|yourself.', 11)])
def test_a_line_ends_with_a_sentence_or_a_clause_where_that_is_nearly_as_even(said: str, width: float) -> None:
    assert '|'.join(english(said.replace('|', ' ')).balanced(width)) == said


def test_a_word_that_sticks_out_does_not_make_the_others_uneven() -> None:
    paragraph = english('Straightforwardness: everything clearly at no')
    assert paragraph.lines(10) == ('Straightforwardness:', 'everything clearly at', 'no')
    assert paragraph.balanced(10) == ('Straightforwardness:', 'everything', 'clearly at no')


def test_white_stands_on_both_sides_of_latin_among_nastaliq() -> None:
    urdu = project().locales['ur']
    plain = shape('وہ LinkedIn پر', text_fonts(project(), urdu, 400)._replace(latin_space_em=0), 'ur', 'rtl')
    assert shaped('وہ LinkedIn پر', urdu, 400).width(100) == pytest.approx(plain.width(100) + 2 * urdu.file.text.latin_space)


def test_words_are_set_apart_but_not_those_of_a_latin_name() -> None:
    urdu = project().locales['ur']
    fonts = text_fonts(project(), urdu, 400)
    narrow, wide = (shape('وہ Wizz Air پر ہے', fonts._replace(word_space_em=space), 'ur', 'rtl').width(100) for space in (0.1, 0.3))
    assert wide == pytest.approx(narrow + 3 * 0.2)


def test_a_space_beside_a_letter_of_another_font_is_of_the_font_that_is_preferred() -> None:
    fonts = text_fonts(project(), project().locales['ar'], 400).text
    assert [(item.begin, item.end, item.font) for item in items('Αθήνα – Σ', fonts)] == [(0, 5, fonts[1]), (5, 8, fonts[0]), (8, 9, fonts[1])]


def test_ink_is_that_of_the_first_and_the_last_line() -> None:
    paragraph = english('axe Áx axle jug nose')
    (tall, _), (one, below), (_, deep) = paragraph.ink(100), paragraph.ink(1), english('jug').ink(100)
    assert one < english('l').ink(9)[0] < tall == english('Á').ink(9)[0]
    assert below == english('nose').ink(9)[1] > -0.02 > -0.2 > deep == paragraph.ink(100)[1]
    assert english('x\u0304').ink(9)[0] > english('x').ink(9)[0] + 0.1
    assert english('f\u0323').ink(9)[0] == english('f').ink(9)[0]


def test_what_only_says_where_lines_break_is_not_printed() -> None:
    assert english('one\u2060two\u00adthree\u200bfour ').lines(100) == ('onetwothreefour',)
    assert english('one\u2060two\u00adthree\u200bfour ').lines(1) == ('onetwothree', 'four')
    assert english('Caritas\u00a0· Warsaw\u00a0· 24 h').lines(5) == ('Caritas', 'Warsaw', '24 h')
    assert english('two\n  spaces').lines(100) == ('two spaces',)


def test_a_text_of_nothing_has_no_line() -> None:
    assert english(' ').lines(10) == english(' ').balanced(10) == ()
    assert english(' ').widest == english(' ').width(10) == 0
