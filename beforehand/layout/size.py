"""The type size at which all panels of a sheet fit. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from beforehand.layout.box import Box, Leaf, Overflow, Placed
from beforehand.layout.measure import TOLERANCE_MM, Measurer, Memory
from beforehand.layout.solve import Solver

STEP_PT = 0.25
LITTLE = 1e-9
STEPS = 8
"""In how many steps widths that boxes have in common grow from the least to the greatest."""


class Panel(NamedTuple):
    """A panel and its size."""

    name: str
    box: Box
    width: float
    height: float


class Part:
    """A panel at a running size: its boxes at their places, and what does not fit, once that is asked for."""

    def __init__(self, panel: Panel, solver: Solver) -> None:
        self.panel, self.solver = panel, solver

    @cached_property
    def placed(self) -> tuple[Placed, list[Overflow]]:
        self.solver.overflows = []
        placed = self.solver.place(self.panel.box, 0, 0, self.panel.width, self.panel.height)
        return placed, worst(self.solver.overflows)

    @cached_property
    def tried(self) -> tuple[Sequence[tuple[Leaf, float]], bool]:
        """Its leaves with their widths, and whether everything fits: without placing it, since most sizes are only tried."""
        panel, solver, leaves = self.panel, self.solver, list[tuple[Leaf, float]]()
        solver.overflows = []
        solver.leaves(panel.box, panel.width, panel.height, leaves)
        return leaves, not solver.overflows


@dataclass(frozen=True)
class Solved:
    """The panels of a sheet at a running size, and what does not fit there."""

    size_pt: float
    parts: Mapping[str, Part]
    common: Mapping[str, float] = field(default_factory=dict)
    """How far its widths in common have grown, from 0 to 1."""
    em_mm: float = 0.0
    """How long its running size is on the layout's own unit."""

    @property
    def panels(self) -> dict[str, Placed]:
        return {name: part.placed[0] for name, part in self.parts.items()}

    @property
    def overflows(self) -> dict[str, list[Overflow]]:
        return {name: part.placed[1] for name, part in self.parts.items()}

    @property
    def leaves(self) -> Iterator[tuple[Leaf, float]]:
        """All its leaves, and how wide they are."""
        return chain.from_iterable(part.tried[0] for part in self.parts.values())

    @property
    def fits(self) -> bool:
        return all(part.tried[1] for part in self.parts.values())


NOTHING: Mapping[str, float] = MappingProxyType({})


def solve(panels: Sequence[Panel], size_pt: float, em_mm: float, memory: Memory | None = None,
          common: Mapping[str, float] = NOTHING) -> Solved:
    """All panels at a size; em_mm: how long that is on the layout's own unit. common: how far widths in common have grown."""
    solver = Solver(em_mm, memory or Memory(), common)
    return Solved(size_pt, {panel.name: Part(panel, solver) for panel in panels}, common, em_mm)


def worst(overflows: Sequence[Overflow]) -> list[Overflow]:
    """Of what was told of a box more than once, the worst."""
    found = dict[tuple[Box, bool], Overflow]()
    for one in sorted(overflows, key=lambda one: one.over_mm):
        found[one.box, one.across] = one
    return list(found.values())


def may_fit(panels: Sequence[Panel], em_mm: float, memory: Memory, common: Mapping[str, float] = NOTHING) -> bool:
    """Whether the natural heights of all panels fit at a running size; only placing them proves it."""
    solver = Measurer(em_mm, memory, common)
    return all(solver.tall(panel.box, panel.width) <= panel.height + TOLERANCE_MM and not solver.overflows for panel in panels)


def sizes(smallest_pt: float, largest_pt: float) -> list[float]:
    """The sizes that type may have."""
    return [smallest_pt + step * STEP_PT for step in range(int((largest_pt - smallest_pt) / STEP_PT + 1e-9) + 1)]


def by_heights(panels: Sequence[Panel], sizes: Sequence[float], mm_per_pt: float, memory: Memory) -> int:
    """Which of some sizes is the largest at which the natural heights fit, one panel after the other; the first, if none does."""
    high = len(sizes)
    for panel in panels:
        low, middle = 0, high - 1  # most often what the other panels have room for does
        while high - low > 1:
            low, high = (middle, high) if may_fit([panel], sizes[middle] * mm_per_pt, memory) else (low, middle)
            middle = (low + high) // 2
    return high - 1


def no_lines(solved: Solved) -> int:
    """Nothing is counted."""
    return 0


def largest(panels: Sequence[Panel], smallest_pt: float, largest_pt: float, mm_per_pt: float,
            memory: Memory | None = None, lines: Callable[[Solved], int] = no_lines) -> Solved:
    """The panels at the largest size, in steps of a quarter point, at which everything fits; else at the smallest. lines: how
    many lines texts have; no width in common grows so far that they need more."""
    memory, tried = memory or Memory(), sizes(smallest_pt, largest_pt)
    at = by_heights(panels, tried, mm_per_pt, memory)
    while any((best := solve(panels, tried[at], tried[at] * mm_per_pt, memory)).overflows.values()) and at:
        at -= 1
    return widened(panels, best, mm_per_pt, memory, lines)


def widened(panels: Sequence[Panel], plain: Solved, mm_per_pt: float, memory: Memory, lines: Callable[[Solved], int],
            least: float = 0.0) -> Solved:
    """The panels with their widths in common as large as fit, one name after the other; as they were, where these cannot grow
    so far (least: 0 to 1, on an average) that it is of use."""
    best, common, em_mm, few, steps = plain, dict[str, float](), plain.size_pt * mm_per_pt, lines(plain), range(1, STEPS + 1)
    names = users(panels) if plain.fits else {}
    for left, (name, mine) in zip(reversed(range(len(names))), names.items(), strict=True):
        low = 0
        high = bisect_left(steps, True, key=lambda step: not may_fit(mine, em_mm, memory, {**common, name: step / STEPS}))
        at = high  # most often all that may fit does
        while low < high:
            tried = changed(best, solve(mine, best.size_pt, em_mm, memory, {**common, name: at / STEPS}))
            low, high, best = (at, high, tried) if tried.fits and lines(tried) <= few else (low, at - 1, best)
            at = (low + high + 1) // 2
        common[name] = low / STEPS
        if (sum(common.values()) + left) / len(names) < least - LITTLE:
            return plain
    return replace(best, common=common)


def changed(solved: Solved, panels: Solved) -> Solved:
    """The same sheet with some of its panels solved anew."""
    return replace(panels, parts={**solved.parts, **panels.parts})


def users(panels: Sequence[Panel]) -> dict[str, list[Panel]]:
    """The panels on which each width in common is used, by its name."""
    found = dict[str, list[Panel]]()
    for panel in panels:
        for name in panel.box.names:
            found.setdefault(name, []).append(panel)
    return found
