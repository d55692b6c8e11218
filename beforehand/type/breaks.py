"""Where text may be broken into lines, and what breaks a reader would stumble over. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from math import comb

from beforehand.ground.runs import WITH_SPACES
from beforehand.type.opportunities import RANGE, UNSPACED, ZERO_WIDTH_SPACE, opened

MOST_LINES = 6
MOST_WAYS = 20_000
"""So many are tried in a second. A headline of twenty words has fewer."""
WORD_JOINER = '\u2060'
NO_BREAK = '\u00a0'
HAN = re.compile(r'(?<=[\u4e00-\u9fff，、。？！：；）])(?=[\u4e00-\u9fff（])')
WORD = re.compile(f'(?:{WITH_SPACES}|[^ ])+ *')
"""A number, a price or an account counts as one word, whatever stands between its digits."""
AFTER_STOP = '，。？！：；'
ENDS = '.?!؟۔।።፧។။։'
SENTENCE_END = re.compile(rf'[{ENDS}。？！](?=\s*\S)')
CLAUSE_END = re.compile(f'(?<={UNSPACED.pattern}) (?={UNSPACED.pattern})')
STOPS = f'{AFTER_STOP}{ENDS}'
BRACKETS = '(（['
LAST_SENTENCE = re.compile(rf'(?:(?<=[{ENDS}]) +|(?<=[。？！]))(?=[^{ENDS}。？！]+[{ENDS}。？！]$)')
"""Between the last sentence of a text and those before it."""
CLINGING = re.compile(r'(?<=[\u4e00-\u9fff])(?=[了的吗呢吧着过们么](?!\u2060)|[\u4e00-\u9fff][，。？！：；）]*$)')
"""Where a Chinese line must not end: before a particle, and before the last sign of a text, which would look lost."""
SEAM = re.compile(f'{HAN.pattern}|{ZERO_WIDTH_SPACE}')
"""Where a line may end within what has no spaces."""
PARTICLE = re.compile(f'{ZERO_WIDTH_SPACE}(?=[^{ZERO_WIDTH_SPACE} ]{{1,5}}$)')
"""Before a short last word, in such scripts mostly the particle of a question: it would look lost."""
SHORT = 8
"""Letters of a last word that looks lost by itself."""
SHORT_SENTENCE, SHORT_HAN = 22, 7
"""Letters, or Chinese signs with the stop, of a last sentence that is not broken: the break comes before it."""


@lru_cache(maxsize=16384)
def keep(text: str, with_next: tuple[str, ...] = (), together: tuple[str, ...] = ()) -> str:
    """A text with no-break spaces after some words, and others in one piece: spaces in them do not break, nor Chinese signs;
    so it is with times from one to another.

    In scripts without spaces zero-width ones say where lines may end, but for these places.
    """
    text = RANGE.sub(lambda found: found[0].replace(' ', NO_BREAK), opened(text))
    if with_next:
        text = after(with_next).sub(lambda found: found[1] + (NO_BREAK if found[2] == ' ' else WORD_JOINER), text)
    if together:
        text = any_of(together).sub(lambda found: whole(found[0]), text)
    return PARTICLE.sub(WORD_JOINER, CLINGING.sub(WORD_JOINER, text))


@lru_cache(maxsize=64)
def after(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds these words and the space after them, or what is one in scripts without spaces."""
    return re.compile(rf'(?<!\w)({"|".join(map(re.escape, words))})([ {ZERO_WIDTH_SPACE}])', re.IGNORECASE)


@lru_cache(maxsize=64)
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds the longest of these words that begins at a place; letters must not go on, but in scripts without spaces."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return re.compile('|'.join(map(found_as, longest)))


def found_as(word: str) -> str:
    """What finds a word; in a script without spaces it may be divided where it stands."""
    if UNSPACED.match(word):
        return f'{ZERO_WIDTH_SPACE}?'.join(map(re.escape, word))
    return re.escape(word) if is_han(word[0]) else rf'(?<!\w){re.escape(word)}(?!\w)'


def whole(word: str) -> str:
    """A word that cannot be broken between Chinese signs or at a space, seen or not."""
    joined = ''.join(a + (WORD_JOINER if is_han(a) or is_han(b) else '') for a, b in pairwise(word)) + word[-1]
    return joined.replace(' ', NO_BREAK).replace(ZERO_WIDTH_SPACE, WORD_JOINER)


def keep_end(text: str) -> str:
    """A short last sentence stays in one piece, so that the line breaks before it; at least a short last word is not alone."""
    if sentence := LAST_SENTENCE.search(text):
        last = text[sentence.end():]
        bare = last.replace(WORD_JOINER, '')
        if any(map(is_han, bare)) and len(bare) <= SHORT_HAN:
            return text[:sentence.end()] + whole(bare)
        if not any(map(is_han, bare)) and len(bare) <= SHORT_SENTENCE:
            return text[:sentence.end()] + last.replace(' ', NO_BREAK)
    head, _, last = text.rpartition(' ')
    return f'{head}{NO_BREAK}{last}' if ' ' in head and len(last) <= SHORT else text


def divisions(text: str, most_lines: int) -> Iterator[tuple[str, ...]]:
    """All ways to break a headline into lines, where its script allows a break; of very many words the shortest stay together."""
    words = pieces(text)
    while sum(comb(len(words) - 1, cuts) for cuts in range(most_lines)) > MOST_WAYS:
        at = min(range(len(words) - 1), key=lambda at: len(words[at]) + len(words[at + 1]))
        words[at:at + 2] = [words[at] + words[at + 1]]
    for count in range(min(len(words), most_lines)):
        for cuts in combinations(range(1, len(words)), count):
            edges = [0, *cuts, len(words)]
            lines = tuple(as_line(words[a:b]) for a, b in pairwise(edges))
            if not any(lonely(line) for line in lines) or len(words) < 3:
                yield lines


def as_line(words: Sequence[str]) -> str:
    return bare(''.join(words).strip())


def bare(line: str) -> str:
    """Without what only says where lines break."""
    return line.replace(WORD_JOINER, '').replace(ZERO_WIDTH_SPACE, '')


def pieces(text: str) -> list[str]:
    """What may not be divided: words with the space after them; in Chinese single signs, and those that a word joiner joins; in
    scripts without spaces what stands between two zero-width ones."""
    words = [text] if any(is_han(letter) for letter in text) else [found[0] for found in WORD.finditer(text)]
    return [piece for word in words for piece in SEAM.split(word) if piece]


def lonely(line: str) -> bool:
    """A line of one Chinese sign (and its stop) looks like a mistake."""
    return len(line.rstrip(f'{AFTER_STOP}、')) == 1 and is_han(line[0])


def is_han(letter: str) -> bool:
    return '\u4e00' <= letter <= '\u9fff'


def stumbles(lines: Sequence[str]) -> int:
    """How often a sentence ends within a line (in scripts without spaces between words a space says so), or a Chinese clause is
    broken over two."""
    broken = sum(is_han(above[-1]) and is_han(below[0]) for above, below in pairwise(lines))
    return broken + sum(len(SENTENCE_END.findall(line)) + len(CLAUSE_END.findall(line)) for line in lines)


def whole_sentences(lines: Sequence[str]) -> list[bool]:
    """Which lines are whole sentences, Chinese clauses, or in brackets: that a stop, a bracket that opens, or an end of the
    text stands before and after."""
    ends = [True, *(above[-1] in STOPS or below[0] in BRACKETS for above, below in pairwise(lines)), True]
    return [before and after for before, after in pairwise(ends)]
