"""Reception: the luggage of three people stands before the desk, and one hand holds all three passports. Somebody at work notices it."""

from tools.drawing.people import *
from tools.drawing.staff import *

TITLE = 'A receptionist sees three passports in one hand, before three suitcases.'
SIZE = (86, 86)
DESK = 66


def scene(who: str = 'nia') -> str:
    s, hx, hy, skin = .29, 31, 22.6, SKIN[PEOPLE[who]['skin']]
    o = ''
    o += path('M1.6 7H11', 'none', INK, 1.8) + put(room_key(), 4, 8)
    o += put(neckpart(who, s=s, neckto=84), hx, hy, s, 2)
    o += area('M8 72C8 60 10 50.6 19 47.6C22 46.6 23.4 45.6 23.8 42.6C27 47 32.6 47 35.8 43C36.4 45.6 38 46.4 41 47.2C49 49.6 53 58 53 72Z', DEEP, LW, KL)
    o += path('M23.6 42.6L29.4 54.6L36.4 43L33.4 41.6C31.4 44.2 28 44.2 25.6 41.2Z', PAPER, INK, 1.2)
    o += put(head(who, 'attentive', s=s, gaze=(.9, .3), neck=False, extra_front=path(NIA_STRANDS, 'none', PAPER, THIN / s)), hx, hy, s, 4)
    # the desk
    o += area(f'M-3 {DESK}H89V{DESK + 4.4}H-3Z', PAPER, LW, KL) + path(f'M-3 {DESK + 4.4}H89V90H-3Z', TINT, INK, LW)
    o += put(bell(), 56, DESK - .6)
    # a hand on the telephone
    o += put(telephone(), 36, DESK)
    o += put(over(skin, .25, 1.3), 22, 58.4, .25, 82)
    o += sleeve('M15 54C8 63 9 64 23 58.4', 8.2, DEEP, join='M15 54L19 50')
    # luggage
    o += put(suitcase(17, 15, DEEP, INK), 12, 86.6) + put(suitcase(14, 12, PAPER, INK, strap=True), 32, 86.6) + put(suitcase(15, 17, INK, PAPER), 51, 86.6)
    # the hand with everybody's passports
    o += put(fan_of_passports(), 73.6, 60, 1, -14)
    return o


BODY = scene()
