"""Reception: the luggage of three people stands before the desk, and one hand holds all three passports. Somebody at work notices it."""

from tools.drawing.people import INK, KL, LW, PAPER, PEOPLE, SKIN, area, head, neckpart, path, put
from tools.drawing.staff import DEEP, NIA_STRANDS, THIN, TINT, bell, fan_of_passports, lying, room_key, suitcase, telephone

TITLE = 'A receptionist sees three passports in one hand, before three suitcases'
SIZE = (86, 86)
DESK = 66


def scene(who: str = 'nia') -> str:
    s, hx, hy, skin = .29, 29, 22.6, SKIN[PEOPLE[who]['skin']]
    o = ''
    o += path('M56 4.2H83', 'none', INK, 1.7) + ''.join(put(room_key(), x, 5.2) for x in (59.8, 68.8, 77.8))
    her = put(neckpart(who, s=s, neckto=70), hx, hy, s, 2)
    her += area('M2.2 72C1.6 62 4.6 53.6 9.6 50.6C12.4 49 14.6 48.4 17 47.6C19 46.9 20 45.6 20.4 42C25 47 30.6 47 33.8 43C34.4 45.6 36 46.4 39 47.2C47 49.6 51 58 51 72Z', DEEP, LW, KL)
    her += path('M21.6 42.6L27.4 54.6L34.4 43L31.4 41.6C29.4 44.2 26 44.2 23.6 41.2Z', PAPER, INK, 1.2)
    her += put(head(who, 'attentive', s=s, gaze=(.9, .3), neck=False, extra_front=path(NIA_STRANDS, 'none', PAPER, THIN / s)), hx, hy, s, 4)
    o += put(her, 2.6)
    # the desk
    o += area(f'M-3 {DESK}H89V{DESK + 4.4}H-3Z', PAPER, LW, KL) + path(f'M-3 {DESK + 4.4}H89V90H-3Z', TINT, INK, LW)
    o += put(bell(), 56.6, DESK - .6)
    # a hand on the telephone
    o += put(telephone(), 37.4, DESK + .4, .92)
    o += put(lying(skin, .235, 1.3), 18.4, 57.2, .235, 88)
    cuff = 'M16.6 54.2A3.95 3.95 0 0 1 20 61.4C17.8 62.6 15.8 64 14 66.6'
    o += path(cuff, 'none', PAPER, LW + 2 * KL) + path('M12.6 59C13.4 56.4 15 54.8 16.6 54.2A3.95 3.95 0 0 1 20 61.4C17.8 62.6 15.8 64 14 65.2H9.6Z', DEEP)
    o += path('M12.6 59C13.4 56.4 15 54.8' + cuff[1:].replace('16.6 54.2', ' 16.6 54.2', 1), 'none', INK, LW)
    # luggage
    o += put(suitcase(17, 15, DEEP, INK), 11.6, 86.6) + put(suitcase(14, 12, PAPER, INK, strap=True), 30.4, 86.6) + put(suitcase(15, 17, INK, PAPER), 48, 86.6)
    # the hand with everybody's passports
    o += put(fan_of_passports(), 73.6, 60, 1, -14)
    return o


BODY = scene()
