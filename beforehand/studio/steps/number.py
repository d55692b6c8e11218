"""One number: dial it, ask, write down who called. Nothing counts as called that was not typed as it was dialled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from beforehand.content.edition import Confirmation
from beforehand.ground.problem import Text
from beforehand.studio import forms, helplines
from beforehand.studio.asking import difference, questions
from beforehand.studio.beside import beside
from beforehand.studio.desk import Desk
from beforehand.studio.entry import Unfit, words
from beforehand.studio.mends import digits
from beforehand.studio.page import desk_of, go, page, say_of, typed
from beforehand.studio.preview.calls import Called
from beforehand.studio.steps import numbers
from beforehand.studio.store.change import Change
from beforehand.studio.store.edits.confirmed import FILE, confirm, take_back
from beforehand.studio.store.refusals import Refusal
from beforehand.studio.tongue import Tongue

MOST_NAME, DAYS_BACK = 80, 21
FIELDS = ('dialled', 'right', 'by', 'on', 'settled')


def number_of(request: Request) -> Called:
    """Which number it is."""
    asked, preview = request.path_params, desk_of(request).preview
    for one in preview.numbers() if preview else []:
        if (one.helpline, digits(one.number)) == (asked['helpline'], asked['digits']):
            return one
    raise HTTPException(404)


def show(request: Request) -> Response:
    """How to call it, and the form for afterwards."""
    return form_page(request, {}, {})


def form_page(request: Request, values: dict[str, str], errors: dict[str, str], status: int = 200) -> Response:
    """The page with these values and errors."""
    desk, say, one = desk_of(request), say_of(request), number_of(request)
    values = {**dict.fromkeys(FIELDS, ''), 'by': desk.looked.get('caller', ''), **values}
    return page(request, 'number.html', status, one=one, state=numbers.state_of(say, one), when=numbers.when(say, one),
                questions=list(questions(say, one)), facts=facts(desk, say, one), days=list(days(say, desk.today)),
                change=f'/call/own/{one.helpline}' if one.is_own else '/call#order', values=values, errors=errors,
                is_good=one.state in numbers.GOOD, **beside(request, 'help', turned=True))


def facts(desk: Desk, say: Tongue, one: Called) -> Any:
    """What the leaflets say of it, in the language of the studio."""
    lines = desk.edition.lines if desk.edition else ()
    return next((helplines.shown(line, desk.project, helplines.spoken(desk.project, say)).facts for line in lines
                 if line.helpline.id == one.helpline), '')


def days(say: Tongue, today: date) -> Iterator[tuple[str, str]]:
    """The days on which it can have been called."""
    for back in range(DAYS_BACK):
        day = today - timedelta(days=back)
        name = {0: say.gettext('Today, %(day)s', day=say.day(day)), 1: say.gettext('Yesterday, %(day)s', day=say.day(day))}
        yield str(day), name.get(back, say.day(day))


def take(request: Request) -> Response:
    """Write down a call, if what was dialled is what is printed."""
    desk, say, one = desk_of(request), say_of(request), number_of(request)
    values = {name: typed(request, name) for name in FIELDS}
    errors = wrong(desk, say, one, values)
    if not errors:
        try:
            settled = Text(one.conflict) if one.conflict else False
            said = Confirmation.model_construct(helpline=Text(one.helpline), number=Text(one.number), by=Text(values['by']),
                                                date=Text(values['on']), conflict_settled=settled)
            keep(desk, say, one, partial(confirm, one=said))
        except Refusal as error:
            errors['by'] = say.gettext(error.text, **error.facts)
    if errors:
        return form_page(request, values, errors, forms.UNFIT)
    desk.looked['caller'] = values['by']
    return go(request, f'{numbers.HERE}?called={one.helpline}/{digits(one.number)}')


def keep(desk: Desk, say: Tongue, one: Called, edit: Any) -> None:
    """One line more in confirmed.yaml, or one less; never undone by the way, for it is what somebody did."""
    told = say.gettext('call of %(number)s', number=one.printed)
    forms.held_of(desk).save(told, {FILE: Change(edit)}, {}, undoable=False)


def wrong(desk: Desk, say: Tongue, one: Called, values: dict[str, str]) -> dict[str, str]:
    """Why it does not count as called."""
    errors = {}
    number = next(number for number in one.record.numbers if number.number == one.number)
    if not values['dialled']:
        errors['dialled'] = say.gettext('Type the number that you dialled')
    elif not number.is_dialled_by(values['dialled']):
        errors['dialled'] = say.gettext(
            'You typed %(typed)s. Printed is %(printed)s. %(difference)s Look at your phone again. If yours is right, change it '
            'under “Whom to call”', typed=values['dialled'][:40], printed=one.printed,
            difference=difference(say, values['dialled'], one.number))
    if values['right'] != 'yes':
        errors['right'] = say.gettext('Was all of it right? Choose an answer') if not values['right'] else say.gettext(
            'Nothing was written down. Change what is not right under “Whom to call” first; then write the call down here')
    if one.conflict and not values['settled']:
        errors['settled'] = say.gettext('Sources disagree about this number. Ask which is right, and say here that you did')
    try:
        values['by'] = words(MOST_NAME, say.gettext('Write the name of whoever called'))(values['by'], say)
    except Unfit as error:
        errors['by'] = str(error)
    if values['on'] not in dict(days(say, desk.today)):
        errors['on'] = say.gettext('Choose the day of the call')
    return errors


def back(request: Request) -> Response:
    """Take a call back: nobody has called this number."""
    desk, say, one = desk_of(request), say_of(request), number_of(request)
    keep(desk, say, one, partial(take_back, helpline=one.helpline, number=one.number))
    return go(request, numbers.HERE)


ROUTES = {numbers.HERE + '/{helpline}/{digits}': (show, take), numbers.HERE + '/{helpline}/{digits}/back': (None, back)}
