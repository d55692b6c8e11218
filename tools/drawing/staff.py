"""People at work and the things on their desks: a receptionist, two colleagues of a helping organisation; passports, luggage, a bell, a telephone,
leaflets, a check list, a wheelchair. Units are millimetres at the print width of 86; persons are in the head units of people.py."""

from __future__ import annotations

import math

from tools.drawing.people import INK, KL, LW, PAL, PAPER, PITCH, circ, limb, n, path, person, rrect, spline, tube

C = PAL['marigold']
FIELD, DEEP, TINT = C['field'], C['deep'], C['tint']
THIN = 1.05                     # the thinnest line, in millimetres


def joined(*parts: str) -> str:
    """Several closed outlines as one path."""
    return ''.join(parts)


# ------------------------------------------------------------------ persons
def _loc(*points: tuple[float, float], width: float = 11.5) -> str:
    return tube(list(points), [width] * (len(points) - 1) + [width * .86], start=True)


# a woman of 32 with locs to the chin
_LOCS = [((-34, -44), (-55, -22), (-61, 4), (-60, 22)), ((-30, -44), (-49, -14), (-53, 20), (-51, 42)), ((-24, -30), (-40, 0), (-42, 30), (-39, 54)), ((-18, -20), (-30, 8), (-31, 36), (-27, 58))]
_FAR = [((24, -34), (42, -14), (45, 8), (42, 30)), ((22, -20), (34, 4), (34, 30), (30, 48))]
person('nia', age=32, face='oval', skin='brown', hair='ink', ear=True, nose=(.97, 0, 2), note='locs',
       back=[joined(*(_loc(*points) for points in _LOCS + _FAR)),
             joined(*(_loc(*((side * (x - 7), y) for x, y in points)) for side in (-1, 1) for points in [[(-x, y) for x, y in loc] for loc in _LOCS[:3]]))],
       front=['M40 -17C46 -46 28 -66 2 -66C-32 -66 -55 -46 -57 -14C-52 -2 -44 6 -33 10C-31 2 -30 -6 -27 -12C-10 -16 8 -26 16 -46C21 -36 30 -30 40 -17Z',
              'M37 -6C45 -44 26 -65 0 -65C-26 -65 -45 -44 -37 -6C-36 -18 -30 -26 -20 -30C-6 -35 8 -40 12 -48C16 -38 34 -24 37 -6Z'])
NIA_STRANDS = 'M2 -58C-26 -56 -46 -40 -52 -20C-54 -6 -54 0 -54 14M9 -52C-14 -46 -34 -34 -43 -18C-47 -6 -47 14 -46 36M14 -44C4 -33 -12 -26 -28 -22M-35 14C-36 24 -35 32 -35 38'

# a woman of 52 with straight hair to the chin, one strand of it white
person('mei', age=52, face='round', skin='light', hair='ink', ear=False, nose=(.86, -1.5, 0), note='straight hair, a white strand',
       back=['M2 -64C-36 -64 -54 -40 -53 -6C-52 18 -54 30 -50 46C-36 52 -16 48 -8 40L20 34C36 30 46 30 46 24C44 10 43 0 42 -14Z',
             'M0 -64C-34 -64 -50 -38 -49 -6C-49 20 -52 32 -48 46C-30 50 30 50 48 46C52 32 49 20 49 -6C50 -38 34 -64 0 -64Z'],
       front=['M40 -12C46 -44 28 -65 2 -65C-34 -65 -54 -42 -53 -8C-52 16 -54 30 -50 46C-38 44 -29 30 -27 4C-26 -12 -18 -28 -4 -44C4 -32 24 -26 37 -28C39 -24 40 -20 40 -12Z',
              'M38 -4C46 -44 28 -65 0 -65C-28 -65 -46 -44 -38 -4C-36 -16 -30 -30 -14 -44C-4 -32 18 -26 33 -28C36 -24 37 -14 38 -4Z'])
MEI_STRAND = 'M-6 -52C-26 -40 -38 -22 -39 4'

