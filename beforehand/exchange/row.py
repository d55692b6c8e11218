"""A catalogue → its messages as rows that go out, each with all that a reader or translator has to know. Pure."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from beforehand.ground.problem import Place, Problem, Unreadable
from beforehand.read.entry import Entry

ROOM = 'Room:'
LETTERS = str.maketrans('0123456789abcdef', 'bcdfghjkmnpqrtvw')
"""Digits would be made a number of by a spreadsheet: 12e4567890123456."""
KEPT = '\n\t'
"""The only control characters that tables and XML hold."""


class Row(NamedTuple):
    """A message on its way out."""

    id: str
    english: str
    translation: str
    fuzzy: bool = False
    note: str = ''
    """Where it is printed, and what its author says to translators."""
    comment: str = ''
    """What its translators have written beside it."""
    places: tuple[str, ...] = ()
    """Where its English stands: file:line."""
    back: str = ''
    """What somebody made of the translation who had not seen the English."""

    @property
    def digest(self) -> str:
        return digest(self.id, self.english, self.translation)


def digest(id: str, english: str, translation: str) -> str:
    """What a message said in both languages, in sixteen letters: a change of either is noticed later."""
    said = '\0'.join((id, english.strip(), translation.strip()))
    return hashlib.sha256(said.encode(errors='surrogatepass')).hexdigest()[:16].translate(LETTERS)


def rows(entries: Iterable[Entry], path: str) -> list[Row]:
    """The messages of a catalogue that are said now, in its order."""
    live = [entry for entry in entries if is_message(entry)]
    if faults := list(unspeakable(live, path)):
        raise Unreadable(*faults)
    return [Row(entry.context or '', entry.id, entry.strings[0], entry.fuzzy, notes(entry, '#.'), comments(entry),
                tuple(notes(entry, '#:').split())) for entry in live]


def is_message(entry: Entry) -> bool:
    """Whether it is one of ours: said now, with an id."""
    return bool(entry.context and entry.id) and not entry.obsolete and entry.plural is None


def unspeakable(entries: Sequence[Entry], path: str) -> Iterator[Problem]:
    """Texts with letters that neither a table nor XML can hold."""
    for entry in entries:
        texts = ''.join((entry.context or '', entry.id, *entry.strings, *entry.notes))
        if found := next((letter for letter in texts if unicodedata.category(letter) in ('Cc', 'Cs') and letter not in KEPT), ''):
            yield Problem('hidden-characters', Place(path, entry.line),
                          f'a hidden character stands in "{entry.context}": U+{ord(found):04X}', 'delete it')


def notes(entry: Entry, mark: str) -> str:
    """The lines of comment that begin so."""
    return '\n'.join(note[len(mark):].strip() for note in entry.notes if note.startswith(mark))


def comments(entry: Entry) -> str:
    """What translators have written."""
    return '\n'.join(note[1:].strip() for note in entry.notes if note[1:2] not in ('.', ':', ',', '=', '|', '~')).strip()


def without_room(note: str) -> str:
    """A note for somebody who reads, and does not count letters."""
    return '\n'.join(line for line in note.split('\n') if not line.startswith(ROOM))
