"""The key to a studio: a link that opens once, a cookie that opens until the program ends, a path that nobody guesses."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from hmac import compare_digest


def cut() -> str:
    """256 bits that nobody guesses, as they may stand in an address."""
    return secrets.token_urlsafe(32)


@dataclass
class Key:
    """Of one run of the program, on one port. Nothing of it is written down."""

    port: int
    path: str = field(default_factory=lambda: f'/{cut()}')
    session: str = field(default_factory=cut, repr=False)
    once: str = field(default='', repr=False)

    @property
    def hosts(self) -> tuple[str, str]:
        """The names under which it answers; a page of somebody else's name that leads here is not ours."""
        return f'127.0.0.1:{self.port}', f'localhost:{self.port}'

    @property
    def address(self) -> str:
        return f'http://{self.hosts[0]}{self.path}/'

    @property
    def cookie(self) -> str:
        """Its name: cookies know no ports, so another studio's has another one."""
        return f'beforehand-{self.port}'

    def link(self) -> str:
        """A new link that opens once; an older one opens no more."""
        self.once = cut()
        return f'{self.address}in/{self.once}'

    def spend(self, given: str) -> bool:
        """Whether this is the link's secret, which is none from then on."""
        is_right = bool(self.once) and compare_digest(given.encode(), self.once.encode())
        if is_right:
            self.once = ''
        return is_right

    def opens(self, cookies: str) -> bool:
        """Whether the cookie is among those that a browser sent."""
        right = f'{self.cookie}={self.session}'.encode()
        return any(compare_digest(cookie.strip().encode(), right) for cookie in cookies.split(';'))

    def set_cookie(self) -> str:
        """For a browser that opened the link: sent to this path alone, hidden from scripts, never along from other sites."""
        return f'{self.cookie}={self.session}; Path={self.path}/; HttpOnly; SameSite=Strict'
