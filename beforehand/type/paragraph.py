"""A paragraph of running text: shaped once, broken into lines of any width in microseconds. Lengths in ems of its type size."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import NamedTuple

INVISIBLE = re.compile('[\u00ad\u200b\u2060]')
"""What only says where lines break."""
LINE_END = re.compile('(?:\u00a0·)?[ \u00ad\u200b\u2060]*$')
"""What is left out where a line ends: spaces, and a dot between two pieces."""
SLACK = 1e-6
FINE = 0.02
"""How near `balanced` comes to the narrowest width."""
SHORT = 0.4
"""A last line that is shorter than this share of the longest looks lost."""


class Word(NamedTuple):
    """What stands between two places where a line may end. Where it begins and ends: in letters, and on a line without an end."""

    begin: int
    end: int
    """With the spaces behind it."""
    left: float
    right: float
    """Without them."""
    top: float
    bottom: float
    """Of its ink, from the baseline upwards."""
    cuts: tuple[tuple[int, float], ...] = ()
    """Letters before which it may be cut where it is wider than a line, and where these begin on the line."""


class Line(NamedTuple):
    """Where a line begins and ends, in letters, and how wide it is."""

    begin: int
    end: int
    width: float


class Part(NamedTuple):
    """What is an element of its own on the page, or stands between two: it is shaped by itself."""

    begin: int
    end: int
    run: int = 0
    """In a text from right to left: which of its runs from left to right it belongs to, from 1; 0: to none."""
    address: str = ''
    """The web or mail address that it is."""


@dataclass(frozen=True, eq=False)
class Paragraph:
    """A shaped text."""

    text: str
    words: tuple[Word, ...]
    parts: tuple[Part, ...] = ()

    def lines(self, width_em: float) -> tuple[str, ...]:
        """Each line as full as it goes."""
        return texts(self.text, broken(self, width_em))

    def count(self, width_em: float) -> int:
        return len(broken(self, width_em))

    def balanced(self, width_em: float) -> tuple[str, ...]:
        """As many lines, as even as they go."""
        return texts(self.text, evened(self, width_em))

    def width(self, width_em: float) -> float:
        """Of the longest line; it is more than what was asked for where a word sticks out."""
        return max((line.width for line in broken(self, width_em)), default=0.0)

    @property
    def widest(self) -> float:
        """Of the words that cannot be cut: what is more than the width of a box sticks out of it."""
        return max((word.right - word.left for word in self.words if not word.cuts), default=0.0)

    def ink(self, width_em: float) -> tuple[float, float]:
        """Top of the first line above its baseline, and bottom of the last one from its own (upwards: so mostly negative)."""
        first, last = (within(self.words, broken(self, width_em)[at]) for at in (0, -1))
        return max(word.top for word in first), min(word.bottom for word in last)


@lru_cache(maxsize=65536)
def broken(paragraph: Paragraph, width_em: float) -> tuple[Line, ...]:
    """The lines of a paragraph, each as full as it goes."""
    return tuple(filled(paragraph.words, width_em))


def filled(words: Sequence[Word], width_em: float) -> Iterator[Line]:
    at, begin, left = 0, 0, 0.0
    while at < len(words):
        limit = left + width_em + SLACK
        fitting = bisect_right(words, limit, at, key=attrgetter('right'))
        if fitting == at and (cut := cut_of(words[at], begin, limit)):
            yield Line(begin, cut[0], cut[1] - left)
            begin, left = cut
            continue
        at = max(fitting, at + 1)
        yield Line(begin, words[at - 1].end, words[at - 1].right - left)
        begin, left = words[at - 1].end, words[at].left if at < len(words) else 0.0


def cut_of(word: Word, begin: int, limit: float) -> tuple[int, float] | None:
    """The last place before a limit where a line that begins within a word may end."""
    fitting = bisect_right(word.cuts, limit, key=itemgetter(1))
    return word.cuts[fitting - 1] if fitting and word.cuts[fitting - 1][0] > begin else None


@lru_cache(maxsize=4096)
def evened(paragraph: Paragraph, width_em: float) -> tuple[Line, ...]:
    """As many lines as at a width, at the narrowest at which there are no more; a last line that is lost gets a word more."""
    lines = broken(paragraph, width_em)
    low, high = 0.0, paragraph.width(width_em)
    while high - low > FINE:
        middle = (low + high) / 2
        tried = tuple(filled(paragraph.words, middle))
        if len(tried) > len(lines):
            low = middle
        else:
            high, lines = middle, tried
    return with_more(paragraph.words, lines)


def with_more(words: Sequence[Word], lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Lines of which the last two are even, if the last was lost."""
    if len(lines) < 2 or lines[-1].width >= SHORT * max(line.width for line in lines):
        return lines
    pair = [word for line in lines[-2:] for word in within(words, line)]
    if any(word.cuts for word in pair):
        return lines
    ways = [(line_of(pair[:at]), line_of(pair[at:])) for at in range(1, len(pair))]
    return (*lines[:-2], *min(ways, key=lambda two: max(line.width for line in two)))


def line_of(words: Sequence[Word]) -> Line:
    return Line(words[0].begin, words[-1].end, words[-1].right - words[0].left)


def within(words: Sequence[Word], line: Line) -> list[Word]:
    """The words of a line, and those of which it has a part."""
    return [word for word in words if word.begin < line.end and word.end > line.begin]


def texts(text: str, lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple(printed(text[line.begin:end_of(text, line)]) for line in lines)


def end_of(text: str, line: Line) -> int:
    """Where a line ends without the spaces behind it."""
    return line.begin + len(LINE_END.sub('', text[line.begin:line.end]))


def printed(text: str) -> str:
    """Without what only says where lines may break."""
    return INVISIBLE.sub('', text)
