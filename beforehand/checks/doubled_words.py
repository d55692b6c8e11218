"""No word, space or sign stands there twice by mistake: "the the", two spaces, a comma too many.

Where a language says a word twice on purpose (vous vous, từ từ), `twice` in locales/<locale>/words.yaml lists it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.read.project import Project
from beforehand.translate.phrases import PLAIN, UNSPACED

TWICE = {'fr': 'vous nous', 'de': 'die das der sie', 'nl': 'die', 'hu': 'az', 'vi': 'từ luôn dần thường mãi lâu rất'}
"""Words that stand twice in good texts, by grammar; the others are listed by their locale."""
WORD = re.compile(r'(?<!\S)(\S{1,60})[ \u00a0\u202f\t]+(?=\1(?!\S)|\1[,.;:?!؟،؛۔।።፣…»”)])')
CHUNK = re.compile(r'([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{4,40})\1|([\u3040-\u9fff]{3,20})\2')
"""In a script without spaces so many signs; fewer are often doubled on purpose."""
SIGNS = re.compile(r'([,;:،؛。，、；：፣፤।۔።])[ \u00a0\u202f]?\1|(?<!\.)\.\.(?!\.)|\.{4,}')
SPACES = re.compile(r'[ \u00a0\u202f]{2,}')


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text, locale = translation.text, translation.locale
    allowed = set(TWICE.get(locale.cldr.language, '').split())
    allowed |= set(map(str.casefold, locale.words.twice)) if locale.words else set()
    english = '' if translation.english is text else translation.english
    words = [found[1] for found in WORD.finditer(text.casefold())
             if any(map(str.isalpha, found[1])) and said(found[1]) not in allowed]
    words += [found[1] or found[2] for found in CHUNK.finditer(text)] if UNSPACED.search(text) else []
    if words and not WORD.search(english.casefold()):
        yield Fault(text.place, f'"{text.id}" has a word twice: {words[0]} {words[0]}',
                    f'delete one; or, if {locale.cldr.english_name} says it twice, add it under "twice:" in '
                    f'locales/{locale.id}/words.yaml', waivable=True)
    if SPACES.search(text.strip()):
        yield Fault(text.place, f'"{text.id}" has two spaces in a row', 'delete one', waivable=True)
    if (found := SIGNS.search(text)) and found[0] not in english:
        yield Fault(text.place, f'"{text.id}" has a sign twice: {found[0]}', 'delete one', waivable=True)


def said(word: str) -> str:
    """A word without what stands around it."""
    return word.translate(PLAIN).strip()
