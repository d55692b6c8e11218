"""Boxes → their places, at one running size. Pure; measuring is given.

Widths are solved downwards, heights upwards, and what is left is shared out by `grow`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from beforehand.layout.box import NONE, Box, Common, Length, Measured, Overflow, Placed, moved

TOLERANCE_MM = 0.05


@dataclass
class Solver:
    """Solves trees at one running size, and remembers what it measured and what did not fit."""

    em_mm: float
    fixed: dict[tuple[Box, float], Measured] = field(default_factory=dict)
    """Of boxes that are as high at any running size; solvers of one sheet share it."""
    common: Mapping[str, float] = field(default_factory=dict)
    """How far widths in common have grown, from 0 to 1."""
    heights: dict[tuple[Box, float], Measured] = field(default_factory=dict)
    overflows: list[Overflow] = field(default_factory=list)
    told: set[tuple[Box, float]] = field(default_factory=set)
    """What overflows was told of."""

    def tall(self, box: Box, width: float) -> float:
        """The natural height of a box at a width, within its bounds."""
        if box.is_gap:
            return box.min.mm
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
        top, end, bottom, start = box.inset(self.em_mm)
        inner = top + bottom + self.content(box, width - start - end)
        least = box.min.at(em)
        most = box.height.at(em) if box.height is not None else box.max.at(em) if box.max else max(inner, least)
        if inner > most + TOLERANCE_MM:
            self.overflows.append(Overflow(box, inner - most))
        return most if box.height is not None else min(max(inner, least), most)

    def most(self, box: Box, width: float) -> float:
        """The greatest height that a box can become: no more than what is in it is of use, but what has a frame fills it."""
        top, end, bottom, start = box.inset(self.em_mm)
        own, inner = math.inf, width - start - end
        if box.turn:
            pass  # what is turned fills what it is given
        elif box.leaf and not box.frame:
            own = box.leaf.greatest(inner, self.em_mm)
        elif box.axis == 'row' and not box.frame:
            pairs = zip(box.children, self.widths(box, inner), strict=True)
            own = max((self.most(child, wide) for child, wide in pairs if child.children or child.leaf), default=math.inf)
        elif box.justify in ('start', 'end') and any(child.grow for child in box.children) and not box.frame:
            wides = [self.width_in_column(child, inner) for child in box.children]
            pairs = zip(box.children, wides, strict=True)
            own = sum((self.most if child.grow else self.tall)(child, wide) for child, wide in pairs) + self.gaps(box)
        most = box.height or box.max
        return min(own + top + bottom, most.at(self.em_mm) if most else math.inf)

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
            return sum(self.talls(box, width)) + self.gaps(box)
        pairs = zip(box.children, self.widths(box, width), strict=True)
        return max((self.tall(child, wide) for child, wide in pairs if not child.is_gap), default=0.0)

    def talls(self, column: Box, width: float) -> list[float]:
        """The natural heights of a column's children."""
        talls = [self.tall(child, self.width_in_column(child, width)) for child in column.children]
        if column.heights != 'equal':
            return talls
        pairs = list(zip(column.children, talls, strict=True))
        most = max((tall / (child.grow or 1) for child, tall in pairs if not child.is_gap), default=0.0)
        return [tall if child.is_gap else most * (child.grow or 1) for child, tall in pairs]

    def gaps(self, box: Box) -> float:
        """All gaps between the children of a box; a bare number stands in the place of a gap."""
        if box.gap == NONE:
            return 0.0
        return box.gap.at(self.em_mm) * sum(not (one.is_gap or other.is_gap) for one, other in pairwise(box.children))

    def width_in_column(self, child: Box, width: float) -> float:
        given = self.given(child)
        return width if given is None else given

    def given(self, child: Box) -> float | None:
        """The width that a box is given."""
        if isinstance(child.width, Common):
            return child.width.at(self.em_mm, self.common.get(child.width.name, 0.0))
        return child.width.at(self.em_mm) if isinstance(child.width, Length) else None

    def widths(self, row: Box, width: float, height: float | None = None) -> list[float]:
        """The widths of a row's children: those that are given, then what is left by `grow`."""
        em, given = self.em_mm, list[float | None]()
        for child in row.children:
            if child.is_gap:
                given.append(child.min.at(em))
            elif child.width == 'square':
                most = child.max.at(em) if child.max else 10_000.0
                ratio = child.leaf.ratio if child.leaf else 1.0
                given.append(min(max((height or 0.0) * ratio, child.min.at(em)), most))
            elif child.width == 'fit' and child.leaf:
                given.append(child.leaf.wide(em))
            else:
                given.append(self.given(child))
        left = width - self.gaps(row) - sum(wide or 0 for wide in given)
        pairs = list(zip(row.children, given, strict=True))
        shares = sum(child.grow or 1 for child, wide in pairs if wide is None)
        return [left * (child.grow or 1) / shares if wide is None else wide for child, wide in pairs]

    def place(self, box: Box, x: float, y: float, width: float, height: float) -> Placed:
        """A box and all boxes in it, at their places."""
        top, end, bottom, start = box.inset(self.em_mm)
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
        talls = self.talls(box, width)
        left = height - sum(talls) - self.gaps(box)
        if left < -TOLERANCE_MM:
            self.overflows.append(Overflow(box, -left))
        if box.heights:
            talls, left = levelled(box.children, talls, left), 0.0
        else:
            mosts = [self.most(child, wide) for child, wide in zip(box.children, wides, strict=True)]
            talls, left = grown(box.children, talls, mosts, left)
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


def grown(children: Sequence[Box], talls: Sequence[float], mosts: Sequence[float], left: float) -> tuple[list[float], float]:
    """Heights with what is left shared out by `grow`, none over the most that it can become; and what nobody could take."""
    talls = list(talls)
    open_ = {index for index, child in enumerate(children) if child.grow}
    while left > 1e-6 and open_:
        share = left / sum(children[index].grow for index in open_)
        full = {index for index in open_ if talls[index] + share * children[index].grow > mosts[index]}
        for index in full or open_:
            more = max(mosts[index] - talls[index], 0.0) if full else share * children[index].grow
            talls[index] += more
            left -= more
        open_ -= full or open_
    return talls, max(left, 0.0)


def levelled(children: Sequence[Box], talls: Sequence[float], left: float) -> list[float]:
    """Heights with what is left given to the lowest first, so that they come out as alike as they can; `grow` weighs them."""
    shares = [0.0 if child.is_gap else child.grow or 1.0 for child in children]
    level, order = 0.0, sorted((tall / share, tall, share) for tall, share in zip(talls, shares, strict=True) if share)
    for count in range(1, len(order) + 1):
        lower = order[:count]
        level = (left + sum(tall for _, tall, _ in lower)) / sum(share for *_, share in lower)
        if count == len(order) or order[count][0] >= level:
            break
    return [max(tall, share * level) for tall, share in zip(talls, shares, strict=True)] if left > 0 else list(talls)


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
