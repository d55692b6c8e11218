"""A grandfather and his granddaughter walk arm in arm."""
from tools.drawing.comfort import CAP, DEEP, FIELD, INK, KL, LW, PAPER, SKIN, TINT, area, figure, moustache, path, put, shoulders
from tools.drawing.people import hand, sleeve

TITLE = 'A grandfather and a young woman walk arm in arm.'
SIZE = (86, 56)


def body() -> str:
    scale, line = .28, 1.5
    old, young = (28, 20), (58, 19.5)
    torso, collar = shoulders(young, scale, left=74, right=70, bottom=60, flip=True)
    out = figure('mina', 'kind', young, scale, torso, INK, tilt=3, flip=True, collar=collar, line=line, gaze=(.85, .1))
    torso, collar = shoulders(old, scale, left=80, right=78, bottom=60)
    out += figure('tomas', 'kind', old, scale, torso, TINT, tilt=2, collar=collar, line=line, gaze=(.85, 0), extra=CAP[0] + moustache())
    return out


BODY = body()
