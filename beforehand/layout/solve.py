"""A tree of rows and columns → boxes at their places, and the type size at which all of it fits. Pure; measuring is given.

The words are flexbox's (https://www.w3.org/TR/css-flexbox-1/), with its meaning: widths are solved downwards, heights upwards, and what
is left is shared out by `grow`. Lengths are in mm of the layout's own unit, from the edge on which reading starts and from the top.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple, Protocol

TOLERANCE_MM = 0.05
STEP_PT = 0.25
MOST_GAP_MM = 12.0
"""What is left over spreads boxes so far and no farther."""
Edge = Literal['start', 'center', 'end', 'stretch']
Justify = Literal['start', 'center', 'end', 'between', 'around']


class Length(NamedTuple):
    """A length of so many mm, and of so many running sizes of the sheet."""

    mm: float = 0.0
    em: float = 0.0

    def at(self, em_mm: float) -> float:
        return self.mm + self.em * em_mm


NONE = Length()


class Leaf(Protocol):
    """What a box holds."""

    elastic: bool
    """Whether its height depends on the running size of the sheet."""

    def tall(self, width_mm: float, em_mm: float) -> float:
        """Its natural height at a width."""

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
    width: Length | Literal['square', 'fit'] | None = None
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
    tag: str = ''
    """The element that holds its text together: ul, li."""
    turn: bool = False
    """Whether what is in it is turned by a quarter; it is then placed as if its box were as wide as it is high."""
    spine: Any = None
    """The line behind the marks in it."""
    is_gap: bool = False

    @cached_property
    def elastic(self) -> bool:
        """Whether its height depends on the running size of the sheet."""
        lengths = (self.width, self.height, self.min, self.max, self.gap, *self.padding)
        return (self.leaf is not None and self.leaf.elastic) or any(isinstance(one, Length) and one.em for one in lengths) or \
            any(child.elastic for child in self.children)


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


class Measured(NamedTuple):
    """The natural height of a box, and what does not fit in it."""

    height: float
    overflows: tuple[Overflow, ...]


@dataclass
class Solver:
    """Solves trees at one running size, and remembers what it measured and what did not fit."""

    em_mm: float
    fixed: dict[tuple[Box, float], Measured] = field(default_factory=dict)
    """Of boxes that are as high at any running size; solvers of one sheet share it."""
    heights: dict[tuple[Box, float], Measured] = field(default_factory=dict)
    overflows: list[Overflow] = field(default_factory=list)
    told: set[tuple[Box, float]] = field(default_factory=set)
    """What overflows was told of."""

    def tall(self, box: Box, width: float) -> float:
        """The natural height of a box at a width, within its bounds."""
        known, key = self.heights if box.elastic else self.fixed, (box, width)
        if key not in known:
            before, self.overflows = self.overflows, []
            known[key] = Measured(self.measured(box, width), tuple(self.overflows))
            self.overflows = before
        if key not in self.told:
            self.told.add(key)
            self.overflows += known[key].overflows
        return known[key].height

    def measured(self, box: Box, width: float) -> float:
        em = self.em_mm
        top, end, bottom, start = (length.at(em) for length in box.padding)
        if box.is_gap:
            return box.min.at(em)
        inner = top + bottom + self.content(box, width - start - end)
        if box.height is not None:
            most = box.height.at(em)
        else:
            most = box.max.at(em) if box.max else inner
        if inner > most + TOLERANCE_MM:
            self.overflows.append(Overflow(box, inner - most))
        return most if box.height is not None else min(max(inner, box.min.at(em)), most) if box.max else max(inner, box.min.at(em))

    def content(self, box: Box, width: float) -> float:
        """The natural height of what is in a box; what is turned takes what it is given."""
        if box.turn:
            return 0.0
        if box.leaf:
            out = box.leaf.sticks_out(width, self.em_mm)
            if out > TOLERANCE_MM:
                self.overflows.append(Overflow(box, out, across=True))
            return box.leaf.tall(width, self.em_mm)
        if box.axis == 'column':
            talls = [self.tall(child, self.width_in_column(child, width)) for child in box.children]
            return sum(talls) + self.gaps(box)
        pairs = zip(box.children, self.widths(box, width), strict=True)
        return max((self.tall(child, wide) for child, wide in pairs if not child.is_gap), default=0.0)

    def gaps(self, box: Box) -> float:
        """All gaps between the children of a box; a bare number stands in the place of a gap."""
        return box.gap.at(self.em_mm) * sum(1 for a, b in zip(box.children, box.children[1:], strict=False) if not (a.is_gap or b.is_gap))

    def width_in_column(self, child: Box, width: float) -> float:
        if isinstance(child.width, Length):
            return child.width.at(self.em_mm)
        return width

    def widths(self, row: Box, width: float, height: float | None = None) -> list[float]:
        """The widths of a row's children: those that are given, then what is left by `grow`."""
        em, given = self.em_mm, list[float | None]()
        for child in row.children:
            if child.is_gap:
                given.append(child.min.at(em))
            elif isinstance(child.width, Length):
                given.append(child.width.at(em))
            elif child.width == 'square':
                most = child.max.at(em) if child.max else 10_000.0
                given.append(min(max(height or 0.0, child.min.at(em)), most))
            elif child.width == 'fit' and child.leaf:
                given.append(child.leaf.wide(em))
            else:
                given.append(None)
        left = width - self.gaps(row) - sum(wide or 0 for wide in given)
        shares = sum(child.grow or 1 for child, wide in zip(row.children, given, strict=True) if wide is None)
        return [left * (child.grow or 1) / shares if wide is None else wide for child, wide in zip(row.children, given, strict=True)]

    def place(self, box: Box, x: float, y: float, width: float, height: float) -> Placed:
        """A box and all boxes in it, at their places."""
        top, end, bottom, start = (length.at(self.em_mm) for length in box.padding)
        inside = (x + start, y + top, width - start - end, height - top - bottom)
        if box.turn:
            inside = (0.0, 0.0, inside[3], inside[2])
        if box.axis == 'column':
            children = tuple(self.column(box, *inside))
        elif box.axis == 'row':
            children = tuple(self.row(box, *inside))
        else:
            children = ()
        return Placed(box, x, y, width, height, children)

    def column(self, box: Box, x: float, y: float, width: float, height: float) -> Iterator[Placed]:
        wides = [self.width_in_column(child, width) for child in box.children]
        talls = [self.tall(child, wide) for child, wide in zip(box.children, wides, strict=True)]
        left = height - sum(talls) - self.gaps(box)
        if left < -TOLERANCE_MM:
            self.overflows.append(Overflow(box, -left))
        talls, left = grown(box.children, talls, left, self.em_mm)
        lead, between = spread(box, left)
        y += lead
        for index, (child, wide, tall) in enumerate(zip(box.children, wides, talls, strict=True)):
            if not child.is_gap:
                yield self.place(child, x + moved(child.align, width - wide), y, wide, tall)
            y += tall + (between if index < len(box.children) - 1 else 0)
            if index + 1 < len(box.children) and not (child.is_gap or box.children[index + 1].is_gap):
                y += box.gap.at(self.em_mm)

    def row(self, box: Box, x: float, y: float, width: float, height: float) -> Iterator[Placed]:
        wides = self.widths(box, width, height)
        left = width - sum(wides) - self.gaps(box)
        lead, between = spread(box, max(left, 0.0))
        x += lead
        for index, (child, wide) in enumerate(zip(box.children, wides, strict=True)):
            if not child.is_gap:
                tall = self.tall(child, wide)
                if tall > height + TOLERANCE_MM:
                    self.overflows.append(Overflow(child, tall - height))
                tall = height if child.align == 'stretch' and child.height is None else min(tall, height)
                yield self.place(child, x, y + moved(child.align, height - tall), wide, tall)
            x += wide + (between if index < len(box.children) - 1 else 0)
            if index + 1 < len(box.children) and not (child.is_gap or box.children[index + 1].is_gap):
                x += box.gap.at(self.em_mm)


