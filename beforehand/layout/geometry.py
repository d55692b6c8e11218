"""What the program knows of a sheet before it is laid out, and what its page is held against. Pure; lengths in mm."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

FOLD_MM = 4.0
"""Nothing that is read comes nearer to a fold."""


class Area(NamedTuple):
    """A rectangle on a side, from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def beyond(self, other: Area) -> float:
        """How far it reaches out of another, at most; negative where it is inside."""
        return max(other.left - self.left, other.top - self.top, self.right - other.right, self.bottom - other.bottom)

    def common(self, other: Area) -> Area:
        """What two of them have in common; turned inside out where they are apart."""
        return Area(max(self.left, other.left), max(self.top, other.top),
                    min(self.right, other.right), min(self.bottom, other.bottom))


class Face(NamedTuple):
    """A panel at its place."""

    panel: str
    area: Area


class Side(NamedTuple):
    """A side of the sheet: its size, its panels, and where it is folded, from the left and from the top."""

    width_mm: float
    height_mm: float
    faces: tuple[Face, ...]
    folds_mm: tuple[float, ...] = ()
    folds_down_mm: tuple[float, ...] = ()

    @property
    def area(self) -> Area:
        return Area(0, 0, self.width_mm, self.height_mm)


class Code(NamedTuple):
    """A QR code: where it stands with its quiet zone, the drawing that goes to the page, and what a phone must read off it."""

    side: int
    area: Area
    svg: str
    link: str
    is_covered: bool = False
    """Whether a later drawing lies over it."""


class Dark(NamedTuple):
    """A place that is ink all over, and the colour of the ink."""

    side: int
    area: Area
    rgb: str


class Kept(NamedTuple):
    """A place that must stay free of text and pictures, and what it is kept for."""

    side: int
    area: Area
    name: str


def seen(text: str) -> str:
    """The letters of a text, without what only divides or joins them."""
    return ''.join(letter for letter in text if letter.isprintable() and not letter.isspace())


class Set(NamedTuple):
    """A text as it was set: the letters that are seen, how large, and by how many degrees it is turned to the left."""

    panel: str
    message: str
    letters: str
    size_pt: float
    angle: int


class Geometry(NamedTuple):
    """A sheet as it has to come out."""

    sides: tuple[Side, ...]
    margin_mm: float
    """Nothing that is read comes nearer to the trim."""
    marks: Mapping[str, str] = {}
    """What the sheet must say of itself, in these words ("" where any will do): proof (on every side), unchecked, draft, code,
    imprint."""
    dials: Mapping[str, bool] = {}
    """The addresses that it may dial or write to (tel:…, sms:…), and whether it has to."""
    codes: tuple[Code, ...] = ()
    keep_clear: tuple[Kept, ...] = ()
    texts: tuple[Set, ...] = ()
    """All that is written on it."""
    dark: tuple[Dark, ...] = ()
    """Where what is written is white."""
