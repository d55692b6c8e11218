"""Drawn pictures → what stands in the HTML: in the topic's colour, on their ground, mirrored where a script is. Pure.

The drawings of templates/shared/pictures/ use four colours, which palette.yaml names. Page CSS does not reach into an SVG, and
`<use>` of another file draws nothing (WeasyPrint 70), so colours are written into a copy.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from urllib.parse import quote

SIDE = 160
ROOT = re.compile(r'<svg[^>]*>')
TITLE = re.compile(r'<title>[^<]*</title>\s*')


@lru_cache(maxsize=1024)
def drawn(svg: str, colours: tuple[tuple[str, str], ...], mirrored: bool, title: str = '') -> str:
    """A drawing, other colours in place of its own; with a title it has a meaning of its own, without one it is decoration."""
    body = ROOT.split(TITLE.sub('', svg))[1].replace('</svg>', '').strip()
    if mirrored and 'data-mirror="no"' not in svg:
        body = f'<g transform="translate({SIDE} 0) scale(-1 1)">{body}</g>'
    new = dict(colours)
    body = re.sub('|'.join(new) or '$^', lambda found: new[found[0]], body)
    body = re.sub(r'>\s+<', '><', body)
    head = f'<title>{escape(title)}</title>' if title else ''
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{head}{body}</svg>'


class Drawings:
    """The drawings of a sheet, each once in a style sheet.

    The signs have one of their own, which is the same in all locales of a direction, and so is parsed once for all of them.
    """

    def __init__(self) -> None:
        self.names: dict[str, dict[str, str]] = {}

    def style(self, svg: str, kind: str) -> str:
        """The style of an element that has it as its background."""
        names = self.names.setdefault(kind, {})
        return f'background-image:var({names.setdefault(svg, f"--{kind}-{len(names) + 1}")})'

    def rules(self) -> str:
        """The rules that define them, a style sheet a kind."""
        return '</style>\n<style>'.join(
            ':root{' + ''.join(f'{name}:{url(svg)};' for svg, name in names.items()) + '}'
            for _, names in sorted(self.names.items(), reverse=True))


@lru_cache(maxsize=1024)
def url(svg: str) -> str:
    """A drawing as a CSS background image: decoration, passed over by a screen reader (an image without a text fails PDF/UA)."""
    return f"url('{data_url(svg)}')"


@lru_cache(maxsize=1024)
def data_url(svg: str) -> str:
    """A drawing as an address."""
    return f"data:image/svg+xml,{quote(svg, safe=' =:/;,')}"