def moved(align: Edge, left: float) -> float:
    """How far a box moves in, that is so much smaller than its place."""
    return {'start': 0.0, 'stretch': 0.0, 'center': left / 2, 'end': left}[align]


def grown(children: Sequence[Box], talls: Sequence[float], left: float, em_mm: float) -> tuple[list[float], float]:
    """Heights with what is left shared out by `grow`, none over its `max`; and what nobody could take."""
    talls = list(talls)
    open_ = {index for index, child in enumerate(children) if child.grow}
    while left > 1e-6 and open_:
        shares = sum(children[index].grow for index in open_)
        share, full = left / shares, set[int]()
        for index in open_:
            most = children[index].max
            if most is not None and talls[index] + share * children[index].grow > most.at(em_mm):
                full.add(index)
        for index in full or open_:
            most = children[index].max
            more = most.at(em_mm) - talls[index] if index in full and most else share * children[index].grow
            talls[index] += more
            left -= more
        open_ -= full or open_
    return talls, max(left, 0.0)


def spread(box: Box, left: float) -> tuple[float, float]:
    """What is left of a box's length: before its first child, and more between each two."""
    count = len(box.children) - 1
    if box.justify == 'between' and count:
        between = min(left / count, box.most_gap)
        return 0.0, between
    if box.justify == 'around' and count >= 0:
        between = min(left / (count + 1), box.most_gap)
        return (left - between * count) / 2, between
    return {'center': left / 2, 'end': left}.get(box.justify, 0.0), 0.0


