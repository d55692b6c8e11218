"""A size that is only tried comes out as it does when it is placed, and as it does when nothing was tried before."""

from __future__ import annotations

from itertools import product

import pytest
import yaml
from test_solve import box

from beforehand.compose.arrange import roomiest
from beforehand.compose.setting import Setting
from beforehand.layout.box import Leaf, Placed
from beforehand.layout.measure import Memory
from beforehand.layout.size import Panel, solve

SPECS = [
    '{column: [{name: a, height: 10}, {padding: [1, 2], row: [{width: 2+1em}, {lines: 2}]}, {lines: 3, grow: 1, most: 30}]}',
    '{column: [{lines: 2}, {grow: 1, row: [{lines: 1, word: 4}, {name: picture, width: square, min: 5}]}]}',
    '{column: [{lines: 1}, {grow: 1, column: [{grow: 1, row: [{lines: 1, word: 4}, {name: picture, width: square, min: 5}]}]}]}',
    '{column: [{lines: 1}, {turn: true, height: 20, row: [{lines: 1, width: 10}, {lines: 2, word: 2}]}]}',
    '{gap: 2, column: [{max: 12, column: [{lines: 2}]}, {min: 8, lines: 1}, 3, {lines: 1}]}',
]
"""Widths that depend on no height, on that of a row, on that of what is turned; heights that are bounded."""


def leaves(placed: Placed, em_mm: float) -> list[tuple[Leaf, float]]:
    """The leaves of a panel and the widths that they have where they stand."""
    _, end, _, start = placed.box.inset(em_mm)
    own = [(placed.box.leaf, placed.width - start - end)] if placed.box.leaf else []
    return [*own, *(one for child in placed.inside for one in leaves(child, em_mm))]


@pytest.mark.parametrize('spec', SPECS)
def test_what_is_tried_is_what_is_placed(spec: str) -> None:
    boxes, memory, seen = box(yaml.safe_load(spec)), Memory(), set[bool]()
    for height, em_mm in product((20, 26, 33, 41, 60), (9.0, 6.0, 5.0, 4.0, 3.0, 1.0)):
        panels = [Panel('panel', boxes, 60, height)]
        solved, anew = solve(panels, 10, em_mm, memory), solve(panels, 10, em_mm)
        assert solved.fits == (not solved.overflows['panel'])
        assert list(solved.leaves) == leaves(solved.panels['panel'], em_mm)
        assert (solved.panels, solved.overflows) == (anew.panels, anew.overflows)
        seen.add(solved.fits)
    assert seen == {True, False}


@pytest.mark.parametrize(('rooms', 'found'), [([20, 30, 30], 1), ([30, 20, 30], 0), ([1, 1], 0), ([5], 0), ([20, 20.2], 1), ([20, 20.1], 0)])
def test_parts_stand_where_the_sheet_comes_out_largest(rooms: list[float], found: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten lines on panels so high: the first of those that have most room, in steps of a quarter point; a point is 0.1 mm."""
    ways = [{'panel': [number]} for number in range(len(rooms))]
    monkeypatch.setattr('beforehand.compose.arrange.mm_per_pt', lambda setting: 0.1)
    monkeypatch.setattr('beforehand.compose.arrange.bound', lambda setting, way: [
        Panel('panel', box(yaml.safe_load('{column: [{lines: 10}]}')), 60, rooms[way['panel'][0]])])
    assert roomiest(Setting(None, None), ways) == ways[found]  # type: ignore[arg-type]
