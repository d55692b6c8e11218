"""Lengths as a layout writes them → lengths that can be solved."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any, Literal

from beforehand.content import layout as spec
from beforehand.content.lengths import EM
from beforehand.layout.box import NONE, Common, Length


def length(value: Any) -> Length | None:
    """A length of the layout."""
    if value is None:
        return None
    return Length(float(value)) if isinstance(value, int | float) else in_sizes(str(value))


@lru_cache(maxsize=1024)
def in_sizes(value: str) -> Length:
    """A length in running sizes of the sheet."""
    found = EM.fullmatch(value)
    assert found, value
    return Length(float(found[1] or 0), float(found[2]))


def width(box: spec.Box, panel: str) -> Length | Common | Literal['square', 'fit'] | None:
    """How wide a box is, where that is said; boxes of a panel have widths in common."""
    if box.common:
        return Common(f'{panel}: {box.common}', length(box.min) or NONE, length(box.max) or NONE)
    return box.width if box.width in ('square', 'fit') else length(box.width)  # type: ignore[return-value]


def padding(value: Any) -> tuple[Length, Length, Length, Length]:
    """Top, end, bottom, start."""
    if value is None:
        return NONE, NONE, NONE, NONE
    given = [length(one) or NONE for one in (value if isinstance(value, list) else [value])]
    top, end, bottom, start = {1: (0, 0, 0, 0), 2: (0, 1, 0, 1), 4: (0, 1, 2, 3)}.get(len(given), (0, 0, 0, 0))
    return given[top], given[end], given[bottom], given[start]


def rank(box: spec.Box) -> tuple[float, float]:
    """How many times as large as the running text a headline is at least, and at most."""
    least, most = box.rank if isinstance(box.rank, list) else (box.rank or 0.0, math.inf)
    return float(least), float(most)
