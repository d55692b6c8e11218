"""No word mixes Latin, Cyrillic and Greek letters, many of which look the same: "роlice" is no word, however it looks.

Nor is a word written wholly in letters of the other script that look like those of its own, such as a Latin "i" in Ukrainian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fontTools.unicodedata import script

from beforehand.alphabet import alphabet, latin_twins
from beforehand.checks import Fault, Translation, check
from beforehand.checks.addresses import ADDRESS
from beforehand.project import Project

WORD = re.compile(r'[^\W\d_]+')
ALIKE = frozenset({'Latn', 'Cyrl', 'Grek', 'Armn', 'Copt', 'Cher'})


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text, known = translation.text, alphabet(translation.locale.id)
    twins = latin_twins(known) if known else ''
    english = '' if translation.english is text else translation.english
    for word in dict.fromkeys(WORD.findall(ADDRESS.sub(' ', text))):
        if word in english:
            continue
        scripts = sorted({script(letter) for letter in word} & ALIKE)
        if len(scripts) > 1:
            odd = min(scripts, key=lambda name: sum(script(letter) == name for letter in word))
            letters = ' '.join(dict.fromkeys(f'{letter} (U+{ord(letter):04X})' for letter in word if script(letter) == odd))
            yield Fault(text.place, f'"{text.id}" mixes scripts in "{word}": {NAMES.get(odd, odd)} {letters}',
                        'type the word again with the keyboard of its language', waivable=True)
        elif twins and set(word) <= set(twins):
            yield Fault(text.place, f'"{text.id}" has "{word}" in Latin letters, which look like those of the language',
                        'type the word again with the keyboard of its language', waivable=True)


NAMES = {'Latn': 'Latin', 'Cyrl': 'Cyrillic', 'Grek': 'Greek', 'Armn': 'Armenian', 'Copt': 'Coptic', 'Cher': 'Cherokee'}
