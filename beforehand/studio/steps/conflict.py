"""After a change that met somebody else's: mine is written over theirs, because somebody says so."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from beforehand.studio.forms import held_of
from beforehand.studio.page import back, desk_of, say_of


def take(request: Request) -> Response:
    """Write mine, if theirs is still what was shown."""
    desk, say = desk_of(request), say_of(request)
    error, desk.conflict = desk.conflict, None
    if error:
        held_of(desk).save(say.gettext('mine, and not the other change'), {error.name: error.mine}, {error.name: error.digest})
    return back(request)


ROUTES = {'/conflict': (None, take)}
