"""A line of letters as ink: how far it reaches, and how near two lines may come. Lengths in ems."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from beforehand.ground import runs
from beforehand.type.fonts import Glyph, Line, shape, spaced

MM_PER_PT = 25.4 / 72
LITTLE = 1e-6


class Face(NamedTuple):
    """A font file and how it is set."""

    path: str
    language: str
    direction: str
    least_leading: float
    """In ems; what the script needs even where ink would allow less."""
    clearance: float = 0.08
    """Least white between the ink of two lines, in ems."""
    word_space: float = 0.0
    """How much more white there is between words, in ems."""
    latin: str = ''
    """The file of what runs from left to right in a script that does not, where that has a face of its own."""


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
    over: float
    """How far it reaches over the edge that the line hangs from."""


@lru_cache(maxsize=16384)
def ink(text: str, face: Face) -> Ink:
    """The ink of one line."""
    line, rtl = set_line(text, face), face.direction == 'rtl'
    glyphs = line.glyphs or (of_another_font(line.width, rtl),)
    total = sum(glyph.right - glyph.left for glyph in glyphs)
    return Ink(
        max(glyph.top for glyph in glyphs), min(glyph.bottom for glyph in glyphs),
        max(-glyph.left if rtl else glyph.right for glyph in glyphs),
        sum(glyph.top * (glyph.right - glyph.left) for glyph in glyphs) / total,
        sum(glyph.bottom * (glyph.right - glyph.left) for glyph in glyphs) / total, line.width,
        max(0.0, *(glyph.right if rtl else -glyph.left for glyph in glyphs)))


def of_another_font(width: float, rtl: bool) -> Glyph:
    """Letters that the font has no ink for: another will lend them, about as high as a capital."""
    wide = max(width, 0.1)
    return Glyph(-wide if rtl else 0.0, 0.0 if rtl else wide, 0.0, 0.7)


def set_line(text: str, face: Face) -> Line:
    """A line; what runs the other way in it is set by itself, part by part from the right, in its own face if it has one."""
    if face.direction == 'ltr':
        return spaced(text, face.path, face.language, face.direction, face.word_space)
    glyphs, width = list[Glyph](), 0.0
    for index, part in ((index, part) for index, part in enumerate(runs.split(text, runs.turned(text))) if part):
        line = shape(part, face.latin or face.path, 'en' if face.latin else face.language, 'ltr') if index % 2 else (
            spaced(part, face.path, face.language, 'rtl', face.word_space))
        start = -width - (line.width if index % 2 else 0)
        glyphs += [glyph._replace(left=glyph.left + start, right=glyph.right + start) for glyph in line.glyphs]
        width += line.width
    return Line(width, tuple(glyphs))


@lru_cache(maxsize=16384)
def clear(above: str, below: str, face: Face) -> float:
    """The distance of two baselines (ems) at which no ink of the lines meets; both lines hang from the same edge."""
    white, least = face.clearance, 0.0
    lowers = sorted((left, right + white, top) for left, right, _, top in set_line(below, face).glyphs)
    widest = max((right - left for left, right, _ in lowers), default=0.0) + LITTLE
    for begin, end, bottom, _ in set_line(above, face).glyphs:
        near = lowers[bisect_left(lowers, (begin - widest,)):bisect_left(lowers, (end + white,))]
        for _, right, top in near:
            if top - bottom > least and begin < right:
                least = top - bottom
    return white + least


@lru_cache(maxsize=16384)
def edges(lines: tuple[str, ...], face: Face) -> tuple[float, float]:
    """How wide the longest of some lines is, and how high their ink is, one by one."""
    inks = [ink(line, face) for line in lines]
    return max(each.width for each in inks), sum((each.top - each.bottom) for each in inks)


@lru_cache(maxsize=16384)
def block(lines: tuple[str, ...], face: Face) -> tuple[float, float, float, float, float]:
    """Given lines as ink, in ems: the least leading, top of the first and bottom of the last, how wide they are, and how far they
    hang out."""
    inks = [ink(line, face) for line in lines]
    leading = max([face.least_leading, *(clear(above, below, face) for above, below in pairwise(lines))])
    return leading, inks[0].top, inks[-1].bottom, max(each.width for each in inks), max(each.over for each in inks)