# a man of 36 with short hair brushed up
person('timur', age=36, face='square', skin='olive', hair='ink', ear=True, nose=(.92, 0, 1), note='short hair brushed up',
       back=['', ''],
       front=['M38 -20C42 -30 47 -46 42 -62C36 -57 30 -60 24 -66C12 -71 -14 -70 -28 -62C-44 -52 -50 -34 -46 -14C-44 -4 -40 4 -35 10C-33 2 -30 0 -27 0C-27 -10 -26 -16 -23 -24C-14 -34 6 -40 28 -40C33 -34 36 -28 38 -20Z',
              'M36 -12C42 -28 44 -44 34 -58C28 -56 24 -60 20 -65C6 -71 -16 -70 -28 -60C-42 -48 -42 -28 -36 -12C-34 -22 -32 -28 -28 -34C-12 -42 14 -42 28 -36C32 -28 34 -22 36 -12Z'])


# ------------------------------------------------------------------ things
def passport(fill: str, mark: str, lw: float = 1.4) -> str:
    """13.4 by 18.6, its lower edge's middle at the origin: a booklet with a globe."""
    o = path(rrect(-6.7, -18.6, 13.4, 18.6, 1.5), fill, INK, lw)
    o += circ(0, -11.2, 3.7, 'none', mark, 1.1) + path('M-3.7 -11.2H3.7M0 -14.9C-2.2 -12.8 -2.2 -9.6 0 -7.5C2.2 -9.6 2.2 -12.8 0 -14.9Z', 'none', mark, 1)
    return o


def suitcase(w: float, h: float, fill: str, mark: str, *, strap: bool = False, lw: float = LW) -> str:
    """Its foot's middle at the origin."""
    grip = f'M{n(-w * .2)} {n(-h)}V{n(-h - 3)}A1.4 1.4 0 0 1 {n(-w * .2 + 1.4)} {n(-h - 4.4)}H{n(w * .2 - 1.4)}A1.4 1.4 0 0 1 {n(w * .2)} {n(-h - 3)}V{n(-h)}'
    box = rrect(-w / 2, -h, w, h - 1.4, 2.6)
    o = path(grip, 'none', PAPER, 1.7 + 2 * KL) + path(box, PAPER, PAPER, lw + 2 * KL)
    o += path(f'M{n(-w * .28)} -1.4V-.6M{n(w * .28)} -1.4V-.6', 'none', INK, 2.6)
    o += path(grip, 'none', INK, 1.7) + path(box, fill, INK, lw)
    if strap:
        return o + path(f'M{n(-w / 2)} {n(-h * .62)}H{n(w / 2)}', 'none', mark, 1.4) + path(rrect(-1.6, -h * .62 - 1.7, 3.2, 3.4, .7), mark)
    return o + path(''.join(f'M{n(x)} {n(-h + 4)}V-5.2' for x in (-w * .22, w * .22)), 'none', mark, 1.4)


def bell(lw: float = LW) -> str:
    """A desk bell, its foot's middle at the origin, 13 wide."""
    d = 'M-5.4 -1.8C-5.4 -9.6 5.4 -9.6 5.4 -1.8Z'
    o = path('M0 -8V-10', 'none', PAPER, 2.4 + 2 * KL) + path(d + 'M-6.6 -.8H6.6', PAPER, PAPER, 2.2 + 2 * KL)
    return o + path('M0 -8V-9.4', 'none', INK, 1.4) + path('M-1.4 -10H1.4', 'none', INK, 1.8) + path(d, FIELD, INK, lw) + path('M-6.4 -.9H6.4', 'none', INK, 1.9)


def room_key() -> str:
    """A key that hangs from (0, 0)."""
    return path('M0 5.4V13M0 9.6H2.6M0 13H3.4', 'none', INK, 1.5) + circ(0, 2.4, 2.3, 'none', INK, 1.5)


