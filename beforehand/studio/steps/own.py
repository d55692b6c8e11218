"""A number of one's own: as one would dial it, when somebody answers, in which languages, who, at what cost."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from beforehand.compose.facts import DAYS
from beforehand.content.helpline import Helpline
from beforehand.content.number import Number
from beforehand.content.wording import ID
from beforehand.studio import calling, forms, helplines
from beforehand.studio.beside import beside
from beforehand.studio.desk import Desk
from beforehand.studio.doors import Form
from beforehand.studio.entry import one_of, words
from beforehand.studio.forms import Field, Sent
from beforehand.studio.inked import inked
from beforehand.studio.page import desk_of, page, say_of
from beforehand.studio.store.edits.tree import Path
from beforehand.studio.tongue import Tongue, marked

HERE = '/call/own'
MOST_NAME, MOST_ID, ROWS = 90, 60, 4
ABROAD = {'yes': True, 'no': False}
WHO = {'ngo': marked('An aid organisation'), 'state': marked('A public authority'), 'police': marked('The police'),
       'international': marked('An international organisation')}
COSTS = {'free': marked('Nothing: it is free from every phone'), 'normal': marked('As much as a normal call')}
PROMISES = {'anonymous': marked('You need not say your name'), 'confidential': marked('They tell nobody what you say')}
SAID = {**PROMISES, 'checks_jobs': marked('They can look at a job offer with you'),
        'interpreters': marked('They call an interpreter for other languages')}


def fields(desk: Desk, id: str) -> list[Field]:
    """The fields of a helpline of one's own."""
    ids = [str(one.id) for one in desk.file.own]
    place: Path = ('own', ids.index(id) if id in ids else len(ids))
    countries = [str(code) for code in desk.file.countries]
    return [Field('number', (*place, 'numbers', 0, 'number'), marked('Phone number'), marked('new number'),
                  calling.number(countries)),
            Field('called', (*place, 'name'), marked('Name'), marked('new name of a number'),
                  inked(words(MOST_NAME, marked('Write by what name they answer')), desk.project, desk.languages)),
            Field('abroad', (*place, 'numbers', 0, 'abroad'), marked('Can it be called from other countries?'),
                  marked('where it can be called from'), lambda typed, say: ABROAD.get(typed)),
            Field('hours', (*place, 'hours'), marked('When does somebody answer?'), marked('new hours'), calling.hours,
                  gather=hours),
            Field('languages', (*place, 'languages'), marked('Which languages do they speak?'),
                  marked('other languages of a number'), spoken,
                  gather=lambda form: ' '.join(filter(None, [*form.all('languages'), form.one('another')]))),
            Field('who', (*place, 'run_by'), marked('Who answers?'), marked('who answers'),
                  lambda typed, say: [one_of([*WHO])(typed, say)] if typed else []),
            Field('said', (), marked('What may we say of it?'), marked('what is said of a number'),
                  lambda typed, say: said(place, typed),
                  gather=lambda form: ' '.join(filter(None, [form.one('cost'), *form.all('said')])))]


def hours(form: Form) -> str:
    """The hours as they were typed: "always", or a row a line."""
    if form.one('hours') != 'times':
        return form.one('hours')
    rows = [('+'.join(form.all(f'days-{n}')), form.one(f'from-{n}'), form.one(f'to-{n}')) for n in range(ROWS)]
    typed = [' '.join((days, *(''.join(time.split()) or '_' for time in times))) for days, *times in rows if days or any(times)]
    return '\n'.join(typed) or 'times'


def spoken(typed: str, say: Tongue) -> list[str]:
    """Tags of languages that CLDR knows."""
    return [tag for tag in dict.fromkeys(typed.split()) if say.language(tag) != tag]


def said(place: Path, typed: str) -> Mapping[Path, Any]:
    """What may be said of it, at its several places."""
    ticked = typed.split()
    cost = next((one for one in COSTS if one in ticked), '')
    promises = [*(['free'] if cost == 'free' else []), *(one for one in PROMISES if one in ticked)]
    return {(*place, 'cost'): cost, (*place, 'promises'): promises,
            **{(*place, name): name in ticked or '' for name in SAID if name not in PROMISES}}


def now(desk: Desk, id: str) -> dict[str, str]:
    """What the folder says; of a number that is not there yet, what is likely."""
    found = next((one for one in desk.file.own if one.id == id), None)
    return of(found) if found else {
        'number': '', 'called': str(desk.file.name or ''), 'abroad': '', 'hours': '', 'languages': '', 'who': 'ngo', 'said': ''}


