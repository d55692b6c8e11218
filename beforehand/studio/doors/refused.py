"""Pages of what is refused: a sentence for a person, never a traceback, nothing of what was asked."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

Show = Callable[[int, str, Scope], Response]
"""How a refusal becomes a page: its status, its words, and what was asked."""

PAGE = """<!doctype html>
<html lang="{lang}" dir="{direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>{words}</title></head>
<body><main><h1>{words}</h1></main></body></html>
"""


class Refused(Exception):
    """What stops whoever asked, with words for them."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(status)
        self.status, self.words = status, words


def refused(status: int, words: str, lang: str = 'en', direction: str = 'ltr') -> Response:
    """A page that says why, and loads nothing."""
    return HTMLResponse(PAGE.format(words=escape(words), lang=lang, direction=direction), status)


def plainly(status: int, words: str, scope: Scope) -> Response:
    """How refusals are shown where nobody says otherwise."""
    return refused(status, words)
