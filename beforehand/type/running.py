"""Running text: a text and its fonts → a paragraph that can be broken into lines. Lengths in ems."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from beforehand.ground import runs
from beforehand.type.opportunities import opportunities
from beforehand.type.paragraph import Line, Paragraph, Word, end_of
from beforehand.type.shaping import Extent, extents

WHITE = re.compile('[ \t\n\r\f]+')


class Fonts(NamedTuple):
    """The font files of a paragraph, each list in order of preference: the first that has a letter sets it."""

    text: tuple[str, ...]
    latin: tuple[str, ...] = ()
    """For runs from left to right in a text from right to left; none: as the text."""
    address: tuple[str, ...] = ()
    """For web and mail addresses; none: as what stands around them."""
    latin_space_em: float = 0.0
    """White on both sides of such a run."""
    word_space_em: float = 0.0
    """How much more white there is between words, but not within such a run."""


class Part(NamedTuple):
    """What is an element of its own on the page, or stands between two: it is shaped by itself."""

    begin: int
    end: int
    run: int = 0
    """In a text from right to left: which of its runs from left to right it belongs to, from 1; 0: to none."""
    address: str = ''
    """The web or mail address that it is."""


@lru_cache(maxsize=8192)
def shape(text: str, fonts: Fonts, language: str, direction: str, addresses: frozenset[str] = frozenset()) -> Paragraph:
    """A paragraph. addresses: those that are links, and set in a face of their own."""
    text = WHITE.sub(' ', str(text)).strip(' ')
    parts = tuple(parts_of(text, direction, addresses))
    white = Counter(edges(parts))

    def letters_of(part: Part) -> list[Extent]:
        files = (part.address and fonts.address) or (part.run and fonts.latin) or fonts.text
        direct, space = ('ltr', 0.0) if part.run else (direction, fonts.word_space_em)
        return list(extents(text[part.begin:part.end], files, language, direct, space))

    letters = [letter for part in parts for letter in letters_of(part)]
    at = [0.0, *accumulate(letter.advance + white[index] * fonts.latin_space_em for index, letter in enumerate(letters))]

    def word(begin: int, end: int) -> Word:
        bare = end_of(text, Line(begin, end, 0))
        apart = bare == end < len(text) and letters[end].tied
        return Word(begin, end, at[begin], at[bare] + (kerning(begin, end) if apart else 0.0),
                    max(letter.top for letter in letters[begin:end]), min(letter.bottom for letter in letters[begin:end]))

    def kerning(begin: int, end: int) -> float:
        """How much wider a word is without the letter that follows it."""
        part = part_at(parts, end - 1)
        first = max(begin, part.begin)
        alone, within = letters_of(part._replace(begin=first, end=end)), letters[first:end]
        return sum(letter.advance for letter in alone) - sum(letter.advance for letter in within)

    return Paragraph(text, tuple(word(*span) for span in pairwise((0, *opportunities(text, language)))))


def parts_of(text: str, direction: str, addresses: frozenset[str]) -> Iterator[Part]:
    """The elements that a page makes of a text, and what stands between them: its runs, and what is whole in it."""
    at = 0
    for number, stretch in enumerate(runs.split(text, runs.turned(text) if direction == 'rtl' else ())):
        run = (number + 1) // 2 if number % 2 else 0
        found = [(begin, end) for begin, end in runs.whole(stretch) if not run or stands_out(stretch[begin:end], addresses)]
        for index, piece in enumerate(runs.split(stretch, found)):
            if piece:
                yield Part(at, at + len(piece), run, piece if index % 2 and piece in addresses else '')
            at += len(piece)


def stands_out(piece: str, addresses: frozenset[str]) -> bool:
    """Whether what is whole within a run is an element of its own there."""
    return bool(runs.BREAKS.search(piece)) or piece in addresses or len(piece) > runs.LONGEST


def part_at(parts: Sequence[Part], letter: int) -> Part:
    return next(part for part in parts if part.begin <= letter < part.end)


def edges(parts: Sequence[Part]) -> Iterator[int]:
    """The first and the last letter of each run."""
    for before, part in pairwise((Part(0, 0), *parts, Part(0, 0))):
        if before.run != part.run:
            yield from (before.end - 1,) if before.run else ()
            yield from (part.begin,) if part.run else ()
