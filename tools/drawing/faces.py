"""Faces: eyes, brows, noses and mouths. A head has 100 units from crown to chin; one that is turned looks to the right.

Brow and nose are one line (the line of the house): it starts at the far brow and ends in the nostril.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from tools.drawing.pen import INK, PAPER, Point, circ, n, path

EXPR: dict[str, dict[str, Any]] = {
    'attentive': {'nb': (-2, -2, 5), 'fb': -1.5, 'lid': 0.0, 'mouth': 'calm'},
    'doubtful': {'nb': (-5, -5, 8), 'fb': 3.5, 'lid': 0.42, 'mouth': 'doubt'},
    'kind': {'nb': (-1, 2, 6), 'fb': -1, 'lid': 0.34, 'mouth': 'smile'},
    'determined': {'nb': (2.6, -1.2, 2.6), 'fb': 2.2, 'lid': 0.2, 'mouth': 'firm'},
    'talking': {'nb': (-3, -1, 5), 'fb': -2, 'lid': 0.05, 'mouth': 'talk'},
}
"""Near brow (how far its inner and its outer end are raised, its arch), far brow, how far the lid is shut, mouth."""
FACE = {
    'oval': (
        'M2 -54C26 -54 38 -40 38 -24C38 -17 35.5 -12 36 -6C37 -1 39 2 38 9C36 24 33 31 26 38C19 47 6 49 -2 45C-18 38 -28 28 -31 10C-36 -6 -38 -24 -34 -34C-28 -48 -14 -54 2 -54Z',
        'M0 -54C24 -54 37 -38 36 -12C35 10 30 28 18 40C8 49 -8 49 -18 40C-30 28 -35 10 -36 -12C-37 -38 -24 -54 0 -54Z'),
    'round': (
        'M2 -52C26 -52 39 -38 39 -22C39 -15 36.5 -11 37 -5C38 1 41 4 39.5 12C38 26 35 31 28 36C20 44 6 45 -4 41C-20 36 -30 26 -32 10C-36 -6 -38 -24 -34 -34C-28 -46 -14 -52 2 -52Z',
        'M0 -52C24 -52 38 -36 37 -10C37 12 32 27 20 36C9 44 -9 44 -20 36C-32 27 -37 12 -37 -10C-38 -36 -24 -52 0 -52Z'),
    'square': (
        'M2 -54C26 -54 38 -40 38 -24C38 -17 35.5 -12 36 -6C37 0 39 3 38 10C37 22 36 29 32 36C28 46 18 49 4 48C-14 46 -28 34 -31 14C-36 -6 -38 -24 -34 -34C-28 -48 -14 -54 2 -54Z',
        'M0 -54C24 -54 37 -38 36 -12C36 8 34 26 26 38C18 50 -18 50 -26 38C-34 26 -36 8 -36 -12C-37 -38 -24 -54 0 -54Z'),
    'long': (
        'M2 -54C26 -54 37 -40 37 -24C37 -17 34.5 -12 35 -6C36 0 38 3 37 11C36 26 33 35 28 42C22 53 6 54 -2 49C-18 41 -28 28 -31 10C-36 -6 -38 -24 -34 -34C-28 -48 -14 -54 2 -54Z',
        'M0 -54C24 -54 36 -38 35 -12C34 12 29 32 18 44C8 54 -8 54 -18 44C-29 32 -34 12 -35 -12C-36 -38 -24 -54 0 -54Z'),
}
"""Outlines: turned, and from the front; few anchors each."""


def eye(x: float, y: float, w: float, h: float, gaze: Point, lid: float, lw: float, r: float = 4.6) -> str:
    """Almond, heavy upper lid, iris hung from the lid; lid 0 open … 1 half shut."""
    up = h * (1 - 0.55 * lid)
    top = f'M{n(x - w)} {n(y + 1)}C{n(x - w * 0.55)} {n(y - up)} {n(x + w * 0.55)} {n(y - up)} {n(x + w)} {n(y + 0.6)}'
    almond = top + f'C{n(x + w * 0.5)} {n(y + h * 0.62)} {n(x - w * 0.5)} {n(y + h * 0.62)} {n(x - w)} {n(y + 1)}Z'
    iris = circ(x + gaze[0] * w * 0.42, y - up * 0.07 + gaze[1] * h * 0.3, r, INK)
    return path(almond, PAPER) + iris + path(top, 'none', INK, lw * 1.08)


def mouth(kind: str, x: float, y: float, w: float, lw: float, lip: bool = True) -> str:
    """A mouth, and the shade below its lower lip."""
    def stroke(d: str, broad: float = lw) -> str:
        return path(d, 'none', INK, broad)

    if kind == 'smile':
        below = stroke(f'M{n(x - w * 0.3)} {n(y + 8.2)}C{n(x)} {n(y + 9.4)} {n(x + w * 0.3)} {n(y + 9)} {n(x + w * 0.45)} {n(y + 8)}', lw * 0.8)
        return stroke(f'M{n(x - w)} {n(y - 2.5)}C{n(x - w * 0.5)} {n(y + 5)} {n(x + w * 0.55)} {n(y + 4.5)}'
                      f' {n(x + w * 0.95)} {n(y - 3.5)}') + (below if lip else '')
    if kind == 'calm':
        below = stroke(f'M{n(x - w * 0.25)} {n(y + 6)}C{n(x)} {n(y + 7)} {n(x + w * 0.25)} {n(y + 6.8)} {n(x + w * 0.4)} {n(y + 6)}', lw * 0.8)
        return stroke(f'M{n(x - w * 0.8)} {n(y)}C{n(x - w * 0.2)} {n(y + 1.6)} {n(x + w * 0.4)} {n(y + 1.2)}'
                      f' {n(x + w * 0.85)} {n(y - 1.8)}') + (below if lip else '')
    if kind == 'doubt':
        return stroke(f'M{n(x - w * 0.75)} {n(y + 2)}C{n(x - w * 0.25)} {n(y - 2.5)} {n(x + w * 0.2)} {n(y + 3.5)}'
                      f' {n(x + w * 0.85)} {n(y - 2)}')
    if kind == 'firm':
        return stroke(f'M{n(x - w * 0.8)} {n(y)}L{n(x + w * 0.8)} {n(y - 0.6)}') + stroke(
            f'M{n(x - w * 0.3)} {n(y + 6)}L{n(x + w * 0.35)} {n(y + 5.7)}', lw * 0.8)
    talks = (f'M{n(x - w * 0.75)} {n(y - 2)}C{n(x - w * 0.2)} {n(y - 4)} {n(x + w * 0.3)} {n(y - 4)} {n(x + w * 0.75)} {n(y - 3)}'
             f'C{n(x + w * 0.6)} {n(y + 7)} {n(x - w * 0.45)} {n(y + 7.5)} {n(x - w * 0.75)} {n(y - 2)}Z')
    return path(talks, INK, INK, lw * 0.6) + path(f'M{n(x - w * 0.45)} {n(y - 1.6)}H{n(x + w * 0.5)}', 'none', PAPER, lw * 0.7)


class Look(NamedTuple):
    """How somebody looks: where, how, and with what kind of nose; all lines are so broad."""

    expression: str
    gaze: Point
    age: float
    lw: float
    brow: float = 1.55
    """How much broader than a line the brows are."""
    lips: bool = True
    lower: float = 0
    """How far eyes and mouth are moved down, as in children."""
    raised: float = 0
    """How far the brows are raised, above glasses."""
    nose: tuple[float, float, float] = (1, 0, 0)
    """Its length, how far its tip stands out, how broad it is."""

    @property
    def eye(self) -> tuple[float, float]:
        """Height of an eye, radius of its iris."""
        return (9.4, 5.2) if self.age < 18 else (8.2, 4.5)

    @property
    def brows(self) -> tuple[float, float, float, float]:
        """How far the near brow is raised at its inner and its outer end, its arch, and how far the far one is raised."""
        inner, outer, arch = EXPR[self.expression]['nb']
        return inner - self.raised, outer - self.raised, arch, EXPR[self.expression]['fb'] - self.raised

    @property
    def lined(self) -> bool:
        """Whether there are lines below the eyes, and room for them."""
        return self.age > 58 and self.lw < 4.6


def features(view: str, look: Look) -> tuple[str, str]:
    """Eyes, brows and nose; and the mouth."""
    drawn, x, w = turned(look) if view == '3q' else frontal(look)
    return drawn, mouth(EXPR[look.expression]['mouth'], x, 27 + look.lower, w, look.lw * 1.05, look.lips)


def turned(look: Look) -> tuple[str, float, float]:
    """A face that is turned to the right; where its mouth is, and how broad."""
    (long, out, broad), (inner, outer, arch, far) = look.nose, look.brows
    lw, up, lid, (h, r) = look.lw, look.raised, EXPR[look.expression]['lid'], look.eye
    ex, ey, fx, fy = -5, -4 + look.lower, 25, -5 + look.lower
    drawn = eye(ex, ey, 10, h, look.gaze, lid, lw, r) + eye(fx, fy, 7.4, h, look.gaze, lid, lw, r * 0.94)
    drawn += path(f'M{n(ex - 11)} {n(ey - 12 + outer)}C{n(ex - 6)} {n(ey - 14 - arch + outer)} {n(ex + 3)} {n(ey - 14 - arch * 0.6 + inner)}'
                  f' {n(ex + 9)} {n(ey - 12 + inner)}', 'none', INK, lw * look.brow)
    brow = f'M{n(fx + 9)} {n(fy - 10 + far * 0.2)}C{n(fx + 4)} {n(fy - 16 + far)} {n(fx - 7)} {n(fy - 16 + far)}'
    bridge = f'M{n(fx - 10.4)} {n(fy - 1)}C{n(fx - 11)}' if up else f'{brow} {n(fx - 10.5)} {n(fy - 7 + far * 0.6)}C{n(fx - 12)}'
    drawn += path(f'{bridge} {n(fy + 2 if up else fy)} {n(fx - 5)} {n(fy + 9 * long)} {n(fx - 3 + out)} {n(fy + 16 * long)}'
                  f'C{n(fx - 2 + out)} {n(fy + 21 * long)} {n(fx - 8)} {n(fy + 22 * long)} {n(fx - 13 - broad)} {n(fy + 20.5 * long)}',
                  'none', INK, lw * 1.08)
    end = f'{n(fx - 10 + (3 if up else 0))} {n(fy - 8 + far * 0.6 - (5 if up else 0))}'
    drawn += path(f'{brow} {end}', 'none', INK, lw * look.brow)
    if look.lined:
        drawn += path(f'M{n(ex - 12)} {n(ey + 12)}C{n(ex - 6)} {n(ey + 16)} {n(ex)} {n(ey + 17)} {n(ex + 5)} {n(ey + 15)}', 'none', INK, lw * 0.62)
    return drawn, 13, 12


def frontal(look: Look) -> tuple[str, float, float]:
    """A face from the front; where its mouth is, and how broad."""
    (long, out, broad), (inner, outer, arch, far) = look.nose, look.brows
    lw, up, lid, (h, r) = look.lw, look.raised, EXPR[look.expression]['lid'], look.eye
    ex, ey = 16, -4 + look.lower
    drawn = eye(-ex, ey, 9.4, h, look.gaze, lid, lw, r) + eye(ex, ey, 9.4, h, look.gaze, lid, lw, r)
    drawn += path(f'M{n(ex + 11)} {n(ey - 11 + outer)}C{n(ex + 6)} {n(ey - 14 - arch + outer)} {n(ex - 3)} {n(ey - 14 - arch * 0.6 + inner)}'
                  f' {n(ex - 9)} {n(ey - 12 + inner)}', 'none', INK, lw * look.brow)
    brow = (f'M{n(-ex - 11)} {n(ey - 10 + far * 0.2)}C{n(-ex - 5)} {n(ey - 18 + far)} {n(-ex + 9)} {n(ey - 17 + far)}'
            f' {n(-4.5 - (3 if up else 0))} {n(ey - 8 + far * 0.6 - (4 if up else 0))}')
    bridge = f'M-3.6 {n(ey - 1)}' if up else brow
    drawn += path(f'{bridge}C-2 {n(ey + (2 if up else 0))} -4.5 {n(ey + 10 * long)} {n(-6 - out - broad * 0.6)} {n(ey + 16 * long)}'
                  f'C{n(-7 - out - broad * 0.6)} {n(ey + 21 * long)} 0 {n(ey + 22 * long)} {n(5.5 + broad)} {n(ey + 20 * long)}',
                  'none', INK, lw * 1.08)
    drawn += path(brow, 'none', INK, lw * look.brow)
    if look.lined:
        drawn += path(f'M{n(-ex - 8)} {n(ey + 12)}C{n(-ex - 3)} {n(ey + 16)} {n(-ex + 3)} {n(ey + 16)} {n(-ex + 8)} {n(ey + 14)}'
                      f'M{n(ex + 8)} {n(ey + 12)}C{n(ex + 3)} {n(ey + 16)} {n(ex - 3)} {n(ey + 16)} {n(ex - 8)} {n(ey + 14)}',
                      'none', INK, lw * 0.62)
    return drawn, 0, 12.5
