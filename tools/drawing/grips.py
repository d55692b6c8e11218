"""Hands and things of the pictures that are seen from afar, on top of objects.py.

Who is who by value, never by skin: an ink hand is you, a white one without a sleeve is whoever hides. Thumb and first finger
lie on each other, the other fingers are closed: no ring, no V, no pointing."""

from __future__ import annotations

import math

from tools.drawing.objects import INK, PAPER, G, Hand, P, circ, n, poly, rr

FIELD, DEEP, TINT = '#ffb71b', '#c87d2e', '#ffe3a6'
Point = tuple[float, float]


def keygrip(arm: float = 130, **k) -> Hand:
    """Thumb on the first finger, the others closed below; the thing comes out to the left at 0,0; the arm goes to the right."""
    h = Hand(**k)
    h.cr = []
    h.limb('fing', (84, 44, 17), (68, 46, 17.5), (53, 45.5, 15.5))
    h.limb('fing', (84, 29, 17), (64, 30, 18), (45, 29.5, 16.5))
    h.limb('fing', (84, 13, 17), (62, 13, 18), (40, 12, 17))
    h.blob('palm', (arm, -18), (102, -22), (80, -23), (62, -14), (58, 6), (62, 34), (72, 50), (90, 52), (106, 38), (arm, 26))
    h.limb('palm', (80, -10, 22), (46, -13, 19.5), (18, -5, 16.5), (3, 1, 14))
    h.limb('thumb', (106, 26, 25), (84, 15, 21), (48, 6.5, 18), (13, 7, 14))
    h.blob('melt', (86, 4), (98, -4), (114, 4), (120, 20), (110, 34), (98, 40), (88, 34), (84, 18))
    return h


def fist(wrist: float = 60, **k) -> Hand:
    """Four fingers round an upright stick at x=0, seen from their knuckles; the thumb closes over them; wrist below."""
    h = Hand(**k)
    h.cr = []
    h.blob('palm', (-24, -30), (0, -40), (24, -36), (35, -22), (37, 2), (33, 24), (25, 42), (23, wrist), (-21, wrist), (-23, 42),
           (-30, 10))
    for i, (x0, x1, w) in enumerate([(-23, 20, 17), (-26, 18, 17.5), (-25, 16, 17), (-19, 14, 15.5)]):
        y = -29 + i * 19.4
        h.limb('fing', (x1, y + 1, w), (0, y - .4, w + .6), (x0, y + .6, w))
    h.limb('thumb', (21, 34, 17), (29, 10, 20), (22, -12, 18.5), (-2, -16, 16))
    h.poly('melt', (14.5, 54), (14.5, 40), (18, 28), (23, 18), (31, 15), (30, 26), (24.6, 40), (23.6, 54))
    return h


def hook(x: float, y0: float, yb: float, r: float, w: float = 8, side: int = -1, rise: float = 0, colour: str = INK) -> str:
    """A fish hook: the shank from y0 down to the bend at yb, the bend of radius r, the point with its barb inside."""
    rise = rise or r * 1.5
    px, t = x + side * 2 * r, yb - rise
    bend = f'M{n(x)} {n(y0)}V{n(yb)}A{n(r)} {n(r)} 0 0 {1 if side < 0 else 0} {n(px)} {n(yb)}V{n(t + w * 1.2)}'
    point = poly([(px + side * u * w, t + v * w) for u, v in ((.5, 1.3), (.3, -1.1), (-1.5, 1.5), (-.5, 1.3))])
    return P(bend, stroke=colour, sw=w).replace('stroke-linecap="round"', 'stroke-linecap="butt"') + \
        f'<path d="{point}" fill="{colour}" stroke="{colour}" stroke-width="1" stroke-linejoin="miter"/>'


def star(x: float, y: float, r: float, fill: str, line: str | None = None, sw: float = 3, points: int = 5) -> str:
    a = [(x + q * math.cos(t), y + q * math.sin(t)) for i in range(2 * points)
         for q, t in [((r, r * .46)[i % 2], -math.pi / 2 + i * math.pi / points)]]
    return P(poly(a), fill, line, sw)


