"""Parts that flow over several panels: all the ways in which they can, in the order in which they are read. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise


def turns(count: int, panels: Sequence[str]) -> Iterator[dict[str, list[int]]]:
    """Every way to share so many parts out between panels, none of which is left without one if there are enough."""
    cuts = min(len(panels), count) - 1
    for turn in combinations(range(1, count), cuts):
        edges = (0, *turn, count)
        shares = [list(range(a, b)) for a, b in pairwise(edges)]
        yield dict(zip(panels, [*shares, *([[]] * (len(panels) - len(shares)))], strict=True))
