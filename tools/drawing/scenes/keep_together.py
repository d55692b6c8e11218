# ruff: noqa: E501 (path data reads best unbroken)
"""Keep what can help you later: a young man puts a message into a jar that an older woman holds for him; his copy stays in his
other hand, and an advert and a payment are in the jar already."""

from tools.drawing.neighbours import advert, arm, bubble, neck, payment
from tools.drawing.people import INK, KL, LW, PAL, PAPER, SKIN, area, hand, head, limb, path, put

TITLE = 'A young man puts messages into a jar an older woman holds'
SIZE = (86, 86)
C = PAL['marigold']
BROWN = SKIN['brown']
GLASS = 'M46 53H70C70 56.4 74 58 74 63V79A5 5 0 0 1 69 84H47A5 5 0 0 1 42 79V63C42 58 46 56.4 46 53Z'
RIM = 'M45 49.4H71A1.6 1.6 0 0 1 72.6 51V52.6A1.6 1.6 0 0 1 71 54.2H45A1.6 1.6 0 0 1 43.4 52.6V51A1.6 1.6 0 0 1 45 49.4Z'


def she(s: float = .29) -> str:
    o = put(neck('brown', s, 1.2), 68, 22.4, s, 4, True)
    o += area('M40 90C40 68 45 57 52 51C56 48 61 47 62.4 43C65 49 73 49 76.2 42.6C77 46.4 81 47.4 85 49C92 52 98 64 98 90Z', C['deep'], LW, KL)
    o += path('M61.6 44.4C64 53 75 53 77.4 44C80.4 46.6 84 48 87 49.6C82 67.6 58 67.6 51.4 51.6C55 48.2 59.4 47.4 61.6 44.4Z', C['tint'], INK, LW)
    return o + put(head('lalita', 'kind', s=s, neck=False, gaze=(.75, .5)), 68, 22.4, s, 6, True)


def he(s: float = .29) -> str:
    o = put(neck('brown', s, 1.3), 19, 24.4, s, -3)
    o += area('M-10 90C-10 68 -8 57 1 51.6C6 49 10 48.6 11 44C14.6 51 22 51 26 44.6C28 48.4 33 49.6 36 52.4C41 57 42 70 42 90Z', INK, LW, KL)
    o += path('M10.4 46C13.6 53.4 23 53.4 26.8 45.8', 'none', C['field'], 2.6)
    return o + put(head('kofi', 'attentive', s=s, neck=False, gaze=(.8, .4)), 19, 24.4, s, 4)


def body() -> str:
    h = .3
    o = she() + he()
    # behind the jar: the hand that puts the message in, the hand that holds the jar
    back, front = hand('pass', BROWN, h)
    held = {'x': 40.6, 'y': 50.4, 's': h, 'rot': 64}
    hers_back, hers_front = hand('pass', BROWN, h)
    hers = {'x': 88, 'y': 78, 's': h, 'rot': -80, 'flip': True}
    o += put(hers_back, **hers) + path('M76.4 74.6V80.4', 'none', BROWN, 1.8)
    o += path(GLASS + RIM, PAPER, PAPER, LW + 2 * KL)
    o += path('M48 53H68V50.6H48Z', INK, INK, 2)
    o += put(back, **held) + put(bubble(15.4, 11), 59.4, 45.6, rot=-6) + put(front, **held)
    o += area(GLASS, PAPER, LW)
    o += put(bubble(13.6, 8.8, INK, 3, PAPER, key=False), 52, 61, rot=-6) + put(advert(C), 54, 75.4, rot=-5) + put(payment(C), 65.4, 64.8, rot=7)
    o += area(RIM, PAPER, LW)
    o += arm([(30, 62), (31, 75), (39.8, 51.6)], [14, 13.4, 10], INK, C['field'], 'M30.4 58L34.6 57.6M24 68L26 58M26 63L31 61', 8)
    o += put(hers_front, **hers) + arm([(102, 81), (95, 80), (87.6, 78.2)], [13.4, 12.4, 10.8], C['deep'])
    o += limb([(f'M39.4 {y}L{x} {y + .3:.1f}', 2.6) for x, y in ((42, 66.6), (43.2, 70), (43, 73.4), (41.6, 76.8))], BROWN, 1.5)
    # his copy stays with him
    back, front = hand('paper', BROWN, h)
    held = {'x': 11, 'y': 82, 's': h, 'rot': 8}
    o += put(back, **held) + put(bubble(15.4, 11), 14, 65, rot=-6) + put(front, **held)
    return o + arm([(3, 100), (7, 92), (10.4, 83.4)], [13, 12, 10.4], INK, C['field'])


BODY = body()
