"""Topic 7, before you say yes: a white hand out of a phone holds out money on a hook; your hand says: wait."""

from tools.drawing.grips import FIELD, banknote, fist, hook, upright
from tools.drawing.objects import INK, PAPER, G, P, circ, rr

TITLE = 'A hand out of a phone offers money on a hook; a hand refuses'
SIZE = 160, 200

device = P(rr(8, -60, 108, 94, 15), INK) + P(rr(16, -60, 92, 80, 3), FIELD) + P('M52 27H72', stroke=PAPER, sw=3.4)
white = fist(110, dx=62, dy=60, a=180, sc=.66)
line = P('M62 40V120', stroke=INK, sw=4.4) + P(circ(62, 114, 5), FIELD, INK, 4.4)
bait = G(banknote(84, 48), 'translate(56 152) rotate(-5)')
BODY = device + line + hook(62, 120, 176, 14, 8.4, -1, 26) + bait + hook(62, 176, 176, 14, 8.4, -1, 26) + white.draw(PAPER, INK) \
    + upright(dx=140, dy=152, sc=.82).draw(INK, PAPER, lw=3.2)