def of(one: Helpline) -> dict[str, str]:
    """A helpline as its fields show it."""
    first = one.numbers[0] if one.numbers else None
    rows = [f'{"+".join(row.days)} {row.from_} {row.to}' for row in one.hours] if isinstance(one.hours, list) else []
    ticked = [one.cost or '', *one.promises, *(name for name in ('checks_jobs', 'interpreters') if getattr(one, name))]
    return {'number': Number(number=first.number, abroad=True).printed.replace('\u00a0', ' ') if first else '',
            'called': str(one.name), 'abroad': {True: 'yes', False: 'no', None: ''}[first.abroad if first else None],
            'hours': 'always' if one.hours == 'always' else '\n'.join(rows), 'languages': ' '.join(map(str, one.languages)),
            'who': next(iter(map(str, one.run_by)), ''), 'said': ' '.join(dict.fromkeys(filter(None, ticked)))}


def id_of(request: Request) -> str:
    """Which of one's own it is; one of our list is nobody's to change."""
    id = str(request.path_params['id'])
    if not re.fullmatch(ID, id) or len(id) > MOST_ID or id in desk_of(request).project.directory:
        raise HTTPException(404)
    return id


def show(request: Request) -> Response:
    """The form, with the back of a leaflet beside it."""
    desk, id = desk_of(request), id_of(request)
    return form_page(request, forms.shown(request, f'own-{id}', fields(desk, id), now(desk, id)))


def form_page(request: Request, sent: Sent, status: int = 200) -> Response:
    """The form with these values and errors."""
    desk, say, id = desk_of(request), say_of(request), id_of(request)
    values, countries = sent.values, [str(code) for code in desk.file.countries]
    line = next((line for line in desk.edition.lines if line.helpline.id == id), None) if desk.edition else None
    printed_in = [locale for locale in map(desk.project.locales.get, desk.languages[:1] + rtl(desk)) if locale]
    days = say.cldr.days['format']['abbreviated']
    known = sorted(((tag, say.language(tag)) for tag in map(str, say.cldr.languages) if len(tag) == 2), key=lambda pair: pair[1])
    speaking = dict.fromkeys([*values['languages'].split(), *(tag.split('-')[0] for tag in desk.languages)])
    return page(request, 'own.html', status, values=values, errors=sent.errors, was=now(desk, id), id=id,
                echo=calling.echo(values['number'], countries, ABROAD.get(values['abroad']), say),
                days=[(day, str(days[n])) for n, day in enumerate(DAYS)], rows=rows(values['hours']),
                speaking=list(speaking), known=known, who=WHO, costs=COSTS, said=SAID,
                printed=[(helplines.shown(line, desk.project, locale), locale) for locale in printed_in] if line else [],
                **beside(request, 'help', turned=True))


def rtl(desk: Desk) -> list[str]:
    """The first language that runs from right to left, where there is one."""
    return [id for id in desk.languages[1:] if desk.project.locales[id].direction == 'rtl'][:1]


def rows(typed: str) -> list[tuple[list[str], str, str]]:
    """Days and times as the page shows them: those that there are, and one more to fill in."""
    found = [line.split(' ') for line in typed.split('\n') if line.count(' ') == 2]
    there = [(days.split('+'), begin.strip('_'), end.strip('_')) for days, begin, end in found]
    return [*there, *[([], '', '')] * (1 if there else 2)][:ROWS]


def take(request: Request) -> Response:
    """Save what was changed; of a new one nothing, until its number is whole."""
    desk, id = desk_of(request), id_of(request)
    sent = forms.take(request, f'own-{id}', fields(desk, id), lambda: now(desk, id), lambda good: begun(desk, id), 'number')
    again = form_page(request, sent, forms.UNFIT) if sent.errors and not sent.clashes else None
    return forms.answer(request, sent, again, f'{HERE}/{id}')


def begun(desk: Desk, id: str) -> Mapping[Path, Any]:
    """What a new helpline has beside what was typed: its id, who runs it, and its place among those that are printed."""
    ids = [str(one.id) for one in desk.file.own]
    if id in ids:
        return {}
    place, likely = ('own', len(ids)), now(desk, id)
    return {(*place, 'id'): id, (*place, 'name'): likely['called'], (*place, 'run_by'): [likely['who']],
            ('helplines',): [id, *helplines.chosen(desk.edition)]}


ROUTES = {HERE + '/{id}': (show, take)}
