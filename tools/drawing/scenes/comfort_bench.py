"""Two friends on a bench, from behind: shoulder to shoulder, heads together, before a low sun."""
from tools.drawing.comfort import DEEP, INK, KL, LW, PAPER, SKIN, TINT, circ, curls, ell, path, put
from tools.drawing.people import area

TITLE = 'Two friends sit on a bench, heads together, seen from behind.'
SIZE = (86, 56)
SCARF = 'M0 -62C30 -62 44 -40 43 -10C42 14 36 28 34 40C46 52 56 62 60 74C30 88 -30 88 -60 74C-56 62 -46 52 -34 40C-36 28 -42 14 -43 -10C-44 -40 -30 -62 0 -62Z'
CURLS = curls([(36, 30), (48, 16), (54, -2), (53, -22), (45, -42), (31, -57), (12, -66), (-8, -67), (-28, -60), (-44, -46), (-53, -28), (-55, -8), (-50, 12), (-38, 28)], 11.5) + 'C-20 40 20 40 36 30Z'


def back(x: float, width: float, top: float, fill: str, lean: float = 0) -> str:
    w = width / 2
    d = f'M{x - w} 62C{x - w - 1} {top + 12} {x - w + 1} {top + 5} {x - w + 7} {top + 2.4}C{x - 8} {top} {x + 8} {top} {x + w - 7} {top + 2.4}C{x + w - 1} {top + 5} {x + w + 1} {top + 12} {x + w} 62Z'
    return area(d, fill, LW, KL)


def body() -> str:
    s = .27
    out = circ(43, 28, 25, PAPER, INK, LW)
    # right: curls
    out += put(path(CURLS, PAPER, PAPER, (3) / s) + path('M-18 20V70H18V20Z', SKIN['brown'], INK, 1.5 / s), 55, 21, s, -7)
    out += back(57, 38, 38, DEEP)
    out += put(path(CURLS, INK), 55, 21, s, -7)
    out += back(29, 38, 37, INK)
    out += put(path(SCARF, PAPER, PAPER, 4.5 / s) + path(SCARF, TINT, INK, 1.5 / s) + path('M-30 44C-14 56 12 58 32 42M-22 -50C-34 -38 -36 -20 -34 -6', 'none', INK, 1.1 / s), 31, 20, s, 7)
    for y in (44.4, 51.6):
        d = f'M4 {y}H82V{y + 4.6}H4Z'
        out += path(d, PAPER, PAPER, 4.4) + path(d, PAPER, INK, LW)
    return out


BODY = body()
