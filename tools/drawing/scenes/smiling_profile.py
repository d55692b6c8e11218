"""A girl looks at her phone: out of it a white hand without a sleeve holds a smile on a stick. Her grandmother looks over her
shoulder, and together they see what the smile hides: a hook hangs behind it."""

from __future__ import annotations

from tools.drawing.kin import FIRST_CHIN, braid, hook
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
    limb,
    n,
    neckpart,
    path,
    put,
    rrect,
)

TITLE = 'A girl and her grandmother study a smiling mask from a phone'
SIZE = (86, 86)

BRAID = [(-30, 14), (-39, 29), (-44, 45), (-46, 61), (-46, 77), (-44, 90)]
C = PAL['marigold']


def mask(x: float, y: float, w: float, h: float, tail: float) -> str:
    """A speech bubble with a smile, w and h half its size; its eyes are holes."""
    o = path(f'M{n(x - w + 6)} {n(y - h)}H{n(x + w - 6)}a6 6 0 0 1 6 6V{n(y + h - 6)}a6 6 0 0 1 -6 6H{n(tail + 4.2)}'
             f'L{n(tail)} {n(y + h + 5.4)}L{n(tail - 4.2)} {n(y + h)}'
             f'H{n(x - w + 6)}a6 6 0 0 1 -6 -6V{n(y - h + 6)}a6 6 0 0 1 6 -6Z', PAPER, INK, LW)
    o += ''.join(circ(x + dx, y - 4, 3, C['field'], INK, LW) for dx in (-6.6, 6.6))
    smile = f'M{n(x - 8)} {n(y + 3.4)}C{n(x - 4.6)} {n(y + 8.6)} {n(x + 4.6)} {n(y + 8.6)} {n(x + 8)} {n(y + 3.4)}'
    return o + path(smile, 'none', INK, 2.2)


def white_grip() -> tuple[str, str]:
    """The hand of whoever hides, round a stick at x = 17.4, with its thin arm out of the screen: what lies behind the stick, and the thumb before it."""
    arm_line = ('M22.4 77C23 70 28.4 63 27.2 56.4C26.6 53.4 25 51.4 22.4 50.4', 4.8)
    palm = ('M24.6 47.2C22 44.8 18 44.6 15 45.2V54C18 55.4 22 55.4 25 54.4Z', 0)
    closed = [(f'M17 {n(46 + 2.6 * i)}H{n(11.8 + abs(i - 1.3) * .6)}', 1.7) for i in range(4)]
    thumb = ('M23.4 49.4C21.6 46.8 19.2 46.6 14.8 47.6', 2)
    return limb([arm_line, palm, *closed], PAPER, 1.2), limb([thumb], PAPER, 1.2) + path('M21.6 48.7L24 51.6', 'none', PAPER, 3.6)


def scene() -> str:
    o = ''
    # grandmother, behind
    s, x, y = .31, 66.6, 28.6
    o += put(neckpart('rosa', '3q', 'marigold', s, neckto=84), x, y, s, 3, True)
    o += area('M48 92C48 72 48 60 52 55.4C55 53 58.2 53.4 59.2 50.6C62.6 55.4 72.6 55.4 76 49.6'
              'C77.6 52.2 81.6 52.8 85.6 54.8C93 58 97 64 99 70V92Z', C['deep'], LW, KL)
    chin = path(FIRST_CHIN, 'none', INK, 1.1 / s)
    o += put(head('rosa', 'sceptical', '3q', 'marigold', s, gaze=(.95, .2), neck=False, extra_front=chin), x, y, s, 4, True)
    # girl
    s, x, y = .295, 48.4, 57
    o += put(neckpart('mirela', '3q', 'marigold', s, neckto=84), x, y, s, 2, True)
    o += area('M28 92C30 86 34 80 39.4 77.4C41.4 76.4 42 75 42.4 72.4C46 78.4 54.6 78.4 57.4 71.4'
              'C58.6 75 64.6 75.6 70 77.6C75 79.6 78 85 79 92Z', INK, LW, KL)
    o += put(head('mirela', 'attentive', '3q', 'marigold', s, gaze=(.9, -.55), neck=False) + braid(BRAID, 19, s), x, y, s, 2, True)
    # grandmother's hand on her shoulder
    b, f = hand('rest', SKIN['light'], .25)
    o += put(b + f, 83, 77, .25, -98, True)
    o += arm([(106, 72), (95, 76), (83.4, 76.4)], [17, 14, 10.4], C['deep'], cap=False)
    mx = 20.4
    # the phone in her hand
    skin = SKIN['olive']
    o += limb([(f'M14 {72.6 + i * 4.6:g}H8.2', 2.9) for i in range(3)], skin, LW, KL)
    thumb = [('M32.2 77.4C35.6 76 39 79.4 41.6 84L48.6 96H32.2Z', 0), ('M36.4 82C35.6 78.4 33 76 28.4 74.6', 3.6)]
    o += limb(thumb, skin, LW, KL)
    body = rrect(-11.4, -20, 22.8, 50, 3.6)
    o += put(path(body, PAPER, PAPER, 2 * KL) + path(body, INK) + path(rrect(-9, -15.8, 18, 50, 1.2), C['tint']), mx, 80)
    o += path(ell(mx + 2, 77, 5.4, 2.4), INK) + limb(thumb, skin, LW)
    # the hook behind the mask
    o += path('M7.6 20V32', 'none', INK, 1.2) + hook(7.6, 33.6, 43, 2.9, 2.5, -1, 7.4, key=0)
    # a thin white arm, its wrist bent: thumb and fingers hold the mask's long stick
    behind, before = white_grip()
    o += behind + path('M17.4 26V60', 'none', INK, 4.4) + path('M17.4 26V60', 'none', PAPER, 1.8) + before
    o += mask(17.8, 15.8, 15.8, 12.8, 17.4)
    return o


BODY = scene()
