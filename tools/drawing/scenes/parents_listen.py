"""A father sits at the corner of the table beside his daughter of fifteen and listens; his hand lies near hers."""
from tools.drawing.comfort import FIELD, TINT, figure, shoulders
from tools.drawing.people import INK, KL, LW, PAPER, SKIN, hand, path, put, sleeve

TITLE = 'A father sits beside his teenage daughter and listens to her'
SIZE = (86, 56)


def body() -> str:
    scale, line = .26, 1.6
    teen, father = (24, 21), (61, 19)
    torso, collar = shoulders(teen, scale, left=66, right=54, bottom=52)
    out = figure('cleo', 'talking', teen, scale, torso, FIELD, tilt=-2, collar=collar, line=line, gaze=(.75, .2))
    torso, collar = shoulders(father, scale, left=80, right=66, bottom=52, flip=True)
    out += figure('karim', 'kind', father, scale, torso, INK, tilt=6, flip=True, collar=collar, line=line, gaze=(.8, .1))
    out += path('M-4 47.4H90V62H-4Z', PAPER, PAPER, LW + 2 * KL) + path('M-4 47.4H90V62H-4Z', TINT, INK, LW)
    b, f = hand('rest', SKIN['olive'], .22, lwmm=1.2)
    out += put(b + f, 21.6, 50.8, .2, 86) + put(b + f, 58, 50.4, .22, -86, True)
    out += sleeve('M8.4 43C6 50 11 51.6 19.8 50.8', 7.6, FIELD, lwmm=line, join='M9 43.2L14 44')
    return out + sleeve('M79.6 41C82.6 50 75 51.6 60 50.6', 8.6, INK, lwmm=line, join='M79.4 42L74 44')


BODY = body()
