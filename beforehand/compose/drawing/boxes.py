"""Boxes to write in, to stamp, to stand on; and the code that dials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from beforehand.compose.inks import Inks
from beforehand.compose.pen import cornered, filled, framed, line, lined, number, rectangle, svg

QUIET_ZONE = 4
"""Modules of white around a QR code. ISO/IEC 18004."""


def stamp(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, stroke_mm: float = 0.7) -> str:
    """The empty box for a stamp or a number by hand, which stands on a faint line."""
    base = line((width_mm * 0.06, height_mm * 0.68), (width_mm * 0.94, height_mm * 0.68))
    return svg(width_mm, height_mm, lined(framed(width_mm, height_mm, stroke_mm), ink.ink, stroke_mm, ink.paper),
               lined(base, ink.faint, 0.3))


def blanks(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, cells: int = 1, columns: int = 1,
           rows_mm: Sequence[float] = (), stroke_mm: float = 0.3) -> str:
    """Cells to write in, which share their borders; a last one alone stands at the start. rows_mm: in which ratio rows are
    high."""
    heights = rows_mm or [1.0] * -(-cells // columns)
    across = (width_mm - stroke_mm) / columns
    tall = [row * (height_mm - stroke_mm) / sum(heights) for row in heights]
    tops = [stroke_mm / 2, *accumulate(tall, initial=stroke_mm / 2)][1:]
    boxes = ''.join(rectangle(stroke_mm / 2 + cell % columns * across, tops[cell // columns], across, tall[cell // columns])
                    for cell in range(cells))
    return svg(width_mm, height_mm, lined(boxes, ink.ink, stroke_mm, ink.paper), mirrored=rtl)


def plate(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, stroke_mm: float = 0.35,
          radius_mm: float = 1) -> str:
    """The frame of a logo: white paper with round corners."""
    return svg(width_mm, height_mm, lined(cornered(width_mm, height_mm, stroke_mm / 2, radius_mm, scooped=False), ink.ink,
                                          stroke_mm, ink.paper))


def qr(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, text: str) -> str:
    """A QR code with its quiet zone, error correction M. It is the same in every script."""
    import segno

    code = segno.make(text, error='m', micro=False, boost_error=False)
    side = len(code.matrix) + 2 * QUIET_ZONE
    runs = ''.join(f'M{x + QUIET_ZONE} {y + QUIET_ZONE}.5h{length}'
                   for y, row in enumerate(code.matrix) for x, length in _dark(row))
    size = min(width_mm, height_mm)
    place = f'translate({number((width_mm - size) / 2)} {number((height_mm - size) / 2)}) scale({size / side:.6f})'
    body = filled(rectangle(0, 0, side, side), ink.paper) + lined(runs, ink.ink, 1)
    return svg(width_mm, height_mm, f'<g transform="{place}">{body}</g>')


def _dark(row: bytearray) -> Iterator[tuple[int, int]]:
    """Where the dark runs of a row begin, and how long they are."""
    start = 0
    for x, module in enumerate([*row, 0]):
        if not module:
            if x > start:
                yield start, x - start
            start = x + 1


def card(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False, *, stroke_mm: float = 0.7) -> str:
    """A white box in a frame."""
    return svg(width_mm, height_mm, lined(framed(width_mm, height_mm, stroke_mm), ink.ink, stroke_mm, ink.paper))
