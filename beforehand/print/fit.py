"""Copyfitting of a sheet: one type size for all of it, the largest that fits, found in few layouts. Pure: laying out is given."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

STEP_PT = 0.25
MOST_GAP_MM = 12.0
ROOM = re.compile(r'[\w-]+')


class Room(NamedTuple):
    """What a layout says of one box of running text: its height, what its text takes, and how far lines stick out (mm)."""

    height_mm: float
    used_mm: float
    wide_mm: float = 0.0
    gaps: int = 0
    """How many spaces between its parts can take up what is left over."""
    blame: str = ''
    """The message whose line sticks out."""
    messages: tuple[str, ...] = ()
    """The messages in it."""
    width_mm: float = 0.0

    @property
    def over_mm(self) -> float:
        return max(self.used_mm - self.height_mm, 0)


class Fit(NamedTuple):
    """The sizes of a sheet: type in pt, and the extra space between the parts of each room in mm."""

    size_pt: float
    gaps_mm: tuple[tuple[str, float], ...] = ()

    def style(self, scale: float) -> str:
        """As the style of the root element; scale: how much larger the script is set than Latin."""
        gaps = ''.join(f';--gap-{room}:{gap_mm:.2f}mm' for room, gap_mm in self.gaps_mm)
        return f'font-size:{self.size_pt * scale:.3f}pt{gaps}'


    def could_be_found(self, smallest_pt: float, largest_pt: float) -> bool:
        """Whether it is one of the sizes that a search looks at; what was remembered may be damaged."""
        steps = (self.size_pt - smallest_pt) / STEP_PT
        return smallest_pt <= self.size_pt <= largest_pt and abs(steps - round(steps)) < 1e-6 and \
            all(ROOM.fullmatch(room) and 0 <= gap_mm <= MOST_GAP_MM for room, gap_mm in self.gaps_mm)


Rooms = Mapping[str, Room]
TOLERANCE_MM = 0.05


def fits(rooms: Rooms) -> bool:
    """Whether all text is inside its box."""
    return all(room.over_mm <= TOLERANCE_MM and room.wide_mm <= TOLERANCE_MM for room in rooms.values())


TryOut = Callable[[Fit, frozenset[str] | None], Rooms]
"""Lays out all rooms of a sheet, or only some of them, at some size."""
NEAR = 1.06
"""Rooms whose foretold size is this near to the smallest may turn out to be the ones that decide."""


def find(try_out: TryOut, smallest_pt: float, largest_pt: float) -> tuple[Fit, Rooms]:
    """The largest size on a grid of quarter points at which every room holds its text; else the smallest, which does not fit.

    One layout of all rooms foretells the size at which each would be full. After that only those that decide are laid out,
    until one size fits and the next does not; then the others, once, at that size.
    """
    steps = int((largest_pt - smallest_pt) / STEP_PT + 1e-9)
    known: dict[int, dict[str, Room]] = {}

    def at(step: int) -> float:
        return smallest_pt + step * STEP_PT

    def look(step: int, only: frozenset[str] | None) -> bool:
        """Lay out what is not known yet at a size; say whether all of it fits."""
        have = known.setdefault(step, {})
        lacking = None if only is None and not have else frozenset((only or names) - have.keys())
        if lacking is None or lacking:
            have.update(try_out(Fit(at(step)), lacking))
        return fits({name: room for name, room in have.items() if only is None or name in only})

    names = frozenset[str]()
    step = steps // 2
    low, high = (step, steps + 1) if look(step, None) else (-1, step)
    names = frozenset(known[step])
    while True:
        while high - low > 1:
            limits = {name: limit([(at(step), rooms[name]) for step, rooms in known.items() if name in rooms]) for name in names}
            least = min(limits.values(), default=largest_pt)
            step = min(max(int((least - smallest_pt) / STEP_PT + 1e-9), low + 1), high - 1)
            good = look(step, frozenset(name for name, size_pt in limits.items() if size_pt <= least * NEAR))
            low, high = (step, high) if good else (low, step)
        best = max(low, 0)
        if look(best, None) or best == 0:
            return Fit(at(best), spread(known[best])), known[best]
        low, high = -1, best  # a room that nobody watched decides after all


def limit(tried: list[tuple[float, Room]]) -> float:
    """The size at which a room would be just full: from the two sizes tried last, or from one, as text takes an area."""
    size_pt, room = tried[-1]
    if room.wide_mm > TOLERANCE_MM:
        return size_pt * room.width_mm / (room.width_mm + room.wide_mm)
    if len(tried) > 1 and tried[-2][0] != size_pt:
        before_pt, before = tried[-2]
        growth = (room.used_mm - before.used_mm) / (size_pt**2 - before_pt**2)
        if growth > 0:
            return math.sqrt(max(size_pt**2 + (room.height_mm - room.used_mm) / growth, 1))
    return size_pt * math.pow(room.height_mm / max(room.used_mm, 0.1), 0.55)


def spread(rooms: Rooms) -> tuple[tuple[str, float], ...]:
    """What is left over in each room, shared out between its parts."""
    gaps = []
    for name, room in sorted(rooms.items()):  # not in the order in which they were tried
        if room.gaps:
            share = int((room.height_mm - room.used_mm) / room.gaps * 100) / 100
            gaps.append((name, min(max(share, 0.0), MOST_GAP_MM)))
    return tuple(gaps)
