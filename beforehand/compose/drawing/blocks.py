"""Grounds without corners to spare: the block of a head, the flag of a heading, the bubble of who answers, the lozenge of a
number that is dialled in danger."""

from __future__ import annotations

from beforehand.compose.inks import Inks
from beforehand.compose.pen import QUARTER, at, cornered, filled, lined, rectangle, svg


def block(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, ground: str = 'field') -> str:
    """A flat ground."""
    return svg(width_mm, height_mm, filled(rectangle(0, 0, width_mm, height_mm), getattr(ink, ground)))


def flag(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, point_mm: float = 3) -> str:
    """The ground of a heading that hangs on the line: its end is cut in like a flag's."""
    outline = at((0, 0), (width_mm, 0), (width_mm - point_mm, height_mm / 2), (width_mm, height_mm), (0, height_mm))
    return svg(width_mm, height_mm, filled(f'M{outline}Z', ink.field), mirrored=rtl)


def lozenge(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, radius_mm: float = 4) -> str:
    """The ground of the emergency number: all ink."""
    return svg(width_mm, height_mm, filled(cornered(width_mm, height_mm, 0, radius_mm, scooped=False), ink.ink))


def bubble(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, ground: str = 'paper', stroke_mm: float = 0.9,
           radius_mm: float = 4, tail_mm: float = 6, from_mm: float = 12, down: bool = False) -> str:
    """What is said by who answers: round corners and a tail, which points up from its upper edge, or down from its lower one.

    The tail is so high and begins so far from the start; the rest of the box is the bubble.
    """
    left, right, top, bottom, r = stroke_mm / 2, width_mm - stroke_mm / 2, tail_mm, height_mm - stroke_mm / 2, radius_mm
    low, near, far = top, from_mm, from_mm + tail_mm * 1.15
    tail = f'L{at((near, low))}L{at((near + tail_mm * 0.1, stroke_mm))}L{at((far, low))}'
    edge = QUARTER * r
    path = (f'M{at((left + r, top))}{tail}L{at((right - r, top))}'
            f'C{at((right - r + edge, top), (right, top + r - edge), (right, top + r))}'
            f'L{at((right, bottom - r))}C{at((right, bottom - r + edge), (right - r + edge, bottom), (right - r, bottom))}'
            f'L{at((left + r, bottom))}C{at((left + r - edge, bottom), (left, bottom - r + edge), (left, bottom - r))}'
            f'L{at((left, top + r))}C{at((left, top + r - edge), (left + r - edge, top), (left + r, top))}Z')
    body = lined(path, ink.ink, stroke_mm, getattr(ink, ground), more=' stroke-linejoin="round"')
    if down:
        body = f'<g transform="matrix(1 0 0 -1 0 {height_mm:.3f})">{body}</g>'
    return svg(width_mm, height_mm, body, mirrored=rtl)
