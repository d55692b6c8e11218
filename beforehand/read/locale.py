"""A language as it is written somewhere: its type, its words, its translations, and how far they have been read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from babel import Locale as Cldr

from beforehand.content.locale import LocaleFile, Waiver, Words
from beforehand.ground import tags
from beforehand.ground.problem import Place, Problem, Text
from beforehand.read.catalogue import SHIPPED_IN, Catalogue
from beforehand.read.glossary import Term
from beforehand.read.names import all_names
from beforehand.read.readings import DRAFTED
from beforehand.read.standing import Standing
from beforehand.read.states import SOURCE, UNTRANSLATED, weakest

LEFT = 'left-in-english'
"""The check whose waiver says that a translation is right although it is the English."""
TWO = 2


@dataclass(frozen=True, eq=False)
class Locale:
    """A language as it is written somewhere, with its translations."""

    id: str
    file: LocaleFile
    catalogue: Catalogue
    words: Words | None = None
    """By which the checks hear what a text says."""
    waivers: tuple[Waiver, ...] = ()
    glossary: tuple[Term, ...] = ()
    """The words that must be the same everywhere."""
    standing: Standing = field(default_factory=lambda: Standing(Catalogue(SHIPPED_IN)))
    """What was read of its messages."""
    sensitive: frozenset[str] = frozenset()
    """The topics of which two persons have to approve each message."""
    known: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)
    """States that were asked for before."""

    @cached_property
    def cldr(self) -> Cldr:
        """What CLDR knows of it; of a language that it lacks, of one that its readers know."""
        return Cldr.parse(self.file.language.like if self.file.language else self.id, sep='-')

    @cached_property
    def direction(self) -> str:
        """ltr or rtl."""
        return str(self.file.language.direction) if self.file.language else self.cldr.text_direction

    @cached_property
    def name(self) -> str:
        """Its own name for itself."""
        return str(self.file.language.name) if self.file.language else self.cldr.display_name or self.id

    @property
    def is_source(self) -> bool:
        """Whether the project is written in it."""
        return self.id == self.catalogue.source

    @property
    def is_read(self) -> bool:
        """Whether it has translations that somebody reads: the source has some, where the words of all sheets are lent to it."""
        return not self.is_source or bool(self.catalogue.lent)

    def covers(self, topic: str) -> bool:
        """Whether it says a topic already; the others are not yet translated, and not missed."""
        return self.file.topics is None or topic in self.file.topics

    def persons(self, id: str) -> int:
        """How many have to approve a message."""
        return TWO if id.partition('.')[0] in self.sensitive else 1

    def is_own(self, message: Text) -> bool:
        """Whether a project that is written in this language says a shipped text in words of its own."""
        mine = self.catalogue
        return self.is_source and message.id not in mine.lent and not mine.lacks(message)

    def state(self, message: Text) -> str:
        """How far a message (in the source language, with its id) has come."""
        if self.catalogue.says(message) or self.is_own(message):
            return SOURCE
        key = (message.id, str(message))
        if key not in self.known:
            state = self.standing.state(message, self.persons(message.id))
            self.known[key] = DRAFTED if state not in (UNTRANSLATED, DRAFTED) and self.is_english(message) else state
        return self.known[key]

    def state_of(self, messages: Iterable[Text]) -> str:
        """That of the weakest of them."""
        return weakest(map(self.state, messages))

    def is_english(self, message: Text) -> bool:
        """Whether a translation is still its source, and nobody has said why that is right: then nobody can have read it."""
        text = self.catalogue.translate(message)
        source = self.catalogue.source_of(message).partition('-')[0]
        if text.casefold() != message.casefold() or self.cldr.language == source or all_names(message):
            return False
        return not any((waiver.check, waiver.message, waiver.text) == (LEFT, message.id, text) for waiver in self.waivers)


def unknown(id: str, file: LocaleFile, path: str) -> Problem | None:
    """What is wrong with the name of a locale: CLDR must know it, or locale.yaml say what CLDR would."""
    choices = tags.choices(id)
    if tags.known(id) and not file.language:
        return None
    if file.language and not tags.known(id) and not choices and tags.well_formed(id):
        like = file.language.like
        return None if tags.known(like) else Problem('unknown-locale', like.place, f'CLDR knows no locale "{like}"',
                                                     'name one whose weekdays its readers know, such as "ro"', id)
    if file.language and tags.known(id):
        return Problem('unknown-locale', file.language.name.place, f'CLDR knows "{id}", its name and its direction',
                       'delete "language"', id)
    return Problem('unknown-locale', Place(path), f'CLDR knows no locale "{id}"',
                   f'name the folder "{choices[0]}"' if choices else
                   'name the folder by a BCP 47 tag such as "pt-BR" or "zh-Hans"; of a language that CLDR lacks locale.yaml has '
                   'to say it: language: {name: …, direction: ltr, like: …}', id)
