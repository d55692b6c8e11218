"""Topic 3, someone threatens to share your pictures: a hand out of a phone holds a photo with a price; you cut the price off."""

from tools.drawing.grips import FIELD, scissors
from tools.drawing.objects import INK, PAPER, G, Hand, P, circ, grip, rr

TITLE = 'Scissors cut the price tag off a photo held by a hand out of a phone'
SIZE = 160, 200

device = P(rr(4, -60, 96, 92, 14), INK) + P(rr(12, -60, 80, 78, 3), FIELD) + P('M43 25H61', stroke=PAPER, sw=3.4)
photo = P(rr(-38, -36, 76, 80, 4), PAPER, INK, 4.5) + P(rr(-29, -27, 58, 52, 2), FIELD, INK, 3.6)
photo += P(circ(0, -5, 12.5), INK) + P('M-24 23C-24 14 -14 10 0 10C14 10 24 14 24 23Z', INK)
photo = G(photo, 'translate(52 92) rotate(-4)')
string = P('M82 126C89 134 82 148 81 162', stroke=INK, sw=4)
tag = G(P('M-27 30V-10L-12 -25H12L27 -10V30Z', PAPER, INK, 4.5) + P(circ(0, -14, 4), FIELD, INK, 3)
        + P(circ(0, 9, 11.5), FIELD, INK, 4) + P('M0 4V14', stroke=INK, sw=4.5), 'translate(81 174) rotate(4)')
blades, rings = scissors(102, 142, 0, 15, .76)
h = Hand()
h.cr = []
h.limb('far', (200, 162, 24), (165, 168, 17), (142, 166, 15))
h.limb('far', (200, 150, 24), (165, 154, 17), (137, 156, 15))
h.blob('far', (152, 128), (172, 112), (200, 110), (200, 186), (176, 184), (156, 176), (150, 152))
h.limb('thumb', (190, 118, 26), (160, 122, 18), (138, 128, 14.5))
white = grip(arm=90, lean=0, dx=51, dy=57, a=-4, sc=.6)
BODY = device + photo + white.draw(PAPER, INK, lw=4) + string + tag + rings + h.draw(INK, PAPER, lw=3.2) + blades
