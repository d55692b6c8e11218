"""A woman's own phone watches her and lies pushed aside; a friend gives her another one, to call with, with both hands."""

from __future__ import annotations

from tools.drawing.confidants import arm_before, give_hand, locs, open_hand
from tools.drawing.people import INK, PAL, PAPER, area, circ, ell, head, neckpart, path, put, rrect

TITLE = 'A friend passes a woman a phone; hers shows an eye'
SIZE = (86, 86)
C = PAL['marigold']
S, LINE, KEY = .25, 1.3, 1.4
RECEIVER = ('M-4.6 -5.2C-3.4 -6.2 -2.6 -5.6 -2 -4.4L-1.2 -2.8C-.8 -1.8 -1.2 -1.2 -2 -.6C-1.6 .8 -.4 2 1 2.6'
            'C1.6 1.8 2.2 1.4 3.2 1.8L4.8 2.6C6 3.2 6.4 4 5.6 5.2C4.6 6.6 3 6.8 1 6'
            'C-2.4 4.6 -4.8 2 -6 -1.2C-6.6 -3 -6 -4.2 -4.6 -5.2Z')


def flat_phone(width: float, height: float, screen: str, shown: str, upright: bool = False) -> str:
    inset = rrect(-width / 2 + 1.5, -height / 2 + 2.2, width - 3, height - 4.8, 1.4) if upright else rrect(
        -width / 2 + 2.2, -height / 2 + 1.5, width - 4.8, height - 3, 1.4)
    return (path(rrect(-width / 2, -height / 2, width, height, 2.8), PAPER, PAPER, 2 * KEY)
            + path(rrect(-width / 2, -height / 2, width, height, 2.8), INK)
            + path(inset, screen) + shown)


def eye(width: float, look: tuple[float, float]) -> str:
    w, h = width / 2, width * .34
    lid = f'M{-w} 0C{-w * .5} {-h * 1.25} {w * .5} {-h * 1.25} {w} 0C{w * .5} {h * 1.15} {-w * .5} {h * 1.15} {-w} 0Z'
    x, y, r = look[0] * w * .3, look[1] * h * .3, h * .62
    return path(lid, PAPER, INK, LINE) + circ(x, y, r, INK) + circ(x + r * .3, y - r * .35, r * .28, PAPER)


def cup(x: float, y: float) -> str:
    return put(path('M6 -4.4H8.6A3.2 3.2 0 0 1 8.6 3H5.6', 'none', INK, LINE)
               + path('M-6 -6V3.6A3.6 3.6 0 0 0 -2.4 7.2H2.4A3.6 3.6 0 0 0 6 3.6V-6Z', PAPER, INK, LINE)
               + path(ell(0, -6, 6, 2.3), C['field'], INK, LINE), x, y)


def woman(x: float, y: float) -> str:
    torso = ('M8.6 62C8 53 9 47.6 14.6 44C18.6 41.6 21 40.8 21.4 38C25 43 30.6 43 33 38.2C33.8 40.6 36.4 41.4 38.6 43.4'
             'C41.6 47 42 54 41.4 62Z')
    o = put(neckpart('lin', s=S, neckto=80, lwmm=LINE), x, y, S, -2) + area(torso, INK, LINE, KEY)
    o += path('M21.4 39.2C24.8 44.6 31 44.6 33.4 39.4', 'none', C['field'], 2.2)
    return o + put(head('lin', 'warm', s=S, gaze=(.85, .1), neck=False, lwmm=LINE), x, y, S, -2)


def friend(x: float, y: float) -> str:
    torso = ('M45 62C44 54 44.6 46.8 48.6 43.4C51.4 41 54.4 40.8 55.4 38.4C58 43.6 64.6 44 67.6 38C69 40.6 71.6 41 74.4 42'
             'C79.6 44.6 81.4 53 81 62Z')
    o = put(neckpart('awa', s=S, neckto=80, lwmm=LINE), x, y, S, 4, True) + area(torso, C['deep'], LINE, KEY)
    collar = 'M54.8 39.4C57.4 45.6 65 46 68.2 39'
    o += path(collar, 'none', INK, 3.4) + path(collar, 'none', C['tint'], 1.2)
    hair = locs(S, C['field'])
    return o + put(head('awa', 'warm', s=S, gaze=(.85, .1), neck=False, lwmm=LINE, extra_front=hair), x, y, S, 4, True)


def table() -> str:
    return path('M-4 54.6H90V90H-4Z', C['tint']) + path('M-4 54.6H90', 'none', INK, 1.8)


def arms() -> str:
    h = .225
    under, thumb = give_hand('brown', h)
    near = {'x': 63.4, 'y': 62, 's': h, 'rot': -78}
    o = put(open_hand('light', h), 23.6, 62.6, h, 72) + put(under, **near)
    o += put(flat_phone(15.6, 26, PAPER, put(path(RECEIVER, INK), -.2, -1.4, .92), upright=True), 45, 54, 1, 9)
    o += put(thumb, **near)
    o += arm_before('M19.3 41.1C18.2 42 16.6 42.8 14.6 44',
                    'C8.6 47.6 5.8 55 5.9 60.4C6 64.8 9 66.8 14 66.7C18 66.6 21 66.4 24.4 66C27.6 64.6 27 59 23 58.6',
                    'C19 59.2 16 59.8 15 59C14.2 58 15.4 54.6 17 51', 'L23 47L21 43.4', INK, LINE)
    o += arm_before('M70.5 40.6C71.6 41.1 73 41.5 74.4 42',
                    'C80.6 45 83.4 53.6 83.4 60C83.4 65 80 67.6 74.6 67.2C70 66.8 66 66.4 62.2 65.6C58.6 64 59.6 58.4 63.6 58',
                    'C68 58.8 72 59.6 73.4 58.8C74.6 57.8 73.4 54 71.6 50.6', 'L69 47L70 43', C['deep'], LINE)
    return o


BODY = (woman(27, 21.6) + friend(60.6, 22.8) + table()
        + put(flat_phone(25.4, 14, C['field'], eye(16.6, (.5, -.5))), 17.4, 77.2, 1, -7) + arms() + put(cup(0, 0), 71, 77.6, .8))
