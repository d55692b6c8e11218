"""Which panel lies where, drawn as text: one line a side, from left to right as printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from beforehand.content.format import Format
from beforehand.ground.source import read
from beforehand.plan.imposition import faults, impose

FORMATS = sorted((Path(__file__).parents[1] / 'templates').glob('*/format.yaml'))


def read_format(path: Path) -> Format:
    format, problems = read(path.read_bytes(), path.name, Format)
    assert format, problems
    return format


def drawn(format: Format, paper: str, direction: str) -> str:
    sides = impose(format.papers[paper], direction)
    return '\n'.join(' | '.join(f'{placed.panel} {placed.width_mm:g}' for placed in side) for side in sides)


TRIFOLD = next(path for path in FORMATS if path.parent.name == 'leaflet-trifold')


def test_trifold_from_left_to_right() -> None:
    assert drawn(read_format(TRIFOLD), 'A4', 'ltr') == (
        'care 97 | help 100 | cover 100\n'
        'part-1 100 | part-2 100 | part-3 97')


def test_trifold_from_right_to_left_is_the_mirror_image() -> None:
    assert drawn(read_format(TRIFOLD), 'A4', 'rtl') == (
        'cover 100 | help 100 | care 97\n'
        'part-3 97 | part-2 100 | part-1 100')


def test_left_edges_lie_on_the_folds() -> None:
    (outside, inside) = impose(read_format(TRIFOLD).papers['A4'], 'rtl')
    assert [placed.left_mm for placed in outside] == [0, 100, 200]
    assert [placed.left_mm for placed in inside] == [0, 97, 197]


@pytest.mark.parametrize('direction', ['ltr', 'rtl'])
def test_the_folds_of_both_sides_are_the_same_creases(direction: str) -> None:
    outside, inside = impose(read_format(TRIFOLD).papers['A4'], direction)
    seen_through = sorted(297 - placed.left_mm for placed in inside[1:])
    assert [placed.left_mm for placed in outside[1:]] == seen_through


@pytest.mark.parametrize('path', FORMATS, ids=lambda path: path.parent.name)
def test_every_format_can_be_printed_and_folded(path: Path) -> None:
    format = read_format(path)
    assert {name: faults(format, paper) for name, paper in format.papers.items()} == {name: [] for name in format.papers}


@pytest.mark.parametrize('path', FORMATS, ids=lambda path: path.parent.name)
def test_a_panel_lies_as_far_from_the_right_as_it_lay_from_the_left(path: Path) -> None:
    for paper in read_format(path).papers.values():
        for left_to_right, right_to_left in zip(impose(paper, 'ltr'), impose(paper, 'rtl'), strict=True):
            mirrored = {placed.panel: paper.width_mm - placed.left_mm - placed.width_mm for placed in left_to_right}
            assert {placed.panel: placed.left_mm for placed in right_to_left} == pytest.approx(mirrored)
