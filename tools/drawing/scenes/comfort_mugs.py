"""Two friends at a kitchen table: one talks, one listens, both hold a mug."""
from tools.drawing.comfort import DEEP, FIELD, INK, KL, LW, PAPER, SKIN, TINT, TURBAN, area, figure, path, put, shoulders
from tools.drawing.people import hand, mug, sleeve

TITLE = 'Two friends talk at a kitchen table, each with a mug.'
SIZE = (86, 56)


def body() -> str:
    scale, line = .29, 1.5
    left, right = (22, 22), (64, 22)
    torso, collar = shoulders(left, scale, left=68, right=56, bottom=60)
    out = figure('jan', 'talking', left, scale, torso, INK, tilt=-2, collar=collar, line=line, gaze=(.85, 0))
    torso, collar = shoulders(right, scale, left=70, right=56, bottom=60, flip=True)
    out += figure('harjit', 'kind', right, scale, torso, TINT, tilt=5, flip=True, collar=collar, line=line, gaze=(.85, 0), extra=TURBAN[0])
    out += path('M-4 50H90V62H-4Z', PAPER, PAPER, LW + 2 * KL) + path('M-4 50H90V62H-4Z', DEEP, INK, LW)
    for x, skin, fill, sign, who in ((35, 'light', INK, 1, 0), (51, 'brown', TINT, -1, 1)):
        behind, before = hand('cup', SKIN[skin], .25, lwmm=1.2)
        out += put(mug(11, 12, PAPER, 1.4, sign, steam=False), x, 43.5) + put(before, x - sign * 5, 51.5, .25, 12 * sign, who == 1)
    out += sleeve('M8 46C8 54 18 54 27 51.5', 9, INK, lwmm=line)
    out += sleeve('M78 46C78 54 68 54 59 51.5', 9, TINT, lwmm=line)
    return out


BODY = body()
