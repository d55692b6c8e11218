"""A mother has laid her arm around her grown-up son: both are calm, she looks at him, he has been heard."""
from tools.drawing.comfort import INK, SKIN, TINT, WRAP, WRAP_OUTLINE, figure, path, put, shoulders
from tools.drawing.people import hand, sleeve

TITLE = 'A mother has her arm around the shoulder of her grown-up son.'
SIZE = (86, 56)


def body() -> str:
    scale, line = .27, 1.5
    mother, son = (26, 26), (53.4, 21)
    # her sleeve comes out behind his far shoulder
    out = sleeve('M60 40L77.6 42.4', 9, TINT, lwmm=line)
    torso, collar = shoulders(mother, scale, left=90, right=90, bottom=60)
    out += figure('amara', 'warm', mother, scale, torso, TINT, tilt=6, collar=collar, line=line, gaze=(.85, -.1), extra=WRAP[0],
                  outline=WRAP_OUTLINE)
    torso, collar = shoulders(son, scale, left=82, right=78, bottom=60, flip=True)
    out += figure('sami', 'calm', son, scale, torso, INK, tilt=5, flip=True, collar=collar, line=line, gaze=(.7, .3))
    # her hand lies on it, her cuff joins hand and sleeve
    behind, before = hand('rest', SKIN['brown'], .25, lwmm=1.2)
    out += put(behind + before, 74.4, 45.2, .25, -112, True)
    out += path('M76.5 38L73 41.2L76.2 49L79.3 46.7L80 42Z', TINT)
    return out + path('M76.8 37.9L73 41.2L76.2 49L79 46.7', 'none', INK, line)


BODY = body()
