"""Every text is inside the box that it was fitted to, and nothing of it is cut off. What was not fitted has none."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.layout.geometry import Area, Geometry
from beforehand.print.seen import Fault, Laid, Words
from beforehand.record.inspect import TOLERANCE_MM, name

HINT = 'what is printed belongs in a leaf of layout.yaml, which is fitted to a box; a text that is too long: shorten it'


def find(laid: Laid, geometry: Geometry) -> Iterator[Fault]:
    """Texts that stick out of their boxes, and texts without one."""
    for words in laid.words:
        if any(words.pieces):
            if words.box is None:
                yield fault(words, 0, 'stands outside of any box')
            elif (mm := out(words, words.box)) > TOLERANCE_MM:
                yield fault(words, mm, f'reaches {mm:.1f} mm out of its box')
            if words.where.seen:
                cut = max(piece.shown.beyond(words.where.seen) for piece in words.pieces)
                if cut > TOLERANCE_MM:
                    yield fault(words, cut, f'is cut off, by {cut:.1f} mm')


def fault(words: Words, mm: float, what: str) -> Fault:
    return Fault('boxed', words.where.panel, words.where.message, mm, f'{name(words)} {what}')


def out(words: Words, box: Area) -> float:
    """How far a text sticks out of its box. In width what counts is its lines or their ink, whichever ends first; in height
    letters of another face do not count, since it was fitted by those of its own."""
    high = [piece.ink for piece in words.pieces if piece.ink and not piece.lent] if words.by_ink else [words.area]
    return max([*(max(box.top - area.top, area.bottom - box.bottom) for area in high),
                *(wide(piece.area, piece.ink, box) for piece in words.pieces if piece.ink)])


def wide(line: Area, ink: Area, box: Area) -> float:
    """How far a piece of a line sticks out to the left or to the right."""
    return max(box.left - max(line.left, ink.left), min(line.right, ink.right) - box.right)
