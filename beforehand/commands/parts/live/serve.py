"""The page in the browser, for nobody but whoever holds the address: on 127.0.0.1 alone, its address good for one time."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from functools import partial
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition, Thread
from typing import Any

HERE = '127.0.0.1'
FILES = {'/': ('page.html', 'text/html; charset=utf-8'), '/page.css': ('page.css', 'text/css; charset=utf-8'),
         '/page.js': ('page.js', 'text/javascript; charset=utf-8')}
CLOSED = {
    'Content-Security-Policy': "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                               "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'Cache-Control': 'no-store', 'Cross-Origin-Resource-Policy': 'same-origin', 'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY'}
"""The page loads nothing from elsewhere, and nobody else can load or frame it."""
PATIENCE_SECONDS = 10
"""So long a browser that has heard nothing new waits for an answer."""


class Board:
    """What the page shows at the moment; whoever waits for something newer is woken."""

    def __init__(self) -> None:
        self.number, self.pulled, self.state, self.sides = 0, 0, dict[str, Any](), tuple[bytes, ...]()
        self.changed = Condition()

    def put(self, state: Mapping[str, Any], sides: tuple[bytes, ...]) -> None:
        """Show this from now on."""
        with self.changed:
            self.number += 1
            self.pulled = self.pulled if sides is self.sides else self.number
            self.state, self.sides = {**state, 'number': self.number, 'pulled': self.pulled, 'sides': len(sides)}, sides
            self.changed.notify_all()

    def newer_than(self, number: int) -> dict[str, Any]:
        """What it shows, as soon as that is newer; or after a while all the same."""
        with self.changed:
            self.changed.wait_for(lambda: self.number != number, PATIENCE_SECONDS)
            return self.state


class Answer(BaseHTTPRequestHandler):
    """Answers one browser. Only GET: nothing can be changed from there."""

    server_version, sys_version, protocol_version, timeout = 'Beforehand', '', 'HTTP/1.1', 60

    def __init__(self, live: Live, *request: Any) -> None:
        self.live = live
        super().__init__(*request)

    def do_GET(self) -> None:
        """A page, its state or a picture; else nothing."""
        if self.headers.get_all('Host') != [self.live.host]:
            return self.say(421, b'This is not the address of this page.')
        if self.path == f'/{self.live.token}' and self.live.token:
            return self.let_in()
        if not self.is_known():
            return self.say(403, b'The address of this page is good for one time. Start watch --open again for a new one.')
        path, _, query = self.path.partition('?')
        if path in FILES:
            name, kind = FILES[path]
            return self.say(200, (Path(__file__).parent / name).read_bytes(), {'Content-Type': kind})
        if path == '/news' and query.isdecimal() and len(query) < 12:
            state = self.live.board.newer_than(int(query))
            return self.say(200, json.dumps(state).encode(), {'Content-Type': 'application/json'})
        side = path.removeprefix('/side/')
        if side.isdecimal() and len(side) < 4 and int(side) < len(sides := self.live.board.sides):
            return self.say(200, sides[int(side)], {'Content-Type': 'image/png'})
        return self.say(404, b'There is nothing here.')

    def let_in(self) -> None:
        """Take the token, which is worth nothing from now on, and give what this browser is known by."""
        self.live.token = ''
        cookie = f'{self.live.cookie}={self.live.key}; HttpOnly; SameSite=Strict; Path=/'
        self.say(303, b'', {'Location': '/', 'Set-Cookie': cookie})

    def is_known(self) -> bool:
        """Whether this browser has come through the one-time address."""
        try:
            cookie = SimpleCookie(self.headers.get('Cookie', '')).get(self.live.cookie)
        except CookieError:
            return False
        return cookie is not None and secrets.compare_digest(cookie.value.encode(), self.live.key.encode())

    def say(self, status: int, body: bytes, fields: Mapping[str, str] = {}) -> None:
        """An answer, with all that keeps the page closed."""
        self.send_response(status)
        for name, value in {'Content-Type': 'text/plain; charset=utf-8', **CLOSED, **fields}.items():
            self.send_header(name, value)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the terminal is for the translator."""


class Quiet(ThreadingHTTPServer):
    """A server that says nothing of browsers that went away, and does not keep the program from ending."""

    daemon_threads, allow_reuse_address = True, False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that was closed in the middle of an answer is nobody's fault."""


class Live:
    """The page, as long as the program runs."""

    def __init__(self) -> None:
        self.board, self.token, self.key = Board(), secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        self.server = Quiet((HERE, 0), partial(Answer, self))
        self.host = f'{HERE}:{self.server.server_address[1]}'
        self.cookie = f'beforehand-{self.server.server_address[1]}'
        Thread(target=self.server.serve_forever, args=(0.1,), daemon=True).start()

    @property
    def address(self) -> str:
        """Where a browser finds it, once."""
        return f'http://{self.host}/{self.token}'

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
