"""What a box can hold beside words: numbers, drawings, cells to write in, what the program fits by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from beforehand.compose.items import Drawing, Figure, Item, Place, Style, Words
from beforehand.compose.leaves import LEAST_MM, NO_ROOM, Leaf, Para
from beforehand.ground.problem import Text
from beforehand.type.fonts import NUMERALS
from beforehand.type.headline import Numeral

AIR = 0.24
"""Of ink around a number on a lozenge, in heights of it."""


@dataclass(eq=False)
class Numbers(Leaf):
    """A number, as large as its box allows; a link where it can be dialled. With a least height it gives way down to that."""

    fit: Callable[[float, float], Numeral]
    most_mm: float
    rtl: bool
    text: Text
    link: str = ''
    centred: bool = False
    least_mm: float = 0.0
    ground: Callable[[float, float], str] | None = None
    """The lozenge of ink on which it stands, all of its box."""

    def tall(self, width_mm: float, em_mm: float) -> float:
        return self.least_mm or self.greatest(width_mm, em_mm)

    def greatest(self, width_mm: float, em_mm: float) -> float:
        if self.ground:
            return self.most_mm
        return self.fit(max(width_mm, NO_ROOM), self.most_mm).height_mm

    def sticks_out(self, width_mm: float, em_mm: float) -> float:
        return LEAST_MM - width_mm

    def items(self, place: Place, em_mm: float) -> Iterator[Item]:
        if self.ground:
            yield Drawing(*place, self.ground(place.width, place.height), dark=True)
            air = AIR * place.height
            place = Place(place.x + air, place.y + air, place.width - 2 * air, place.height - 2 * air)
        set_ = self.fit(max(place.width, NO_ROOM), min(self.most_mm, place.height + NO_ROOM))
        words = numeral_words(set_, place, self.rtl, self.text, self.link, self.centred)
        yield words._replace(style=words.style._replace(colour='paper')) if self.ground else words


def numeral_words(set_: Numeral, place: Place, rtl: bool, text: Text, link: str, centred: bool = False) -> Words:
    """A fitted number whose ink begins at the top and the start of a place, or stands in its middle."""
    before = set_.right_mm if rtl else set_.left_mm
    x = place.x - before
    width = set_.width_mm + set_.left_mm + set_.right_mm
    if centred:
        x += (place.width - set_.width_mm) / 2
    style = Style('numeral', NUMERALS, 900, set_.size_mm, set_.size_mm)
    y = place.y - set_.above_mm + (max(place.height - set_.height_mm, 0) / 2 if centred else 0)
    return Words(x, y, width, (set_.number,), style, text, (width, set_.height_mm, set_.above_mm), link=link)


@dataclass(eq=False)
class Square(Leaf):
    """A drawing that keeps its shape: as large as its box, in its middle or on its foot. A sign is decoration, a picture has
    words."""

    drawn: tuple[str, str]
    """Its SVG or address, and its words."""
    is_sign: bool
    side_mm: float
    shape: float = 1.0
    """Its width in heights."""
    stands: bool = False
    """Whether it stands on the foot of its box."""

    @property
    def ratio(self) -> float:
        return self.shape

    def tall(self, width_mm: float, em_mm: float) -> float:
        return self.side_mm or width_mm / self.shape

    def wide(self, em_mm: float) -> float:
        return self.side_mm * self.ratio

    def items(self, place: Place, em_mm: float) -> Iterator[Item]:
        width = min(place.width, place.height * self.ratio)
        height = width / self.ratio
        x, y = place.x + (place.width - width) / 2, place.y + (place.height - height) / (1 if self.stands else 2)
        drawn, words = self.drawn
        yield (Drawing(x, y, width, height, drawn, kept='a sign') if self.is_sign else
               Figure(x, y, width, height, drawn, words))


@dataclass(eq=False)
class Draw(Leaf):
    """A decoration of the house, on all of its box and so far beyond."""

    draw: Callable[[float, float], str]
    outset: tuple[float, float] = (0.0, 0.0)
    kept: str = ''
    """What it is called, where nothing may be written over it."""

    def items(self, place: Place, em_mm: float) -> Iterator[Item]:
        up, aside = self.outset
        width, height = place.width + 2 * aside, place.height + 2 * up
        if width > 0.01 and height > 0.01:
            yield Drawing(place.x - aside, place.y - up, width, height, self.draw(width, height), kept=self.kept)


@dataclass(eq=False)
class Pieces(Leaf):
    """What the program fits into a box by itself: helplines, imprint, logo and name."""

    fill: Callable[[Place], Iterator[Item]]
    natural: Callable[[float], float] = lambda width: 0.0
    message: str = ''
    """The text that could be shorter if it does not fit."""

    def sticks_out(self, width_mm: float, em_mm: float) -> float:
        return LEAST_MM - width_mm

    def tall(self, width_mm: float, em_mm: float) -> float:
        return self.natural(width_mm)

    def items(self, place: Place, em_mm: float) -> Iterator[Item]:
        yield from self.fill(place)


@dataclass(eq=False)
class Blanks(Leaf):
    """Cells to write in, so many side by side: a label at the top of each, and room for the hand below it."""

    labels: Sequence[Para]
    columns: int
    draw: Callable[[float, float, tuple[float, ...]], str]
    """Width, height, heights of its rows → the cells."""
    pad: tuple[float, float]
    hand_mm: float
    """Room for the hand, below the label."""

    def row_talls(self, width_mm: float, em_mm: float) -> list[float]:
        top, aside = self.pad
        wide = width_mm / self.columns - 2 * aside
        talls = [label.tall(wide, em_mm) + top + self.hand_mm for label in self.labels]
        return [max(talls[at:at + self.columns]) for at in range(0, len(talls), self.columns)]

    def tall(self, width_mm: float, em_mm: float) -> float:
        return sum(self.row_talls(width_mm, em_mm))

    def sticks_out(self, width_mm: float, em_mm: float) -> float:
        wide = width_mm / self.columns - 2 * self.pad[1]
        return max(label.sticks_out(wide, em_mm) for label in self.labels)

    def items(self, place: Place, em_mm: float) -> Iterator[Item]:
        rows = self.row_talls(place.width, em_mm)
        more = max(place.height - sum(rows), 0) / len(rows)
        rows = [row + more for row in rows]
        yield Drawing(place.x, place.y, place.width, place.height, self.draw(place.width, place.height, tuple(rows)))
        top, aside = self.pad
        wide = place.width / self.columns
        for index, label in enumerate(self.labels):
            row, column = divmod(index, self.columns)
            x, y = place.x + column * wide + aside, place.y + sum(rows[:row]) + top
            yield from label.items(Place(x, y, wide - 2 * aside, rows[row] - top), em_mm)
