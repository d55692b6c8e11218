"""People and hands of the two pictures in which somebody confides in somebody: a grandfather, a teenager with curls,
a young woman with a low ponytail, a friend with locs; and hands drawn for one gesture each, at print size."""

from __future__ import annotations

from tools.drawing.people import EXPR, FACE, INK, PAPER, SKIN, limb, path, person, scallop, spline, tube

EXPR['warm'] = {**EXPR['kind'], 'lid': .08}  # as 'kind', with open eyes
FACE['full'] = (
    'M2 -52C26 -52 39 -38 39 -22C39 -15 37 -11 38 -5C39 0 42 4 42 12C42 27 38 36 29 42C20 49 4 50 -8 45C-25 38 -33 26 -34 10'
    'C-37 -6 -38 -24 -34 -34C-28 -46 -14 -52 2 -52Z',
    'M0 -52C24 -52 38 -36 38 -10C41 12 38 30 24 40C10 49 -10 49 -24 40C-38 30 -41 12 -38 -10C-38 -36 -24 -52 0 -52Z')

# Each has only the view that is drawn, the three-quarter one; the front repeats it so that a mistake is seen at once.
_nicu = ('M22 -47C14 -64 -16 -68 -33 -55C-48 -43 -51 -20 -48 0C-46 10 -41 17 -34 20C-31 12 -30 7 -28 3C-26 -6 -28 -16 -25 -25'
         'C-17 -29 -13 -36 -9 -44C1 -50 12 -47 22 -47Z')
person('nicu', nose=(1.08, 3, 2), age=72, face='long', skin='olive', hair='paper', ear=True, stache=True,
       note='grandfather: white hair swept back, moustache', back=['', ''], front=[_nicu, _nicu])
_noa = [(-22, 40), (-42, 38), (-55, 24), (-61, 4), (-60, -18), (-52, -38), (-38, -54), (-20, -65), (1, -70), (21, -66),
        (36, -54), (45, -37), (45, -18)]
_curls = [(45, -18), (33, -22), (20, -27), (6, -25), (-8, -27), (-19, -20), (-26, -8), (-27, 8), (-30, 24), (-22, 40)]
_noa_front = scallop(_noa, 12) + ''.join(f'A8 8 0 0 1 {x} {y}' for x, y in _curls[1:]) + 'Z'
person('noa', nose=(.86, -1, 1.5), age=15, face='round', skin='brown', hair='ink', ear=False,
       note='teenager: a cloud of curls', back=['', ''], front=[_noa_front, _noa_front])
_lin = ('M39 -18C41 -46 26 -62 2 -62C-28 -62 -46 -44 -45 -16C-44 0 -40 12 -33 20C-30 12 -29 2 -28 -6C-26 -14 -24 -17 -20 -21'
        'C-6 -26 4 -36 8 -50C16 -40 30 -32 39 -18Z')
_lin_tail = 'M-30 -20C-48 -18 -62 -2 -62 24C-62 44 -58 58 -50 74C-42 64 -36 44 -34 18Z'
person('lin', nose=(.82, -2, 1), age=27, face='oval', skin='light', hair='ink', ear=True,
       note='young woman: low ponytail', back=[_lin_tail, _lin_tail], front=[_lin, _lin])
# Her locs are gathered on the crown and fall behind her: five limbs, and between them lines of paper.
_awa_locs = [[(-12, -60), (-26, -76), (-44, -70), (-58, -44), (-66, -6)],
             [(-12, -58), (-30, -66), (-48, -48), (-56, -16), (-60, 26)],
             [(-12, -58), (-32, -56), (-44, -34), (-49, 0), (-50, 42)],
             [(-12, -56), (-30, -46), (-38, -24), (-39, 10), (-39, 52)]]
_awa_back = ''.join(tube(points, [13, 14, 14, 14, 13]) for points in _awa_locs) + 'M2 -40L-40 -30V10H0Z'
_awa = ('M40 -18C42 -44 26 -62 2 -62C-28 -62 -46 -44 -45 -16C-44 0 -40 12 -34 18C-31 10 -30 2 -29 -6C-27 -18 -20 -28 -8 -34'
        'C8 -40 24 -40 32 -36C36 -31 38 -26 40 -18Z')
person('awa', nose=(.92, 0, 3), age=45, face='full', skin='brown', hair='ink', ear=True, ring=True,
       note='friend: locs gathered on the crown', back=[_awa_back, _awa_back], front=[_awa, _awa])


def moustache(s: float, lwmm: float = 1.6) -> str:
    """Nicu's, over the dark one of the kit."""
    return path('M15 12C8 7 -5 10 -9 22C0 26 10 24 15 20C21 24 29 24 34 21C32 10 22 8 15 12Z', PAPER, INK, lwmm * .8 / s)


