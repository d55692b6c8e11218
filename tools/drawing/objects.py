"""The kit of things and hands alone, as scenes and kits import it, for what is seen from afar."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from tools.drawing import strokes
from tools.drawing.strokes import INK, LW, PAPER, G, P, Point, circ, curve, n, poly, rr, solid, ticket

__all__ = ['INK', 'LW', 'PAPER', 'G', 'Hand', 'P', 'circ', 'grip', 'n', 'poly', 'rr', 'ticket', 'tickhook', 'wrap']


class Hand:
    """Layers of closed outlines in units of their own, fingers 14 to 16 wide; they are drawn in the order in which they came.

    What is called melt has flesh and no contour: there two parts are one.
    """

    def __init__(self, dx: float = 0, dy: float = 0, a: float = 0, sc: float = 1, mx: bool = False) -> None:
        self.place = (dx, dy, math.radians(a), sc, mx)
        self.layers: dict[str, list[str]] = {}
        self.cr: list[list[Point]] = []
        """Creases: lines on it."""

    def placed(self, pts: Sequence[Point]) -> list[Point]:
        """Points of the hand, where it stands: mirrored, scaled, turned, moved."""
        dx, dy, angle, scale, mirrored = self.place
        cos, sin = math.cos(angle), math.sin(angle)
        out = []
        for x, y, *widths in pts:
            x, y = x * (-1 if mirrored else 1) * scale, y * scale
            out.append((x * cos - y * sin + dx, x * sin + y * cos + dy, *(w * scale for w in widths)))
        return out

    def pt(self, x: float, y: float) -> Point:
        """A point of the hand, where it stands."""
        return self.placed([(x, y)])[0]

    def limb(self, layer: str, *pts: Point, **ends: Any) -> Hand:
        """A finger more."""
        return self.add(layer, strokes.limb(*self.placed(pts), **ends))

    def blob(self, layer: str, *pts: Point) -> Hand:
        """A round part more."""
        return self.add(layer, strokes.blob(self.placed(pts)))

    def poly(self, layer: str, *pts: Point) -> Hand:
        """A part more with straight edges."""
        return self.add(layer, poly(self.placed(pts)))

    def add(self, layer: str, outline: str) -> Hand:
        """An outline more."""
        self.layers.setdefault(layer, []).append(outline)
        return self

    def around(self, obj: str, fill: str, line: str = INK, lw: float = LW, front: Sequence[str] = ('thumb', 'melt')) -> str:
        """A thing between the fingers and the thumb."""
        behind = self.drawn(fill, line, [one for one in self.layers if one not in front], None, lw)
        return behind + obj + self.draw(fill, line, list(front), lw=lw)

    def draw(self, fill: str, line: str = INK, layers: Sequence[str] | None = None, key: str | None = None, lw: float = LW) -> str:
        """These layers, or all of them, and the creases."""
        creases = ''.join(P(curve(self.placed(crease)), stroke=line, sw=lw) for crease in self.cr)
        return self.drawn(fill, line, layers, key, lw) + creases

    def drawn(self, fill: str, line: str, layers: Sequence[str] | None, key: str | None, lw: float) -> str:
        """The layers alone."""
        out = ''
        for name, outlines in self.layers.items():
            if name.startswith('melt') and (not layers or name in layers):
                out += f'<g fill="{fill}">' + ''.join(f'<path d="{d}"/>' for d in outlines) + '</g>'
            elif not layers or name in layers:
                out += solid(outlines, fill, line, lw, key)
        return out


def grip(arm: float = 70, lean: float = 0, th: bool = True, w0: float = 40, **place: Any) -> Hand:
    """From above: four fingers over an edge at y=0, tips at about y=24; the back of the hand above; the arm goes up, leaning."""
    h = Hand(**place)
    h.limb('arm', (lean * 1.1, -arm, w0), (lean * 0.5, -70, w0), (0, -46, 56), base='flat', tip='flat')
    h.blob('arm', (-29, -50), (-20, -62), (18, -62), (29, -50), (36, -32), (38, -12), (20, -8), (0, -7), (-20, -8), (-38, -12), (-36, -32))
    if th:
        h.limb('arm', (-26, -44, 22), (-42, -28, 19), (-52, -8, 17), (-54, 6, 15))
    for x0, x, long, w in [(-24, -27.8, 14, 17.6), (-8, -9.3, 21, 18), (8, 9.3, 20, 18), (24, 27.8, 11, 17)]:
        h.limb('arm', (x0, -26, w + 0.6), (x, -8, w + 0.6), (x * 0.98, long, w - 1))
    h.cr = [[(-18.6, 16), (-18.4, -6), (-15.2, -28)], [(0, 22), (0, -8), (0, -31)], [(18.6, 14), (18.4, -6), (15.2, -28)]]
    return h


def wrap(reach: float = 1, **place: Any) -> Hand:
    """Fingers come round the right edge (x=0) of a flat thing, tips to the left; wrist right and down."""
    h = Hand(**place)
    h.blob('arm', (-30, 2), (-4, -4.4), (12, -3.6), (25, 3), (34, 18), (39, 46), (39, 84), (39, 240), (2, 240), (-2, 90), (-4, 70), (-20, 40))
    for i, (x, w) in enumerate([(-62, 17.6), (-70, 18.2), (-66, 17.8), (-54, 16.6)]):
        y = i * 20.6
        h.limb('arm', (8, y + 5, 18.6), (-24 * reach, y + 1.5, 18.6), (x * reach, y, w))
        if i:
            above = (-62, -70, -66)[i - 1]
            h.cr.append([(max(x, above) * reach + 4, y - 10.1), (-24 * reach, y - 8.8), (-4, y - 6.4), (9, y - 3.2)])
    return h


def tickhook(x: float, y: float, c: str = INK, w: float = 14, a: Point = (-0.50, -0.866), b: Point = (0.574, -0.819), la: float = 52,
             lb: float = 112, r: float = 27, key: str | None = None, kw: float = 4) -> tuple[str, Point]:
    """A tick that is a fish hook, and where its eye is: the corner near x,y; a short arm along a, with point and barb; a long one
    along b, with the eye."""
    short, long = (x + a[0] * la, y + a[1] * la), (x + b[0] * lb, y + b[1] * lb)
    p, q = (x + a[0] * r, y + a[1] * r), (x + b[0] * r, y + b[1] * r)
    (x1, y1), (x2, y2) = ((x + (u[0] - x) * (1 - 0.62), y + (u[1] - y) * (1 - 0.62)) for u in (p, q))
    d = (f'M{n(short[0])} {n(short[1])}L{n(p[0])} {n(p[1])}C{n(x1)} {n(y1)} {n(x2)} {n(y2)} {n(q[0])} {n(q[1])}'
         f'L{n(long[0] + b[0] * w * 0.4)} {n(long[1] + b[1] * w * 0.4)}')
    barb = poly([(short[0] + a[0] * u * w - a[1] * v * w, short[1] + a[1] * u * w + a[0] * v * w)
                 for u, v in ((-0.4, -0.5), (0.02, -0.5), (1.5, -0.02), (-0.75, 1.32), (-0.35, 0.5), (-0.4, 0.5))])
    eye = (long[0] + b[0] * w * 0.8, long[1] + b[1] * w * 0.8)
    ring = circ(eye[0], eye[1], w * 0.6)
    keyline = P(d, stroke=key, sw=w + 2 * kw) + P(barb, key, key, 2 * kw) + P(ring, key, key, w * 0.5 + 2 * kw) if key else ''
    return keyline + P(d, stroke=c, sw=w).replace('round"/>', 'butt"/>') + P(barb, c) + P(ring, 'none', c, w * 0.5), eye
