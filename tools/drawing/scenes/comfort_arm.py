"""A mother has laid her arm around her grown-up son: both are calm, she looks at him, he has been heard."""
from tools.drawing.comfort import INK, SKIN, TINT, WRAP, WRAP_OUTLINE, figure, put, shoulders
from tools.drawing.people import hand, sleeve

TITLE = 'A mother has her arm around the shoulder of her grown-up son.'
SIZE = (86, 56)


def body() -> str:
    scale, line = .27, 1.5
    mother, son = (27, 26), (54, 21)
    torso, collar = shoulders(mother, scale, left=92, right=90, bottom=60)
    out = figure('amara', 'warm', mother, scale, torso, TINT, tilt=6, collar=collar, line=line, gaze=(.85, -.1), extra=WRAP[0],
                 outline=WRAP_OUTLINE)
    torso, collar = shoulders(son, scale, left=84, right=78, bottom=60, flip=True)
    out += figure('sami', 'calm', son, scale, torso, INK, tilt=5, flip=True, collar=collar, line=line, gaze=(.7, .3))
    # her hand comes round his far shoulder
    behind, before = hand('rest', SKIN['brown'], .25, lwmm=1.2)
    out += put(behind + before, 75.4, 45.2, .25, -112, True)
    return out + sleeve('M79.6 42.4L77.6 43.8', 8, TINT, lwmm=line)


BODY = body()
