"""A father sits beside his daughter of fourteen, come home from school, and listens to her: his hand lies open on the table."""
from tools.drawing.comfort import DEEP, FIELD, TINT, figure, shoulders
from tools.drawing.companions import GREY_STREAKS, open_palm
from tools.drawing.people import INK, KL, LW, PAPER, SKIN, area, hand, path, put, sleeve

TITLE = 'A father sits beside his teenage daughter and listens to her'
SIZE = (86, 56)
TABLE = 'M-4 46.6H90V62H-4Z'


def bag() -> str:
    """Her school bag, that stands on the table."""
    out = path('M4 26.4V24A3.4 3.4 0 0 1 10.8 24V26.4', 'none', PAPER, 1.8 + 2 * KL) + path('M4 26.4V24A3.4 3.4 0 0 1 10.8 24V26.4', 'none', INK, 1.8)
    out += area('M-3 48V34C-3 28 1 26 7 26C14 26 17 29 17 34V50Z', DEEP, LW, KL)
    return out + area('M-3 50V38.4H12.4V50Z', DEEP, LW) + path('M9 42H12.4', 'none', INK, LW)


def body() -> str:
    line = 1.6
    teen, father = (32.4, 25), (63, 19.6)
    s = .225
    hood = 'M19 46C15 37 19 30 26 33C30 36 36 36 40 33.6C46 31 50 38 46 46Z'
    torso, collar = shoulders(teen, s, left=60, right=50, bottom=56)
    out = area(hood, TINT, line, KL) + bag()
    out += figure('juno', 'talking', teen, s, torso, TINT, tilt=-4, line=line, gaze=(.85, -.35), face=1.15)
    out += path('M29.8 40.4V45M35.4 40.4V45', 'none', INK, 1.2)
    s = .275
    torso, collar = shoulders(father, s, left=76, right=66, bottom=52, flip=True)
    out += figure('ilie', 'kind', father, s, torso, INK, tilt=-8, flip=True, collar=collar, line=line, gaze=(.85, .4),
                  extra=path(GREY_STREAKS, 'none', INK, 1.1 / s))
    out += path(TABLE, PAPER, PAPER, LW + 2 * KL) + path(TABLE, FIELD, INK, LW)
    b, f = hand('rest', SKIN['olive'], .18, lwmm=1.2)
    out += put(b + f, 29, 49.8, .18, 84)
    out += sleeve('M21.4 43C18.6 49 21 50.6 28.4 49.8', 6.4, TINT, lwmm=line, join='M22 43.4L26 45')
    out += put(open_palm('olive', .22), 61.4, 50, .2, -84, True)
    return out + sleeve('M82.4 41C86.6 48.6 80 51.6 62 50.2', 8.2, INK, lwmm=line, join='M82 42L77 45')


BODY = body()
