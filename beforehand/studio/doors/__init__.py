"""The doors of the studio: who may come in, and how much at a time. No page of it sees a request that did not pass them."""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Receive, Scope, Send

from beforehand.studio.doors import words
from beforehand.studio.doors.answers import Answers
from beforehand.studio.doors.asked import asked
from beforehand.studio.doors.forms import Form, again, arrived, form
from beforehand.studio.doors.key import Key
from beforehand.studio.doors.refused import Refused, Show, plainly, refused
from beforehand.studio.doors.rules import refusal

__all__ = ['Form', 'Key', 'Refused', 'Show', 'form', 'guard', 'refused']
AT_A_TIME = 4
"""So many bodies are read at once."""


class Doors:
    """Before the studio: the rules, then the link and the cookie, then the form."""

    def __init__(self, app: ASGIApp, key: Key) -> None:
        self.app, self.key, self.places = app, key, asyncio.Semaphore(AT_A_TIME)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = asked(scope)
        if found := refusal(request, self.key):
            raise found
        if not scope['path'].startswith(f'{self.key.path}/'):
            raise Refused(404, words.NOT_HERE)
        inside = scope['path'].removeprefix(self.key.path)
        if inside.startswith('/in/'):
            return await self.come_in(inside.removeprefix('/in/'), scope, send)
        if not self.key.opens(request.one('cookie')):
            raise Refused(403, words.NOT_YOURS)
        scope['root_path'] = self.key.path  # from here on refusals know it too: whoever asks is at home
        if scope['method'] == 'POST':
            scope['form'], data = await arrived(scope, receive, self.places)
            receive = again(data)
        await self.app(scope, receive, send)

    async def come_in(self, secret: str, scope: Scope, send: Send) -> None:
        """Who has the link gets the cookie, and sees an address without the secret."""
        if scope['method'] != 'GET' or not self.key.spend(secret):
            raise Refused(403, words.USED)
        headers = {'location': f'{self.key.path}/', 'set-cookie': self.key.set_cookie(), 'content-length': '0'}
        raw = [(name.encode(), value.encode()) for name, value in headers.items()]
        await send({'type': 'http.response.start', 'status': 303, 'headers': raw})
        await send({'type': 'http.response.body', 'body': b''})


def guard(app: ASGIApp, key: Key, show: Show = plainly) -> ASGIApp:
    """The studio behind its doors."""
    inner = Answers(Doors(app, key), show)

    async def http_alone(scope: Scope, receive: Receive, send: Send) -> None:
        if scope['type'] == 'http':
            await inner(scope, receive, send)
        elif scope['type'] == 'websocket':
            await send({'type': 'websocket.close', 'code': 1008})

    return http_alone
