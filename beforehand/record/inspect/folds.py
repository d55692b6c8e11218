"""No text, picture or QR code is folded, or comes near to a fold: paper breaks there, and no fold is quite where it should be."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.layout.geometry import FOLD_MM, Area, Geometry
from beforehand.print.seen import Fault, Laid
from beforehand.record.inspect import TOLERANCE_MM, inked, name

HINT = 'move it, or give it less width'


def find(laid: Laid, geometry: Geometry) -> Iterator[Fault]:
    """What comes too near to a fold; the word across a proof may."""
    for side, panel, message, called, area in read(laid, geometry):
        if side < len(geometry.sides):
            across, down = geometry.sides[side].folds_mm, geometry.sides[side].folds_down_mm
            left = min([*(away(fold, area.left, area.right) for fold in across),
                        *(away(fold, area.top, area.bottom) for fold in down)], default=FOLD_MM)
            if left < 0:
                yield Fault('folds', panel, message, left, f'{called} stands across a fold, by {-left:.1f} mm')
            elif left < FOLD_MM - TOLERANCE_MM:
                yield Fault('folds', panel, message, left,
                            f'{called} comes within {left:.1f} mm of a fold, {FOLD_MM:g} mm are the least')


def read(laid: Laid, geometry: Geometry) -> Iterator[tuple[int, str, str, str, Area]]:
    """What must not be folded: its side, panel, message, name and place."""
    for what, area in inked(laid):
        if what.where.mark != 'proof':
            yield what.where.side, what.where.panel, what.where.message, name(what), area
    yield from ((code.side, '', '', 'the QR code', code.area) for code in geometry.codes)


def away(fold: float, begin: float, end: float) -> float:
    """How far something stays away from a fold; negative where it is folded: how much of it lies on the smaller part."""
    return max(fold - end, begin - fold)
