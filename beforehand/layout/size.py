"""The type size at which all panels of a sheet fit. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from beforehand.layout.box import Box, Common, Measured, Overflow, Placed
from beforehand.layout.solve import TOLERANCE_MM, Solver

STEP_PT = 0.25
STEPS = 8
"""In how many steps widths that boxes have in common grow from the least to the greatest."""


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
    common: Mapping[str, float] = MappingProxyType({})
    """How far its widths in common have grown, from 0 to 1."""
    em_mm: float = 0.0
    """How long its running size is on the layout's own unit."""

    @property
    def fits(self) -> bool:
        return not any(self.overflows.values())


Fixed = dict[tuple[Box, float], Measured]
NOTHING: Mapping[str, float] = MappingProxyType({})


def solve(panels: Sequence[Panel], size_pt: float, em_mm: float, fixed: Fixed | None = None,
          common: Mapping[str, float] = NOTHING) -> Solved:
    """All panels at a size; em_mm: how long that is on the layout's own unit. common: how far widths in common have grown."""
    solver = Solver(em_mm, {} if fixed is None else fixed, common)
    placed, overflows = dict[str, Placed](), dict[str, list[Overflow]]()
    for panel in panels:
        solver.overflows = []
        placed[panel.name] = solver.place(panel.box, 0, 0, panel.width, panel.height)
        overflows[panel.name] = worst(solver.overflows)
    return Solved(size_pt, placed, overflows, common, em_mm)


def worst(overflows: Sequence[Overflow]) -> list[Overflow]:
    """Of what was told of a box more than once, the worst."""
    found = dict[tuple[Box, bool], Overflow]()
    for one in sorted(overflows, key=lambda one: one.over_mm):
        found[one.box, one.across] = one
    return list(found.values())


def may_fit(panels: Sequence[Panel], em_mm: float, fixed: Fixed, common: Mapping[str, float] = NOTHING) -> bool:
    """Whether the natural heights of all panels fit at a running size; only placing them proves it."""
    solver = Solver(em_mm, fixed, common)
    return all(solver.tall(panel.box, panel.width) <= panel.height + TOLERANCE_MM for panel in panels) and not solver.overflows


def sizes(smallest_pt: float, largest_pt: float) -> list[float]:
    """The sizes that type may have."""
    return [smallest_pt + step * STEP_PT for step in range(int((largest_pt - smallest_pt) / STEP_PT + 1e-9) + 1)]


def by_heights(panels: Sequence[Panel], sizes: Sequence[float], mm_per_pt: float, fixed: Fixed) -> int:
    """Which of some sizes is the largest at which the natural heights fit; the first, if none does."""
    low, high = 0, len(sizes)
    while high - low > 1:
        middle = (low + high) // 2 if high < len(sizes) else high - 1
        low, high = (middle, high) if may_fit(panels, sizes[middle] * mm_per_pt, fixed) else (low, middle)
    return low


def no_lines(solved: Solved) -> int:
    """Nothing is counted."""
    return 0


def largest(panels: Sequence[Panel], smallest_pt: float, largest_pt: float, mm_per_pt: float,
            fixed: Fixed | None = None, lines: Callable[[Solved], int] = no_lines) -> Solved:
    """The panels at the largest size, in steps of a quarter point, at which everything fits; else at the smallest. lines: how
    many lines texts have; no width in common grows so far that they need more."""
    fixed, tried = Fixed() if fixed is None else fixed, sizes(smallest_pt, largest_pt)
    at = by_heights(panels, tried, mm_per_pt, fixed)
    while not (best := solve(panels, tried[at], tried[at] * mm_per_pt, fixed)).fits and at:
        at -= 1
    return widened(panels, best, mm_per_pt, fixed, lines)


def widened(panels: Sequence[Panel], best: Solved, mm_per_pt: float, fixed: Fixed, lines: Callable[[Solved], int]) -> Solved:
    """The panels with their widths in common as large as fit, one name after the other."""
    common, em_mm, few = dict[str, float](), best.size_pt * mm_per_pt, lines(best)
    for name, mine in users(panels).items() if best.fits else ():
        steps = range(1, STEPS + 1)
        low = 0
        high = bisect_left(steps, True, key=lambda step: not may_fit(mine, em_mm, fixed, {**common, name: step / STEPS}))
        at = high  # most often all that may fit does
        while low < high:
            tried = changed(best, solve(mine, best.size_pt, em_mm, fixed, {**common, name: at / STEPS}))
            low, high, best = (at, high, tried) if tried.fits and lines(tried) <= few else (low, at - 1, best)
            at = (low + high + 1) // 2
        common[name] = low / STEPS
    return best._replace(common=common)


def changed(solved: Solved, panels: Solved) -> Solved:
    """The same sheet with some of its panels solved anew."""
    return panels._replace(panels={**solved.panels, **panels.panels}, overflows={**solved.overflows, **panels.overflows})


def users(panels: Sequence[Panel]) -> dict[str, list[Panel]]:
    """The panels on which each width in common is used, by its name."""
    found = dict[str, list[Panel]]()
    for panel in panels:
        for name in dict.fromkeys(names(panel.box)):
            found.setdefault(name, []).append(panel)
    return found


def names(box: Box) -> Iterator[str]:
    """The names of widths in common, in a box."""
    if isinstance(box.width, Common):
        yield box.width.name
    for child in box.children:
        yield from names(child)
