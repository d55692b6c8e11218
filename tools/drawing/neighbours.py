
"""People of the pictures 'keep together' and 'ask around': fuller faces and bodies, a turban, two women past fifty; with the
hands and the things that only these pictures need. Units and conventions are those of people.py."""

from __future__ import annotations

from math import hypot

from tools.drawing import people as kit
from tools.drawing.people import INK, KL, LW, PAPER, PITCH, SHADE, SKIN, area, circ, ell, limb, path, person, rrect, spline, tube

# A fuller face: the cheek carries the contour down to a soft, broad chin.
kit.FACE['full'] = (
    'M2 -52C26 -52 39 -40 39 -24C39 -16 37 -11 38 -5C39 1 43 6 42.5 15C41 29 37 37 29 43C19 50 2 50 -8 46C-23 40 -33 29 -34 10'
    'C-37 -6 -38 -24 -34 -34C-28 -46 -14 -52 2 -52Z',
    'M0 -52C24 -52 38 -36 38 -10C41 6 42 23 30 37C20 50 -20 50 -30 37C-42 23 -41 6 -38 -10C-38 -36 -24 -52 0 -52Z')

person('kofi', nose=(.96, 0, 2.5), age=24, face='full', skin='brown', hair='ink', ear=True, note='full face, short hair', back=['', ''],
       front=['M39 -22C42 -46 26 -62 2 -62C-26 -62 -44 -46 -43 -18C-42 -8 -40 0 -36 6C-33 2 -30 0 -27 0C-26 -8 -27 -16 -24 -24'
              'C-22 -30 -18 -36 -12 -40C4 -43 20 -42 32 -38C36 -34 38 -28 39 -22Z',
              'M37 -10C43 -44 26 -62 0 -62C-26 -62 -43 -44 -37 -10C-36 -20 -34 -30 -28 -38C-10 -43 10 -43 28 -38C34 -30 36 -20 37 -10Z'])
person('lalita', nose=(.94, -.5, 1), age=62, face='full', skin='brown', hair='paper', ear=True, ring=True, note='white hair, parting, low bun',
       back=[ell(-46, 20, 17, 20, -12), ell(0, -62, .1, .1)],
       front=['M40 -16C44 -44 26 -63 2 -63C-28 -63 -48 -44 -47 -16C-46 4 -42 18 -33 24C-31 8 -30 -2 -28 -10C-14 -14 10 -26 17 -47C22 -36 30 -28 40 -16Z',
              'M38 -4C45 -42 26 -63 0 -63C-26 -63 -45 -42 -38 -4C-36 -16 -30 -24 -20 -29C-8 -34 -2 -40 0 -48C2 -40 8 -34 20 -29C30 -24 36 -16 38 -4Z'])
person('mai', nose=(.86, -1, 1.5), age=52, face='full', skin='olive', hair='ink', ear=True, ring=True, note='full face, bob behind the ear',
       back=['M2 -62C-36 -66 -58 -40 -56 -6C-56 14 -60 30 -56 44C-44 52 -28 50 -20 42L20 20C34 20 42 0 40 -16Z',
             'M0 -64C-34 -64 -50 -40 -49 -6C-48 14 -54 32 -50 46C-40 52 40 52 50 46C54 32 48 14 49 -6C50 -40 34 -64 0 -64Z'],
       front=['M41 -14C46 -42 32 -62 8 -66C-12 -69 -38 -62 -48 -40C-54 -24 -54 -6 -50 10C-47 18 -42 22 -36 22C-33 12 -32 4 -29 -3'
              'C-27 -12 -22 -18 -14 -23C2 -28 12 -36 19 -48C24 -34 32 -26 41 -14Z',
              'M38 2C46 -24 42 -54 20 -63C0 -70 -30 -64 -40 -42C-46 -28 -44 -12 -38 2C-38 -12 -34 -20 -26 -26C-8 -30 8 -36 16 -46C22 -32 34 -24 38 2Z'])
person('harpal', nose=(1.06, 2, 1), age=56, face='oval', skin='brown', hair='tint', ear=True, beard='long', note='turban, white beard',
       back=['', ''],
       front=['M38 -22C50 -38 50 -66 24 -82C0 -92 -34 -88 -48 -66C-58 -46 -52 -20 -38 -4C-34 -14 -20 -26 -6 -31C6 -35 14 -40 19 -47C24 -38 31 -30 38 -22Z',
              'M37 -14C52 -34 50 -66 28 -80C10 -90 -12 -90 -28 -80C-50 -66 -52 -34 -37 -14C-30 -22 -8 -30 0 -44C8 -30 30 -22 37 -14Z'])


