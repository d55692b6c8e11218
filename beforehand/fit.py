"""Copyfitting of a sheet: one type size for all of it, the largest that fits, found in few layouts. Pure: laying out is given."""

from __future__ import annotations

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


def find(lay_out: Callable[[Fit], Rooms], smallest_pt: float, largest_pt: float) -> tuple[Fit, Rooms]:
    """The largest size on a grid of quarter points at which every room holds its text; else the smallest, which does not fit.

    Text that wraps takes an area, so its height grows with the square of the size: one layout foretells the next size well,
    and three or four are enough.
    """
    steps = round((largest_pt - smallest_pt) / STEP_PT)
    tried: dict[int, Rooms] = {}

    def good(step: int) -> bool:
        if step not in tried:
            tried[step] = lay_out(Fit(smallest_pt + step * STEP_PT))
        return fits(tried[step])

    low, high = -1, steps + 1  # the largest known to fit, the smallest known not to
    step = round(steps * 0.6)
    while high - low > 1:
        if good(step):
            low = step
        else:
            high = step
        guess = foretell(smallest_pt + step * STEP_PT, tried[step])
        step = min(max(int((guess - smallest_pt) / STEP_PT + 1e-6), low + 1), high - 1)
    best = max(low, 0)
    size_pt = smallest_pt + best * STEP_PT
    return Fit(size_pt, spread(tried[best])), tried[best]


def foretell(size_pt: float, rooms: Rooms) -> float:
    """The size at which the fullest room would be just full."""
    fullest = max((room.used_mm / room.height_mm for room in rooms.values()), default=1)
    return size_pt / max(fullest, 0.05) ** 0.6


def spread(rooms: Rooms) -> tuple[tuple[str, float], ...]:
    """What is left over in each room, shared out between its parts."""
    gaps = []
    for name, room in rooms.items():
        if room.gaps:
            share = int((room.height_mm - room.used_mm) / room.gaps * 100) / 100
            gaps.append((name, min(max(share, 0.0), MOST_GAP_MM)))
    return tuple(gaps)
