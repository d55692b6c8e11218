"""Where a line of running text may end: as Unicode has it (UAX 14), but in nothing that a reader needs whole. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from icu4py.breakers import LineBreaker

from beforehand.ground import runs

SOFT_HYPHEN = '\u00ad'
"""No line ends at one: it would need a hyphen."""


def opportunities(text: str, language: str) -> Iterator[int]:
    """Where a line may end, from left to right; the end of the text is the last of these places."""
    whole = inner(span for span in runs.whole(text) if not is_long(span))
    at = 0
    for segment in LineBreaker(text, language):
        at += len(segment)
        if at == len(text) or (at not in whole and text[at - 1] != SOFT_HYPHEN):
            yield at


def emergencies(text: str) -> set[int]:
    """Where else a line may end that would be too wide: within an address that is longer than a line."""
    return inner(filter(is_long, runs.whole(text)))


def is_long(span: tuple[int, int]) -> bool:
    return span[1] - span[0] > runs.LONGEST


def inner(spans: Iterable[tuple[int, int]]) -> set[int]:
    """The places between the letters of some stretches."""
    return {at for begin, end in spans for at in range(begin + 1, end)}
