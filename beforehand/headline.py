"""Copyfitting of headlines: the lines, size and leading that fill a measure, fitted to the ink of the letters.

Line boxes know nothing of ink: set as tight as big type wants, descenders and marks would touch. Here the leading comes from
the skylines of the two lines that meet. Lengths in millimetres, type sizes in points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from beforehand.fonts import Glyph, Line, extents, shape

MM_PER_PT = 25.4 / 72
CLEARANCE = 0.07
"""Least white between the ink of two lines, in ems."""
MOST_LINES = 6
HAN = re.compile(r'(?<=[\u4e00-\u9fff，。？！：；])(?=[\u4e00-\u9fff])')
AFTER_STOP = '，。？！：；'


class Face(NamedTuple):
    """A font file and how it is set."""

    path: str
    language: str
    direction: str
    least_leading: float
    """In ems; what the script needs even where ink would allow less."""


class Headline(NamedTuple):
    """A set headline: its lines, type size and leading (baseline to baseline) in pt, the height of its ink in mm."""

    lines: tuple[str, ...]
    size_pt: float
    leading_pt: float
    height_mm: float
    shift_mm: float
    """How far the block has to move up so that the ink of its first line touches its top."""

    @property
    def box_mm(self) -> float:
        """Height of the line boxes together."""
        return len(self.lines) * self.leading_pt * MM_PER_PT


def fit(text: str, face: Face, width_mm: float, height_mm: float, largest_pt: float, most_lines: int = MOST_LINES) -> Headline:
    """The breaks that let the headline grow largest in a box; of equals, the one with the evenest lines."""
    settings = [set_lines(lines, face, width_mm, height_mm, largest_pt) for lines in divisions(text, most_lines)]
    return max(settings, key=lambda headline: (round(headline.size_pt, 1), -raggedness(headline.lines, face)))


def fit_together(texts: Sequence[str], face: Face, width_mm: float, height_mm: float, largest_pt: float,
                 most_lines: int = MOST_LINES) -> list[Headline]:
    """Headlines that stand side by side: one size, one leading, and breaks as alike as their words allow."""
    size_pt = min(fit(text, face, width_mm, height_mm, largest_pt, most_lines).size_pt for text in texts)
    set_ = []
    for text in texts:
        settings = [set_lines(lines, face, width_mm, height_mm, size_pt) for lines in divisions(text, most_lines)]
        reach = [headline for headline in settings if headline.size_pt >= size_pt - 0.11]
        set_.append(min(reach, key=lambda headline: (len(headline.lines), -len(headline.lines[0]))))
    leading_pt = max(headline.leading_pt for headline in set_)
    return [with_leading(headline, leading_pt) for headline in set_]


def with_leading(headline: Headline, leading_pt: float) -> Headline:
    """The same headline with more room between its lines."""
    more_mm = (leading_pt - headline.leading_pt) * MM_PER_PT
    return headline._replace(leading_pt=leading_pt, height_mm=headline.height_mm + more_mm * (len(headline.lines) - 1),
                             shift_mm=headline.shift_mm + more_mm / 2)


def set_lines(lines: tuple[str, ...], face: Face, width_mm: float, height_mm: float, largest_pt: float) -> Headline:
    """Given lines at the largest size at which their ink fits the box."""
    set_ = [shape(line, face.path, face.language, face.direction) for line in lines]
    leading = max([face.least_leading, *(clear(above, below) for above, below in pairwise(set_))])
    top, bottom = max(g.top for g in set_[0].glyphs), min(g.bottom for g in set_[-1].glyphs)
    height = top - bottom + leading * (len(lines) - 1)
    size_mm = min(width_mm / max(line.width for line in set_), height_mm / height, largest_pt * MM_PER_PT)
    ascent, descent = extents(face.path)
    baseline = (leading - ascent - descent) / 2 + ascent
    size_pt = int(size_mm / MM_PER_PT * 10) / 10
    size_mm = size_pt * MM_PER_PT
    return Headline(lines, size_pt, round(size_pt * leading, 2), height * size_mm, (baseline - top) * size_mm)


def divisions(text: str, most_lines: int) -> Iterator[tuple[str, ...]]:
    """All ways to break a headline into lines, where its script allows a break."""
    words = pieces(text)
    for count in range(min(len(words), most_lines)):
        for cuts in combinations(range(1, len(words)), count):
            edges = [0, *cuts, len(words)]
            lines = tuple(''.join(words[a:b]).strip() for a, b in pairwise(edges))
            if not any(lonely(line) for line in lines) or len(words) < 3:
                yield lines


def pieces(text: str) -> list[str]:
    """What may not be divided: words with the space after them; in Chinese the clauses, or the single signs of a short one."""
    if any('\u4e00' <= letter <= '\u9fff' for letter in text):
        return [piece for piece in HAN.split(text) if piece]
    return re.findall(r'\S+\s*', text)


def lonely(line: str) -> bool:
    """A line of one Chinese sign (and its stop) looks like a mistake."""
    return len(line.rstrip(AFTER_STOP)) == 1 and '\u4e00' <= line[0] <= '\u9fff'


def raggedness(lines: tuple[str, ...], face: Face) -> float:
    """How uneven the lines are; a Chinese line that ends with its clause counts as even."""
    widths = [shape(line, face.path, face.language, face.direction).width for line in lines]
    return sum((max(widths) - width) ** 2 for width, line in zip(widths, lines, strict=True) if line[-1] not in AFTER_STOP)


def clear(above: Line, below: Line) -> float:
    """The distance of two baselines (ems) at which no ink of the lines meets; both lines start at the same edge."""
    return CLEARANCE + max(
        (lower.top - upper.bottom for upper in above.glyphs for lower in below.glyphs if meet(upper, lower)), default=0,
    )


def meet(upper: Glyph, lower: Glyph) -> bool:
    """Whether two glyphs stand above one another, or nearly."""
    return upper.left < lower.right + CLEARANCE and lower.left < upper.right + CLEARANCE
