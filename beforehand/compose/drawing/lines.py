"""The line on which messages are strung: its spine, its side tracks, its marks, its arrows."""

from __future__ import annotations

from beforehand.compose.inks import Inks
from beforehand.compose.pen import at, curve, ellipse, filled, framed, line, lined, rectangle, svg

DO, KNOW, LEGEND = 0.125, 0.195, 0.18
"""How wide the line of a mark is, in widths of the mark."""


def spine(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """The line itself: the whole box."""
    return svg(width_mm, height_mm, filled(rectangle(0, 0, width_mm, height_mm), ink.ink))


def track(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """The side track to a key message."""
    return spine(width_mm, height_mm, ink)


def rule(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, stroke_mm: float = 0.35) -> str:
    """A thin line along the middle of the box's longer side."""
    if width_mm >= height_mm:
        return svg(width_mm, height_mm, filled(rectangle(0, (height_mm - stroke_mm) / 2, width_mm, stroke_mm), ink.ink))
    return svg(width_mm, height_mm, filled(rectangle((width_mm - stroke_mm) / 2, 0, stroke_mm, height_mm), ink.ink))


def do(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, stroke_mm: float = 0) -> str:
    """The mark of what to do: a square to tick."""
    stroke_mm = stroke_mm or DO * width_mm
    return svg(width_mm, height_mm, lined(framed(width_mm, height_mm, stroke_mm), ink.ink, stroke_mm, ink.paper))


def know(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, stroke_mm: float = 0) -> str:
    """The mark of what to know: a stop on the line, a ring."""
    stroke_mm = stroke_mm or KNOW * width_mm
    ring = ellipse(stroke_mm / 2, stroke_mm / 2, width_mm - stroke_mm, height_mm - stroke_mm)
    return svg(width_mm, height_mm, lined(ring, ink.ink, stroke_mm, ink.paper))


def bullet(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """Before an item of a list, and between things in a row: a disc as wide as its box, in the middle of its height."""
    return svg(width_mm, height_mm, filled(ellipse(0, (height_mm - width_mm) / 2, width_mm, width_mm), ink.ink))


def tick(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, stroke_mm: float = 0) -> str:
    """The square of the legend, ticked."""
    stroke_mm = stroke_mm or LEGEND * width_mm
    part = (width_mm - 2 * stroke_mm) / 28
    hook = line(*((stroke_mm + x * part, stroke_mm + y * part) for x, y in ((5, 14), (11, 21), (23, 6))))
    return svg(width_mm, height_mm, lined(framed(width_mm, height_mm, stroke_mm), ink.ink, stroke_mm, ink.paper),
               lined(hook, ink.ink, 5 * part))


def arrow(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """The end of a line that turns to the next panel, drawn for 24 × 16 mm: its left edge is the spine's, its point the box's."""
    turn = f'{line((1.6, 0), (1.6, 6))}{curve((1.6, 6), (6, 10.4), (1.6, 10.4))}L{at((16, 10.4))}'
    head = f'{line((15, 5.4), (24, 10.4), (15, 15.4))}Z'
    return _fitted(width_mm, height_mm, (24, 16), lined(turn, ink.ink, 3.2) + filled(head, ink.ink), rtl)


def turn(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """The arrow beside "Turn over", drawn for 14 × 8 mm."""
    body = lined(line((0, 4), (8, 4)), ink.ink, 2.6) + filled(f'{line((6.6, 0.4), (14, 4), (6.6, 7.6))}Z', ink.ink)
    return _fitted(width_mm, height_mm, (14, 8), body, rtl)


def _fitted(width_mm: float, height_mm: float, drawn_for: tuple[float, float], body: str, rtl: bool) -> str:
    """A drawing as large as it goes, from the box's upper corner at which reading starts."""
    scale = min(width_mm / drawn_for[0], height_mm / drawn_for[1])
    if scale != 1:
        body = f'<g transform="scale({scale:.6f})">{body}</g>'
    return svg(width_mm, height_mm, body, mirrored=rtl)


def terminus(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """Where the line ends: the stop at which one asks, a receiver in a disc of ink. Drawn for 20 × 20 mm."""
    disc = filled(ellipse(0, 0, 20, 20), ink.ink) + lined(ellipse(1.5, 1.5, 17, 17), ink.paper, 0.7)
    # An earpiece, a mouthpiece, and the grip between them.
    ear = f'{line((5.6, 6.6), (7.9, 4.9), (10, 8), (8.3, 9.4))}Z'
    mouth = f'{line((10.7, 12), (12.1, 10.3), (15.2, 12.5), (13.5, 14.8))}Z'
    grip = 'M5.6 6.6C5.4 10.4 9.4 15 13.5 14.8L10.7 12C9.6 11.5 8.6 10.4 8.3 9.4Z'
    receiver = ''.join(lined(each, ink.paper, 0.8, ink.paper, more=' stroke-linejoin="round"') for each in (ear, mouth, grip))
    return _fitted(width_mm, height_mm, (20, 20), disc + receiver, rtl)
