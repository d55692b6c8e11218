"""Topic 1, check the job: the advert with strips to tear off hangs on a fishing line; one of its strips is the hook."""

from tools.drawing.grips import hammer, helmet, hook, keygrip, spanner
from tools.drawing.objects import INK, PAPER, G, P, circ, rr

TITLE = 'A job advert hangs on a fishing line; one strip is a hook'
SIZE = 160, 200

X, Y, W, H, STEP = 10, 22, 114, 88, 19
MID = X + W / 2


def strip(i: int, length: float = 44) -> str:
    x, y = X + i * STEP, Y + H - 2
    return P(f'M{x:g} {y}H{x + STEP:g}V{y + length - 3}q0 3 -3 3h-{STEP - 6:g}q-3 0 -3 -3Z', PAPER, INK) + \
        P(f'M{x + STEP / 2:g} {y + 14}V{y + length - 12}', stroke=INK, sw=4)


tools = hammer(MID, Y + 52, 50, 1.2) + spanner(MID, Y + 52, -50, 1.2)
white = helmet(0, 0, fill=PAPER, line=PAPER).replace('stroke-width="4"', 'stroke-width="14"')  # its keyline
work = tools + G(white + helmet(0, 0), f'translate({MID:g} {Y + 63}) scale(.84)')
sheet = P(rr(X, Y, W, H, 4), PAPER, INK, 4.5) + work
sharp = hook(X + 3.76 * STEP, Y + 60, 162, 14, 8.4, -1, 20)
strips = ''.join(strip(i) for i in (0, 1, 4))
last = G(strip(5), f'rotate(-8 {X + 5.5 * STEP} {Y + H})')
hand = keygrip(150, dx=122, dy=143, a=54, sc=.8)
line = P(f'M{MID:g} -8V{Y + 4}', stroke=INK, sw=6) + P(circ(MID, Y + 6, 4.6), INK)
BODY = sharp + hand.around(strips + last + sheet, INK, PAPER, lw=3.2) + line
