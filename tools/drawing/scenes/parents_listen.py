"""A father sits at the corner of the table beside his daughter of fifteen and listens; his hand lies near hers."""
from tools.drawing.comfort import DEEP, FIELD, INK, KL, LW, PAPER, SKIN, TINT, area, figure, path, put, shoulders
from tools.drawing.people import hand, phone, sleeve

TITLE = 'A father sits beside his teenage daughter and listens to her.'
SIZE = (86, 56)


def body() -> str:
    scale, line = .3, 1.5
    teen, father = (25, 22.5), (60, 20)
    torso, collar = shoulders(teen, scale, left=70, right=56, bottom=60)
    out = figure('cleo', 'talking', teen, scale, torso, FIELD, tilt=-2, collar=collar, line=line, gaze=(.75, .3))
    torso, collar = shoulders(father, scale, left=76, right=64, bottom=60, flip=True)
    out += figure('karim', 'attentive', father, scale, torso, INK, tilt=6, flip=True, collar=collar, line=line, gaze=(.8, .1))
    out += path('M-4 46H90V62H-4Z', PAPER, PAPER, LW + 2 * KL) + path('M-4 46H90V62H-4Z', TINT, INK, LW)
    b, f = hand('rest', SKIN['olive'], .26, lwmm=1.2)
    out += put(b + f, 22, 51, .24, 84) + put(b + f, 66, 51, .26, -84, True)
    out += sleeve('M4 44C2 52 10 53 20 51', 9, FIELD, lwmm=line) + sleeve('M82 40C86 52 78 53 68 51', 10, INK, lwmm=line)
    return out


BODY = body()
