"""Every text can be read: it is large enough, and dark enough; a number to dial is large enough to be copied by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from beforehand.ground.colour import WHITE, contrast, rgb, written
from beforehand.layout.geometry import Dark, Geometry, seen
from beforehand.print.seen import Fault, Laid, Piece, Words
from beforehand.record.inspect import name

LEAST_PT, LEAST_CONTRAST = 4.9, 4.5
"""What is read: WCAG 2.2, 1.4.3."""
NUMBER_MM = 2.0
"""How high the digits of a number are at least."""
DIALS = ('tel:', 'sms:')
HINT = 'give it more room in layout.yaml; of an edition: a shorter name, less said, fewer numbers'


def find(laid: Laid, geometry: Geometry) -> Iterator[Fault]:
    """Texts that are too small or too faint; the word across a proof is a shadow, of which another rule says how large it is."""
    numbers = {seen(link.text) for link in laid.links if link.target.startswith(DIALS)}
    for words in laid.words:
        if words.where.mark != 'proof' and (what := wrong(words, numbers, geometry.dark)):
            yield Fault('legible', words.where.panel, words.where.message, 0, f'{name(words)} {what}')


def wrong(words: Words, numbers: set[str], dark: Sequence[Dark] = ()) -> str:
    """Why it cannot be read."""
    pieces = list(words.pieces)
    small_pt = min((piece.size_pt for piece in pieces), default=LEAST_PT)
    faint = min((seen_on(piece, ground(piece, dark)) for piece in pieces), default=LEAST_CONTRAST)
    if small_pt < LEAST_PT - 0.05:
        return f'is {small_pt:.1f} pt small, {LEAST_PT:g} pt are the least'
    if faint < LEAST_CONTRAST:
        return f'has a contrast of {faint:.1f} with what it stands on, {LEAST_CONTRAST:g} is the least'
    high_mm = min((min(side(piece)) for piece in pieces), default=NUMBER_MM)
    if high_mm < NUMBER_MM and seen(''.join(piece.text for piece in pieces)) in numbers:
        return f'is a number of {high_mm:.1f} mm height, {NUMBER_MM:g} mm are the least'
    return ''


def side(piece: Piece) -> tuple[float, float]:
    """Width and height of its ink."""
    return piece.shown.right - piece.shown.left, piece.shown.bottom - piece.shown.top


def ground(piece: Piece, dark: Sequence[Dark]) -> str:
    """The colour that it stands on: ink where all of it lies on a lozenge, else white."""
    on = (each.rgb for each in dark if each.side == piece.where.side and piece.shown.beyond(each.area) <= 0)
    return next(on, WHITE)


def seen_on(piece: Piece, ground: str = WHITE) -> float:
    """Its contrast with a ground."""
    *colour, opaque = piece.colour
    red, green, blue = (base + (part - base) * opaque for part, base in zip(colour, rgb(ground), strict=True))
    return contrast(written((red, green, blue)), ground)
