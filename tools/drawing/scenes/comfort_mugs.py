"""Two friends at a kitchen table: one talks, one listens, both hold a mug."""
from tools.drawing.comfort import DEEP, INK, KL, LW, PAPER, SKIN, TINT, TURBAN, figure, path, put, shoulders
from tools.drawing.people import hand, mug, sleeve

TITLE = 'Two friends talk at a kitchen table, each with a mug.'
SIZE = (86, 56)


def body() -> str:
    scale, line = .26, 1.5
    left, right = (21, 20.5), (65, 22)
    torso, collar = shoulders(left, scale, left=66, right=54, bottom=52)
    out = figure('jan', 'talking', left, scale, torso, INK, tilt=-2, collar=collar, line=line, gaze=(.85, 0))
    torso, collar = shoulders(right, scale, left=70, right=56, bottom=52, flip=True)
    out += figure('harjit', 'calm', right, scale, torso, TINT, tilt=4, flip=True, collar=collar, line=line, gaze=(.85, 0), extra=TURBAN[0])
    out += path('M-4 50H90V62H-4Z', PAPER, PAPER, LW + 2 * KL) + path('M-4 50H90V62H-4Z', DEEP, INK, LW)
    for x, skin, sign in ((34.5, 'light', 1), (51.5, 'brown', -1)):
        behind, before = hand('cup', SKIN[skin], .215, lwmm=1.2)
        out += put(mug(10, 12, PAPER, 1.5, sign, steam=False), x, 44.6)
        out += put(before, x - sign * 5.4, 51, .215, 22 * sign, sign < 0)
    out += sleeve('M9 44C6 51 9 55 15 54.4C20 54 25 52.4 28.6 50.6', 8, INK, lwmm=line)
    out += sleeve('M78 44C80 51 77 55 71 54.4C66 54 61 52.4 57.4 50.6', 8, TINT, lwmm=line)
    return out


BODY = body()
