# ruff: noqa: E501 (path data reads best unbroken)
"""Before you say yes: a white hand out of a phone holds a contract out; the woman has lifted her pen from it and turned to a
friend, who asks back: where?"""

from tools.drawing.neighbours import arm, contract, folds, grey, neck, offering_hand, pen, pen_hand, pin_bubble
from tools.drawing.people import INK, KL, LW, PAL, PAPER, SKIN, area, circ, head, path, put, rrect

TITLE = 'A woman with a pen turns from a contract to a friend'
SIZE = (86, 86)
C = PAL['marigold']


def she(s: float = .28) -> str:
    o = put(neck('olive', s, 1.3), 22, 28.6, s, -3)
    o += area('M-9 92C-9 70 -6 60 4 55.6C9 53.4 13 53.2 14 49C17.4 55 25 55 28.8 49.4C30.6 53 35 54.4 39 57C45 62 46 73 46 92Z', INK, LW, KL)
    o += path('M13.4 50.6C16.6 57.6 26 57.6 29.6 50.4', 'none', C['field'], 2.6)
    return o + put(head('mai', 'doubtful', s=s, neck=False, gaze=(.85, -.1), extra_front=grey(s)), 22, 28.6, s, 2)


def he(s: float = .28) -> str:
    o = put(neck('brown', s, 1.2), 70, 30, s, 3, True)
    o += area('M46 92C46 72 49 63 56 58.6C61 56.2 64 55.4 65 52C68 58 75 58 78 51.6C79 55 83 56.6 87 58C95 61 99 74 99 92Z', C['deep'], LW, KL)
    o += path('M66.4 57.4C68.6 63 74.4 63 76.8 57.2M71.4 61.6V78', 'none', INK, 1.3) + circ(75, 67, 1, INK) + circ(75, 73, 1, INK)
    return o + put(head('harpal', 'attentive', s=s, neck=False, gaze=(.85, .1), extra_front=folds(s)), 70, 30, s, 4, True)


def body() -> str:
    h = .29
    o = he() + she()
    # her hand, and the pen she has lifted
    back, front = pen_hand(SKIN['olive'], h)
    held = {'x': 51, 'y': 68.4, 's': h, 'rot': -10}
    o += put(back, **held) + pen(35.6, 57.8, 54.6, 44) + put(front, **held)
    o += arm([(51, 104), (53, 86), (51.2, 69.8)], [15, 13, 10.6], INK, C['field'], 'M42 84L46 96')
    # who hides: a hand out of a phone
    case = rrect(.8, 53, 19, 50, 3.4)
    o += path(case, PAPER, PAPER, 2 * KL) + path(case, INK) + path(rrect(3.2, 57.4, 14.2, 50, 1), C['field']) + path('M8.4 55.2H12.2', 'none', PAPER, 1)
    back, front = offering_hand(.3, 24)
    held = {'x': 11.4, 'y': 76, 's': .3, 'rot': 86}
    o += put(back, **held) + put(contract(18, 22.6), 33, 75, rot=5) + put(front, **held) + path('M2 71V81', 'none', INK, 2.4)
    return o + put(pin_bubble(19, 14, 'H6L12 20L0 7', C), 44.2, 10.4)


BODY = body()
