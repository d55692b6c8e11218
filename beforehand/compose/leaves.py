"""What a box can hold, and the words in it: each knows its natural height, and what stands there once its place is known."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from beforehand.compose.items import Item, Place, Style, Words
from beforehand.ground.problem import Text
from beforehand.layout.box import Length
from beforehand.type.headline import Headline
from beforehand.type.ink import MM_PER_PT
from beforehand.type.paragraph import Paragraph

NO_ROOM = 0.01
"""What is reckoned with where there is none, in ems or mm: that it does not fit is told."""
LEAST_MM = 1.0
"""Narrower than that nothing that is read can be."""
LINES, SMALL, NARROW = '=lines', '=small', '=narrow'
"""What sticks out for another reason than a word: it has too many lines, is too small a headline, or its box has no width."""


class Leaf:
    """A leaf that takes what it is given."""

    @property
    def ratio(self) -> float:
        """Its width in heights, where it keeps its shape."""
        return 1.0

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


class Set(NamedTuple):
    """How a paragraph comes out: so many lines, so high, and so far does a word of it, or all of it, stick out."""

    lines: int
    tall_mm: float
    out_mm: float


@dataclass(eq=False)
class Para(Leaf):
    """A paragraph in a type style. `size` says how large it is beside the running text; `trim` what of its first line box
    is not counted."""

    paragraph: Paragraph
    loose: Callable[[], Paragraph]
    """The same, breaking wherever it may: where what reads well is wider than the box."""
    text: Text
    style: Callable[[float], Style]
    trim: float
    indent: float
    """How far its ink may hang out at the start, in ems: it moves in by so much."""
    most_lines: int = 0
    known: dict[tuple[float, float], Set] = field(default_factory=dict)
    """How it comes out, by the width of its box and the running size."""

    @property
    def elastic(self) -> bool:
        return True

    def tall(self, width_mm: float, em_mm: float) -> float:
        return self.set(width_mm, em_mm).tall_mm

    def count(self, width_mm: float, em_mm: float) -> int:
        """Of its lines."""
        return self.set(width_mm, em_mm).lines

    def set(self, width_mm: float, em_mm: float) -> Set:
        """How it comes out in a box; reckoned once, and asked for often."""
        if (known := self.known.get((width_mm, em_mm))) is None:
            style = self.style(em_mm)
            measure = self.measure(width_mm, style)
            paragraph = self.at(measure)
            lines, out = paragraph.count(measure), (paragraph.widest - measure) * style.size_mm
            if self.most_lines and lines > self.most_lines:
                out = max(out, self.wide(em_mm) / self.most_lines - width_mm, style.size_mm / 10)
            tall = lines * style.leading_mm - self.trim * style.size_mm
            known = self.known[width_mm, em_mm] = Set(lines, tall, out)
        return known

    def at(self, measure: float) -> Paragraph:
        """The paragraph, for lines of so many ems."""
        return self.paragraph if self.paragraph.widest <= measure else self.loose()

    def measure(self, width_mm: float, style: Style) -> float:
        """The length of its lines, in ems."""
        return max(width_mm / style.size_mm - self.indent, NO_ROOM)

    def wide(self, em_mm: float) -> float:
        return (self.paragraph.width(1e6) + self.indent) * self.style(em_mm).size_mm + 0.01

    def sticks_out(self, width_mm: float, em_mm: float) -> float:
        return self.set(width_mm, em_mm).out_mm

    def unfit(self, width_mm: float, em_mm: float) -> str:
        """Why it sticks out: LINES, or the words in it that do not break."""
        measure = self.measure(width_mm, self.style(em_mm))
        paragraph = self.at(measure)
        return LINES if paragraph.widest <= measure else paragraph.longest

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
        small = self.rank * em_mm - self.fit(width_mm, self.most.at(em_mm), em_mm).size_pt * MM_PER_PT if self.rank else 0.0
        return max(small, LEAST_MM - width_mm)

    def unfit(self, width_mm: float, em_mm: float) -> str:
        """Why it sticks out."""
        return NARROW if width_mm < LEAST_MM else SMALL

    def items(self, place: Place, em_mm: float) -> Iterator[Item]:
        most = self.most.at(em_mm)
        set_ = self.fit(place.width, min(place.height, most) if self.fills else most, em_mm)
        # In the middle for the eye, but with all of its ink in the box.
        low = max(place.height - set_.height_mm, 0)
        down = 0.0 if self.hangs else min(max(place.height / 2 - set_.centre_mm, 0), low)
        yield headline_words(set_, self.text, self.style, Place(place.x, place.y + down, place.width, place.height), self.tag)


def headline_words(set_: Headline, text: Text, style: Callable[[float, float], Style], place: Place, tag: str,
                   mark: str = '') -> Words:
    """A fitted headline whose ink begins at the top of a place. Its box is given some air: letters may hang over their
    measure."""
    look = style(set_.size_pt * MM_PER_PT, set_.leading_pt * MM_PER_PT)
    width = place.width - set_.indent_mm
    return Words(place.x + set_.indent_mm, place.y - set_.shift_mm, width, set_.lines, look, text,
                 (width, set_.height_mm, set_.shift_mm), tag, mark=mark)
