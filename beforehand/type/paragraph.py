"""A paragraph of running text: shaped once, broken into lines of any width in microseconds. Lengths in ems of its type size."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import NamedTuple

from beforehand.type.opportunities import UNSPACED

INVISIBLE = re.compile('[\u00ad\u200b\u2060]')
"""What only says where lines break."""
LINE_END = re.compile('(?:\u00a0·)?[ \u00ad\u200b\u2060]*$')
"""What is left out where a line ends: spaces, and a dot between two pieces."""
RIGHT = attrgetter('right')
SLACK = 1e-6
LAST = 0.75
"""How much less it matters that the last line is short."""
TAIL = 0.4
"""Against the longest line; a shorter last line is a tail."""
SENTENCE, CLAUSE = 0.15, 0.05
"""How much less even lines may be that end with a sentence, or with a clause: in squares of what they are short."""
AFTER_SENTENCE, AFTER_CLAUSE = frozenset('.?!؟۔।。？！።፧។။։'), frozenset(',;:،؛，；：、፣፤၊՝')
CLOSING = '"”’»）)'


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


class Line(NamedTuple):
    """Where a line begins and ends, in letters, and how wide it is."""

    begin: int
    end: int
    width: float


@dataclass(frozen=True, eq=False)
class Paragraph:
    """A shaped text."""

    text: str
    words: tuple[Word, ...]

    def lines(self, width_em: float) -> tuple[str, ...]:
        """Each line as full as it goes."""
        return texts(self.text, broken(self, width_em))

    def count(self, width_em: float) -> int:
        return len(broken(self, width_em))

    def balanced(self, width_em: float) -> tuple[str, ...]:
        """As many lines, as even as they go, between sentences where they can."""
        return texts(self.text, evened(self, width_em))

    def width(self, width_em: float) -> float:
        """Of the longest line; it is more than what was asked for where a word sticks out."""
        return max((line.width for line in broken(self, width_em)), default=0.0)

    @cached_property
    def widest(self) -> float:
        """Of its words: by what is more than the width of a box, one sticks out of it."""
        return max((word.right - word.left for word in self.words), default=0.0)

    @property
    def longest(self) -> str:
        """The widest of its words, or of those that are kept together."""
        word = max(self.words, key=lambda word: word.right - word.left)
        return INVISIBLE.sub('', self.text[word.begin:word.end]).strip()

    def ink(self, width_em: float) -> tuple[float, float]:
        """Top of the first line above its baseline, and bottom of the last one from its own (upwards: so mostly negative)."""
        lines = broken(self, width_em)
        if not lines:
            return 0.0, 0.0
        first, last = within(self.words, lines[0]), within(self.words, lines[-1])
        return max(word.top for word in first), min(word.bottom for word in last)


@lru_cache(maxsize=65536)
def broken(paragraph: Paragraph, width_em: float) -> tuple[Line, ...]:
    """The lines of a paragraph, each as full as it goes."""
    return tuple(filled(paragraph.words, width_em))


def filled(words: Sequence[Word], width_em: float) -> Iterator[Line]:
    """Lines as full as they go; a word that is wider than a line has one to itself."""
    first = 0
    while first < len(words):
        behind = max(bisect_right(words, words[first].left + width_em + SLACK, first, key=RIGHT), first + 1)
        yield line_of(words[first:behind])
        first = behind


def line_of(words: Sequence[Word]) -> Line:
    return Line(words[0].begin, words[-1].end, words[-1].right - words[0].left)


@lru_cache(maxsize=4096)
def evened(paragraph: Paragraph, width_em: float) -> tuple[Line, ...]:
    """As many lines as at a width, as even as they go; a line likes to end where a sentence or a clause does."""
    count, words = len(broken(paragraph, width_em)), paragraph.words
    ways: dict[int, tuple[float, tuple[Line, ...]]] = {0: (0.0, ())}
    for left in reversed(range(count)):
        nearer: dict[int, tuple[float, tuple[Line, ...]]] = {}
        for begin, (so_far, way) in ways.items():
            for end in range(begin + 1, len(words) - left + 1):
                line = line_of(words[begin:end])
                if line.width > width_em + SLACK and end > begin + 1:
                    break
                cost = so_far + (short(line, width_em) - liked(paragraph.text, line) if left else
                                 LAST * short(line, width_em) + tail(paragraph.text, line, way))
                if end not in nearer or cost <= nearer[end][0]:
                    nearer[end] = cost, (*way, line)
        ways = nearer
    return ways[len(words)][1]


def short(line: Line, width_em: float) -> float:
    """How much shorter than its measure a line is, squared."""
    return max(1 - line.width / width_em, 0.0) ** 2


def tail(text: str, last: Line, before: Sequence[Line]) -> float:
    """What a last line of a word or two costs; a short sentence of its own may stand there."""
    is_short = before and last.width < TAIL * max(line.width for line in before)
    return 1.0 if is_short and liked(text, before[-1]) < SENTENCE else 0.0


def liked(text: str, line: Line) -> float:
    """How much a reader likes a line to end there."""
    end = text[:end_of(text, line)].rstrip(CLOSING)[-1:]
    if UNSPACED.match(end) and text[line.end - 1] == ' ':
        return CLAUSE
    return SENTENCE if end in AFTER_SENTENCE else CLAUSE if end in AFTER_CLAUSE else 0.0


def within(words: Sequence[Word], line: Line) -> list[Word]:
    """The words of a line."""
    return [word for word in words if line.begin <= word.begin < line.end]


def texts(text: str, lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple(printed(text[line.begin:end_of(text, line)]) for line in lines)


def end_of(text: str, line: Line) -> int:
    """Where a line ends without the spaces behind it."""
    return line.begin + len(LINE_END.sub('', text[line.begin:line.end]))


def printed(text: str) -> str:
    """Without what only says where lines may break."""
    return INVISIBLE.sub('', text)
