"""Every text is inside the box that it was fitted to, and nothing of it is cut off. What the shell did not fit has no box."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.layout.geometry import Area, Geometry
from beforehand.print.laid import Fault, Laid, Words
from beforehand.record.inspect import TOLERANCE_MM, name
from beforehand.type.headline import HANGS_MM

HINT = 'what is printed belongs in a leaf of layout.yaml, which is fitted to a box; a text that is too long: shorten it'


def find(laid: Laid, geometry: Geometry) -> Iterator[Fault]:
    """Texts that stick out of their boxes, and texts without one."""
    for words in laid.words:
        if any(words.pieces):
            box = box_of(words)
            if box is None:
                yield fault(words, 0, 'stands outside of any box')
            elif (out := max(area.beyond(box) for area in areas(words))) > TOLERANCE_MM:
                yield fault(words, out, f'reaches {out:.1f} mm out of its box')
            if words.where.seen:
                cut = max(piece.shown.beyond(words.where.seen) for piece in words.pieces)
                if cut > TOLERANCE_MM:
                    yield fault(words, cut, f'is cut off, by {cut:.1f} mm')


def fault(words: Words, mm: float, what: str) -> Fault:
    return Fault('boxed', words.where.panel, words.where.message, mm, f'{name(words)} {what}')


def box_of(words: Words) -> Area | None:
    """The box that a text was fitted to; ink may hang over the edge from which its lines do."""
    try:
        width, height, *top = map(float, words.fitted.split())
    except ValueError:
        return None
    left, begin = words.begin[0], words.begin[1] + sum(top)
    hangs = HANGS_MM if top else 0
    return Area(left - (0 if words.rtl else hangs), begin, left + width + (hangs if words.rtl else 0), begin + height)


def areas(words: Words) -> list[Area]:
    """What has to be inside: its ink, where it was fitted by that; else its lines, as far as they advance."""
    if len(words.fitted.split()) > 2:
        return [piece.ink for piece in words.pieces if piece.ink]
    return [Area(min(piece.area.left for piece in pieces), line.top, max(piece.area.right for piece in pieces), line.bottom)
            for line, pieces in words.lines if pieces]
