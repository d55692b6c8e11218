"""Boxes come to stand where a layout says: heights alike, widths in common, the largest size that fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from beforehand.layout.box import Box, Common, Length
from beforehand.layout.size import Panel, Solved, largest, solve


@dataclass(eq=False)
class Said:
    """A text of so many running sizes in height at any width."""

    em: float
    elastic: bool = True

    def tall(self, width_mm: float, em_mm: float) -> float:
        return self.em * em_mm

    def greatest(self, width_mm: float, em_mm: float) -> float:
        return 1000

    def wide(self, em_mm: float) -> float:
        return 0.0

    def sticks_out(self, width_mm: float, em_mm: float) -> float:
        return 0.0


class Shape(Said):
    """A square."""

    def tall(self, width_mm: float, em_mm: float) -> float:
        return width_mm


def column(*children: Box, **more: Any) -> Box:
    return Box(axis='column', children=children, **more)


def talls(box: Box, height: float) -> list[float]:
    return [round(one.height, 2) for one in solve([Panel('', box, 100, height)], 10, 1).panels[''].inside]


@pytest.mark.parametrize(('heights', 'height', 'expected'), [
    ('', 60, [20, 10, 10]),
    ('even', 60, [20, 20, 20]),
    ('even', 48, [20, 14, 14]),  # the highest keeps what it needs
    ('even', 40, [20, 10, 10]),
    ('equal', 60, [20, 20, 20]),
    ('equal', 75, [25, 25, 25]),
])
def test_heights_of_a_column(heights: str, height: float, expected: list[float]) -> None:
    box = column(*(Box(leaf=Said(em)) for em in (20, 10, 10)), heights=heights)
    assert talls(box, height) == expected


def test_grow_weighs_alike_heights() -> None:
    assert talls(column(Box(leaf=Said(10), grow=2), Box(leaf=Said(10)), heights='even'), 60) == [40, 20]
    assert talls(column(Box(leaf=Said(30), grow=2), Box(leaf=Said(10)), heights='equal'), 45) == [30, 15]


def test_equal_heights_need_room_for_the_highest() -> None:
    box = column(*(Box(leaf=Said(em)) for em in (20, 10, 10)), heights='equal')
    assert solve([Panel('', box, 100, 59)], 10, 1).overflows[''][0].over_mm == pytest.approx(1)


def signs(*rows: tuple[str, float]) -> Solved:
    """Squares from 10 mm to twice their size, each beside a text, on a panel 100 mm high, at a size of 10 pt."""
    boxes = [Box(axis='row', children=(Box(leaf=Shape(0), width=Common(name, Length(10), Length(20))), Box(leaf=Said(em)))) for name, em in rows]
    return largest([Panel('', column(*boxes), 100, 100)], 10, 10, 0.1)


def widths(solved: Solved) -> list[float]:
    return [row.inside[0].width for row in solved.panels[''].inside]


def test_widths_in_common_grow_together_until_nothing_more_fits() -> None:
    assert widths(signs(('sign', 5), ('sign', 70))) == [20, 20]
    assert widths(signs(('sign', 5), ('sign', 83))) == [16.25, 16.25]
    assert widths(signs(('sign', 5), ('picture', 83))) == [16.25, 20]


def test_no_width_in_common_grows_so_far_that_a_text_needs_another_line() -> None:
    box = Box(axis='row', children=(Box(leaf=Shape(0), width=Common('sign', Length(10), Length(20))), Box(leaf=Said(5))))

    def lines(solved: Solved) -> int:
        return 1 if solved.panels[''].inside[1].width >= 84 else 2

    panels = [Panel('', box, 100, 100)]
    assert largest(panels, 10, 10, 0.1).panels[''].inside[0].width == 20
    solved = largest(panels, 10, 10, 0.1, lines=lines)
    assert solved.panels[''].inside[0].width == 15
    assert solved.common == {'sign': 0.5}


class Number(Said):
    """A number that is at most 20 mm high."""

    def greatest(self, width_mm: float, em_mm: float) -> float:
        return 20


def test_what_grows_is_never_higher_than_what_it_holds_can_become() -> None:
    box = column(Box(leaf=Said(10), grow=1), Box(leaf=Number(5), grow=1))
    assert talls(box, 30) == [17.5, 12.5]
    assert talls(box, 60) == [40, 20]
