"""A locale's catalogue (PO) → translations that know their line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from unicodedata import category

from beforehand.ground.problem import Place, Problem, Text
from beforehand.ground.source import shown
from beforehand.read import po
from beforehand.read.entry import Entry

SHIPPED_IN = 'en'
"""The language of the texts that are shipped."""
MOST_LETTERS = 2000
"""Of a message: what is longer fits no sheet, and no check need be quick enough for it."""
EMPTY = 'no-messages'
BLANK = '\u115f\u1160\u2800\u3164\uffa0'
"""Letters and signs without ink."""
LANGUAGE = re.compile(r'^Language:[ \t]*(\S.*?)[ \t]*$', re.MULTILINE)
TRANSLATOR = re.compile(r'^Last-Translator:(?![ \t]*FULL NAME)[ \t]*([^<\n]*?)[ \t]*(?:<[^>\n]*>)?[ \t]*$', re.MULTILINE)


class Catalogue:
    """The messages of one locale by id: what is translated, and what is not and why."""

    def __init__(self, locale: str, path: str = '') -> None:
        self.locale, self.path = locale, path
        self.source = SHIPPED_IN
        """The language in which the project's own texts are written."""
        self.shipped: Mapping[str, str] = {}
        """The texts of the project that are shipped, which are written in English, by id."""
        self.texts: dict[str, Text] = {}
        self.english: dict[str, str] = {}
        self.fuzzy: set[str] = set()
        self.too_long: set[str] = set()
        self.places: dict[str, Place] = {}
        self.gone: set[str] = set()
        """What is not said any more, and was translated once."""
        self.translator = ''
        """Who has translated it, by its header."""
        self.lent: frozenset[str] = frozenset()
        """What an own project has of the shipped catalogue."""
        self.translators: dict[str, str] = {}
        """Who has translated single messages, where it was somebody else: an edition's own words."""
        self.language: Text | None = None
        """What its header says of its language."""

    def source_of(self, message: Text) -> str:
        """The language in which a message is written."""
        return SHIPPED_IN if self.shipped.get(message.id) == message else self.source

    def says(self, message: Text) -> bool:
        """Whether a message is written in this language: then it is no translation."""
        return not self.path or self.locale == self.source_of(message)

    def translate(self, message: Text) -> Text:
        """The translation of a message (a Text with its id), or the message itself where there is none."""
        if self.says(message):
            return message
        known = self.texts.get(message.id)
        return known if known is not None and self.english[message.id] == message else message

    def lacks(self, message: Text) -> str:
        """Why a message cannot be printed in this locale: '', 'fuzzy', 'untranslated', 'too long' or 'out of date'."""
        if self.says(message) or (message.id in self.texts and self.english[message.id] == message):
            return ''
        for why, ids in (('fuzzy', self.fuzzy), ('too long', self.too_long), ('out of date', self.texts)):
            if message.id in ids:
                return why
        return 'untranslated'


def read_catalogue(data: bytes, path: str, locale: str) -> tuple[Catalogue, list[Problem]]:
    """A PO file → catalogue and problems; messages with a problem of their own are still in it, for the checks.

    A catalogue without a message has a problem: it is the one thing that is said of all its sheets.
    """
    catalogue = Catalogue(locale, path)
    entries, problems = read_entries(data, path)
    for entry in entries:
        take(catalogue, entry, data)
    if not catalogue.english and not problems:
        problems.append(nothing_in(entries, path, locale))
    return catalogue, [problem._replace(locale=locale) for problem in problems]


def read_entries(data: bytes, path: str) -> tuple[list[Entry], list[Problem]]:
    """The entries of a catalogue; none where it cannot be read. Those that stand there twice are a problem too."""
    entries, problems = po.read(data, path)
    return entries, problems + list(doubled(entries, path))


def take(catalogue: Catalogue, entry: Entry, data: bytes) -> None:
    """Put one PO message into the catalogue; or what its header says."""
    if entry.is_header and (found := LANGUAGE.search(entry.strings[0])):
        catalogue.language = Text(found[1], Place(catalogue.path, po.line_of('"Language:', data, entry)))
    if entry.is_header and (found := TRANSLATOR.search(entry.strings[0])):
        catalogue.translator = found[1]
    if entry.obsolete and entry.context:
        catalogue.gone.add(entry.context)
    if not entry.id or not entry.context or entry.obsolete or entry.plural is not None or len(entry.context) > MOST_LETTERS:
        return  # none of ours: each has an id of some letters as its context, and none a plural
    id, place, text = entry.context, Place(catalogue.path, entry.line), entry.strings[0]
    catalogue.english[id], catalogue.places[id] = entry.id, place
    catalogue.texts.pop(id, None)
    if entry.fuzzy:
        catalogue.fuzzy.add(id)
    elif max(len(entry.id), len(text)) > MOST_LETTERS:
        catalogue.too_long.add(id)
    elif visible(text):
        catalogue.texts[id] = Text(text, place, id)


def visible(text: str) -> bool:
    """Whether there is anything to see in a text."""
    return any(category(letter)[0] in 'LNPS' and letter not in BLANK for letter in text)


def doubled(entries: Sequence[Entry], path: str) -> Iterator[Problem]:
    """Messages whose id stands in the file twice: which of the two is meant?"""
    seen: dict[str, int] = {}
    for entry in entries:
        name = 'the header' if entry.is_header else ''
        if entry.context and not entry.obsolete:
            name = f'message "{shown(entry.context)}"'
        if name in seen:
            yield Problem('doubled-message', Place(path, entry.first_line), f'{name} stands in this file twice',
                          f'the other is in line {seen[name]}: delete one of the two')
        if name:
            seen.setdefault(name, entry.first_line)


def nothing_in(entries: Sequence[Entry], path: str, locale: str) -> Problem:
    """Why a catalogue that can be read has no message."""
    live, gone = ([entry for entry in entries if entry.id and entry.obsolete is obsolete] for obsolete in (False, True))
    if live:
        return Problem(EMPTY, Place(path, live[0].line), f'none of its {len(live)} messages has an id (msgctxt)',
                       'some programs drop it: take the file from before, and another program')
    what = f'its {len(gone)} messages are all obsolete (#~)' if gone else 'there is no message in this catalogue'
    return Problem(EMPTY, Place(path, gone[0].line if gone else 0), what,
                   f'has somebody a better copy? To begin anew: ./build.py update {locale}')
