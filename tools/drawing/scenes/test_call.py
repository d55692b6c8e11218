"""Topic 8, before you hand it out: a hand with a phone dials the number on top of the pile of leaflets."""

from tools.drawing.grips import FIELD, receiver
from tools.drawing.objects import INK, PAPER, Hand, P, circ, rr, ticket

TITLE = 'A hand with a phone dials the number on a pile of leaflets'
SIZE = 160, 200


def number(x: float, y: float, r: float, step: float, c: str) -> str:
    return ''.join(P(circ(x + i * step + (i > 2) * step * .7, y, r), c) for i in range(6))


pile = ''.join(P(ticket(5, 14 + d, 92, 116, 10), PAPER, INK, 4.5) for d in (36, 27, 18, 9, 0))
leaf = receiver(48, 56, .5, 135) + number(15, 104, 4, 10.2, INK)
h = Hand()
h.cr = []
h.blob('palm', (90, 150), (92, 120), (120, 110), (150, 116), (158, 150), (152, 178), (148, 230), (104, 230), (100, 182))
for y in (112, 130, 148, 165):
    h.limb('tips', (112, y + 3, 17), (92, y, 15))
device = P(rr(92, 60, 60, 112, 11), INK) + P(rr(98, 71, 48, 90, 3), PAPER)
device += number(105, 86, 2.4, 6, INK) + P(circ(122, 122, 17), FIELD, INK, 4) + receiver(122, 122, .17, 135)
h.limb('thumb', (150, 196, 26), (160, 170, 20), (150, 146, 17), (136, 134, 14))
ring = P('M111 49C117 42 131 42 137 49M104 39C113 27 135 27 144 39', stroke=INK, sw=5)
BODY = pile + leaf + h.around(device, INK, PAPER, lw=3.2) + ring
