"""Download: the PDFs that can be handed out apart from the test prints, one by one or all together."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from beforehand.plan.sheets import Sheet
from beforehand.read.locale import Locale
from beforehand.studio import naming
from beforehand.studio.desk import Desk
from beforehand.studio.figure import kind_of
from beforehand.studio.making import Making
from beforehand.studio.page import desk_of, go, page, say_of
from beforehand.studio.tasks import State, Task
from beforehand.studio.tongue import Tongue, marked

HERE = '/download'
LOOK_SECONDS = 3.0
PACKS = {'ready': marked('ready-to-hand-out'), 'test': marked('test-prints')}


class Cell(NamedTuple):
    """A leaflet in a language."""

    state: str
    """ready, test, kept; empty: nobody has looked yet, or there is none in this language."""
    name: str
    """Of its file, where it was made."""
    said: str
    """What it is, for whoever does not see the table."""


class Row(NamedTuple):
    """A leaflet, in all languages."""

    title: str
    kind: str
    cells: list[Cell]


class Table(NamedTuple):
    """The leaflets of one state."""

    kind: str
    n: int
    locales: list[Locale]
    rows: list[Row]
    kilobytes: int
    has_numbers: bool


def making_of(desk: Desk) -> Making | None:
    """What was made last of the folder that is open."""
    return desk.making if desk.making and desk.making.preview is desk.preview else None


def tables(desk: Desk, say: Tongue) -> list[Table]:
    """A table of those that are ready, and one of those that are to read and to show."""
    assert desk.preview
    states: dict[str, str] = {name: one.state for name, one in desk.preview.standings(LOOK_SECONDS).items()}
    making = making_of(desk)
    made = {one.sheet.name: one.path for one in making.built.files} if making and making.built and making.is_fresh else {}
    names = {sheet: path.name for sheet, path in made.items()}
    found = []
    for kind in PACKS:
        mine = [sheet for sheet in desk.preview.now().sheets if states.get(sheet.name) == kind]
        size = sum(made[sheet.name].stat().st_size for sheet in mine if sheet.name in made) // 1000
        found.append(Table(kind, len(mine), locales(mine), list(rows(desk, say, mine, states, names)), size,
                           any(sheet.lines for sheet in mine)))
    return found


def locales(sheets: list[Sheet]) -> list[Locale]:
    """The languages of some leaflets."""
    return list({sheet.locale.id: sheet.locale for sheet in sheets}.values())


def rows(desk: Desk, say: Tongue, mine: list[Sheet], states: dict[str, str], names: dict[str, str]) -> list[Row]:
    """Leaflets by topic and kind, a cell a language."""
    kinds = dict.fromkeys(kind_of(sheet) for sheet in sorted(mine, key=lambda one: one.topic.number))
    found = []
    for kind in kinds:
        by_locale = {sheet.locale.id: sheet for sheet in mine if kind_of(sheet) == kind}
        first = next(iter(by_locale.values()))
        title, kind_said = naming.in_their_tongue(desk.project, say, first.topic.title).text, naming.kind(say, first)
        cells = [Cell(states[sheet.name], names.get(sheet.name, ''), f'{title} · {kind_said} · {say.language(locale.id)}')
                 if (sheet := by_locale.get(locale.id)) else Cell('', '', '') for locale in locales(mine)]
        found.append(Row(title, kind_said, cells))
    return found


def show(request: Request) -> Response:
    """Both tables, and how far the making is."""
    desk, say = desk_of(request), say_of(request)
    assert desk.preview
    making = making_of(desk)
    there = tables(desk, say)
    of = len(desk.preview.now().sheets)
    return page(request, 'download.html', tables=there, making=making, is_fresh=bool(making and making.is_fresh), of=of,
                kept=of - sum(table.n for table in there), out=desk.below_home(desk.preview.out))


def take(request: Request) -> Response:
    """Make all PDFs of what the folder says now."""
    desk = desk_of(request)
    making = making_of(desk)
    if desk.preview and not (making and making.is_going_on):
        desk.making = Making(desk.preview).begin()
    return go(request, HERE)


def file(request: Request) -> Response:
    """A PDF as it was made."""
    making = making_of(desk_of(request))
    made = making.file(request.path_params['name']) if making and making.is_fresh else None
    if made is None:
        raise HTTPException(404)
    return sent(made.path.read_bytes(), made.name, 'application/pdf')


def pack(request: Request) -> Response:
    """All of one state in a zip."""
    say, making, kind = say_of(request), making_of(desk_of(request)), request.path_params['kind']
    if kind not in PACKS or not making or not making.is_fresh:
        raise HTTPException(404)
    return sent(making.packed(kind == 'test', say.gettext), f'{PACKS[kind]}.zip', 'application/zip')


def sent(data: bytes, name: str, kind: str) -> Response:
    """A file to be kept, under its name in whatever letters that is."""
    said = f'filename="{name}"' if name.isascii() else f"filename*=UTF-8''{quote(name)}"  # headers know no other letters
    return Response(data, media_type=kind, headers={'content-disposition': f'attachment; {said}'})


def state(desk: Desk, say: Tongue) -> State:
    """How many can be handed out."""
    states = [one.state for one in desk.preview.standings().values()] if desk.preview else []
    ready = states.count('ready') if '' not in states else 0  # while all are looked at there is no number to say
    return State(say.gettext('%(n)s ready to hand out', n=ready)) if ready else State()


TASK = Task(32, HERE, marked('Download'), marked('PDF files, one by one or all together'), state)
ROUTES = {HERE: (show, take), HERE + '/file/{name}': (file, None), HERE + '/{kind}.zip': (pack, None)}
