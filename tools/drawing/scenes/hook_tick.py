"""Topic 7, before you say yes: the tick in the box is a fish hook on a line; the hand with the pen has not signed yet."""

from tools.drawing.grips import penhand
from tools.drawing.objects import INK, PAPER, P, n, rr, tickhook

TITLE = 'The tick in a box is a fish hook; a pen stops short'
SIZE = 160, 200
MIRROR = False  # a tick is the same from right to left

box = P(rr(8, 48, 82, 82, 9), PAPER, INK, 6)
tick, eye = tickhook(51, 119, key=PAPER, w=13, lb=108, la=47, r=24)
line = P(f'M{n(eye[0])} {n(eye[1])}V-8', stroke=INK, sw=4)
BODY = box + line + tick + penhand(pen=48, slant=-44, dx=106, dy=156, a=54, sc=.9)
