"""Take back the last change, by its name; and make it again."""

from __future__ import annotations

from contextlib import suppress

from starlette.requests import Request
from starlette.responses import Response

from beforehand.studio.forms import held_of
from beforehand.studio.page import back, desk_of


def take(request: Request) -> Response:
    """Take it back; where there is none any more, nothing. What others changed since is shown by whoever answers conflicts."""
    with suppress(LookupError):
        held_of(desk_of(request)).undo()
    return back(request)


def again(request: Request) -> Response:
    """Make again what was taken back last, as long as nothing else was changed."""
    with suppress(LookupError):
        held_of(desk_of(request)).redo()
    return back(request)


ROUTES = {'/undo': (None, take), '/redo': (None, again)}
