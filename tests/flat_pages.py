"""Pages such as the shell writes: sides, panels, lines that are given, each at its place; from the messages of a topic in any locale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import escape
from typing import Any
from urllib.parse import quote

from copies import ROOT

from beforehand.compose.faces import families, font_faces
from beforehand.compose.side import Piece, Side
from beforehand.compose.turn import isolated
from beforehand.read.project import read_project

BASE = """@page { size: 210mm 297mm; margin: 0 }
html { color: #1a1a1a } body, p, h1, h2, ul, li { margin: 0; padding: 0 } h1, h2 { font-size: inherit; font-weight: inherit }
h1, h2 { bookmark-label: attr(data-label) } ul, li { list-style: none; display: block }
.side { position: relative; overflow: hidden; break-after: page; background: no-repeat 0 0 / 100% 100%; width: 210mm; height: 297mm }
.side:last-child { break-after: auto } section { top: 0 } section, p, h1, h2, img { position: absolute; white-space: pre }
.number { white-space: nowrap } a { color: inherit; text-decoration: none }"""
LOOKS = {'a': 'font-size:24pt;font-weight:700;line-height:1.1;color:#7a1f5c', 'b': 'font-size:10pt;font-weight:700', 'c': 'font-size:10pt', 'd': 'font-size:14pt;font-weight:700;text-align:center'}


@cache
def project() -> Any:
    return read_project(ROOT)


def lines(text: str, most: int) -> str:
    """A text broken at spaces, or anywhere in a script without them, into lines of about so many letters."""
    words = re.findall(r'\S+\s*', text) if ' ' in text else re.findall(r'[!-~]+|.', text)
    found = ['']
    for word in words:
        if len(found[-1]) + len(word.strip()) > most and found[-1]:
            found.append('')
        found[-1] += word
    return escape('\n'.join(line.strip() for line in found))


def items(locale: Any, messages: list[tuple[str, str]]) -> Iterator[str]:
    """A heading, and paragraphs with a call in every tenth, two and two in a list."""
    most = 14 if locale.id.startswith('zh') else 34
    place = 'left:{}mm;top:{:.2f}mm;width:80.25mm'
    yield f'<h2 class="a" data-at="{messages[0][0]}" data-label="A" style="{place.format(8, 8)}">{lines(messages[0][1], most // 2)}</h2><ul>'
    for n, (name, message) in enumerate(messages[1:]):
        text = lines(message, most) + ('\n+44 800 0121 700' if n % 10 == 5 else '')
        at = place.format(8.5 + 96 * (n % 2), 40 + 16.37 * (n // 2))
        yield f'<li><p class="{"bcbd"[n % 4]}" data-at="{name}" data-box="80.25 16" style="{at}">{text}</p></li>'
    yield '</ul>'


def order(id: str) -> Any:
    """An order for a page of two sides in a locale."""
    from beforehand.print.press import Order

    locale = project().locales[id]
    english = project().locales['ar'].catalogue.english
    messages = [(name, str(locale.catalogue.texts.get(name, text))) for name, text in english.items() if name.startswith('check-the-job')]
    signs = list(project().signs.values())
    sides = [Side(210, 297, tuple(Piece(signs[n % len(signs)], 2 + 96 * (n % 2), 40 + 16.37 * (n // 2), 6, 6) for n in range(side, 28 + side))) for side in range(2)]
    picture = f'<img src="data:image/svg+xml,{quote(signs[0])}" alt="A sign" style="left:170mm;top:8mm;width:30mm;height:30mm"/>'
    panels = [f'<div class="side" style="background-image:url({side.url})"><section data-panel="p{n}" style="left:{-1 * n}mm;{"top:0;" * n}width:208mm;height:297mm">{picture}{"".join(items(locale, messages[29 * n:][:29]))}</section></div>'
              for n, side in enumerate(sides)]
    rules = ''.join(f'.{name}{{{look}}}' for name, look in LOOKS.items())
    html = (f'<!DOCTYPE html>\n<html lang="{id}" dir="{locale.direction}"><head><title>A</title><style>{font_faces(project(), families(locale))}</style><style>{BASE}</style><style>{rules}</style></head>'
            f'<body style="font-family:{locale.file.text.family},NotoSans">{"".join(panels)}</body></html>')
    return Order(isolated(html, locale.direction == 'rtl'), ('p1', 'p0'), tuple(families(locale)), 'pdf/ua-1', drawings={side.url: side for side in sides},
                 actual_text=locale.file.actual_text)
