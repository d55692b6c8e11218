"""Topic 3, someone threatens to share your pictures: a hand out of a phone holds a photo with a price; you cut the price off."""

from tools.drawing.grips import FIELD, coins, scissors
from tools.drawing.objects import INK, PAPER, G, Hand, P, circ, grip, rr

TITLE = 'Scissors cut the price tag off a photo held by a hand out of a phone'
SIZE = 160, 200

device = P(rr(4, -60, 96, 92, 14), INK) + P(rr(12, -60, 80, 78, 3), FIELD) + P('M43 25H61', stroke=PAPER, sw=3.4)
photo = P(rr(-38, -36, 76, 75, 4), PAPER, INK, 4.5) + P(rr(-29, -27, 58, 52, 2), FIELD, INK, 3.6)
photo += P(circ(0, -5, 12.5), INK) + P('M-24 23C-24 14 -14 10 0 10C14 10 24 14 24 23Z', INK)
photo = G(photo, 'translate(46 92) rotate(-4)')
string = P('M76 121C84 132 74 148 74 166', stroke=INK, sw=4)
tag = G(P('M-27 30V-10L-12 -25H12L27 -10V30Z', PAPER, INK, 4.5) + P(circ(0, -14, 4), FIELD, INK, 3)
        + coins(0, 22, 12.5, 2), 'translate(73 177) rotate(4)')
blades, rings = scissors(94, 142, 0, 17, .84)
h = Hand()
h.cr = []
h.limb('far', (200, 178, 24), (165, 174, 17), (146, 170, 15))
h.limb('far', (200, 158, 24), (160, 158, 17), (132, 158, 15.5))
h.blob('far', (156, 128), (172, 112), (200, 110), (200, 196), (176, 186), (160, 180), (152, 154))
h.limb('thumb', (190, 112, 27), (160, 118, 18), (131, 127, 14.5))
white = grip(arm=90, lean=0, dx=44, dy=56, a=-4, sc=.52)
BODY = device + photo + string + white.draw(PAPER, INK, lw=4) + tag + h.draw(INK, PAPER, lw=3.2) + rings + blades
