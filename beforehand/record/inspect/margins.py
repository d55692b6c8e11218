"""What is read or looked at keeps its distance from the trim: no printer prints up to it, and no knife cuts that well."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.layout.geometry import Geometry
from beforehand.print.seen import Fault, Laid
from beforehand.record.inspect import TOLERANCE_MM, inked, name

HINT = 'move it inwards; margin_mm in format.yaml says how near it may come'


def find(laid: Laid, geometry: Geometry) -> Iterator[Fault]:
    """Texts and pictures that come too near; and QR codes."""
    for what, area in inked(laid):
        if what.where.side < len(geometry.sides):
            left = -area.beyond(geometry.sides[what.where.side].area)
            if left < geometry.margin_mm - TOLERANCE_MM:
                message = what.where.message
                yield Fault('margins', what.where.panel, message, left, f'{name(what)} {distance(left, geometry.margin_mm)}')
    for code in geometry.codes:
        left = -code.area.beyond(geometry.sides[code.side].area)
        if left < geometry.margin_mm - TOLERANCE_MM:
            yield Fault('margins', '', '', left, f'the QR code {distance(left, geometry.margin_mm)}')


def distance(left_mm: float, margin_mm: float) -> str:
    if left_mm < 0:
        return f'stands {-left_mm:.1f} mm over the edge of the paper'
    return f'comes within {left_mm:.1f} mm of the edge of the paper, {margin_mm:g} mm are the least'
