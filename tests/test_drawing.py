"""Decorations: all ink in the box, mirrored where a script is, round where it should be."""

from __future__ import annotations

import io
import math
import re
from typing import Any

import pytest
import resvg_py
import zxingcpp
from PIL import Image, ImageChops, ImageOps

from beforehand.compose import pen
from beforehand.compose.drawing import Inks, drawings, options, patterns

INKS = Inks(field='#ffb71b', ink='#1a1a1a', paper='#ffffff', quiet='#555555', faint='#999999')
PX = 20
"""Pixels a millimetre."""
AROUND = 2

CASES: list[tuple[str, tuple[float, float], dict[str, Any]]] = [
    ('ticket', (88, 25), {}), ('ticket', (88, 25), {'across_mm': 20}), ('ticket', (40, 60), {'down_mm': 40, 'scoop_mm': 5, 'stroke_mm': 0.7}),
    ('part', (90, 40), {}), ('band', (90, 13.5), {}), ('perforation', (60, 1.5), {}), ('perforation', (1.5, 40), {}),
    ('cut', (60, 5), {}), ('cut', (60, 5), {'end': True}), ('cut', (5, 40), {}), ('cut', (5, 40), {'end': True}),
    ('cut', (40, 0.3), {'scissors': False}), ('cuts', (93, 66), {}), ('cuts', (93, 66), {'end': True, 'foot_mm': 0}), ('spine', (3.2, 60), {}), ('track', (6, 3.2), {}), ('rule', (60, 1), {}), ('rule', (1, 60), {}),
    ('do', (9, 9), {}), ('do', (14, 14), {'stroke_mm': 1.6}), ('know', (8.2, 8.2), {}), ('tick', (4.4, 4.4), {}), ('arrow', (24, 16), {}),
    ('turn', (14, 8), {}), ('turn', (7, 8), {}), ('stamp', (60, 26.6), {}), ('blanks', (60, 24), {'cells': 3, 'columns': 2}),
    ('blanks', (60, 30.3), {'cells': 3, 'rows_mm': (8, 10, 12)}), ('blanks', (60, 30), {'cells': 2, 'rows_mm': (15, 15)}), ('plate', (30, 15), {}), ('card', (30, 15), {}), ('qr', (26, 26), {'text': 'tel:+48226280120'}),
    ('qr', (30, 20), {'text': 'tel:+48226280120'}),
    ('block', (90, 22), {}), ('block', (30, 30), {'ground': 'paper'}), ('flag', (140, 9), {}), ('flag', (60, 12), {'point_mm': 5}), ('lozenge', (34, 14), {}),
    ('bubble', (85, 40), {}), ('bubble', (60, 30), {'tail_mm': 4, 'from_mm': 40}), ('bubble', (60, 30), {'down': True, 'ground': 'field'}),
    ('terminus', (15, 15), {}), ('terminus', (11, 20), {}), ('clock', (4.6, 4.6), {}), ('globe', (4.6, 4.6), {}), ('letter', (5, 5), {}), ('pin', (5, 5), {}),
    ('bullet', (1.8, 5), {}),
    *((name, size, {}) for name in ('stripes', 'dots', 'teeth', 'waves', 'checks', 'lozenges', 'arrows', 'bars') for size in ((87, 3.6), (29.5, 2.6))),
]
FILLS = {'ticket', 'part', 'band', 'spine', 'track', 'do', 'know', 'tick', 'stamp', 'blanks', 'plate', 'card', 'block', 'flag', 'lozenge'}
"""What reaches all four edges of its box."""
every_case = pytest.mark.parametrize(('name', 'size', 'options'), CASES, ids=lambda value: str(value))


