"""Print and fold: how a printer has to be set, over which edge it turns the sheet, how it is folded."""

from __future__ import annotations

from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from beforehand.plan.sheets import Sheet
from beforehand.studio.figure import picture_address
from beforehand.studio.folding import Drawing, drawings
from beforehand.studio.page import desk_of, page, say_of
from beforehand.studio.preview.preview import Preview
from beforehand.studio.tasks import Task
from beforehand.studio.tongue import Tongue, marked

HERE = '/print'
MOST_NAMED = 4
FLIPS = {'short edge': marked('Print on both sides. In the printer’s window choose “flip on the short edge”.'),
         'long edge': marked('Print on both sides. In the printer’s window choose “flip on the long edge”.'),
         'none': marked('Print on one side.')}
FULL_SIZE = marked('Choose “actual size” or 100 %, not “fit to page”.')
CUTS = {
    'door-hanger': marked('Two stand on a sheet: cut them apart, cut out the hole, and cut in to it from the edge.'),
    'tear-off': marked('Cut between the strips, up to the holes, before you put it up.'),
    'wallet-card': marked('Cut the card out along its marks.')}


class Folding(NamedTuple):
    """How a kind is folded, in languages that run in one direction."""

    languages: str
    """Which they are; empty where all are folded so."""
    drawings: list[Drawing]
    pictures: dict[int, str]
    """The pages of one of them, by side; none where what lies behind what is not known."""


class Kind(NamedTuple):
    """A kind of leaflet, and how it comes on paper."""

    name: str
    papers: list[str]
    use: str
    steps: list[str]
    foldings: list[Folding]


def show(request: Request) -> Response:
    """All kinds that are chosen."""
    desk, say = desk_of(request), say_of(request)
    assert desk.preview
    sheets = desk.preview.now().sheets
    kinds = [kind(desk.preview, say, [sheet for sheet in sheets if sheet.format_id == id])
             for id in sorted({sheet.format_id for sheet in sheets})]
    return page(request, 'onpaper.html', kinds=kinds)


def kind(preview: Preview, say: Tongue, mine: list[Sheet]) -> Kind:
    """How leaflets of a kind come on paper."""
    format = mine[0].format
    papers = dict.fromkeys(f'{one.paper_id}, {one.paper.width_mm:g} × {one.paper.height_mm:g} mm' for one in mine)
    directions = dict.fromkeys(one.locale.direction for one in mine) if format.fold != 'none' else {}
    foldings = [folding(preview, say, [one for one in mine if one.locale.direction == direction], len(directions) == 1)
                for direction in sorted(directions)]
    return Kind(say.gettext(str(format.name)), list(papers), say.gettext(str(format.use or '')), list(steps(say, mine[0])),
                foldings)


def folding(preview: Preview, say: Tongue, mine: list[Sheet], is_only: bool) -> Folding:
    """How those of one direction are folded, shown by the pages of the first."""
    sheet = mine[0]
    languages = list(dict.fromkeys(say.language(one.locale.id) for one in mine))
    few = languages if len(languages) <= MOST_NAMED else [*languages[:MOST_NAMED], '…']
    found = drawings(sheet.paper, sheet.format.fold, say, sheet.locale.direction == 'rtl')
    return Folding('' if is_only else say.listed(few), found,
                   pictures(preview, sheet) if sheet.format.flip == 'short edge' else {})


def pictures(preview: Preview, sheet: Sheet) -> dict[int, str]:
    """The addresses of its two sides as pictures."""
    drawn = [preview.picture(sheet.name, f'side-{side}') for side in (1, 2)]
    return {side: picture_address(picture, sheet.name, f'side-{side}') for side, picture in enumerate(drawn, 1) if picture}


def steps(say: Tongue, sheet: Sheet) -> list[str]:
    """What to do, one after the other."""
    found = [say.gettext(FLIPS[sheet.format.flip]), say.gettext(FULL_SIZE)]
    if sheet.format_id in CUTS:
        found.append(say.gettext(CUTS[sheet.format_id]))
    return found


TASK = Task(31, HERE, marked('Print and fold'), marked('Printer settings and folding, in pictures'))
ROUTES = {HERE: (show, None)}
