"""What runs from left to right is isolated, in the finished page: no layout and no component can forget it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from html import unescape

from markupsafe import escape

from beforehand.ground import runs

TAG = re.compile('(<[^>]*>)')
LINE_END = '\u2028'
"""Between the lines of a text."""


def addresses(texts: Iterable[str]) -> frozenset[str]:
    """The addresses in some texts: they become links where they are printed."""
    return frozenset(text[a:b] for text in texts for a, b in runs.whole(text) if runs.link(text[a:b]))


def isolated(html: str, rtl: bool, addresses: Collection[str] = ()) -> str:
    """A page in which nothing that runs from left to right is turned or torn, whichever template or filter put it there.

    `dir="ltr"` on a span is what works in WeasyPrint; a bare number or a `<bdi>` is printed reversed among Arabic letters
    (https://github.com/Kozea/WeasyPrint/issues/106).
    """
    at = html.find('<body')
    parts = TAG.split(html[at:])
    for i in range(2, len(parts), 2):  # tags have odd numbers
        tag = parts[i - 1]
        if parts[i].strip() and 'dir="ltr"' not in tag and not tag.startswith('<style'):
            text = unescape(parts[i])
            parts[i] = turned(text, addresses) if rtl else kept_whole(text, addresses)
    return html[:at] + ''.join(parts).replace(LINE_END, '\n')


def turned(text: str, addresses: Collection[str]) -> str:
    """A text that is set from right to left, each of its runs in an element of its own."""
    parts = runs.split(text, runs.turned(text.replace(LINE_END, ' ')))
    return ''.join(run(part, addresses) if i % 2 else escape(part) for i, part in enumerate(parts))


def run(text: str, addresses: Collection[str]) -> str:
    """What runs from left to right; what must not be broken in it is in elements of its own where a line could."""
    found = whole(text, addresses)
    if found == [(0, len(text))]:
        return piece(text, addresses)
    inner = (piece(part, addresses, '') if i % 2 and (runs.BREAKS.search(part) or part in addresses or len(part) > runs.LONGEST)
             else escape(part) for i, part in enumerate(runs.split(text, found)))
    return f'<span class="run" dir="ltr">{"".join(inner)}</span>'


def kept_whole(text: str, addresses: Collection[str]) -> str:
    """A text that is set from left to right, what must not be broken in it in elements of their own."""
    parts = runs.split(text, whole(text, addresses))
    return ''.join(piece(part, addresses) if i % 2 else escape(part) for i, part in enumerate(parts))


def whole(text: str, addresses: Collection[str]) -> list[tuple[int, int]]:
    """Where the pieces begin and end that are whole; an address that is longer than a line is one although lines end in it."""
    found: list[tuple[int, int]] = []
    for begin, end in (*torn(text, addresses), *runs.whole(text)):
        if all(end <= first or last <= begin for first, last in found):
            found.append((begin, end))
    return sorted(found)


def torn(text: str, addresses: Collection[str]) -> Iterator[tuple[int, int]]:
    """The addresses in which a line may end, the longest first; not those that are a part of another one."""
    for address in sorted(addresses, key=len, reverse=True):
        if len(address) <= runs.LONGEST:
            return
        for found in re.finditer(f'{LINE_END}?'.join(map(re.escape, address)), text):
            begin, end = found.span()
            if (begin, begin + len(address)) in runs.whole(text[:begin] + address + text[end:]):
                yield begin, end


def piece(text: str, addresses: Collection[str], direction: str = ' dir="ltr"') -> str:
    """What must not be broken, or only if it is longer than a line; an address that the English has too is a link."""
    kind, address = 'number' if len(text) <= runs.LONGEST else 'long', text.replace(LINE_END, '')
    if address in addresses:
        return f'<a class="{kind}"{direction} href="{escape(runs.link(address))}">{escape(text)}</a>'
    return f'<span class="{kind}"{direction}>{escape(text)}</span>'