def neck(skin: str, s: float, width: float = 1.0, to: float = 84, key: bool = True) -> str:
    """A neck for a fuller body: the kit's, made wider."""
    lw = LW / s
    left, right = -25 * width, 17 * width
    outline = f'M{left:.1f} 12C{left + 1:.1f} 40 {left - 1:.1f} 56 {left - 5:.1f} {to}H{right + 3:.1f}C{right - 1:.1f} 62 {right - 1:.1f} 50 {right:.1f} 30Z'
    drawn = path(outline, PAPER, PAPER, lw + 2 * KL / s) if key else ''
    drawn += path(outline, SKIN[skin], INK, lw)
    drawn += path(f'M{left:.1f} 20C-16 44 2 55 {right - 1:.1f} 52V61C0 63 -20 54 {left:.1f} 36Z', SHADE[skin])
    return drawn + path(outline, 'none', INK, lw)


def folds(s: float) -> str:
    """The folds of harpal's turban and the cloth under it, in three-quarter view: goes into head(extra_front=…)."""
    lw = LW / s
    under = 'M7 -34.5C12 -38 16 -41.5 19 -47C22 -41 26 -36 30 -31C22 -35 14 -36 7 -34.5Z'
    return (path(under, INK, INK, lw * .5)
            + path('M25 -58C10 -44 -18 -40 -46 -18M25 -72C2 -54 -30 -52 -52 -34M19 -47C21 -52 25 -56 29 -58C37 -52 42 -46 45 -40', 'none', INK, lw * .8))


def grey(s: float) -> str:
    """The grey strands in mai's hair, in three-quarter view: goes into head(extra_front=…)."""
    lw = LW / s
    return path('M14 -57C-2 -52 -20 -44 -30 -28M-10 -60C-24 -54 -34 -46 -40 -34', 'none', PAPER, lw * .8)


# ------------------------------------------------------------------ things
def bubble(w: float, h: float, fill: str = PAPER, dots: int = 3, dot: str = INK, lw: float = LW, key: bool = True, r: float = 2.6) -> str:
    """A message as a card: a speech bubble, its centre at the origin, with dots for words; the tail hangs from its left."""
    x, y = w / 2, h / 2
    outline = (f'M{-x + r:g} {-y:g}H{x - r:g}A{r} {r} 0 0 1 {x:g} {-y + r:g}V{y - r:g}A{r} {r} 0 0 1 {x - r:g} {y:g}H{-x + w * .46:g}L{-x + w * .2:g} {y + h * .36:g}'
               f'V{y:g}H{-x + r:g}A{r} {r} 0 0 1 {-x:g} {y - r:g}V{-y + r:g}A{r} {r} 0 0 1 {-x + r:g} {-y:g}Z')
    drawn = path(outline, PAPER, PAPER, lw + 2 * KL) if key else ''
    drawn += path(outline, fill, INK if fill != INK else None, lw)
    pitch = w * .24
    return drawn + ''.join(circ((i - (dots - 1) / 2) * pitch, 0, w * .075, dot) for i in range(dots))


def payment(c: dict[str, str], lw: float = LW) -> str:
    """A receipt: a slip torn off at its foot, with a coin on it; 11 by 15."""
    return (path('M-5.5 -7.4H5.5V7.2L2.75 4.8L0 7.2L-2.75 4.8L-5.5 7.2Z', PAPER, INK, lw) + circ(0, -3, 2.4, c['field'], INK, 1.3)
            + path('M-2.6 2.2H2.6', 'none', INK, 1.3))


def advert(c: dict[str, str], lw: float = LW) -> str:
    """The offer of a job: a sheet with a briefcase, 13 by 11."""
    return (path(rrect(-6.5, -5.5, 13, 11, 1.2), c['tint'], INK, lw) + path('M-1.6 -2.4V-3.4A.8 .8 0 0 1 -.8 -4.2H.8A.8 .8 0 0 1 1.6 -3.4V-2.4', 'none', INK, 1)
            + path(rrect(-4, -2.4, 8, 5.8, 1), INK) + path('M-4 .4H-.9M.9 .4H4', 'none', PAPER, .9))


def arm(points: list[tuple[float, float]], widths: list[float], fill: str, cuff: str = '', opened: str = '', opening: float = 13) -> str:
    """A sleeve that tapers to a flat cuff; the first point lies inside the body, where `opened`, a short path, removes keyline and
    contour; `cuff` colours a band at the wrist."""
    outline = tube(points, widths, cap=False)
    drawn = area(outline, fill, LW, KL)
    if opened:
        drawn += path(opened, 'none', fill, opening)
    if cuff:
        (x0, y0), (x1, y1) = points[-2:]
        length = hypot(x1 - x0, y1 - y0)
        dx, dy = (x1 - x0) / length, (y1 - y0) / length
        half = widths[-1] / 2
        drawn += path(f'M{x1 - dy * half:.1f} {y1 + dx * half:.1f}L{x1 + dy * half:.1f} {y1 - dx * half:.1f}', 'none', cuff, 2.6)
    return drawn


