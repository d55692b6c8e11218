"""Topic 7, before you say yes: a white hand out of a phone holds out money on a hook; your hand says: wait."""

from tools.drawing.grips import FIELD, banknote, fist, hook, upright
from tools.drawing.objects import INK, PAPER, G, P, circ, rr

TITLE = 'A hand out of a phone offers money on a hook; a hand refuses'
SIZE = 160, 200

SHANK, BEND = 66, 172  # the shank goes behind the note, the point comes out in front of it
device = P(rr(10, -60, 108, 84, 15), INK) + P(rr(18, -60, 92, 70, 3), FIELD)
white = fist(110, dx=SHANK, dy=48, a=180, sc=.66)
line = P(f'M{SHANK} 40V104', stroke=INK, sw=4.4) + P(circ(SHANK, 99, 5.6), FIELD, INK, 4.6)
bait = G(banknote(90, 46), 'translate(65 146) rotate(-5)')
whole, bend = (hook(SHANK, y, BEND, 17, 9.4, -1, 31) for y in (105, BEND))
offer = device + line + whole + bait + bend + white.draw(PAPER, INK)
BODY = G(offer, 'translate(-8 0)') + upright(dx=138, dy=152, sc=.82).draw(INK, PAPER, lw=3.2)
