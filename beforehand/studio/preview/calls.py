"""The numbers that are on the leaflets: which of them somebody has called, and what to ask whoever answers. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Literal, NamedTuple

from beforehand.content.helpline import Helpline
from beforehand.content.number import Number
from beforehand.read.editions import Edition, Line
from beforehand.studio.preview.standing import NUMBERS

SOON_WEEKS = 8


class Ask(NamedTuple):
    """Something to ask: what our record says of it, in the words of the directory."""

    about: Literal['who', 'hours', 'languages', 'interpreters', 'cost', 'promise', 'abroad', 'jobs', 'audience', 'conflict']
    said: tuple[str, ...] = ()
    """ngo; mon-thu 09:30–16:00; en, uk; free; anonymous …"""


class Called(NamedTuple):
    """A number that the leaflets show."""

    helpline: str
    name: str
    country: str
    """Code of its country; empty for an edition's own."""
    number: str
    """As it is dialled from abroad, or a short code."""
    printed: str
    link: str
    """tel:+48226280120"""
    state: Literal['called', 'runs-out', 'not-called', 'called-too-long-ago', 'changed-since-called', 'sources-disagree']
    why: str
    """In English, as the command line says it."""
    by: str
    on: date | None
    until: date | None
    weeks_left: int
    conflict: str
    """What its sources contradict each other in, word by word: `conflict_settled` of a confirmation."""
    ask: tuple[Ask, ...]
    record: Helpline
    is_shown: bool = True
    """Whether it stands on any sheet that was composed so far; what has no room is left off."""
    is_own: bool = False


def called(edition: Edition, links: Collection[str], today: date) -> list[Called]:
    """Every number of an edition, in the order in which it is printed; links: those that are on its sheets."""
    own = {str(helpline.id) for helpline in edition.file.own}
    return [of_number(line, number, today)._replace(is_shown=not links or number.link in links, is_own=line.helpline.id in own)
            for line in edition.lines for number, _ in line.numbers]


def of_number(line: Line, number: Number, today: date) -> Called:
    """A number, and how far it can be trusted."""
    confirmed = next(confirmed for one, confirmed in line.numbers if one is number)
    weeks = (confirmed.until - today).days // 7 if confirmed.until else 0
    state = NUMBERS.get(confirmed.state, 'runs-out' if weeks < SOON_WEEKS else 'called')
    return Called(str(line.helpline.id), str(line.helpline.name), str(line.country), str(number.number), number.printed,
                  number.link, state, confirmed.why, confirmed.by, confirmed.on, confirmed.until, weeks,  # type: ignore[arg-type]
                  str(number.conflict or ''), tuple(asks(line.helpline, number)), line.helpline)


def asks(helpline: Helpline, number: Number) -> Iterator[Ask]:
    """What to ask: all that the leaflets say, or leave open, of whoever answers."""
    if number.conflict:
        yield Ask('conflict', (str(number.conflict),))
    if helpline.conflict:
        yield Ask('conflict', (str(helpline.conflict),))
    yield Ask('who', (helpline.who,) if helpline.who else ())
    yield Ask('hours', tuple(hours(helpline)))
    yield Ask('languages', tuple(map(str, helpline.languages)))
    yield Ask('cost', tuple(filter(None, [number.cost or helpline.cost])))
    yield Ask('abroad', () if number.abroad is None else ('yes' if number.abroad else 'no',))
    yield from (Ask('promise', (promise,)) for promise in helpline.promises if promise != 'free')
    yield from (Ask('audience', (audience,)) for audience in helpline.audience if audience != 'anyone')
    if helpline.interpreters:
        yield Ask('interpreters')
    if helpline.checks_jobs:
        yield Ask('jobs')


def hours(helpline: Helpline) -> Iterator[str]:
    """When it answers, as the directory writes it."""
    if helpline.hours == 'always':
        yield 'always'
        return
    for one in helpline.hours or ():
        spoken = f' ({", ".join(one.languages)})' if one.languages else ''
        yield f'{", ".join(one.days)} {one.from_}–{one.to}{spoken}'
