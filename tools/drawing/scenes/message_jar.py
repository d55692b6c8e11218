"""Topic 6, keep what can help: a hand lets a message down into a jar in which others are kept."""

from tools.drawing.grips import DEEP, FIELD, bubble, keygrip
from tools.drawing.objects import INK, PAPER, G, P, rr

TITLE = 'A hand puts a message into a jar with other messages'
SIZE = 160, 200

jar = P('M32 98C34 110 10 112 10 132V180a14 14 0 0 0 14 14H108a14 14 0 0 0 14 -14V132C122 112 98 110 100 98Z', PAPER, INK, 4.5)
kept = bubble(24, 150, 44, 27, INK, PAPER, -1) + bubble(68, 122, 42, 26, FIELD, INK, 1)
rim = P(rr(25, 84, 82, 14, 7), PAPER, INK, 4.5)
mouth = P('M34 91H98', stroke=INK, sw=6)
letter = G(bubble(-29, -20, 58, 38, DEEP, INK, -1), 'translate(62 60) rotate(4)')
hand = keygrip(150, dx=84, dy=48, a=-32, sc=.84)
BODY = G(hand.around(letter, INK, PAPER, lw=3.2) + jar + kept + rim, 'translate(11 0)')
