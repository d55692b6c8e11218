"""Whom to call: where the leaflets are handed out, the emergency number there, and the helplines in the order of print."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from beforehand.content.dialling import emergency_numbers
from beforehand.content.edition import EVERYWHERE
from beforehand.read.editions import OF_NO_COUNTRY
from beforehand.studio import forms, helplines
from beforehand.studio.beside import beside
from beforehand.studio.desk import Desk
from beforehand.studio.entry import Unfit, one_of
from beforehand.studio.forms import Field, Sent
from beforehand.studio.page import desk_of, go, page, say_of, typed
from beforehand.studio.store.edits.edition import edition
from beforehand.studio.store.edits.tree import Path
from beforehand.studio.tasks import State, Task
from beforehand.studio.tongue import Tongue, marked

HERE, FORM = '/call', 'call'
MOST_COUNTRIES = 60
MOVES = {'up': marked('other order of numbers'), 'down': marked('other order of numbers'), 'off': marked('number taken off'),
         'add': marked('number added')}


def known(desk: Desk) -> list[str]:
    """The countries of our list, as codes."""
    return sorted({country for country, _ in desk.project.directory.values()} - {*OF_NO_COUNTRY})


def common(countries: list[str]) -> list[str]:
    """The emergency numbers that these countries have in common, the EU's first."""
    found = [set(emergency_numbers(country)) for country in countries]
    both = set.intersection(*found) if found else set()
    return sorted(both, key=lambda number: (number != EVERYWHERE, len(number), number))


def countries_of(typed: str, say: Tongue) -> list[str]:
    """Countries that have an emergency number in common."""
    chosen = list(dict.fromkeys(typed.split()))
    if len(chosen) > 1 and not common(chosen):
        raise Unfit(say.gettext('These countries have no emergency number in common: make leaflets of their own for each'))
    return chosen


def fields(desk: Desk) -> list[Field]:
    """Countries, and the emergency number where they have several."""
    choices = common(now(desk)['countries'].split())
    return [Field('countries', ('countries',), marked('Where do you hand them out?'), marked('other countries'), countries_of,
                  many=True),
            Field('emergency', ('emergency',), marked('In danger'), marked('other emergency number'), one_of(choices))]


def now(desk: Desk) -> dict[str, str]:
    """What the folder says."""
    return {'countries': ' '.join(map(str, desk.file.countries)), 'emergency': str(desk.file.emergency)}


def show(request: Request) -> Response:
    """All of it, with the back of a leaflet beside it, in a language that runs from right to left if there is one."""
    desk = desk_of(request)
    return form_page(request, forms.shown(request, FORM, fields(desk), now(desk)))


def form_page(request: Request, sent: Sent, status: int = 200) -> Response:
    """The page with these values and errors."""
    desk, say = desk_of(request), say_of(request)
    project, mine = desk.project, desk.edition
    spoken, wanted = helplines.spoken(project, say), request.query_params.get('find', '')[:80]
    found = list(islice(helplines.to_choose(project, mine, wanted, say), helplines.MOST_FOUND))
    formats = [sheet.format for sheet in (desk.preview.now().sheets if desk.preview else ()) if sheet.format.helplines]
    return page(request, 'call.html', status, values=sent.values, errors=sent.errors, was=now(desk),
                countries=sorted(((id, say.country(id)) for id in known(desk)), key=lambda pair: pair[1]),
                numbers=common(sent.values['countries'].split()),
                lines=[helplines.shown(line, project, spoken) for line in mine.lines] if mine else [],
                found=[helplines.shown(line, project, spoken) for line in found], find=wanted, fresh=fresh(desk),
                country=say.country, rooms={say.gettext(str(format.name)): format.helplines for format in formats},
                **beside(request, 'help', turned=True))


def fresh(desk: Desk) -> str:
    """The id of a next number of one's own."""
    taken = {str(one.id) for one in desk.file.own} | {*desk.project.directory}
    return next(id for n in range(1, 100) if (id := 'own' if n == 1 else f'own-{n}') not in taken)


def take(request: Request) -> Response:
    """Save other countries; the emergency number follows them."""
    desk = desk_of(request)
    sent = forms.take(request, FORM, fields(desk), lambda: now(desk), lambda good: following(desk, good))
    again = form_page(request, sent, forms.UNFIT) if sent.errors and not sent.clashes else None
    return forms.answer(request, sent, again, HERE)


def following(desk: Desk, good: Mapping[str, Any]) -> Mapping[Path, Any]:
    """What changes along with the countries: the emergency number, where it is none of theirs, or was never chosen."""
    countries = good.get('countries')
    if not countries:
        return {}
    numbers, named = common(countries), 'emergency' in desk.file.model_fields_set
    return {} if named and str(desk.file.emergency) in numbers else {('emergency',): next(iter(numbers), str(EVERYWHERE))}


def move(request: Request) -> Response:
    """Another order, one more, one less: a button each, which names the helpline."""
    desk, say = desk_of(request), say_of(request)
    held, ids = forms.held_of(desk), helplines.chosen(desk.edition)
    seen = {forms.FILE: held.digest(forms.FILE)}
    kind = next((kind for kind in MOVES if typed(request, kind)), '')
    if kind and (after := moved(ids, kind, typed(request, kind))) != ids:
        held.save(say.gettext(MOVES[kind]), {forms.FILE: edition(held.read(forms.FILE), {('helplines',): after})}, seen)
    return go(request, f'{HERE}{forms.chosen(request)}#order')


def moved(ids: list[str], kind: str, id: str) -> list[str]:
    """The order after a button."""
    if kind == 'add':
        return [*ids, id] if id not in ids else ids
    if id not in ids:
        return ids
    at, rest = ids.index(id), [one for one in ids if one != id]
    return rest if kind == 'off' else [*rest[:(to := max(at + (1 if kind == 'down' else -1), 0))], id, *rest[to:]]


def state(desk: Desk, say: Tongue) -> State:
    """How many there are; none is something to do."""
    lines = desk.edition.lines if desk.edition else ()
    if not lines:
        return State(say.gettext('No number yet'), 'do')
    return State(say.ngettext('%(n)s number', '%(n)s numbers', len(lines)))


TASK = Task(13, HERE, marked('Whom to call'), marked('Your number, other helplines, the emergency number'), state)
ROUTES = {HERE: (show, take), f'{HERE}/order': (None, move)}
