"""A text → how far each of its letters reaches, and its ink, in the fonts that Pango would choose. Lengths in ems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple, TypeVar
from unicodedata import category

import uharfbuzz as hb
from fontTools import unicodedata as fonttools

from beforehand.type.fonts import SPACES, advances, ink_of, letters, load

T = TypeVar('T')
NO_SCRIPT = ('Zyyy', 'Zinh', 'Zzzz')
"""Common, inherited, unknown: such a sign goes with the letter before it."""


class Item(NamedTuple):
    """A stretch of a text that is set in one go: one font, one script."""

    begin: int
    end: int
    font: str
    script: str


class Extent(NamedTuple):
    """The room of a letter with the marks on it: its advance, and the top and bottom of its ink from the baseline upwards."""

    advance: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    tied: bool = True
    """Whether it, or the letter before it, would look different or stand elsewhere if a line ended between them."""


def extents(text: str, fonts: tuple[str, ...], language: str, direction: str, word_space: float = 0.0) -> Iterator[Extent]:
    """Of each letter of a text in logical order."""
    for item in items(text, fonts, by_word=word_space > 0):
        found = [Extent()] * (item.end - item.begin)
        for cluster, extent in glyphs(text, item, language, direction):
            before = found[cluster - item.begin]
            found[cluster - item.begin] = Extent(before.advance + extent.advance, max(before.top, extent.top),
                                                 min(before.bottom, extent.bottom), extent.tied)
        if text[item.begin] in SPACES:
            found[0] = found[0]._replace(advance=found[0].advance + word_space)
        yield from found


def items(text: str, fonts: tuple[str, ...], by_word: bool = False) -> Iterator[Item]:
    """The stretches of a text, as Pango finds them: a new one begins where the script changes, or the font. Where words are set
    wider apart, each word and each space is one by itself."""
    scripts = filled([script_of(letter) for letter in text], '')
    alone = [at if by_word and letter in SPACES else -1 for at, letter in enumerate(text)]
    for begin, end, (script, _) in alike(list(zip(scripts, alone, strict=True))):
        for first, last, rank in alike(ranks(text[begin:end], fonts)):
            yield Item(begin + first, begin + last, fonts[rank], script)


def ranks(text: str, fonts: tuple[str, ...]) -> list[int]:
    """Which font sets each letter: the first that has it. Spaces and joiners go with the letter before them, or with that behind
    them if its font is preferred."""
    known = [letters(font) for font in fonts]
    found = filled([None if goes_along(letter) else next((rank for rank, has in enumerate(known) if letter in has), 0)
                    for letter in text], 0)
    for at in reversed(range(len(text) - 1)):
        if goes_along(text[at]):
            found[at] = min(found[at], found[at + 1])
    return found


def filled(found: Sequence[T | None], otherwise: T) -> list[T]:
    """Each as the one before it where it has none, those at the beginning as the first that has one."""
    last = next((one for one in found if one is not None), otherwise)
    return [last := last if one is None else one for one in found]


def alike(found: Sequence[T]) -> Iterator[tuple[int, int, T]]:
    """Where stretches of the same begin and end."""
    end = 0
    for one, same in groupby(found):
        begin, end = end, end + len(list(same))
        yield begin, end, one


@lru_cache(maxsize=4096)
def goes_along(letter: str) -> bool:
    """Whether it is a space, a joiner or something else without ink."""
    return category(letter) in ('Cc', 'Cf', 'Cs', 'Zl', 'Zp', 'Zs') or '\ufe00' <= letter <= '\ufe0f'


@lru_cache(maxsize=4096)
def script_of(letter: str) -> str | None:
    script = fonttools.script(letter)
    return None if script in NO_SCRIPT else script


def glyphs(text: str, item: Item, language: str, direction: str) -> Iterator[tuple[int, Extent]]:
    """Each glyph of a stretch, and the letter at which its cluster begins."""
    font = load(item.font)
    buffer = hb.Buffer()
    buffer.add_str(text, item.begin, item.end - item.begin)
    buffer.direction, buffer.language = direction, language
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
