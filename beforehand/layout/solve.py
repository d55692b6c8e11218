"""Boxes → their places, at one running size. Pure; measuring is given.

Widths are solved downwards, heights upwards, and what is left is shared out by `grow`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from beforehand.layout.box import Box, Leaf, Overflow, Placed, moved
from beforehand.layout.measure import TOLERANCE_MM, Measurer
from beforehand.layout.share import LITTLE_MM, grown, levelled, spread


class Solver(Measurer):
    """Places trees at one running size, and tells what does not fit."""

    def place(self, box: Box, x: float, y: float, width: float, height: float) -> Placed:
        """A box and all boxes in it, at their places."""
        if not box.axis:
            return Placed(box, x, y, width, height)
        top, end, bottom, start = box.inset(self.em_mm)
        inside = (x + start, y + top, width - start - end, height - top - bottom)
        if box.turn:
            inside = (0.0, 0.0, inside[3], inside[2])
        children = (self.column if box.axis == 'column' else self.row)(box, width, *inside)
        return Placed(box, x, y, width, height, tuple(children))

    def column(self, box: Box, outer: float, x: float, y: float, width: float, height: float) -> Iterator[Placed]:
        wides, talls = self.inside(box, outer, width, height)
        talls, left = self.shared(box, wides, talls, height)
        lead, between, gap = *spread(box, left), box.gap.at(self.em_mm)
        y += lead
        for (child, is_last, is_apart), wide, tall in zip(box.steps, wides, talls, strict=True):
            if not child.is_gap:
                yield self.place(child, x + moved(child.align, width - wide), y, wide, tall)
            y += tall + (0.0 if is_last else between)
            if is_apart:
                y += gap

    def row(self, box: Box, outer: float, x: float, y: float, width: float, height: float) -> Iterator[Placed]:
        wides, talls = self.inside(box, outer, width, height)
        lead, between, gap = *spread(box, max(width - sum(wides) - self.gaps(box), 0.0)), box.gap.at(self.em_mm)
        x += lead
        for (child, is_last, is_apart), wide, tall in zip(box.steps, wides, self.levels(box, talls, height), strict=True):
            if not child.is_gap:
                yield self.place(child, x, y + moved(child.align, height - tall), wide, tall)
            x += wide + (0.0 if is_last else between)
            if is_apart:
                x += gap

    def inside(self, box: Box, outer: float, width: float, height: float) -> tuple[Sequence[float], Sequence[float]]:
        """The widths and natural heights of the children of a box that is placed; what does not fit in them is told."""
        if box.turn or box.has_square:
            wides = self.widths(box, width, height) if box.axis == 'row' else self.widths_in_column(box, width)
            return wides, self.talls(box, wides)
        found = self.look(box, outer)
        if found.overflows:
            self.overflows += [one for one in found.overflows if one.box is not box]
        return found.wides, found.talls

    def shared(self, box: Box, wides: Sequence[float], talls: Sequence[float], height: float) -> tuple[Sequence[float], float]:
        """The heights of a column's children where it is so high, and what nobody could take."""
        children, left = box.children, height - sum(talls) - self.gaps(box)
        if left < -TOLERANCE_MM:
            self.overflows.append(Overflow(box, -left))
        if box.heights:
            return levelled(children, talls, left), 0.0
        if left > LITTLE_MM and box.grows:
            return grown(children, talls, lambda index: self.most(children[index], wides[index]), left)
        return talls, max(left, 0.0)

    def levels(self, box: Box, talls: Sequence[float], height: float) -> list[float]:
        """The heights of a row's children where it is so high."""
        for child, tall in zip(box.children, talls, strict=True):
            if tall > height + TOLERANCE_MM and not child.is_gap:
                self.overflows.append(Overflow(child, tall - height))
        return [height if child.align == 'stretch' and child.height is None else min(tall, height)
                for child, tall in zip(box.children, talls, strict=True)]

    def leaves(self, box: Box, width: float, height: float, found: list[tuple[Leaf, float]], is_high: bool = False) -> None:
        """The leaves in a box and their widths, as `place` would find them, but in less time: where it is known to be high
        enough, and no width depends on a height, heights are not shared out."""
        top, end, bottom, start = box.inset(self.em_mm)
        inner, tall = width - start - end, height - top - bottom
        if box.leaf:
            found.append((box.leaf, inner))
            return
        if box.turn:
            inner, tall = tall, inner
        wides, talls = self.inside(box, width, inner, tall) if box.axis else ((), ())
        if not (is_high and box.is_steady):
            talls = self.shared(box, wides, talls, tall)[0] if box.axis == 'column' else self.levels(box, talls, tall)
        for child, wide, high in zip(box.children, wides, talls, strict=True):
            if not child.is_gap:
                self.leaves(child, wide, high, found, is_high=True)
