"""Where a line of running text may end: as Unicode has it (UAX 14), but in nothing that a reader needs whole. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from icu4py.breakers import LineBreaker

from beforehand.ground import runs

SOFT_HYPHEN = '\u00ad'
"""No line ends at one: it would need a hyphen."""
CLINGING = re.compile(r'\b\w{1,2}-(?=\w)|(?<=\w)-(?=\w{1,2}\b)')
"""A hyphen before or after one or two letters (i-a, e-mail): they are not left alone at the end or the beginning of a line."""


def opportunities(text: str, language: str) -> Iterator[int]:
    """Where a line may end, in letters from the beginning; the end of the text is the last of these places."""
    whole = runs.whole(text)
    kept = inner(span for span in whole if not is_long(span))
    kept |= {found.end() for found in CLINGING.finditer(text)}
    cuts = inner(filter(is_long, whole))
    at = 0
    for segment in LineBreaker(text, language):
        yield from (cut for cut in range(at + 1, at + len(segment)) if cut in cuts)
        at += len(segment)
        if at == len(text) or (at not in kept and text[at - 1] != SOFT_HYPHEN):
            yield at


def is_long(span: tuple[int, int]) -> bool:
    """Whether a piece may be longer than a line, so that it is broken wherever that ends."""
    return span[1] - span[0] > runs.LONGEST


def inner(spans: Iterable[tuple[int, int]]) -> set[int]:
    """The places between the letters of some pieces."""
    return {at for begin, end in spans for at in range(begin + 1, end)}
