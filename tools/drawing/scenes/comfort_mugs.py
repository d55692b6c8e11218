"""Two friends at a kitchen table: one talks, one listens, both hold a mug."""
from tools.drawing.comfort import DEEP, TINT, TURBAN, figure, shoulders
from tools.drawing.people import INK, KL, LW, PAPER, SKIN, hand, mug, path, put, sleeve

TITLE = 'Two friends talk at a kitchen table, each with a mug'
SIZE = (86, 56)


def body() -> str:
    scale, line = .26, 1.6
    left, right = (21, 20.5), (65, 22)
    torso, collar = shoulders(left, scale, left=66, right=54, bottom=52)
    out = figure('jan', 'talking', left, scale, torso, INK, tilt=-2, collar=collar, line=line, gaze=(.85, 0))
    torso, collar = shoulders(right, scale, left=70, right=56, bottom=52, flip=True)
    out += figure('harjit', 'calm', right, scale, torso, TINT, tilt=4, flip=True, collar=collar, line=line, gaze=(.85, 0), extra=TURBAN[0])
    out += path('M-4 50H90V62H-4Z', PAPER, PAPER, LW + 2 * KL) + path('M-4 50H90V62H-4Z', DEEP, INK, LW)
    for x, skin, sign in ((35, 'light', 1), (51, 'brown', -1)):
        _, before = hand('cup', SKIN[skin], .21, lwmm=1.2)
        cup = mug(9, 12, PAPER, 1.5, -sign, steam=False)
        out += put(path('M-4.5 -6H4.5V6H-4.5Z', PAPER, PAPER, 4), x, 45) + put(cup, x, 45)
        out += put(path('M-1.4 -8.6C-4 -11 1.4 -12.6 -.8 -15.6', 'none', INK, 1.3), x + .6, 45)
        out += put(before, x - sign * 6.6, 51.6, .21, 6 * sign, sign < 0)
    out += sleeve('M8.6 43C6 51 8 55.4 14 54.8C18.6 54.4 22.4 53.4 26.4 51.8', 7.6, INK, lwmm=line, join='M9 43.4L15 45')
    out += sleeve('M78 44.4C80 51 77.6 55.4 72 54.8C67.4 54.4 63.6 53.4 59.6 51.8', 7.6, TINT, lwmm=line, join='M77.6 45L72.4 46.6')
    return out


BODY = body()
