"""People and things of two pictures, advert-lifted and smiling-profile: a woman with locs, a girl with a pony-tail, a grandmother of
ample build, the fish hook and the white hand. All units are the kit's: millimetres at print size, heads 100 from crown to chin."""

from __future__ import annotations

from tools.drawing import objects
from tools.drawing.people import EXPR, FACE, INK, KL, LW, PAPER, circ, ell, n, path, person, spline

# ------------------------------------------------------------------ heads

FACE['full'] = (  # a full face: broad cheeks, a soft second chin is drawn by the scene's neck
    'M2 -52C27 -52 40 -38 40 -22C40 -15 38 -11 39 -5C40 0 43 4 42 13C41 28 37 36 29 41C20 48 4 49 -8 45C-26 39 -35 27 -36 10C-39 -6 -39 -24 -35 -34C-28 -46 -14 -52 2 -52Z',
    'M0 -52C25 -52 40 -36 39 -10C41 14 36 31 22 40C10 48 -10 48 -22 40C-36 31 -41 14 -39 -10C-40 -36 -25 -52 0 -52Z')

person('lola', nose=(1, 1, 1), age=34, face='oval', skin='brown', hair='ink', ear=False, note='locs to the shoulder',
       back=['', ''],
       front=['M39 -16C43 -44 28 -64 2 -64C-28 -64 -48 -44 -47 -14C-46 4 -40 14 -31 16C-31 2 -29 -8 -26 -14C-10 -20 8 -30 14 -45C20 -35 31 -28 39 -16Z', ''])
person('mina', nose=(.86, -1.5, 0), age=16, face='round', skin='olive', hair='ink', ear=True, note='teenager, pony-tail',
       back=['M-20 -56C-34 -78 -66 -76 -78 -54C-90 -32 -84 0 -66 22C-66 2 -62 -18 -44 -36Z', ''],
       front=['M40 -18C43 -46 28 -64 2 -64C-28 -64 -48 -44 -47 -14C-46 4 -40 12 -33 14C-31 4 -29 -6 -26 -14C-14 -22 -2 -32 4 -44C12 -32 28 -26 40 -18Z', ''])
person('rosa', nose=(1, .5, 2), age=62, face='full', skin='light', hair='paper', ear=True, glasses='round', note='grandmother, bun, glasses',
       back=[ell(-38, -60, 19, 18, 20), ''],
       front=['M41 -18C44 -46 28 -64 2 -64C-30 -64 -50 -44 -49 -14C-48 4 -42 12 -34 14C-34 2 -32 -8 -28 -16C-10 -20 8 -30 16 -44C22 -34 32 -28 41 -18Z', ''])

EXPR['curious'] = dict(nb=(-6, -4, 7), fb=2.4, lid=.16, mouth='doubt')  # looks closely, one brow up: not yet convinced

# Each loc runs from the parting down to its tip: those behind the face, then those before it.
LOCS_BEHIND = [[(26, -48), (42, -36), (49, -14), (49, 6), (46, 16)]]
LOCS_BEFORE = [[(-4, -58), (-32, -45), (-47, -12), (-50, 28), (-46, 74)], [(5, -55), (-22, -41), (-37, -10), (-40, 26), (-37, 82)],
               [(15, -50), (-8, -37), (-26, -14), (-30, 22), (-26.5, 74)], [(17, -51), (30, -42), (41, -26), (45, -4), (45, 16), (41.5, 38)]]


def locs(lines: list[list[tuple[float, float]]], s: float, width: float = 10.4, key: bool = False) -> str:
    """Strands of ink with a white line between neighbours; key draws only the keyline of all."""
    if key:
        return ''.join(path(spline(line), 'none', PAPER, width + 2 * KL / s) for line in lines)
    return ''.join(path(spline(line), 'none', PAPER, width + 1.9 / s) + path(spline(line), 'none', INK, width) for line in lines)


# ------------------------------------------------------------------ things

def hook(x: float, top: float, bend: float, r: float, w: float = 3.4, side: int = 1, rise: float | None = None, key: float = KL) -> str:
    """A fish hook: eye at (x, top), shank down to the bend, point with its barb inside, on the given side."""
    rise = r * 1.75 if rise is None else rise
    px, tip = x + side * 2 * r, bend - rise
    out, inn = px + side * w / 2, px - side * w / 2
    body = f'M{n(x)} {n(top + w * .7)}V{n(bend)}A{n(r)} {n(r)} 0 0 {0 if side > 0 else 1} {n(px)} {n(bend)}V{n(tip + w * 1.6)}'
    barb = (f'M{n(out)} {n(bend)}V{n(tip + w * 1.5)}L{n(px + side * w * .2)} {n(tip - w * .5)}L{n(inn - side * w * 1.2)} {n(tip + w * 2.5)}'
            f'L{n(inn)} {n(tip + w * 2.1)}V{n(bend)}Z')
    eye = circ(x, top, w * .72, 'none', INK, w * .62)
    o = ''
    if key:
        o += path(body, 'none', PAPER, w + 2 * key) + path(barb, PAPER, PAPER, 2 * key) + circ(x, top, w * .72, PAPER, PAPER, w * .62 + 2 * key)
    return o + path(body, 'none', INK, w) + path(barb, INK) + eye


def white_fist(x: float, y: float, s: float, wrist: float = 60, mirrored: bool = False) -> str:
    """The hand of whoever hides: white, without a sleeve, round an upright stick at x."""
    return objects.fist(dx=x, dy=y, sc=s, wrist=wrist, mx=mirrored).draw(PAPER, INK, lw=LW)
