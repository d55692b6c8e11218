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
    scale, line = .33, 1.6
    caller, nora = (25, 51), (63, 48)
    torso, collar = shoulders(caller, scale, left=60, right=50, bottom=90)
    out = figure('yonas', 'talking', caller, scale, torso, TINT, collar=collar, line=line, gaze=(.85, 0), face=1.5)
    torso, collar = shoulders(nora, scale, left=62, right=52, bottom=90, flip=True)
    out += figure('nora', 'warm', nora, scale, torso, INK, tilt=5, flip=True, collar=collar, line=line, gaze=(.85, 0), extra=HEADSET,
                  face=1.5)
    # the line leaves the phone, winds in a coil and ends in the headset
    turns = [i / 90 for i in range(91)]
    coil = [(28 + 30 * t + 4.4 * sin(6 * pi * t) * sin(pi * t) ** .3, 9.6 - 4.8 * (cos(6 * pi * t) - 1)) for t in turns]
    out += line_of_the_house('M12.5 42C7 22 15 9.6 ' + spline(coil, t=1)[1:] + 'C72 9.6 86.4 24 83 42C81.8 48 79 49.8 73.4 49.8') + circ(73.1, 49.9, 4.1, INK)
    b, f = hand('ear', SKIN['brown'], .31)
    place = {'x': 12, 'y': 67, 's': .31, 'rot': 7}
    out += put(b + path(rrect(-16.5, -75, 31, 74, 6), PAPER, PAPER, 10) + put(phone(31, 74, PAPER, INK), -1, -38) + f, **place)
    return out + arm([(6, 104), (3.6, 88), (11.4, 67)], [17, 15, 10], TINT, lwmm=line, cap=False)


BODY = body()
