"""Running text: a text and its fonts → a paragraph that can be broken into lines. Lengths in ems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from beforehand.ground import runs
from beforehand.type.opportunities import emergencies, opportunities
from beforehand.type.paragraph import LINE_END, Paragraph, Part, Word
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


@lru_cache(maxsize=8192)
def shape(text: str, fonts: Fonts, language: str, direction: str, addresses: frozenset[str] = frozenset()) -> Paragraph:
    """A paragraph. addresses: those that are links, and set in a face of their own."""
    text = WHITE.sub(' ', str(text)).strip(' ')
    parts = tuple(parts_of(text, direction, addresses))
    letters = [letter for part in parts for letter in letters_of(text, part, fonts, language, direction)]
    for edge in edges(parts):
        letters[edge] = letters[edge]._replace(advance=letters[edge].advance + fonts.latin_space_em)
    at = list(accumulate((letter.advance for letter in letters), initial=0.0))
    cuts = [cut for cut in sorted(emergencies(text)) if not letters[cut].tied]

    def word(begin: int, end: int) -> Word:
        bare = begin + len(LINE_END.sub('', text[begin:end]))
        own = tuple((cut, at[cut]) for cut in cuts if begin < cut < end)
        return Word(begin, end, at[begin], at[bare], max(letter.top for letter in letters[begin:end]),
                    min(letter.bottom for letter in letters[begin:end]), own)

    return Paragraph(text, tuple(word(*span) for span in pairwise((0, *opportunities(text, language)))), parts)


def parts_of(text: str, direction: str, addresses: frozenset[str]) -> Iterator[Part]:
    """A text from right to left with its runs turned, one from left to right as it is; and addresses by themselves."""
    at = 0
    for number, stretch in enumerate(runs.split(text, runs.turned(text) if direction == 'rtl' else ())):
        found = [(begin, end) for begin, end in runs.whole(stretch) if stretch[begin:end] in addresses]
        for index, piece in enumerate(runs.split(stretch, found)):
            if piece:
                yield Part(at, at + len(piece), (number + 1) // 2 if number % 2 else 0, piece if index % 2 else '')
            at += len(piece)


def letters_of(text: str, part: Part, fonts: Fonts, language: str, direction: str) -> list[Extent]:
    """The letters of a part."""
    files = (part.address and fonts.address) or (part.run and fonts.latin) or fonts.text
    return list(extents(text[part.begin:part.end], files, language, 'ltr' if part.run else direction))


def edges(parts: Sequence[Part]) -> Iterator[int]:
    """The first and the last letter of each run."""
    for before, part in pairwise((Part(0, 0), *parts, Part(0, 0))):
        if before.run != part.run:
            yield from (before.end - 1,) if before.run else ()
            yield from (part.begin,) if part.run else ()
