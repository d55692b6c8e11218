"""The letters of a language, as CLDR lists them (alphabets.json, which tools/alphabets.py makes), and letters that look alike.

Babel leaves these lists out, and ICU would be a library of 30 MB for them.
The file has all languages: a new locale is known at once.
"""

from __future__ import annotations

import json
import unicodedata
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from fontTools import unicodedata as fonttools

from beforehand.ground import tags

FILE = Path(__file__).with_name('alphabets.json')
LOOK_ALIKE = ('يیىېۍ', 'كکڪ', 'هہەھۀۂ', 'ةۃ', 'şș', 'ţț', 'đðɖ', 'əǝ', 'ıi', 'রৰ')
"""Letters that readers take for each other; a language writes those of its alphabet."""


class Alphabet(NamedTuple):
    """The letters of a language in lower case, composed: its own, and those of borrowed words; the scripts of its own."""

    own: frozenset[str]
    borrowed: frozenset[str]
    scripts: frozenset[str]



TWINS = (('aceijopsxyABCEHIJKMOPSTXY', '\u0430\u0441\u0435\u0456\u0458\u043e\u0440\u0455\u0445\u0443'
          '\u0430\u0432\u0441\u0435\u043d\u0456\u0458\u043a\u043c\u043e\u0440\u0455\u0442\u0445\u0443'),
         ('oivABEZHIKMNOPTXY', '\u03bf\u03b9\u03bd\u03b1\u03b2\u03b5\u03b6\u03b7\u03b9\u03ba\u03bc'
          '\u03bd\u03bf\u03c1\u03c4\u03c7\u03c5'))
"""Latin letters, and the Cyrillic or Greek ones (small) that look the same."""
NO_SCRIPT = frozenset({'Zyyy', 'Zinh', 'Zzzz'})
FORMS = ('initial', 'medial', 'final', 'isolated', 'wide', 'narrow', 'circle', 'font', 'compat', 'vertical', 'small')
"""Kinds of decomposition in Unicode that are a matter of type; fractions and raised figures are not, and stay."""


@lru_cache(maxsize=65536)
def script(letter: str) -> str:
    """The script of a letter by its code in ISO 15924: Latn, Arab …"""
    return str(fonttools.script(letter))


@lru_cache(maxsize=1)
def table() -> dict[str, list[str]]:
    """Alphabets by locale, as the file has them."""
    return dict(json.loads(FILE.read_bytes()))


@lru_cache(maxsize=64)
def alphabet(locale: str) -> Alphabet | None:
    """The alphabet of a locale such as zh-Hans: CLDR's, or that of the language without its script or country."""
    if locale.partition('-')[0] not in table():
        locale = str(tags.parse(locale) or '').replace('_', '-')  # tl is fil there
    while locale and locale not in table():
        locale = locale.rpartition('-')[0]
    if not locale:
        return None
    own, borrowed = map(unfolded, table()[locale])
    return Alphabet(own, borrowed, frozenset(map(script, own)) - NO_SCRIPT)


def unfolded(ranges: str) -> frozenset[str]:
    """Every letter of `a-ză`: a hyphen stands between the first and the last of a row."""
    rows = (range(ord(ranges[at - 1]), ord(ranges[at + 1]) + 1) for at, letter in enumerate(ranges) if letter == '-')
    return frozenset(chain(ranges, map(chr, chain(*rows)))) - {'-'}


@lru_cache(maxsize=8192)
def instead(letter: str, known: Alphabet) -> str:
    """The letters of the language for which this one can be taken; empty when it is right as it is."""
    alike = [other for group in LOOK_ALIKE if letter in group for other in group if other in known.own]
    return '' if letter in known.own else ''.join(alike)


def latin_twins(known: Alphabet) -> str:
    """The Latin letters that look like letters of a language that is written in another script."""
    pairs = (pair for twins in TWINS for pair in zip(*twins, strict=True))
    return '' if 'Latn' in known.scripts else ''.join(latin for latin, twin in pairs if twin in known.own)


def plain_form(letter: str) -> str:
    """The letters or digits that a typographic form such as ﻻ, ﬁ, Ａ or ① stands for; empty when it is none."""
    mapping, plain = unicodedata.decomposition(letter), unicodedata.normalize('NFKC', letter)
    if 'CIRCLED' in unicodedata.name(letter, '') and (number := unicodedata.numeric(letter, None)) is not None:
        return f'{number:g}'
    if not mapping.startswith('<'):
        return plain if plain != letter and len(plain) == 1 else ''  # a twin, such as the sign of Kelvin of the letter K
    typed = unicodedata.category(letter)[0] in 'LN' or (len(plain) == 1 and plain.isalpha())  # the second: radicals of Han signs
    return plain if typed and mapping[1:].partition('>')[0] in FORMS else ''