def drawn(name: str, size: tuple[float, float], options: dict[str, Any], rtl: bool = False) -> Image.Image:
    """A drawing and what lies around it, in pixels."""
    width, height = size
    svg = drawings[name](width, height, INKS, rtl, **options)
    assert svg.startswith(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">')
    wide, tall = width + 2 * AROUND, height + 2 * AROUND
    wider = re.sub('viewBox="[^"]*"', f'viewBox="{-AROUND} {-AROUND} {wide} {tall}" width="{wide * PX:.0f}" height="{tall * PX:.0f}"', svg)
    png = bytes(resvg_py.svg_to_bytes(svg_string=wider))
    return Image.open(io.BytesIO(png)).convert('RGBA')


def ink(image: Image.Image) -> tuple[float, ...]:
    """Left, top, right and bottom of everything that is drawn, in mm of the box."""
    box = image.getchannel('A').point(lambda alpha: 255 if alpha > 60 else 0).getbbox()
    assert box
    return tuple(edge / PX - AROUND for edge in box)


def test_each_drawing_has_a_case() -> None:
    assert {name for name, _, _ in CASES} == set(drawings)


@every_case
def test_all_ink_lies_in_the_box(name: str, size: tuple[float, float], options: dict[str, Any]) -> None:
    left, top, right, bottom = ink(drawn(name, size, options))
    assert left >= -0.051, 'left'
    assert top >= -0.051, 'top'
    assert right <= size[0] + 0.051, 'right'
    assert bottom <= size[1] + 0.051, 'bottom'


@pytest.mark.parametrize(('name', 'size', 'options'), [case for case in CASES if case[0] in FILLS], ids=str)
def test_a_box_fills_its_box(name: str, size: tuple[float, float], options: dict[str, Any]) -> None:
    assert ink(drawn(name, size, options)) == pytest.approx((0, 0, *size), abs=0.051)


@every_case
def test_the_other_direction_is_the_mirror_image(name: str, size: tuple[float, float], options: dict[str, Any]) -> None:
    one, other = drawn(name, size, options), drawn(name, size, options, rtl=True)
    if name in ('qr', 'tick', 'clock') or (name, size) == ('cut', (5, 40)):
        assert one == other
        return
    difference = ImageChops.difference(ImageOps.mirror(one), other).convert('L').point(lambda value: 255 if value > 90 else 0)
    assert difference.getbbox() is None


@pytest.mark.parametrize('angle', range(0, 90, 5))
def test_what_is_round_is_round(angle: int) -> None:
    """To three parts in ten thousand; `<circle>` of WeasyPrint 70 is 1 % off."""
    quarter = re.search(r'C([-\d. ]+)', pen.ellipse(-100, -100, 200, 200))
    assert quarter
    x1, y1, x2, y2, x3, y3 = map(float, quarter[1].split())
    t, (x0, y0) = angle / 90, (0.0, -100.0)
    x, y = ((1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d for a, b, c, d in ((x0, x1, x2, x3), (y0, y1, y2, y3)))
    assert math.hypot(x, y) == pytest.approx(100, rel=0.0003)


def holes(svg: str) -> list[float]:
    """How far apart the holes are."""
    return [float(gap) + 0.01 for gap in re.findall(r'stroke-dasharray="0.01 ([\d.]+)"', svg)]


@pytest.mark.parametrize('width_mm', [30, 61.3, 200])
def test_holes_are_evenly_spaced_and_none_is_cut_off(width_mm: float) -> None:
    svg = drawings['perforation'](width_mm, 1.5, INKS)
    rim, hole = holes(svg)
    assert rim == hole == pytest.approx(2.6, rel=0.15)
    assert (width_mm - 1.5) / hole == pytest.approx(round((width_mm - 1.5) / hole), abs=0.001)
    left, _, right, _ = ink(drawn('perforation', (width_mm, 1.5), {}))
    assert left == pytest.approx(width_mm - right, abs=0.051)


def test_a_ticket_is_torn_at_a_distance_from_where_reading_starts() -> None:
    def paper(rtl: bool) -> tuple[float, ...]:
        image = drawn('ticket', (88, 25), {'across_mm': 20}, rtl).convert('RGB')
        white = Image.eval(image.getchannel('B'), lambda value: 255 if value > 200 else 0)
        box = white.crop((10 * PX, 6 * PX, 82 * PX, 22 * PX)).getbbox()
        assert box
        return box[0] / PX + 10 - AROUND, box[2] / PX + 10 - AROUND

    assert sum(paper(rtl=False)) / 2 == pytest.approx(20, abs=0.06)
    assert sum(paper(rtl=True)) / 2 == pytest.approx(88 - 20, abs=0.06)


PATTERNS = sorted(name for name in drawings if hasattr(patterns, name))


@pytest.mark.parametrize('name', PATTERNS)
@pytest.mark.parametrize('width_mm', [29.6, 87.3, 196])
def test_a_pattern_is_made_of_whole_repeats(name: str, width_mm: float) -> None:
    """It fills its strip from end to end; only full stops have air around them, as much at one end as at the other."""
    left, top, right, bottom = ink(drawn(name, (width_mm, 3.4), {}))
    air = left if name == 'dots' else 0
    assert air < 1
    assert (left, right) == pytest.approx((air, width_mm - air), abs=0.051)
    assert (top, 3.4 - bottom) == pytest.approx((top if air else 0, top if air else 0), abs=0.051)


def test_patterns_are_told_apart_on_a_photocopy() -> None:
    """Two of them, side by side in black on white, differ in a seventh of what they cover."""
    strips = {name: drawn(name, (60, 3.6), {}).getchannel('A').point(lambda alpha: 255 if alpha > 127 else 0) for name in PATTERNS}
    for one in PATTERNS:
        for other in PATTERNS[:PATTERNS.index(one)]:
            difference = ImageChops.difference(strips[one], strips[other])
            assert sum(difference.histogram()[128:]) > strips[one].width * PX * 3.6 / 7, f'{one} and {other}'


def test_the_tail_of_a_bubble_points_at_who_speaks() -> None:
    """Up, 12 mm from where reading starts; or down."""
    def apex(down: bool, rtl: bool) -> float:
        image = drawn('bubble', (85, 40), {'down': down}, rtl).getchannel('A')
        row = AROUND + (39.2 if down else 0.8)
        box = image.crop((0, int(row * PX), image.width, int(row * PX) + 1)).point(lambda alpha: 255 if alpha > 60 else 0).getbbox()
        assert box
        return (box[0] + box[2]) / 2 / PX - AROUND

    assert [apex(down, rtl) for down in (False, True) for rtl in (False, True)] == pytest.approx([12.6, 85 - 12.6] * 2, abs=0.5)


def test_a_code_dials_what_it_was_given() -> None:
    assert [code.text for code in zxingcpp.read_barcodes(drawn('qr', (26, 26), {'text': 'tel:+48226280120'}, rtl=True).convert('RGB'))] == ['tel:+48226280120']


def test_cells_share_their_borders() -> None:
    """Four lines of 0.3 mm for three cells under each other."""
    image = drawn('blanks', (60, 30.3), {'cells': 3, 'rows_mm': (8, 10, 12)}).convert('L')
    column = [image.getpixel((30 * PX, y)) for y in range(AROUND * PX, image.height - AROUND * PX)]
    dark = [y / PX for y, value in enumerate(column) if value < 128]
    lines = [y for y, before in zip(dark, [-1, *dark], strict=False) if y - before > 0.06]
    assert lines == pytest.approx([0, 8, 18, 30], abs=0.06)
    assert len(dark) / PX == pytest.approx(4 * 0.3, abs=0.1)


def test_colours_are_those_of_the_palette_alone() -> None:
    inks = Inks('FIELD', 'INK', 'PAPER', 'QUIET', 'FAINT')
    for name, (width, height), given in CASES:
        colours = set(re.findall(r'(?:fill|stroke)="([^"]*)"', drawings[name](width, height, inks, **given)))
        assert colours <= {'none', *inks}, name


def test_options_are_known_by_name() -> None:
    assert list(options('perforation')) == ['step_mm']
    assert all({*given} <= {*options(name)} for name, _, given in CASES)
