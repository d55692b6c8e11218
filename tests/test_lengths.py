"""What a layout says of widths and ranks → what can be solved."""

from __future__ import annotations

from math import inf

from beforehand.compose.lengths import rank, width
from beforehand.content.layout import Box
from beforehand.ground.problem import Text
from beforehand.layout.box import Common, Length


def test_boxes_of_a_panel_have_a_width_in_common() -> None:
    sign = Box(sign=Text('phone'), common=Text('signs'), min=Text('2em'), max=20)
    assert width(sign, 'front') == width(sign, 'front')
    assert width(sign, 'front') != width(sign, 'back')
    assert width(sign, 'back') == Common('back: signs', Length(0, 2), Length(20))


def test_a_headline_has_a_least_rank_or_a_least_and_a_greatest() -> None:
    assert rank(Box(headline=Text('title'))) == (0, inf)
    assert rank(Box(headline=Text('title'), rank=1.3)) == (1.3, inf)
    assert rank(Box(headline=Text('title'), rank=[1.3, 1.8])) == (1.3, 1.8)
