"""What stands on a panel, at its place: words, pictures, decorations. Lengths in mm of the layout's unit, from the edge on
which reading starts."""

from __future__ import annotations

from typing import NamedTuple

from beforehand.ground.problem import Text


class Place(NamedTuple):
    """Where a box stands on its panel."""

    x: float
    y: float
    width: float
    height: float


class Style(NamedTuple):
    """How a text is set; texts of one style share a class on the page."""

    kind: str
    """text, small, headline or numeral: which rules of base.css hold for it."""
    family: str
    weight: int
    size_mm: float
    leading_mm: float
    colour: str = 'ink'
    align: str = 'start'


class Words(NamedTuple):
    """A text in its lines. Its first line box begins at y; `box`: width and height of the box that it was fitted to; and,
    where it was fitted by its ink, how far below y that box begins."""

    x: float
    y: float
    width: float
    lines: tuple[str, ...]
    style: Style
    text: Text
    box: tuple[float, ...]
    tag: str = 'p'
    link: str = ''
    mark: str = ''
    """What the inspection looks for: imprint, draft, code, proof."""
    angle: float = 0.0
    middle: float = 0.0
    """About which point below its top it is turned by that angle."""

    @property
    def height(self) -> float:
        """Of its line boxes."""
        return len(self.lines) * self.style.leading_mm


class Figure(NamedTuple):
    """A picture that means something of its own."""

    x: float
    y: float
    width: float
    height: float
    address: str
    words: str
    """What is read out in its place; a text that knows its message, but for the logo's."""


class Drawing(NamedTuple):
    """A decoration; `code`: what a QR code says; `kept`: what it is called, where nothing may be written over it; `dark`: whether
    it is ink all over, so that what is written on it is white."""

    x: float
    y: float
    width: float
    height: float
    svg: str
    code: str = ''
    kept: str = ''
    dark: bool = False


class Tag(NamedTuple):
    """Where an element begins that holds others together, or ends: ul, li, /li, /ul."""

    name: str


Item = Words | Figure | Drawing | Tag
