"""Topic 7, before you say yes: the tick in the box is a fish hook on a line."""

from tools.drawing.objects import INK, PAPER, P, n, rr, tickhook

TITLE = 'The tick in a box is a fish hook'
SIZE = 160, 176
MIRROR = False  # a tick is the same from right to left

box = P(rr(10, 58, 104, 104, 11), PAPER, INK, 7)
tick, eye = tickhook(64, 148, key=PAPER, w=16, lb=132, la=58, r=30)
line = P(f'M{n(eye[0])} {n(eye[1])}V-8', stroke=INK, sw=5)
BODY = box + line + tick
