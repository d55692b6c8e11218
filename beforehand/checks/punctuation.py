"""Sentences are ended and divided by the signs of the language: ؟ and ، in Arabic, । in Bengali, ？ in Chinese, ; in Greek.

What stands beside Latin letters or digits (a name, 1,000) may be as it is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from beforehand.checks import Fault, Translation, check
from beforehand.read.names import ADDRESS
from beforehand.read.project import Project
from beforehand.translate.punctuation import ENGLISH, NAMES, all_signs, roles, signs

LEAST = 4
"""Letters of a word before a full stop that ends a sentence; what is shorter may be an abbreviation."""


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text, locale = translation.text, translation.locale
    if translation.is_source:
        return
    own = signs(locale.id)
    found = dict.fromkeys(sign for match in pattern(locale.id).finditer(ADDRESS.sub(' ', text)) if (sign := match[0]))
    for sign in found:
        role = roles()[sign]
        right = f'writes {own[role]} (U+{ord(own[role]):04X})' if own[role] else f'has no {NAMES[role]}'
        yield Fault(text.place, f'"{text.id}" has {sign} (U+{ord(sign):04X}), where {locale.cldr.english_name} {right}',
                    f'type {own[role]}' if own[role] else 'leave it out', waivable=True)


@lru_cache(maxsize=64)
def pattern(locale: str) -> re.Pattern[str]:
    """The signs that are none of a locale's, where they stand behind its letters; a foreign one, such as 。, anywhere."""
    others = set(roles()) - set(all_signs(locale)) - {'·', '\u037e'}
    before = r'(?<=[^\W\d_A-Za-z])|(?<=[\u0300-\u036f\u0600-\u06ff\u0900-\u109f\u0e00-\u0fff\u1780-\u17ff])'
    english = ''.join(map(re.escape, sorted(others & set(ENGLISH) - {'.'})))
    foreign = ''.join(map(re.escape, sorted(others - set(ENGLISH))))
    parts = [f'(?:{before})[{english}](?![0-9])'] if english else []
    parts += [f'[{foreign}]'] if foreign else []
    parts += [rf'(?<=[^\s\dA-Za-z.]{{{LEAST}}})\.(?=[\s”»"’)]|$)'] if '.' in others else []
    parts += [r'(?<=[^\s\dA-Za-z.])\.$'] if '.' in others and signs(locale).stop else []
    return re.compile('|'.join(parts) or r'(?!)')
