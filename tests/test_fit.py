"""The type size of a sheet: found against a model of a layout, in which text is an area that lines cut into strips."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

import pytest

from beforehand.print.fit import Fit, Room, find, fits, spread

MM_PER_PT = 25.4 / 72
MOST_TRIALS = 8


@dataclass(frozen=True)
class Box:
    """A box of running text, and what stands in it."""

    width_mm: float
    height_mm: float
    letters: int
    longest_word: int = 0

    def laid_out(self, size_pt: float) -> Room:
        letter_mm, line_mm = size_pt * MM_PER_PT * 0.52, size_pt * MM_PER_PT * 1.34
        lines = math.ceil(self.letters / max(int(self.width_mm / letter_mm), 1))
        return Room(self.height_mm, lines * line_mm, max(self.longest_word * letter_mm - self.width_mm, 0),
                    width_mm=self.width_mm)


@dataclass
class Sheet:
    """A sheet of such boxes, which counts how often it is laid out."""

    boxes: Mapping[str, Box]
    tried: list[float] = field(default_factory=list)

    def try_out(self, fit: Fit, only: frozenset[str] | None) -> dict[str, Room]:
        self.tried.append(fit.size_pt)
        return self.laid_out(fit.size_pt, only)

    def laid_out(self, size_pt: float, only: frozenset[str] | None = None) -> dict[str, Room]:
        return {name: box.laid_out(size_pt) for name, box in self.boxes.items() if only is None or name in only}

    def largest(self, smallest_pt: float, largest_pt: float) -> float | None:
        """The answer, by trying every size."""
        steps = round((largest_pt - smallest_pt) * 4)
        sizes = [smallest_pt + step / 4 for step in range(steps + 1)]
        return max((size for size in sizes if fits(self.laid_out(size))), default=None)


def a_sheet(random: Random) -> Sheet:
    return Sheet({
        f'room-{number}': Box(random.uniform(40, 90), random.uniform(20, 160), random.randint(40, 700), random.randint(4, 22))
        for number in range(random.randint(1, 6))
    })


@pytest.mark.parametrize('seed', range(200))
def test_the_largest_size_on_the_grid_that_fits(seed: int) -> None:
    sheet = a_sheet(Random(seed))
    fit, rooms = find(sheet.try_out, 8.5, 13)
    assert (fit.size_pt if fits(rooms) else None) == sheet.largest(8.5, 13)
    assert len(sheet.tried) <= MOST_TRIALS


def test_nothing_fits_then_the_smallest_is_reported_with_what_is_too_tall() -> None:
    sheet = Sheet({'cover': Box(85, 40, 60), 'part-1': Box(85, 40, 2000)})
    fit, rooms = find(sheet.try_out, 8.5, 13)
    assert fit.size_pt == 8.5
    assert rooms['cover'].over_mm == 0
    assert rooms['part-1'].over_mm == pytest.approx(sheet.boxes['part-1'].laid_out(8.5).used_mm - 40)
    assert len(sheet.tried) <= MOST_TRIALS


def test_everything_fits_then_the_largest_is_taken() -> None:
    fit, _ = find(Sheet({'cover': Box(85, 200, 10)}).try_out, 8.5, 13)
    assert fit.size_pt == 13


def test_a_word_that_is_too_wide_decides_too() -> None:
    sheet = Sheet({'cover': Box(40, 200, 30, longest_word=20)})
    fit, _ = find(sheet.try_out, 8.5, 13)
    assert fit.size_pt == sheet.largest(8.5, 13) == 10.75


def test_a_room_that_passes_the_fullest_only_at_the_end_is_not_forgotten() -> None:
    """The middle size lets `a` look fullest; at the size that suits it, one line more does not fit in `b`."""
    class Steps(Sheet):
        def laid_out(self, size_pt: float, only: frozenset[str] | None = None) -> dict[str, Room]:
            rooms = {'a': Room(100, 90 if size_pt < 12 else 101), 'b': Room(100, 60 if size_pt < 11.5 else 130)}
            return {name: room for name, room in rooms.items() if only is None or name in only}

    fit, rooms = find(Steps({}).try_out, 8.5, 13)
    assert fit.size_pt == 11.25
    assert fits(rooms)


def test_a_sheet_without_running_text_takes_the_largest_size() -> None:
    assert find(Sheet({}).try_out, 8.5, 13)[0].size_pt == 13


@pytest.mark.parametrize(('room', 'gap_mm'), [
    (Room(100, 94, gaps=3), 2.0), (Room(100, 99.99, gaps=3), 0.0), (Room(100, 10, gaps=1), 12.0), (Room(100, 103, gaps=2), 0.0),
])
def test_what_is_left_over_is_shared_out(room: Room, gap_mm: float) -> None:
    assert spread({'part-1': room}) == (('part-1', gap_mm),)


def test_one_paragraph_has_no_gap_to_widen() -> None:
    assert spread({'cover': Room(100, 10)}) == ()


def test_spreading_never_fills_a_room_beyond_its_height() -> None:
    for gaps in range(1, 9):
        room = Room(64, 51.37, gaps=gaps)
        [(_, gap_mm)] = spread({'part-1': room})
        assert room.used_mm + gaps * gap_mm <= room.height_mm


def test_as_style_of_the_root_element() -> None:
    assert Fit(10.25, (('cover', 1.5), ('part-1', 0))).style(1.08) == 'font-size:11.070pt;--gap-cover:1.50mm;--gap-part-1:0.00mm'
