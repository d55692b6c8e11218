"""Nothing is painted over a text that was painted before, and no text lies behind the drawing of its side."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.layout.geometry import Geometry
from beforehand.print.seen import Fault, Ground, Laid, Words
from beforehand.record.inspect import TOLERANCE_MM, name

HINT = 'take that background, or that z-index, out of templates/shared/base.css'


def find(laid: Laid, geometry: Geometry) -> Iterator[Fault]:
    """Texts below a background that comes later or stands higher; texts of a level below the page's."""
    for number, words in enumerate(laid.words):
        where = words.where
        if where.level < 0:
            yield Fault('covered', where.panel, where.message, 0, f'{name(words)} lies behind the drawing of its side')
        elif any(covers(ground, words, number) for ground in laid.grounds):
            yield Fault('covered', where.panel, where.message, 0, f'{name(words)} is painted over')


def covers(ground: Ground, words: Words, number: int) -> bool:
    """Whether a background lies over a text."""
    if ground.where.side != words.where.side or (ground.where.level, ground.after) <= (words.where.level, number):
        return False
    shared = (piece.shown.common(ground.area) for piece in words.pieces)
    return any(min(area.right - area.left, area.bottom - area.top) > TOLERANCE_MM for area in shared)
