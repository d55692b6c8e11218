"""What a laid-out page shows, read back by position: is every run of Latin letters and digits there, from left to right, whole?

Expected is what the page says; found is how Pango sets it. Nothing here knows how runs are marked up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from beforehand.ground import runs
from beforehand.print.boxes import attribute, real
from beforehand.type.breaks import WORD

INVISIBLE = dict.fromkeys(map(ord, ' \n\r\t\u00a0\u00ad\u200b\u200c\u200d\u2009\u2028\u202f\u2060\u2066\u2067\u2068\u2069'))


class Turned(NamedTuple):
    """A run that does not stand on its page as it is written, and the message that it belongs to ("" where none is known)."""

    message: str
    run: str


class Owner(NamedTuple):
    """An element with a text of its own, and the pieces of it on each of its lines."""

    element: Any
    lines: dict[int, list[Any]]


def turned(document: Any, page: Any) -> list[Turned]:
    """The runs of a laid-out document that do not stand from left to right, or are broken where they must not be."""
    rtl = page.etree_element.get('dir') == 'rtl'
    owners: dict[int, Owner] = {}
    for laid_out in document.pages:
        collect(laid_out._page_box, None, 0, owners)
    others = frozenset(owners)
    return [Turned(owner.element.get('data-at', ''), run)
            for owner in owners.values() for run in missing(text_of(owner.element, others), owner.lines, rtl)]


def collect(box: Any, owner: Any, line: int, owners: dict[int, Owner]) -> None:
    """Sort the pieces of lines below a box by who owns them: the message, or else the block that they stand in."""
    if attribute(box, 'data-at') or ((owner is None or not owner.get('data-at')) and hasattr(box, 'children') and is_block(box)):
        owner = box.element
    if hasattr(box, 'text'):
        if owner is not None:
            owners.setdefault(id(owner), Owner(owner, {})).lines.setdefault(line, []).append(box)
        return
    if type(box).__name__ == 'LineBox':
        line = id(box)
    for child in getattr(box, 'children', ()):
        collect(real(child), owner, line, owners)


def is_block(box: Any) -> bool:
    return any(type(child).__name__ == 'LineBox' for child in box.children)


def text_of(element: Any, others: frozenset[int]) -> str:
    """The text of an element, without what its other owners have."""
    parts = [element.text or '']
    for child in element:
        if child.tag == 'br':
            parts.append(' ')
        elif id(child) not in others and isinstance(child.tag, str):
            parts.append(text_of(child, others))
        parts.append(child.tail or '')
    return ''.join(parts)


def missing(text: str, lines: dict[int, list[Any]], rtl: bool) -> Iterator[str]:
    """The runs of a text that its lines do not show."""
    spans = runs.turned(text) if rtl else runs.whole(text)
    if not spans:
        return
    shown = [''.join(map(drawn, sorted(line, key=lambda box: box.position_x))).translate(INVISIBLE) for line in lines.values()]
    # The longest first, so that "12" does not take a part of "112" for itself.
    for run in sorted((text[a:b] for a, b in spans), key=len, reverse=True):
        if not take([piece.translate(INVISIBLE) for piece in pieces(run, rtl)], shown):
            yield ' '.join(run.split())


def pieces(run: str, rtl: bool) -> list[str]:
    """What of a run has to stand on one line."""
    words = WORD.findall(run.replace('\n', ' ')) if rtl else [run]
    return [part for word in words for part in (word if len(word.strip()) > runs.LONGEST else [word])]


def take(pieces: Sequence[str], lines: list[str]) -> bool:
    """Find pieces on one line, or on lines that follow one another; and take them off. They begin where most of them stand:
    a lone "1" is in many a number."""
    for start in sorted(range(len(lines)), key=lambda start: -reach(pieces, 0, lines[start])):
        at, after = 0, list(lines)
        for number in range(start, len(lines)):
            end = reach(pieces, at, lines[number])
            if end == at:
                break
            after[number] = lines[number].replace(''.join(pieces[at:end]), '\0', 1)
            at = end
            if at == len(pieces):
                lines[:] = after
                return True
    return False


def reach(pieces: Sequence[str], at: int, line: str) -> int:
    """Up to which of them pieces stand on a line."""
    return next((end for end in range(len(pieces), at, -1) if ''.join(pieces[at:end]) in line), at)


def drawn(box: Any) -> str:
    """The letters of a piece of a line as they stand from left to right."""
    text = str(box.text)
    mixed = runs.HAS_RTL.search(text) or box.style['direction'] == 'rtl'
    return as_set(box) if mixed and runs.GOES_RIGHT.search(text) else text


def as_set(box: Any) -> str:
    """The same, as Pango turned them: item by item, those of an odd level from right to left (UAX 9)."""
    from weasyprint.text.ffi import ffi

    layout = box.pango_layout
    layout.reactivate(box.style)
    line, _ = layout.get_first_line()
    letters, found, run = layout.text.encode(), [], line.runs[0]
    while run != ffi.NULL:
        item = run.data.item
        part = letters[item.offset:item.offset + item.length].decode()
        found.append(part[::-1] if item.analysis.level % 2 else part)
        run = run.next
    layout.deactivate()
    return ''.join(found)
