"""A caller and a counsellor of a helpline, each in a half, joined by the telephone line."""
from tools.drawing.comfort import DEEP, FIELD, INK, KL, LW, PAPER, SKIN, TINT, area, figure, path, put, shoulders
from tools.drawing.people import hand, phone, rrect, sleeve

TITLE = 'A caller on the phone and a helpline counsellor with a headset.'
SIZE = (86, 86)


def body() -> str:
    scale, line = .36, 1.6
    caller, nora = (20, 46), (66, 46)
    torso, collar = shoulders(caller, scale, left=60, right=56, bottom=90)
    out = figure('yonas', 'talking', caller, scale, torso, INK, collar=collar, line=line, gaze=(.85, 0))
    torso, collar = shoulders(nora, scale, left=62, right=56, bottom=90, flip=True)
    out += figure('nora', 'kind', nora, scale, torso, TINT, tilt=5, flip=True, collar=collar, line=line, gaze=(.85, 0))
    return out


BODY = body()
