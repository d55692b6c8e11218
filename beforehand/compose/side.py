"""The decoration of a side of a sheet: drawings and their places, painted as one picture below all words. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import NamedTuple
from xml.etree import ElementTree

from beforehand.compose.picture import data_url

SVG = 'http://www.w3.org/2000/svg'
SCHEME = 'drawing:'
URL = re.compile(rf"""url\(["']?({SCHEME}\w+)["']?\)""")


class Piece(NamedTuple):
    """A drawing, and the box that it stands in (mm from the top left of its side)."""

    svg: str
    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    mirrored: bool = False
    """Left for right, where a script runs so."""
    name: str = ''
    """What it is called in a message."""


class Side(NamedTuple):
    """All drawings of one side, in the order in which they are painted."""

    width_mm: float
    height_mm: float
    pieces: tuple[Piece, ...]

    @property
    def url(self) -> str:
        """What the HTML has as the side's background image."""
        return SCHEME + sha256(repr(self).encode()).hexdigest()[:16]

    def svg(self) -> str:
        """The same as one SVG, for programs that know nothing of us."""
        width, height = f'{self.width_mm:g}', f'{self.height_mm:g}'
        head = {'viewBox': f'0 0 {width} {height}', 'width': f'{width}mm', 'height': f'{height}mm'}
        whole = ElementTree.Element(f'{{{SVG}}}svg', head)
        whole.extend(map(placed, self.pieces))
        ElementTree.register_namespace('', SVG)
        return ElementTree.tostring(whole, encoding='unicode')


def placed(piece: Piece) -> ElementTree.Element:
    """A drawing as a part of another one."""
    root = ElementTree.fromstring(piece.svg)
    lengths = zip(('x', 'y', 'width', 'height'), piece[1:5], strict=True)
    root.attrib.update({name: f'{length_mm:.4f}' for name, length_mm in lengths})
    if not piece.mirrored:
        return root
    turn = f'translate({2 * piece.x_mm + piece.width_mm:.4f} 0) scale(-1 1)'
    group = ElementTree.Element(f'{{{SVG}}}g', {'transform': turn})
    group.append(root)
    return group


def written_in(html: str, drawings: Mapping[str, Side]) -> str:
    """A page with its decoration in it."""
    return URL.sub(lambda found: f"url('{data_url(drawings[found[1]].svg())}')", html)
