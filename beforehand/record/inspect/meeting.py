"""No ink of one text meets another's, a picture, or a place that is kept clear. The word across a proof may, it is meant to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any, NamedTuple

from beforehand.layout.geometry import Area, Geometry, Kept
from beforehand.print.ink import common
from beforehand.print.seen import Fault, Figure, Laid, Piece, Words
from beforehand.record.inspect import inked, name

TOLERANCE_MM, LINES_MM = 0.05, 0.1
DETAIL = '.detail'
CODE = 'the QR code'
ORDER = (Words, Figure, Kept)
"""Which of two is said to lie over the other."""
HINT = 'give one of them more room in layout.yaml, or shorten the text'


class Thing(NamedTuple):
    """What nothing may lie over, and the rectangle around it."""

    area: Area
    side: int
    what: Words | Figure | Kept


def find(laid: Laid, geometry: Geometry) -> Iterator[Fault]:
    """Pairs that lie over each other."""
    things = [Thing(area, what.where.side, what) for what, area in inked(laid) if what.where.mark != 'proof']
    kept = (*geometry.keep_clear, *(Kept(code.side, code.area, CODE) for code in geometry.codes))
    things += [Thing(each.area, each.side, each) for each in kept]
    for one, other in pairs(things):
        if may_meet(one.what, other.what):
            continue
        if (deep := depth(one, other)) > TOLERANCE_MM:
            upper, lower = sorted((one.what, other.what), key=blame)
            assert not isinstance(upper, Kept)
            below = lower.name if isinstance(lower, Kept) else name(lower)
            message = upper.where.message if isinstance(upper, Words) else ''
            yield Fault('meeting', upper.where.panel, message, deep, f'{name(upper)} lies {deep:.1f} mm over {below}')


def blame(what: Words | Figure | Kept) -> tuple[int, bool]:
    """Which of two is said to lie over the other: of texts a message, whose line can be told."""
    return ORDER.index(type(what)), not (isinstance(what, Words) and what.where.message)


def may_meet(one: Words | Figure | Kept, other: Words | Figure | Kept) -> bool:
    """Whether they are a message and its detail, one line after the other: their ink may meet as that of lines does."""
    if not isinstance(one, Words) or not isinstance(other, Words):
        return isinstance(one, Kept) and isinstance(other, Kept)
    if not one.where.message or one.where.message.removesuffix(DETAIL) != other.where.message.removesuffix(DETAIL):
        return False
    area = one.area.common(other.area)
    return min(area.right - area.left, area.bottom - area.top) <= LINES_MM


def pairs(things: Sequence[Thing]) -> Iterator[tuple[Thing, Thing]]:
    """Those whose rectangles meet."""
    by_top = sorted(things, key=lambda thing: (thing.side, thing.area.top))
    for at, one in enumerate(by_top):
        left, _, right, bottom = one.area
        for other in by_top[at + 1:]:
            if other.area.top >= bottom or other.side != one.side:
                break
            if other.area.left < right and left < other.area.right:
                yield one, other


def depth(one: Thing, other: Thing) -> float:
    """How deep the ink of two things lies over each other; 0 where it does not."""
    deepest = 0.0
    for mine, its in product(parts(one), parts(other)):
        area = place(mine).common(place(its))
        if min(area.right - area.left, area.bottom - area.top) > TOLERANCE_MM:
            deepest = max(deepest, common(drawn(mine), drawn(its), area))
    return deepest


def parts(thing: Thing) -> list[Piece | Area]:
    """The pieces of lines of a text, or the whole of what is none."""
    return [*thing.what.pieces] if isinstance(thing.what, Words) else [thing.area]


def place(part: Piece | Area) -> Area:
    return part if isinstance(part, Area) else part.shown


def drawn(part: Piece | Area) -> tuple[Any, Any] | None:
    """What draws it, where it is not a rectangle as a whole."""
    return None if isinstance(part, Area) else (part.box, part.where.matrix)