def locs(s: float, tie: str) -> str:
    """The lines between Awa's locs, and what ties them."""
    lw = .8 / s
    lines = ''.join(path(spline([(x + 7, y + 2) for x, y in points[1:]]), 'none', PAPER, lw) for points in _awa_locs[:3])
    return (lines + path('M-30 -74C-20 -76 -8 -70 2 -58', 'none', INK, 12 + 2.6 / s)
            + path('M-29 -74C-20 -75 -8 -70 1 -59', 'none', tie, 11))


def _finger(*points: tuple[float, float], width: float) -> tuple[str, float]:
    return spline(list(points)), width


def open_hand(skin: str, s: float, lwmm: float = 1.2, key: float = 1.5) -> str:
    """Palm up, fingers loose, as one does who tells something: wrist at the origin, pointing up, thumb to the left."""
    lw = lwmm / s
    w = 11.4 - lw * .62
    tone = SKIN[skin]
    parts = [_finger((-16, -36), (-19, -52), (-17, -68), width=w), _finger((-5, -38), (-6.5, -58), (-3, -76), width=w),
             _finger((6, -37), (6, -55), (10, -71), width=w), _finger((16.6, -33), (18.5, -46), (22.5, -57), width=w),
             _finger((-10, -10), (-28, -20), (-33, -40), width=w * 1.1),
             ('M-13 6C-15 -8 -22 -18 -21.6 -36C-12 -45 12 -45 21 -34C22 -20 14 -8 13 6Z', 0)]
    return limb(parts, tone, lw, key / s)


def give_hand(skin: str, s: float, lwmm: float = 1.2, key: float = 1.5) -> tuple[str, str]:
    """Gives something flat: what lies behind it, and the thumb before it; wrist at the origin, pointing up, thumb to the left."""
    lw = lwmm / s
    w = 11.4 - lw * .62
    tone = SKIN[skin]
    behind = [_finger((-5, -50), (-6, -60), (-3, -74), width=w), _finger((6, -50), (6, -58), (8, -70), width=w),
              ('M-14 6C-16 -8 -23 -18 -21.6 -44C-12 -56 12 -56 21 -44C22 -22 15 -8 14 6Z', 0)]
    thumb = [_finger((-13, -14), (-19, -33), (-11, -52), width=w * 1.35)]
    melt = path('M-12 6C-14 -4 -18 -14 -18.6 -20L-10 -24L-4 -16L4 -8V6Z', tone)  # the thumb grows out of the palm
    return limb(behind, tone, lw, key / s), limb(thumb, tone, lw) + melt


def folded_hands(skin: str, s: float, lwmm: float = 1.2, key: float = 1.5) -> str:
    """One hand laid on the other before a body, the wrists at (-44, 6) and (44, 6)."""
    lw = lwmm / s
    w = 11.4 - lw * .62
    under = [('M-46 -8C-34 -18 -18 -24 -4 -20L6 10L-8 24C-24 28 -36 24 -46 20Z', 0),
             _finger((-24, -12), (-10, -26), (6, -29), width=w * 1.1)]
    over = [_finger((8, -12), (-10, -13), (-24, -7), width=w), _finger((8, -2), (-12, -2), (-27, 4), width=w),
            _finger((8, 9), (-10, 9), (-23, 15), width=w), _finger((10, 19), (-4, 20), (-14, 25), width=w),
            ('M46 -8C34 -16 24 -20 8 -18L4 22C20 28 34 24 46 20Z', 0)]
    thumb = [_finger((28, -10), (14, -19), (0, -23), width=w * 1.1)]
    return limb(under, SKIN[skin], lw, key / s) + limb(over, SKIN[skin], lw) + limb(thumb, SKIN[skin], lw) + path(
        'M28 -14L24 -1L44 4V-8Z', SKIN[skin])


def arm_before(shoulder: str, sleeve: str, armpit: str, inside: str, fill: str, lwmm: float = 1.4, key: float = 1.4) -> str:
    """An arm before its own body, drawn after a table or a hand. Its outline goes along the shoulder of the torso (`shoulder`:
    the last half curve there, M and C), down to the elbow and round the cuff (`sleeve`), back to the armpit (`armpit`);
    `inside` closes it, unseen. The white keyline of an arm of ink goes all the way, that of another one only outside."""
    outer = 'M' + ' '.join(shoulder.split('C')[1].split()[-2:]) + sleeve
    if fill == INK:
        return path(outer + armpit, 'none', PAPER, 2 * key) + path(shoulder + sleeve + armpit + inside + 'Z', fill)
    return (path(outer, 'none', PAPER, lwmm + 2 * key) + path(shoulder + sleeve + armpit + inside + 'Z', fill)
            + path(shoulder + sleeve + armpit, 'none', INK, lwmm))
