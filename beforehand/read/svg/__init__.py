"""An SVG of unknown origin → the same of what is known to be harmless, and its plain part; or problems. Pure.

What is left of it has neither CSS nor metadata nor anything that could act or fetch.
"""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from beforehand.ground.problem import Problem, Unreadable
from beforehand.read.svg.parse import AGAIN, PLAIN, SHAPES, SVG, Complaints, Element, parse
from beforehand.read.svg.parts import BOX, CONDITIONS, EFFECTS, HINTS, LOOK, NOT_DRAWN, OWN
from beforehand.read.svg.plain import LONGEST_PATH, shapes
from beforehand.read.svg.refer import connect
from beforehand.read.svg.style import REMOTE, Sheet, faults, read_sheet, styled
from beforehand.read.svg.value import in_px, numbers, plain, word

CSS_ALONE = ('mix-blend-mode', 'isolation')
"""What is no attribute."""
PRINT_PX = 1_500
"""The longer side of a drawing that is printed as pixels."""
CUT = ' clip-path="url(#edge)"'
LONGEST_SIDE, LONGEST_RATIO, LONGEST_VALUE = 100_000, 12, 2_000


class Drawing(NamedTuple):
    """A drawing that is safe to show, and its size in pixels when it is printed as such."""

    whole: str
    plain: str
    """Its shapes in plain colours alone; empty where they cannot be all of it."""
    width: int
    height: int


def rebuilt(data: bytes, path: str) -> tuple[Drawing | None, list[Problem]]:
    """The same picture, of parts that are known to be harmless; or every reason why not, by line."""
    complaints = Complaints(path)
    try:
        root = parse(data, complaints)
        box, width, height = extent(root, complaints)
        root.attributes = {name: value for name, value in root.attributes.items() if name not in (*BOX, 'viewBox')}
        clean(root, sheet_of(root, complaints), complaints)
        connect(root, complaints)
        if not (complaints.problems or drawn(root)):
            complaints.stop(root.line, 'there is no shape in it', 'draw it in shapes; or send the logo as a PNG')
    except Unreadable as error:
        return None, list(error.problems)
    if complaints.problems:
        return None, sorted(complaints.problems, key=lambda problem: problem.place.line)
    across, down = (max(1, round(PRINT_PX * side / max(width, height))) for side in (width, height))
    head = {'xmlns': SVG, 'viewBox': ' '.join(map(plain, box)), 'width': str(across), 'height': str(down)}
    root.attributes = root.attributes | head
    fits = abs(box[2] / box[3] / (width / height) - 1) < 1e-4
    return Drawing(written(root), plainly(root, head, box) if fits else '', across, down), []


def plainly(root: Element, head: dict[str, str], box: list[float]) -> str:
    """The plain part of a drawing, cut at its edges; nothing where there is none, or it would take long."""
    x, y, wide, tall = box
    found = list(shapes(root))
    if not found or sum(len(one.attributes.get('d', '') + one.attributes.get('points', '')) for one in found) > LONGEST_PATH:
        return ''
    edge = {'x': plain(x), 'y': plain(y), 'width': plain(wide), 'height': plain(tall)}
    cut = Element('clipPath', 0, {'id': 'edge'}, [Element('rect', 0, edge)])
    return written(Element('svg', 0, head, [cut, Element('g', 0, {'clip-path': 'url(#edge)'}, found)]))


def extent(root: Element, complaints: Complaints) -> tuple[list[float], float, float]:
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
    return [x, y, *sides], width, height


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


def clean(element: Element, sheet: Sheet, complaints: Complaints) -> None:
    """Leave only attributes that are known, with values that are understood, in an element and below it."""
    given = element.attributes
    known = LOOK | OWN.get(element.tag, {}) | CONDITIONS
    if element.tag in EFFECTS:
        known |= dict.fromkeys({*given} - {'style', 'class', 'id', *known}, word)
    suspect(element, complaints)
    said = given | styled(sheet, element.tag, given)
    element.attributes = {'id': given['id']} if 'id' in given else {}
    for name, value in said.items():
        if name in NOT_DRAWN and name not in known and value.lower() not in NOT_DRAWN[name]:
            complaints.add(element.line, f'"{name}" of <{element.tag}> is not drawn: "{value[:40]}"', HINTS.get(name, PLAIN))
        if not value or name not in known:
            continue
        understood = known[name](value) if len(value) <= LONGEST_VALUE or name in ('d', 'points', 'href') else None
        if understood is None:
            complaints.add(element.line, f'"{name}" of <{element.tag}> cannot be read: "{value[:40]}"', HINTS.get(name, PLAIN))
        elif understood:
            element.attributes[name] = understood
    for child in element.children:
        clean(child, sheet, complaints)


def suspect(element: Element, complaints: Complaints) -> None:
    """Complain of what would fetch or act, in any attribute, be it one that is left out."""
    for name, value in element.attributes.items():
        if name != 'style' and REMOTE.search(value):
            complaints.add(element.line, f'"{name[:40]}" of <{element.tag}> fetches something from elsewhere', AGAIN)
    for fault in faults(element.attributes.get('style', '')):
        complaints.add(element.line, fault.message)


def drawn(element: Element) -> bool:
    """Whether there is anything to see in an element."""
    return element.tag in (*SHAPES, 'image') or any(map(drawn, element.children))


def written(element: Element) -> str:
    """An element as XML."""
    given = element.attributes
    style = ';'.join(f'{name}:{given[name]}' for name in CSS_ALONE if name in given)
    said = {name: value for name, value in given.items() if name not in CSS_ALONE} | ({'style': style} if style else {})
    attributes = ''.join(f' {name}="{escape(value)}"' for name, value in said.items())
    body = ''.join(map(written, element.children))
    return f'<{element.tag}{attributes}>{body}</{element.tag}>' if body else f'<{element.tag}{attributes}/>'


def uncut(plain: str) -> str:
    """A plain part that reaches as far as it reaches."""
    return plain.replace(CUT, '', 1)
