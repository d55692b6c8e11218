"""The signs by which a language ends and divides its sentences, and quotes. Pure but for a table of CLDR.

Which sign does what CLDR does not say, so it stands here, by language and script; a language that is not named writes as English.
quotation_marks.json, which tools/quotation_marks.py makes, has the pairs of CLDR.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from babel import Locale as Cldr

FILE = Path(__file__).with_name('quotation_marks.json')


class Signs(NamedTuple):
    """What a language writes for each sign of English; empty where it writes none."""

    stop: str = '.'
    question: str = '?'
    exclamation: str = '!'
    comma: str = ','
    semicolon: str = ';'
    colon: str = ':'


ENGLISH = Signs()
NAMES = Signs('full stop', 'question mark', 'exclamation mark', 'comma', 'semicolon', 'colon')
ARABIC = Signs(question='؟', comma='،', semicolon='؛')
URDU = ARABIC._replace(stop='۔')
DANDA = Signs(stop='।')
ETHIOPIC = Signs(stop='።', comma='፣', semicolon='፤', colon='፦')
WIDE = Signs('。', '？', '！', '，', '；', '：')
WITHOUT_STOP = Signs(stop='', question='')
OWN: Mapping[str, Signs] = {
    **dict.fromkeys(('ar', 'fa', 'ps', 'ckb', 'ug', 'sd', 'ku-Arab'), ARABIC), **dict.fromkeys(('ur', 'pa-Arab', 'ks'), URDU),
    **dict.fromkeys(('hi', 'ne', 'bn', 'as', 'pa', 'mai', 'bho', 'or'), DANDA), **dict.fromkeys(('am', 'ti'), ETHIOPIC),
    **dict.fromkeys(('zh', 'yue'), WIDE), 'ja': WIDE._replace(comma='、'), **dict.fromkeys(('th', 'lo'), WITHOUT_STOP),
    'km': Signs(stop='។'), 'my': Signs(stop='။', question='', comma='၊'), 'hy': Signs(stop='։', question='՞', exclamation='՜'),
    'el': Signs(question=';', semicolon='·'),
}
ALSO: Mapping[str, str] = {
    'bn': '৷', 'as': '৷', 'am': '፧፥፡', 'ti': '፧፥፡', 'zh': '、', 'yue': '、', 'ja': '，', 'my': '?!', 'hy': '՝',
    'th': '?', 'lo': '?', 'sd': '۔', 'km': '៖៕',
}
"""Signs that a language has beside these."""
INSIDE = '՞՜'
"""Signs that stand on a letter within a sentence, and not at its end."""
OPENED = {'es': {'?': '¿', '!': '¡'}, 'ast': {'?': '¿', '!': '¡'}}
"""What opens a sentence that such a sign ends."""
COMMON_TOO: Mapping[str, tuple[str, ...]] = {
    'ar': ('“”', '«»'), 'ur': ('“”', '«»'), 'ps': ('“”', '«»'), 'fr': ('“”', '‘’'), 'es': ('«»',), 'pt': ('«»',),
    'it': ('“”',), 'sq': ('„”', '«»'), 'tr': ('«»',), 'de': ('»«', '›‹'), 'ru': ('“”',), 'uk': ('“”',), 'bg': ('«»', '“”'),
    'he': ('“”', '„”'), 'zh': ('《》', '「」', '『』'), 'el': ('‘’',), 'hu': ('‘’',), 'vi': ('«»',), 'ka': ('«»',), 'am': ('“”',),
    'fa': ('“”',),
}
"""Pairs that the languages' own books have beside those of CLDR."""


@lru_cache(maxsize=64)
def signs(locale: str) -> Signs:
    """The signs of a locale such as pt-BR: its own, or its language's."""
    return OWN.get(locale, OWN.get(locale.partition('-')[0], ENGLISH))


@lru_cache(maxsize=64)
def all_signs(locale: str) -> str:
    """Every sign that a locale ends or divides sentences with."""
    return ''.join(signs(locale)) + ALSO.get(locale.partition('-')[0], '')


@lru_cache(maxsize=1)
def roles() -> dict[str, int]:
    """What each sign does, in any language: which field of Signs it is."""
    found = {sign: role for own in (*OWN.values(), ENGLISH) for role, sign in enumerate(own) if sign}
    return found | {'৷': 0, '፧': 1, '\u037e': 1, '、': 3, '፡': 5, '፥': 5, ';': 4, '·': 4}


@lru_cache(maxsize=1)
def table() -> dict[str, list[str]]:
    """Pairs of quotation marks by locale, as the file has them."""
    return dict(json.loads(FILE.read_bytes()))


@lru_cache(maxsize=64)
def quotation_marks(locale: str) -> tuple[str, ...]:
    """The pairs of quotation marks of a locale, the usual one first; that of English where CLDR knows none."""
    language = locale.partition('-')[0]
    if language not in table():
        locale = str(Cldr.parse(locale, sep='-')).replace('_', '-')  # tl is fil there
    while locale and locale not in table():
        locale = locale.rpartition('-')[0]
    return tuple(dict.fromkeys([*table().get(locale, ['“”', '‘’']), *COMMON_TOO.get(language, ())]))
