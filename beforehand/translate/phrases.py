"""Which of the listed words a text says, in any language. Pure, and linear in the length of the text.

A listed word stands for itself, as a whole word: `nu`. With a hyphen it is a beginning, `gratuit-` or `n'-`, or an end, `-n't`;
with `…` other words may stand between its parts: `لا … إلا`. In a script without spaces it counts wherever it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

UNSPACED = re.compile('[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]')
"""Thai to Lao, Burmese, Khmer, Japanese and Chinese."""
SENTENCE_END = re.compile(r'[.?!؟۔।።]+(?=[\s»”"’)]|$)|[。！？]+')
APOSTROPHES = '’ʼʹ＇'
ELIDED = re.compile(f"[\\w][{APOSTROPHES}']-\\s*$")
"""What a word begins with that stands before a vowel: n'-."""
NEVER = '\0'
"""What no text says: a listed word without a letter."""
UNSEEN = '\u200b\u200c\u200d\u2060\u00ad'


class _Plain(dict[int, str]):
    """Each letter as it is compared: apostrophes all alike, what is no part of a word as a space."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        kept = "'" if letter in APOSTROPHES else '' if letter in UNSEEN else letter
        self[code] = kept if kept in ("'", '') or unicodedata.category(letter)[0] in 'LMN' else ' '
        return self[code]


PLAIN = _Plain()


@lru_cache(maxsize=16384)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, in small letters and without punctuation."""
    plain = unicodedata.normalize('NFC', text).casefold().translate(PLAIN)
    return tuple(word for part in plain.split() if (word := part.strip("'")))


def sentences(text: str) -> list[str]:
    """A text, sentence by sentence, in any script."""
    return [part for part in SENTENCE_END.split(text) if any(map(str.isalnum, part))]


@lru_cache(maxsize=4096)
def needles(phrase: str) -> tuple[str, ...]:
    """What to look for, one after the other, in words with a space around each."""
    found = []
    for part in phrase.split('…'):
        said = ' '.join(words(part)) + "'" * bool(ELIDED.search(part))
        before = '' if part.strip().startswith('-') or UNSPACED.search(part) else ' '
        after = '' if part.strip().endswith('-') or UNSPACED.search(part) else ' '
        found.append(f'{before}{said}{after}' if said else NEVER)
    return tuple(found)


@lru_cache(maxsize=16384)
def speech(text: str) -> str:
    """The words of a text, with a space around each."""
    return f' {" ".join(words(text))} '


@lru_cache(maxsize=1024)
def listed(phrases: tuple[str, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Phrases with what to look for: the first part, and all of them."""
    return [(phrase, parts[0], parts) for phrase in phrases for parts in [needles(phrase)]]


def said(phrases: Iterable[str], text: str) -> list[str]:
    """Those of the listed words that a text says."""
    spoken = speech(text)
    return [phrase for phrase, first, parts in listed(tuple(phrases)) if first in spoken and stands(parts, spoken)]


def count(phrases: Iterable[str], text: str) -> int:
    """How often a text says one of the listed words; a word that two of them fit counts once."""
    spoken, at = speech(text), set[int]()
    for phrase in phrases:
        first = needles(phrase)[0]
        found = spoken.find(first)
        while found >= 0:
            at.add(spoken.rfind(' ', 0, found + 1) if first[0] != ' ' and first[-1] == ' ' else found)
            found = spoken.find(first, found + 1)
    return len(at)


def stands(parts: tuple[str, ...], spoken: str) -> bool:
    """Whether the parts of a phrase stand in a text, in this order."""
    at = 0
    for part in parts:
        at = spoken.find(part, at)
        if at < 0:
            return False
        at += max(len(part) - 1, 1)
    return True


def without(phrases: Iterable[str], text: str) -> str:
    """The words of a text, without those of the phrases."""
    spoken = speech(text)
    for phrase in phrases:
        for part in needles(phrase) if stands(needles(phrase), spoken) else ():
            spoken = spoken.replace(part, ' ' if part[0] == ' ' else '')
    return spoken
