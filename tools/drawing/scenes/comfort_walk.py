"""A grandfather and his granddaughter walk on a path, arm in arm, and look at each other."""
from tools.drawing.comfort import CAP, CAP_OUTLINE, DEEP, FIELD, TINT, keyline, moustache
from tools.drawing.people import INK, KL, LW, PAPER, SKIN, area, circ, hand, head, neckpart, path, put

TITLE = 'A grandfather and a young woman walk arm in arm'
SIZE = (86, 56)
THIN, SCALE = 1.05, .18
OLD, YOUNG = (32, 16.4), (57.6, 15.6)
HIS = ('M13 62C13.6 54 15 43 17.2 36.6C18.4 33.4 20.6 32 23.4 31C25.6 30.2 27.4 29.8 27.6 27C30 30.2 34 30.2 36 27.2'
       'C36.4 29.8 38 30.2 40.4 31C43.4 32.2 45.2 34.6 46 38.6C46.6 42 48.6 46 47.6 48.4C47 50 46 50.6 44.6 50.8L45.6 62Z')
# Her arm comes out of the ink of her dress.
HERS = ('M74 62C72.6 54 71.6 46 70.6 39C69.8 33 68 30.8 65.2 29.8C62.6 28.8 61.6 28.4 61.4 25.6C59.4 28.4 55.6 28.4 53.8 25.4C53.4 28 52.2 28.6 50.4 29.4'
        'C48.6 30.6 48.6 34 49 37L50.2 39.8L49 46.2C50 46.8 50.8 47.6 51.6 48.8C51 52 50 57 49 62Z')


def person(who: str, look: str, at: tuple[float, float], cloth: str, fill: str, tilt: float, flip: bool, gaze: tuple[float, float],
           extra: str = '', outline: str = '') -> str:
    place = (*at, SCALE, tilt, flip)
    out = put(keyline(who, '3q', SCALE, THIN, outline), *place) + path(cloth, PAPER, PAPER, LW + 2 * KL)
    out += put(neckpart(who, s=SCALE, neckto=86, lwmm=THIN, key=False), *place) + area(cloth, fill, LW)
    return out + put(head(who, look, s=SCALE, gaze=gaze, neck=False, key=False, lwmm=THIN, extra_front=extra), *place)


def body() -> str:
    # a tree, the path they walk on
    out = path('M48 64C58 50 69 44 68.4 36H72.2C73.4 44 79 50 87 64Z', PAPER, INK, LW) + path('M-4 36H94', 'none', INK, LW)
    out += circ(78.8, 20.4, 5.8, PAPER, PAPER, LW + 2 * KL) + path('M78.8 26V36', 'none', PAPER, 2 + 2 * KL) + circ(78.8, 20.4, 5.8, DEEP, INK, LW) + path('M78.8 20.4V36', 'none', INK, 1.8)
    return out + put(walkers(), -7.4)


def walkers() -> str:
    rest = ''.join(hand('rest', SKIN['olive'], .15, lwmm=THIN))
    fist = ''.join(hand('fist', SKIN['olive'], .16, lwmm=THIN))
    out = person('mina', 'warm', YOUNG, HERS, INK, 3, True, (.85, .1))
    out += path('M53.4 27.4C55 31 60.4 31 62 27.4', 'none', FIELD, 1.8)
    out += person('tomas', 'kind', OLD, HIS, TINT, 2, False, (.85, 0), CAP[0] + moustache(), CAP_OUTLINE)
    # his arm, bent for her
    out += path('M20.8 62C21.4 54 22.4 46 23 39.6', 'none', INK, LW)
    out += put(fist, 32.6, 47.6, .16, -84)
    forearm = 'M40.8 38C41 41 41.4 43 41.6 44C38.6 45.2 35.6 45.2 32.8 44.6L32 50.4C36.6 51.4 41 51.4 44.6 50.8'
    out += path(forearm + 'L46 46Z', TINT) + path(forearm, 'none', INK, LW)
    # her hand on his arm, her cuff
    out += put(rest, 51, 43, .15, -80, True) + path('M50.4 38.6L49 47.4L55 52V34Z', INK) + path('M50.6 39.4L49.4 46.4', 'none', FIELD, 1.8)
    out += path('M51.4 47.6C54 49.4 57 49.8 58.2 48C59.4 46 58.6 42 57.4 38.4', 'none', PAPER, 1)  # her bent arm
    return out


BODY = body()
