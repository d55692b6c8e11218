"""People of the pictures of trust: a grey-haired father and his daughter of fourteen, and a hand that lies open on a table.
Units are the kit's: heads 100 from crown to chin, hands 78 long."""

from __future__ import annotations

from tools.drawing.people import INK, KL, PITCH, SKIN, limb, path, person, spline

# A father of 52: hair that recedes and is grey, glasses.
_ilie = 'M36 -34C36 -52 22 -62 2 -62C-18 -62 -34 -60 -43 -46C-51 -28 -48 -4 -38 14C-33 10 -30 2 -28 -6C-26 -14 -25 -20 -24 -28C-20 -38 -12 -43 2 -45C14 -47 28 -44 36 -34Z'
person('ilie', age=52, face='square', skin='olive', hair='paper', ear=True, glasses='round', nose=(1.04, 1.6, 1), back=['', ''], front=[_ilie, ''])
GREY_STREAKS = 'M24 -54C6 -58 -16 -54 -30 -42M8 -51C-8 -52 -24 -46 -34 -28M-38 -26C-41 -14 -40 -4 -37 4'
# A girl of 14: round face, fringe, bunches.
person('juno', age=14, face='round', skin='olive', hair='ink', ear=True, nose=(.8, -2, 0),
       back=['M-26 -38C-50 -54 -74 -36 -72 -8C-71 10 -64 24 -56 34C-50 20 -42 10 -34 -6ZM34 -40C44 -48 58 -38 58 -16C58 4 54 16 50 26C44 16 38 4 36 -8Z', ''],
       front=['M41 -16C44 -44 28 -64 2 -64C-28 -64 -48 -44 -47 -14C-46 0 -41 8 -35 12C-32 4 -30 -4 -28 -10C-26 -14 -24 -17 -21 -21C-4 -17 24 -19 37 -27C39 -23 40 -20 41 -16Z', ''])


def open_palm(skin: str, s: float, lwmm: float = 1.2, key: float = KL) -> str:
    """A hand that lies on its back: palm up, fingers a little bent, thumb out. It points up, its wrist at the origin."""
    lw = lwmm / s
    w = PITCH - lw * .5
    fingers = [(spline(points), w) for points in ([(-14, -34), (-18, -48), (-18, -60)], [(-4.6, -36), (-5.6, -54), (-4, -70)], [(5.6, -36), (6.6, -54), (9, -68)],
                                                  [(15.8, -32), (19, -46), (23, -56)])]
    thumb = (spline([(-10, -10), (-27, -20), (-37, -36)]), w * 1.1)
    palm = 'M-12 6C-14 -8 -22 -18 -21 -36C-12 -44 12 -44 20 -34C22 -20 14 -8 12 6Z'
    return limb([thumb, (palm, 0), *fingers], SKIN[skin], lw, key / s) + path('M-9 -10C-6 -18 -7 -26 -16 -31', 'none', INK, lw * .62)
