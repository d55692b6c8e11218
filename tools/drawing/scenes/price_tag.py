"""Topic 3, someone threatens to share your pictures: a hand out of a phone holds a photo with a price; you cut the price off."""

from tools.drawing.grips import FIELD, coins, scissors
from tools.drawing.objects import INK, PAPER, G, Hand, P, circ, grip, rr

TITLE = 'Scissors cut the price tag off a photo held by a hand out of a phone'
SIZE = 160, 200

device = P(rr(6, -60, 96, 87, 14), INK) + P(rr(14, -60, 80, 73, 3), FIELD)
photo = P(rr(-38, -36, 76, 72, 4), PAPER, INK, 4.5) + P(rr(-29, -27, 58, 51, 2), FIELD, INK, 3.6)
photo += P(circ(0, -4, 12), INK) + P('M-24 24C-24 15 -14 10 0 10C14 10 24 15 24 24Z', INK)
photo = G(photo, 'translate(48 88) rotate(-4)')
string = P('M72 116C84 128 68 148 68 172', stroke=INK, sw=4)
tag = G(P('M-27 34V-8L-12 -23H12L27 -8V34Z', PAPER, INK, 4.5) + P(circ(0, -12, 4), FIELD, INK, 3)
        + coins(0, 22, 12, 2), 'translate(68 181) rotate(3)')
blades, rings = scissors(94, 141, 0, 22, .82)
hand = Hand()
hand.cr = []
hand.blob('back', (152, 116), (170, 100), (200, 96), (200, 200), (176, 190), (156, 180), (144, 150))
hand.limb('little', (190, 186, 24), (164, 178, 17), (146, 171, 14))
hand.limb('first', (190, 166, 24), (158, 164, 17.5), (128, 160, 15))
hand.limb('thumb', (190, 102, 27), (158, 112, 18.5), (128, 123, 15))
hand.blob('melt', (166, 108), (180, 104), (200, 110), (200, 190), (180, 186), (168, 176), (160, 150))
white = grip(arm=170, dx=47, dy=53, a=-4, sc=.52)
BODY = device + photo + string + white.draw(PAPER, INK, lw=4) + tag + hand.draw(INK, PAPER, lw=3.2) + rings + blades
