"""Heads and necks of the people of the cast, in their own units: 100 from crown to chin. What is turned looks to the right."""

from __future__ import annotations

from typing import Any

from tools.drawing.cast import PEOPLE
from tools.drawing.faces import FACE, Look, features
from tools.drawing.pen import INK, KL, LW, PAL, PAPER, SHADE, SKIN, Point, circ, ell, path

# Each pair: turned, from the front.
NECK_SHADE = ('M-24 20C-16 40 0 52 15 50V60C0 60 -18 50 -25 36Z', 'M-22 30C-14 48 14 48 22 30V44C12 58 -12 58 -22 44Z')
EAR_LINE = ('M-32 -3C-27 -5 -25 1 -29 6', 'M-39 -3C-36 -4 -35 0 -37 4M39 -3C36 -4 35 0 37 4')
BEARD = {
    'short': (
        'M-31 4C-29 12 -24 18 -16 20C-8 20 -6 16 0 14C8 11 24 11 30 15C32 17 35 16 37 12C36 26 33 36 28 42C22 53 6 54 -2 49C-20 41 -30 26 -31 4Z',
        'M-35 0C-32 12 -26 18 -18 18C-10 14 -6 12 0 13C6 12 10 14 18 18C26 18 32 12 35 0C35 20 29 33 18 44C8 54 -8 54 -18 44C-29 33 -35 20 -35 0Z'),
    'full': (
        'M-32 2C-28 14 -22 18 -14 18C-6 18 -4 14 2 13C10 11 24 11 29 14C33 16 36 14 38 8C41 26 40 44 34 54C26 66 6 68 -6 62C-26 54 -35 30 -32 2Z',
        'M-36 -2C-32 12 -26 18 -18 18C-10 14 -6 12 0 13C6 12 10 14 18 18C26 18 32 12 36 -2C40 24 36 46 26 57C16 68 -16 68 -26 57C-36 46 -40 24 -36 -2Z'),
}
IN_BEARD = ('M3 26C8 21 22 21 26 25C22 30 8 31 3 26Z', 'M-11 26C-6 21 6 21 11 26C6 31 -6 31 -11 26Z')
LIPS = ('M5 26H24', 'M-9 26H9')
MOUSTACHE = ('M1 23C4 16 12 15 16 17C20 15 28 16 31 22C26 24 20 23 16 22C11 24 6 25 1 23Z',
             'M-17 24C-14 15 -6 15 0 18C6 15 14 15 17 24C11 25 5 24 0 22.5C-5 24 -11 25 -17 24Z')
SCARF = (
    'M4 -65C-32 -66 -50 -40 -48 -8C-47 18 -50 44 -54 66C-36 82 14 82 34 66C36 58 34 50 30 44C14 56 -8 52 -18 38C-28 26 -32 8 -32 -8C-32 -30 -18 -44 4 -46C24 -46 36 -34 38 -14C44 -16 45 -18 45 -22C43 -48 28 -65 4 -65Z',
    'M0 -65C-30 -65 -46 -42 -45 -10C-44 18 -48 44 -52 66C-30 82 30 82 52 66C48 44 44 18 45 -10C46 -42 30 -65 0 -65ZM0 -46C22 -46 33 -32 33 -10C33 12 27 30 17 39C8 47 -8 47 -17 39C-27 30 -33 12 -33 -10C-33 -32 -22 -46 0 -46Z')
SCARF_FOLDS = ('M-31 12C-36 34 -30 54 -10 66M-26 28C-20 44 -4 56 16 58M-12 -58C-28 -52 -37 -36 -38 -18',
               'M20 38C8 56 -14 66 -42 64M-20 -58C-32 -48 -38 -36 -38 -20')


def head(name: str, expr: str = 'attentive', view: str = '3q', pal: str = 'marigold', s: float = 0.5, gaze: Point | None = None,
         skin: str | None = None, hair: str | None = None, key: bool = True, neck: bool = True, lwmm: float = LW, neckto: float = 78,
         scarfcol: str | None = None, extra_front: str = '', keymm: float = KL) -> str:
    """A head; its lines are corrected for the scale s at which it will be put. key: whether a white keyline is around it."""
    who, i, lw, kl = PEOPLE[name], view != '3q', lwmm / s, keymm / s
    tone, colours = skin or who['skin'], {'ink': INK, 'paper': PAPER, **PAL[pal]}
    flesh, shade, hair_colour = SKIN[tone], SHADE[tone], colours[hair or who['hair']]
    back, face, front, round_ears = who['back'][i], FACE[who['face']][i], who['front'][i], ears(who, i)
    scarf, bare = colours.get(scarfcol or 'paper', PAPER), not who.get('scarf')
    throat = [throat_of(i, neckto)] if neck and bare else []
    out = ''.join(path(d, PAPER, PAPER, lw + 2 * kl) for d in [back, face, front, *round_ears, *throat] if d and key)
    if back and bare:
        out += path(back, hair_colour, INK, lw if hair_colour != INK else 0.01)
    out += ''.join(shaded(d, i, flesh, shade, lw) for d in throat)
    if not bare:
        out += path(back, scarf, INK, lw)
    if i and round_ears:
        out += ''.join(path(ear, flesh, INK, lw) for ear in round_ears) + path(EAR_LINE[1], 'none', INK, lw * 0.62)
    out += path(face, flesh, INK, lw) + seen(who, expr, view, gaze, flesh, lw)
    if not bare:
        out += path(SCARF[i], scarf, INK, lw, ' fill-rule="evenodd"' if i else '') + path(SCARF_FOLDS[i], 'none', INK, lw * 0.62)
    if front:
        out += path(front, hair_colour, INK, lw if hair_colour != INK else lw * 0.6)
    if round_ears and not i:
        out += path(round_ears[0], PAPER, PAPER, lw + kl * 0.9) if hair_colour == INK else ''
        out += path(round_ears[0], flesh, INK, lw) + path(EAR_LINE[0], 'none', INK, lw * 0.62)
    return out + worn(who, i, lw) + extra_front


