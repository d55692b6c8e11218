"""Where a headline may be broken, and what breaks a reader would stumble over. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

MOST_LINES = 6
HAN = re.compile(r'(?<=[\u4e00-\u9fff，。？！：；）])(?=[\u4e00-\u9fff（])')
WORD = re.compile(r'(?:\+?\d(?:[\d\u00a0 ()./-]*\d)?|[^ ])+ *')
"""A number counts as one word, whatever stands between its digits."""
AFTER_STOP = '，。？！：；'
SENTENCE_END = re.compile(r'[.?!؟۔।。？！፧።](?=\s*\S)')


def divisions(text: str, most_lines: int) -> Iterator[tuple[str, ...]]:
    """All ways to break a headline into lines, where its script allows a break."""
    words = pieces(text)
    for count in range(min(len(words), most_lines)):
        for cuts in combinations(range(1, len(words)), count):
            edges = [0, *cuts, len(words)]
            lines = tuple(''.join(words[a:b]).strip() for a, b in pairwise(edges))
            if not any(lonely(line) for line in lines) or len(words) < 3:
                yield lines


def pieces(text: str) -> list[str]:
    """What may not be divided: words with the space after them, single signs in Chinese."""
    if any(is_han(letter) for letter in text):
        return [piece for piece in HAN.split(text) if piece]
    return [found[0] for found in WORD.finditer(text)]


def lonely(line: str) -> bool:
    """A line of one Chinese sign (and its stop) looks like a mistake."""
    return len(line.rstrip(AFTER_STOP)) == 1 and is_han(line[0])


def is_han(letter: str) -> bool:
    return '\u4e00' <= letter <= '\u9fff'


def stumbles(lines: Sequence[str]) -> int:
    """How often a sentence ends within a line, or a Chinese clause is broken over two."""
    broken = sum(is_han(above[-1]) and is_han(below[0]) for above, below in pairwise(lines))
    return broken + sum(len(SENTENCE_END.findall(line)) for line in lines)
