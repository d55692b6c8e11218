"""A locale's catalogue (PO) → translations that know their line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from babel.messages.catalog import Message as CatalogMessage
from babel.messages.pofile import PoFileError, read_po

from beforehand.problem import Place, Problem, Text
from beforehand.source import decode

LINE = re.compile(r'\s*(#.*|(msg[a-z_]+(\[\d+\])?\s+)?"([^"\\]|\\.)*")?\s*')


class Catalogue:
    """The messages of one locale by id: what is translated, and what is not and why."""

    def __init__(self, locale: str, path: str = '') -> None:
        self.locale, self.path = locale, path
        self.texts: dict[str, Text] = {}
        self.english: dict[str, str] = {}
        self.fuzzy: set[str] = set()
        self.places: dict[str, Place] = {}

    def translate(self, message: Text) -> Text:
        """The translation of a message (a Text with its id), or the message itself where there is none."""
        if not self.path:  # the source language
            return message
        known = self.texts.get(message.id)
        return known if known is not None and self.english[message.id] == message else message

    def lacks(self, message: Text) -> str:
        """Why a message cannot be printed in this locale: '', 'fuzzy', 'untranslated' or 'out of date'."""
        if not self.path or (message.id in self.texts and self.english[message.id] == message):
            return ''
        if message.id in self.fuzzy:
            return 'fuzzy'
        return 'out of date' if message.id in self.texts else 'untranslated'


def read_catalogue(data: bytes, path: str, locale: str) -> tuple[Catalogue, list[Problem]]:
    """A PO file → catalogue and problems; messages with a problem of their own are still in it, for the checks."""
    catalogue = Catalogue(locale, path)
    text, problems = decode(data, path)
    if problems:
        return catalogue, [problem._replace(locale=locale) for problem in problems]
    try:
        po = read_po(BytesIO(data), abort_invalid=True)
    except (PoFileError, ValueError, LookupError) as error:  # LookupError: a charset that nobody knows
        before = getattr(error, 'lineno', None)  # Babel counts from 0
        line = 0 if before is None else before + 1
        return catalogue, [Problem('po', Place(path, line), f'not a PO file: {str(error).removesuffix(f" on {before}")}',
                                   'open it in Poedit, or run msgfmt --check on it', locale)]
    problems += read_lines(text, path, locale)
    for message in po:
        if message.id:
            take(catalogue, message)
    return catalogue, problems


def read_lines(text: str, path: str, locale: str) -> Iterator[Problem]:
    """What Babel reads without a word: a message that stands there twice, a line whose quotation mark is missing."""
    seen: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not LINE.fullmatch(line):
            yield Problem('po', Place(path, number), 'not a PO file: this line is neither a comment nor a text in quotes',
                          'look for a missing quotation mark, or run msgfmt --check on the file', locale)
        elif line.startswith('msgctxt '):
            id = line[len('msgctxt "') : -1]
            if id in seen:
                yield Problem('doubled-message', Place(path, number), f'message "{id}" stands in this file twice',
                              f'the other is in line {seen[id]}: delete one of the two', locale)
            seen.setdefault(id, number)


def take(catalogue: Catalogue, message: CatalogMessage) -> None:
    """Put one PO message into the catalogue."""
    place = Place(catalogue.path, message.lineno or 0)
    id = message.context or ''
    catalogue.english[id], catalogue.places[id] = str(message.id), place
    if message.fuzzy:
        catalogue.fuzzy.add(id)
    elif str(message.string).strip():
        catalogue.texts[id] = Text(str(message.string), place, id)
