"""What a browser asks, before anybody looks at it: the line, and the headers that the doors read."""

from __future__ import annotations

from typing import NamedTuple

from starlette.types import Scope

READ = ('host', 'origin', 'content-type', 'content-length', 'sec-fetch-site', 'sec-fetch-mode', 'cookie')


class Asked(NamedTuple):
    """A request: its method, its path as it was sent, and every value of each header that is read."""

    method: str
    raw_path: bytes
    headers: dict[str, list[str]]
    size: int
    """Of all of it but the body, in bytes."""

    def one(self, name: str) -> str:
        return next(iter(self.headers[name]), '')

    @property
    def doubled(self) -> bool:
        """Whether a header came twice: who reads the first and who reads the last would see two requests."""
        return any(len(values) > 1 for values in self.headers.values())


def asked(scope: Scope) -> Asked:
    headers: dict[str, list[str]] = {name: [] for name in READ}
    for name, value in scope['headers']:
        headers.get(name.decode('latin-1').lower(), []).append(value.decode('latin-1'))
    size = sum(len(name) + len(value) for name, value in scope['headers'])
    return Asked(scope['method'], scope['raw_path'], headers, size + len(scope['raw_path']) + len(scope.get('query_string', b'')))
