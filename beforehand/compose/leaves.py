"""What a box can hold: each leaf knows its natural height, and what stands on the panel once its place is known."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from beforehand.compose.items import Drawing, Figure, Item, Place, Style, Words
from beforehand.ground.problem import Text
from beforehand.layout.box import Length
from beforehand.type.fonts import NUMERALS
from beforehand.type.headline import Headline, Numeral
from beforehand.type.ink import MM_PER_PT
from beforehand.type.paragraph import Paragraph


class Leaf:
    """A leaf that takes what it is given."""

    @property
    def elastic(self) -> bool:
        """Whether its height depends on the running size of the sheet."""
        return False

    def tall(self, width_mm: float, em_mm: float) -> float:
        """Its natural height at a width."""
        return 0.0

    def greatest(self, width_mm: float, em_mm: float) -> float:
        """How high it can become at a width."""
        return math.inf

    def wide(self, em_mm: float) -> float:
        """Its natural width, where a row asks for it."""
        return 0.0

    def sticks_out(self, width_mm: float, em_mm: float) -> float:
        """How far a word of it is wider than the box."""
        return 0.0

    def items(self, place: Place, em_mm: float) -> Iterator[Item]:
        """What stands on the panel."""
        yield from ()


@dataclass(eq=False)
class Para(Leaf):
    """A paragraph in a type style. `size` says how large it is beside the running text; `trim` what of its first line box is not counted."""

    paragraph: Paragraph
    loose: Paragraph
    """The same, breaking wherever it may: where what reads well is wider than the box."""
    text: Text
    style: Callable[[float], Style]
    trim: float
    indent: float
    """How far its ink may hang out at the start, in ems: it moves in by so much."""
    most_lines: int = 0
    @property
    def elastic(self) -> bool:
        return True

    def tall(self, width_mm: float, em_mm: float) -> float:
        style = self.style(em_mm)
        return self.count(width_mm, em_mm) * style.leading_mm - self.trim * style.size_mm

    def count(self, width_mm: float, em_mm: float) -> int:
        """Of its lines."""
        measure = self.measure(width_mm, self.style(em_mm))
        return self.at(measure).count(measure)

    def at(self, measure: float) -> Paragraph:
        """The paragraph, for lines of so many ems."""
        return self.paragraph if self.paragraph.widest <= measure else self.loose

    def measure(self, width_mm: float, style: Style) -> float:
        """The length of its lines, in ems."""
        return width_mm / style.size_mm - self.indent

    def wide(self, em_mm: float) -> float:
        return (self.paragraph.width(1e6) + self.indent) * self.style(em_mm).size_mm + 0.01

    def sticks_out(self, width_mm: float, em_mm: float) -> float:
        style = self.style(em_mm)
        measure, lines = self.measure(width_mm, style), self.most_lines
        out = (self.at(measure).widest - measure) * style.size_mm
        if lines and self.at(measure).count(measure) > lines:
            return max(out, self.wide(em_mm) / lines - width_mm, style.size_mm / 10)
        return out

    def items(self, place: Place, em_mm: float) -> Iterator[Item]:
        style = self.style(em_mm)
        measure = self.measure(place.width, style)
        lines = self.at(measure).balanced(measure)
        indent = self.indent * style.size_mm
        yield Words(place.x + indent, place.y - self.trim * style.size_mm, place.width - indent, lines, style, self.text,
                    (place.width - indent, len(lines) * style.leading_mm))


@dataclass(eq=False)
class Head(Leaf):
    """A headline, fitted to the ink of its letters; with a least height it fills its box, else it is as high as its ink."""

    fit: Callable[[float, float, float], Headline]
    """Width, height and running size → the headline."""
    text: Text
    style: Callable[[float, float], Style]
    """Size and leading in mm → its style."""
    most: Length
    least_mm: float
    tag: str
    ink_width: Callable[[Headline], float]
    rank: float = 0.0
    """How many times as large as the running text it is at least."""
    hangs: bool = False
    """Whether it hangs from the top of a box that it fills, not in its middle."""

    @property
    def elastic(self) -> bool:
        return bool(self.most.em or self.rank)

    @property
    def fills(self) -> bool:
        return self.least_mm > 0

    def tall(self, width_mm: float, em_mm: float) -> float:
        return self.least_mm if self.fills else self.fit(width_mm, self.most.at(em_mm), em_mm).height_mm

    def wide(self, em_mm: float) -> float:
        return self.ink_width(self.fit(10_000, self.most.at(em_mm), em_mm)) + 0.01

    def sticks_out(self, width_mm: float, em_mm: float) -> float:
        return self.rank * em_mm - self.fit(width_mm, self.most.at(em_mm), em_mm).size_pt * MM_PER_PT if self.rank else 0.0

    def items(self, place: Place, em_mm: float) -> Iterator[Item]:
        most = self.most.at(em_mm)
        set_ = self.fit(place.width, min(place.height, most) if self.fills else most, em_mm)
        # In the middle for the eye, but with all of its ink in the box.
        low = max(place.height - set_.height_mm, 0)
        down = 0.0 if self.hangs else min(max(place.height / 2 - set_.centre_mm, 0), low)
        yield headline_words(set_, self.text, self.style, Place(place.x, place.y + down, place.width, place.height), self.tag)


def headline_words(set_: Headline, text: Text, style: Callable[[float, float], Style], place: Place, tag: str, mark: str = '') -> Words:
    """A fitted headline whose ink begins at the top of a place. Its box is given some air: letters may hang over their measure."""
    look = style(set_.size_pt * MM_PER_PT, set_.leading_pt * MM_PER_PT)
    width = place.width - set_.indent_mm
    return Words(place.x + set_.indent_mm, place.y - set_.shift_mm, width, set_.lines, look, text, (width, set_.height_mm, set_.shift_mm), tag, mark=mark)


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

    def tall(self, width_mm: float, em_mm: float) -> float:
        return self.least_mm or self.greatest(width_mm, em_mm)

    def greatest(self, width_mm: float, em_mm: float) -> float:
        return self.fit(width_mm, self.most_mm).height_mm

    def items(self, place: Place, em_mm: float) -> Iterator[Item]:
        set_ = self.fit(place.width, min(self.most_mm, place.height + 0.01))
        yield numeral_words(set_, place, self.rtl, self.text, self.link, self.centred)


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
    """A drawing that keeps its shape: as large as its box, in its middle. A sign is decoration, a picture has words."""

    drawn: tuple[str, str]
    """Its SVG or address, and its words."""
    is_sign: bool
    side_mm: float
    align: str = 'center'

    def tall(self, width_mm: float, em_mm: float) -> float:
        return self.side_mm or width_mm

    def wide(self, em_mm: float) -> float:
        return self.side_mm

    def items(self, place: Place, em_mm: float) -> Iterator[Item]:
        side = min(place.width, place.height)
        x = place.x + (place.width - side) * {'start': 0.0, 'end': 1.0}.get(self.align, 0.5)
        y = place.y + (place.height - side) / 2
        drawn, words = self.drawn
        yield Drawing(x, y, side, side, drawn) if self.is_sign else Figure(x, y, side, side, drawn, words)


@dataclass(eq=False)
class Draw(Leaf):
    """A decoration of the house, on all of its box and so far beyond."""

    draw: Callable[[float, float], str]
    outset: tuple[float, float] = (0.0, 0.0)

    def items(self, place: Place, em_mm: float) -> Iterator[Item]:
        up, aside = self.outset
        width, height = place.width + 2 * aside, place.height + 2 * up
        if width > 0.01 and height > 0.01:
            yield Drawing(place.x - aside, place.y - up, width, height, self.draw(width, height))


@dataclass(eq=False)
class Pieces(Leaf):
    """What the program fits into a box by itself: helplines, imprint, logo and name."""

    fill: Callable[[Place], Iterator[Item]]
    natural: Callable[[float], float] = lambda width: 0.0

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