def telephone() -> str:
    """A telephone on a desk, its foot's middle at the origin, 27 wide and 15 high."""
    base = 'M-6.6 -9.6H6.6C7.6 -5.6 9.4 -3.2 11.6 -1.4A1.1 1.1 0 0 1 11 .6H-11A1.1 1.1 0 0 1 -11.6 -1.4C-9.4 -3.2 -7.6 -5.6 -6.6 -9.6Z'
    receiver = ('M-13.4 -8.6C-14 -13.6 -10.6 -14.8 0 -14.8C10.6 -14.8 14 -13.6 13.4 -8.6C13.2 -7.5 12.8 -7 11.8 -7H9.2C8.2 -7 7.6 -7.5 7.2 -9.4'
                'C3.4 -10.2 -3.4 -10.2 -7.2 -9.4C-7.6 -7.5 -8.2 -7 -9.2 -7H-11.8C-12.8 -7 -13.2 -7.5 -13.4 -8.6Z')
    return (path(base + receiver, PAPER, PAPER, 2 * KL) + path(base, INK, INK, .4) + path(receiver, PAPER, PAPER, 2) + path(receiver, INK, INK, .4)
            + circ(0, -4, 3.1, PAPER) + circ(0, -4, 1.3, INK))


# ------------------------------------------------------------------ hands, in the units of people.hand: the wrist at the origin
def lying(skin: str, s: float, lwmm: float = LW, key: bool = True) -> str:
    """The back of a hand that lies on a thing: fingers together, their tips bent over the edge. It points up, as all hands do."""
    w, lw = PITCH - lwmm / s * .62, lwmm / s
    palm = 'M-13 4C-14 -8 -22 -18 -21 -34C-12 -42 12 -42 20 -32C21 -20 14 -8 13 4Z'
    fingers = [(spline(points), w) for points in ([(-15, -26), (-16, -46), (-12, -60)], [(-4.6, -26), (-5, -52), (-1, -66)], [(5.8, -26), (6, -50), (10, -63)],
                                                  [(16, -24), (17, -42), (20, -52)])]
    return limb([(spline([(-10, -14), (-25, -27), (-30, -42)]), w), (palm, 0), *fingers], skin, lw, KL / s if key else 0)


def fan_of_passports() -> str:
    """Three passports like playing cards in a hand without a sleeve, which points up; the wrist at the origin, in millimetres."""
    arm = 'M-5.4 2C-5.4 -3 -9.4 -7 -9.6 -13C-5 -18 5 -18 8 -14C9.6 -9 5.8 -4 6 2L9 44H-9Z'
    thumb = 'C10.4 -6 13.4 -10 12.6 -13.6C11.8 -17 9 -19.6 5.4 -22C3.6 -23.2 1.6 -22.6 .9 -21C.2 -19.4 .9 -18.2 2.2 -17.2C4.4 -15.6 6 -14.6 5.6 -12.8C5.2 -10.8 2.6 -9 .8 -5.6'
    o = path(arm, PAPER, PAPER, LW + 2 * KL) + path(arm, PAPER, INK, LW)
    for turn, fill, mark in ((-44, DEEP, INK), (-7, PAPER, INK), (30, INK, PAPER)):
        o += (f'<g transform="translate(0 -11) rotate({turn}) scale(1.1) translate(0 -2.4)">' + path(rrect(-6.7, -18.6, 13.4, 18.6, 1.5), PAPER, PAPER, 1.4 + 2 * KL)
              + passport(fill, mark) + '</g>')
    return o + path(f'M6.4 -3.4{thumb}L2 0Z', PAPER) + path(f'M6.4 -3.4{thumb}', 'none', INK, LW)


# ------------------------------------------------------------------ of the helping organisation
def ticket(w: float, h: float, k: float) -> str:
    """A leaflet: a sheet whose corners are notched; its middle at the origin."""
    x, y = w / 2, h / 2
    return (f'M{n(k - x)} {n(-y)}H{n(x - k)}A{n(k)} {n(k)} 0 0 0 {n(x)} {n(k - y)}V{n(y - k)}A{n(k)} {n(k)} 0 0 0 {n(x - k)} {n(y)}'
            f'H{n(k - x)}A{n(k)} {n(k)} 0 0 0 {n(-x)} {n(y - k)}V{n(k - y)}A{n(k)} {n(k)} 0 0 0 {n(k - x)} {n(-y)}Z')


