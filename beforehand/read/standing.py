"""A locale's readings, held against its catalogue: which rows count, which are faults, which are of an earlier text. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from beforehand.ground.problem import Place, Problem, Text
from beforehand.read.catalogue import Catalogue
from beforehand.read.readings import BACK, DRAFTED, Reading, digest
from beforehand.read.states import UNTRANSLATED, Fault, faults_among, faults_of, judged


class Lost(NamedTuple):
    """A state that ended: what a message was, by whom and when, and what has changed since."""

    id: str
    was: str
    date: str
    changed: str


class Standing:
    """What was read of a locale's messages."""

    def __init__(self, catalogue: Catalogue, rows: Sequence[Reading] = (), today: date = date.min) -> None:
        self.catalogue = catalogue
        self.all = list(rows)
        """Every row, as it stands there."""
        self.faults: list[tuple[Reading, Fault]] = []
        self.rows: dict[tuple[str, str], list[Reading]] = {}
        """Those that count, by message and digest."""
        for row in rows:
            faults = [(row, fault) for fault in faults_of(row, catalogue.locale, today)]
            self.faults += faults
            if not faults:
                self.rows.setdefault((row.id, row.digest), []).append(row)
        for id, old in self.rows:
            if old == self.current(id):
                wrong = list(faults_among(self.rows[id, old], catalogue.translators.get(id, catalogue.translator)))
                self.rows[id, old] = [row for row in self.rows[id, old] if row not in [other for other, _ in wrong]]
                self.faults += wrong

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with rows, where they stand."""
        return [Problem('readings', row.place, fault.message, fault.hint, self.catalogue.locale) for row, fault in self.faults]

    def current(self, id: str) -> str:
        """The digest of a message as the catalogue has it now."""
        return digest(self.catalogue.english.get(id, ''), self.catalogue.texts.get(id, ''))

    def of(self, message: Text) -> list[Reading]:
        """What was read of this English and its translation."""
        if self.catalogue.lacks(message):
            return []
        return self.rows.get((message.id, digest(message, self.catalogue.translate(message))), [])

    def state(self, message: Text, persons: int) -> str:
        """The state of a message."""
        return UNTRANSLATED if self.catalogue.lacks(message) else judged(self.of(message), persons)

    def lost(self, message: Text, persons: Callable[[str], int]) -> Iterator[Lost]:
        """What was read of an earlier text, where nothing was of this one."""
        before = [(old, rows) for (id, old), rows in self.rows.items() if id == message.id]
        gone = self.catalogue.lacks(message) == UNTRANSLATED  # which is said anyway
        for old, rows in before[-1:] if not gone and not self.of(message) else ():
            was = judged(rows, persons(message.id))
            side = 'translation' if old.partition('-')[0] == digest(message, '').partition('-')[0] else 'English'
            if was != DRAFTED:
                yield Lost(message.id, was, max(row.date for row in rows), f'the {side} changed')


def with_drafts(before: Standing, new: Sequence[Reading]) -> list[Reading]:
    """New rows; beside the first reading of a text it is kept who had translated it, as the header of the catalogue says.

    For that header changes with the next translator.
    """
    place, known = Place(before.catalogue.path, 1), [(row, before.rows.get((row.id, row.digest), ())) for row in new]
    drafted = [Reading(row.id, row.digest, DRAFTED, who, date=row.date, place=place) for row, rows in known
               if (who := translator_of(rows, before.catalogue, row.id)) and not any(old.act == DRAFTED for old in rows)]
    return [*drafted, *new]


def translator_of(rows: Sequence[Reading], catalogue: Catalogue, id: str) -> str:
    """Who translated a text."""
    return next((row.by for row in rows if row.act == DRAFTED), catalogue.translators.get(id, catalogue.translator))


def readers_back(rows: Sequence[Reading]) -> list[Reading]:
    """Who translated a text back, each with what they made of it."""
    return [row for row in rows if row.act == BACK]
