"""A translation is written in the letters of its language, as CLDR lists them: ț and not ţ in Romanian, ی and not ي in Urdu.

Wrong ones look right, or nearly; they are not found when searched for, are read out wrongly, and may come from another font.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from babel import Locale as Cldr

from beforehand.checks import Fault, Translation, check
from beforehand.checks.mixed_scripts import WORD, odd_letters
from beforehand.compose.faces import missing_letters
from beforehand.read.project import Project
from beforehand.translate.alphabet import NO_SCRIPT, Alphabet, alphabet, instead, plain_form, script

ENGLISH = Cldr('en')
AT_THE_END = {'ar': re.compile('[ىة](?=[\u0621-\u063a\u0641-\u064a])'), 'he': re.compile('[ךםןףץ](?=[א-ת])'),
              'el': re.compile('ς(?=[α-ώ])')}
"""Letters that end a word, and look like another one that may stand inside: ى in place of ي."""
NO_LETTER = re.compile(r'(?!)')
MOST = 5
"""So many letters of a text are named."""


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text, known = translation.text, alphabet(translation.locale.id)
    if known is None:
        return
    english = '' if translation.english is text else unicodedata.normalize('NFC', translation.english.lower())
    unmixed = WORD.sub(lambda word: '' if odd_letters(word[0]) else word[0], text)  # mixed words are another check's
    seen = [letter for letter in dict.fromkeys(unicodedata.normalize('NFC', unmixed.lower()))
            if letter not in english and letter.isalpha() and script(letter) not in NO_SCRIPT and not plain_form(letter)]
    alike = {letter: right for letter in seen if (right := instead(letter, known))}
    if alike:
        writes = f'where {language(translation)} writes'
        pairs = [f'{named(letter)}, {writes} {" or ".join(map(named, right))}' for letter, right in alike.items()]
        yield Fault(text.place, f'"{text.id}" has {listed(pairs)}', f'type {listed([right[0] for right in alike.values()])}',
                    waivable=True)
    if inside := AT_THE_END.get(translation.locale.cldr.language, NO_LETTER).findall(text):
        letters = listed([named(letter) for letter in dict.fromkeys(inside)])
        yield Fault(text.place, f'"{text.id}" has {letters} inside of a word, and it stands at the end of one',
                    'type the word again', waivable=True)
    others = [letter for letter in seen if letter not in alike and strange(letter, known)]
    if odd := [letter for letter in others if letter not in missing_letters(project, translation.locale, text)]:
        yield Fault(text.place, f'"{text.id}" has what is no letter of {language(translation)}: {listed(list(map(named, odd)))}',
                    'is it of another keyboard? Then type it again', waivable=True)


def listed(parts: list[str]) -> str:
    """The first of many."""
    return ', '.join(parts[:MOST]) + (' …' if len(parts) > MOST else '')


def strange(letter: str, known: Alphabet) -> bool:
    """Whether a letter belongs to none of the words that one expects: own, borrowed, or a name in Latin letters."""
    latin = script(letter) == 'Latn' and 'Latn' not in known.scripts
    return not (latin or letter in known.own or letter in known.borrowed)


def named(letter: str) -> str:
    """A letter, its code and name."""
    return f'{letter} (U+{ord(letter):04X}, {unicodedata.name(letter, "a letter without a name").lower()})'


def language(translation: Translation) -> str:
    """The English name of the language."""
    return str(ENGLISH.languages.get(translation.locale.cldr.language, translation.locale.id))
