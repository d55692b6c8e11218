"""A mother has laid her arm around her grown-up son: both are calm, she looks at him, he has been heard."""
from tools.drawing.comfort import TINT, WRAP, WRAP_OUTLINE, figure, shoulders
from tools.drawing.people import INK, PAPER, SKIN, hand, path, put, sleeve

TITLE = 'A mother has her arm around the shoulder of her grown-up son'
SIZE = (86, 56)


def body() -> str:
    scale, line = .27, 1.6
    mother, son = (26, 26), (53.4, 21)
    # (the white fills the chink between the two)
    out = path('M38 8L46 6L44 18L40 20ZM29 38L34 37L36 42L30 43Z', PAPER)
    # her sleeve comes out behind his far shoulder
    out += sleeve('M60 41.4L77.6 43', 9, TINT, lwmm=line)
    torso, collar = shoulders(mother, scale, left=90, right=90, bottom=60)
    out += figure('amara', 'warm', mother, scale, torso, TINT, tilt=6, collar=collar, line=line, gaze=(.85, -.1), extra=WRAP[0],
                  outline=WRAP_OUTLINE)
    torso, collar = shoulders(son, scale, left=82, right=78, bottom=60, flip=True)
    out += figure('sami', 'calm', son, scale, torso, INK, tilt=5, flip=True, collar=collar, line=line, gaze=(.7, .3))
    # her hand lies on it, her cuff joins hand and sleeve
    behind, before = hand('rest', SKIN['brown'], .25, lwmm=1.2)
    out += put(behind + before, 74.4, 45.2, .25, -112, True)
    out += path('M77 38.6L73 41.6L76 48.6L79 47.2L80 43Z', TINT)
    return out + path('M76.4 38.9L73 41.4L76 48.9L78.4 47.5', 'none', INK, line)


BODY = body()
