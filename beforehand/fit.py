"""Copyfitting of a sheet: one type size for all of it, the largest that fits, found in few layouts. Pure: laying out is given."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

STEP_PT = 0.25
MOST_GAP_MM = 12.0


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


Rooms = Mapping[str, Room]
TOLERANCE_MM = 0.05


def fits(rooms: Rooms) -> bool:
    """Whether all text is inside its box."""
    return all(room.over_mm <= TOLERANCE_MM and room.wide_mm <= TOLERANCE_MM for room in rooms.values())


TryOut = Callable[[Fit, frozenset[str] | None], Rooms]
"""Lays out all rooms of a sheet, or only some of them, at some size."""
NEAR = 1.12
"""Rooms this near to the fullest may turn out to be the ones that decide."""


def find(try_out: TryOut, smallest_pt: float, largest_pt: float) -> tuple[Fit, Rooms]:
    """The largest size on a grid of quarter points at which every room holds its text; else the smallest, which does not fit.

    Text that wraps takes an area, so its height grows with the square of the size: one layout foretells the next size well.
    After the first, only the fullest rooms are laid out; when they agree on a size, all of them once more.
    """
    steps = round((largest_pt - smallest_pt) / STEP_PT)
    whole: dict[int, Rooms] = {}

    def all_rooms(step: int) -> Rooms:
        if step not in whole:
            whole[step] = try_out(Fit(smallest_pt + step * STEP_PT), None)
        return whole[step]

    step = round(steps * 0.5)
    rooms = all_rooms(step)
    low, high = (step, steps + 1) if fits(rooms) else (-1, step)
    while high - low > 1:
        guess = foretell(smallest_pt + step * STEP_PT, rooms)
        step = min(max(int((guess - smallest_pt) / STEP_PT), low + 1), high - 1)
        rooms = try_out(Fit(smallest_pt + step * STEP_PT), fullest(all_rooms(round(steps * 0.5))))
        if fits(rooms):
            low = step
        else:
            high = step
    while low > 0 and not fits(all_rooms(low)):
        low -= 1
    best = max(low, 0)
    return Fit(smallest_pt + best * STEP_PT, spread(all_rooms(best))), all_rooms(best)


def foretell(size_pt: float, rooms: Rooms) -> float:
    """The size at which the fullest room would be just full."""
    most = max(map(fullness, rooms.values()), default=1.0)
    return size_pt / math.pow(max(most, 0.05), 0.55)


def fullness(room: Room) -> float:
    """How much of its height a room uses; a line that sticks out counts as more than full."""
    return max(room.used_mm / room.height_mm, 1.05 if room.wide_mm > TOLERANCE_MM else 0)


def fullest(rooms: Rooms) -> frozenset[str]:
    """The rooms that may decide the size."""
    most = max(map(fullness, rooms.values()), default=1)
    return frozenset(name for name, room in rooms.items() if fullness(room) * NEAR >= most)


def spread(rooms: Rooms) -> tuple[tuple[str, float], ...]:
    """What is left over in each room, shared out between its parts."""
    gaps = []
    for name, room in rooms.items():
        if room.gaps:
            share = int((room.height_mm - room.used_mm) / room.gaps * 100) / 100
            gaps.append((name, min(max(share, 0.0), MOST_GAP_MM)))
    return tuple(gaps)
