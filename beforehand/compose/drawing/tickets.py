"""Tickets, the boxes of parts, and where something is torn or cut off."""

from __future__ import annotations

from beforehand.compose.inks import Inks
from beforehand.compose.pen import Point, at, cornered, curve, ellipse, line, lined, number, svg

HOLE_MM, RIM_MM = 0.96, 0.27
"""A hole that is punched: white alone is lost on a light colour and on a photocopy, so it has a rim of ink."""
SCISSORS_MM = 5.0


def ticket(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, ground: str = 'field', scoop_mm: float = 4,
           stroke_mm: float = 0.6, across_mm: float = 0, down_mm: float = 0) -> str:
    """The shape of covers and stubs: scooped corners; perforated at a distance from the start or from the top (0: not)."""
    outline = cornered(width_mm, height_mm, stroke_mm / 2, scoop_mm, scooped=True)
    holes = ''
    if across_mm:
        holes += _holes((across_mm, scoop_mm * 0.9), (across_mm, height_mm - scoop_mm * 0.9), ink)
    if down_mm:
        holes += _holes((scoop_mm * 1.6, down_mm), (width_mm - scoop_mm * 1.6, down_mm), ink)
    return svg(width_mm, height_mm, lined(outline, ink.ink, stroke_mm, getattr(ink, ground)), holes, mirrored=rtl)


def part(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, scoop_mm: float = 4, stroke_mm: float = 0.7) -> str:
    """The box of a part: a ticket of white paper."""
    return ticket(width_mm, height_mm, ink, rtl, ground='paper', scoop_mm=scoop_mm, stroke_mm=stroke_mm)


def band(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, scoop_mm: float = 4, stroke_mm: float = 0.7) -> str:
    """The upper end of a part's box, in the colour of the sheet, and the line below it."""
    left, right, top = stroke_mm / 2, width_mm - stroke_mm / 2, stroke_mm / 2
    begin, end = (left, scoop_mm), (right, scoop_mm)
    outline = (f'{line((left, height_mm - stroke_mm / 2), begin)}{curve(begin, (scoop_mm, top), (scoop_mm, scoop_mm))}'
               f'L{at((width_mm - scoop_mm, top))}{curve((width_mm - scoop_mm, top), end, (width_mm - scoop_mm, scoop_mm))}'
               f'L{at((right, height_mm - stroke_mm / 2))}Z')
    return svg(width_mm, height_mm, lined(outline, ink.ink, stroke_mm, ink.field))


def perforation(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, step_mm: float = 2.6) -> str:
    """Punched holes along the middle of the box's longer side."""
    end = HOLE_MM / 2 + RIM_MM
    if width_mm >= height_mm:
        return svg(width_mm, height_mm, _holes((end, height_mm / 2), (width_mm - end, height_mm / 2), ink, step_mm))
    return svg(width_mm, height_mm, _holes((width_mm / 2, end), (width_mm / 2, height_mm - end), ink, step_mm))


def cut(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, scissors: bool = True, end: bool = False,
        stroke_mm: float = 0.3) -> str:
    """A dashed line along the middle of the box's longer side; scissors come in at its start, or at its end."""
    long, tall = max(width_mm, height_mm), min(width_mm, height_mm)
    begin = SCISSORS_MM if scissors and long > 2 * SCISSORS_MM else 0
    body = _dashed((begin, tall / 2), (long, tall / 2), ink, stroke_mm)
    if begin:
        body += f'<g transform="translate(0 {number((tall - SCISSORS_MM) / 2)})">{_scissors(ink)}</g>'
    upright = height_mm > width_mm
    if end != (rtl and not upright):
        body = f'<g transform="matrix(-1 0 0 1 {number(long)} 0)">{body}</g>'
    return svg(width_mm, height_mm, f'<g transform="matrix(0 1 1 0 0 0)">{body}</g>' if upright else body)


def cuts(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, end: bool = False, from_mm: float = 0,
         foot_mm: float = 5.5, stroke_mm: float = 0.3) -> str:
    """Two cuts around a stub in the corner of the paper: above it, with scissors at the paper's edge, and up its inner side.

    The upper one lies half a pair of scissors below the box's top and begins inside its side, the other one ends above its
    bottom. end: the paper's edge is at the stub's end, not at its start.
    """
    middle, inner = SCISSORS_MM / 2, width_mm - stroke_mm / 2
    scissors = f'<g transform="translate({number(from_mm)} 0)">{_scissors(ink)}</g>' if from_mm else _scissors(ink)
    body = (scissors + _dashed((from_mm + SCISSORS_MM, middle), (width_mm, middle), ink, stroke_mm)
            + _dashed((inner, middle), (inner, height_mm - foot_mm), ink, stroke_mm))
    return svg(width_mm, height_mm, body, mirrored=end != rtl)


def _dashed(first: Point, last: Point, ink: Inks, stroke_mm: float) -> str:
    """A line from one point to another that begins and ends with a dash."""
    length = abs(last[0] - first[0]) + abs(last[1] - first[1])
    dashes = max(1, round(length / (stroke_mm * 6))) * 2 - 1
    return lined(line(first, last), ink.ink, stroke_mm, more=f' stroke-dasharray="{length / dashes:.5f}"')


def _holes(first: Point, last: Point, ink: Inks, step_mm: float = 2.6) -> str:
    """Holes from one point to another, evenly and about a step apart: a dashed line with round ends, over a wider one of ink.

    A circle for each hole would take WeasyPrint a third of its time to draw.
    """
    (x1, y1), (x2, y2) = first, last
    length = abs(x2 - x1) + abs(y2 - y1)
    gaps = max(2, round(length / step_mm))
    more = 1 + 0.3 / gaps  # it ends between two holes, so that none is cut off
    way = line(first, (x1 + (x2 - x1) * more, y1 + (y2 - y1) * more))
    dashes = f' stroke-linecap="round" stroke-dasharray="0.01 {length / gaps - 0.01:.5f}"'
    return lined(way, ink.ink, HOLE_MM + 2 * RIM_MM, more=dashes) + lined(way, ink.paper, HOLE_MM, more=dashes)


def _scissors(ink: Inks) -> str:
    """A pair of scissors, 5 × 5 mm, that cuts from left to right."""
    blades = (line((1.7, 1.7), (4.55, 4.35)), line((1.7, 3.3), (4.55, 0.65)))
    rings = (ellipse(0.45, 0.4, 1.4, 1.4), ellipse(0.45, 3.2, 1.4, 1.4))
    return ''.join(lined(each, ink.ink, 0.45, more=' stroke-linecap="round"') for each in (*rings, *blades))
