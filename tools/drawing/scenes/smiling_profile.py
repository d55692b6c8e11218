"""A girl looks at her phone: out of it a white hand without a sleeve holds a smile on a stick. Her grandmother looks over her shoulder,
and together they see what the smile hides: a hook hangs behind it."""

from __future__ import annotations

from tools.drawing.neighbours import hook, white_fist
from tools.drawing.people import INK, KL, LW, PAL, PAPER, SKIN, area, circ, hand, head, neckpart, path, put, rrect, sleeve

TITLE = 'A girl and her grandmother study a smiling mask held out of a phone.'
SIZE = (86, 86)

C = PAL['marigold']


def mask(x: float, y: float) -> str:
    """A speech bubble with a smile; its eyes are holes."""
    w, h = 17.5, 14
    o = path(f'M{x - w + 6} {y - h}H{x + w - 6}a6 6 0 0 1 6 6V{y + h - 6}a6 6 0 0 1 -6 6H{x + 4.6}L{x} {y + h + 6}L{x - 4.6} {y + h}H{x - w + 6}a6 6 0 0 1 -6 -6V{y - h + 6}a6 6 0 0 1 6 -6Z', PAPER, INK, LW)
    o += circ(x - 7.4, y - 3.6, 3.4, C['field'], INK, LW) + circ(x + 7.4, y - 3.6, 3.4, C['field'], INK, LW)
    return o + path(f'M{x - 8.6} {y + 4}C{x - 5} {y + 9} {x + 5} {y + 9} {x + 8.6} {y + 4}', 'none', INK, 2.2)


def scene() -> str:
    o = ''
    # grandmother, behind
    s, x, y = .35, 67, 29
    o += put(neckpart('rosa', '3q', 'marigold', s, neckto=84), x, y, s, 3, True)
    o += area('M40 92C40 74 44 62 52 56C56 53.6 60 53 61.4 50.6C64 55.4 73 55 76.4 50C78 53.4 84 54.4 92 58V92Z', C['deep'], LW, KL)
    o += put(head('rosa', 'curious', '3q', 'marigold', s, gaze=(.95, .1), neck=False), x, y, s, 5, True)
    # girl
    s, x, y = .335, 50, 54
    o += put(neckpart('mina', '3q', 'marigold', s, neckto=84), x, y, s, 2, True)
    o += area('M28 92C29 84 33 79.4 40 77C42.6 76 44.4 75.4 45 73C48 77.6 56 77.6 58.6 71.6C60 75 66 76 71 79C75 82 77 86 77.6 92Z', INK, LW, KL)
    o += put(head('mina', 'attentive', '3q', 'marigold', s, gaze=(.95, -.4), neck=False), x, y, s, 3, True)
    # phone, hook, hand, mask
    mx, my = 20, 18
    o += path('M8.6 24V44', 'none', INK, 1.2) + hook(8.6, 40, 50, 4, 2.4, -1, 7)
    o += path(f'M{mx} {my + 16}V46', 'none', INK, 5.2) + path(f'M{mx} {my + 14}V46', 'none', PAPER, 2)
    o += white_fist(mx, 48, .19, 84)
    o += mask(mx, my)
    o += put(path(rrect(-9.6, -16, 19.2, 36, 3), INK) + path(rrect(-7.6, -12, 15.2, 30, 1), C['tint']), mx, 74)
    return o


BODY = scene()
