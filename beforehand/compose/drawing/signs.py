"""Small signs before what is said of whom one asks: when, in which languages, how and where."""

from __future__ import annotations

from beforehand.compose.inks import Inks
from beforehand.compose.pen import Point, curve, ellipse, line, lined, svg

SIDE, STROKE = 24.0, 2.6
"""They are drawn for a square of so many units."""


def clock(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """When: a dial and its hands. It is the same in every script."""
    return _square(width_mm, height_mm, ink, _ring(), line((12, 6.2), (12, 12.4), (16.2, 14.8)))


def globe(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """In which languages: the world and its circles."""
    return _square(width_mm, height_mm, ink, _ring(), line((1.3, 12), (22.7, 12)), _lens((12, 1.3), (12, 22.7), 5.2))


def letter(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """How to write: an envelope."""
    sheet = f'{line((1.5, 4.5), (22.5, 4.5), (22.5, 19.5), (1.5, 19.5))}Z'
    return _square(width_mm, height_mm, ink, sheet, line((2, 5.5), (12, 13), (22, 5.5)))


def pin(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """Where: a needle in a map."""
    head = f'M12 22.6L5.6 14.2{curve((5.6, 14.2), (12, 1.4), (2.4, 1.4))}{curve((12, 1.4), (18.4, 14.2), (21.6, 1.4))}Z'
    return _square(width_mm, height_mm, ink, head, ellipse(9.8, 7.4, 4.4, 4.4))


def _ring() -> str:
    return ellipse(STROKE / 2, STROKE / 2, SIDE - STROKE, SIDE - STROKE)


def _lens(top: Point, bottom: Point, wide: float) -> str:
    """Two bows from a point to another below it."""
    middle = (top[1] + bottom[1]) / 2
    bows = (f'M{top[0]} {top[1]}' + curve(top, (top[0] + side, middle), (top[0] + side, top[1]))
            + curve((top[0] + side, middle), bottom, (top[0] + side, bottom[1])) for side in (wide, -wide))
    return ''.join(bows)


def _square(width_mm: float, height_mm: float, ink: Inks, *outlines: str) -> str:
    scale = min(width_mm, height_mm) / SIDE
    body = ''.join(lined(each, ink.ink, STROKE, more=' stroke-linecap="round" stroke-linejoin="round"') for each in outlines)
    return svg(width_mm, height_mm, f'<g transform="scale({scale:.6f})">{body}</g>')
