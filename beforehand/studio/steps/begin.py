"""Where one begins, goes on, and sees how far all is."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from beforehand.plan.sheets import Sheet
from beforehand.read.project import Project
from beforehand.studio.desk import Desk
from beforehand.studio.entry import Unfit, words
from beforehand.studio.forms import UNFIT
from beforehand.studio.inked import inked
from beforehand.studio.page import desk_of, go, page, say_of, typed
from beforehand.studio.preview.standing import Standing
from beforehand.studio.steps.who import MOST_NAME, NAMELESS
from beforehand.studio.store import places
from beforehand.studio.store.refusals import Busy, Refusal
from beforehand.studio.tongue import Tongue

MOST_FOLDERS = 12


class Count(NamedTuple):
    """So many, and where one goes on from there."""

    number: int
    text: str
    kind: str = ''
    path: str = ''
    link: str = ''


class Found(NamedTuple):
    """A folder with leaflets in it."""

    path: str
    """Below home."""
    name: str


def show(request: Request) -> Response:
    """The list of tasks; before a folder is open, how to begin."""
    preview, say = desk_of(request).preview, say_of(request)
    if not preview:
        return begin_page(request)
    known = preview.standings().values()
    return page(request, 'tasks.html', all=all_of(preview.now().sheets, say), standing=standing(known, say))


def begin_page(request: Request, status: int = 200, busy: str = '', **more: Any) -> Response:
    """How to begin, and with which leaflets one can go on."""
    desk = desk_of(request)
    folders = places.editions_below(desk.home, desk.root)[:MOST_FOLDERS]
    return page(request, 'begin.html', status, busy=busy, place=places.HERE,
                found=[Found(desk.below_home(folder), folder.name) for folder in folders], **more)


def begin(request: Request) -> Response:
    """Make a folder for an organisation, with the first leaflet in English, and go to its languages."""
    desk, say, name = desk_of(request), say_of(request), typed(request, 'name')
    try:
        fields = first(desk.project, say)
        said = inked(words(MOST_NAME, NAMELESS), desk.project, fields['locales'])(name, say)
        desk.begin({'name': said, **fields})
    except (Unfit, Refusal) as error:
        return begin_page(request, UNFIT, errors={'name': str(error)}, values={'name': name})
    return go(request, '/languages')


def first(project: Project, say: Tongue) -> dict[str, Any]:
    """With what new leaflets begin: one topic, as all that it is made as, as it was written and in the language of the studio."""
    topic = min(project.topics, key=lambda id: project.topics[id].number)
    papers = dict.fromkeys(next(iter(project.formats[format].papers)) for format in project.formats)
    formats = [str(format) for format in project.topics[topic].formats]
    locales = [id for id in project.locales if id in (project.source, say.locale)]
    return {'locales': locales, 'topics': [topic], 'formats': formats,
            'papers': list(papers), 'helplines': []}


def choose(request: Request) -> Response:
    """Other leaflets than those that are open."""
    return begin_page(request)


def take(request: Request) -> Response:
    """Open a folder; one that another studio has open is reached there."""
    desk, where = desk_of(request), typed(request, 'folder')
    try:
        desk.open(folder_of(desk, where))
    except Refusal as error:
        words, there = say_of(request).gettext(error.text, **error.facts), error.address if isinstance(error, Busy) else ''
        return begin_page(request, UNFIT, there, errors={'folder': words}, values={'folder': where})
    return go(request, '/')


def folder_of(desk: Desk, where: str) -> Path:
    """The folder that somebody means: one that was found, or one that was typed."""
    found = {desk.below_home(folder): folder for folder in places.editions_below(desk.home, desk.root)}
    return found.get(where) or places.place(desk.home, desk.root, where)


def standing(known: Collection[Standing], say: Tongue) -> list[Count]:
    """How many may be handed out, and where one mends the others."""
    number = {state: sum(one.state == state for one in known) for state in ('ready', 'test', 'kept', '')}
    lines = [Count(number['ready'], say.gettext('ready to hand out'), 'ready', '/download', say.gettext('Download')),
             Count(number['test'], say.gettext('test prints, to read and to show, not to hand out'), 'do', '/numbers',
                   say.gettext('Call the numbers')),
             Count(number['kept'], say.gettext('kept back'), 'fix', '/right', say.gettext('Put right')),
             Count(number[''], say.gettext('not looked at yet'))]
    return [one if one.number else Count(0, one.text) for one in lines if one.number or one.path == '/download']


def all_of(sheets: Collection[Sheet], say: Tongue) -> str:
    """How much there is in all: "2 leaflets in 4 languages: 20 PDFs"."""
    leaflets = say.ngettext('%(n)s leaflet', '%(n)s leaflets', len({sheet.topic_id for sheet in sheets}))
    languages = say.ngettext('in %(n)s language', 'in %(n)s languages', len({sheet.locale.id for sheet in sheets}))
    pdfs = say.ngettext('%(n)s PDF', '%(n)s PDFs', len(sheets))
    return f'{leaflets} {languages}: {pdfs}'


ROUTES = {'/': (show, None), '/begin': (None, begin), '/folder': (choose, take)}
WITHOUT_FOLDER = True
