"""What a site offers: each language's pieces, those of a topic in a format, on all its papers. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from beforehand.ground.problem import Text
from beforehand.plan.sheets import Sheet
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.read.states import is_proof, weakest

MARKS = {'unsure': 'proof.why', 'unchecked': 'proof.draft', 'draft': 'imprint.draft'}
"""The words of the house by which a sheet says what it is, by what it is."""


class Said(NamedTuple):
    """Words, and the language that they are really in."""

    words: str
    lang: str
    direction: str


class Ready(NamedTuple):
    """A sheet that lies printed."""

    sheet: Sheet
    """As it was printed: with its state, and whether a number on it is not confirmed."""
    bytes: int

    @property
    def file(self) -> str:
        """Where it lies in the site."""
        return f'{self.sheet.name.partition("/")[2]}.pdf'


@dataclass(frozen=True)
class Piece:
    """A topic in a format and a locale, on all papers on which it is the same."""

    sheets: tuple[Ready, ...]
    title: Said
    lead: Said
    marks: tuple[Said, ...]
    """What it says of itself in its own language."""

    @property
    def sheet(self) -> Sheet:
        return self.sheets[0].sheet

    @property
    def picture(self) -> str:
        """Where the picture of its first page lies in the site."""
        return f'{self.sheets[0].file.removesuffix(".pdf")}.webp'

    @property
    def english(self) -> str:
        """What it is, in English."""
        return f'{self.sheet.topic.title}, {in_a_sentence(self.sheet.format.name)}'


@dataclass(frozen=True)
class Language:
    """A locale and its pieces, proofs last."""

    locale: Locale
    english: str
    """What English calls it; empty where CLDR does not know."""
    ready: tuple[Piece, ...] = field(default=())
    proofs: tuple[Piece, ...] = field(default=())

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return (*self.ready, *self.proofs)

    @property
    def name(self) -> Said:
        """What it calls itself."""
        return Said(self.locale.name, self.locale.id, self.locale.direction)

    @property
    def state(self) -> str:
        """That of the weakest of what may be handed out; of proofs, if there is nothing else."""
        return weakest(piece.sheet.state for piece in self.ready or self.proofs)


def languages(project: Project, ready: Iterable[Ready]) -> list[Language]:
    """What there is, in the order of the project; languages of which there are only proofs last."""
    kept: dict[str, dict[tuple[int, str, int, str, bool], list[Ready]]] = {}
    for one in ready:
        sheet = one.sheet
        place = [*map(str, sheet.topic.formats)].index(sheet.format_id)
        alike = (sheet.topic.number, sheet.topic_id, place, sheet.state, sheet.unsure)
        kept.setdefault(sheet.locale.id, {}).setdefault(alike, []).append(one)
    found = [language([piece(project, pieces[alike]) for alike in sorted(pieces)]) for pieces in kept.values()]
    return sorted(found, key=lambda one: (not one.ready, one.english or one.locale.name, one.locale.id))


def language(pieces: Sequence[Piece]) -> Language:
    """A language by its pieces."""
    locale = pieces[0].sheet.locale
    english = '' if locale.file.language else locale.cldr.english_name or ''
    proofs = tuple(one for one in pieces if one.sheet.proof)
    return Language(locale, english, tuple(one for one in pieces if one not in proofs), proofs)


def piece(project: Project, sheets: Sequence[Ready]) -> Piece:
    """A piece and its words."""
    sheet = sheets[0].sheet
    is_so = {'unsure': sheet.unsure, 'unchecked': is_proof(sheet.state), 'draft': sheet.draft}
    marks = [project.words[id] for what, id in MARKS.items() if is_so[what] and id in project.words]
    return Piece(tuple(sheets), said(sheet.locale, sheet.topic.title), said(sheet.locale, sheet.topic.lead.text),
                 tuple(said(sheet.locale, text) for text in marks))


def said(locale: Locale, text: Text) -> Said:
    """A text in a locale; where that lacks it, the English, and it is called English."""
    if locale.catalogue.lacks(text):
        return Said(text, 'en', 'ltr')
    return Said(locale.catalogue.translate(text), locale.id, locale.direction)


def as_printed(sheet: Sheet, translation: str, unsure: bool) -> Sheet:
    """A planned sheet as it was printed."""
    return replace(sheet, state=translation, unsure=unsure)


def in_a_sentence(name: str) -> str:
    """A name that stands within a sentence."""
    return name[:1].lower() + name[1:]