HANDSET = 'M-4.6 -5.2C-3.4 -6.2 -2.6 -5.6 -2 -4.4L-1.2 -2.8C-.8 -1.8 -1.2 -1.2 -2 -.6C-1.6 .8 -.4 2 1 2.6C1.6 1.8 2.2 1.4 3.2 1.8L4.8 2.6C6 3.2 6.4 4 5.6 5.2C4.6 6.6 3 6.8 1 6C-2.4 4.6 -4.8 2 -6 -1.2C-6.6 -3 -6 -4.2 -4.6 -5.2Z'


def leaflet(lw: float = LW) -> str:
    """17 by 23, its middle at the origin: a receiver (mirrored), and a bar where the number is."""
    return (path(ticket(17, 23, 2.6), PAPER, PAPER, lw + 2 * KL) + path(ticket(17, 23, 2.6), PAPER, INK, lw)
            + f'<g transform="translate(0 -4.6) scale(-.78 .78)">{path(HANDSET, INK)}</g>' + path('M-5 3H5', 'none', INK, 1.8))


def stack(lw: float = 1.3) -> str:
    """Leaflets that lie on a table, 26 by 15 in all; the middle of the topmost at the origin."""
    top = 'M-8 -5H11.4A2.6 1.9 0 0 0 13.2 -2.6L11 2.4A3 1.9 0 0 0 7.6 5H-11.4A2.6 1.9 0 0 0 -13.2 2.6L-11 -2.4A3 1.9 0 0 0 -8 -5Z'
    below = 'M-13.2 2.6V7.6L-11.4 10H7.6L11 7.4L13.2 2.4V-2.6L0 -4Z'
    return (path(top + below, PAPER, PAPER, lw + 2 * KL) + path(below, PAPER, INK, lw) + path('M11 2.4L13.2 -2.6V2.4L11 7.4L7.8 9.6V5Z', INK) + path(top, PAPER, INK, lw)
            + path('M-11.6 7.5H7', 'none', INK, THIN) + f'<g transform="skewX(-20) scale(-.66 .56)">{path(HANDSET, INK)}</g>')


def wheel(r: float) -> str:
    """The large wheel of a wheelchair with its rim for the hand; its hub at the origin."""
    o = circ(0, 0, r, PAPER, PAPER, 2 + 2 * KL) + circ(0, 0, r, PAPER, INK, 2.2) + circ(0, 0, r - 3, 'none', INK, 1.1)
    spokes = ''.join(f'M0 0L{n((r - 3) * math.cos(a))} {n((r - 3) * math.sin(a))}' for a in (math.radians(20 + 60 * i) for i in range(6)))
    return o + path(spokes, 'none', INK, THIN) + circ(0, 0, 2, INK)


def writing(skin: str, s: float, lwmm: float = LW) -> tuple[str, str]:
    """A hand that writes, seen from the side of its thumb: the fingers behind the pen, and those before it. The wrist at the origin, it points up;
    the pen is held about (-6, -62)."""
    w, lw = PITCH - lwmm / s * .62, lwmm / s
    palm = 'M-13 4C-15 -8 -20 -18 -19 -32C-12 -42 12 -42 20 -30C22 -18 14 -8 13 4Z'
    behind = limb([(palm, 0), (spline([(14, -26), (18, -42), (8, -52)]), w), (spline([(6, -30), (11, -52), (0, -62)]), w)], skin, lw, KL / s)
    before = limb([(spline([(-2, -32), (3, -54), (-9, -68)]), w), (spline([(-14, -18), (-21, -38), (-12, -58)]), w)], skin, lw)
    return behind, before + limb([('M-14 -2C-18 -12 -18 -20 -15 -26L4 -28L4 -4Z', 0)], skin, 0)
