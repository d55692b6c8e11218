"""A grandfather and his granddaughter walk arm in arm and look at each other."""
from tools.drawing.comfort import CAP, INK, SKIN, TINT, figure, moustache, put, shoulders
from tools.drawing.people import hand, sleeve

TITLE = 'A grandfather and a young woman walk arm in arm.'
SIZE = (86, 56)


def body() -> str:
    scale, line = .235, 1.4
    old, young = (29, 19.5), (57, 18)
    torso, collar = shoulders(young, scale, left=78, right=64, bottom=60, flip=True)
    out = figure('mina', 'warm', young, scale, torso, INK, tilt=3, flip=True, collar=collar, line=line, gaze=(.85, .1))
    out += sleeve('M49 42L46 51', 8.6, INK, lwmm=line)
    torso, collar = shoulders(old, scale, left=84, right=66, bottom=60)
    out += figure('tomas', 'kind', old, scale, torso, TINT, tilt=2, collar=collar, line=line, gaze=(.85, 0), extra=CAP[0] + moustache())
    # his forearm, her hand on it, his upper arm over her wrist
    b, f = hand('fist', SKIN['olive'], .2, lwmm=1.2)
    out += put(b + f, 20.6, 51, .2, -88) + sleeve('M43 52L23 51', 8, TINT, lwmm=line)
    b, f = hand('rest', SKIN['olive'], .2, lwmm=1.2)
    out += put(b + f, 42, 49.6, .2, -92, True)
    out += sleeve('M40 41C43 44 44 48 43.6 52', 8, TINT, lwmm=line, join='M40 41L37 38')
    return out


BODY = body()
