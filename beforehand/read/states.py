"""From what somebody read to what may be claimed: the state of each message, of a locale, never declared. Pure.

untranslated → drafted → blind-checked (translated back by somebody who saw the translation alone, and compared with the English
by a third, who found nothing grave) → approved (by persons, for language and safety). An approval rests on a blind check:
whoever reads a fluent text does not hear what it has lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from beforehand.content.wording import a_day
from beforehand.ground import tags
from beforehand.ground.problem import Text
from beforehand.read.readings import (
    ACTS,
    APPROVED,
    BACK,
    COMPARED,
    DIGEST,
    DRAFTED,
    GRAVE,
    MEDIUM,
    SCOPES,
    SEVERITIES,
    Reading,
    alike,
    is_machine,
)

UNTRANSLATED, BLIND_CHECKED = 'untranslated', 'blind-checked'
STATES = (UNTRANSLATED, DRAFTED, BLIND_CHECKED, APPROVED)
SOURCE = 'source'
"""The source language is no translation, and has no state."""
ROLE = 'role:'
HINTS = {
    'variety': 'write the mother tongue of whoever approves, as a tag of this language: ro-MD',
    'medium': f'an approval is given on paper, as it will be handed out: write "{MEDIUM}"',
    'scope': 'write what was judged: ' + ', '.join(SCOPES),
    'severity': 'write the worst that was found: ' + ', '.join(SEVERITIES)}


class Fault(NamedTuple):
    """Why a row says nothing, and how to mend it."""

    message: str
    hint: str


def weakest(states: Iterable[str]) -> str:
    """The state of what is made of several: none of them is claimed to be more than it is."""
    found = [*states]
    known = [state for state in found if state in STATES]
    return min(known, key=STATES.index) if known else SOURCE if SOURCE in found else UNTRANSLATED


def faults_of(row: Reading, locale: str, today: date) -> Iterator[Fault]:
    """What is wrong with a row by itself."""
    if row.act not in ACTS:
        yield Fault(f'"{row.act}" is no act', 'write one of ' + ', '.join(ACTS))
    if not DIGEST.fullmatch(row.digest):
        yield Fault(f'"{row.digest}" is no digest, and never was one of any text',
                    'let the commands blind, compare and approve write rows')
    if not any(map(str.isalpha, row.by.partition(':')[2] if ':' in row.by else row.by)):
        yield Fault('nobody has signed: "by" is empty', 'write who did it: a name, "role: …" or "machine: …"')
    try:
        if date.min < today < date.fromisoformat(a_day(Text(row.date))):
            yield Fault(f'{row.date} is still to come', 'write the day on which it was done')
    except ValueError:
        yield Fault(f'"{row.date}" is no date' if row.date else 'date is empty', 'write the day on which it was done: 2026-11-25')
    if row.act == BACK and not row.note:
        yield Fault('it was translated back, and there is no back-translation', 'write it into the column "note"')
    yield from misplaced(row)
    if row.act == APPROVED:
        yield from faults_of_approval(row, locale)


def misplaced(row: Reading) -> Iterator[Fault]:
    """What a column must say for one act alone."""
    for act, column, known in ((COMPARED, 'severity', SEVERITIES), (APPROVED, 'scope', SCOPES), (APPROVED, 'medium', (MEDIUM,))):
        said = getattr(row, column)
        if row.act == act and said not in known:
            yield Fault(f'"{said}" is no {column}' if said else f'{column} is empty', HINTS[column])
        elif row.act != act and said:
            yield Fault(f'{column} belongs to the act "{act}" alone', 'leave it empty')
    if row.act == COMPARED and row.severity in GRAVE and not row.note:
        yield Fault(f'it says {row.severity}, and not what is wrong', 'write it into the column "note"')


def faults_of_approval(row: Reading, locale: str) -> Iterator[Fault]:
    """An approval is a person's, who speaks the language."""
    if is_machine(row.by):
        yield Fault('a machine has approved it: it can translate, translate back and compare, and never approve',
                    'delete the row, or write the person who has approved it')
    if row.by.casefold().startswith(ROLE) and not row.organisation:
        yield Fault('a role of no organisation has approved it', 'write the organisation, or a name')
    said, ours = tags.parts(row.variety), tags.parts(locale)
    if not said or not ours or said.language != ours.language or not tags.known(row.variety):
        yield Fault(f'"{row.variety}" is no variety of {locale}' if row.variety else 'variety is empty', HINTS['variety'])


def faults_among(rows: Sequence[Reading], translator: str) -> Iterator[tuple[Reading, Fault]]:
    """Rows of one text that cannot be what they say beside the others: nobody checks what they did themselves."""
    translators = {alike(row.by) for row in rows if row.act == DRAFTED} or {alike(translator)}
    back = [row for row in rows if row.act == BACK]
    for row in rows:
        if row.act not in (BACK, COMPARED):
            continue
        if translators == {''}:
            yield row, Fault('nobody knows who translated it, so nobody knows that it was somebody else',
                             'write who translated it into the header of messages.po: Last-Translator')
        elif alike(row.by) in translators:
            yield row, Fault(f'{row.by} translated it themselves', 'somebody else has to do this')
        elif row.act == COMPARED and any(alike(row.by) == alike(other.by) for other in back):
            yield row, Fault(f'{row.by} translated it back, and cannot compare it too', 'a third has to compare it')
        elif row.act == COMPARED and not any(other.date <= row.date for other in back):
            yield row, Fault('it was compared, and nobody had translated it back', 'first: ./build.py blind')


def judged(rows: Sequence[Reading], persons: int) -> str:
    """The state of a translated message by what was read of this very text; persons: how many have to approve it."""
    if not any(row.act == BACK for row in rows) or not any(row.act == COMPARED for row in rows) or grave(rows):
        return DRAFTED
    approvals = [row for row in rows if row.act == APPROVED]
    scopes = {row.scope for row in approvals}
    covered = 'both' in scopes or {'language', 'safety'} <= scopes
    return APPROVED if covered and len({alike(row.by) for row in approvals}) >= persons else BLIND_CHECKED


def wanting(rows: Sequence[Reading], persons: int) -> str:
    """What a translated message lacks until it is approved: the next thing somebody has to do."""
    approvals = [row for row in rows if row.act == APPROVED]
    scopes = {scope for row in approvals for scope in (('language', 'safety') if row.scope == 'both' else (row.scope,))}
    steps = {
        'has to be translated back': not any(row.act == BACK for row in rows),
        'has to be compared': not any(row.act == COMPARED for row in rows),
        'has to be mended: what was found is major or critical': bool(grave(rows)),
        **{f'needs a person who approves it for {scope}': scope not in scopes for scope in ('language', 'safety')},
        'needs a second person who approves it': len({alike(row.by) for row in approvals}) < persons}
    return next((step for step, true in steps.items() if true), '')


def grave(rows: Iterable[Reading]) -> list[Reading]:
    """What was found in a text, and is major or critical."""
    return [row for row in rows if row.severity in GRAVE]

def is_proof(state: str) -> bool:
    """Whether a sheet in this state must not be handed out."""
    return state in (UNTRANSLATED, DRAFTED)


def is_draft(state: str) -> bool:
    """Whether a sheet in this state has to say that no person has approved its translation."""
    return state not in (SOURCE, APPROVED)
