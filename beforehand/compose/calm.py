"""A size at which texts have fewer lines, where it is hardly smaller: a page with fewer lines is calmer."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, log

from beforehand.compose.leaves import Para
from beforehand.layout.measure import Memory
from beforehand.layout.size import STEP_PT, Panel, Solved, solve, widened

WORTH = 0.6
"""How much smaller type may be for fewer lines: a tenth fewer are worth so many tenths of a tenth."""
SIGNS = 0.08
"""And for signs that are as large as they may become."""


def calmest(panels: Sequence[Panel], best: Solved, smallest_pt: float, mm_per_pt: float, share: float,
            memory: Memory | None = None) -> Solved:
    """Of the sizes that are not smaller than the best by more than a share of it, the one whose lines are few for its size."""
    steps = int(share * best.size_pt / STEP_PT + 1e-9) if best.fits else 0
    sizes = [size for step in range(1, steps + 1) if (size := best.size_pt - step * STEP_PT) >= smallest_pt]
    known = memory or Memory()

    def worth(tried: Solved) -> float:
        return log(tried.size_pt) - WORTH * log(lines(tried) or 1) + SIGNS * grown(tried) if tried.fits else -inf

    for size in sizes:
        plain = solve(panels, size, size * mm_per_pt, known)
        if worth(plain) + SIGNS > worth(best):
            least = (worth(best) - worth(plain)) / SIGNS
            best = max(best, widened(panels, plain, mm_per_pt, known, lines, least), key=worth)
    return best


def grown(solved: Solved) -> float:
    """How far the signs of a sheet have grown, from 0 to 1."""
    return sum(solved.common.values()) / (len(solved.common) or 1)


def lines(solved: Solved) -> int:
    """How many lines all texts of a sheet have."""
    return sum(leaf.count(width, solved.em_mm) for leaf, width in solved.leaves if isinstance(leaf, Para))
