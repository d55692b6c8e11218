"""A mother has laid her arm around her grown-up son: both are calm, she looks at him, he has been heard."""
from tools.drawing.comfort import FIELD, TINT, WRAP, WRAP_OUTLINE, keyline
from tools.drawing.people import INK, KL, PAPER, SKIN, area, hand, head, neckpart, path, put

TITLE = 'A mother has her arm around the shoulder of her grown-up son'
SIZE = (86, 56)
# She is one outline: her sleeve runs from her shoulder behind his neck to the cuff on his far shoulder.
SHE = ('M1.6 62C1.6 50 4 45 9.4 43C13.4 41.6 16.4 40.6 17 37.4C19.6 42.4 26 42.4 28.2 38.2C35 36.4 42 32.4 54 32.2C66 32.2 75.6 33.6 79 40.2'
       'L72 45.8C69 42.4 64 41.8 58 41.8C48 41.8 40 43.6 33.4 48.4C32.6 52 32.6 57 32.6 62Z')
CHEST = 'M35.4 62C35.4 54 36 48.6 39 46C43 42 49 40 54 40C60 40 66 41 70 44.4C74.6 48 75.6 54 75.6 62Z'


def body() -> str:
    scale, line, thin = .25, 1.6, 1.2
    mother, son = (23.4, 23.4), (52, 19.4)
    behind, before = hand('rest', SKIN['brown'], .21, lwmm=thin)
    out = put(keyline('amara', '3q', scale, thin, WRAP_OUTLINE), *mother, scale, 6)
    out += path(CHEST, PAPER, PAPER, 2 * KL) + path(SHE, PAPER, PAPER, line + 2 * KL) + path(CHEST, INK)
    out += put(behind + before, 74.6, 42.4, .21, 222, True)
    out += put(neckpart('amara', s=scale, neckto=86, lwmm=thin, key=False), *mother, scale, 6) + area(SHE, TINT, line)
    out += path('M15.6 39.4C18 46.4 27.4 46.4 30 39.4', 'none', INK, line * .8)
    out += put(head('amara', 'warm', s=scale, gaze=(.85, -.1), neck=False, key=False, lwmm=thin, extra_front=WRAP[0]), *mother, scale, 6)
    # his neck and head come before the sleeve that lies on his shoulders
    out += put(neckpart('sami', s=scale, neckto=86, lwmm=thin, key=False), *son, scale, 4, True)
    out += path('M46.2 40.6C48 45 55.6 45.4 58.8 41', 'none', FIELD, 2.2)
    return out + put(head('sami', 'calm', s=scale, gaze=(.75, .25), neck=False, lwmm=thin), *son, scale, 4, True)


BODY = body()
