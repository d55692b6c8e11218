"""How the pages look, every sheet of every locale: last lines, headings against text, and what a photocopier leaves of them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date

import pytest
from copies import ROOT, Printed
from pdf import pictures

from beforehand.compose.arrange import Arranged, arrange
from beforehand.compose.items import Words
from beforehand.compose.setting import Setting
from beforehand.ground.folders import HOME
from beforehand.plan.sheets import Sheet, Wishes, plan
from beforehand.read.project import Project, read_project
from beforehand.type.paragraph import AFTER_SENTENCE

pytest_plugins = ['printed_fixtures']
pytestmark = pytest.mark.slow
LOCALES = sorted(path.name for path in (ROOT / 'locales').iterdir() if path.is_dir())
LAST, FEWEST, RATIO = 0.4, 3, 1.4
"""The last line against the longest; letters of a line of Chinese; a section's heading against running text."""


@pytest.fixture(scope='module')
def project() -> Project:
    return read_project(ROOT, [ROOT / HOME / 'open'], date(2026, 1, 1))


def sheets(project: Project, locale: str) -> Iterator[tuple[Sheet, Arranged, Setting]]:
    for sheet in plan(project, Wishes((locale,), (), (), (), ('open',), date(2026, 1, 1))):
        setting = Setting(project, sheet)
        yield sheet, arrange(setting), setting


def words(arranged: Arranged, kind: str) -> Iterator[Words]:
    for panel in (panel for side in arranged.sides for panel in side):
        yield from (item for item in panel.items if isinstance(item, Words) and item.style.kind == kind)


def is_sentence(before: str) -> bool:
    """Whether what follows a line is a sentence of its own."""
    return before.rstrip(' ”»’"）)')[-1:] in AFTER_SENTENCE


@pytest.mark.parametrize('locale', LOCALES)
def test_no_text_ends_in_a_word_or_two(project: Project, locale: str) -> None:
    short = [(sheet.name, item.lines) for sheet, arranged, setting in sheets(project, locale) for item in words(arranged, 'text')
             if len(item.lines) > 1 and not is_sentence(item.lines[-2])
             and wide(setting, item, item.lines[-1]) < LAST * max(wide(setting, item, line) for line in item.lines)]
    assert not short


def wide(setting: Setting, item: Words, line: str) -> float:
    """How wide a line of running text is, in ems."""
    shaped, _ = setting.shaped(type(item.text)(line, item.text.place, item.text.id), item.style.weight)
    return shaped.width(10_000)


def test_no_line_of_chinese_has_one_or_two_letters(project: Project) -> None:
    short = [(sheet.name, item.lines) for sheet, arranged, _ in sheets(project, 'zh-Hans') for kind in ('text', 'headline')
             for item in words(arranged, kind) if len(item.lines) > 1 and min(map(len, item.lines)) < FEWEST]
    assert not short


@pytest.mark.parametrize('locale', LOCALES)
def test_a_heading_is_seen_to_be_one(project: Project, locale: str) -> None:
    """As large to the eye as 1.4 of the running text, on whatever size a sheet comes out."""
    for sheet, arranged, _ in sheets(project, locale):
        heads = [item for item in words(arranged, 'headline') if item.text.id.endswith('.heading') and item.tag == 'h2']
        assert all(item.style.size_mm >= RATIO * arranged.em_mm - 0.01 for item in heads), sheet.name


COPIED = ('open/en/before-you-say-yes-poster-A4-en', 'open/ur/check-the-job-leaflet-trifold-A4-ur', 'open/bn/pictures-threat-sheet-A4-bn',
          'open/zh-Hans/what-you-may-notice-sheet-A4-zh-Hans', 'open/ar/control-of-your-phone-sheet-A4-ar')
DARK, COPIER, DPI, NOISE = 90, 128, 200, 14
"""What is ink; where a copier divides; how finely it looks, and how much it errs."""


@pytest.mark.parametrize('name', COPIED)
def test_a_copy_in_black_and_white_keeps_every_line_and_no_ground(printed: Printed, name: str) -> None:
    """One bit a dot, with the noise of a bad machine: ink stays, and neither a colour nor a skin becomes a blot."""
    rolls = random.Random(name)
    for page in pictures(printed.root / 'out' / f'{name}.pdf', DPI):
        greys = page.convert('L').get_flattened_data() if hasattr(page, 'get_flattened_data') else page.convert('L').getdata()
        black = [grey + rolls.gauss(0, NOISE) < COPIER for grey in greys]
        ink = [grey < DARK for grey in greys]
        kept = sum(b for b, i in zip(black, ink, strict=True) if i) / sum(ink)
        light = [b for b, grey in zip(black, greys, strict=True) if grey > 150]
        assert kept > 0.99
        assert sum(light) / len(light) < 0.02
