"""What is measured before a page is laid out is what WeasyPrint makes of it: every paragraph of every sheet, in all locales."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from typing import Any

import pytest
from copies import ROOT, few_sheets, locales

from beforehand.compose.page import Composer
from beforehand.content.topic import name_messages
from beforehand.plan.sheets import Wishes, plan
from beforehand.print.laid import laid
from beforehand.print.seen import Fault, Words
from beforehand.read.project import Project, read_project
from beforehand.record.workshop import order_of

pytestmark = pytest.mark.slow
AGREES_MM, LEAST = 0.1, 3
"""So many paragraphs are on every sheet; other texts are fitted to the ink of their letters."""


@pytest.fixture(scope='module')
def project() -> Project:
    return read_project(ROOT)


@pytest.fixture(scope='module')
def press() -> Iterator[Any]:
    from beforehand.print.press import Press

    yield Press(ROOT)
    gc.enable()
    gc.unfreeze()


def laid_out(press: Any, order: Any) -> list[Words]:
    """The texts of a page, where WeasyPrint has put them; nothing is written."""
    found: list[Words] = []

    def look(document: Any) -> list[Fault]:
        found.extend(laid(document).words)
        return [Fault('test', '', '', 0, 'no PDF is needed')]

    assert press.print(order._replace(look=look)).pdf == b''
    return found


def off(words: Words) -> float:
    """By how much a paragraph, line by line, came out higher or lower than it was measured to be."""
    assert words.box
    return abs(sum(line.bottom - line.top for line, _ in words.lines) - (words.box.bottom - words.box.top))


@pytest.mark.parametrize('locale', locales())
def test_every_paragraph_is_as_high_as_it_was_measured(project: Project, press: Any, locale: str) -> None:
    sheets, composer = plan(project, Wishes(locales=[locale])), Composer(project)
    assert len(sheets) >= len(few_sheets()) / len(locales())
    for sheet in sheets:
        page = composer.compose(sheet)
        texts = [words for words in laid_out(press, order_of(sheet, page)) if any(words.pieces)]
        paragraphs = [words for words in texts if not words.by_ink]
        assert {words.where.message for words in texts} >= {text.id for text in name_messages(sheet.topic, sheet.topic_id)} & set(re.findall('data-at="([^"]*)"', page.html))
        assert len(paragraphs) >= LEAST, sheet.name
        assert {words.where.message: off(words) for words in paragraphs if off(words) > AGREES_MM} == {}, sheet.name
