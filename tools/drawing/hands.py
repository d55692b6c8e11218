"""Hands of people: the wrist at the origin, pointing up; 78 long, a palm 42 wide (.58 of a face).

Fingers are strokes of one width: all of them in ink first, then in skin, so the gap between two neighbours is the line between them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tools.drawing.pen import INK, KL, LW, Limb, Point, limb, path, spline

PITCH = 10.6
"""From one finger to the next."""


class Pen(NamedTuple):
    """How a hand is drawn: its skin, its line, its keyline, and how broad a finger is."""

    skin: str
    lw: float
    kl: float

    def finger(self, *pts: Point, k: float = 1) -> Limb:
        """A finger along some points; k: how much broader than others."""
        return spline(list(pts)), (PITCH - self.lw * 0.62) * k

    def body(self, *parts: Limb, key: bool = True) -> str:
        """Fingers and a palm as one body; key: with its keyline."""
        return limb(parts, self.skin, self.lw, self.kl if key else 0)

    def flesh(self, d: str) -> str:
        """An area of skin without a line, where two parts of a hand are one."""
        return limb([(d, 0)], self.skin, 0)


Both = tuple[str, str]
"""What lies behind the thing held, and what lies before it."""


def hand(kind: str, skin: str, s: float = 0.5, key: bool = True, lwmm: float = LW, keymm: float = KL) -> Both:
    """A hand of a kind; its lines are corrected for the scale s at which it will be put."""
    return KINDS[kind](Pen(skin, lwmm / s, keymm / s if key else 0))


def stop(pen: Pen) -> Both:
    """Open, towards us."""
    f, palm = pen.finger, 'M-14 4C-16 -10 -22 -20 -21 -38C-12 -46 12 -46 20 -36C22 -22 15 -10 14 4Z'
    open_ = pen.body(f((-15.5, -38), (-19, -54), (-21, -70)), f((-5, -40), (-6, -60), (-6.5, -79)), f((5.6, -40), (8, -60), (9, -75)),
                     f((16, -34), (20.5, -48), (23.5, -60)), f((-10, -12), (-24, -24), (-35, -42), k=1.15), (palm, 0))
    return '', open_ + path('M-8 -14C-8 -24 -14 -30 -19 -32', 'none', INK, pen.lw * 0.62)


def rest(pen: Pen) -> Both:
    """Lies on a shoulder or a cup: back of the hand, fingers together and a little bent."""
    f, palm = pen.finger, 'M-13 4C-14 -8 -21 -18 -21 -34C-12 -44 12 -44 20 -32C21 -20 14 -8 13 4Z'
    return '', pen.body(f((-10, -16), (-26, -28), (-30, -42), k=1.05), f((-15.6, -34), (-17, -50), (-14, -64)),
                        f((-5.2, -36), (-5.6, -56), (-3, -70)), f((5.4, -36), (5.6, -54), (8, -67)),
                        f((15.8, -30), (16.5, -44), (18, -56)), (palm, 0))


def ear(pen: Pen) -> Both:
    """A phone at the ear, from outside: the phone (centre 0,-30; 30 by 64) goes between."""
    f, palm = pen.finger, 'M-25 -32C-30 -22 -26 -6 -13 6L11 6C12 -2 10 -8 4 -12L-8 -38Z'
    return pen.body(f((-20, -22), (-24, -42), (-17, -58), k=1.05)), pen.body(
        (palm, 0), f((-20, -36), (-5, -47), (14, -50)), f((-16, -26), (0, -36.5), (16, -39.5)),
        f((-10, -17), (3, -26), (15, -29)), f((-3, -9), (5, -15.8), (12, -18.5)))


def phone(pen: Pen) -> Both:
    """Holds a phone up, screen to us (centre 0,-58; 40 by 76): thumb before, finger tips round the far edge."""
    f, palm = pen.finger, 'M-12 6C-14 -8 -24 -20 -24 -40C-16 -60 14 -60 20 -40C20 -22 13 -8 12 6Z'
    tips = pen.body(f((24, -74), (17, -75)), f((25, -63), (17, -64)), f((24, -52), (16.5, -53)), f((22, -41), (16, -42), k=0.95), key=False)
    return pen.body((palm, 0), f((8, -70), (26, -72)), f((8, -60), (27, -61.5)), f((8, -50), (26, -51)), f((8, -40), (24, -40.5))), (
        tips + pen.body(f((-18, -30), (-25, -50), (-13, -64), k=1.15), key=False))


def pinch(pen: Pen) -> Both:
    """Thumb and first finger hold an edge at the point (0,-74)."""
    f, palm = pen.finger, 'M-13 6C-13 -8 -20 -16 -17 -34C-8 -40 12 -42 20 -34C22 -20 14 -8 13 6Z'
    return pen.body(f((16, -28), (29, -36), (34, -50)), f((9, -32), (21, -48), (24, -66)), f((0, -34), (11, -54), (12, -76)),
                    f((-9, -32), (0, -52), (-1, -76)), (palm, 0)), (
        pen.body(f((-10, -14), (-17, -38), (-11, -56), k=1.1), key=False) + pen.flesh('M-12 -4C-16 -14 -16 -22 -14 -28L2 -26V-4Z'))


def give(pen: Pen) -> Both:
    """Gives something, seen from above: thumb over it, fingers under it, the thing's near edge at y -40."""
    f, palm = pen.finger, 'M-14 6C-15 -8 -22 -16 -21 -34C-12 -40 12 -40 19 -32C21 -20 14 -8 13 6Z'
    return pen.body(f((-15, -32), (-16, -50), (-13, -64)), f((-5, -34), (-5, -54), (-3, -68)), f((5.6, -34), (7, -52), (8, -66)),
                    f((15.5, -30), (18.5, -44), (19, -56)), (palm, 0)), (
        pen.body(f((-12, -12), (-22, -30), (-13, -50), k=1.15), key=False) + pen.flesh('M-10 -2C-17 -12 -19 -20 -18 -26L-2 -22V0Z'))


