"""The foot of the poster, without a word: an offer; she looks behind it; she talks about it with somebody before she goes."""

from tools.drawing import people as kit
from tools.drawing.grips import FIELD, TINT, Point, coins, helmet, hook, keygrip, receiver, star
from tools.drawing.objects import INK, PAPER, G, P, rr, ticket

TITLE = 'An offer; a hook behind it; two people talk and call'
SIZE = 480, 126

WIDTH, HEIGHT, STEP, GROUND = 148, 118, 162, '#fefefe'
LINE = 2.6  # contour of the people, and their keyline


def frame(i: int, body: str, fill: str) -> str:
    """A ticket; what runs over its edge is covered by the ground."""
    x, y = 4 + i * STEP, 4
    edge = ticket(x, y, WIDTH, HEIGHT, 11)
    over = P(f'M{x - 11.5} -2H{x + WIDTH + 11.5}V130H{x - 11.5}Z' + edge, GROUND).replace('/>', ' fill-rule="evenodd"/>')
    return P(edge, fill) + G(body, f'translate({x} {y})') + over + P(edge, stroke=INK, sw=4.5)


def advert(w: float, h: float) -> str:
    """The promise: three stars, work, money; its upper left corner at the origin."""
    o = P(rr(0, 0, w, h, 3), PAPER, INK, 4) + P(f'M0 3a3 3 0 0 1 3 -3H{w - 3}a3 3 0 0 1 3 3V17H0Z', INK)
    o += ''.join(star(w / 2 + d * w * .29, 9.4, 6.4, FIELD) for d in (-1, 0, 1))
    return o + helmet(w / 2 - 3, 44, .64) + ''.join(coins(w / 2 + d * 20, h - 6, 8.4, 2 + d, 2.8) for d in (0, 1))


def somebody(name: str, x: float, y: float, s: float, face: str, gaze: Point, dress: str, left: bool, tilt: float) -> str:
    """Head and shoulders down to the frame's edge."""
    flip = -1 if left else 1
    neck = kit.put(kit.neckpart(name, '3q', 'marigold', s, neckto=90, lwmm=LINE, keymm=LINE), x, y, s, tilt, left)
    torso = kit.bust(150, max(30, (HEIGHT + 3 - y) / s - 80), 12, 48)
    body = kit.put(kit.area(torso, dress, LINE / s, LINE / s), x - flip * 5 * s, y + 80 * s, s, 0, left)
    top = kit.put(kit.head(name, face, '3q', 'marigold', s, gaze=gaze, neck=False, lwmm=LINE, keymm=LINE), x, y, s, tilt, left)
    return neck + body + top


def lifting(x: float, y: float, s: float, turn: float) -> tuple[str, str]:
    back, front = kit.hand('pinch', kit.SKIN['brown'], s, lwmm=2.2, keymm=2.2)
    return kit.put(back, x, y, s, turn, True), kit.put(front, x, y, s, turn, True)


# 1 the offer
white = keygrip(110, dx=47, dy=89, a=-4, sc=.41, mx=True)
one = white.around(G(advert(62, 82), 'translate(26 16) rotate(3)'), PAPER, INK, lw=3.6)
one += somebody('ada', 113, 60, .56, 'attentive', (.8, .1), INK, True, 0)

# 2 she lifts it: the hook
card = P('M0 3a3 3 0 0 1 3 -3H63a3 3 0 0 1 3 3V56C46 54 20 60 0 72Z', PAPER, INK, 4)
card += P('M0 3a3 3 0 0 1 3 -3H63a3 3 0 0 1 3 3V17H0Z', INK)
card += ''.join(star(33 + d * 19, 9.4, 6.4, FIELD) for d in (-1, 0, 1)) + helmet(28, 44, .64)
flap = P('M0 72C20 60 46 54 66 56C62 48 58 41 55 32C36 32 12 40 -8 52Z', TINT, INK, 4)
two = P('M50 -4V26', stroke=INK, sw=4) + hook(50, 20, 97, 12, 7.2, -1, 17) + G(card, 'translate(14 14)')
back, front = lifting(93, 68, .42, -50)
two += somebody('ada', 118, 59, .56, 'doubtful', (.8, .55), INK, True, -3)
two += back + G(flap, 'translate(14 14)') + front + kit.sleeve('M124 128C112 120 102 104 93.5 71', 14, INK, 1, True, 2.6)

# 3 two people talk
say = G(P('M60 7H90a9 9 0 0 1 9 9V33a9 9 0 0 1 -9 9H84L86 53L73 42H60a9 9 0 0 1 -9 -9V16a9 9 0 0 1 9 -9Z', PAPER, INK, 4)
        + receiver(75, 24.5, .24, 135), 'translate(1 -1)')
three = somebody('esra', 37, 66, .54, 'kind', (.8, -.05), FIELD, False, 3)
three += somebody('ada', 113, 68, .54, 'talking', (.8, -.05), INK, True, -2) + say

BODY = frame(0, one, FIELD) + frame(1, two, FIELD) + frame(2, three, TINT)
