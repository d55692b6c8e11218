
"""Before you say yes: a white hand out of a phone holds a contract out; the woman has lifted her pen from it and turned to the
friend who stands close at her side and asks: where?"""

from tools.drawing.neighbours import arm, contract, folds, grey, neck, offering_hand, pen, pin_bubble
from tools.drawing.people import INK, KL, LW, PAL, PAPER, SKIN, area, hand, head, path, put, rrect

TITLE = 'A woman with a pen turns from a contract to a friend'
SIZE = (86, 86)
C = PAL['marigold']
# A smile in the white beard.
SMILE = path('M0 21H29V31H0Z', PAPER) + path('M0 23C5 34 22 34 28.4 21.4', 'none', INK, 5.4)
HER, HIM = (33.6, 37), (66, 32.6)


def she(s: float = .28) -> str:
    x, y = HER
    o = put(neck('olive', s, 1.3), x, y, s, -3)
    o += area('M5 96C5 78 8 68 17 64C22 61.8 25.6 61.6 26.6 57.4C30 63.4 37.6 63.4 41.4 57.8C43.2 61.4 47.6 62.8 51.6 65.4C57.6 70.4 58.6 81 58.6 96Z', INK, LW, KL)
    o += path('M26 59C29.2 66 38.6 66 42.2 58.8', 'none', C['field'], 2.6)
    return o + put(head('mai', 'doubtful', s=s, neck=False, gaze=(.9, -.2), extra_front=grey(s)), x, y, s, 2)


def he(s: float = .28) -> str:
    x, y = HIM
    o = put(neck('brown', s, 1.2), x, y, s, 3, True)
    o += area('M42 96C42 76 45 67 52 62C57 59 60 58 61 54.6C64 60.6 71 60.6 74 54.2C75 57.6 79 59.2 83 60.6C91 63.6 95 76 95 96Z', C['deep'], LW, KL)
    o += path('M62 59C64.4 65 70.4 65 72.8 59', 'none', INK, 1.3)
    return o + put(head('harpal', 'kind', s=s, neck=False, gaze=(.85, .35), extra_front=folds(s) + SMILE), x, y, s, 7, True)


def body() -> str:
    o = he() + she()
    # her hand, and the pen she has lifted
    o += pen(42.4, 77, 63.4, 62.4, 3)
    o += put(''.join(hand('fist', SKIN['olive'], .28)), 57.6, 77, .28, -35)
    o += arm([(66, 106), (64, 90), (58.2, 77.8)], [15, 13, 10.6], INK, C['field'], 'M58 92L54 98')
    # who hides: a hand out of a phone
    case = rrect(.8, 53, 17, 50, 3.4)
    o += path(case, PAPER, PAPER, 2 * KL) + path(case, INK) + path(rrect(3.2, 57.4, 12.2, 50, 1), C['field']) + path('M7.4 55.2H11.2', 'none', PAPER, 1)
    back, front = offering_hand(.3, 24)
    held = {'x': 8.4, 'y': 77, 's': .3, 'rot': 86}
    o += put(back, **held) + put(contract(18, 22.6), 28, 76, rot=5) + put(front, **held) + path('M2 72V82', 'none', INK, 2.4)
    return o + put(pin_bubble(19, 14, 'H9L17 17L2 7', C), 33.6, 9.4)


BODY = body()
