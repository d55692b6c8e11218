"""A little smaller, and fewer lines: the calmer page is taken, if its format says how much that may cost."""

from __future__ import annotations

import pytest
from conftest import ROOT

from beforehand.compose.calm import calmest, lines
from beforehand.compose.items import Style
from beforehand.compose.leaves import Leaf, Para
from beforehand.ground.problem import Text
from beforehand.layout.box import Box, Common, Length
from beforehand.layout.size import Panel, largest
from beforehand.type.running import Fonts, shape

SAID = 'Ask before you go.'
FONTS = Fonts((f'{ROOT}/fonts/NotoSans/NotoSans-400.ttf',))
PARAGRAPH = shape(SAID, FONTS, 'en', 'ltr')


def panel(texts: int, width_mm: float) -> list[Panel]:
    leaf = Para(PARAGRAPH, PARAGRAPH, Text(SAID), lambda em_mm: Style('text', 'NotoSans', 400, em_mm, em_mm), 0, 0)
    return [Panel('panel', Box(axis='column', children=tuple(Box(leaf=leaf) for _ in range(texts))), width_mm, 500)]


@pytest.mark.parametrize(('share', 'size_pt'), [(0.06, 9.5), (0.04, 10), (0, 10)])
def test_text_that_just_needs_another_line_is_set_a_little_smaller(share: float, size_pt: float) -> None:
    panels = panel(3, PARAGRAPH.width(1000) * 9.6)
    best = largest(panels, 8, 10, 1)
    assert best.size_pt == 10
    assert calmest(panels, best, 8, 1, share).size_pt == size_pt


def test_a_size_that_saves_no_line_is_no_better() -> None:
    panels = panel(3, PARAGRAPH.width(1000) * 12)
    assert calmest(panels, largest(panels, 8, 10, 1), 8, 1, 0.2).size_pt == 10


class Square(Leaf):
    """A square."""

    def tall(self, width_mm: float, em_mm: float) -> float:
        return width_mm


def test_text_gives_way_a_little_where_signs_then_are_larger() -> None:
    sign = Box(leaf=Square(), width=Common('signs', Length(10), Length(20)))
    long = shape(' '.join([SAID] * 3), FONTS, 'en', 'ltr')
    text = Box(leaf=Para(long, long, Text(SAID), lambda em_mm: Style('text', 'NotoSans', 400, em_mm, em_mm), 0, 0))
    panels = [Panel('panel', Box(axis='row', children=(sign, text)), long.width(1000) * 9.75 + 20.01, 500)]
    best = largest(panels, 8, 10, 1, lines=lines)
    assert (best.size_pt, best.common['signs'] < 1) == (10, True)
    calm = calmest(panels, best, 8, 1, 0.06)
    assert (calm.size_pt, calm.common) == (9.75, {'signs': 1})


def test_one_line_less_among_many_is_not_worth_a_smaller_size() -> None:
    few, many = panel(1, PARAGRAPH.width(1000) * 9.6), panel(20, PARAGRAPH.width(1000) * 12)
    panels = [*few, many[0]._replace(name='other')]
    assert calmest(panels, largest(panels, 8, 10, 1), 8, 1, 0.06).size_pt == 10
