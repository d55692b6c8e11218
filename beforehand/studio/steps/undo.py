"""Take back the last change, by its name; and make it again."""

from __future__ import annotations

from contextlib import suppress

from starlette.requests import Request
from starlette.responses import Response

from beforehand.studio.forms import held_of
from beforehand.studio.page import back, desk_of, typed
from beforehand.studio.store.journal import Step


def take(request: Request) -> Response:
    """Take it back; where there is none any more, nothing. What others changed since is shown by whoever answers conflicts."""
    held = held_of(desk_of(request))
    with held.one_at_a_time, suppress(LookupError):
        if is_meant(request, 'last', held.last()):
            held.undo()
    return back(request)


def again(request: Request) -> Response:
    """Make again what was taken back last, as long as nothing else was changed."""
    held = held_of(desk_of(request))
    with held.one_at_a_time, suppress(LookupError):
        if is_meant(request, 'undone', held.undone()):
            held.redo()
    return back(request)


def is_meant(request: Request, field: str, step: Step | None) -> bool:
    """Whether it is the step that was named on the page: not the one before it by a second click, nor one of another window."""
    meant = typed(request, field)
    return not meant or (step is not None and meant == step.when.isoformat())


ROUTES = {'/undo': (None, take), '/redo': (None, again)}
