"""The decoration of a side as one background, and pictures, from operators that are ready.

WeasyPrint lays each background out and draws its SVG anew on every page: half of the work on a sheet with many small drawings.
Here a side has one picture for all of them. What needs more than operators, a gradient say, is refused.
"""

from __future__ import annotations

from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

from beforehand.compose.side import Piece, Side
from beforehand.print.operators import Drawn, drawn, recorded

PX_PER_MM = 96 / 25.4


class Picture:
    """A side's decoration as WeasyPrint knows images."""

    def __init__(self, side: Side) -> None:
        self.side = side

    def get_intrinsic_size(self, *_: Any) -> tuple[float, float, float]:
        width, height = self.side.width_mm, self.side.height_mm
        return width * PX_PER_MM, height * PX_PER_MM, width / height

    def draw(self, stream: Any, width: float, height: float, *_: Any) -> None:
        """Write all drawings, each clipped to its box, in mm."""
        parts = [numbers(width / self.side.width_mm, 0, 0, height / self.side.height_mm, 0, 0) + b' cm']
        for piece in self.side.pieces:
            drawing = drawn(piece.svg)
            parts += [b'q', numbers(*piece[1:5]) + b' re W n', numbers(*place(piece, drawing)) + b' cm', drawing.operators, b'Q']
            stream._resources['ExtGState'].update(drawing.states)
        stream.stream += [b'q', *parts, b'Q']

    def faults(self) -> list[str]:
        """The drawings that cannot be printed."""
        found = {piece.name or piece.svg[:80]: drawn(piece.svg).fault for piece in self.side.pieces}
        return [f'the drawing {name} cannot be printed: {fault}' for name, fault in found.items() if fault]


def place(piece: Piece, drawing: Drawn) -> tuple[float, ...]:
    """The matrix that puts a drawing into its box; where it is mirrored, x grows to the left."""
    across, down = piece.width_mm / drawing.width, piece.height_mm / drawing.height
    right = foot = 0.0
    if fit := drawing.fitting:
        across = down = (max if fit.covers else min)(across, down)
        right = fit.across * (piece.width_mm - drawing.width * across)
        foot = fit.down * (piece.height_mm - drawing.height * down)
    if piece.mirrored:
        return -across, 0, 0, down, piece.x_mm + piece.width_mm - right, piece.y_mm + foot
    return across, 0, 0, down, piece.x_mm + right, piece.y_mm + foot


def numbers(*values: float) -> bytes:
    """Numbers as a PDF has them: no exponents, no zeros at the end."""
    return ' '.join(f'{value:.6f}'.rstrip('0').rstrip('.') for value in values).encode()


@cache
def remember_pictures() -> None:
    """Let a picture that many sheets share be turned into operators once, whatever sizes it has, where it needs nothing else.

    Not one that WeasyPrint complains of: it has to complain each time, since that keeps the sheet from leaving.
    """
    from weasyprint.images import SVGImage

    plain = SVGImage.draw
    known: WeakKeyDictionary[Any, Drawn] = WeakKeyDictionary()

    def draw(image: Any, stream: Any, width: float, height: float, style: Any) -> None:
        drawing = known.get(image)
        if drawing is None:
            try:
                drawing = recorded(image._svg)
            except Exception as error:
                drawing = Drawn(fault=str(error))
            known[image] = drawing
        if drawing.fault:
            return plain(image, stream, width, height, style)  # type: ignore[no-any-return]
        stream.stream += [b'q', numbers(*place(Piece('', 0, 0, width, height), drawing)) + b' cm', drawing.operators, b'Q']
        stream._resources['ExtGState'].update(drawing.states)
        return None

    SVGImage.draw = draw