def pen(x0: float, y0: float, x1: float, y1: float, w: float = 2.6, fill: str = PAPER, lw: float = 1.3) -> str:
    """A pen from its tip to its end."""
    length = hypot(x1 - x0, y1 - y0)
    u, v = (x1 - x0) / length, (y1 - y0) / length
    h = w / 2

    def at(along: float, aside: float) -> str:
        return f'{x0 + u * along - v * aside:.2f} {y0 + v * along + u * aside:.2f}'
    neckline = w * 1.7
    outline = f'M{at(0, 0)}L{at(neckline, h)}L{at(length, h)}L{at(length, -h)}L{at(neckline, -h)}Z'
    return (path(outline, PAPER, PAPER, lw + 2.4) + path(outline, fill, INK, lw)
            + path(f'M{at(0, 0)}L{at(neckline, h)}L{at(neckline, -h)}Z', INK, INK, lw) + path(f'M{at(length, h)}L{at(length - 4, h)}L{at(length - 4, -h)}L{at(length, -h)}Z', INK))


def contract(w: float, h: float, lw: float = LW) -> str:
    """A sheet to sign, its centre at the origin: a briefcase, lines, and at its foot an empty box for the name."""
    x, y = w / 2, h / 2
    top = -y + 4.6
    return (path(rrect(-x, -y, w, h, 1), PAPER, PAPER, lw + 2 * KL) + path(rrect(-x, -y, w, h, 1), PAPER, INK, lw)
            + path(f'M-1.9 {top:g}v-1a1 1 0 0 1 1 -1h1.8a1 1 0 0 1 1 1v1', 'none', INK, 1.1)
            + path(rrect(-4.6, top, 9.2, 5.8, 1), INK) + path(f'M-5 {top + 2.7:g}H-1.2M1.2 {top + 2.7:g}H5', 'none', PAPER, .9)
            + path(f'M{-x + 3.2:g} {y - 8.6:g}H{x - 3.2:g}', 'none', INK, 1.3)
            + path(rrect(-x + 3, y - 6.6, w - 6, 4.4, .6), PAPER, INK, 1.2))


def offering_hand(s: float, to: float = 36) -> tuple[str, str]:
    """The white hand without a sleeve that holds out a thing: its arm, `to` units long, is one with it. As 'pass' in people.hand."""
    lw = LW / s
    w = PITCH - lw * .62

    def finger(*points: tuple[float, float], k: float = 1.0) -> tuple[str, float]:
        return spline(list(points)), w * k
    palm = f'M-14.5 {to}V8C-15 -8 -22 -16 -21 -34C-12 -40 12 -40 19 -32C21 -20 15 -8 14.5 8V{to}Z'
    behind = limb([finger((-15, -32), (-16, -50), (-13, -64)), finger((-5, -34), (-5, -54), (-3, -68)), finger((5.6, -34), (7, -52), (8, -66)),
                   finger((15.5, -30), (18.5, -44), (19, -56)), (palm, 0)], PAPER, lw)
    before = limb([finger((-12, -8), (-24, -28), (-13, -50), k=1.15)], PAPER, lw)
    return behind, before + limb([('M-12 16C-15 -2 -19 -14 -20 -22L-4 -24L2 16Z', 0)], PAPER, 0)


def pin_bubble(w: float, h: float, tail: str, c: dict[str, str], lw: float = LW) -> str:
    """The question where: a speech bubble with a map's pin, its centre at the origin; `tail` is path data from the bubble's lower
    edge, right to left."""
    x, y, r = w / 2, h / 2, 3.4
    outline = (f'M{-x + r:g} {-y:g}H{x - r:g}A{r} {r} 0 0 1 {x:g} {-y + r:g}V{y - r:g}A{r} {r} 0 0 1 {x - r:g} {y:g}{tail}H{-x + r:g}'
               f'A{r} {r} 0 0 1 {-x:g} {y - r:g}V{-y + r:g}A{r} {r} 0 0 1 {-x + r:g} {-y:g}Z')
    k = h / 14
    return (path(outline, PAPER, PAPER, lw + 2 * KL) + path(outline, PAPER, INK, lw)
            + path(f'M0 {5 * k:.2f}C{-3 * k:.2f} {1.6 * k:.2f} {-3.9 * k:.2f} .2 {-3.9 * k:.2f} {-1.4 * k:.2f}A{3.9 * k:.2f} {3.9 * k:.2f} 0 0 1 {3.9 * k:.2f} {-1.4 * k:.2f}'
                   f'C{3.9 * k:.2f} .2 {3 * k:.2f} {1.6 * k:.2f} 0 {5 * k:.2f}Z', INK) + circ(0, -1.4 * k, 1.5 * k, PAPER))
