"""A grandmother and her granddaughter on a bench, from behind: shoulder to shoulder, heads together, before a low sun."""
from tools.drawing.comfort import DEEP, INK, KL, LW, PAPER, SHADE, SKIN, TINT, circ, curls, ell, path, put
from tools.drawing.people import area

TITLE = 'A grandmother and a young woman on a bench, heads together, from behind.'
SIZE = (86, 56)
CURLS = curls([(30, 34), (42, 22), (48, 6), (48, -12), (44, -30), (34, -46), (19, -57), (2, -61), (-15, -58), (-31, -49), (-42, -34), (-48, -16), (-48, 2), (-43, 19), (-31, 33)], 10.5) + 'A14 14 0 0 0 -12 40A14 14 0 0 0 11 41A14 14 0 0 0 30 34Z'
HAIR = 'M0 -60C28 -60 42 -42 41 -14C40 8 34 26 20 36L-20 36C-34 26 -40 8 -41 -14C-42 -42 -28 -60 0 -60Z'
NECK = 'M-20 14C-20 50 -24 66 -34 84H34C24 66 20 50 20 14Z'
PLAIT = 'M-15 24C-16 34 -14 38 -10 42C-17 48 -17 58 -11 63C-17 70 -16 79 -10 84L-6 96H6L10 84C16 79 17 70 11 63C17 58 17 48 10 42C14 38 16 34 15 24Z'


def back(x: float, width: float, top: float, fill: str) -> str:
    w = width / 2
    d = (f'M{x - w} 62C{x - w - 1} {top + 14} {x - w + 1} {top + 8} {x - w + 8} {top + 5}C{x - 9} {top + 3} {x - 7} {top + 2} {x - 6} {top}'
         f'C{x - 3} {top + 1.6} {x + 3} {top + 1.6} {x + 6} {top}C{x + 7} {top + 2} {x + 9} {top + 3} {x + w - 8} {top + 5}C{x + w - 1} {top + 8} {x + w + 1} {top + 14} {x + w} 62Z')
    return area(d, fill, LW, KL)


def body() -> str:
    s, line = .25, 1.5
    lw = line / s
    white = (line + 2 * KL) / s
    out = path('M-4 36H90', 'none', INK, LW) + path('M60 36A12 12 0 0 1 84 36Z', PAPER, INK, LW)
    at = (48, 20.5, s, -9)
    ears = ell(-41, 2, 6, 10) + ell(41, 2, 6, 10)
    out += put(path(HAIR + ears, PAPER, PAPER, white) + path(NECK, PAPER, PAPER, white) + path(NECK, SKIN['olive'], INK, lw), *at)
    out += back(53, 36, 37, DEEP)
    out += put(path(ears, SKIN['olive'], INK, lw) + path(HAIR, INK, INK, lw * .5) + path(PLAIT, INK), *at)
    out += put(path('M-9 42L10 50M-10 63L11 71', 'none', PAPER, 1.1 / s), *at)
    at = (26, 22, s, 9)
    out += put(path(CURLS, PAPER, PAPER, white) + path(NECK, PAPER, PAPER, white) + path(NECK, SKIN['olive'], INK, lw), *at)
    out += back(20.4, 38, 38.6, INK) + put(path(CURLS, PAPER, INK, lw) + path('M-20 -30A10 10 0 0 0 -4 -24M8 -38A10 10 0 0 0 24 -30M-26 -2A10 10 0 0 0 -10 4M10 -8A10 10 0 0 0 26 0M-6 22A10 10 0 0 0 10 26', 'none', INK, lw * .8), *at)
    for y in (46, 53):
        d = f'M3 {y}H83V{y + 4.4}H3Z'
        out += path(d, PAPER, PAPER, 4.6) + path(d, PAPER, INK, LW)
    return out


BODY = body()
