
"""Keep what can help you later: a young man puts a message into an envelope that an older woman holds for him; an advert and a
payment are in it already."""

from tools.drawing.neighbours import advert, arm, bubble, neck, payment
from tools.drawing.people import INK, KL, LW, PAL, PAPER, SKIN, area, hand, head, path, put

TITLE = 'A young man puts messages into an envelope an older woman holds'
SIZE = (86, 86)
C = PAL['marigold']
BROWN = SKIN['brown']
BEHIND = 'M29 61V96H72V61Z'
FRONT = 'M29 61L50.5 74.6L72 61V96H29Z'


def she(s: float = .3) -> str:
    o = put(neck('brown', s, 1.2), 66, 23, s, 4, True)
    o += area('M38 92C38 70 43 59 50 53C54 50 59 49 60.4 45C63 51 71 51 74.2 44.6C75 48.4 79 49.4 83 51C90 54 96 66 96 92Z', C['deep'], LW, KL)
    o += path('M59.6 46.4C62 55 73 55 75.4 46C78.4 48.6 82 50 85 51.6C80 69.6 56 69.6 49.4 53.6C53 50.2 57.4 49.4 59.6 46.4Z', C['tint'], INK, LW)
    return o + put(head('lalita', 'kind', s=s, neck=False, gaze=(.75, .5)), 66, 23, s, 6, True)


def he(s: float = .3) -> str:
    o = put(neck('brown', s, 1.3), 19, 24.6, s, -3)
    o += area('M-10 92C-10 70 -8 59 1 53.6C6 51 10 50.6 11 46C14.6 53 22 53 26 46.6C28 50.4 33 51.6 36 54.4C41 59 42 72 42 92Z', INK, LW, KL)
    o += path('M10 47.8C13.4 55.6 23.4 55.6 27.2 47.6', 'none', C['field'], 2.6)
    return o + put(head('kofi', 'attentive', s=s, neck=False, gaze=(.8, .4)), 19, 24.6, s, 4)


def body() -> str:
    h = .3
    o = she() + he()
    # the envelope: its back and her fingers, what is in it, what he puts in, its front, her thumb
    fingers, thumb = hand('pass', BROWN, h)
    hers = {'x': 83, 'y': 80, 's': h, 'rot': -70, 'flip': True}
    o += put(fingers, **hers) + path(BEHIND, PAPER, PAPER, LW + 2 * KL) + area(BEHIND, C['field'], LW)
    o += put(payment(C), 65, 58, 1.1, 8) + put(advert(C), 54.4, 59, 1.1, -4)
    back, front = hand('pass', BROWN, h)
    held = {'x': 22.6, 'y': 52.2, 's': h, 'rot': 76}
    o += put(back, **held) + put(bubble(15.4, 11), 40.6, 54, rot=6) + put(front, **held)
    o += path('M29 61L50.5 74.6L72 61', 'none', PAPER, LW + 2) + area(FRONT, C['tint'], LW) + path('M29 94L45.4 71.4M72 94L55.6 71.4', 'none', INK, LW)
    o += put(thumb, **hers) + arm([(104, 98), (94, 87), (82.4, 79.8)], [15, 13.4, 10.6], C['deep'])
    # his arm
    return o + arm([(0, 104), (8, 78), (22, 52.8)], [16, 14, 10], INK, C['field'])


BODY = body()
