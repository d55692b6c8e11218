"""What drawings are made of: outlines, lines, in mm. Pure.

Round shapes are Bézier curves, a quarter each, 0.03 % from a circle: WeasyPrint 70 draws `<circle>` 1 % too wide.
"""

from __future__ import annotations

QUARTER = 0.5522848
"""How far the handles of a quarter of a circle reach towards its corner, in radii."""
Point = tuple[float, float]


def number(value: float) -> str:
    """A length to a thousandth of a millimetre."""
    return f'{round(value, 3) + 0.0:.3f}'.rstrip('0').rstrip('.')


def at(*points: Point) -> str:
    """Points of a path."""
    return ' '.join(f'{number(x)} {number(y)}' for x, y in points)


def svg(width_mm: float, height_mm: float, *parts: str, mirrored: bool = False) -> str:
    """A drawing of this size; mirrored: as if written for a script that runs from right to left."""
    body, size = ''.join(parts), f'{number(width_mm)} {number(height_mm)}'
    if mirrored:
        body = f'<g transform="matrix(-1 0 0 1 {number(width_mm)} 0)">{body}</g>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}">{body}</svg>'


def filled(outline: str, colour: str) -> str:
    return f'<path d="{outline}" fill="{colour}"/>'


def lined(outline: str, colour: str, stroke_mm: float, ground: str = 'none', more: str = '') -> str:
    """A line along an outline, and what lies inside it."""
    return f'<path d="{outline}" fill="{ground}" stroke="{colour}" stroke-width="{number(stroke_mm)}"{more}/>'


def line(*points: Point) -> str:
    return f'M{at(points[0])}L{at(*points[1:])}'


def curve(start: Point, end: Point, towards: Point) -> str:
    """A quarter of an ellipse, from the point where the path is to another, bent towards a third."""
    handles = ((x + QUARTER * (towards[0] - x), y + QUARTER * (towards[1] - y)) for x, y in (start, end))
    return f'C{at(*handles, end)}'


def rectangle(x: float, y: float, width_mm: float, height_mm: float) -> str:
    return f'{line((x, y), (x + width_mm, y), (x + width_mm, y + height_mm), (x, y + height_mm))}Z'


def framed(width_mm: float, height_mm: float, stroke_mm: float) -> str:
    """A rectangle whose line lies inside the box."""
    return rectangle(stroke_mm / 2, stroke_mm / 2, width_mm - stroke_mm, height_mm - stroke_mm)


def cornered(width_mm: float, height_mm: float, inset_mm: float, corner_mm: float, scooped: bool) -> str:
    """A box inside a box, its corners rounded or scooped out, so far from the outer edges."""
    corner_mm = min(corner_mm, width_mm / 2, height_mm / 2)
    left, right, top, bottom = inset_mm, width_mm - inset_mm, inset_mm, height_mm - inset_mm
    corners = (((width_mm - corner_mm, top), (right, corner_mm), (right, top)),
               ((right, height_mm - corner_mm), (width_mm - corner_mm, bottom), (right, bottom)),
               ((corner_mm, bottom), (left, height_mm - corner_mm), (left, bottom)),
               ((left, corner_mm), (corner_mm, top), (left, top)))
    path = f'M{at((corner_mm, top))}'
    for start, end, corner in corners:
        inner = (start[0] + end[0] - corner[0], start[1] + end[1] - corner[1])
        path += f'L{at(start)}{curve(start, end, inner if scooped else corner)}'
    return f'{path}Z'


def ellipse(x: float, y: float, width_mm: float, height_mm: float) -> str:
    """A closed curve in a box that begins at a point; in a square one it is a circle."""
    left, right, top, bottom = x, x + width_mm, y, y + height_mm
    middle_x, middle_y = x + width_mm / 2, y + height_mm / 2
    turns = (((middle_x, top), (right, middle_y), (right, top)), ((right, middle_y), (middle_x, bottom), (right, bottom)),
             ((middle_x, bottom), (left, middle_y), (left, bottom)), ((left, middle_y), (middle_x, top), (left, top)))
    return f'M{at((middle_x, top))}{"".join(curve(*turn) for turn in turns)}Z'
