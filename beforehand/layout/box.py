"""What a layout is solved from: rows and columns of boxes, and what is known of what they hold. Pure.

The words are flexbox's (https://www.w3.org/TR/css-flexbox-1/). Lengths are in mm of the layout's own unit, from the edge on which
reading starts and from the top.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Generic, Literal, NamedTuple, Protocol, TypeVar

T = TypeVar('T')
MOST_GAP_MM = 12.0
"""What is left over spreads boxes so far and no farther."""
Edge = Literal['start', 'center', 'end', 'stretch']
Justify = Literal['start', 'center', 'end', 'between', 'around']
Heights = Literal['', 'even', 'equal']


class once(Generic[T]):  # noqa: N801
    """A property that is found once. functools.cached_property locks itself in Python 3.11, which takes longer than finding
    what is found here."""

    def __init__(self, find: Callable[[Any], T]) -> None:
        self.find, self.name = find, find.__name__

    def __get__(self, one: Any, owner: Any = None) -> T:
        found: T = self.find(one)
        one.__dict__[self.name] = found
        return found


class Length(NamedTuple):
    """A length of so many mm, and of so many running sizes of the sheet."""

    mm: float = 0.0
    em: float = 0.0

    def at(self, em_mm: float) -> float:
        return self.mm + self.em * em_mm


NONE = Length()
NO_INSET = 0.0, 0.0, 0.0, 0.0


class Common(NamedTuple):
    """A width that boxes of one name have in common: between these two, as large as lets everything fit."""

    name: str
    least: Length
    most: Length

    def at(self, em_mm: float, share: float) -> float:
        least = self.least.at(em_mm)
        return least + share * max(self.most.at(em_mm) - least, 0.0)


class Leaf(Protocol):
    """What a box holds."""

    @property
    def ratio(self) -> float:
        """Its width in heights, where it keeps its shape."""

    @property
    def elastic(self) -> bool:
        """Whether its height depends on the running size of the sheet."""

    def tall(self, width_mm: float, em_mm: float) -> float:
        """Its natural height at a width."""

    def greatest(self, width_mm: float, em_mm: float) -> float:
        """How high it can become at a width."""

    def wide(self, em_mm: float) -> float:
        """Its natural width."""

    def sticks_out(self, width_mm: float, em_mm: float) -> float:
        """How far a word of it is wider than the box."""


@dataclass(frozen=True, eq=False)
class Box:
    """A column, a row, or a leaf; equal to itself alone, so that what was measured of it can be remembered."""

    name: str = ''
    axis: Literal['', 'column', 'row'] = ''
    children: tuple[Box, ...] = ()
    leaf: Leaf | None = None
    frame: Any = None
    """What is drawn behind it, on all of its box."""
    width: Length | Common | Literal['square', 'fit'] | None = None
    height: Length | None = None
    min: Length = NONE
    max: Length | None = None
    grow: float = 0.0
    padding: tuple[Length, Length, Length, Length] = (NONE, NONE, NONE, NONE)
    """Top, end, bottom, start."""
    gap: Length = NONE
    most_gap: float = MOST_GAP_MM
    align: Edge = 'stretch'
    """How it stands across its parent's axis."""
    justify: Justify = 'start'
    heights: Heights = ''
    """Of a column: its children are as alike in height as they can be, or alike at any rate; `grow` weighs them."""
    tag: str = ''
    """The element that holds its text together: ul, li."""
    turn: bool = False
    """Whether what is in it is turned by a quarter; it is then placed as if its box were as wide as it is high."""
    spine: Any = None
    """The line behind the marks in it."""
    is_gap: bool = False

    @once
    def is_padded(self) -> bool:
        return any(length != NONE for length in self.padding)

    @once
    def is_bound(self) -> bool:
        """Whether it may be higher or lower than what is in it."""
        return self.height is not None or bool(self.max) or self.min != NONE

    @once
    def grows(self) -> bool:
        """Whether one of its children takes of what is left."""
        return any(child.grow for child in self.children)

    @once
    def gives_widths(self) -> bool:
        """Whether one of its children has a width of its own."""
        return any(child.width is not None for child in self.children)

    @once
    def has_square(self) -> bool:
        """Whether one of its children is as wide as it is high."""
        return any(child.width == 'square' for child in self.children)

    @once
    def is_steady(self) -> bool:
        """Whether no width in it depends on a height: what fits by its natural height then fits."""
        return not (self.turn or self.has_square) and all(child.is_steady for child in self.children)

    @once
    def steps(self) -> tuple[tuple[Box, bool, bool], ...]:
        """Its children; of each whether it is the last, and whether a gap follows. A bare number stands in the place of one."""
        last = ((self.children[-1], True, False),) if self.children else ()
        return *((one, False, not (one.is_gap or other.is_gap)) for one, other in pairwise(self.children)), *last

    @once
    def gaps(self) -> int:
        """How many gaps there are between its children."""
        return sum(is_apart for *_, is_apart in self.steps) if self.gap != NONE else 0

    @once
    def names(self) -> tuple[str, ...]:
        """The names of the widths in common that boxes in it have."""
        pairs = ((child.width, child.names) for child in self.children)
        return tuple(dict.fromkeys(name for own, inner in pairs
                                   for name in ((own.name, *inner) if isinstance(own, Common) else inner)))

    def inset(self, em_mm: float) -> tuple[float, float, float, float]:
        """Its padding: top, end, bottom, start."""
        if not self.is_padded:
            return NO_INSET
        top, end, bottom, start = self.padding
        return top.at(em_mm), end.at(em_mm), bottom.at(em_mm), start.at(em_mm)

    @once
    def elastic(self) -> bool:
        """Whether its height depends on the running size of the sheet."""
        lengths = (self.width, self.height, self.min, self.max, self.gap, *self.padding)
        return (self.leaf is not None and self.leaf.elastic) or any(child.elastic for child in self.children) or any(
            isinstance(one, Common) or (isinstance(one, Length) and one.em) for one in lengths)


class Placed(NamedTuple):
    """A box at its place; the boxes in it follow."""

    box: Box
    x: float
    y: float
    width: float
    height: float
    inside: tuple[Placed, ...] = ()


class Overflow(NamedTuple):
    """A box that is too small for what it holds: by so many mm in height or, for one word, in width."""

    box: Box
    over_mm: float
    across: bool = False
    width_mm: float = 0.0
    """What it was given; of what overflows in width alone."""


def moved(align: Edge, left: float) -> float:
    """How far a box moves in, that is so much smaller than its place."""
    return left / 2 if align == 'center' else left if align == 'end' else 0.0
