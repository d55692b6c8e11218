"""A grandfather and his granddaughter walk arm in arm and look at each other."""
from tools.drawing.comfort import CAP, CAP_OUTLINE, TINT, figure, moustache, shoulders
from tools.drawing.people import INK, PAPER, SKIN, hand, path, put, sleeve

TITLE = 'A grandfather and a young woman walk arm in arm'
SIZE = (86, 56)


def body() -> str:
    scale, line = .235, 1.6
    old, young = (28, 20), (57, 17.6)
    torso, collar = shoulders(young, scale, left=80, right=68, bottom=60, flip=True)
    out = path('M61 24H66L68 32H61Z', PAPER)  # the white fills the chink behind the ear
    out += figure('mina', 'warm', young, scale, torso, INK, tilt=4, flip=True, collar=collar, line=line, gaze=(.85, .1))
    torso, collar = shoulders(old, scale, left=92, right=66, bottom=60)
    out += figure('tomas', 'kind', old, scale, torso, TINT, tilt=2, collar=collar, line=line, gaze=(.85, 0), extra=CAP[0] + moustache(),
                  outline=CAP_OUTLINE)
    # his bent arm, her cuff that comes through it, her hand on his forearm
    b, f = hand('rest', SKIN['olive'], .18, lwmm=1.2)
    out += put(b + f, 24.6, 50.6, .18, -90, True)
    out += sleeve('M40.6 43.6C44 47 44.6 51 42.6 52C39 53 33 51.4 26.4 50.8', 7.4, TINT, lwmm=line, join='M40 43.6L35 44')
    out += put(b + f, 42.4, 46, .18, -112, True)
    return out + sleeve('M58 50C54 45 49 43.6 44 45.4', 7, INK, lwmm=line, join='M57 48.6L62 54')


BODY = body()
