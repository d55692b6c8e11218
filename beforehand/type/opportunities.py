"""Where a line of running text may end: as Unicode has it (UAX 14), but in nothing that a reader needs whole. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from icu4py.breakers import LineBreaker

from beforehand.ground import runs

SOFT_HYPHEN = '\u00ad'
"""No line ends at one: it would need a hyphen."""
ZERO_WIDTH_SPACE = '\u200b'
"""A line may end there."""
UNSPACED = re.compile('[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\ua9e0-\ua9ff\uaa60-\uaa7f]')
"""Thai, Lao, Burmese and Khmer: no spaces between words, and dictionaries that know these."""
UNKNOWN = 'und'
"""The dictionaries go by script, whatever the language."""
CLINGING = re.compile(r'\b\w{1,2}-(?=\w)|(?<=\w)-(?=\w{1,2}\b)')
"""A hyphen before or after one or two letters (i-a, e-mail): they are not left alone at the end or the beginning of a line."""

TIME = r'\d{1,2}(?:[:.]\d\d)?(?:\s?(?:h(?:\s?\d\d)?|[ap]\.?\s?m\.?|Uhr|godz\.?|год\.?|ч\.?)(?!\w))?'
DAY = r'[^\W\d_]{1,5}'
RANGE = re.compile(rf'(?<![\d:.]){TIME}\s?[–—−~～-]\s?{TIME}(?!\d)|\b{DAY}\.?–{DAY}\b')
"""From one time to another, or from one day to another: in any digits and letters, with the unit of a time."""


def opportunities(text: str, language: str) -> Iterator[int]:
    """Where a line may end, in letters from the beginning; the end of the text is the last of these places."""
    whole = runs.whole(text)
    kept = inner(span for span in whole if not is_long(span))
    kept |= {found.end() for found in CLINGING.finditer(text)} | inner(found.span() for found in RANGE.finditer(text))
    cuts = inner(filter(is_long, whole))
    at = 0
    for segment in LineBreaker(text, language):
        yield from (cut for cut in range(at + 1, at + len(segment)) if cut in cuts)
        at += len(segment)
        if at == len(text) or (at not in kept and text[at - 1] != SOFT_HYPHEN):
            yield at


def opened(text: str) -> str:
    """A text with zero-width spaces where dictionaries let a line end, in scripts that have no spaces between words."""
    if not UNSPACED.search(text):
        return text
    segments = list(LineBreaker(text, UNKNOWN))
    pairs = ((above[-1], below[0]) for above, below in pairwise(segments))
    seams = (ZERO_WIDTH_SPACE * bool(UNSPACED.match(last) and UNSPACED.match(first)) for last, first in pairs)
    return ''.join(chain.from_iterable(zip(segments, (*seams, ''), strict=True)))


def is_long(span: tuple[int, int]) -> bool:
    """Whether a piece may be longer than a line, so that it is broken wherever that ends."""
    return span[1] - span[0] > runs.LONGEST


def inner(spans: Iterable[tuple[int, int]]) -> set[int]:
    """The places between the letters of some pieces."""
    return {at for begin, end in spans for at in range(begin + 1, end)}
