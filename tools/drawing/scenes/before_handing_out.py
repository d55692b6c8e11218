"""Two colleagues try a leaflet before they hand it out: she calls the number that is printed on it, he ticks it off on a list."""

from tools.drawing.people import INK, KL, LW, PAPER, PEOPLE, SKIN, area, g, hand, head, neckpart, path, phone, put, rrect, sleeve
from tools.drawing.staff import (
    DEEP,
    FIELD,
    MEI_STRAND,
    TINT,
    leaflet,
    stack,
    wheel,
    writing,
)

TITLE = 'One colleague calls the number on a leaflet, one ticks a list'
SIZE = (86, 86)
MIRROR = False                  # he writes with the right hand, and a tick is a tick
TABLE = 63
SHIRT = DEEP


def scene(caller: str = 'mei', writer: str = 'timur') -> str:
    s = .275
    hers, his = SKIN[PEOPLE[caller]['skin']], SKIN[PEOPLE[writer]['skin']]
    o = ''
    # she
    hx, hy = 22, 22
    o += put(neckpart(caller, s=s, neckto=76), hx, hy, s, -2)
    o += area('M1 74C0 58 3 50 12 46.6C14.6 45.6 15 44.6 15.4 41.4C18.4 46 24 46 27 41.8C27.6 44.6 29 45.4 31 46.2C37.4 48 38.6 53 38 74Z', SHIRT, LW, KL)
    o += path('M15 43C18.4 48.6 24.6 48.6 27.6 43.4', 'none', INK, LW)
    o += put(head(caller, 'talking', s=s, gaze=(.8, .5), neck=False, extra_front=path(MEI_STRAND, 'none', PAPER, 1.5 / s)), hx, hy, s, -2)
    # he, in his wheelchair
    tx, ty = 62.6, 25
    o += area('M77 54H81.6V76H77Z', DEEP, LW, KL) + path('M81.6 54V51.6H90', 'none', PAPER, 2.4 + 2 * KL) + path('M81.6 70V51.6H90', 'none', INK, 2.4)
    o += put(neckpart(writer, s=s, neckto=76), tx, ty, s, 4, True)
    o += area('M50 66C54 66 70 66 72 70L70 78H48V68Z', DEEP, LW, KL)
    o += area('M52.6 70C50.6 58 50.6 52 56.6 48.4C58.6 47.4 59.2 46 59.6 43.6C62 47.6 66.6 47.6 69.6 43.4C70 46 71.6 47.2 73.6 48C79.6 50.6 80.6 60 79.6 72Z', INK, LW, KL)
    o += path('M59.4 44.8C62 49.6 67 49.4 69.8 44.6', 'none', FIELD, 2)
    o += put(head(writer, 'kind', s=s, gaze=(.8, .55), neck=False), tx, ty, s, 5, True)
    # the table, seen a little from above
    o += area(f'M-3 {TABLE}H55L59 78H-3Z', TINT, LW, KL) + path('M-3 78H59V90H-3Z', FIELD, INK, LW)
    o += put(wheel(11.4), 72.2, 74)
    # the list; the ticks are mirrored, as the whole is
    o += path('M31.4 65.6H54L56.8 76.4H31.4Z', PAPER, INK, 1.3)
    o += path(''.join(f'M{x} {y - 1.6}l2.2 2.8l1.2 -1.4M{x - 3.4} {y}h{w}' for x, y, w in ((47.6, 69.2, -9.4), (48, 73.4, -7))), 'none', INK, 1.1)
    # the leaflet
    b, f = hand('paper', hers, .25, lwmm=1.3)
    tf = {'x': 35.2, 'y': 56, 's': .25, 'rot': 20}
    o += put(b, **tf) + put(leaflet(1.4), 39.6, 39.4, .96, 8) + put(f, **tf)
    o += sleeve('M24 65.4L33.4 59', 7.6, SHIRT)
    o += put(stack(), 17, 68.4)
    # the phone at her ear
    b, f = hand('ear', hers, .25, lwmm=1.3)
    o += put(b + path(rrect(-16.5, -75, 31, 74, 6), PAPER, PAPER, 14) + put(phone(31, 74, PAPER, INK), -1, -38) + f, 11, 36, .25, 4)
    o += sleeve('M10 54L5 61L10.4 38', 7.8, SHIRT, join='M10 54L16 56')
    # the pen
    b, f = writing(his, .24, 1.3)
    pen = path('M-17 -84L30 -22', 'none', PAPER, 20) + path('M-17 -84L30 -22', 'none', INK, 8)
    o += put(b + pen + f, 62.6, 62.4, .24, -88)
    o += sleeve('M74 54C77 64 75 66 63.4 62.8', 7.8, INK, join='M74 54L71 50')
    return g(o, 'translate(86 0) scale(-1 1)')


BODY = scene()
