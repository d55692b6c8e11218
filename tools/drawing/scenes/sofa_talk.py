"""A teenager tells, an older man listens: two people on a sofa whose back is a speech bubble. The phone lies on its face."""

from __future__ import annotations

from tools.drawing.confidants import arm_before, folded_hands, moustache, open_hand
from tools.drawing.people import INK, PAL, PAPER, area, ell, head, neckpart, path, put

TITLE = 'A teenager and an older man talk; a phone lies face down'
SIZE = (86, 86)
C = PAL['marigold']
S, LINE, KEY = .255, 1.4, 1.4


def sofa() -> str:
    """Its outline is a speech bubble, the tail where a foot would be."""
    bubble = ('M16 9H70A14.4 14.4 0 0 1 84.4 23.4V60A12 12 0 0 1 72.4 72H22L2.4 84.4L7 70.6A12 12 0 0 1 1.6 60V23.4'
              'A14.4 14.4 0 0 1 16 9Z')
    pad = path('M4.8 60V54.6A5.4 5.4 0 0 1 15.6 54.6V68.8H13.6A8.8 8.8 0 0 1 4.8 60Z', C['deep'], INK, LINE)
    return path(bubble, PAPER, INK, 1.8) + pad + put(pad, 86, 0, 1, 0, True)


def cup(x: float, y: float) -> str:
    body = 'M-3.8 -4.4V2.4A2 2 0 0 0 -1.8 4.4H1.8A2 2 0 0 0 3.8 2.4V-4.4Z'
    handle = 'M3.8 -2.6H5.2A2 2 0 0 1 5.2 2H3.8'
    return put(path(body + handle, PAPER, PAPER, LINE + 2.4) + path(handle, 'none', INK, LINE)
               + path(body, PAPER, INK, LINE), x, y)


def phone_on_its_face(x: float, y: float) -> str:
    """From behind one sees two lenses in the far corner."""
    body = ('M-13 3.2L-8.6 -4A2.4 2.4 0 0 1 -6.6 -5.2H12.4A1.4 1.4 0 0 1 13.7 -3L9.6 3.9A2.6 2.6 0 0 1 7.4 5.2H-11.8'
            'A1.4 1.4 0 0 1 -13 3.2Z')
    return put(path(body, PAPER, PAPER, 2.4) + path(body, INK, INK, .4)
               + path('M-9.2 1.6L-6.5 -3H-3L-5.7 1.6Z', PAPER, PAPER, 1.2)
               + path(ell(-7.1, .7, 1.25, .95), INK) + path(ell(-5.2, -2.1, 1.25, .95), INK), x, y)


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
    lip = moustache(S, LINE)
    return o + put(head('nicu', 'kind', s=S, gaze=(.75, .15), neck=False, lwmm=LINE, extra_front=lip), x, y, S, 8, True)


def knees() -> str:
    return (area('M16 90C15 72 19 64.4 28 64.4C38 64.4 45.4 66 45.4 76V90Z', C['deep'], LINE, KEY)
            + area('M75.6 90C76.6 72 72 64.4 64 64.4C54 64.4 46.6 66 46.6 76V90Z', INK, LINE, KEY))


def hands() -> str:
    o = put(folded_hands('olive', .21), 61.3, 63.8, .21)
    o += arm_before('M53.6 43.5C52.5 44.2 51.3 45.1 50 46.4',
                    'C46.4 50 44.6 56 44.8 61.6C45 66.6 47.6 69 51.2 69C54.8 68.8 55.4 64.4 53 62.8',
                    'C52.4 61.8 52.5 60.4 52.6 59.2C52.6 57.2 53 55.6 53.8 53.6', 'L54.6 50L54.6 45', C['field'], LINE)
    o += arm_before('M68.9 42.6C69.6 43.1 70.5 43.6 71.4 44.2',
                    'C76.4 48 78.4 55 78.2 61.4C78 66.6 75.6 69.4 71.6 69.2C67.8 69 66.8 64.2 69.4 62.6',
                    'C70.4 62 71 61 70.8 59.4C70.6 57.4 70.2 55.6 69.2 53.4', 'L68 50L67.6 45', C['field'], LINE)
    o += put(open_hand('brown', .22), 31.6, 62, .22, 72)
    o += arm_before('M23.9 43.4C22.7 44.2 21.2 45 19.4 46.2',
                    'C14.4 50 12.6 56.6 12.8 61C13 65.8 16.4 68.4 21.6 68.2C26 68 29.6 67.2 33 65.6C36 63.4 34.4 58 30.6 58.2',
                    'C27 60 24 61.2 22.6 60.6C21.6 59.8 22.6 56.4 24 53', 'L26 50L24.6 45.4', INK, LINE)
    return o


def table() -> str:
    d = 'M25 73H65L73 90H15Z'
    o = path(d, PAPER, PAPER, LINE + 2 * KEY) + path(d, C['tint'], INK, LINE)
    return o + phone_on_its_face(39.4, 79.6) + cup(60.8, 77.4)


BODY = sofa() + put(grandfather(61, 23.6) + teenager(31, 23.6) + knees() + hands(), -1.2) + table()
