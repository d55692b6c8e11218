"""A woman on the phone, who checks a job, lifts the corner of a glossy advert. Work, coins and stars are only its face: it
hangs on a fishing line, and behind it there is nothing but the hook."""

from __future__ import annotations

import math

from tools.drawing.kin import LOCS, hook, locs
from tools.drawing.people import (
    INK,
    KL,
    LW,
    PAL,
    PAPER,
    SKIN,
    area,
    arm,
    circ,
    ell,
    hand,
    head,
    n,
    neckpart,
    path,
    phone,
    put,
    rrect,
)

TITLE = 'A woman, phoning, lifts a job advert and finds a hook'
SIZE = (86, 86)

C = PAL['marigold']
WHO = 'lola'


def star(x: float, y: float, r: float, fill: str) -> str:
    rays = ((i * math.pi / 5, r * .45 if i % 2 else r) for i in range(10))
    return path('M' + 'L'.join(f'{n(x + k * math.sin(a))} {n(y - k * math.cos(a))}' for a, k in rays) + 'Z', fill, fill, .8)


def heap(x: float, y: float, coins: int) -> str:
    o = ''.join(path(ell(x, y - 3.1 * i, 5.6, 2.4), C['field'], INK, 1.3) for i in range(coins))
    return o + path(f'M{n(x - 1.9)} {n(y - 3.1 * (coins - 1))}h3.8', 'none', INK, 1.1)


def worker() -> str:
    """The promised job: somebody in a hard hat, smiling. Feet of the bust at (0, 0), 19 wide, 22 high."""
    o = path('M-9.4 0C-9.4 -5.6 -6 -7 0 -7C6 -7 9.4 -5.6 9.4 0Z', INK)
    o += path('M-5.8 -14.4C-6 -7.6 -4.2 -4 0 -4C4.2 -4 6 -7.6 5.8 -14.4Z', PAPER, INK, 1.4)
    o += circ(-2.3, -11.4, .8, INK) + circ(2.3, -11.4, .8, INK) + path('M-2.3 -8.2C-1.2 -6.7 1.2 -6.7 2.3 -8.2', 'none', INK, 1.1)
    o += path('M-6.4 -14.6C-6.4 -19.4 -3.4 -21.4 0 -21.4C3.4 -21.4 6.4 -19.4 6.4 -14.6Z', C['field'], INK, 1.4)
    o += path('M-8.4 -14.4H8.4', 'none', INK, 2)
    o += path('M-1.6 -20.6V-18M1.6 -20.6V-18', 'none', INK, 1.1)
    return o


def advert() -> str:
    """The sheet, its lower right corner rolled away."""
    o = path('M9 6.6L81.6 3.4L83 19C66 32 54 48 51 65L11.6 67Z', PAPER, INK, LW)
    o += put(worker(), 26.6, 29.4, 1, -2.5)
    for i in range(3):
        o += star(45 + i * 13, 13.6 - i * .56, 4.6, INK)
    o += heap(44.6, 32.6, 2) + heap(57.6, 31.2, 3)
    return o


FLAP = 'M83 19C72 24.4 62 29 46.6 36.4C45.8 44 46.4 52 49.4 58.4C55.6 46.6 66.4 32.6 83 19Z'


def scene() -> str:
    o, skin = '', SKIN['brown']
    line = 70
    o += hook(line, 48, 63.6, 6.2, 4, 1, 14.6, key=0)
    o += path(f'M{line} -2V45.4', 'none', INK, 1.2)
    o += advert() + path(FLAP, C['tint'], INK, LW)
    # she
    s, x, y = .335, 23.8, 56
    o += put(locs(LOCS, s, key=True), x, y, s, -3)
    o += put(neckpart(WHO, '3q', 'marigold', s, neckto=80), x, y, s, -3)
    o += area('M-6 92C-4 84 1 79.6 8 77.4C13 76 16 75.4 16.4 73C20 80 29 80 31.4 74C32 76.4 35 77.6 40 78.8'
              'C49 80.6 55 85 57 92Z', C['deep'], LW, KL)
    o += put(head(WHO, 'curious', '3q', 'marigold', s, gaze=(.95, .15), neck=False) + locs(LOCS, s), x, y, s, -3)
    # the hand with the corner
    h = .3
    b, f = hand('pinch', skin, h)
    tf = {'x': 52, 'y': 63, 's': h, 'rot': -6}
    o += put(b, **tf) + path(FLAP, C['tint'], INK, LW) + put(f, **tf)
    o += arm([(66, 114), (62.4, 95), (57.2, 78), (52, 62.4)], [17, 15.6, 13.4, 10], C['deep'], cap=False)
    # the phone at her ear
    p = .33
    eb, ef = hand('ear', skin, p)
    tf = {'x': 7.8, 'y': 72, 's': p, 'rot': 7}
    o += put(eb + path(rrect(-16.5, -75, 31, 74, 6), PAPER, PAPER, 8) + put(phone(31, 74, down=True), -1, -38) + ef, **tf)
    o += arm([(8, 114), (2, 98), (3.6, 84), (7, 71)], [17, 16, 13, 10], C['deep'], cap=False)
    return o


BODY = scene()
