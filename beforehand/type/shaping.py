"""A text → how far each of its letters reaches, and its ink, in the fonts that Pango would choose. Lengths in ems."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

import uharfbuzz as hb
from fontTools import unicodedata as fonttools

from beforehand.type.fonts import advances, ink_of, letters, load

NO_SCRIPT = ('Zyyy', 'Zinh', 'Zzzz')
"""Common, inherited, unknown: such a sign goes with the letter before it."""


class Item(NamedTuple):
    """A stretch of a text that is set in one go: one font, one script, one direction."""

    begin: int
    end: int
    font: str
    script: str
    direction: str


class Extent(NamedTuple):
    """How much room a letter takes with the marks on it: its advance, and its ink above and below the baseline (up is positive)."""

    advance: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    tied: bool = True
    """Whether it, or the letter before it, would look different or stand elsewhere if a line ended between them."""


def extents(text: str, fonts: tuple[str, ...], language: str, direction: str) -> Iterator[Extent]:
    """Of each letter of a text in logical order."""
    for item in items(text, fonts, direction):
        found = [Extent()] * (item.end - item.begin)
        for cluster, extent in glyphs(text, item, language):
            before = found[cluster - item.begin]
            found[cluster - item.begin] = Extent(before.advance + extent.advance, max(before.top, extent.top),
                                                 min(before.bottom, extent.bottom), extent.tied)
        yield from found


def items(text: str, fonts: tuple[str, ...], direction: str) -> Iterator[Item]:
    """The stretches of a text, as Pango finds them: a new one begins where the font changes, or the script."""
    begin = 0
    kinds = list(zip(chosen(text, fonts), scripts(text), strict=True))
    for end in range(1, len(text) + 1):
        if end == len(text) or kinds[end] != kinds[begin]:
            font, script = kinds[begin]
            yield Item(begin, end, font, script, way(script) or direction)
            begin = end


def chosen(text: str, fonts: tuple[str, ...]) -> list[str]:
    """The font of each letter: the first that has it; spaces and joiners go with the letter before them."""
    known = [(font, letters(font)) for font in fonts]
    found = [None if goes_along(letter) else next((font for font, has in known if letter in has), fonts[0]) for letter in text]
    return filled(found, fonts[0])


def scripts(text: str) -> list[str]:
    """The script of each letter; what belongs to none goes with the letter before it."""
    return filled([script_of(letter) for letter in text], '')


def filled(found: list[str | None], otherwise: str) -> list[str]:
    """Each as the one before it where it has none, those at the beginning as the first that has one."""
    last = next((one for one in found if one), otherwise)
    return [last := one or last for one in found]


@lru_cache(maxsize=4096)
def goes_along(letter: str) -> bool:
    """Whether it is a space, a joiner or something else without ink."""
    return category(letter) in ('Cc', 'Cf', 'Cs', 'Zl', 'Zp', 'Zs') or '\ufe00' <= letter <= '\ufe0f'


@lru_cache(maxsize=4096)
def script_of(letter: str) -> str | None:
    script = fonttools.script(letter)
    return None if script in NO_SCRIPT else script


@lru_cache(maxsize=64)
def way(script: str) -> str:
    """ltr or rtl."""
    return fonttools.script_horizontal_direction(script, '').lower()


def glyphs(text: str, item: Item, language: str) -> Iterator[tuple[int, Extent]]:
    """Each glyph of a stretch, and the letter at which its cluster begins."""
    font = load(item.font)
    buffer = hb.Buffer()
    buffer.add_str(text, item.begin, item.end - item.begin)
    buffer.direction, buffer.language = item.direction, language
    if item.script:
        buffer.script = item.script
    else:
        buffer.guess_segment_properties()
    hb.shape(font, buffer)
    upem = font.face.upem
    for info, (_, y, advance) in zip(buffer.glyph_infos, advances(buffer), strict=True):
        box = ink_of(item.font, info.codepoint)
        top, bottom = (y + box[1], y + box[1] + box[3]) if box else (0, 0)
        yield info.cluster, Extent(advance / upem, top / upem, bottom / upem, bool(info.flags & hb.GlyphFlags.UNSAFE_TO_BREAK))
