"""Reception: the luggage of three people stands before the desk, and one hand holds all three passports. Somebody at work notices it."""

from tools.drawing.people import *
from tools.drawing.staff import *

TITLE = 'A receptionist sees three passports in one hand, before three suitcases.'
SIZE = (86, 86)
DESK = 66


def scene(who: str = 'nia') -> str:
    s, hx, hy, skin = .29, 29, 22.6, SKIN[PEOPLE[who]['skin']]
    o = ''
    o += path('M53 4.4H83', 'none', INK, 1.6) + ''.join(put(room_key(), x, 5.4) for x in (56.6, 66.4, 76.2))
    o += put(neckpart(who, s=s, neckto=70), hx, hy, s, 2)
    o += area('M6 72C6 60 8 50.6 17 47.6C20 46.6 21.4 45.6 21.8 42.6C25 47 30.6 47 33.8 43C34.4 45.6 36 46.4 39 47.2C47 49.6 51 58 51 72Z', DEEP, LW, KL)
    o += path('M21.6 42.6L27.4 54.6L34.4 43L31.4 41.6C29.4 44.2 26 44.2 23.6 41.2Z', PAPER, INK, 1.2)
    o += put(head(who, 'attentive', s=s, gaze=(.9, .3), neck=False, extra_front=path(NIA_STRANDS, 'none', PAPER, THIN / s)), hx, hy, s, 4)
    # the desk
    o += area(f'M-3 {DESK}H89V{DESK + 4.4}H-3Z', PAPER, LW, KL) + path(f'M-3 {DESK + 4.4}H89V90H-3Z', TINT, INK, LW)
    o += put(bell(), 56.6, DESK - .6)
    # a hand on the telephone
    o += put(telephone(), 36.6, DESK + .4)
    o += put(lying(skin, .25, 1.3), 18.4, 59.4, .245, 92)
    o += sleeve('M13 54C6 62 6 64 18 59.4', 8, DEEP, join='M13 54L17 50')
    # luggage
    o += put(suitcase(17, 15, DEEP, INK), 11.6, 86.6) + put(suitcase(14, 12, PAPER, INK, strap=True), 30.4, 86.6) + put(suitcase(15, 17, INK, PAPER), 48, 86.6)
    # the hand with everybody's passports
    o += put(fan_of_passports(), 73.6, 60, 1, -14)
    return o


BODY = scene()
