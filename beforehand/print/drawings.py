"""SVG → PDF operators, once for each drawing in the life of a press, however many sheets and sizes it has.

WeasyPrint lays a background out and draws its SVG anew on every page: half of the work on a sheet with many small drawings.
Here a side has one picture for all of them, whose operators are ready. What needs more than those, a gradient say, is refused.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any, NamedTuple
from xml.etree import ElementTree

from beforehand.compose.side import Piece, Side
from beforehand.print.engine import Log

PX_PER_MM = 96 / 25.4
PLAIN = {'svg', 'g', 'title', 'desc', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'}
KINDS = ('ExtGState', 'XObject', 'Pattern', 'Shading', 'ColorSpace', 'Font')
ALIGNED = {'Min': 0.0, 'Mid': 0.5, 'Max': 1.0}


class Fitting(NamedTuple):
    """How a drawing fills a box of another shape without being distorted: where it stands in what is left over (0 to 1)."""

    across: float
    down: float
    covers: bool


class Drawn(NamedTuple):
    """A drawing as operators in its own units, from 0 0 to its width and height; or why it cannot be printed."""

    width: float = 0
    height: float = 0
    fitting: Fitting | None = None
    operators: bytes = b''
    states: dict[str, Any] = {}  # noqa: RUF012
    fault: str = ''


@lru_cache(maxsize=512)
def drawn(svg: str) -> Drawn:
    """A drawing as operators."""
    from weasyprint.svg import SVG

    heard = Log()
    log = logging.getLogger('weasyprint')
    log.addHandler(heard)
    try:
        tree = ElementTree.fromstring(svg)
        if strange := next(filter(None, map(more, tree.iter())), ''):
            return Drawn(fault=f'{strange} is more than a plain shape')
        _, _, width, height = map(float, tree.get('viewBox', '').replace(',', ' ').split())
        fitting, page = fitting_of(tree.get('preserveAspectRatio', '')), blank()
        SVG(tree, 'drawing:', None).draw(page, width, height, 'drawing:', None)
        states = dict(page._resources['ExtGState'])
        if heard.records or min(width, height) <= 0 or any(page._resources[kind] for kind in KINDS[1:]):
            return Drawn(fault='; '.join(heard.records) or 'its viewBox is empty, or it has the opacity of a group')
        return Drawn(width, height, fitting, joined(page), states)
    except Exception as error:  # whatever WeasyPrint stumbles over
        return Drawn(fault=f'{type(error).__name__}: {error}')
    finally:
        log.removeHandler(heard)


def more(element: Any) -> str:
    """The name of an element that is more than a plain shape, or what it refers to."""
    name = element.tag.rpartition('}')[2]
    return '' if name in PLAIN and 'url(' not in repr(element.attrib) else f'<{name}>'


def blank() -> Any:
    """A stream of PDF operators that belongs to no page."""
    import pydyf
    from weasyprint.pdf.stream import Stream

    return Stream({}, (0, 0, 0, 0), pydyf.Dictionary({kind: pydyf.Dictionary() for kind in KINDS}), {}, None, {}, None)


def joined(page: Any) -> bytes:
    import pydyf

    return b'\n'.join(map(pydyf._to_bytes, page.stream))


def fitting_of(given: str) -> Fitting | None:
    """What preserveAspectRatio says; None: distorted."""
    align, *how = given.split() or ['xMidYMid']
    return None if align == 'none' else Fitting(ALIGNED[align[1:4]], ALIGNED[align[5:]], how == ['slice'])


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
