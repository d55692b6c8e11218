"""Requests byte by byte, as a browser or somebody else would send them, to a studio that runs."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from studio.browser import Studio

FORM = 'application/x-www-form-urlencoded'
RENAMED = b'was=%7B%7D&name=HACKED'
"""A form that gives the leaflets another name."""
PARTS = 'multipart/form-data; boundary=B'
Header = str | list[str] | None


@dataclass(frozen=True)
class Ask:
    """What is asked; its headers are those of a browser with a page of the studio open, but for these. {path}, {host}, {cookie} …: as they are."""

    headers: dict[str, Header] = field(default_factory=dict)
    """None: left out; a list: sent several times."""
    method: str = 'POST'
    target: str = '{path}/who'
    body: bytes = RENAMED
    line: str = '{method} {target} HTTP/1.1'
    hangs_up: bool = False
    """Whether no more comes, and nobody waits for an answer."""


class Answer(NamedTuple):
    """What came back."""

    status: int
    head: str
    raw: bytes


def look(target: str, **headers: Header) -> Ask:
    """A page or file that is looked at."""
    return Ask({'origin': None, 'content-type': None, **{name.replace('_', '-'): value for name, value in headers.items()}}, 'GET', target, b'')


def part(name: str, data: bytes = b'x', more: str = '') -> bytes:
    """A part of a body of several."""
    return f'--B\r\ncontent-disposition: form-data; name="{name}"{more}\r\n\r\n'.encode() + data + b'\r\n'


def parts(*each: bytes, kind: str = PARTS, target: str = '{path}/who', end: bytes = b'--B--\r\n') -> Ask:
    return Ask({'content-type': kind}, target=target, body=b''.join(each) + end)


def logo(data: bytes, name: str = 'logo.svg') -> Ask:
    """A picture that is handed in as a logo."""
    return parts(part('logo', data, f'; filename="{name}"\r\ncontent-type: image/svg+xml'), target='{path}/who/logo')


class Door:
    """A studio that runs, with the cookie of its window; and all that lies about it."""

    def __init__(self, studio: Studio, project: Path) -> None:
        self.studio, self.project = studio, project
        there = urlsplit(studio.link)
        self.known = {'host': there.netloc, 'port': str(there.port), 'path': there.path.partition('/in/')[0], 'link': there.path}
        self.known['cookie'] = ''
        came_in = self.ask(look(there.path, cookie=None))
        self.known['cookie'] = came_in.head.partition('set-cookie: ')[2].partition(';')[0]
        self.known['session'] = self.known['cookie'].partition('=')[2]

    def written(self, ask: Ask) -> bytes:
        """A request as it goes over the wire."""
        usual: dict[str, Header] = {'host': '{host}', 'connection': 'close', 'cookie': '{cookie}', 'origin': 'http://{host}', 'sec-fetch-site': 'same-origin',
                                    'sec-fetch-mode': 'navigate', 'content-type': FORM, 'content-length': str(len(ask.body)) if ask.method == 'POST' else None}
        headers = [f'{name}: {one}' for name, value in (usual | ask.headers).items() for one in (value if isinstance(value, list) else [value]) if one is not None]
        lines = [ask.line.replace('{method}', ask.method).replace('{target}', ask.target), *headers, '', '']
        text = '\r\n'.join(lines)
        for name, value in self.known.items():
            text = text.replace(f'{{{name}}}', value)
        return text.encode('latin-1') + ask.body

    def send(self, data: bytes, hangs_up: bool = False) -> Answer:
        """Send bytes, and hear all that is answered until the door is shut."""
        with socket.create_connection(('127.0.0.1', int(self.known['port'])), timeout=20) as line, suppress(ConnectionError):
            raw = b''
            with suppress(ConnectionError):
                line.sendall(data)
                if hangs_up:
                    line.shutdown(socket.SHUT_WR)
            while more := line.recv(65_536):
                raw += more
        head = raw.partition(b'\r\n\r\n')[0].decode('latin-1')
        return Answer(int(head.split()[1]) if head else 0, head, raw)

    def ask(self, ask: Ask) -> Answer:
        return self.send(self.written(ask), ask.hangs_up)

    def everything(self) -> dict[str, bytes | str]:
        """Every file in the home folder and in the project."""
        return dict(lying(self.studio.home)) | dict(lying(self.project))


def lying(folder: Path) -> Iterator[tuple[str, bytes | str]]:
    """What lies in a folder: the bytes of files, where links lead, and that folders are there; not what is kept of a form to mend it."""
    for path in sorted(folder.rglob('*')):
        if path.name == 'kept.json':
            continue
        yield str(path), str(path.readlink()) if path.is_symlink() else path.read_bytes() if path.is_file() else 'folder'
