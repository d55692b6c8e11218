"""Topic 5, what you may notice: three travellers' bags, three passports, one fist that holds them all."""

from tools.drawing.grips import DEEP, TINT, fist
from tools.drawing.objects import INK, PAPER, G, P, circ, rr

TITLE = 'One fist holds three passports above three travel bags'
SIZE = 160, 200


def passport(angle: float, fill: str, mark: str) -> str:
    globe = circ(0, -84, 15) + 'M-15 -84h30M0 -99c-9 8.5 -9 21.5 0 30c9 -8.5 9 -21.5 0 -30Z'
    return G(P(rr(-28, -118, 56, 100, 6), fill, INK, 4.5) + P(globe, stroke=mark, sw=3.8) + P('M-13 -55h26', stroke=mark, sw=4.5),
             f'translate(80 130) rotate({angle})')


def bag(x: float, fill: str, mark: str) -> str:
    return P(f'M{x + 10} 170V164q0 -3 3 -3h12q3 0 3 3V170', stroke=INK, sw=4) + P(rr(x, 170, 38, 26, 5), fill, INK) + \
        P(f'M{x + 12} 176V190M{x + 26} 176V190', stroke=mark, sw=3.6)


desk = P('M-6 158H166V206H-6Z', TINT) + P('M-6 158H166', stroke=INK, sw=6)
cards = passport(-33, DEEP, INK) + passport(33, INK, PAPER) + passport(0, PAPER, INK)
bags = bag(10, DEEP, INK) + bag(61, PAPER, INK) + bag(112, INK, PAPER)
BODY = G(cards + fist(110, dx=80, dy=121, sc=.84).draw(PAPER, INK), 'translate(0 -4)') + desk + bags
