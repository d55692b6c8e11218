"""A teenager tells, an older man listens: two people on a sofa whose back is a speech bubble. The phone lies on its face."""

from __future__ import annotations

from tools.drawing.confidants import bent, folded_hands, moustache, open_hand
from tools.drawing.people import INK, PAL, PAPER, area, circ, ell, head, mug, neckpart, path, put, sleeve

TITLE = 'A teenager and an older man talk on a sofa, phone face down.'
SIZE = (86, 86)
C = PAL['marigold']
S, LINE, KEY = .255, 1.4, 1.4


def sofa() -> str:
    """Its outline is a speech bubble, the tail where a foot would be."""
    bubble = 'M17 9H69A14 14 0 0 1 83 23V60A12 12 0 0 1 71 72H22L3.4 84.6L8 70.4A12 12 0 0 1 3 60V23A14 14 0 0 1 17 9Z'
    o = path(bubble, PAPER, INK, 1.8)
    o += path('M15 60H71V68H15Z', C['deep'], INK, LINE)
    pad = 'M6.4 60V54.4A5.2 5.2 0 0 1 16.8 54.4V68.6H15A8.6 8.6 0 0 1 6.4 60Z'
    return o + path(pad, C['deep'], INK, LINE) + put(path(pad, C['deep'], INK, LINE), 86, 0, 1, 0, True)


def phone_on_its_face(x: float, y: float) -> str:
    body = 'M-12.4 3L-8.2 -3.6A2.2 2.2 0 0 1 -6.4 -4.6H11.6A1.4 1.4 0 0 1 12.9 -2.6L9 3.6A2.4 2.4 0 0 1 7 4.8H-11.2A1.4 1.4 0 0 1 -12.4 3Z'
    return put(path(body, PAPER, PAPER, 2.4) + path(body, INK, INK, .4) + path('M-8.8 1.4L-6.5 -2.4H-.7L-3 1.4Z', PAPER, PAPER, .8)
               + path(ell(-6.3, -.5, 1, .85), INK) + path(ell(-3.2, -.5, 1, .85), INK), x, y)


def teenager(x: float, y: float) -> str:
    torso = ('M15 74C13.6 62 14 51 19.4 46.2C23 43.8 25.6 43 26 40.4C29 45.4 34.6 45.4 37 40.6C37.8 43 40.4 43.6 42.6 45.6'
             'C46 50 46 62 45.4 74Z')
    o = put(neckpart('noa', s=S, neckto=80, lwmm=LINE), x, y, S, -3) + area(torso, INK, LINE, KEY)
    o += path('M25.6 41.8C28.8 47.2 34.8 47.2 37.4 42', 'none', C['field'], 2.2)
    o += path('M30 47.4V53M34 47.2V51', 'none', PAPER, 1)
    return o + put(head('noa', 'talking', s=S, gaze=(.8, -.1), neck=False, lwmm=LINE), x, y, S, -3)


def grandfather(x: float, y: float) -> str:
    torso = ('M46.4 74C46 62 46 51 50 46.4C52.6 43.8 55 43 56 41C59 46 64.6 46 66.8 40.6C68 42.4 69.6 43 71.4 44.2'
             'C76 47.6 76.6 60 75.6 74Z')
    o = put(neckpart('nicu', s=S, neckto=84, lwmm=LINE), x, y, S, 6, True) + area(torso, C['field'], LINE, KEY)
    o += path('M55.6 41.4C56 46 58.6 53 60.4 57C63 53 66.4 46 67.2 40.6C64 44.6 58.6 45 55.6 41.4Z', PAPER, INK, LINE)
    o += path('M60.4 57V70', 'none', INK, LINE)
    return o + put(head('nicu', 'kind', s=S, gaze=(.75, .15), neck=False, lwmm=LINE, extra_front=moustache(S, LINE)), x, y, S, 8, True)


def knees() -> str:
    return (area('M16 90C15 72 19 64.4 28 64.4C38 64.4 45.4 66 45.4 76V90Z', C['deep'], LINE, KEY)
            + area('M75.6 90C76.6 72 72 64.4 64 64.4C54 64.4 46.6 66 46.6 76V90Z', INK, LINE, KEY))


def hands() -> str:
    o = put(folded_hands('olive', .2), 61.4, 64.6, .2)
    o += bent('M50.4 51C48 57 47 64 53.4 66', 7.4, 'M50.4 51L54 47.6', C['field'], LINE) + bent('M71.7 51C74.4 58 75 65 68.8 66', 7.6, 'M71.7 51L69 48.4', C['field'], LINE)
    o += put(open_hand('brown', .22), 31.6, 62, .22, 72)
    o += sleeve('M19.2 51C16.4 58 17 64.8 23 65C27 65 29 64 31.6 62.4', 7.8, INK, lwmm=LINE)
    o += path('M16.6 53C16.8 49.6 17.6 47.6 19.4 46.2L27 43.4L28 53L23.4 54Z', INK)
    return o


def table() -> str:
    d = 'M27 73H67L75 90H17Z'
    o = path(d, PAPER, PAPER, LINE + 2 * KEY) + path(d, C['tint'], INK, LINE)
    return o + phone_on_its_face(41, 79.6) + put(mug(6, 6.6, PAPER, LINE, 1, False), 62, 76.6)


BODY = sofa() + grandfather(61, 23.6) + teenager(31, 23.6) + knees() + hands() + table()
