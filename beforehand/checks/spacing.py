"""Spaces stand where the language has them: none before a full stop, one after a comma, in French one that holds before ?.

A plain space before a question mark may leave it alone at the beginning of a line. Chinese and Japanese have none at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from beforehand.checks import Fault, Translation, check
from beforehand.checks.brackets import unpaired
from beforehand.read.names import ADDRESS
from beforehand.read.project import Project
from beforehand.translate.alphabet import alphabet

HELD, PLAIN = '\u202f\u00a0', ' '
FRENCH = {'fr': ':;?!', 'fr-CA': ':'}
"""Before what a space is held; inside of « » too."""
HAN = '\u3040-\u30ff\u3400-\u9fff'
CLOSING = ',.;:?!؟،؛۔।།።፣፤۔։၊။៖។'
WIDE = '，。、；：？！（）「」『』《》'
UNSPACED = ('th', 'lo', 'km', 'my', 'zh', 'ja', 'yue', 'bo')
INSIDE_OF_WORDS = {'fi': ':', 'sv': ':', 'se': ':', 'hy': '։՝՛', 'am': '፡', 'ti': '፡', 'ca': '·'}
"""Signs that stand in the middle of words: EU:n."""
LETTER = r'[^\W\d_]'


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text, locale = translation.text, translation.locale
    bare = ADDRESS.sub('0', text)
    for pattern, what, hint in rules(locale.id)[bool(unpaired(text)):]:
        found = pattern.search(bare)
        if found and (translation.english is text or whole(bare, found) not in translation.english):
            whole_text = f'; or paste the whole: {held(text, locale.id)}' if HELD[0] in hint else ''
            yield Fault(text.place, f'"{text.id}" {what}: {shown(bare, found)}', hint + whole_text, waivable=True)


@lru_cache(maxsize=64)
def rules(locale: str) -> list[tuple[re.Pattern[str], str, str]]:
    """What must not stand in a text of a locale: a pattern, what it is, and what to do; first that of brackets."""
    language = locale.partition('-')[0]
    found = [(re.compile(r'(?<=[(\[])\s+|(?<=\S)\s+(?=[)\]])'), 'has a space inside of brackets', 'delete it')]
    if language == 'fr':
        found += french(FRENCH.get(locale, FRENCH['fr']))
    closing = ''.join(sign for sign in CLOSING if language != 'fr' or sign in ',.')
    found.append((re.compile(rf'(?<=[^\s.])\s+[{re.escape(closing)}](?![\w.])'), 'has a space before a sign that closes',
                  'delete the space'))
    if language in ('zh', 'ja', 'yue'):
        found.append((re.compile(rf'(?<=[{HAN}{WIDE}])[ \u00a0]+(?=[{HAN}{WIDE}])'), 'has a space between signs', 'delete it'))
    if language not in UNSPACED:
        signs = ''.join(sign for sign in ',;:?!؟،؛۔।።፣፤' if sign not in INSIDE_OF_WORDS.get(language, ''))
        found.append((re.compile(rf'(?<=[^\s\d])[{re.escape(signs)}](?={LETTER})'), 'has no space after a sign', 'type one'))
        found.append((re.compile(rf'(?<={LETTER}{LETTER})\.(?={upper(locale)})'), 'has no space after a full stop', 'type one'))
    return found


def french(signs: str) -> list[tuple[re.Pattern[str], str, str]]:
    """What French demands: U+202F, or U+00A0, before these signs and inside of « »."""
    hint = f'type a space that does not break there: U+202F ("{HELD[0]}", between these quotation marks), or U+00A0'
    before = rf'(?<=[^\s{re.escape(signs)}«(])[{re.escape(signs)}»](?![\w/])'
    plain = rf'(?<=\S){PLAIN}+[{re.escape(signs)}»](?![\w/])|«{PLAIN}'
    return [(re.compile(plain), 'has a space that may break', hint), (re.compile(rf'{before}|«(?=[^\s])'), 'lacks a space', hint)]


def held(text: str, locale: str) -> str:
    """A French text with the spaces that French demands: not everybody has a key for them."""
    signs = re.escape(FRENCH.get(locale, FRENCH['fr']))
    text = re.sub(rf'(?<=\S){PLAIN}+(?=[{signs}»](?![\w/]))|(?<=«){PLAIN}', HELD[0], text)
    return re.sub(rf'(?<=[^\s{signs}«(])(?=[{signs}»](?![\w/]))|(?<=«)(?=\S)', HELD[0], text)


def upper(locale: str) -> str:
    """How a new sentence begins: with a capital, where the language has capitals."""
    known = alphabet(locale)
    capitals = known is None or any(letter != letter.upper() for letter in known.own)
    own = ''.join(sorted(letter.upper() for letter in known.own if len(letter.upper()) == 1)) if known and capitals else ''
    return f'[{re.escape(own)}]{LETTER}' if own else LETTER if not capitals else f'[A-Z]{LETTER}'


def whole(text: str, found: re.Match[str]) -> str:
    """The words that a find touches."""
    before, after = text[:found.start()], text[found.end():]
    return f'{before.rpartition(" ")[2]}{found[0]}{after.partition(" ")[0]}'


def shown(text: str, found: re.Match[str]) -> str:
    """The place with a word or so before and after, its spaces to be seen."""
    piece = text[max(found.start() - 8, 0):found.end() + 6]
    return f'"{piece.replace(HELD[0], "⍽").replace(HELD[1], "⍽")}"'
