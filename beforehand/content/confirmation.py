"""Which numbers may be printed as fact on a day: those that a named person has called, for so long. Pure."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from beforehand.content.edition import Confirmation
from beforehand.content.helpline import Helpline
from beforehand.content.number import Number

State = Literal['confirmed', 'unconfirmed', 'expired', 'conflicting', 'changed']


class Confirmed(NamedTuple):
    """How far a number can be trusted on a day."""

    state: State
    why: str
    """In words, for whoever prints."""
    by: str = ''
    """Who called it last; empty where nobody has called this very number."""
    on: date | None = None
    until: date | None = None
    """Until when that holds: before this day."""


def later(day: date, months: int) -> date:
    """The same day some months later, or the last of that month."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def state_of(helpline: Helpline, number: Number, confirmations: Iterable[Confirmation], today: date, months: int) -> Confirmed:
    """Whether a number of a helpline is confirmed on a day, and if not, why not."""
    mine = [one for one in confirmations if one.helpline == helpline.id and one.name in (None, helpline.name)
            and date.fromisoformat(one.date) <= today]
    exact = [one for one in mine if one.number == number.number]
    if not exact:
        numbers = {one.number for one in helpline.numbers}
        if old := [one for one in mine if one.number not in numbers]:
            was = old[-1]
            return Confirmed('changed', f'{was.by} confirmed {was.number} on {was.date}, and it is now {number.number}')
        return Confirmed('unconfirmed', 'nobody has confirmed it')
    last = max(exact, key=lambda one: one.date)
    day = date.fromisoformat(last.date)
    end = later(day, months)
    called = (str(last.by), day, end)
    if number.conflict and not any(one.conflict_settled == number.conflict for one in exact):
        other = '; what was settled before is something else' if any(one.conflict_settled for one in exact) else ''
        return Confirmed('conflicting', f'its sources contradict each other: {number.conflict}{other}', *called)
    if today >= end:
        return Confirmed('expired', f'{last.by} confirmed it on {last.date}, which held until {end}', *called)
    return Confirmed('confirmed', f'{last.by}, {last.date}, holds until {end}', *called)


def window(confirmations: Iterable[Sequence[Confirmation]], months: Iterable[int], today: date) -> tuple[date, date]:
    """The days around today on which every state is what it is today: from the first, until before the second."""
    turns = [date.min, date.max]
    for ones, held in zip(confirmations, months, strict=True):
        for one in ones:
            day = date.fromisoformat(one.date)
            turns += [day, later(day, held)]
    return max(turn for turn in turns if turn <= today), min((turn for turn in turns if turn > today), default=date.max)
