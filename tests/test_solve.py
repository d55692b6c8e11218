"""Rows and columns of boxes, solved: each test is a layout and its drawing (a sign is 2.5 mm wide and 5 mm high)."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from textwrap import dedent
from typing import Any

import pytest
import yaml

from beforehand.compose.lengths import length, padding
from beforehand.layout.box import NONE, Box
from beforehand.layout.drawn import drawn
from beforehand.layout.size import Panel, largest, solve


@dataclass(eq=False)
class Words:
    """So many lines of text, each as high as the running size; a word of it is so many sizes wide."""

    lines: int
    word: float = 1
    most: float = inf
    elastic = True

    def tall(self, width_mm: float, em_mm: float) -> float:
        return self.lines * em_mm

    def greatest(self, width_mm: float, em_mm: float) -> float:
        return self.most

    def wide(self, em_mm: float) -> float:
        return self.word * em_mm

    def sticks_out(self, width_mm: float, em_mm: float) -> float:
        return self.word * em_mm - width_mm


def box(spec: Any) -> Box:
    """A box as a layout writes it: {row: […]}, {name: a, height: 20}, {name: b, lines: 3}, or a bare gap."""
    if isinstance(spec, int | float):
        return Box(is_gap=True, min=length(spec) or NONE)
    axis = next((axis for axis in ('column', 'row') if axis in spec), '')
    leaf = Words(spec['lines'], spec.get('word', 1), spec.get('most', inf)) if 'lines' in spec else None
    width = spec.get('width')
    return Box(spec.get('name', ''), axis, tuple(map(box, spec.get(axis, []))), leaf, spec.get('frame', spec.get('name')),  # type: ignore[arg-type]
               width if width in ('square', 'fit') else length(width), length(spec.get('height')), length(spec.get('min')) or NONE,
               length(spec.get('max')), float(spec.get('grow', 0)), padding(spec.get('padding')), length(spec.get('gap')) or NONE,
               spec.get('spread', 12), spec.get('align', 'stretch'), spec.get('justify', 'start'), turn=spec.get('turn', False))


def drawing(spec: str, width: float = 60, height: float = 50, em: float = 5) -> str:
    solved = solve([Panel('panel', box(yaml.safe_load(spec)), width, height)], 10, em)
    assert solved.fits, solved.overflows
    return picture(drawn(solved.panels['panel']))


def overflows(spec: str, width: float = 60, height: float = 50, em: float = 5) -> list[tuple[str, float, bool]]:
    solved = solve([Panel('panel', box(yaml.safe_load(spec)), width, height)], 10, em)
    return [(one.box.name, round(one.over_mm, 2), one.across) for one in solved.overflows['panel']]


def picture(text: str) -> str:
    return '\n' + dedent(text).strip('\n') + '\n'


def test_what_is_left_of_a_column_goes_to_what_grows() -> None:
    spec = '{padding: 5, gap: 5, column: [{name: a, height: 10}, {name: b, grow: 1, min: 5}, {name: c, grow: 2, lines: 1}]}'
    assert drawing(spec, height=60) == picture("""
        ┌───────────────────┐
        │a 50×10            │
        └───────────────────┘
        ┌───────────────────┐
        │b 50×12            │
        └───────────────────┘
        ┌───────────────────┐
        │c 50×18            │
        │                   │
        │                   │
        └───────────────────┘
        """)


def test_a_row_shares_its_width_after_what_is_given() -> None:
    assert drawing('{row: [{name: a, width: 20}, 5, {name: b}, 5, {name: c, grow: 2}]}', height=10) == picture("""
        ┌───────┐ ┌───┐ ┌───────┐
        │a 20×10│ │b 1│ │c 20×10│
        └───────┘ └───┘ └───────┘
        """)


def test_a_bare_number_stands_in_place_of_the_gap() -> None:
    apart = drawing('{gap: 20, column: [{name: a, height: 10}, 5, {name: b, height: 10}]}')
    assert apart == drawing('{column: [{name: a, height: 10}, 5, {name: b, height: 10}]}')


def test_nothing_grows_over_its_greatest_height_and_the_others_take_the_rest() -> None:
    assert drawing('{column: [{name: a, grow: 1, max: 10}, {name: b, grow: 1}]}', height=40) == drawing(
        '{column: [{name: a, height: 10}, {name: b, height: 30}]}', height=40)


@pytest.mark.parametrize('number', ['{lines: 1, most: 15, grow: 9}', '{grow: 9, row: [{lines: 1, most: 15}, {height: 4}]}',
                                    '{grow: 9, justify: end, column: [{lines: 1, most: 15, grow: 1}]}'])
def test_what_has_enough_leaves_the_rest_to_the_others(number: str) -> None:
    solved = solve([Panel('p', box(yaml.safe_load(f'{{column: [{{name: a, grow: 1}}, {number}]}}')), 60, 50)], 10, 5)
    assert [one.height for one in solved.panels['p'].inside] == [35, 15]


def test_what_has_a_frame_fills_it() -> None:
    spec = '{column: [{name: a, grow: 1}, {frame: ticket, grow: 1, column: [{lines: 1, most: 15, grow: 1}]}]}'
    solved = solve([Panel('p', box(yaml.safe_load(spec)), 60, 50)], 10, 5)
    assert [one.height for one in solved.panels['p'].inside] == [22.5, 27.5]


def test_a_square_is_as_wide_as_its_row_is_high() -> None:
    assert drawing('{row: [{name: words}, {name: picture, width: square}]}', height=20) == drawing(
        '{row: [{name: words}, {name: picture, width: 20}]}', height=20)
    assert drawing('{row: [{name: words}, {name: picture, width: square, max: 10}]}', height=20) == drawing(
        '{row: [{name: words}, {name: picture, width: 10}]}', height=20)


@pytest.mark.parametrize(('align', 'y'), [('start', 0), ('center', 10), ('end', 20)])
def test_in_a_row_a_box_stands_across_as_it_is_told(align: str, y: float) -> None:
    solved = solve([Panel('p', box({'row': [{'name': 'a', 'height': 10, 'align': align}]}), 60, 30)], 10, 5)
    assert [(one.y, one.height) for one in solved.panels['p'].inside] == [(y, 10)]


@pytest.mark.parametrize(('justify', 'tops'), [('start', [0, 10]), ('center', [15, 25]), ('end', [30, 40]), ('between', [0, 22]),
                                               ('around', [9, 31])])
def test_what_nobody_takes_is_spread_but_not_too_far(justify: str, tops: list[float]) -> None:
    column = {'justify': justify, 'column': [{'name': 'a', 'height': 10}, {'name': 'b', 'height': 10}]}
    solved = solve([Panel('p', box(column), 60, 50)], 10, 5)
    assert [one.y for one in solved.panels['p'].inside] == tops


@pytest.mark.parametrize(('justify', 'lefts'), [('start', [0, 10, 20]), ('center', [15, 25, 35]), ('end', [30, 40, 50]),
                                                ('between', [0, 22, 44]), ('around', [5, 25, 45])])
def test_in_a_row_too_what_nobody_takes_is_spread_but_not_too_far(justify: str, lefts: list[float]) -> None:
    spec = {'justify': justify, 'row': [{'width': 10}, {'width': 10}, {'width': 10}]}
    placed = solve([Panel('panel', box(spec), 60, 50)], 10, 5).panels['panel']
    assert [child.x for child in placed.inside] == lefts


def test_what_grows_in_a_column_that_hangs_is_as_high_as_its_children_and_gaps_can_become() -> None:
    column = {'grow': 1, 'justify': 'end', 'gap': 3, 'column': [{'lines': 1}, {'lines': 1, 'most': 20, 'grow': 1}]}
    placed = solve([Panel('panel', box({'column': [column, {'grow': 1, 'name': 'rest'}]}), 60, 100)], 10, 5).panels['panel']
    assert [child.height for child in placed.inside] == [5 + 3 + 20, 100 - 28]


def test_lengths_in_running_sizes_grow_with_the_text() -> None:
    at = [solve([Panel('p', box({'row': [{'name': 'sign', 'width': '2+3em'}, {'name': 'words'}]}), 60, 50)], 10, em).panels['p'].inside
          for em in (4, 6)]
    assert [boxes[0].width for boxes in at] == [14, 20]


def test_what_is_turned_is_placed_as_if_its_box_lay_on_its_side() -> None:
    solved = solve([Panel('p', box({'turn': True, 'row': [{'name': 'a', 'width': 10}, {'name': 'b'}]}), 20, 60)], 10, 5)
    assert [(one.x, one.y, one.width, one.height) for one in solved.panels['p'].inside] == [(0, 0, 10, 20), (10, 0, 50, 20)]


def test_what_does_not_fit_is_told_with_its_box_and_millimetres() -> None:
    assert overflows('{name: panel, column: [{name: a, lines: 12}]}') == [('panel', 10, False)]
    assert overflows('{column: [{name: low, height: 10, column: [{name: a, lines: 3}]}]}') == [('low', 5, False)]
    assert overflows('{column: [{name: long, lines: 1, word: 13}]}') == [('long', 5, True)]
    assert overflows('{row: [{name: a, width: 40}, {name: long, lines: 1, word: 5}]}') == [('long', 5, True)]
    assert overflows('{column: [{name: a, lines: 10}]}') == []


def test_the_size_is_the_largest_at_which_every_panel_fits() -> None:
    panels = [Panel('a', box({'column': [{'name': 'x', 'lines': 10}]}), 60, 40), Panel('b', box({'column': [{'name': 'y', 'lines': 10}]}), 60, 30)]
    assert largest(panels, 2, 20, 1).size_pt == 3
    assert largest(panels, 2, 2.75, 1).size_pt == 2.75
    assert not (small := largest(panels, 3.25, 20, 1)).fits
    assert small.size_pt == 3.25
    assert [(name, len(found)) for name, found in small.overflows.items()] == [('a', 0), ('b', 1)]


def test_a_step_is_a_quarter_of_a_point() -> None:
    panel = [Panel('a', box({'column': [{'name': 'x', 'lines': 1}]}), 60, 10.6)]
    assert largest(panel, 8, 20, 1).size_pt == 10.5
