"""A caller and a counsellor of a helpline, each in a half, joined by the telephone line."""
from math import cos, pi, sin

from tools.drawing.comfort import TINT, figure, shoulders
from tools.drawing.people import INK, PAPER, SKIN, arm, circ, hand, path, phone, put, rrect, spline

TITLE = 'A caller on the phone and a helpline counsellor with a headset'
SIZE = (86, 86)
BAND = 'M-32 -4C-50 -52 -14 -76 10 -68'
HEADSET = (path(BAND, 'none', PAPER, 13) + path(BAND, 'none', INK, 6.6) + circ(-31, 3, 16, PAPER) + circ(-31, 3, 12.5, INK)
           + path('M-31 12C-30 34 -22 44 -8 45', 'none', PAPER, 9) + path('M-10 45.4L-3 45', 'none', PAPER, 15)
           + path('M-31 12C-30 34 -22 44 -8 45', 'none', INK, 4.2) + path('M-10 45.4L-3 45', 'none', INK, 9))


def line_of_the_house(d: str) -> str:
    """The telephone line: ink, with a keyline."""
    return path(d, 'none', PAPER, 2 + 2 * 1.3) + path(d, 'none', INK, 2)


def body() -> str:
    scale, line = .36, 1.6
    caller, nora = (26, 33), (62.6, 32)
    torso, collar = shoulders(caller, scale, left=58, right=48, bottom=92)
    out = figure('yonas', 'talking', caller, scale, torso, TINT, collar=collar, line=line, gaze=(.85, 0), face=1.5)
    torso, collar = shoulders(nora, scale, left=58, right=46, bottom=92, flip=True)
    out += figure('nora', 'warm', nora, scale, torso, INK, tilt=5, flip=True, collar=collar, line=line, gaze=(.85, 0), extra=HEADSET,
                  face=1.5)
    # the line leaves the phone, hangs low before them, winds in a coil and rises to the headset
    turns = [i / 90 for i in range(91)]
    coil = [(29 + 28 * t + 4.2 * sin(6 * pi * t) * sin(pi * t) ** .3, 78 + 4.2 * (cos(6 * pi * t) - 1)) for t in turns]
    out += line_of_the_house('M14 50C18 62 18 76 ' + spline(coil, t=1)[1:] + 'C72 78 82 72 81 56C80.4 44 78 36.6 73.8 34.8') + circ(73.8, 34.6, 4.1, INK)
    b, f = hand('ear', SKIN['brown'], .33)
    place = {'x': 12.4, 'y': 51, 's': .33, 'rot': 7}
    out += put(b + path(rrect(-16.5, -75, 31, 74, 6), PAPER, PAPER, 10) + put(phone(31, 74, PAPER, INK), -1, -38) + f, **place)
    return out + arm([(4, 104), (2, 78), (11.8, 51)], [17, 15, 10.6], TINT, lwmm=line, cap=False)


BODY = body()