def coins(x: float, y: float, r: float, many: int, sw: float = 3.4, fill: str = FIELD) -> str:
    """A heap of coins, its foot's middle at x, y; money without a currency (a coin with a slot reads as a 0 or a 1)."""
    thick, flat = r * .5, r * .42
    o = ''
    for i in range(many):
        t = y - flat - i * thick
        o += P(f'M{n(x - r)} {n(t - thick)}V{n(t)}A{n(r)} {n(flat)} 0 0 0 {n(x + r)} {n(t)}V{n(t - thick)}'
               f'A{n(r)} {n(flat)} 0 0 1 {n(x - r)} {n(t - thick)}Z', fill, INK, sw)
    t = y - flat - many * thick
    return o + P(f'M{n(x - r)} {n(t)}A{n(r)} {n(flat)} 0 1 1 {n(x + r)} {n(t)}'
                 f'A{n(r)} {n(flat)} 0 1 1 {n(x - r)} {n(t)}Z', fill, INK, sw)


def helmet(x: float, y: float, s: float = 1, fill: str = INK, rib: str = PAPER, line: str | None = None) -> str:
    """A hard hat, 60 wide, 36 tall, from the side; its brim's middle at x, y."""
    o = P('M-25 -3C-25 -24 -14 -34 2 -34C18 -34 26 -23 26 -3Z', fill, line, 4)
    o += P('M-9 -9V-26M9 -9V-27', stroke=rib, sw=4)
    o += P('M-31 -6H32a4.5 4.5 0 0 1 0 9H-31a4.5 4.5 0 0 1 0 -9Z', fill, line, 4)
    return G(o, f'translate({n(x)} {n(y)}) scale({s:g})')


def hammer(x: float, y: float, a: float, s: float = 1, c: str = INK) -> str:
    """A hammer, 64 long, upright at a=0, its middle at x, y."""
    return G(P('M0 -22V32', stroke=c, sw=8)
             + P('M-16 -33H8C14 -33 18 -29 20 -23C15 -24 11 -23 8 -20H-16a3 3 0 0 1 -3 -3V-30a3 3 0 0 1 3 -3Z', c, c, 2),
             f'translate({n(x)} {n(y)}) rotate({n(a)}) scale({s:g})')


def spanner(x: float, y: float, a: float, s: float = 1, c: str = INK) -> str:
    """A spanner, 64 long, its jaw up at a=0, its middle at x, y."""
    return G(P('M0 -16V32', stroke=c, sw=8)
             + P('M-5 -36V-26L0 -23L5 -26V-36C11 -34 14 -29 14 -24C14 -16 8 -10 0 -10C-8 -10 -14 -16 -14 -24'
                 'C-14 -29 -11 -34 -5 -36Z', c, c, 2),
             f'translate({n(x)} {n(y)}) rotate({n(a)}) scale({s:g})')


def bubble(x: float, y: float, w: float, h: float, fill: str, dots: str = INK, tail: int = -1, r: float = 8) -> str:
    """A speech bubble with three dots; its upper left corner at x, y; the tail is below, left (-1) or right."""
    t = x + w / 2 + tail * w * .22
    d = (f'M{n(x + r)} {n(y)}H{n(x + w - r)}a{r} {r} 0 0 1 {r} {r}V{n(y + h - r)}a{r} {r} 0 0 1 -{r} {r}H{n(t + 8)}'
         f'L{n(t + tail * 5)} {n(y + h + 12)}L{n(t - 6)} {n(y + h)}H{n(x + r)}'
         f'a{r} {r} 0 0 1 -{r} -{r}V{n(y + r)}a{r} {r} 0 0 1 {r} -{r}Z')
    return P(d, fill, INK) + ''.join(P(circ(x + w / 2 + i * w * .23, y + h / 2, w * .07), dots) for i in (-1, 0, 1))


