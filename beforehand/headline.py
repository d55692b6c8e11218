"""Copyfitting of headlines: the lines, size and leading that fill a measure, fitted to the ink of the letters.

Line boxes know nothing of ink: set as tight as big type wants, descenders and marks would touch. Here the leading comes from
the skylines of the two lines that meet. Lengths in millimetres, type sizes in points.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from beforehand.breaks import AFTER_STOP, MOST_LINES, divisions, stumbles
from beforehand.fonts import Line, extents, shape

MM_PER_PT = 25.4 / 72
WORTH = 0.4
"""How much smaller a headline may be set (a share of its size) so that its lines are whole sentences or clauses."""
NO_MATTER = 0.05
"""A difference in size that nobody sees, if the lines come out more even."""
STUMP = 0.3
"""A line shorter than this share of the longest looks like a mistake."""
AIR, TIGHT_PT = 0.12, 36
"""Large type is set tight, from so many points on; what is smaller needs air between its lines, up to so many ems."""


class Face(NamedTuple):
    """A font file and how it is set."""

    path: str
    language: str
    direction: str
    least_leading: float
    """In ems; what the script needs even where ink would allow less."""
    clearance: float = 0.08
    """Least white between the ink of two lines, in ems."""


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


@lru_cache(maxsize=4096)
def fit(text: str, face: Face, width_mm: float, height_mm: float, largest_pt: float, most_lines: int = MOST_LINES) -> Headline:
    """The breaks that let the headline grow largest in a box, in whole sentences if that costs little; of equals, the evenest."""
    bounds = {lines: bound(lines, face, width_mm, height_mm, largest_pt) for lines in divisions(text, most_lines)}
    settings: list[Headline] = []
    for lines in sorted(bounds, key=bounds.__getitem__, reverse=True):
        if settings and bounds[lines] < max(each.size_pt for each in settings) * (1 - WORTH):
            break  # these would be too small in any case
        settings.append(set_lines(lines, face, width_mm, height_mm, largest_pt))
    near = large_enough(settings, WORTH)
    fewest = min(flaws(headline.lines, face) for headline in near)
    best = large_enough([headline for headline in near if flaws(headline.lines, face) == fewest], NO_MATTER)
    return min(best, key=lambda headline: (round(raggedness(headline.lines, face), 1), -headline.size_pt))


def bound(lines: tuple[str, ...], face: Face, width_mm: float, height_mm: float, largest_pt: float) -> float:
    """A size that given lines cannot exceed, found quickly: their leading could hardly be less than half their ink."""
    tall = sum((ink(line, face).top - ink(line, face).bottom) for line in lines) * 0.5
    return min(width_mm / max(ink(line, face).width for line in lines), height_mm / tall, largest_pt * MM_PER_PT) / MM_PER_PT


def fit_number(number: str, face: Face, width_mm: float, height_mm: float) -> Numeral:
    """A number to dial, as large as its ink fits a box."""
    line = shape(str(number), face.path, face.language, 'ltr')
    left, right = min(glyph.left for glyph in line.glyphs), max(glyph.right for glyph in line.glyphs)
    top, bottom = max(glyph.top for glyph in line.glyphs), min(glyph.bottom for glyph in line.glyphs)
    size_mm = min(width_mm / (right - left), height_mm / (top - bottom))
    ascent, descent = extents(face.path)
    return Numeral(number, size_mm, (top - bottom) * size_mm, ((1 - ascent - descent) / 2 + ascent - top) * size_mm,
                   left * size_mm, (line.width - right) * size_mm)


def large_enough(headlines: Sequence[Headline], share: float) -> list[Headline]:
    """Those that are not smaller than the largest by more than a share of it."""
    largest = max(headline.size_pt for headline in headlines)
    return [headline for headline in headlines if headline.size_pt >= largest * (1 - share)]


def fit_together(texts: Sequence[str], face: Face, width_mm: float, height_mm: float, largest_pt: float,
                 most_lines: int = MOST_LINES) -> list[Headline]:
    """Headlines that stand side by side: one size, one leading, the same number of lines where their words allow it, and
    baselines that meet when the blocks hang from the same height."""
    size_pt = min(fit(text, face, width_mm, height_mm, largest_pt, most_lines).size_pt for text in texts)
    reach = []
    for text in texts:
        settings = [set_lines(lines, face, width_mm, height_mm, size_pt) for lines in divisions(text, most_lines)]
        reach.append([headline for headline in settings if headline.size_pt >= size_pt - 0.11])
    alike = min(set.intersection(*({len(headline.lines) for headline in settings} for settings in reach)), default=0)
    chosen = [min((headline for headline in settings if len(headline.lines) == alike or not alike),
                  key=lambda headline: (len(headline.lines), -len(headline.lines[0]))) for settings in reach]
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
    inks = [ink(line, face) for line in lines]
    leading = max([face.least_leading, *(clear(above, below, face) for above, below in pairwise(lines))])
    top, bottom, widest = inks[0].top, inks[-1].bottom, max(each.width for each in inks)

    def largest(leading: float) -> float:
        """The size that fits, in points."""
        return min(width_mm / widest / MM_PER_PT, height_mm / (top - bottom + leading * (len(lines) - 1)) / MM_PER_PT, largest_pt)

    leading += AIR * min(max(1 - largest(leading) / TIGHT_PT, 0), 1)
    height = top - bottom + leading * (len(lines) - 1)
    size_pt = int(largest(leading) * 10) / 10
    size_mm = size_pt * MM_PER_PT
    ascent, descent = extents(face.path)
    baseline = (leading - ascent - descent) / 2 + ascent
    seen_top, seen_bottom = (top + inks[0].mean_top) / 2, inks[-1].mean_bottom - leading * (len(lines) - 1)
    return Headline(lines, size_pt, round(size_pt * leading, 2), height * size_mm, (baseline - top) * size_mm,
                    (top - (seen_top + seen_bottom) / 2) * size_mm)


class Slanted(NamedTuple):
    """A word that crosses a page: how it is set, how wide, where its box stands, and by how many degrees it is turned."""

    set: Headline
    width_mm: float
    left_mm: float
    top_mm: float
    angle: float


def slant(tall: float, width_mm: float, height_mm: float) -> tuple[float, float]:
    """How long a line may be that crosses a page, and at what angle in degrees; tall: its height as a share of its length."""

    def longest(degrees: int) -> float:
        sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
        return min(width_mm / (cosine + tall * sine), height_mm / (sine + tall * cosine))

    angle = max(range(15, 76), key=longest)
    return longest(angle), angle


class Ink(NamedTuple):
    """The ink of a line, in ems: where it begins and ends in height, how far it reaches, and where the eye puts its edges."""

    top: float
    bottom: float
    width: float
    """From the edge that the line hangs from to the end of its ink: a Chinese stop is wide and mostly white."""
    mean_top: float
    mean_bottom: float
    """The mean edges of the glyphs, the wide ones weighing more."""
    advance: float


@lru_cache(maxsize=16384)
def ink(text: str, face: Face) -> Ink:
    """The ink of one line."""
    line = set_line(text, face)
    glyphs, total = line.glyphs, sum(glyph.right - glyph.left for glyph in line.glyphs)
    return Ink(
        max(glyph.top for glyph in glyphs), min(glyph.bottom for glyph in glyphs),
        max(-glyph.left if face.direction == 'rtl' else glyph.right for glyph in glyphs),
        sum(glyph.top * (glyph.right - glyph.left) for glyph in glyphs) / total,
        sum(glyph.bottom * (glyph.right - glyph.left) for glyph in glyphs) / total, line.width)


def set_line(text: str, face: Face) -> Line:
    return shape(text, face.path, face.language, face.direction)


def flaws(lines: Sequence[str], face: Face) -> int:
    """How often a reader would stumble: by where the breaks are, and at lines that are stumps."""
    widths = [ink(line, face).advance for line in lines]
    return stumbles(lines) + sum(width < STUMP * max(widths) for width in widths)


def raggedness(lines: tuple[str, ...], face: Face) -> float:
    """How uneven the lines are; a Chinese line that ends with its clause counts as even."""
    widths = [ink(line, face).advance for line in lines]
    return sum((max(widths) - width) ** 2 for width, line in zip(widths, lines, strict=True) if line[-1] not in AFTER_STOP)


@lru_cache(maxsize=16384)
def clear(above: str, below: str, face: Face) -> float:
    """The distance of two baselines (ems) at which no ink of the lines meets; both lines hang from the same edge."""
    lowers, least = set_line(below, face).glyphs, 0.0
    for left, right, bottom, _ in set_line(above, face).glyphs:
        for lower in lowers:
            if left < lower.right + face.clearance and lower.left < right + face.clearance and lower.top - bottom > least:
                least = lower.top - bottom
    return face.clearance + least
