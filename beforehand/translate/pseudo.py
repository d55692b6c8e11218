"""Locales that nobody speaks, made of the English on the fly: they show what a layout cannot bear before a language does.

`en-XA`: accented, in brackets, 40 % longer; what is cut off lacks its bracket, what no catalogue has stays plain. `ar-XB`: the
English words from right to left, on sheets that are mirrored. Numbers, addresses and placeholders stay what they are in both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from babel import Locale as Cldr

from beforehand.content.topic import name_messages
from beforehand.ground import runs
from beforehand.ground.problem import Text
from beforehand.read.catalogue import Catalogue
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.read.readings import DRAFTED
from beforehand.read.standing import Standing

LONGER, MIRRORED = 'en-XA', 'ar-XB'
MORE = 0.4
"""So much longer than the English a text is, which is what many languages need."""
FEW_LETTERS = 10
"""A shorter text grows more: by a word."""
ACCENTS = str.maketrans('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
                        'áƀçðéƒĝĥîĵķļmñöþqŕšţûṽŵẋýžÁƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞQŔŠŢÛṼŴẊÝŽ')
VOWEL = re.compile('[aeiou]')
FILLING = ('one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten')
PLACEHOLDER = re.compile(r'\{[^{}]*\}')
WORD = re.compile(r'\S+')
FROM_RIGHT = '\u200f'
"""Says that there is something here that runs from right to left; it has no width and no ink."""


def kept(text: str) -> list[tuple[int, int]]:
    """Where that of a text begins and ends that is the same in every language."""
    found = [*(match.span() for match in PLACEHOLDER.finditer(text)), *runs.whole(text)]
    apart: list[tuple[int, int]] = []
    for begin, end in sorted(found):
        if not apart or apart[-1][1] <= begin:
            apart.append((begin, end))
    return apart


def longer(text: str) -> str:
    """The text accented and lengthened: vowels are doubled one by one, then there are words more."""
    parts = runs.split(text, kept(text))
    if not any(map(str.isalpha, ''.join(parts[::2]))):
        return text
    lacking = round(max(len(text), FEW_LETTERS) * MORE) - 2  # its brackets
    for at in range(0, len(parts), 2):
        doubled = VOWEL.sub(lambda vowel: vowel[0] * 2, parts[at], count=max(lacking, 0)) if lacking > 0 else parts[at]
        lacking -= len(doubled) - len(parts[at])
        parts[at] = doubled.translate(ACCENTS)
    return f'[{"".join(parts)}{"".join(filling(lacking))}]'


def filling(letters: int) -> Iterator[str]:
    """Words until there are so many letters more."""
    number = 0
    while letters > 1:
        word = f' {FILLING[number % len(FILLING)]}'
        yield word.translate(ACCENTS)
        letters, number = letters - len(word), number + 1


def mirrored(text: str) -> str:
    """The text in words that follow one another from right to left; each stays as it is."""
    parts = runs.split(text, kept(text))
    parts[::2] = [WORD.sub(lambda word: f'{FROM_RIGHT}{word[0]}{FROM_RIGHT}', part) for part in parts[::2]]
    return ''.join(parts)


HOW: dict[str, Callable[[str], str]] = {LONGER: longer, MIRRORED: mirrored}


class PseudoCatalogue(Catalogue):
    """Translates whatever it is asked for; each text keeps the place of its English, where it is mended."""

    def __init__(self, locale: str, english: Iterable[Text]) -> None:
        super().__init__(locale, f'({locale})')
        self.english = {text.id: text for text in english}

    def translate(self, message: Text) -> Text:
        return Text(HOW[self.locale](message), message.place, message.id)

    def lacks(self, message: Text) -> str:
        return ''


@dataclass(frozen=True, eq=False)
class Pseudo(Locale):
    """A locale that CLDR does not know: it counts and names as English does."""

    @cached_property
    def cldr(self) -> Cldr:
        return Cldr.parse('en')

    @cached_property
    def direction(self) -> str:
        return 'rtl' if self.id == MIRRORED else 'ltr'

    @cached_property
    def name(self) -> str:
        return f'({self.id})'

    def state(self, message: Text) -> str:
        """Nobody reads it, so each of its sheets is a proof."""
        return DRAFTED


def add(project: Project, wishes: Sequence[str]) -> None:
    """Make those that were asked for; none lies in locales/, and none is there without being asked for."""
    source = project.locales.get(project.source)
    for id in HOW:
        if source and id.lower() in map(str.lower, wishes):
            english = [text for name, topic in project.topics.items() for text in name_messages(topic, name)]
            catalogue = PseudoCatalogue(id, [*english, *project.words.values()])
            unread = Standing(Catalogue(id, catalogue.path))
            project.locales[id] = Pseudo(id, source.file, catalogue, standing=unread)
