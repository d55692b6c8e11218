"""The studio as a web application: a desk, and the steps that are there. Whoever serves it puts its doors before it."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from beforehand.studio.desk import Desk
from beforehand.studio.doors import Show, refused
from beforehand.studio.page import OF, desk_of, go, page, say_of, typed
from beforehand.studio.refusing import HANDLERS, other_folder
from beforehand.studio.steps import Handler, tasks, ways


def app(desk: Desk) -> Starlette:
    """The application. Its handlers are plain functions, which may take their time in threads."""
    routes: list[BaseRoute] = [Mount('/static', StaticFiles(packages=[('beforehand.studio', 'static')]))]
    for way in ways():
        handlers = {'GET': way.show, 'POST': way.take}
        routes += [Route(way.path, answering(handler, way.without_folder), methods=[method])
                   for method, handler in handlers.items() if handler]
    found = Starlette(routes=routes, exception_handlers=dict(HANDLERS))
    found.router.redirect_slashes = False  # a page has one path
    found.state.desk, found.state.tasks = desk, tasks()
    return found


def answering(handler: Handler, without_folder: bool) -> Handler:
    """The same, as of today, and where a folder is open; else one has to be opened first."""

    def answer(request: Request) -> Response:
        desk = desk_of(request)
        desk.keep_up()
        if without_folder:
            return handler(request)
        if (meant := typed(request, OF)) and meant != desk.mark:
            return other_folder(request)
        return handler(request) if desk.held else go(request, '/')

    return answer


def refusals(found: Starlette) -> Show:
    """How the doors of this application show what they refuse: in its language, and to who is inside in its frame."""

    def show(status: int, words: str, scope: Scope) -> Response:
        request = Request({**scope, 'app': found})
        say = say_of(request)
        if scope.get('root_path'):
            return page(request, 'refused.html', status, words=say.gettext(words), onward='', link='')
        return refused(status, say.gettext(words), say.locale, say.direction)

    return show
