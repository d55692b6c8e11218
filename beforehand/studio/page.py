"""Values → a page of the studio, in the language of whoever looks at it. The only module of the studio that knows Jinja."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache
from itertools import pairwise
from typing import Any

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse

from beforehand.compose.turn import turned
from beforehand.ground.layers import SHIPPED
from beforehand.studio.desk import Desk
from beforehand.studio.doors import form
from beforehand.studio.store.refusals import Refusal
from beforehand.studio.tasks import rows
from beforehand.studio.tongue import Tongue, asked_for, tongue, tongues

OF, POSTED = 'of', re.compile('<form [^>]*method="post"[^>]*>')
MOST_OF_A_FIELD = 2_000
"""Letters: nothing that people type here is longer."""


def desk_of(request: Request) -> Desk:
    """What the studio has before it."""
    desk: Desk = request.app.state.desk
    return desk


def say_of(request: Request) -> Tongue:
    """The language of whoever looks at it: the chosen one, else what the browser asks for."""
    desk = desk_of(request)
    there = tongues(SHIPPED)
    wanted = desk.language if desk.language in there else asked_for(request.headers.get('accept-language', ''), there)
    return tongue(SHIPPED, wanted)


def typed(request: Request, name: str) -> str:
    """What was typed into a field, without spaces around it; '' where there is none."""
    return form(request).one(name).replace('\r\n', '\n').strip()[:MOST_OF_A_FIELD]


def address(request: Request, path: str) -> str:
    """A path of the studio as a browser reaches it."""
    return f'{request.scope.get("root_path", "")}{path}'


def go(request: Request, path: str) -> RedirectResponse:
    """Go on to another page."""
    return RedirectResponse(address(request, path), 303)


def back(request: Request) -> RedirectResponse:
    """Go back to the page that a form names, if it is one of ours."""
    path = typed(request, 'back')
    return go(request, path if path.startswith('/') and not path.startswith('//') and '\\' not in path else '/')


def page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page. Beside its own values it has those that the frame needs; each of its forms says of which folder it is."""
    html = environment().get_template(template).render({**framed(request), **values})
    mark = f'<input type="hidden" name="{OF}" value="{desk_of(request).mark}">'
    return HTMLResponse(POSTED.sub(lambda form: form[0] + mark, html), status)


def news(desk: Desk, say: Tongue) -> list[str]:
    """What is said on this page and on no other: what was just done, and that others changed the folder."""
    said, desk.told = desk.told, []
    with suppress(Refusal):  # of a folder that is gone; that is said by the page itself
        if desk.held and desk.held.changed_outside():
            said.append(say.gettext('The folder was changed elsewhere. We read it again.'))
    return said


def framed(request: Request) -> dict[str, Any]:
    """What stands around every page: whose leaflets, saved when, the list of tasks, the languages of the studio."""
    desk, say = desk_of(request), say_of(request)
    path = request.url.path.removeprefix(request.scope.get('root_path', ''))
    tasks = rows(request.app.state.tasks, desk, say) if desk.held else []
    after = next((later for task, later in pairwise(tasks) if task.path == path), None)
    query = typed(request, 'page') if request.method == 'POST' else request.url.query
    return {'say': say, 'desk': desk, 'path': path, 'query': query, 'tasks': tasks, 'after': after,
            'name': str(desk.file.name or ''), 'to': lambda path: address(request, path),
            'tongues': [tongue(SHIPPED, id) for id in tongues(SHIPPED)],
            'news': news(desk, say), 'last': desk.held.last() if desk.held else None,
            'undone': desk.held.undone() if desk.held else None, 'errors': {}, 'values': {}}


@lru_cache(maxsize=1)
def environment() -> jinja2.Environment:
    """Where templates come from; everything is escaped, and a name that is not there is a fault."""
    found = jinja2.Environment(loader=jinja2.PackageLoader('beforehand.studio', 'pages'), autoescape=True, trim_blocks=True,
                               lstrip_blocks=True, undefined=jinja2.StrictUndefined, extensions=['jinja2.ext.i18n'])
    found.globals.update(gettext=said, ngettext=said_of)
    found.newstyle_gettext = True  # type: ignore[attr-defined]
    found.filters['as_printed'] = as_printed
    return found


@jinja2.pass_context
def said(context: Context, text: str, /, **values: Any) -> Markup:
    """A sentence of a template in the language of its page."""
    say: Tongue = context['say']
    return Markup(say.words.gettext(text)) % say.apart(values)


@jinja2.pass_context
def said_of(context: Context, one: str, many: str, number: int, /, **values: Any) -> Markup:
    """The same, about a number of things."""
    say: Tongue = context['say']
    return Markup(say.words.ngettext(one, many, number)) % say.apart(values)


def as_printed(text: str, direction: str) -> str:
    """A text of the leaflets: what runs from left to right in it does so here as well as on paper."""
    return Markup(turned(text, ())) if direction == 'rtl' else text
