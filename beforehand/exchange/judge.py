"""Rows that came back × the catalogue as it is now → what becomes of each: every row is accounted for. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from beforehand.exchange.returned import QUESTION, Returned
from beforehand.exchange.row import digest, is_message
from beforehand.ground.problem import Place, Problem
from beforehand.ground.source import shown
from beforehand.read import po
from beforehand.read.entry import Entry

STATES = ('changed', 'same', 'conflicting', 'broken', 'unknown', 'answered')
HELD = ('conflicting', 'broken', 'unknown')
"""What is not written into the catalogue."""
KEEPS = 'to leave it as it is, copy the translation back, or delete the row'
ANEW = 'export it anew, and put the change in there'


class Judged(NamedTuple):
    """What becomes of a row."""

    row: Returned
    state: str
    why: str = ''
    hint: str = ''
    id: str = ''
    """Of what is wrong with it."""
    before: str = ''
    """The translation that the catalogue has."""
    fuzzy: bool = False
    """Whether it is still to be looked at."""

    def problem(self, name: str) -> Problem:
        """What is said of a row that is not taken."""
        return Problem(self.id or self.state, Place(name, self.row.line), self.why, self.hint)


def judged(rows: Sequence[Returned], entries: Iterable[Entry]) -> list[Judged]:
    """Every row, in the order of the file."""
    entries = list(entries)
    live = {entry.context: entry for entry in entries if is_message(entry)}
    gone = {entry.context: entry for entry in entries if entry.obsolete}
    seen: dict[str, Returned] = {}
    found = []
    for row in rows:
        other = seen.setdefault(row.id, row) if row.id else row
        if other is not row and other.text.strip() != row.text.strip():
            found.append(Judged(row, 'broken', f'"{shown(row.id, 80)}" stands in this file twice, with another text',
                                f'the other is in line {other.line}: delete one of the two', 'doubled-message'))
        else:
            found.append(judge(row, live.get(row.id), gone.get(row.id)))
    return found


def judge(row: Returned, entry: Entry | None, gone: Entry | None = None) -> Judged:
    """One row; gone: what the catalogue keeps of a message that is not said any more (po2csv writes that too)."""
    if row.fault:
        about = f'"{shown(row.id, 80)}": ' if row.id else ''
        return Judged(row, 'broken', f'{about}{row.fault}', row.hint, 'row')
    if row.id.startswith(QUESTION):
        return Judged(row, 'answered')
    if entry is None and gone and row.text.strip() == gone.strings[0].strip():
        return Judged(row, 'same', 'is not said any more')
    if entry is None:
        why = f'there is no message "{shown(row.id, 80)}"' if row.id else 'a row without an id'
        return Judged(row, 'unknown', why, 'ids are not translated; a message that is not said any more has none', 'unknown-id')
    return held_against(row, entry)


def held_against(row: Returned, entry: Entry) -> Judged:
    """A row whose message is there."""
    now, wanted, current = entry.strings[0], row.text.strip(), entry.strings[0].strip()
    same_english, same_text = row.english.strip() == entry.id.strip(), wanted == current
    fuzzy = row.fuzzy if row.fuzzy is not None else entry.fuzzy and same_text
    if same_english and same_text and fuzzy == entry.fuzzy:
        return Judged(row, 'same', before=now, fuzzy=fuzzy)
    if row.untouched and row.fuzzy in (None, entry.fuzzy):
        return Judged(row, 'same', 'the catalogue has changed since', before=now)
    if not same_english:
        return Judged(row, 'conflicting', f'the English of "{row.id}" is another one: {shown(entry.id, 200)}',
                      f'in this file it is: {shown(row.english, 200)}; {ANEW}', before=now)
    if row.digest and row.digest != digest(row.id, entry.id, now) and not same_text:
        return Judged(row, 'conflicting', f'the translation of "{row.id}" has changed since: {shown(now, 200)}',
                      f'in this file it is: {shown(row.text, 200)}; {ANEW}', before=now)
    if not wanted:
        return Judged(row, 'broken', f'"{row.id}" is empty, and it was translated', KEEPS, 'empty', now)
    return Judged(row, 'changed', before=now, fuzzy=fuzzy)


def renewed(data: bytes, path: str, changes: Iterable[Judged]) -> bytes:
    """A catalogue with the translations that have changed; all else in it stays."""
    entries, _ = po.read(data, path)
    texts = {one.row.id: one for one in changes if one.state == 'changed'}
    for entry in entries:
        if is_message(entry) and (one := texts.get(entry.context or '')):
            if one.row.text.strip() != entry.strings[0].strip():
                entry.strings = [one.row.text.strip()]
            mark(entry, one.fuzzy)
        if entry.is_header:
            entry.strings = [po.in_utf8(entry.strings[0])]
    return po.written(entries)


def mark(entry: Entry, fuzzy: bool) -> None:
    """Put the mark fuzzy on a message, or take it off, with the English that it was made from."""
    flags = [flag for flag in entry.flags if flag.lower() != 'fuzzy'] + ['fuzzy'] * fuzzy
    gone = (',', '=') if fuzzy else (',', '=', '|')
    at = next((at for at, note in enumerate(entry.notes) if note[1:2] in (',', '=', '|')), len(entry.notes))
    entry.notes = [note for note in entry.notes[:at] if note[1:2] not in gone] + (
        [f'#, {", ".join(sorted(flags))}'] if flags else []) + [note for note in entry.notes[at:] if note[1:2] not in gone]
