"""A girl looks at her phone: out of it a white hand without a sleeve holds a smile on a stick. Her grandmother looks over her shoulder,
and together they see what the smile hides: a hook hangs behind it."""

from __future__ import annotations

from tools.drawing.neighbours import FIRST_CHIN, braid, hook, white_fist
from tools.drawing.people import INK, KL, LW, PAL, PAPER, SKIN, area, arm, circ, ell, hand, head, limb, n, neckpart, path, put, rrect

TITLE = 'A girl and her grandmother study a smiling mask from a phone.'
SIZE = (86, 86)

BRAID = [(-30, 14), (-39, 29), (-44, 45), (-46, 61), (-46, 77), (-44, 90)]
C = PAL['marigold']


def mask(x: float, y: float, w: float, h: float, tail: float) -> str:
    """A speech bubble with a smile, w and h half its size; its eyes are holes."""
    o = path(f'M{n(x - w + 6)} {n(y - h)}H{n(x + w - 6)}a6 6 0 0 1 6 6V{n(y + h - 6)}a6 6 0 0 1 -6 6H{n(tail + 4.2)}L{n(tail)} {n(y + h + 5.4)}L{n(tail - 4.2)} {n(y + h)}'
             f'H{n(x - w + 6)}a6 6 0 0 1 -6 -6V{n(y - h + 6)}a6 6 0 0 1 6 -6Z', PAPER, INK, LW)
    o += ''.join(circ(x + dx, y - 4, 3, C['field'], INK, LW) for dx in (-6.6, 6.6))
    return o + path(f'M{n(x - 8)} {n(y + 3.4)}C{n(x - 4.6)} {n(y + 8.6)} {n(x + 4.6)} {n(y + 8.6)} {n(x + 8)} {n(y + 3.4)}', 'none', INK, 2.2)


def scene() -> str:
    o = ''
    # grandmother, behind
    s, x, y = .31, 66.6, 28.6
    o += put(neckpart('rosa', '3q', 'marigold', s, neckto=84), x, y, s, 3, True)
    o += area('M48 92C48 72 48 60 52 55.4C55 53 58.2 53.4 59.2 50.6C62.6 55.4 72.6 55.4 76 49.6C77.6 52.2 81.6 52.8 85.6 54.8C93 58 97 64 99 70V92Z', C['deep'], LW, KL)
    o += put(head('rosa', 'sceptical', '3q', 'marigold', s, gaze=(.95, .2), neck=False, extra_front=path(FIRST_CHIN, 'none', INK, 1.1 / s)), x, y, s, 4, True)
    # girl
    s, x, y = .295, 48.4, 57
    o += put(neckpart('mina', '3q', 'marigold', s, neckto=84), x, y, s, 2, True)
    o += area('M28 92C30 86 34 80 39.4 77.4C41.4 76.4 42 75 42.4 72.4C46 78.4 54.6 78.4 57.4 71.4C58.6 75 64.6 75.6 70 77.6C75 79.6 78 85 79 92Z', INK, LW, KL)
    o += put(head('mina', 'attentive', '3q', 'marigold', s, gaze=(.9, -.55), neck=False) + braid(BRAID, 19, s), x, y, s, 2, True)
    # grandmother's hand on her shoulder
    b, f = hand('rest', SKIN['light'], .25)
    o += put(b + f, 83, 77, .25, -98, True)
    o += arm([(106, 72), (95, 76), (83.4, 76.4)], [17, 14, 10.4], C['deep'], cap=False)
    # hook, hand, mask
    o += path('M10 24V39.4', 'none', INK, 1.2) + hook(10, 41.4, 52, 3.6, 2.7, -1, 8, key=0)
    mx = 20.6
    o += path(f'M{mx} 32V46', 'none', INK, 5.2) + path(f'M{mx} 32V46', 'none', PAPER, 2)
    # the phone in her hand
    skin = SKIN['olive']
    o += limb([(f'M14 {72.6 + i * 4.4:g}H9.4', 2.7) for i in range(4)], skin, LW, KL)
    thumb = [('M31.2 78.4C35 77 38.4 80 41 84L48 96H31.2Z', 0), ('M35.6 83C34.6 79 32 76.8 27.4 75.8', 3.6)]
    o += limb(thumb, skin, LW, KL)
    o += put(path(rrect(-10, -14, 20, 44, 3.4), PAPER, PAPER, 2 * KL) + path(rrect(-10, -14, 20, 44, 3.4), INK) + path(rrect(-7.6, -10.6, 15.2, 44, 1), C['tint']) + path(ell(0, -1, 6.6, 2.6), INK), mx, 74)
    o += limb(thumb, skin, LW)
    o += white_fist(mx, 49.4, .2, 110)
    o += mask(18, 17.6, 15.8, 13.4, mx)
    return o


BODY = scene()
