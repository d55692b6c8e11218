"""A grandmother and her granddaughter on a bench, from behind: shoulder to shoulder, heads together, before a low sun."""
from tools.drawing.comfort import DEEP, TINT, curls
from tools.drawing.people import INK, KL, LW, PAPER, SKIN, area, circ, ell, path, put

TITLE = 'A grandmother and a young woman on a bench, heads together'
SIZE = (86, 56)
# Both heads are turned a little: from behind, one sees an ear, a cheek, the tip of a nose (to the right, in head units).
CHEEK = 'M6 -34C28 -36 36 -28 36 -19C34 -12 34 -8 36 -4C41 0 43 5 40 8L36 10C37 18 34 28 26 36C16 44 -2 42 -14 32Z'
CURLS = curls([(39, -14), (44, -32), (36, -49), (22, -60), (4, -65), (-14, -63), (-30, -55), (-42, -42), (-49, -25), (-50, -7), (-46, 11), (-36, 26)], 10.5) + \
    'A13 13 0 0 0 -14 34A12 12 0 0 0 -2 20C-6 12 -6 2 0 -6C4 -12 12 -14 18 -20A9 9 0 0 0 31 -22Z'
HAIR = 'M38 -20C38 -46 22 -61 -4 -61C-32 -61 -45 -38 -44 -12C-43 10 -35 28 -22 38L-4 36C-2 26 -8 14 -4 2C0 -8 12 -16 38 -20Z'
NECK = 'M-22 10C-20 46 -22 64 -29 86H26C20 66 16 50 14 22Z'
PLAIT = 'M-30 26C-28 36 -28 40 -25 44C-31 51 -30 60 -24 65C-30 73 -28 82 -22 87C-27 94 -25 103 -19 108L-14 122H-2L2 108C8 102 8 93 2 87C8 81 8 71 2 65C8 59 7 50 1 44C4 40 4 34 3 26Z'
EAR = ell(0, 6, 7.5, 11.5, -8)


def back(x: float, width: float, top: float) -> str:
    """A back: the foot of the neck at (x, top), shoulders that fall softly."""
    w = width / 2
    return (f'M{x - w} 62C{x - w - 1} {top + 16} {x - w} {top + 8.4} {x - w + 7} {top + 5.6}C{x - w + 11} {top + 4} {x - 8} {top + 4} {x - 6} {top}'
                f'C{x - 3} {top + 1.4} {x + 3} {top + 1.4} {x + 6} {top}C{x + 8} {top + 4} {x + w - 11} {top + 4} {x + w - 7} {top + 5.6}'
                f'C{x + w} {top + 8.4} {x + w + 1} {top + 16} {x + w} 62Z')


def friend(at: tuple[float, float], scale: float, tilt: float, flip: bool, hair: str, tone: str, skin: str, torso: str,
           cloth: str, over: str = '') -> str:
    """A head, half from behind, over a back (torso) in cloth."""
    place = (*at, scale, tilt, flip)
    line, white = 1.3 / scale, (1.3 + 2 * KL) / scale
    out = put(''.join(path(d, PAPER, PAPER, white) for d in (hair, CHEEK, NECK)), *place) + path(torso, PAPER, PAPER, LW + 2 * KL)
    out += put(path(NECK, SKIN[skin], INK, line), *place) + area(torso, cloth, LW)
    return out + put(path(CHEEK, SKIN[skin], INK, line) + path('M30 -14L38 -14', 'none', INK, line) + path('M22 23C26 24 30 22 34 18', 'none', INK, line * .8)
                     + path(hair, tone, INK, line if tone != INK else .01)
                     + (path(EAR, PAPER, PAPER, line + 1.6 / scale) if tone == INK else '') + path(EAR, SKIN[skin], INK, line) + over, *place)


def body() -> str:
    s = .235
    out = path('M-4 33H90', 'none', INK, LW) + path('M64 33A9.6 9.6 0 0 1 83.2 33Z', PAPER, INK, LW)
    out += friend((50.8, 19.6), s, -13, True, HAIR, INK, 'olive', back(55.6, 36, 35), TINT,
                  path(PLAIT, INK) + path('M-24 45L1 45M-24 66L2 66M-22 88L2 88', 'none', PAPER, 1 / s))
    out += friend((25.6, 18.4), s, 9, False, CURLS, PAPER, 'olive', back(22, 38, 34.4), INK,
                  circ(0, 25, 5.6, PAPER, INK, 1.3 / s))
    for y in (46, 52.6):
        d = f'M3 {y}H83V{y + 3.6}H3Z'
        out += path(d, PAPER, PAPER, LW + 2 * KL) + path(d, DEEP, INK, LW)
    return out


BODY = body()
