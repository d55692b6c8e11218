"""No word mixes Latin, Cyrillic and Greek letters, many of which look the same: "роlice" is no word, however it looks.

Nor is a word written wholly in letters of the other script that look like those of its own, such as a Latin "i" in Ukrainian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from beforehand.checks import Fault, Translation, check
from beforehand.read.names import ADDRESS
from beforehand.read.project import Project
from beforehand.translate.alphabet import alphabet, latin_twins, script

WORD = re.compile(r'[^\W\d_]+')
NAMES = {'Latn': 'Latin', 'Cyrl': 'Cyrillic', 'Grek': 'Greek', 'Armn': 'Armenian', 'Copt': 'Coptic', 'Cher': 'Cherokee'}
"""Scripts that share the shapes of many letters."""


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text, known = translation.text, alphabet(translation.locale.id)
    twins = latin_twins(known) if known else ''
    english = () if translation.english is text else WORD.findall(translation.english)
    for word in dict.fromkeys(WORD.findall(ADDRESS.sub(' ', text))):
        if word in english:
            continue
        if odd := odd_letters(word):
            yield Fault(text.place, f'"{text.id}" mixes scripts in "{word}": {odd}',
                        'type the word again with the keyboard of its language', waivable=True)
        elif twins and set(word) <= set(twins):
            yield Fault(text.place, f'"{text.id}" has "{word}" in Latin letters, which look like those of the language',
                        'type the word again with the keyboard of its language', waivable=True)


@lru_cache(maxsize=16384)
def odd_letters(word: str) -> str:
    """The letters of a word that are of another script than most, with the name of theirs; empty when all agree."""
    scripts = [script(letter) for letter in word]
    several = sorted({*scripts} & {*NAMES}, key=scripts.count)
    if len(several) < 2:
        return ''
    letters = dict.fromkeys(letter for letter, name in zip(word, scripts, strict=True) if name == several[0])
    return f'{NAMES[several[0]]} ' + ' '.join(f'{letter} (U+{ord(letter):04X})' for letter in letters)
