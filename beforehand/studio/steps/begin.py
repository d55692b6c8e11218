"""Where one begins, goes on, and sees how far all is."""

from __future__ import annotations

from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from beforehand.studio.page import desk_of, page, say_of


class Said(NamedTuple):
    """A line of what stands at the top, and where one goes on from it."""

    text: str
    path: str = ''
    link: str = ''


def show(request: Request) -> Response:
    """The list of tasks; before a folder is open, how to begin."""
    desk = desk_of(request)
    if desk.held and desk.preview:
        return page(request, 'tasks.html', standing=standing(request))
    return page(request, 'begin.html', found=[], place='', busy='')


def standing(request: Request) -> list[Said]:
    """How many there are, and how many may be handed out."""
    desk, say = desk_of(request), say_of(request)
    assert desk.preview
    known, all_sheets = desk.preview.standings(), desk.preview.now().sheets
    counts = {state: sum(one.state == state for one in known.values()) for state in ('ready', 'test', 'kept')}
    locales, topics = {sheet.locale.id for sheet in all_sheets}, {sheet.topic_id for sheet in all_sheets}
    leaflets = say.ngettext('%(n)s leaflet', '%(n)s leaflets', len(topics))
    languages = say.ngettext('in %(n)s language', 'in %(n)s languages', len(locales))
    pdfs = say.ngettext('%(n)s PDF', '%(n)s PDFs', len(all_sheets))
    return [Said(f'{leaflets} {languages}: {pdfs}'),
            Said(say.gettext('To hand out: %(n)s', n=counts['ready'])),
            Said(say.gettext('To look at, as test prints: %(n)s', n=counts['test'])),
            Said(say.gettext('Kept back: %(n)s', n=counts['kept']), '/right', say.gettext('Put right'))]


ROUTES = {'/': (show, None)}
WITHOUT_FOLDER = True
