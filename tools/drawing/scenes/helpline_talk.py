"""A caller and a counsellor of a helpline, each in a half, joined by the telephone line."""
from tools.drawing.comfort import INK, LW, KL, PAPER, SKIN, TINT, DEEP, circ, figure, path, put, shoulders
from tools.drawing.people import arm, hand, phone, rrect

TITLE = 'A caller on the phone and a helpline counsellor with a headset.'
SIZE = (86, 86)
BAND = 'M-32 -4C-50 -52 -14 -76 10 -68'
HEADSET = (path(BAND, 'none', PAPER, 13) + path(BAND, 'none', INK, 6.6) + circ(-31, 3, 16, PAPER) + circ(-31, 3, 12.5, INK)
           + path('M-31 12C-28 32 -16 40 -3 38', 'none', INK, 4.2) + path('M-6 38L0 37', 'none', INK, 9))


def line_of_the_house(d: str) -> str:
    return path(d, 'none', PAPER, 2 + 2 * 1.2) + path(d, 'none', INK, 2)


def body() -> str:
    scale, line = .33, 1.6
    caller, nora = (23, 52), (64, 49)
    torso, collar = shoulders(caller, scale, left=60, right=56, bottom=90)
    out = figure('yonas', 'talking', caller, scale, torso, TINT, collar=collar, line=line, gaze=(.85, 0))
    torso, collar = shoulders(nora, scale, left=62, right=56, bottom=90, flip=True)
    out += figure('nora', 'warm', nora, scale, torso, INK, tilt=5, flip=True, collar=collar, line=line, gaze=(.85, 0), extra=HEADSET, outline='M0 0')
    out += line_of_the_house('M10 42C4 20 18 8 32 9C44 10 46 22 40 22C34 22 36 10 48 9C60 8 58 22 52 22C46 22 46 8 60 8C74 8 82 24 75 46')
    b, f = hand('ear', SKIN['brown'], .32)
    tf = dict(x=9, y=68, s=.32, rot=7)
    out += put(b + path(rrect(-16.5, -75, 31, 74, 6), PAPER, PAPER, 10) + put(phone(31, 74, PAPER, INK), -1, -38) + f, **tf)
    return out + arm([(4, 104), (2, 88), (8.4, 68)], [17, 15, 10], TINT, lwmm=line, cap=False)


BODY = body()
