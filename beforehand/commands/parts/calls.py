"""The calls that confirm numbers: which are to be made, and how each is kept in the editions that print the number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from beforehand.ground.problem import Place, Problem, Text, Unreadable

if TYPE_CHECKING:
    from beforehand.content.edition import Confirmation
    from beforehand.content.number import Number
    from beforehand.read.editions import Edition, Line

MOST_NAMES = 3
Wanted = Sequence[tuple[str, str]]
"""Ids of helplines, each with the number that was typed for it, or none."""


@dataclass
class Call:
    """A number that is called once, whoever prints it."""

    typed: str
    """As somebody has dialled it already; empty: to be asked."""
    places: list[tuple[Edition, Line, Number]] = field(default_factory=list)

    @property
    def number(self) -> Number:
        return self.places[0][2]

    @property
    def id(self) -> str:
        return str(self.places[0][1].helpline.id)

    @property
    def names(self) -> str:
        """Whom it reaches."""
        names = list(dict.fromkeys(f'{line.helpline.name} ({line.helpline.id})' for _, line, _ in self.places))
        return ', '.join(names[:MOST_NAMES]) + (f' and {len(names) - MOST_NAMES} more' if names[MOST_NAMES:] else '')

    @property
    def conflict(self) -> str:
        return next((number.conflict for *_, number in self.places if number.conflict), '')


def calls_of(editions: Sequence[Edition], wanted: Wanted) -> list[Call]:
    """The numbers that are to be confirmed, each once: a national number of two hundred branches is called once."""
    calls: dict[tuple[str, ...], Call] = {}
    for edition in editions:
        for line in edition.lines:
            for number, confirmed in line.numbers:
                meant = [typed for id, typed in wanted if means((id, typed), line, number)]
                if meant or (not wanted and confirmed.state != 'confirmed'):
                    where = line.country or ' '.join(edition.file.countries)
                    key = (number.number, where if number.short else '')  # a short code is another number in each country
                    calls.setdefault(key, Call(max(meant, default=''))).places.append((edition, line, number))
    return list(calls.values())


def means(want: tuple[str, str], line: Line, number: Number) -> bool:
    """Whether somebody wants to confirm this number: they named its helpline, and no other number of it."""
    return want[0] == line.helpline.id and (not want[1] or number.is_dialled_by(want[1]))


def mistyped(editions: Sequence[Edition], wanted: Wanted) -> Iterator[Problem]:
    """What was typed and is no number of its helpline in any edition."""
    for id, typed in wanted:
        there = [number for edition in editions for line in edition.lines if line.helpline.id == id for number, _ in line.numbers]
        numbers = list(dict.fromkeys(number.number for number in there))
        if typed and not any(number.is_dialled_by(typed) for number in there):
            said = f'the number is {numbers[0]}' if len(numbers) == 1 else f'its numbers are {", ".join(numbers) or "none"}'
            yield Problem('confirm', Place(id), f'you dialled {typed}, and {said}',
                          'nothing was confirmed of it: call the number that is printed, or correct the directory')


def signature(by: str, day: date, asked: str | None = None, called_from: Sequence[str] = ()) -> Confirmation:
    """Who confirms, when, what they asked and from where; refused before anything is asked, when it could not be read back."""
    from beforehand.content.edition import Confirmation, Confirmations
    from beforehand.ground.source import read
    from beforehand.studio.store.edits.confirmed import FILE, confirm
    from beforehand.studio.store.refusals import CannotSay, Invalid

    one = Confirmation.model_construct(helpline=Text('any'), number=Text('112'), by=Text(by), date=Text(str(day)),
                                       asked=Text(asked) if asked else None, from_=list(map(Text, called_from)))
    try:
        found, _ = read(confirm(b'', one), FILE, Confirmations)
    except Invalid as error:
        raise Unreadable(*(fault._replace(place=Place('your answers')) for fault in error.problems)) from None
    except CannotSay as error:
        raise Unreadable(Problem('confirm', Place('your answers'), error.words)) from None
    assert found
    return found.confirmed[0]


def keep(call: Call, signature: Confirmation) -> None:
    """Write it down wherever it holds, and say so."""
    from beforehand.read.confirmed import FILE

    for folder, path, what, whose in homes(call):
        one = signature.model_copy(update=what)
        if record(folder, path, one):
            click.echo(f'{one.helpline} {one.number}: confirmed by {one.by} on {one.date} in {path}/{FILE}{whose}')


def homes(call: Call) -> Iterator[tuple[Path, str, dict[str, Any], str]]:
    """Where a number is confirmed, as what, for whom: in the folder around editions that share it, else in an edition's own."""
    from beforehand.read.confirmed import holds_editions

    together: dict[tuple[Path, str, str, str], list[tuple[Edition, Line, Number]]] = {}
    for edition, line, number in call.places:
        same = edition.folder.parent, str(line.helpline.id), str(line.helpline.name), str(number.conflict or '')
        together.setdefault(same, []).append((edition, line, number))
    for (around, *_), places in together.items():
        edition, line, number = places[0]
        what = {'helpline': line.helpline.id, 'number': number.number, 'conflict_settled': number.conflict or False}
        if len(places) == 1 or not holds_editions(around):
            yield from ((edition.folder, edition.path, what, '') for edition, *_ in places)
            continue
        what |= {} if line.country else {'name': line.helpline.name}
        yield around, str(Path(edition.path).parent), what, f', for the editions there: {len(places)} of them print it'


def record(folder: Path, path: str, one: Confirmation) -> bool:
    """Add a line to a folder's confirmed.yaml as it is now; false, when it stands there already."""
    from beforehand.ground.files import write_whole
    from beforehand.read.confirmed import FILE, own_of
    from beforehand.read.outside import MOST_BYTES
    from beforehand.studio.store.edits.confirmed import confirm, line
    from beforehand.studio.store.refusals import CannotSay, Invalid

    before, faults = own_of(folder, path)
    if faults:
        raise Unreadable(*faults)
    if one in before:
        return False
    file, problems = folder / FILE, list[Problem]()
    try:
        data = confirm(file.read_bytes() if file.exists() else b'', one)
    except (CannotSay, Invalid) as error:
        data, problems = b'', list(getattr(error, 'problems', ()))
    if not data or len(data) > MOST_BYTES:
        place = Place(f'{path}/{FILE}')
        hint = f'add it by hand, or delete lines that are out of date: - {line(one)}'
        raise Unreadable(*(fault._replace(place=place) for fault in problems),
                         Problem('confirm', place, 'no line can be added to it', hint))
    write_whole(folder, FILE, data)
    return True
