"""A form over edition.yaml: what was typed, what of it can be saved, what somebody else changed meanwhile.

A form carries the values that it was made from (`was`). What is still as it was is not saved again, so two windows that change
different things do not meet; where both changed the same, the person chooses.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from beforehand.studio.desk import Desk
from beforehand.studio.doors import Form, form
from beforehand.studio.entry import Read, Unfit
from beforehand.studio.page import desk_of, go, page, say_of, typed
from beforehand.studio.store.edits.edition import REMOVE, edition
from beforehand.studio.store.edits.tree import Path
from beforehand.studio.store.held import Held
from beforehand.studio.store.refusals import Conflict, Refusal
from beforehand.studio.tongue import Tongue, marked

FILE = 'edition.yaml'
TRIES = 3
SEVERAL = marked('several changes')
CHANGED = 409
UNFIT = 422


NOTHING: tuple[Any, ...] = ('', [], None)
"""Values that say nothing: their line goes."""
Also = Callable[[Mapping[str, Any]], Mapping[Path, Any]]


def nothing_else(good: Mapping[str, Any]) -> Mapping[Path, Any]:
    """What changes along with most fields."""
    return {}


class Field(NamedTuple):
    """A field of a form."""

    name: str
    at: Path
    """Where it stands in edition.yaml; () where what is read are several places and their values."""
    label: str
    """What the page calls it."""
    told: str
    """What a change of it is called: "new colour"."""
    read: Read
    many: bool = False
    """Whether it is several boxes to tick; then it is known as the ticked ones, with spaces between."""
    gather: Callable[[Form], str] | None = None
    """How it is made of several fields of the page."""

    def typed(self, request: Request) -> str:
        """What was typed."""
        if self.gather:
            return self.gather(form(request))
        if self.many:
            return ' '.join(form(request).all(self.name))
        return typed(request, f'{self.name}-offer') or typed(request, self.name)


class Clash(NamedTuple):
    """Something that was changed here and elsewhere."""

    label: str
    mine: str
    theirs: str


@dataclass
class Sent:
    """A form that was sent, and what became of it."""

    values: dict[str, str]
    """What stands in its fields."""
    errors: dict[str, str] = field(default_factory=dict)
    clashes: list[Clash] = field(default_factory=list)
    again: list[tuple[str, str]] = field(default_factory=list)
    """The same form once more, made from what is in the folder now: whoever sends it means it."""


def held_of(desk: Desk) -> Held:
    """The open folder."""
    assert desk.held
    return desk.held


def shown(request: Request, name: str, fields: Sequence[Field], now: Mapping[str, str]) -> Sent:
    """The form as it is opened: what is in the folder, and over it what was typed before and could not be saved."""
    kept = {key: value for key, value in held_of(desk_of(request)).kept(name).items() if key in now}
    sent = Sent({**now, **kept})
    read(fields, sent, kept, say_of(request))
    return sent


def sent_of(request: Request, fields: Sequence[Field], now: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """What was typed, and what the form was made from."""
    try:
        was = {str(key): str(value) for key, value in dict(json.loads(form(request).one('was') or '{}')).items()}
    except (ValueError, TypeError, RecursionError):  # whatever somebody made of it
        was = {}
    there = {key for key, _ in form(request).fields}
    said = {one.name: one.typed(request) for one in fields if one.name in there or ((one.many or one.gather) and one.name in was)}
    return said, {key: was.get(key, now[key]) for key in now}


def read(fields: Sequence[Field], sent: Sent, wanted: Mapping[str, str], say: Tongue) -> dict[str, Any]:
    """The values of these fields that can be saved; why the others cannot."""
    good = {}
    for one in fields:
        if one.name in wanted:
            try:
                good[one.name] = one.read(wanted[one.name], say)
            except Unfit as error:
                sent.errors[one.name] = str(error)
    return good


def take(request: Request, name: str, fields: Sequence[Field], current: Callable[[], Mapping[str, str]],
         also: Also = nothing_else, first: str = '') -> Sent:
    """Save what can be saved of a form that was sent.

    current(): the values of its fields in the folder now; also: what changes along with them; first: the field without which
    the others say nothing: as long as the folder lacks it, nothing is saved.
    """
    desk, say = desk_of(request), say_of(request)
    held = held_of(desk)
    for last in reversed(range(TRIES)):
        seen, now = {FILE: held.digest(FILE)}, current()
        sent, changed, good = sorted_out(request, fields, now, held.kept(name))
        if first and not now[first] and first not in good:
            held.keep(name, changed)
            return sent
        try:
            save(held, say, fields, good, seen, also)
        except Conflict:
            if last:
                continue
            raise
        except Refusal as error:
            sent.errors[next(iter(good), name)] = say.gettext(error.text, **error.facts)
        held.keep(name, {key: sent.values[key] for key in sent.errors if key in now})
        break
    return sent


def sorted_out(request: Request, fields: Sequence[Field], now: Mapping[str, str],
               kept: Mapping[str, str]) -> tuple[Sent, dict[str, str], dict[str, Any]]:
    """The form with its errors, what was changed in it, and what of that can be saved."""
    say, (said, was) = say_of(request), sent_of(request, fields, now)
    changed = {key: value for key, value in said.items() if value != was[key] or key in kept}
    clashes = [Clash(say.gettext(one.label), changed[one.name], now[one.name]) for one in fields
               if one.name in changed and now[one.name] not in (was[one.name], changed[one.name])]
    again = [('was', json.dumps(now)), *((one.name, part) for one in fields if one.name in said
                                         for part in (said[one.name].split() if one.many else [said[one.name]]))]
    sent = Sent({**now, **said}, {}, clashes, again)
    good = {} if clashes else read(fields, sent, changed, say)
    return sent, changed, {key: value for key, value in good.items() if said[key] != now[key]}


def save(held: Held, say: Tongue, fields: Sequence[Field], good: Mapping[str, Any], seen: Mapping[str, str], also: Also) -> None:
    """Save the values of these fields as one change."""
    changed = [one for one in fields if one.name in good]
    if changed:
        edits: dict[Path, Any] = {**also(good)}
        for one in changed:
            edits |= {one.at: good[one.name]} if one.at else good[one.name]
        told = say.gettext(changed[0].told if len(changed) == 1 else SEVERAL)
        wanted = {at: REMOVE if value in NOTHING else value for at, value in edits.items()}
        held.save(told, {FILE: edition(held.read(FILE), wanted)}, seen)


def answer(request: Request, sent: Sent, again: Response | None, here: str) -> Response:
    """After a form: the page again where something is wrong, the choice where others changed it, else the next page."""
    if sent.clashes:
        return page(request, 'clash.html', CHANGED, clashes=sent.clashes, action=here, mine=sent.again)
    if sent.errors and again:
        return again
    onward = typed(request, 'then')
    return go(request, onward if onward.startswith('/') and not onward.startswith('//') else here + chosen(request))


def chosen(request: Request) -> str:
    """Which page stood beside the form, for the address of the next one."""
    return f'?{said}' if (said := typed(request, 'page')) else ''
