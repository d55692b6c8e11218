"""The studio as a program: a port of this machine alone, a page in the browser, and an end by Ctrl-C that loses nothing."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import uvicorn
from starlette.types import ASGIApp

from beforehand.ground import browser
from beforehand.studio.app import app, refusals
from beforehand.studio.desk import Desk
from beforehand.studio.doors import Key, guard
from beforehand.studio.doors.rules import MOST_BYTES

MOST_CONNECTIONS = 100
SECONDS_TO_END = 5


def listening(port: int = 0) -> socket.socket:
    """A port, or any that is free, that only programs on this machine reach; whoever asks now waits until the studio answers."""
    place = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # one that just ended keeps it for a minute, else
    try:
        place.bind(('127.0.0.1', port))
        place.listen()
    except OSError:
        place.close()
        raise
    return place


def behind_doors(desk: Desk, place: socket.socket) -> tuple[ASGIApp, Key]:
    """The studio of a desk, and the key to it."""
    key = Key(place.getsockname()[1])
    desk.address = key.address
    studio = app(desk)
    return guard(studio, key, refusals(studio)), key


class Server(uvicorn.Server):
    """Ends in the same way by Ctrl-C, by a kill, and with the window that it was started in; says when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self.ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        threading.Thread(target=self.ready, daemon=True).start()  # a browser may take its time to start

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        ends = [getattr(signal, name) for name in ('SIGINT', 'SIGTERM', 'SIGHUP') if hasattr(signal, name)]
        before = {each: signal.signal(each, self.handle_exit) for each in ends}
        try:
            yield
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)


def serve(studio: ASGIApp, place: socket.socket, ready: Callable[[], None]) -> None:
    """Answer until somebody ends it; ready: what is done as soon as it answers."""
    logging.getLogger('beforehand.studio').addHandler(logging.StreamHandler())
    Server(uvicorn.Config(
        studio, loop='asyncio', http='h11', ws='none', lifespan='off', log_config=None, log_level=logging.CRITICAL,
        access_log=False, proxy_headers=False, server_header=False, date_header=False,
        h11_max_incomplete_event_size=MOST_BYTES, limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=SECONDS_TO_END), ready).run([place])


def show(link: str) -> bool:
    """Open a link in the person's browser, if there is a screen for one."""
    if os.environ.get('WSL_DISTRO_NAME'):  # the browser is on the other side, in Windows
        return webbrowser.get('rundll32.exe url.dll,FileProtocolHandler %s').open(link)
    if sys.platform == 'linux' and not {'DISPLAY', 'WAYLAND_DISPLAY'} & os.environ.keys():
        return False
    return browser.opened(link)


def at_each_line(do: Callable[[], None]) -> None:
    """Do something whenever Enter is pressed in the window of the program."""

    def wait() -> None:
        with suppress(OSError):
            while os.read(0, 1000):  # not sys.stdin: a thread that waits in it keeps Python from ending
                do()

    threading.Thread(target=wait, daemon=True).start()
