"""People and things of two pictures, advert-lifted and smiling-profile: a woman with locs, a girl with a braid, a grandmother
of ample build and the fish hook. Units are the kit's: millimetres at print size, heads 100 from crown to chin."""

from __future__ import annotations

import math
from itertools import pairwise

from tools.drawing.people import EXPR, FACE, INK, KL, PAPER, circ, ell, n, path, person, put, spline

# ------------------------------------------------------------------ heads

FACE['full'] = (  # a full face with a second chin, whose upper line is FIRST_CHIN
    'M2 -52C27 -52 40 -38 40 -22C40 -15 38 -11 39 -5C40 0 44 5 43 15C42 28 41 34 37 41C31 53 14 58 -4 54'
    'C-28 48 -38 30 -37 10C-39 -6 -39 -24 -35 -34C-28 -46 -14 -52 2 -52Z',
    'M0 -52C25 -52 40 -36 39 -10C42 16 38 36 26 46C12 57 -12 57 -26 46C-38 36 -42 16 -39 -10C-40 -36 -25 -52 0 -52Z')
FIRST_CHIN = 'M-5 40C3 46.4 18 46.4 28 38'

person('lola', nose=(1, 1, 1), age=34, face='oval', skin='brown', hair='ink', ear=False, note='locs to the shoulder',
       back=['', ''],
       front=['M39 -16C42 -42 27 -60 2 -60C-26 -60 -44 -42 -43 -14C-43 4 -38 14 -31 16C-31 2 -29 -8 -26 -14'
              'C-10 -20 8 -30 14 -45C20 -35 31 -28 39 -16Z', ''])
person('mirela', nose=(.86, -1.5, 0), age=16, face='round', skin='olive', hair='ink', ear=True, note='teenager, one braid',
       back=['', ''],
       front=['M40 -18C43 -46 28 -64 2 -64C-28 -64 -48 -44 -47 -14C-46 4 -40 12 -33 14C-31 4 -29 -6 -26 -14'
              'C-14 -22 -2 -32 4 -44C12 -32 28 -26 40 -18Z', ''])
person('rosa', nose=(1, .5, 2), age=62, face='full', skin='light', hair='paper', ear=True, glasses='round',
       note='grandmother, bun, glasses',
       back=[ell(-33, -61, 18, 17, 20), ''],
       front=['M41 -20C44 -46 28 -64 2 -64C-30 -64 -50 -44 -49 -14C-48 4 -42 12 -34 14C-34 2 -33 -10 -29 -20'
              'C-12 -27 4 -36 12 -48C20 -39 32 -31 41 -20Z', ''])
EXPR['curious'] = {'nb': (-6, -4, 7), 'fb': 2.4, 'lid': .16, 'mouth': 'doubt'}  # looks closely, one brow up: not yet convinced
EXPR['sceptical'] = {'nb': (-1, 1, 6), 'fb': 3.4, 'lid': .22, 'mouth': 'doubt'}  # the same, behind glasses

# Each loc runs from the parting down to its tip.
LOCS = [[(18, -55), (34, -47), (46, -31), (50.5, -12), (51, 0), (50, 12)],
        [(-4, -58), (-32, -45), (-47, -12), (-50, 28), (-46, 74)], [(5, -55), (-22, -41), (-37, -10), (-40, 26), (-37, 82)],
        [(15, -50), (-8, -37), (-26, -14), (-30, 22), (-26.5, 74)],
        [(16, -52), (29, -43), (40, -27), (44, -4), (44, 16), (40.5, 38)]]
LOC_RINGS = [(43.2, 24, 8), (-28, 58, -5), (-38.4, 66, -6)]  # x, y and turn of the rings on them


def braid(line: list[tuple[float, float]], width: float, s: float) -> str:
    """One braid along the line, in the head's units: ink lobes, a white v between two of them, a tied tuft at its end."""
    keyline, lobes, gaps = '', '', ''
    for i, ((ax, ay), (bx, by)) in enumerate(pairwise(line)):
        tuft = i == len(line) - 2
        turn, length = math.degrees(math.atan2(by - ay, bx - ax)) - 90, math.hypot(bx - ax, by - ay)
        w, r = width * (.34 if tuft else .5 - .02 * i), length * (.55 if tuft else .66)
        lobe = ell(0, 0, w, r)
        where = {'x': (ax + bx) / 2, 'y': (ay + by) / 2, 'rot': turn}
        keyline += put(path(lobe, PAPER, PAPER, 2 * KL / s), **where)
        lobes += put(path(lobe, INK), **where)
        if not tuft:
            v = f'M{n(-w * 1.1)} {n(length * .14)}L0 {n(length * .62)}L{n(w * 1.1)} {n(length * .14)}'
            gaps += put(path(v, 'none', PAPER, .95 / s), **where)
    return keyline + lobes + gaps


def locs(lines: list[list[tuple[float, float]]], s: float, width: float = 10.4, key: bool = False) -> str:
    """Strands of ink with a white line between neighbours; key draws only the keyline of all."""
    if key:
        return ''.join(path(spline(line), 'none', PAPER, width + 2 * KL / s) for line in lines)
    ring = path(f'M{n(-width * .4)} 0H{n(width * .4)}', 'none', PAPER, 1.1 / s)
    strands = ((path(spline(line), 'none', PAPER, width + 1.9 / s), path(spline(line), 'none', INK, width)) for line in lines)
    return ''.join(gap + loc for gap, loc in strands) + ''.join(put(ring, x, y, rot=turn) for x, y, turn in LOC_RINGS)


# ------------------------------------------------------------------ things

def hook(x: float, top: float, bend: float, r: float, w: float = 3.4, side: int = 1, rise: float | None = None,
         key: float = KL) -> str:
    """A fish hook: eye at (x, top), shank down to the bend, point with its barb inside, on the given side."""
    rise = r * 1.75 if rise is None else rise
    px, tip = x + side * 2 * r, bend - rise
    out, inn = px + side * w / 2, px - side * w / 2
    body = f'M{n(x)} {n(top + w * 1.15)}V{n(bend)}A{n(r)} {n(r)} 0 0 {0 if side > 0 else 1} {n(px)} {n(bend)}'
    body += f'V{n(tip + w * 1.6)}'
    barb = (f'M{n(out)} {n(bend)}V{n(tip + w * 1.5)}L{n(px + side * w * .2)} {n(tip - w * .5)}'
            f'L{n(inn - side * w * 1.2)} {n(tip + w * 2.5)}L{n(inn)} {n(tip + w * 2.1)}V{n(bend)}Z')
    eye = circ(x, top, w * .72, 'none', INK, w * .62)
    o = ''
    if key:
        o += path(body, 'none', PAPER, w + 2 * key) + path(barb, PAPER, PAPER, 2 * key)
        o += circ(x, top, w * .72, PAPER, PAPER, w * .62 + 2 * key)
    return o + path(body, 'none', INK, w) + path(barb, INK) + eye
