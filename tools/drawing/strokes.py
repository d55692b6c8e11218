"""What things and hands alone are drawn with. A picture has 160 units, a line 4 (about 2 mm on a cover)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tools.drawing.pen import between

Point = tuple[float, ...]
"""Two coordinates; of a limb, also how broad it is there."""
INK, PAPER = '#1a1a1a', '#ffffff'
LW = 4


def n(v: float) -> str:
    """A number with a decimal at most."""
    s = f'{v:.1f}'.removesuffix('.0')
    return '0' if s == '-0' else s


def shape(d: str, fill: str = 'none', stroke: str | None = None, sw: float = LW, extra: str = '') -> str:
    """A path, filled or stroked or both; scenes call it P."""
    s = f' stroke="{stroke}" stroke-width="{n(sw)}" stroke-linejoin="round" stroke-linecap="round"' if stroke else ''
    return f'<path d="{d}" fill="{fill}"{s}{extra}/>'


def group(body: str, tr: str) -> str:
    """Something at its place; scenes call it G."""
    return f'<g transform="{tr}">{body}</g>'


P, G = shape, group


def circ(x: float, y: float, r: float) -> str:
    """The outline of a circle."""
    return f'M{n(x - r)} {n(y)}a{n(r)} {n(r)} 0 1 1 {n(2 * r)} 0a{n(r)} {n(r)} 0 1 1 {n(-2 * r)} 0Z'


def rr(x: float, y: float, w: float, h: float, r: float) -> str:
    """The outline of a rectangle with round corners."""
    c = f'a{n(r)} {n(r)} 0 0 1 '
    return (f'M{n(x + r)} {n(y)}h{n(w - 2 * r)}{c}{n(r)} {n(r)}v{n(h - 2 * r)}{c}{n(-r)} {n(r)}h{n(2 * r - w)}{c}{n(-r)} {n(-r)}'
            f'v{n(2 * r - h)}{c}{n(r)} {n(-r)}Z')


def ticket(x: float, y: float, w: float, h: float, k: float) -> str:
    """The outline of a rectangle with scooped corners."""
    c = f'A{n(k)} {n(k)} 0 0 0 '
    return (f'M{n(x + k)} {n(y)}H{n(x + w - k)}{c}{n(x + w)} {n(y + k)}V{n(y + h - k)}{c}{n(x + w - k)} {n(y + h)}'
            f'H{n(x + k)}{c}{n(x)} {n(y + h - k)}V{n(y + k)}{c}{n(x + k)} {n(y)}Z')


def poly(pts: Sequence[Point]) -> str:
    """A closed outline of straight lines."""
    return 'M' + 'L'.join(f'{n(x)} {n(y)}' for x, y in pts) + 'Z'


def bend(a: Point, b: Point, c: Point, d: Point) -> str:
    """A smooth curve from the second of four points to the third."""
    return (f'C{n(b[0] + (c[0] - a[0]) / 6)} {n(b[1] + (c[1] - a[1]) / 6)} {n(c[0] - (d[0] - b[0]) / 6)} {n(c[1] - (d[1] - b[1]) / 6)}'
            f' {n(c[0])} {n(c[1])}')


def curve(pts: Sequence[Point], first: str = 'M') -> str:
    """A smooth curve through points."""
    q = [pts[0], *pts, pts[-1]]
    return f'{first}{n(pts[0][0])} {n(pts[0][1])}' + ''.join(bend(*q[i - 1:i + 3]) for i in range(1, len(q) - 2))


def blob(pts: Sequence[Point]) -> str:
    """A closed smooth curve through points."""
    m = len(pts)
    around = ''.join(bend(pts[i - 1], pts[i], pts[(i + 1) % m], pts[(i + 2) % m]) for i in range(m))
    return f'M{n(pts[0][0])} {n(pts[0][1])}{around}Z'


def limb(*spine: Point, base: str = 'round', tip: str = 'round', k: int = 2) -> str:
    """A finger, an arm: points of its spine with widths → one closed outline, tapered, with a round tip."""
    pts = [tuple(map(float, p)) for p in spine]
    pts = samples(pts, k) if len(pts) > 2 else pts
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y, w) in enumerate(pts):
        a, b = pts[max(i - 1, 0)], pts[min(i + 1, len(pts) - 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = math.hypot(dx, dy) or 1
        nx, ny = -dy / length, dx / length
        left.append((x + nx * w / 2, y + ny * w / 2))
        right.insert(0, (x - nx * w / 2, y - ny * w / 2))
    begin, end = at(left[0]), at(right[0])
    d = curve(left) if len(left) > 2 else f'M{begin}L{at(left[1])}'
    d += (arc(pts[-1][2] / 2) if tip == 'round' else 'L') + end
    d += curve(right, 'L') if len(right) > 2 else f'L{at(right[1])}'
    return d + (f'{arc(pts[0][2] / 2)}{begin}Z' if base == 'round' else '' if base == 'open' else 'Z')


def at(point: Point) -> str:
    """A point, as a path writes it."""
    return f'{n(point[0])} {n(point[1])}'


def arc(r: float) -> str:
    """The beginning of a round end."""
    return f'A{n(r)} {n(r)} 0 0 0 '


def samples(pts: Sequence[Point], k: int) -> list[Point]:
    """Points of a Catmull-Rom curve, k a span; its ends go on straight."""
    first, last = (tuple(2 * u - v for u, v in zip(one, other, strict=True)) for one, other in ((pts[0], pts[1]), (pts[-1], pts[-2])))
    q = [first, *pts, last]
    return [*(between(*q[i - 1:i + 3], j / k) for i in range(1, len(q) - 2) for j in range(k)), pts[-1]]  # type: ignore[arg-type]


def solid(parts: Sequence[str], fill: str, line: str = INK, lw: float = LW, key: str | None = None, kw: float = 3.2) -> str:
    """Parts as one body: keyline, then contour, then flesh; parts that are set a line apart show one between them."""
    d = ''.join(f'<path d="{p}"/>' for p in parts)
    out = ''
    if key:
        wide = n(2 * (lw + kw) if line else 2 * kw)
        out += f'<g fill="{key}" stroke="{key}" stroke-width="{wide}" stroke-linejoin="round">{d}</g>'
    if line:
        out += f'<g fill="{line}" stroke="{line}" stroke-width="{n(2 * lw)}" stroke-linejoin="round">{d}</g>'
    return out + f'<g fill="{fill}">{d}</g>'
