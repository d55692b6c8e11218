"""How high boxes are at a width and a running size, and what does not fit in them. Pure; measuring of leaves is given.

Widths are solved downwards, heights upwards. A sheet is measured at some ten sizes, so here each microsecond counts: loops are
written out, and what was measured once is remembered.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from beforehand.layout.box import Box, Common, Length, Overflow

TOLERANCE_MM = 0.05


class Measured(NamedTuple):
    """The natural height of a box at a width, and what does not fit in it; the widths and natural heights of its children."""

    height: float
    overflows: Sequence[Overflow]
    wides: Sequence[float]
    talls: Sequence[float]


Measures = dict[tuple[object, ...], Measured]
"""By box, width, and how far the widths in common that are in it have grown."""


class Memory:
    """What was measured of the boxes of a sheet: at each running size, and of those that are as high at any of them."""

    def __init__(self) -> None:
        self.fixed: Measures = {}
        self.elastic: dict[float, Measures] = {}

    def at(self, em_mm: float) -> Measures:
        return self.elastic.setdefault(em_mm, {})


class Measurer:
    """Measures trees at one running size, and tells what does not fit; common: how far widths in common have grown, 0 to 1."""

    def __init__(self, em_mm: float, memory: Memory, common: Mapping[str, float]) -> None:
        self.em_mm, self.common, self.fixed, self.elastic = em_mm, common, memory.fixed, memory.at(em_mm)
        self.overflows: list[Overflow] = []

    def tall(self, box: Box, width: float) -> float:
        """The natural height of a box at a width, within its bounds."""
        return self.each((box,), (width,))[0]

    def each(self, boxes: Sequence[Box], wides: Sequence[float]) -> list[float]:
        """The natural heights of boxes at their widths."""
        talls = list[float]()
        for box, width in zip(boxes, wides, strict=True):
            if box.is_gap:
                talls.append(box.min.mm)
                continue
            found = self.look(box, width)
            talls.append(found.height)
            if found.overflows:
                self.overflows += found.overflows
        return talls

    def look(self, box: Box, width: float) -> Measured:
        """What is known of a box at a width."""
        key: tuple[object, ...] = (box, width, *map(self.common.get, box.names)) if box.names else (box, width)
        known = self.elastic if box.elastic else self.fixed
        if (found := known.get(key)) is None:
            before, self.overflows = self.overflows, []
            found = known[key] = self.measured(box, width)
            self.overflows = before
        return found

    def measured(self, box: Box, width: float) -> Measured:
        around = 0.0
        if box.is_padded:
            top, end, bottom, start = box.inset(self.em_mm)
            around, width = top + bottom, width - start - end
        content, wides, talls = self.content(box, width)
        inner = around + content
        if not box.is_bound:
            return Measured(max(inner, 0.0), self.overflows, wides, talls)
        em, given = self.em_mm, box.height if box.height is not None else box.max
        least = box.min.at(em)
        most = given.at(em) if given else max(inner, least)
        if inner > most + TOLERANCE_MM:
            self.overflows.append(Overflow(box, inner - most))
        height = most if box.height is not None else min(max(inner, least), most)
        return Measured(height, self.overflows, wides, talls)

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
            pairs = zip(box.children, self.widths_in_column(box, inner), strict=True)
            own = sum((self.most if child.grow else self.tall)(child, wide) for child, wide in pairs) + self.gaps(box)
        most = box.height or box.max
        return min(own + top + bottom, most.at(self.em_mm) if most else math.inf)

    def content(self, box: Box, width: float) -> tuple[float, Sequence[float], Sequence[float]]:
        """The natural height of what is in a box, the widths and heights of its children; what is turned takes what it is
        given."""
        if box.turn:
            return 0.0, (), ()
        if leaf := box.leaf:
            out = leaf.sticks_out(width, self.em_mm)
            if out > TOLERANCE_MM:
                self.overflows.append(Overflow(box, out, across=True, width_mm=width))
            return leaf.tall(width, self.em_mm), (), ()
        if box.axis == 'column':
            wides = self.widths_in_column(box, width)
            talls = self.talls(box, wides)
            return sum(talls) + self.gaps(box), wides, talls
        wides = self.widths(box, width)
        talls = self.each(box.children, wides)
        return max([tall for child, tall in zip(box.children, talls, strict=True) if not child.is_gap], default=0.0), wides, talls

    def talls(self, column: Box, wides: Sequence[float]) -> list[float]:
        """The natural heights of a column's children, of these widths."""
        talls = self.each(column.children, wides)
        if column.heights != 'equal':
            return talls
        pairs = list(zip(column.children, talls, strict=True))
        most = max((tall / (child.grow or 1) for child, tall in pairs if not child.is_gap), default=0.0)
        return [tall if child.is_gap else most * (child.grow or 1) for child, tall in pairs]

    def gaps(self, box: Box) -> float:
        """All gaps between the children of a box."""
        return box.gap.at(self.em_mm) * box.gaps if box.gaps else 0.0

    def widths_in_column(self, column: Box, width: float) -> list[float]:
        """The widths of a column's children."""
        if not column.gives_widths:
            return [width] * len(column.children)
        return [width if child.width is None or (given := self.given(child)) is None else given for child in column.children]

    def given(self, child: Box) -> float | None:
        """The width that a box is given."""
        wide = child.width
        if isinstance(wide, Length):
            return wide.at(self.em_mm)
        return wide.at(self.em_mm, self.common.get(wide.name, 0.0)) if isinstance(wide, Common) else None

    def widths(self, row: Box, width: float, height: float | None = None) -> list[float]:
        """The widths of a row's children: those that are given, then what is left by `grow`."""
        em, given, taken, shares = self.em_mm, list[float | None](), 0.0, 0.0
        for child in row.children:
            wide = None
            if child.is_gap:
                wide = child.min.at(em)
            elif child.width == 'square':
                most = child.max.at(em) if child.max else 10_000.0
                ratio = child.leaf.ratio if child.leaf else 1.0
                wide = min(max((height or 0.0) * ratio, child.min.at(em)), most)
            elif child.width == 'fit' and child.leaf:
                wide = child.leaf.wide(em)
            elif child.width is not None:
                wide = self.given(child)
            given.append(wide)
            if wide is None:
                shares += child.grow or 1
            else:
                taken += wide
        left = width - self.gaps(row) - taken
        return [left * (child.grow or 1) / shares if wide is None else wide
                for child, wide in zip(row.children, given, strict=True)]
