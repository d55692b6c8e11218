"""An SVG of unknown origin → one that can only be a picture, built anew from a list of what may stand in it; or problems. Pure.

What is left has neither CSS nor names nor metadata: shapes with plain attributes, gradients and clipping paths.
"""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from beforehand.problem import Problem, Unreadable
from beforehand.svg.parse import AGAIN, PLAIN, SHAPES, SVG, Complaints, Element, parse
from beforehand.svg.parts import HINTS, LOOK, NONE, OWN
from beforehand.svg.refer import connect
from beforehand.svg.style import REMOTE, Sheet, faults, read_sheet, styled
from beforehand.svg.value import in_px, numbers, plain

LONGEST_SIDE, LONGEST_RATIO, LONGEST_PATH, LONGEST_VALUE = 100_000, 12, 500_000, 2_000


class Drawing(NamedTuple):
    """A drawing that is safe to show, and its size in its own units."""

    svg: bytes
    width: float
    height: float


def rebuilt(data: bytes, path: str) -> tuple[Drawing | None, list[Problem]]:
    """The same picture, of parts that are known to be harmless; or every reason why not, by line."""
    complaints = Complaints(path)
    try:
        root = parse(data, complaints)
        box, width, height = extent(root, complaints)
        clean(root, sheet_of(root, complaints), complaints)
        connect(root, complaints)
        if not (complaints.problems or drawn(root)):
            complaints.stop(root.line, 'there is no shape in it', 'draw it in shapes; or send the logo as a PNG')
    except Unreadable as error:
        return None, list(error.problems)
    if complaints.problems:
        return None, sorted(complaints.problems, key=lambda problem: problem.place.line)
    head = {'xmlns': SVG, 'viewBox': box, 'width': plain(width), 'height': plain(height)}
    root.attributes = head | root.attributes
    return Drawing(written(root).encode(), width, height), []


def extent(root: Element, complaints: Complaints) -> tuple[str, float, float]:
    """The view box, and the width and height that it is shown at."""
    given = (in_px(root.attributes.get(side, '')) for side in ('width', 'height'))
    view = numbers(root.attributes.get('viewBox', '')[:LONGEST_VALUE])
    width, height = (side or 0 for side in given)
    if view is None or len(view) not in (0, 4) or not (view or (width and height)):
        complaints.stop(root.line, 'it does not say how large it is (viewBox, or width and height)')
    x, y, *sides = view or (0, 0, width, height)
    width, height = (width, height) if width and height else tuple(sides)
    for one, other in ((width, height), tuple(sides)):
        if not (min(one, other) >= 1 and max(one, other) <= LONGEST_SIDE):
            complaints.stop(root.line, f'it is {one:g} by {other:g} units large; each side must have 1 to {LONGEST_SIDE:,}',
                            'in Inkscape: File > Document Properties > Resize to content; save it as Plain SVG')
        if max(one, other) > LONGEST_RATIO * min(one, other):
            complaints.stop(root.line, f'it is {one:g} by {other:g} units large, more than {LONGEST_RATIO} times as long as wide',
                            'send a more compact form of the logo, without a slogan beside it')
    return ' '.join(map(plain, (x, y, *sides))), width, height


def sheet_of(root: Element, complaints: Complaints) -> Sheet:
    """All <style> of a drawing; they are taken out of it."""
    sheet: Sheet = {}
    elements, before = [root], 0
    while elements:
        element = elements.pop(0)
        for style in (child for child in element.children if child.tag == 'style'):
            for fault in (*faults(style.text), *read_sheet(style.text, sheet, before)):
                complaints.add((style.text_line or style.line) + fault.line, fault.message)
            before += style.text.count('}')
        element.children = [child for child in element.children if child.tag != 'style']
        elements += element.children
    return sheet


def clean(element: Element, sheet: Sheet, complaints: Complaints, room: list[int] | None = None) -> None:
    """Leave only attributes that are known, with values that are understood, in an element and below it."""
    room = room or [LONGEST_PATH]
    given, known = element.attributes, LOOK | NONE | OWN.get(element.tag, {})
    suspect(element, complaints)
    room[0] -= len(given.get('d', '')) + len(given.get('points', ''))
    if room[0] < 0:
        complaints.stop(element.line, f'its paths have more than {LONGEST_PATH:,} characters',
                        'in Inkscape: Path > Simplify; or send the logo as a PNG')
    said = {name: value for name, value in (given | styled(sheet, element.tag, given)).items() if name in known}
    element.attributes = {'id': given['id']} if 'id' in given else {}
    for name, value in said.items():
        understood = known[name](value) if len(value) <= LONGEST_VALUE or name in ('d', 'points') else None
        if value and understood is None:
            complaints.add(element.line, f'"{name}" of <{element.tag}> cannot be read: "{value[:40]}"', HINTS.get(name, PLAIN))
        elif value and understood and name not in NONE:
            element.attributes[name] = understood
    for child in element.children:
        clean(child, sheet, complaints, room)


def suspect(element: Element, complaints: Complaints) -> None:
    """Complain of what would fetch or act, in any attribute, be it one that is left out."""
    for name, value in element.attributes.items():
        if name != 'style' and REMOTE.search(value):
            complaints.add(element.line, f'"{name[:40]}" of <{element.tag}> fetches something from elsewhere', AGAIN)
    for fault in faults(element.attributes.get('style', '')):
        complaints.add(element.line, fault.message)


def drawn(element: Element) -> bool:
    """Whether there is a shape in an element."""
    return element.tag in SHAPES or any(map(drawn, element.children))


def written(element: Element) -> str:
    """An element as XML."""
    attributes = ''.join(f' {name}="{escape(value)}"' for name, value in element.attributes.items())
    body = ''.join(map(written, element.children))
    return f'<{element.tag}{attributes}>{body}</{element.tag}>' if body else f'<{element.tag}{attributes}/>'
