"""Topic 8, before you hand it out: a hand with a phone dials the number on top of the pile of leaflets."""

from tools.drawing.grips import FIELD
from tools.drawing.objects import INK, PAPER, G, P, circ, rr, ticket, wrap

TITLE = 'A hand with a phone dials the number on a pile of leaflets'
SIZE = 160, 200


def receiver(x: float, y: float, s: float, a: float, fill: str, line: str | None = None, sw: float = 4) -> str:
    d = 'M-62 18C-66 -16 -34 -27 0 -27C34 -27 66 -16 62 18C62 23 58 26 54 26H37C32 26 30 23 30 17V3C10 -1 -10 -1 -30 3V17C-30 23 -32 26 -37 26H-54C-58 26 -62 23 -62 18Z'
    return G(P(d, fill, line, sw / s), f'translate({x} {y}) rotate({a}) scale({s})')


def number(x: float, y: float, r: float, step: float, c: str) -> str:
    return ''.join(P(circ(x + i * step + (i > 2) * step * .7, y, r), c) for i in range(6))


pile = ''.join(P(ticket(8, 40 + d, 92, 116, 10), PAPER, INK, 4.5) for d in (27, 18, 9, 0))
leaf = receiver(54, 84, .52, 135, INK) + number(19, 132, 4.4, 12.4, INK)
BODY = pile + leaf
