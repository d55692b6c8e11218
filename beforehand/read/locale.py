"""A language as it is written somewhere: its type, its words, its translations, and who has read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from babel import Locale as Cldr

from beforehand.content.locale import LocaleFile, Review, Waiver, Words
from beforehand.ground import tags
from beforehand.ground.problem import Place, Problem
from beforehand.read.catalogue import Catalogue
from beforehand.read.glossary import Term

SOURCE_LOCALE = 'en'


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

    @cached_property
    def cldr(self) -> Cldr:
        """What CLDR knows of it; of a language that it lacks, of one that its readers know."""
        return Cldr.parse(self.file.language.like if self.file.language else self.id, sep='-')

    @cached_property
    def direction(self) -> str:
        """ltr or rtl."""
        return str(self.file.language.direction) if self.file.language else self.cldr.text_direction

    @cached_property
    def state(self) -> str:
        """Who has read it: the source language needs nobody; a translation is a draft until somebody has signed for it."""
        review = self.file.review
        if self.id == SOURCE_LOCALE:
            return review.state
        return 'reviewed' if review.state == 'reviewed' and review.by and review.date else 'draft'

    @cached_property
    def name(self) -> str:
        """Its own name for itself."""
        return str(self.file.language.name) if self.file.language else self.cldr.display_name or self.id


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


def misread(review: Review, locale: str, path: str, today: date) -> Iterator[Problem]:
    """What cannot be true of who has read a translation."""
    if review.state == 'source' and locale != SOURCE_LOCALE:
        yield Problem('review', Place(path), f'"state: source" is true of "{SOURCE_LOCALE}" alone', 'write "draft"', locale)
    if review.date and date.min < today < date.fromisoformat(review.date):
        yield Problem('review', review.date.place, f'{review.date} is still to come: nobody has read it then',
                      'write the day on which it was read', locale)
