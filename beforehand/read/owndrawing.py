"""A drawing of somebody's own, with any view box → one as the shipped ones are: flat shapes from 0 0 on, and its title. Pure."""

from __future__ import annotations

import re

from beforehand.ground.problem import Place, Problem
from beforehand.read.svg import rebuilt

TITLE = re.compile(r'<title>[^<]*</title>')
UNREAD = re.compile(r'<!--.*?-->|<!\[CDATA\[.*?\]\]>', re.DOTALL)
"""What is no part of a drawing; a title in it is none, and may be no XML."""
VIEW = re.compile(r'viewBox="(\S+) (\S+) (\S+) (\S+)"')
BODY = re.compile(r'</clipPath>(?:<g[^>]*>)(.*)</g></svg>$', re.DOTALL)
MORE = re.compile(r'<(?!/|(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon)\b)\w+|url\(|opacity="(?!1")[^"]*"|'
                  'mix-blend-mode')
"""What would be left out, or drawn otherwise."""
NOT_TURNED = 'data-mirror="no"'
"""Of a drawing that is not turned for scripts from right to left: one with a clock, or with writing."""


def own_drawing(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """The same of what is known to be harmless; or every reason why not, by line."""
    drawing, problems = rebuilt(data, path)
    if drawing is None:
        return '', [problem._replace(id='drawing', message=problem.message.replace('the logo', 'it', 1)) for problem in problems]
    view, body = VIEW.search(drawing.plain), BODY.search(drawing.plain)
    if (more := MORE.search(drawing.whole)) or not (view and body):
        strange = f' ({more[0]})' if more else ''
        return '', [Problem('drawing', Place(path), f'has more in it than flat shapes{strange}, or very many points',
                            'leave out gradients, filters, pixels and letters; in Inkscape: Path > Object to Path')]
    text = data.decode(errors='replace')
    title, turned = TITLE.search(UNREAD.sub('', text)), f' {NOT_TURNED}' if NOT_TURNED in text else ''
    x, y, width, height = (float(number) for number in view.groups())
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}"{turned}>\n{title[0] if title else ""}\n'
            f'<g transform="translate({0 - x:g} {0 - y:g})">{body[1]}</g></svg>'), []
