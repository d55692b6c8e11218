"""The pictures of pages: what stands in their address is which print it is of, so another print has another address."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from beforehand.studio.page import desk_of, page, say_of


def show(request: Request) -> Response:
    """A picture as PNG."""
    preview, asked = desk_of(request).preview, request.query_params
    picture = preview.picture(asked.get('sheet', ''), asked.get('view', '')) if preview else None
    if picture is None:
        words = say_of(request).gettext('There is nothing at this address.')
        return page(request, 'refused.html', 404, words=words, onward='', link='')
    return Response(picture.png, media_type='image/png')


ROUTES = {'/picture/{digest}.png': (show, None)}
