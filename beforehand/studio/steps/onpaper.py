"""Print and fold: how a printer has to be set, over which edge it turns the sheet, how it is folded."""

from __future__ import annotations

from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from beforehand.plan.sheets import Sheet
from beforehand.studio.desk import Desk
from beforehand.studio.folding import Drawing, drawings
from beforehand.studio.page import desk_of, page, say_of
from beforehand.studio.tasks import Task
from beforehand.studio.tongue import Tongue, marked

HERE = '/print'
FLIPS = {'short edge': marked('Print on both sides. In the printer’s window choose “flip on the short edge”.'),
         'long edge': marked('Print on both sides. In the printer’s window choose “flip on the long edge”.'),
         'none': marked('Print on one side.')}
FULL_SIZE = marked('Choose “actual size” or 100 %, not “fit to page”.')
CUTS = {
    'door-hanger': marked('Two stand on a sheet: cut them apart, cut out the hole, and cut in to it from the edge.'),
    'tear-off': marked('Cut between the strips, up to the holes, before you put it up.'),
    'wallet-card': marked('Cut the card out along its marks.')}


class Kind(NamedTuple):
    """A kind of leaflet, and how it comes on paper."""

    name: str
    papers: str
    use: str
    steps: list[str]
    drawings: list[Drawing]
    turned: list[Drawing]
    """The same for languages that run from right to left; empty where nothing differs, or there are none."""
    turned_languages: str


def show(request: Request) -> Response:
    """All kinds that are chosen."""
    desk, say = desk_of(request), say_of(request)
    return page(request, 'onpaper.html', kinds=kinds(desk, say))


def kinds(desk: Desk, say: Tongue) -> list[Kind]:
    """One of each, in the order of the leaflets."""
    sheets = desk.preview.now().sheets if desk.preview else ()
    found = {sheet.format_id: sheet for sheet in reversed(sheets)}
    return [kind(say, [sheet for sheet in sheets if sheet.format_id == id]) for id in sorted(found)]


def kind(say: Tongue, mine: list[Sheet]) -> Kind:
    """How leaflets of a kind come on paper."""
    sheet = mine[0]
    format, paper = sheet.format, sheet.paper
    papers = dict.fromkeys(f'{one.paper_id}, {one.paper.width_mm:g} × {one.paper.height_mm:g} mm' for one in mine)
    turned = list(dict.fromkeys(say.language(one.locale.id) for one in mine if one.locale.direction == 'rtl'))
    both_ways = [drawings(paper, format.fold, say, is_turned) if format.fold != 'none' else [] for is_turned in (False, True)]
    is_needed = len(turned) < len({one.locale.id for one in mine})
    return Kind(say.gettext(str(format.name)), ' · '.join(papers), say.gettext(str(format.use or '')), list(steps(say, sheet)),
                both_ways[0] if is_needed else [], both_ways[1] if turned else [], say.listed(turned))


def steps(say: Tongue, sheet: Sheet) -> list[str]:
    """What to do, one after the other."""
    found = [say.gettext(FLIPS[sheet.format.flip]), say.gettext(FULL_SIZE)]
    if sheet.format_id in CUTS:
        found.append(say.gettext(CUTS[sheet.format_id]))
    return found


TASK = Task(31, HERE, marked('Print and fold'), marked('Printer settings and folding, in pictures'))
ROUTES = {HERE: (show, None)}
