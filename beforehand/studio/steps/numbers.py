"""Call the numbers: which are on the leaflets, which of them somebody has called, and how long that holds."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from beforehand.studio.beside import beside
from beforehand.studio.desk import Desk
from beforehand.studio.mends import digits
from beforehand.studio.page import desk_of, page, say_of
from beforehand.studio.preview.calls import Called
from beforehand.studio.tasks import State, Task
from beforehand.studio.tongue import Tongue, marked

HERE = '/numbers'
SAID = {
    'not-called': marked('Not called yet'), 'called-too-long-ago': marked('Called too long ago'),
    'changed-since-called': marked('Another number than the one that was called'), 'sources-disagree': marked('Sources disagree')}
GOOD = ('called', 'runs-out')


class Row(NamedTuple):
    """A number of the list."""

    one: Called
    path: str
    state: State
    when: str
    """By whom it was called, and until when that holds."""
    waiting: int
    """So many PDFs are test prints for it."""
    is_good: bool


def rows(desk: Desk, say: Tongue) -> list[Row]:
    """All numbers: first those that are to be called."""
    assert desk.preview
    waiting = Counter((reason.helpline, reason.number) for standing in desk.preview.standings().values()
                      for reason in set(standing.reasons) if reason.number)
    found = [Row(one, path(one), state_of(say, one), when(say, one), waiting[one.helpline, one.printed], one.state in GOOD)
             for one in desk.preview.numbers()]
    return sorted(found, key=lambda row: (row.is_good, not row.one.is_shown))


def path(one: Called) -> str:
    """Its own page."""
    return f'{HERE}/{one.helpline}/{digits(one.number)}'


def state_of(say: Tongue, one: Called) -> State:
    """How far it can be trusted, in a word or two."""
    if one.state == 'runs-out':
        return State(say.ngettext('Runs out in %(n)s week', 'Runs out in %(n)s weeks', one.weeks_left) if one.weeks_left
                     else say.gettext('Runs out this week'), 'do')
    return State(say.gettext('Called')) if one.state == 'called' else State(say.gettext(SAID[one.state]), 'do')


def when(say: Tongue, one: Called) -> str:
    """By whom it was called and when, as far as anybody has."""
    if not one.on or not one.until:
        return ''
    if one.state not in GOOD:
        return say.gettext('Called by %(by)s on %(day)s.', by=one.by, day=say.day(one.on))
    return say.gettext('Called by %(by)s on %(day)s. Holds until %(until)s, or until a digit changes.', by=one.by,
                       day=say.day(one.on), until=say.day(one.until))


def show(request: Request) -> Response:
    """The list; after a call, what has become of it."""
    desk, say = desk_of(request), say_of(request)
    found = rows(desk, say)
    just = next((row for row in found if row.path == f'{HERE}/{request.query_params.get("called", "")}' and row.is_good), None)
    return page(request, 'numbers.html', rows=found, thanks=thanks(desk, say, just.one) if just else '', mine=desk.folder_said(),
                **beside(request, 'help', turned=True))


def thanks(desk: Desk, say: Tongue, one: Called) -> str:
    """What a call has changed."""
    assert desk.preview
    assert one.until
    states = Counter(standing.state for standing in desk.preview.standings(wait_seconds=2).values())
    said = say.gettext('%(number)s counts as called until %(until)s. Thank you, %(by)s!', by=one.by,
                       number=f'\u2066{one.printed}\u2069', until=say.day(one.until))
    ready = say.ngettext('%(n)s PDF can be handed out now.', '%(n)s PDFs can be handed out now.', states['ready'])
    return f'{said} {ready}' if states['ready'] else said


def state(desk: Desk, say: Tongue) -> State:
    """How many are to be called."""
    numbers = desk.preview.numbers() if desk.preview else []
    if open_ := [one for one in numbers if one.state not in GOOD]:
        return State(say.ngettext('%(n)s to call', '%(n)s to call', len(open_)), 'do')
    if any(one.state == 'runs-out' for one in numbers):
        return State(say.gettext('One runs out soon'), 'do')
    return State(say.gettext('All called') if numbers else say.gettext('No number yet'))


TASK = Task(21, HERE, marked('Call the numbers'), marked('Somebody dials each number and hears who answers'), state)
ROUTES = {HERE: (show, None)}
