"""What is seen of a laid-out document: texts with their lines and their ink, pictures, links. Lengths in mm."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, NamedTuple

from beforehand.layout.geometry import Area
from beforehand.print.boxes import MM_PER_PX


class Fault(NamedTuple):
    """What is wrong with a page: which rule it breaks, in which panel, by whose text, by how much, and that in words."""

    id: str
    panel: str
    message_id: str
    mm: float
    words: str


class Where(NamedTuple):
    """What a box has from those around it."""

    side: int
    panel: str = ''
    message: str = ''
    mark: str = ''
    clear: float = 1.0
    """Its opacity."""
    matrix: Any = None
    seen: Area | None = None
    """What is cut off lies outside of it."""
    level: int = 0
    """Its z-index."""


class Piece(NamedTuple):
    """A piece of a line, all of one style."""

    text: str
    where: Where
    area: Area
    """What it advances by, on the line."""
    ink: Area | None
    """None where nothing is drawn."""
    lent: bool
    """Whether it is set in another face than the text around it."""
    box: Any

    @property
    def shown(self) -> Area:
        """Its ink, where it stands on the side after it was turned."""
        assert self.ink
        return turned(self.ink, self.where.matrix)

    @property
    def colour(self) -> tuple[float, float, float, float]:
        """Red, green, blue and opacity, each from 0 to 1."""
        colour = self.box.style['color'].to('srgb')
        return (*colour.coordinates[:3], colour.alpha * self.where.clear)

    @property
    def matrix(self) -> tuple[float, float, float, float]:
        """What was done to it; two numbers for each direction."""
        return tuple(self.where.matrix.values[:4]) if self.where.matrix else (1, 0, 0, 1)

    @property
    def size_pt(self) -> float:
        """As it is printed, whatever was done to it."""
        a, b, c, d = self.matrix
        return float(self.box.style['font_size']) * 0.75 * math.sqrt(abs(a * d - b * c))

    @property
    def angle(self) -> int:
        """By how many degrees it is turned to the left; 360 where it is mirrored."""
        a, b, c, d = self.matrix
        return round(math.degrees(math.atan2(-b, a))) if a * d > b * c else 360


class Words(NamedTuple):
    """A text in an element of its own."""

    where: Where
    tag: str
    box: Area | None
    """The box that it was fitted to, as if it were not turned (its `data-box`, in mm: width, height; and how far below its first
    line box that begins, where it was fitted by its ink)."""
    by_ink: bool
    lines: tuple[tuple[Area, tuple[Piece, ...]], ...]
    """The box of each line, and what stands on it."""

    @property
    def pieces(self) -> Iterator[Piece]:
        """What is seen of it."""
        return (piece for _, line in self.lines for piece in line if piece.ink)

    @property
    def area(self) -> Area:
        """Its lines together, as if they were not turned."""
        lines = [line for line, _ in self.lines]
        return Area(min(line.left for line in lines), lines[0].top, max(line.right for line in lines), lines[-1].bottom)

    @property
    def text(self) -> str:
        return ' '.join(''.join(piece.text for piece in line) for _, line in self.lines)


class Figure(NamedTuple):
    """A picture with a meaning of its own."""

    where: Where
    area: Area
    alt: str


class Ground(NamedTuple):
    """A box with a background of its own, and how many texts were painted before it on its level."""

    where: Where
    area: Area
    after: int


class Link(NamedTuple):
    """A place that one can click, where it leads, and what is printed there."""

    where: Where
    target: str
    text: str


class Laid(NamedTuple):
    """A laid-out document."""

    sizes: list[tuple[float, float]]
    panels: list[tuple[Where, Area]]
    words: list[Words]
    figures: list[Figure]
    grounds: list[Ground]
    links: list[Link]


def turned(area: Area, matrix: Any) -> Area:
    """What a rectangle takes on its side after it was turned or moved."""
    if not matrix:
        return area
    points = [matrix.transform_point(x / MM_PER_PX, y / MM_PER_PX)
              for x in (area.left, area.right) for y in (area.top, area.bottom)]
    across, down = [x * MM_PER_PX for x, _ in points], [y * MM_PER_PX for _, y in points]
    return Area(min(across), min(down), max(across), max(down))
