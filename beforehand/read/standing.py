"""A locale's readings, held against its catalogue: which rows count, which are faults, which are of an earlier text. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from beforehand.ground.problem import Problem, Text
from beforehand.read.catalogue import Catalogue
from beforehand.read.readings import APPROVED, BACK, DRAFTED, Reading, alike, digest
from beforehand.read.states import UNTRANSLATED, faults_among, faults_of, judged


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
        self.problems: list[Problem] = []
        self.rows: dict[tuple[str, str], list[Reading]] = {}
        """Those that count, by message and digest."""
        self.ids: dict[str, list[Reading]] = {}
        self.all = list(rows)
        """Every row, as it stands there."""
        for row in rows:
            faults = [*faults_of(row, catalogue.locale, today)]
            if row.id not in catalogue.english and row.id not in catalogue.gone:
                self.complain(row, f'there is no message "{row.id}"', 'mend the id, or delete the row')
            elif not faults:
                self.rows.setdefault((row.id, row.digest), []).append(row)
                self.ids.setdefault(row.id, []).append(row)
            for fault in faults:
                self.complain(row, *fault)
        for key, found in self.rows.items():
            wrong = list(faults_among(found, catalogue.translator)) if key[1] == self.current(key[0]) else []
            for row, fault in wrong:
                self.complain(row, *fault)
            self.rows[key] = [row for row in found if row not in [other for other, _ in wrong]]

    def complain(self, row: Reading, message: str, hint: str) -> None:
        self.problems.append(Problem('readings', row.place, message, hint, self.catalogue.locale, row.id))

    def current(self, id: str) -> str:
        """The digest of a message as the catalogue has it now."""
        return digest(self.catalogue.english.get(id, ''), self.catalogue.texts.get(id, ''))

    def of(self, message: Text) -> list[Reading]:
        """What was read of this English and its translation."""
        if self.catalogue.lacks(message):
            return []
        return self.rows.get((message.id, digest(message, self.catalogue.texts[message.id])), [])

    def state(self, message: Text, persons: int) -> str:
        """The state of a message."""
        return UNTRANSLATED if self.catalogue.lacks(message) else judged(self.of(message), persons)

    def lost(self, message: Text, persons: Callable[[str], int]) -> Iterator[Lost]:
        """What was read of an earlier text, where nothing was of this one."""
        before: dict[str, list[Reading]] = {}
        for row in self.ids.get(message.id, ()) if not self.of(message) else ():
            before.setdefault(row.digest, []).append(row)
        for old, rows in list(before.items())[-1:]:
            was = judged([row for row in rows if row.act != DRAFTED], persons(message.id))
            english = old.partition('-')[0] != digest(message, '').partition('-')[0]
            changed = 'the English changed' if english else 'the translation changed'
            yield Lost(message.id, was, max(row.date for row in rows), changed)


def translator_of(rows: Sequence[Reading], catalogue: Catalogue) -> str:
    """Who translated a text."""
    return next((row.by for row in rows if row.act == DRAFTED), catalogue.translator)


def readers_back(rows: Sequence[Reading]) -> list[Reading]:
    """Who translated a text back, each with what they made of it."""
    return [row for row in rows if row.act == BACK]


def signatures(rows: Sequence[Reading]) -> set[str]:
    """How many have approved a text."""
    return {alike(row.by) for row in rows if row.act == APPROVED}
