"""Helplines as the studio shows them: what will be printed of each, in any language; which there are to choose from. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup, escape

from beforehand.compose.facts import WORDS, facts
from beforehand.compose.turn import turned
from beforehand.content.confirmation import Confirmed
from beforehand.content.helpline import Helpline
from beforehand.read.editions import OF_NO_COUNTRY, Edition, Line
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.studio.tongue import Tongue

MOST_FOUND = 30


class Shown(NamedTuple):
    """A helpline, in words."""

    id: str
    name: str
    numbers: list[str]
    facts: Markup
    """As they are printed."""
    own: bool
    found: str
    """Of which day the page is on which it was found; empty where nobody knows, and of one's own."""
    note: str
    unsure: bool
    """Whether a number of it has not been called yet, or has to be called again."""
    country: str
    """Its code; empty where it is of none, and of one's own."""


def shown(line: Line, project: Project, locale: Locale) -> Shown:
    """A helpline in a language."""
    known = {fact: project.words[id] for fact, id in WORDS.items() if id in project.words}
    said = [ways[0] for _, ways in facts(line, locale.cldr, known, locale.catalogue.translate)]
    pieces = [Markup(turned(fact, ())) if locale.direction == 'rtl' else escape(fact) for fact in said]
    helpline = line.helpline
    dates = [str(source.date) for source in helpline.sources if source.date]
    unsure = any(confirmed.state != 'confirmed' for _, confirmed in line.numbers)
    numbers = [number.printed for number in helpline.numbers]
    return Shown(str(helpline.id), str(helpline.name), numbers, Markup(' · ').join(pieces), not line.country,
                 max(dates, default=''), str(helpline.note or ''), unsure,
                 line.country if line.country not in OF_NO_COUNTRY else '')


def spoken(project: Project, say: Tongue) -> Locale:
    """The language of the studio, as the leaflets have it; English where they lack it."""
    return project.locales.get(say.locale, project.locales[project.source])


def unlisted(helpline: Helpline, country: str) -> Line:
    """One that is printed nowhere yet."""
    return Line(helpline, country, tuple((number, Confirmed('unconfirmed', '')) for number in helpline.numbers))


def chosen(edition: Edition | None) -> list[str]:
    """The ids of those that are printed, in their order."""
    return [str(line.helpline.id) for line in edition.lines] if edition else []


def to_choose(project: Project, edition: Edition | None, wanted: str, say: Tongue) -> Iterator[Line]:
    """Those of our list and of one's own that are not printed yet: of a country, by name, or by a language that they speak.

    Where nothing is wanted: those of the countries in which the leaflets are handed out, alone.
    """
    there, words = {*chosen(edition)}, wanted.casefold().split()
    near = {*map(str, edition.file.countries)} if edition else set[str]()
    for helpline in edition.file.own if edition else ():
        if helpline.id not in there:
            yield unlisted(helpline, '')
    for country, helpline in project.directory.values():
        if helpline.id in there or not helpline.numbers:
            continue
        languages = ' '.join(say.language(tag) for tag in helpline.languages)
        text = f'{country} {say.country(country)} {helpline.name} {languages}'.casefold()
        if all(word in text for word in words) if words else country in near:
            yield unlisted(helpline, country)