def seen(who: dict[str, Any], expr: str, view: str, gaze: Point | None, flesh: str, lw: float) -> str:
    """Eyes, brows, nose, and a mouth or a beard around it."""
    i = view != '3q'
    glasses, hairy = who.get('glasses'), who.get('beard') or who.get('stache')
    look = Look(expr, gaze or ((0, 0) if i else (0.75, -0.1)), who['age'], lw, 1.1 if glasses else 1.55, not hairy,
                2 if who['age'] < 18 else 0, 5.5 if glasses else 0, who.get('nose', (1, 0, 0)))
    drawn, mouth = features(view, look)
    out = bearded(who['beard'] == 'short', i, flesh, lw) + drawn if who.get('beard') else drawn + mouth
    return out + (path(MOUSTACHE[i], INK, INK, lw * 0.5) if who.get('stache') else '')


def bearded(short: bool, i: bool, flesh: str, lw: float) -> str:
    """A short dark beard, or a full white one; and the mouth in it."""
    line = None if short else INK
    out = path(BEARD['short' if short else 'full'][i], INK if short else PAPER, line, lw)
    return out + path(IN_BEARD[i], flesh, line, lw * 0.6) + path(LIPS[i], 'none', INK, lw * 0.8 if lw < 4 else lw * 0.4)


def worn(who: dict[str, Any], i: bool, lw: float) -> str:
    """Ear rings and glasses."""
    out, frame = '', lw * 0.95
    for x in ((-38, 38) if i else (-31,)) if who.get('ring') else ():
        out += circ(x, 19.5, 5.6, 'none', INK, lw * 2) + circ(x, 19.5, 5.6, 'none', PAPER, lw * 0.9)
    if not who.get('glasses'):
        return out
    if i:
        return out + circ(-16, -3, 13, 'none', INK, frame) + circ(16, -3, 13, 'none', INK, frame) + path(
            'M-3 -6C-1 -8 1 -8 3 -6M-29.5 -5L-37 -7M29.5 -5L37 -7', 'none', INK, frame)
    return out + circ(-5, -3, 13, 'none', INK, frame) + path(ell(25, -4, 10.4, 12.6), 'none', INK, frame) + path(
        'M8 -5C10 -7.5 13 -7.5 15 -5M-18 -5L-30 -8', 'none', INK, frame)


def ears(who: dict[str, Any], i: bool) -> list[str]:
    """The ears that are seen; of somebody turned, one."""
    if not who.get('ear'):
        return []
    return [ell(-37, 0, 6.5, 10.5, -4), ell(37, 0, 6.5, 10.5, 4)] if i else [ell(-30, 1, 7, 11, 0)]


def throat_of(i: bool, neckto: float) -> str:
    """The outline of a neck, down to where it ends."""
    return f'M-22 16V52C-22 64 -26 70 -28 {neckto}H28C26 70 22 64 22 52V16Z' if i else (
        f'M-25 14C-24 40 -26 56 -30 {neckto}H18C14 62 14 50 16 34Z')


def shaded(throat: str, i: bool, flesh: str, shade: str, lw: float) -> str:
    """A neck, and the shadow of the chin on it."""
    return path(throat, flesh, INK, lw) + path(NECK_SHADE[i], shade) + path(throat, 'none', INK, lw)


def neckpart(name: str, view: str = '3q', pal: str = 'marigold', s: float = 0.5, skin: str | None = None, neckto: float = 78,
             lwmm: float = LW, key: bool = True, keymm: float = KL) -> str:
    """The neck alone, to go under collar and torso; then head(…, neck=False) goes on top."""
    tone, i, lw = skin or PEOPLE[name]['skin'], view != '3q', lwmm / s
    throat = throat_of(i, neckto)
    keyline = path(throat, PAPER, PAPER, lw + 2 * keymm / s) if key else ''
    return keyline + shaded(throat, i, SKIN[tone], SHADE[tone], lw)
