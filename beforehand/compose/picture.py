"""Drawn pictures → what stands in the HTML: in the topic's colour, on their ground, mirrored where a script is. Pure.

The drawings of templates/shared/pictures/ use the colours that palette.yaml names under `drawn:` and `skin:`. Page CSS does not
reach into an SVG, and `<use>` of another file draws nothing (WeasyPrint 70), so colours are written into a copy.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from urllib.parse import quote

ROOT = re.compile(r'<svg[^>]*>')
VIEW = re.compile(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"')
TITLE = re.compile(r'<title>([^<]*)</title>\s*')


@lru_cache(maxsize=1024)
def drawn(svg: str, colours: tuple[tuple[str, str], ...], mirrored: bool, title: str = '') -> str:
    """A drawing, other colours in place of its own; with a title it has a meaning of its own, without one it is decoration."""
    body = ROOT.split(TITLE.sub('', svg))[1].replace('</svg>', '').strip()
    width, height = extent(svg)
    if mirrored and 'data-mirror="no"' not in svg:
        body = f'<g transform="translate({width:g} 0) scale(-1 1)">{body}</g>'
    new = dict(colours)
    body = re.sub('|'.join(new) or '$^', lambda found: new[found[0]], body)
    body = re.sub(r'>\s+<', '><', body)
    head = f'<title>{escape(title)}</title>' if title else ''
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">{head}{body}</svg>'


def title(svg: str) -> str:
    """What a drawing says that it shows."""
    found = TITLE.search(svg)
    return found[1] if found else ''


@lru_cache(maxsize=1024)
def extent(svg: str) -> tuple[float, float]:
    """How wide and high a drawing is, in its own units; a square where it does not say so."""
    found = VIEW.search(svg)
    return (float(found[1]), float(found[2])) if found else (1.0, 1.0)


@lru_cache(maxsize=1024)
def data_url(svg: str) -> str:
    """A drawing as an address."""
    return f"data:image/svg+xml,{quote(svg, safe=' =:/;,')}"
