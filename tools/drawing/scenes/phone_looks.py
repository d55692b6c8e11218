"""Topic 4, is someone in control of your phone: the lenses of the phone are eyes that look at the hand that holds it."""

from tools.drawing.objects import INK, PAPER, P, circ, rr, wrap

TITLE = 'The lenses of a phone are eyes that look at the hand'
SIZE = 160, 200

device = P(rr(22, 8, 98, 300, 19), PAPER, INK, 4.5)
eyes = P(rr(31, 18, 80, 46, 22), INK)
for x in (53, 89):
    eyes += P(circ(x, 41, 16), PAPER) + P(circ(x + 4, 45.5, 8.6), INK) + P(circ(x + 1.2, 42, 2.6), PAPER)
flash = P(circ(71, 78, 3.4), INK)
BODY = device + eyes + flash + wrap(dx=122, dy=112).draw(INK, PAPER, lw=3.4)