def paper(pen: Pen) -> Both:
    """Holds a sheet or a passport by its lower edge: thumb before."""
    f, palm = pen.finger, 'M-13 6C-14 -8 -21 -18 -20 -36C-12 -42 12 -42 19 -34C20 -20 14 -8 13 6Z'
    return pen.body(f((-15, -34), (-15, -46), (-12, -56)), f((-4.6, -36), (-4, -50), (-2, -62)), f((5.8, -34), (7, -48), (8, -58)),
                    f((15.6, -30), (18, -42), (18, -50)), (palm, 0)), (
        pen.body(f((-10, -10), (-19, -28), (-12, -46), k=1.15), key=False) + pen.flesh('M-9 2C-15 -8 -17 -16 -16 -22L-2 -20V2Z'))


def cup(pen: Pen) -> Both:
    """Round a mug, from the side: four fingers across it (mug centre 0,-34)."""
    f, palm = pen.finger, 'M-34 -44C-40 -30 -36 -12 -22 2L-2 2C0 -8 -4 -16 -10 -20L-18 -52Z'
    return '', pen.body((palm, 0), f((-30, -48), (-14, -56), (8, -56)), f((-26, -38), (-10, -45.5), (11, -45.5)),
                        f((-20, -28), (-8, -35), (10, -35)), f((-14, -18), (-5, -24.5), (7, -24.5)))


def fist(pen: Pen) -> Both:
    """Fingers folded, seen from the front: on a strap, an edge, a lap."""
    f, palm = pen.finger, 'M-12 6C-13 -4 -21 -10 -21 -24H21C21 -12 13 -4 12 6Z'
    folded = (f((x, -40 + abs(x) * 0.16), (x + 0.4, -20)) for x in (-15.8, -5.3, 5.3, 15.8))
    return '', pen.body((palm, 0), *folded) + pen.body(f((-19, -18), (-10, -17), (4, -19), k=1.15), key=False)


KINDS: dict[str, Callable[[Pen], Both]] = {
    'stop': stop, 'rest': rest, 'ear': ear, 'phone': phone, 'pinch': pinch, 'pass': give, 'paper': paper, 'cup': cup, 'fist': fist}
