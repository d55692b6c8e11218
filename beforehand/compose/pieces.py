"""What the program fits into a box by itself: helplines, imprint, logo and name, each piece at its place."""

from __future__ import annotations

from typing import NamedTuple

from beforehand.compose.smallprint import SmallPrint
from beforehand.type.headline import Numeral


class Piece(NamedTuple):
    """A thing at its place: name, facts, words (small print), number, qr or rule."""

    kind: str
    x: float
    y: float
    width: float
    height: float
    print: SmallPrint | None = None
    number: Numeral | None = None
    link: str = ''
