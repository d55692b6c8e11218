"""A grandmother and her granddaughter on a bench, from behind: shoulder to shoulder they look out at a low sun."""
from tools.drawing.comfort import DEEP, TINT, curls
from tools.drawing.people import INK, KL, LW, PAPER, SHADE, SKIN, area, circ, ell, path, put

TITLE = 'A grandmother and a young woman on a bench, heads together'
SIZE = (86, 56)
# Heads from behind, in head units (100 from crown to chin), the nape in the middle.
NECK = 'M-21 14C-21 44 -23 60 -30 84H30C23 60 21 44 21 14Z'
EARS = [ell(-39, 4, 7, 11, -6), ell(39, 4, 7, 11, 6)]
HAIR = 'M0 -61C-30 -61 -44 -38 -42 -10C-41 12 -34 28 -18 38L0 44L18 38C34 28 41 12 42 -10C44 -38 30 -61 0 -61Z'
PLAIT = 'M-14 30C-15 36 -14 40 -11 44C-17 51 -17 60 -11 65C-17 73 -16 82 -10 87C-15 94 -13 103 -8 108L-5 122H6L8 108C14 103 15 94 10 87C16 82 17 73 11 65C17 60 17 51 11 44C14 40 15 36 14 30Z'
CHEVRONS = 'M-15 -38L0 -27L15 -38M-17 -17L0 -5L17 -17M-17 4L0 16L17 4M-14 25L0 36L14 25M-11 46L0 56L11 46M-12 67L0 77L12 67M-11 88L0 98L11 88'
CURLS = curls([(36, 24), (46, 9), (49, -9), (46, -28), (37, -45), (23, -57), (5, -63), (-13, -61), (-29, -53), (-41, -39), (-48, -22), (-49, -3), (-44, 14), (-33, 27)], 10.5) + \
    'A12 12 0 0 0 -12 36A12 12 0 0 0 12 36A12 12 0 0 0 36 24Z'
CURL_LINES = 'M-31 4A10 10 0 0 0 -15 14M14 -42A10 10 0 0 1 28 -26'


def back(x: float, width: float, top: float) -> str:
    """A back: the foot of the neck at (x, top), shoulders that fall softly."""
    w = width / 2
    return (f'M{x - w} 62C{x - w - 1} {top + 17} {x - w} {top + 9.4} {x - w + 7} {top + 6}C{x - w + 11} {top + 4.2} {x - 8} {top + 4} {x - 6} {top}'
            f'C{x - 3} {top + 1.4} {x + 3} {top + 1.4} {x + 6} {top}C{x + 8} {top + 4} {x + w - 11} {top + 4.2} {x + w - 7} {top + 6}'
            f'C{x + w} {top + 9.4} {x + w + 1} {top + 17} {x + w} 62Z')


def friend(at: tuple[float, float], scale: float, tilt: float, hair: str, tone: str, skin: str, torso: str, cloth: str, over: str = '') -> str:
    """A head from behind over a back (torso) in cloth."""
    place = (*at, scale, tilt)
    line, white = 1.3 / scale, (1.3 + 2 * KL) / scale
    out = put(''.join(path(d, PAPER, PAPER, white) for d in (hair, NECK, *EARS)), *place) + path(torso, PAPER, PAPER, LW + 2 * KL)
    out += put(path(NECK, SKIN[skin], INK, line), *place) + area(torso, cloth, LW)
    return out + put(path('M-20 30C-10 50 10 50 20 30V46C8 58 -8 58 -20 46Z', SHADE[skin])
                     + ''.join(path(ear, SKIN[skin], INK, line) for ear in EARS) + path(hair, tone, INK, line if tone != INK else .01) + over, *place)


def body() -> str:
    s = .25
    out = path('M-4 33H90', 'none', INK, LW) + path('M64.6 33A10.4 10.4 0 0 1 85.4 33Z', PAPER, INK, LW)
    out += friend((49.8, 20), s, -4, HAIR, INK, 'olive', back(51.6, 33, 34.4), TINT,
                  path(PLAIT, INK) + path(CHEVRONS, 'none', PAPER, 1 / s))
    rings = ''.join(circ(x, 23, 5.6, PAPER, INK, 1.3 / s) for x in (-43, 43))
    out += friend((21.8, 18.4), s, 4, CURLS, PAPER, 'olive', back(20, 38, 33.4), INK, rings + path(CURL_LINES, 'none', INK, 1.1 / s))
    for y in (47.4, 54):
        d = f'M3 {y}H83V{y + 3.6}H3Z'
        out += path(d, PAPER, PAPER, LW + 2 * KL) + path(d, DEEP, INK, LW)
    return out


BODY = body()
