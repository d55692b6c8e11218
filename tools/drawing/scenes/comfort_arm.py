"""A mother has laid her arm around her grown-up son: both are calm, they look at each other."""
from tools.drawing.comfort import DEEP, FIELD, INK, KL, LW, PAPER, SKIN, TINT, area, figure, path, put, shoulders
from tools.drawing.people import hand, sleeve

TITLE = 'A mother has her arm around the shoulder of her grown-up son.'
SIZE = (86, 56)


def body() -> str:
    scale, line = .31, 1.5
    mother, son = (29, 21.5), (57, 22.5)
    torso, collar = shoulders(mother, scale, left=80, right=80, bottom=60)
    out = figure('lindiwe', 'kind', mother, scale, torso, TINT, tilt=5, collar=collar, line=line, gaze=(.85, .1))
    torso, collar = shoulders(son, scale, left=86, right=60, bottom=60, flip=True)
    out += figure('sami', 'kind', son, scale, torso, INK, tilt=4, flip=True, collar=collar, line=line, gaze=(.85, 0))
    # her hand comes round his far shoulder
    behind, before = hand('rest', SKIN['brown'], .27, lwmm=1.3)
    out += sleeve('M88 40L83 44', 9, TINT, lwmm=line) + put(behind + before, 82.5, 43, .27, -112, True)
    return out


BODY = body()