class Panel(NamedTuple):
    """A panel and its size."""

    name: str
    box: Box
    width: float
    height: float


class Solved(NamedTuple):
    """The panels of a sheet at a running size, and what does not fit there."""

    size_pt: float
    panels: dict[str, Placed]
    overflows: dict[str, list[Overflow]]

    @property
    def fits(self) -> bool:
        return not any(self.overflows.values())


Fixed = dict[tuple[Box, float], Measured]


def solve(panels: Sequence[Panel], size_pt: float, em_mm: float, fixed: Fixed | None = None) -> Solved:
    """All panels at a size; em_mm: how long that is on the layout's own unit."""
    solver = Solver(em_mm, {} if fixed is None else fixed)
    placed, overflows = dict[str, Placed](), dict[str, list[Overflow]]()
    for panel in panels:
        solver.overflows = []
        placed[panel.name] = solver.place(panel.box, 0, 0, panel.width, panel.height)
        overflows[panel.name] = worst(solver.overflows)
    return Solved(size_pt, placed, overflows)


def worst(overflows: Sequence[Overflow]) -> list[Overflow]:
    """Of what was told of a box more than once, the worst."""
    found = dict[tuple[Box, bool], Overflow]()
    for one in sorted(overflows, key=lambda one: one.over_mm):
        found[one.box, one.across] = one
    return list(found.values())


def may_fit(panels: Sequence[Panel], em_mm: float, fixed: Fixed) -> bool:
    """Whether the natural heights of all panels fit at a running size; only placing them proves it."""
    solver = Solver(em_mm, fixed)
    return all(solver.tall(panel.box, panel.width) <= panel.height + TOLERANCE_MM for panel in panels) and not solver.overflows


def largest(panels: Sequence[Panel], smallest_pt: float, largest_pt: float, mm_per_pt: float) -> Solved:
    """The panels at the largest size, in steps of a quarter point, at which everything fits; else at the smallest."""
    fixed = Fixed()
    sizes = [smallest_pt + step * STEP_PT for step in range(int((largest_pt - smallest_pt) / STEP_PT + 1e-9) + 1)]
    low, high = 0, len(sizes)
    while high - low > 1:
        middle = (low + high) // 2 if high < len(sizes) else high - 1
        low, high = (middle, high) if may_fit(panels, sizes[middle] * mm_per_pt, fixed) else (low, middle)
    while not (best := solve(panels, sizes[low], sizes[low] * mm_per_pt, fixed)).fits and low:
        low -= 1
    return best
