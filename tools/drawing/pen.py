"""What people and their things are drawn with: colours, lines and shapes. Lengths are millimetres at print size."""

from __future__ import annotations

import math
from collections.abc import Sequence

Point = tuple[float, float]
Limb = tuple[str, float]
"""A path and how broad its stroke is; 0: it is an area."""

INK, PAPER = '#1a1a1a', '#ffffff'
LW, KL = 1.6, 1.5
"""Contour and white keyline, whatever the scale of the figure."""
SKIN = {'brown': '#c88350', 'olive': '#dda878', 'light': '#f7dfc2'}
SHADE = {'brown': '#93562d', 'olive': '#a9744a', 'light': '#d9a77c'}
"""People stay people on blue and lilac: their tones are the same in every topic. The skins copy lighter than half."""
PAL = {'marigold': {'field': '#ffb71b', 'deep': '#c87d2e', 'tint': '#ffe3a6'}}
"""The colours that stand for those of the topic: palette.yaml, `drawn:`."""


def n(v: float) -> str:
    """A number with a decimal at most."""
    return f'{v:.1f}'.rstrip('0').rstrip('.').replace('-0.', '-.') if abs(v) > 0.04 else '0'


def path(d: str, fill: str = 'none', stroke: str | None = None, sw: float = LW, extra: str = '') -> str:
    """A path, filled or stroked or both."""
    s = f' stroke="{stroke}" stroke-width="{sw:.2f}"' if stroke else ''
    return f'<path d="{d}" fill="{fill}"{s}{extra}/>'


def circ(x: float, y: float, r: float, fill: str = 'none', stroke: str | None = None, sw: float = LW) -> str:
    """A circle."""
    s = f' stroke="{stroke}" stroke-width="{sw:.2f}"' if stroke else ''
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{fill}"{s}/>'


def ell(x: float, y: float, rx: float, ry: float, rot: float = 0) -> str:
    """An ellipse as a path, so that every part can be keylined alike."""
    a = math.radians(rot)
    dx, dy = rx * math.cos(a), rx * math.sin(a)
    half = f'A{n(rx)} {n(ry)} {n(rot)} 1 1 '
    return f'M{n(x - dx)} {n(y - dy)}{half}{n(x + dx)} {n(y + dy)}{half}{n(x - dx)} {n(y - dy)}Z'


def rrect(x: float, y: float, w: float, h: float, r: float | str) -> str:
    """A rectangle with round corners."""
    r = round(float(r), 2)
    corner = f'A{r} {r} 0 0 1 '
    return (f'M{n(x + r)} {n(y)}H{n(x + w - r)}{corner}{n(x + w)} {n(y + r)}V{n(y + h - r)}{corner}{n(x + w - r)} {n(y + h)}'
            f'H{n(x + r)}{corner}{n(x)} {n(y + h - r)}V{n(y + r)}{corner}{n(x + r)} {n(y)}Z')


def g(body: str, tf: str = '', extra: str = '') -> str:
    """A group."""
    t = f' transform="{tf}"' if tf else ''
    return f'<g{t}{extra}>{body}</g>'


def put(body: str, x: float = 0, y: float = 0, s: float = 1, rot: float = 0, flip: bool = False) -> str:
    """Something at its place: scaled, turned, looking the other way."""
    turned = f' rotate({n(rot)})' if rot else ''
    scaled = f' scale({"-" if flip else ""}{s:g} {s:g})' if s != 1 or flip else ''
    return g(body, f'translate({n(x)} {n(y)})' + turned + scaled)


def spline(pts: Sequence[Point], closed: bool = False, t: float = 0.5) -> str:
    """Catmull-Rom through the points."""
    m, k = len(pts), t / 1.5
    out = f'M{n(pts[0][0])} {n(pts[0][1])}'
    for i in range(m if closed else m - 1):
        a, b, c, d = (pts[at % m if closed else max(0, min(m - 1, at))] for at in range(i - 1, i + 3))
        out += (f'C{n(b[0] + (c[0] - a[0]) * k / 2)} {n(b[1] + (c[1] - a[1]) * k / 2)}'
                f' {n(c[0] - (d[0] - b[0]) * k / 2)} {n(c[1] - (d[1] - b[1]) * k / 2)} {n(c[0])} {n(c[1])}')
    return out + ('Z' if closed else '')


def between(a: Sequence[float], b: Sequence[float], c: Sequence[float], d: Sequence[float], t: float) -> tuple[float, ...]:
    """A point of a Catmull-Rom curve, between its second and its third."""
    return tuple(0.5 * (2 * b[j] + (c[j] - a[j]) * t + (2 * a[j] - 5 * b[j] + 4 * c[j] - d[j]) * t * t
                        + (3 * b[j] - a[j] - 3 * c[j] + d[j]) * t**3) for j in range(len(b)))


def tube(pts: Sequence[Point], w: Sequence[float], cap: bool = True, start: bool = False) -> str:
    """A limb: centre line through pts, with the widths w; the first end is open (flat), the last one round."""
    if len(pts) > 2:
        pts, w = refined(pts, w)
    left, right = [], []
    for i, (x, y) in enumerate(pts):
        a, b = pts[max(0, i - 1)], pts[min(len(pts) - 1, i + 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = math.hypot(dx, dy) or 1
        left.append((x + dy / length * w[i] / 2, y - dx / length * w[i] / 2))
        right.append((x - dy / length * w[i] / 2, y + dx / length * w[i] / 2))
    r, r0 = w[-1] / 2, w[0] / 2
    join = f'A{n(r)} {n(r)} 0 0 1 ' if cap else 'L'
    back = f'A{n(r0)} {n(r0)} 0 0 1 {n(left[0][0])} {n(left[0][1])}' if start else ''
    return spline(left, t=1) + join + spline(right[::-1], t=1)[1:] + back + 'Z'


def refined(pts: Sequence[Point], w: Sequence[float]) -> tuple[list[Point], list[float]]:
    """Three samples a span: they keep the bend smooth."""
    more: list[Point] = []
    wide: list[float] = []
    for i in range(len(pts) - 1):
        four = [pts[max(0, min(len(pts) - 1, at))] for at in range(i - 1, i + 3)]
        for t in (0, 1 / 3, 2 / 3):
            more.append(between(*four, t))  # type: ignore[arg-type]
            wide.append(w[i] + (w[i + 1] - w[i]) * t)
    return [*more, pts[-1]], [*wide, w[-1]]


def scallop(pts: Sequence[Point], r: float) -> str:
    """A curly outline: arcs from point to point."""
    return f'M{n(pts[0][0])} {n(pts[0][1])}' + ''.join(f'A{r} {r} 0 0 1 {n(x)} {n(y)}' for x, y in pts[1:])


def limb(items: Sequence[Limb], skin: str, lw: float, kl: float = 0, ink: str = INK) -> str:
    """Strokes and areas, drawn as one body with a contour."""
    keyline, contour = [(PAPER, lw + kl)] if kl else [], [(ink, lw)] if lw else []
    return ''.join(path(d, 'none', colour, w + 2 * e) if w else path(d, colour, colour if e else None, 2 * e)
                   for colour, e in [*keyline, *contour, (skin, 0)] for d, w in items)


def area(d: str, fill: str, lw: float, kl: float = 0) -> str:
    """A shape of clothing: ink areas have no contour, the others have one; the keyline is drawn first."""
    keyline = path(d, PAPER, PAPER, lw + 2 * kl) if kl else ''
    return keyline + path(d, fill, INK if fill != INK else None, lw)
