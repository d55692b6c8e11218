"""Copyfitting of headlines: the lines, size and leading that fill a measure, fitted to the ink of the letters.

Line boxes know nothing of ink: set as tight as big type wants, descenders and marks would touch. Here the leading comes from
the skylines of the two lines that meet. Lengths in millimetres, type sizes in points.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from beforehand.type.breaks import AFTER_STOP, MOST_LINES, divisions, stumbles, whole_sentences
from beforehand.type.fonts import extents, shape
from beforehand.type.ink import MM_PER_PT, Face, block, edges, ink

WORTH = 0.4
"""How much smaller a headline may be set (a share of its size) so that its lines are whole sentences or clauses."""
NARROW_MM, NARROW_WORTH = 32, 0.2
"""The same in a box that is narrower: type is small there as it is."""
STUMP = 0.3
"""A line shorter than this share of the longest looks like a mistake."""
CALM, SHORT_LINE = 0.2, 0.55
"""How much smaller (a share of its size) it may be set so that no line is shorter than such a share of the longest."""
NO_MATTER = 0.12
"""A difference in size that does not matter, if the lines come out more even."""
HANGS_MM = 1.2
"""Ink may reach so far over the edge that its line hangs from (Nastaliq's long strokes do); of more, the lines are moved in."""
AIR, TIGHT_PT = 0.12, 36
"""Large type is set tight, from so many points on; what is smaller needs air between its lines, up to so many ems."""


class Headline(NamedTuple):
    """A set headline: its lines, type size and leading (baseline to baseline) in pt, the height of its ink in mm."""

    lines: tuple[str, ...]
    size_pt: float
    leading_pt: float
    height_mm: float
    shift_mm: float
    """How far the block has to move up so that the ink of its first line touches its top."""
    centre_mm: float
    """How far below its top the eye sees its middle: a few tall letters or long tails weigh little."""
    indent_mm: float = 0.0
    """How far its lines have to move in, because their ink hangs out at the edge from which they hang."""

    @property
    def box_mm(self) -> float:
        """Height of the line boxes together."""
        return len(self.lines) * self.leading_pt * MM_PER_PT


class Numeral(NamedTuple):
    """A set number on a line as high as its type size: sizes in mm, and how far its ink stays away from the box around it."""

    number: str
    size_mm: float
    height_mm: float
    above_mm: float
    left_mm: float
    right_mm: float
    width_mm: float


@lru_cache(maxsize=4096)
def fit(text: str, face: Face, width_mm: float, height_mm: float, largest_pt: float, most_lines: int = MOST_LINES) -> Headline:
    """The breaks that let the headline grow largest in a box, unless it is much calmer when a little smaller."""
    large = large_enough(sound(text, face, width_mm, height_mm, largest_pt, most_lines), CALM)
    fewest = min(stumps(headline.lines, face, SHORT_LINE) for headline in large)
    best = large_enough([headline for headline in large if stumps(headline.lines, face, SHORT_LINE) == fewest], NO_MATTER)
    return max(best, key=lambda headline: headline.size_pt * (1 - raggedness(headline.lines, face)))


@lru_cache(maxsize=4096)
def sound(text: str, face: Face, width_mm: float, height_mm: float, largest_pt: float, most_lines: int) -> tuple[Headline, ...]:
    """The settings over which a reader stumbles least: in whole sentences, if that costs little of the size."""
    bounds = {lines: bound(lines, face, width_mm, height_mm, largest_pt) for lines in ways(text, most_lines)}
    settings, largest = list[Headline](), 0.0
    worth = WORTH if width_mm >= NARROW_MM else NARROW_WORTH
    for lines in sorted(bounds, key=bounds.__getitem__, reverse=True):
        if settings and bounds[lines] < largest * (1 - worth):
            break  # these would be too small in any case
        settings.append(set_lines(lines, face, width_mm, height_mm, largest_pt))
        largest = max(largest, settings[-1].size_pt)
    near = large_enough(settings, worth)
    fewest = min(flaws(headline.lines, face) for headline in near)
    return tuple(headline for headline in near if flaws(headline.lines, face) == fewest)


@lru_cache(maxsize=64)
def ways(text: str, most_lines: int) -> tuple[tuple[str, ...], ...]:
    """All ways to break a headline."""
    return tuple(divisions(text, most_lines))


def bound(lines: tuple[str, ...], face: Face, width_mm: float, height_mm: float, largest_pt: float) -> float:
    """A size that given lines cannot exceed, found quickly: their leading could hardly be less than half their ink."""
    widest, tall = edges(lines, face)
    return min(width_mm / widest, height_mm / (tall * 0.5), largest_pt * MM_PER_PT) / MM_PER_PT


def fit_number(number: str, face: Face, width_mm: float, height_mm: float) -> Numeral:
    """A number to dial, as large as its ink fits a box."""
    line = shape(str(number), face.path, face.language, 'ltr')
    left, right = min(glyph.left for glyph in line.glyphs), max(glyph.right for glyph in line.glyphs)
    top, bottom = max(glyph.top for glyph in line.glyphs), min(glyph.bottom for glyph in line.glyphs)
    size_mm = min(width_mm / (right - left), height_mm / (top - bottom))
    ascent, descent = extents(face.path)
    return Numeral(number, size_mm, (top - bottom) * size_mm, ((1 - ascent - descent) / 2 + ascent - top) * size_mm,
                   left * size_mm, (line.width - right) * size_mm, (right - left) * size_mm)


def large_enough(headlines: Sequence[Headline], share: float) -> list[Headline]:
    """Those that are not smaller than the largest by more than a share of it."""
    largest = max(headline.size_pt for headline in headlines)
    return [headline for headline in headlines if headline.size_pt >= largest * (1 - share)]


@lru_cache(maxsize=4096)
def fit_together(texts: tuple[str, ...], face: Face, width_mm: float, height_mm: float, largest_pt: float,
                 most_lines: int = MOST_LINES) -> list[Headline]:
    """Headlines that stand side by side: one size, one leading, the same number of lines where their words allow it, and
    baselines that meet when the blocks hang from the same height."""
    box = (width_mm, height_mm, largest_pt, most_lines)
    size_pt = min(max(headline.size_pt for headline in sound(text, face, *box)) for text in texts)
    reach = []
    for text in texts:
        settings = [set_lines(lines, face, width_mm, height_mm, size_pt) for lines in ways(text, most_lines)]
        reach.append([headline for headline in settings if headline.size_pt >= size_pt - 0.11])
    alike = min(set.intersection(*({len(headline.lines) for headline in settings} for settings in reach)), default=0)
    chosen = [min((headline for headline in settings if len(headline.lines) == alike or not alike),
                  key=lambda headline: (len(headline.lines), flaws(headline.lines, face), -len(headline.lines[0])))
              for settings in reach]
    return together(chosen)


def together(headlines: Sequence[Headline]) -> list[Headline]:
    """Headlines of one size → with one leading, and level."""
    leading_pt = max(headline.leading_pt for headline in headlines)
    return level([with_leading(headline, leading_pt) for headline in headlines])


def with_leading(headline: Headline, leading_pt: float) -> Headline:
    """The same headline with more room between its lines."""
    more_mm = (leading_pt - headline.leading_pt) * MM_PER_PT
    lower_mm = more_mm * (len(headline.lines) - 1)
    return headline._replace(leading_pt=leading_pt, height_mm=headline.height_mm + lower_mm,
                             shift_mm=headline.shift_mm + more_mm / 2, centre_mm=headline.centre_mm + lower_mm / 2)


def level(headlines: Sequence[Headline]) -> list[Headline]:
    """Headlines of one size and leading → those with as many lines get one top, one height and one middle."""
    levelled = []
    for headline in headlines:
        alike = [other for other in headlines if len(other.lines) == len(headline.lines)]
        shift_mm = min(other.shift_mm for other in alike)
        levelled.append(headline._replace(
            shift_mm=shift_mm, height_mm=max(other.height_mm + other.shift_mm for other in alike) - shift_mm,
            centre_mm=sum(other.centre_mm + other.shift_mm for other in alike) / len(alike) - shift_mm))
    return levelled


def set_lines(lines: tuple[str, ...], face: Face, width_mm: float, height_mm: float, largest_pt: float) -> Headline:
    """Given lines at the largest size at which their ink fits the box."""
    leading, top, bottom, widest, over = block(lines, face)
    across_mm = min(width_mm / widest, (width_mm + HANGS_MM) / (widest + over))

    def largest(leading: float) -> float:
        """The size that fits, in points."""
        return min(across_mm / MM_PER_PT, height_mm / (top - bottom + leading * (len(lines) - 1)) / MM_PER_PT, largest_pt)

    leading += AIR * min(max(1 - largest(leading) / TIGHT_PT, 0), 1)
    height = top - bottom + leading * (len(lines) - 1)
    size_pt = int(largest(leading) * 10) / 10
    size_mm = size_pt * MM_PER_PT
    ascent, descent = extents(face.path)
    baseline = (leading - ascent - descent) / 2 + ascent
    seen_top = (top + ink(lines[0], face).mean_top) / 2
    seen_bottom = ink(lines[-1], face).mean_bottom - leading * (len(lines) - 1)
    return Headline(lines, size_pt, round(size_pt * leading, 2), height * size_mm, (baseline - top) * size_mm,
                    (top - (seen_top + seen_bottom) / 2) * size_mm, max(round(over * size_mm - HANGS_MM, 2), 0))


def slant(tall: float, width_mm: float, height_mm: float) -> tuple[float, float]:
    """How long a line may be that crosses a page, and at what angle in degrees; tall: its height as a share of its length."""

    def longest(degrees: int) -> float:
        sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
        return min(width_mm / (cosine + tall * sine), height_mm / (sine + tall * cosine))

    angle = max(range(15, 76), key=longest)
    return longest(angle), angle


def flaws(lines: Sequence[str], face: Face) -> int:
    """How often a reader would stumble: by where the breaks are, and at lines that are stumps. Where there is no break, never."""
    return stumbles(lines) + stumps(lines, face, STUMP) if len(lines) > 1 else 0


def stumps(lines: Sequence[str], face: Face, share: float) -> int:
    """How many lines are shorter than a share of the longest; a whole sentence may be as short as it likes."""
    widths = [ink(line, face).advance for line in lines]
    return sum(width < share * max(widths) and not alone for width, alone in zip(widths, whole_sentences(lines), strict=True))


def raggedness(lines: Sequence[str], face: Face) -> float:
    """How uneven the lines are; a whole sentence or Chinese clause counts as even, and a Chinese stop as white."""
    widths = [ink(line.rstrip(AFTER_STOP) or line, face).advance for line in lines]
    return sum((1 - width / max(widths)) ** 2 for width, alone in zip(widths, whole_sentences(lines), strict=True) if not alone)
