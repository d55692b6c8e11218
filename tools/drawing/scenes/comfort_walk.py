"""A grandfather and his granddaughter walk arm in arm and look at each other."""
from tools.drawing.comfort import CAP, INK, SKIN, TINT, figure, moustache, put, shoulders
from tools.drawing.people import hand, sleeve

TITLE = 'A grandfather and a young woman walk arm in arm.'
SIZE = (86, 56)


def body() -> str:
    scale, line = .24, 1.5
    old, young = (27.6, 20.6), (57, 18.6)
    torso, collar = shoulders(young, scale, left=80, right=64, bottom=60, flip=True)
    out = figure('mina', 'warm', young, scale, torso, INK, tilt=3, flip=True, collar=collar, line=line, gaze=(.85, .1))
    out += sleeve('M49.6 42L47 50L38 47', 8, INK, lwmm=line)
    torso, collar = shoulders(old, scale, left=88, right=68, bottom=60)
    out += figure('tomas', 'kind', old, scale, torso, TINT, tilt=2, collar=collar, line=line, gaze=(.85, 0), extra=CAP[0] + moustache())
    # his forearm and hand, her hand laid on it, his upper arm over her wrist
    b, f = hand('rest', SKIN['olive'], .19, lwmm=1.2)
    out += put(b + f, 25, 51.6, .19, -94, True) + sleeve('M43 52.6L26.6 51.6', 8, TINT, lwmm=line)
    out += put(b + f, 39.6, 45, .2, -126)
    return out + sleeve('M40.4 42.6C42.6 45 43.4 48 43 52.4', 8, TINT, lwmm=line, join='M40 43L35 44')


BODY = body()
