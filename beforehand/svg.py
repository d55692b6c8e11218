"""An SVG of unknown origin → one that can only be a picture, built anew from a list of what may stand in it; or problems. Pure.

What is left has neither CSS nor names nor metadata: shapes with plain attributes, gradients and clipping paths.
"""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

from beforehand.problem import Problem, Unreadable
from beforehand.svgparse import AGAIN, PLAIN, SVG, Complaints, Element, parse
from beforehand.svgrefer import connect
from beforehand.svgstyle import REMOTE, Sheet, faults, read_sheet, styled
from beforehand.svgvalue import (
    Value,
    clip,
    colour,
    in_px,
    invertible,
    length,
    limit,
    numbers,
    one_of,
    paint,
    path,
    plain,
    share,
    size,
    transform,
)
from beforehand.svgvalue import points as corners

LONGEST_SIDE, LONGEST_RATIO, LONGEST_PATH = 100_000, 12, 500_000
STROKE = 'in Inkscape: select it, then Path > Stroke to Path; save it as Plain SVG'
LOOK: dict[str, Value] = {
    'fill': paint, 'fill-opacity': share, 'fill-rule': one_of('nonzero', 'evenodd'), 'clip-rule': one_of('nonzero', 'evenodd'),
    'stroke': paint, 'stroke-width': size, 'stroke-opacity': share, 'stroke-miterlimit': limit,
    'stroke-linecap': one_of('butt', 'round', 'square'), 'stroke-linejoin': one_of('miter', 'round', 'bevel'),
    'stroke-dasharray': one_of('none', '0'), 'opacity': share, 'color': colour, 'clip-path': clip,
    'display': one_of('none', 'inline', 'block'), 'visibility': one_of('visible', 'hidden', 'collapse'), 'transform': transform,
}
"""How a part looks: as attributes or as CSS. No dashes: a million of them fit into one line."""
NONE: dict[str, Value] = dict.fromkeys(
    ('filter', 'mask', 'marker', 'marker-start', 'marker-mid', 'marker-end', 'transform-origin'), one_of('none', ''))
"""What would change the picture, and is not rebuilt."""
UNITS = one_of('userSpaceOnUse', 'objectBoundingBox')
FADE: dict[str, Value] = {'gradientUnits': UNITS, 'gradientTransform': invertible, 'spreadMethod': one_of('pad'), 'href': str}
"""Gradients do not repeat: WeasyPrint would draw a tiny one over and over, for ever."""
BOX: dict[str, Value] = {'x': length, 'y': length, 'width': size, 'height': size}
OWN: dict[str, dict[str, Value]] = {
    'path': {'d': path}, 'polyline': {'points': corners}, 'polygon': {'points': corners},
    'rect': BOX | {'rx': size, 'ry': size}, 'circle': {'cx': length, 'cy': length, 'r': size},
    'ellipse': {'cx': length, 'cy': length, 'rx': size, 'ry': size}, 'line': dict.fromkeys(('x1', 'y1', 'x2', 'y2'), length),
    'linearGradient': FADE | dict.fromkeys(('x1', 'y1', 'x2', 'y2'), length),
    'radialGradient': FADE | dict.fromkeys(('cx', 'cy', 'fx', 'fy'), length) | {'r': size, 'fr': size},
    'stop': {'offset': share, 'stop-color': colour, 'stop-opacity': share}, 'clipPath': {'clipPathUnits': UNITS},
    'svg': {'preserveAspectRatio': lambda text: text if re.fullmatch(r'none|x(Min|Mid|Max)Y(Min|Mid|Max)( meet)?', text) else None},
}
HINTS = {'stroke-dasharray': f'dashed lines become shapes: {STROKE}', 'marker-start': STROKE, 'marker-end': STROKE,
         'marker-mid': STROKE, 'filter': 'in Inkscape: select all, then Filters > Remove Filters',
         'mask': 'in Inkscape: Object > Mask > Release; or send the logo as a PNG',
         'spreadMethod': 'in Inkscape: Fill and Stroke, set "Repeat" of the gradient to "None"; save it as Plain SVG'}


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
    view = numbers(root.attributes.get('viewBox', ''))
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
                complaints.add(style.text_line + fault.line, fault.message)
            before += style.text.count('}')
        element.children = [child for child in element.children if child.tag != 'style']
        elements += element.children
    return sheet


def clean(element: Element, sheet: Sheet, complaints: Complaints, room: list[int] | None = None) -> None:
    """Leave only attributes that are known, with values that are understood, in an element and below it."""
    room = room or [LONGEST_PATH]
    given, known = element.attributes, LOOK | NONE | OWN.get(element.tag, {})
    for name, value in given.items():
        if REMOTE.search(value):
            complaints.add(element.line, f'"{name[:40]}" of <{element.tag}> fetches something from elsewhere', AGAIN)
    for fault in faults(given.get('style', '')):
        complaints.add(element.line, fault.message)
    room[0] -= len(given.get('d', '')) + len(given.get('points', ''))
    if room[0] < 0:
        complaints.stop(element.line, f'its paths have more than {LONGEST_PATH:,} characters',
                        'in Inkscape: Path > Simplify; or send the logo as a PNG')
    look = styled(sheet, element.tag, given)
    css = {name: value for name, value in look.items() if name in LOOK | NONE or (element.tag, name[:5]) == ('stop', 'stop-')}
    element.attributes = {'id': given['id']} if 'id' in given else {}
    for name, value in ({name: given[name] for name in given if name in known} | css).items():
        if (plain_value := known[name](value) if value else '') is None:
            complaints.add(element.line, f'"{name}" of <{element.tag}> cannot be read: "{value[:40]}"', HINTS.get(name, PLAIN))
        elif plain_value and name not in NONE:
            element.attributes[name] = plain_value
    for child in element.children:
        clean(child, sheet, complaints, room)


def written(element: Element) -> str:
    """An element as XML."""
    attributes = ''.join(f' {name}="{escape(value)}"' for name, value in element.attributes.items())
    body = ''.join(map(written, element.children))
    return f'<{element.tag}{attributes}>{body}</{element.tag}>' if body else f'<{element.tag}{attributes}/>'



