"""Topic 2, who is writing: a hand out of a phone holds up a smiling speech bubble as a mask on a stick; its eyes are holes."""

from tools.drawing.grips import FIELD, fist
from tools.drawing.objects import INK, PAPER, P, circ, rr

TITLE = 'A hand out of a phone holds up a smiling speech bubble'
SIZE = 160, 200

device = P(rr(26, 132, 108, 110, 15), INK) + P(rr(34, 147, 92, 100, 3), FIELD)
stick = P('M80 84V170', stroke=INK, sw=17) + P('M80 74V170', stroke=PAPER, sw=9)
mask = P('M34 6H126a22 22 0 0 1 22 22V68a22 22 0 0 1 -22 22H94L80 106L66 90H34a22 22 0 0 1 -22 -22V28a22 22 0 0 1 22 -22Z',
         PAPER, INK, 4.5)
mask += ''.join(P(circ(x, 37, 10.5), FIELD, INK, 4.5) for x in (54, 106))
mask += P('M46 58C54 82 106 82 114 58', stroke=INK, sw=7) + P('M39 60L51 55M121 60L109 55', stroke=INK, sw=5)
BODY = device + stick + mask + fist(110, dx=80, dy=138, sc=.8).draw(PAPER, INK)