def receiver(x: float, y: float, s: float, a: float, fill: str = INK) -> str:
    """A telephone's receiver, 124 wide at s=1, its ends down at a=0."""
    d = ('M-62 18C-66 -16 -34 -27 0 -27C34 -27 66 -16 62 18C62 23 58 26 54 26H37C32 26 30 23 30 17V3C10 -1 -10 -1 -30 3V17'
         'C-30 23 -32 26 -37 26H-54C-58 26 -62 23 -62 18Z')
    return G(P(d, fill), f'translate({n(x)} {n(y)}) rotate({a:g}) scale({s:g})')


def phone(x: float, y: float, w: float, h: float, screen: str = PAPER, r: float = 12) -> str:
    """A phone in ink, its screen to us; upper left corner at x, y."""
    return P(rr(x, y, w, h, r), INK) + P(rr(x + 6, y + 12, w - 12, h - 24, 3), screen)


def penhand(pen: float = 44, slant: float = -28, **k) -> str:
    """An ink hand with a pen: the fingers at 0,0, the pen's tip to the lower left of it, the arm to the right."""
    h = keygrip(170, **k)
    a = math.radians(slant)
    tip, back = (-pen * math.cos(a), -pen * math.sin(a)), (80 * math.cos(a), 80 * math.sin(a))
    u = (math.cos(a), math.sin(a))
    v = (-u[1], u[0])

    def q(p: Point, s: float, t: float) -> Point:
        return h.pt(p[0] + 8 + u[0] * s + v[0] * t, p[1] + 2 + u[1] * s + v[1] * t)

    body = poly([q(tip, 20, -7), q(back, 0, -7), q(back, 0, 7), q(tip, 20, 7)])
    nib = poly([q(tip, 0, 0), q(tip, 20, -7), q(tip, 20, 7)])
    return h.around(P(body, PAPER, INK) + P(nib, INK, INK, 3), INK, PAPER, lw=3.2)


def upright(**k) -> Hand:
    """A hand held up, its edge to us, its palm to the left: enough, thank you. The palm's middle at 0,0; the arm goes down."""
    h = Hand(**k)
    h.cr = []
    h.limb('far', (22, -20, 16), (27, -48, 15), (25, -72, 13))
    h.limb('far2', (13, -20, 17), (15, -54, 16), (11, -84, 13.5))
    h.blob('palm', (-16, 4), (-16, -20), (-8, -34), (12, -34), (26, -24), (29, 0), (25, 24), (19, 42), (20, 110), (-18, 110),
           (-17, 42), (-18, 24))
    h.limb('palm', (-3, -18, 19), (-4, -50, 16.5), (-10, -77, 14))
    h.limb('thumb', (-2, 28, 22), (-10, 4, 19), (-17, -18, 16.5), (-24, -36, 14))
    h.blob('melt', (-10, 48), (-12, 34), (-8, 18), (4, 10), (14, 20), (14, 36), (6, 48))
    return h


def scissors(x: float, y: float, a: float, gap: float = 15, s: float = 1) -> tuple[str, str]:
    """Scissors that point to the left, their pivot at x, y: the blades, and the rings that come over the hand."""
    tf = f'translate({n(x)} {n(y)}) rotate({n(a)}) scale({s:g})'
    blade = 'M4 -5H-14C-32 -5 -44 -2 -52 4C-46 6 -30 6 4 5Z'
    shafts = ''.join(P(f'M0 0L32 {d * 9}', stroke=c, sw=w) for d in (-1, 1) for c, w in ((INK, 14), (PAPER, 6)))
    o = ''.join(G(P(blade, PAPER, INK, 4), f'rotate({d * gap}) scale(1 {d})') for d in (-1, 1))
    rings = ''.join(P(circ(46, d * 19, 15), stroke=INK, sw=14) + P(circ(46, d * 19, 15), stroke=PAPER, sw=6) for d in (-1, 1))
    return G(shafts + o + P(circ(0, 0, 3.4), INK), tf), G(rings, tf)


def banknote(w: float = 84, h: float = 46, fill: str = PAPER, field: str = FIELD) -> str:
    """Money without a currency, its middle at the origin."""
    return P(rr(-w / 2, -h / 2, w, h, 4), fill, INK, 4.5) + P(circ(0, 0, h * .27), field, INK, 4) + \
        ''.join(P(circ(d * w * .36, 0, 3.2), INK) for d in (-1, 1))
