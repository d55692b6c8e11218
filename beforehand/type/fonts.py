"""What the vendored fonts hold: which letters, how wide and how tall they are. Lengths in ems unless named otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import uharfbuzz as hb

LATIN = 'NotoSans'
NUMERALS = 'NotoSansCondensed'
IGNORED = frozenset('\n\u00ad\u200b\u200c\u200d\u2060')
"""Characters that need no glyph: they only say where lines break and letters join."""


class Glyph(NamedTuple):
    """The ink of one glyph of a set line: edges in ems from the edge that lines hang from (left, or right for right-to-left
    scripts: then negative) and from the baseline (up is positive)."""

    left: float
    right: float
    bottom: float
    top: float


class Line(NamedTuple):
    """A line of text, set in one font: its advance and its ink, in ems."""

    width: float
    glyphs: tuple[Glyph, ...]


@lru_cache(maxsize=64)
def load(path: str) -> hb.Font:
    """A font file as HarfBuzz sees it."""
    return hb.Font(hb.Face(hb.Blob.from_file_path(path)))


def read(data: bytes) -> hb.Font:
    """A font as HarfBuzz sees it."""
    return hb.Font(hb.Face(data))


def stencil(glyphs: Iterable[tuple[hb.Font, int, tuple[float, ...]]], left: int, bottom: int, width: int, height: int) -> bytes:
    """Which pixels of a rectangle the ink of glyphs covers by half or more (255; else 0), row by row.

    Each glyph with the matrix from its font units to pixels (up is positive).
    """
    raster = hb.RasterDraw()
    raster.extents = hb.RasterExtents(x_origin=left, y_origin=bottom, width=width, height=height)
    for font, glyph, matrix in glyphs:
        raster.transform = matrix
        raster.draw_glyph(font, glyph)
    image = raster.render()
    data, stride = bytes(image.buffer), image.extents.stride
    return b''.join(data[row * stride:row * stride + width] for row in range(height)).translate(HALF)


HALF = bytes(255 * (value >= 128) for value in range(256))


@lru_cache(maxsize=64)
def letters(path: str) -> frozenset[str]:
    """The characters that a font file has glyphs for."""
    return frozenset(map(chr, load(path).face.unicodes)) | IGNORED


def extents(path: str) -> tuple[float, float]:
    """Ascent and descent (both positive) of a font's line box without leading, in ems, as Pango reads them."""
    font = load(path)
    metrics = font.get_font_extents('ltr')
    upem = font.face.upem
    return metrics.ascender / upem, -metrics.descender / upem


SPACES = ' \u00a0'
"""Between words; where they are set wider, each word is set by itself, as Pango does it."""
WIDENED = re.compile(f'([{SPACES}])')


@lru_cache(maxsize=4096)
def spaced(text: str, path: str, language: str, direction: str, word_space: float) -> Line:
    """Set a text on one line with more white between its words."""
    glyphs, width = list[Glyph](), 0.0
    for piece in filter(None, WIDENED.split(text) if word_space else [text]):
        line = shape(piece, path, language, direction)
        start = -width if direction == 'rtl' else width
        glyphs += [glyph._replace(left=glyph.left + start, right=glyph.right + start) for glyph in line.glyphs]
        width += line.width + (word_space if piece in SPACES else 0.0)
    return Line(width, tuple(glyphs))


@lru_cache(maxsize=4096)
def shape(text: str, path: str, language: str, direction: str) -> Line:
    """Set a text on one line, as Pango will: same HarfBuzz, same features."""
    font = load(path)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction, buffer.language = direction, language
    hb.shape(font, buffer)
    upem, found = font.face.upem, advances(buffer)
    at = -sum(advance for *_, advance in found) if direction == 'rtl' else 0
    width, glyphs = 0, []
    for info, (x_offset, y_offset, advance) in zip(buffer.glyph_infos, found, strict=True):
        box = ink_of(path, info.codepoint)
        if box:
            left, top = at + width + x_offset + box[0], y_offset + box[1]
            glyphs.append(Glyph(left / upem, (left + box[2]) / upem, (top + box[3]) / upem, top / upem))
        width += advance
    return Line(width / upem, tuple(glyphs))


def advances(buffer: hb.Buffer) -> list[tuple[int, int, int]]:
    """Of each glyph of a set line: offset to the right, offset upwards, advance (one that would step back steps on, in Pango)."""
    return [(position.x_offset + max(-position.x_advance, 0), position.y_offset, abs(position.x_advance))
            for position in buffer.glyph_positions or ()]


@lru_cache(maxsize=16384)
def ink_of(path: str, glyph: int) -> tuple[int, int, int, int] | None:
    """The box of a glyph's ink in font units: left, top, width, height (negative, downwards); None for a space."""
    box = load(path).get_glyph_extents(glyph)
    return (box.x_bearing, box.y_bearing, box.width, box.height) if box and box.width else None


@lru_cache(maxsize=64)
def printable(files: tuple[str, ...], beside: tuple[str, ...]) -> frozenset[str]:
    """The characters that each of some fonts can print, with the help of others that stand by."""
    sets = [letters(file) for file in files]
    common = frozenset.intersection(*sets) if sets else frozenset()
    return common.union(*(letters(file) for file in beside))
