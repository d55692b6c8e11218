"""In which language the studio speaks."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from beforehand.ground.layers import SHIPPED
from beforehand.studio.page import back, desk_of
from beforehand.studio.tongue import tongues


def take(request: Request) -> Response:
    """Speak another language, on the page that was open."""
    desk, wanted = desk_of(request), request.path_params['locale']
    if wanted in tongues(SHIPPED):
        desk.language = wanted
    return back(request)


ROUTES = {'/ui/{locale}': (None, take)}
WITHOUT_FOLDER = True
