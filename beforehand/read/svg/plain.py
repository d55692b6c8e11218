"""The plain part of a drawing: its shapes with their own colours, each by itself, as WeasyPrint draws them right. Pure.

Gradients, clipping, masks, patterns, effects, clones and transparent groups are left out: what WeasyPrint 70 makes of them is not
what other programs show. Whether the plain part is all there is to see, somebody has to look.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from beforehand.ground.colour import BLACK
from beforehand.read.svg.matrix import Matrix, times
from beforehand.read.svg.parse import SHAPES, Element
from beforehand.read.svg.value import number, numbers, plain

ITSELF: Matrix = (1, 0, 0, 1, 0, 0)
INHERITED = ('fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-miterlimit',
             'stroke-linecap', 'stroke-linejoin', 'color', 'visibility')
FORM = ('x', 'y', 'width', 'height', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry')
LONGEST_PATH = 200_000
"""All paths together; WeasyPrint draws them in a second."""
Look = Mapping[str, str]
Point = tuple[float, float]


def shapes(element: Element, above: Look | None = None, matrix: Matrix = ITSELF) -> Iterator[Element]:
    """The shapes in an element that can be seen, each with all that it inherits."""
    look, given = {'fill': BLACK} | dict(above or {}), element.attributes
    look |= {name: given[name] for name in INHERITED if given.get(name, 'inherit') != 'inherit'}
    matrix = times(matrix, matrix_of(given.get('transform', '')))
    if given.get('display') == 'none' or abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) < 1e-12:
        return
    if element.tag in SHAPES and look.get('visibility', 'visible') == 'visible':
        paint = painted(look, given.get('opacity', '1')) | ({'transform': written(matrix)} if matrix != ITSELF else {})
        yield from formed(element, paint)
    elif element.tag in ('svg', 'g'):
        for child in element.children:
            if child.tag in ('g', *SHAPES):
                yield from shapes(child, look, matrix)


def formed(element: Element, paint: dict[str, str]) -> Iterator[Element]:
    """One shape as a path; and without fill what has no area, for in a PDF it would be seen as a thin line all the same."""
    for thin, d in runs(outline(element.tag, element.attributes)):
        for only in strokes_apart(paint | ({'fill': 'none'} if thin else {})):
            yield Element('path', element.line, {'d': d} | only)


def strokes_apart(paint: dict[str, str]) -> Iterator[dict[str, str]]:
    """First the fill, then a stroke through which it shines; in one step, a PDF's stroke would take away what it covers."""
    clear = paint['stroke'].startswith('rgba') or fraction(paint.get('stroke-opacity', '1')) < 1
    if clear and paint['fill'] != 'none':
        yield paint | {'stroke': 'none'}
        yield paint | {'fill': 'none'}
    else:
        yield paint


def outline(tag: str, given: Mapping[str, str]) -> str:
    """A shape as a path, empty if it has shares or millimetres in it. WeasyPrint 70 draws circles and round corners too wide."""
    if tag == 'path':
        return given.get('d', '')
    if tag in ('polygon', 'polyline'):
        return f'M{given.get("points", "")}' + 'Z' * (tag == 'polygon') if given.get('points') else ''
    known = {name: number(value) for name, value in given.items() if name in FORM}
    if None in known.values():
        return ''
    x, y, wide, tall, x1, y1, x2, y2, cx, cy, r = (known.get(name) or 0.0 for name in FORM[:11])
    if tag == 'line':
        return f'M{x1} {y1}L{x2} {y2}'
    rx, ry = (known.get(name, known.get(other, r)) or 0.0 for name, other in (('rx', 'ry'), ('ry', 'rx')))
    if tag != 'rect':
        return f'M{cx - rx} {cy}A{rx} {ry} 0 1 1 {cx + rx} {cy}A{rx} {ry} 0 1 1 {cx - rx} {cy}Z' if rx and ry else ''
    rx, ry, right, foot = min(rx, wide / 2), min(ry, tall / 2), x + wide, y + tall
    if not (wide and tall):
        return ''
    if not (rx and ry):
        return f'M{x} {y}H{right}V{foot}H{x}Z'
    return (f'M{x + rx} {y}H{right - rx}A{rx} {ry} 0 0 1 {right} {y + ry}V{foot - ry}A{rx} {ry} 0 0 1 {right - rx} {foot}'
            f'H{x + rx}A{rx} {ry} 0 0 1 {x} {foot - ry}V{y + ry}A{rx} {ry} 0 0 1 {x + rx} {y}Z')


def runs(d: str) -> list[tuple[bool, str]]:
    """A path as one, or, where parts of it have no area, as those and the others; the same curves, in plain coordinates."""
    from fontTools.pens.recordingPen import RecordingPen
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.svgLib.path import parse_path

    pen = RecordingPen()
    parse_path(d, pen)
    parts: list[list[tuple[str, Sequence[Point]]]] = []
    for step in pen.value:
        if step[0] == 'moveTo':
            parts.append([])
        parts[-1].append(step)
    found = {thin: SVGPathPen(None, ntos=plain) for thin in (False, True)}
    for part in parts:
        thin = flat(part)
        for name, points in part:
            getattr(found[thin], name)(*points)
    return [(thin, pen.getCommands()) for thin, pen in found.items() if pen.getCommands()]


def flat(part: Sequence[tuple[str, Sequence[Point]]]) -> bool:
    """Whether a part of a path lies on one line."""
    points = [point for _, points in part for point in points]
    x, y = points[0]
    far = max(points, key=lambda point: abs(point[0] - x) + abs(point[1] - y))
    across, down = far[0] - x, far[1] - y
    return all(abs(across * (v - y) - down * (u - x)) <= 1e-9 * (across ** 2 + down ** 2) for u, v in points)


def painted(look: Look, opacity: str) -> dict[str, str]:
    """How a shape is filled and stroked; where only one of them is done, the shape's opacity is that of its paint."""
    found = {name: value for name, value in look.items() if name not in ('fill', 'stroke', 'color', 'visibility')}
    paints = {name: coloured(look, name) for name in ('fill', 'stroke')}
    done = [name for name, paint in paints.items() if paint != 'none']
    for name in done if opacity != '1' and len(done) == 1 else ():
        found[f'{name}-opacity'] = f'{fraction(opacity) * fraction(look.get(f"{name}-opacity", "1")):.6f}'
    return found | paints


def coloured(look: Look, name: str) -> str:
    """A plain colour, or none."""
    paint = look.get(name, 'none').replace('currentColor', look.get('color', BLACK))
    return 'none' if paint.startswith(('url(', 'context')) else paint


def fraction(text: str) -> float:
    """An opacity between 0 and 1."""
    value = float(text.rstrip('%')) / (100 if text.endswith('%') else 1)
    return max(0.0, min(1.0, value))


def matrix_of(transform: str) -> Matrix:
    """The matrix that a transform was read as."""
    a, b, c, d, e, f = numbers(transform.removeprefix('matrix(').rstrip(')')) or ITSELF
    return a, b, c, d, e, f


def written(matrix: Matrix) -> str:
    """A matrix as a transform."""
    return f'matrix({" ".join(f"{value:.9g}" for value in matrix)})'
