"""The people of the pictures of comfort, and what they need beside the kit: heads from behind, a figure in one call, a row of slats."""

from __future__ import annotations

from tools.drawing.people import (
    EXPR,
    FACE,
    INK,
    KL,
    LW,
    PAL,
    PAPER,
    PEOPLE,
    area,
    ell,
    head,
    n,
    neckpart,
    path,
    person,
    put,
    scallop,
)

MARIGOLD = PAL['marigold']
FIELD, DEEP, TINT = MARIGOLD['field'], MARIGOLD['deep'], MARIGOLD['tint']


def curls(points: list[tuple[float, float]], radius: float) -> str:
    """A curly outline from right to left over the crown (the kit's scallop, bulging outwards)."""
    return scallop(points, radius).replace(f'A{radius} {radius} 0 0 1', f'A{radius} {radius} 0 0 0')


def locs(x0: float, x1: float, top: float, ends: list[float]) -> str:
    """Locs that hang side by side from x0 to x1, each with a round end at its own height."""
    width = (x1 - x0) / len(ends)
    out = f'M{n(x0)} {n(top)}V{n(ends[0])}'
    for i, end in enumerate(ends):
        x = x0 + width * i
        out += f'L{n(x)} {n(end)}A{n(width / 2)} {n(width / 2)} 0 0 0 {n(x + width)} {n(end)}'
        if i + 1 < len(ends):
            out += f'V{n(min(end, ends[i + 1]) - 9)}'
    return out + f'V{n(top)}Z'


# A woman of 45 with locs to her shoulders.
person('lindiwe', age=45, face='oval', skin='brown', hair='ink', ear=False, nose=(.95, 0, 2),
       back=['M2 -66C-34 -66 -54 -40 -52 -6L-54 40C-54 50 -42 50 -42 41V56C-42 66 -30 66 -30 56V62C-30 71 -18 71 -18 62V40L24 30C36 18 40 0 40 -14Z',
             'M0 -66C-34 -66 -50 -40 -50 -8L-54 40C-54 49 -42 49 -42 41V54C-42 63 -30 63 -30 54V30H30V54C30 63 42 63 42 54V41C42 49 54 49 54 40L50 -8C50 -40 34 -66 0 -66Z'],
       front=['M40 -16C44 -44 28 -66 2 -66C-32 -66 -52 -42 -52 -10L-53 30C-53 40 -42 40 -42 31V44C-42 53 -30 53 -30 43C-29 20 -28 4 -26 -8C-22 -24 -8 -34 12 -44C20 -38 32 -28 40 -16Z',
              'M37 -6C44 -44 28 -66 0 -66C-28 -66 -44 -44 -37 -6C-36 -22 -26 -34 -6 -44C14 -40 32 -26 37 -6Z'])
# A woman of 64 with a headwrap, white hair under it, and glasses.
person('amara', age=64, face='round', skin='brown', hair='field', ear=True, ring=True, glasses='round', nose=(.95, 0, 2.4),
       back=['', ''],
       front=['M38 -22C48 -34 48 -56 30 -66C6 -78 -34 -78 -50 -58C-62 -40 -54 -14 -38 0C-34 -6 -30 -12 -26 -18C-8 -26 20 -32 38 -22Z',
              'M38 -18C52 -36 50 -62 28 -72C10 -80 -10 -80 -28 -72C-50 -62 -52 -36 -38 -18C-20 -32 20 -32 38 -18Z'])
# A young man of 20, close-cropped.
person('sami', age=20, face='long', skin='brown', hair='ink', ear=True, nose=(.98, 0, 2.4),
       back=['', ''],
       front=['M39 -20C42 -34 38 -54 20 -61C-2 -68 -30 -62 -40 -46C-46 -34 -44 -12 -38 2C-34 4 -31 0 -29 -4C-29 -14 -27 -20 -22 -26L-20 -36C-4 -40 18 -40 34 -38C36 -32 38 -26 39 -20Z',
              'M36 -10C42 -34 38 -52 22 -60C8 -66 -8 -66 -22 -60C-38 -52 -42 -34 -36 -10C-35 -18 -33 -24 -30 -28L-27 -36C-12 -40 12 -40 27 -36L30 -28C33 -24 35 -18 36 -10Z'])
# A man of 55 with light hair.
person('jan', age=52, face='square', skin='light', hair='field', ear=True, nose=(1.06, 2, 1),
       back=['', ''],
       front=['M38 -24C41 -36 38 -50 26 -58C6 -70 -30 -66 -42 -46C-48 -30 -45 -8 -36 6C-32 2 -30 -4 -28 -8C-28 -18 -26 -24 -22 -30C-8 -26 12 -30 26 -42C31 -38 36 -32 38 -24Z',
              'M36 -12C42 -34 38 -52 24 -60C8 -67 -8 -67 -24 -60C-38 -52 -42 -34 -36 -12C-34 -20 -32 -26 -29 -32C-8 -30 14 -36 22 -46C28 -38 33 -26 36 -12Z'])
# A man of 48 with a turban and a beard.
person('harjit', age=48, face='square', skin='brown', hair='deep', ear=True, beard='short', nose=(1.04, 1.6, 1),
       back=['', ''],
       front=['M39 -22C46 -34 46 -56 28 -68C8 -80 -26 -78 -42 -60C-54 -44 -50 -20 -40 -8C-36 -12 -32 -16 -28 -20C-6 -26 14 -38 24 -46C30 -36 35 -28 39 -22Z',
              'M38 -18C50 -34 48 -58 28 -70C10 -79 -10 -79 -28 -70C-48 -58 -50 -34 -38 -18C-30 -24 -12 -34 0 -46C12 -34 30 -24 38 -18Z'])
# A woman of 52 with short white hair.
person('nora', age=52, face='round', skin='olive', hair='paper', ear=True, nose=(.94, 0, .6),
       back=['', ''],
       front=['M39 -18C44 -34 40 -54 22 -63C0 -72 -34 -66 -44 -44C-51 -26 -47 -4 -38 10C-33 8 -30 0 -28 -8C-24 -14 -20 -22 -18 -30C-2 -26 14 -32 22 -44C28 -34 35 -28 39 -18Z',
              'M38 -6C46 -30 42 -54 24 -63C8 -70 -12 -70 -28 -61C-46 -50 -48 -24 -39 -4C-36 -14 -34 -22 -28 -30C-10 -28 10 -34 18 -44C26 -32 36 -22 38 -6Z'])
# A grandfather of 72: flat cap, white moustache.
person('tomas', age=72, face='round', skin='olive', hair='paper', ear=True, nose=(1.1, 2, 2),
       back=['', ''],
       front=['M-24 -30C-34 -30 -44 -24 -44 -12C-44 0 -40 10 -34 14C-30 8 -28 -2 -27 -10C-26 -18 -25 -24 -24 -30Z',
              'M-33 -30C-42 -26 -44 -6 -38 8C-35 0 -35 -12 -31 -22ZM33 -30C42 -26 44 -6 38 8C35 0 35 -12 31 -22Z'])
# A young woman of 22, hair drawn back to a ponytail.
person('mina', age=22, face='oval', skin='olive', hair='ink', ear=True, nose=(.92, -.5, 0),
       back=['M-26 -40C-56 -46 -66 -18 -60 8C-56 30 -62 44 -70 52C-52 56 -38 44 -36 24C-34 4 -34 -10 -30 -20Z', 'M20 -56C46 -62 58 -34 54 -6C52 22 58 40 66 50C48 54 38 44 36 24Z'],
       front=['M39 -20C42 -44 28 -63 2 -63C-28 -63 -46 -44 -45 -16C-44 -4 -40 6 -34 10C-31 2 -29 -6 -27 -14C-14 -22 6 -30 18 -46C24 -38 32 -30 39 -20Z',
              'M37 -6C44 -42 26 -63 0 -63C-26 -63 -44 -42 -37 -6C-36 -20 -26 -34 -4 -46C18 -40 34 -26 37 -6Z'])
# A young man of 22 with curls, dark skin.
person('yonas', age=22, face='oval', skin='brown', hair='ink', ear=True, nose=(.98, 0, 2),
       back=['', ''], front=PEOPLE['dawit']['front'])

# Two looks beside the kit's: warm (who consoles) and calm (who is consoled, or listens): brows a little up inside, lids open.
EXPR['warm'] = {'nb': (-4.5, .5, 4.5), 'fb': -1.5, 'lid': .16, 'mouth': 'smile'}
EXPR['calm'] = {'nb': (-4, 0, 4), 'fb': -.5, 'lid': .14, 'mouth': 'calm'}

CAP = [path('M-46 -22C-52 -44 -34 -66 -4 -68C24 -70 42 -56 43 -40C43 -34 40 -30 36 -30C14 -38 -16 -36 -46 -22Z', DEEP, INK, 4) +
       path('M8 -37C22 -44 44 -42 56 -30C58 -26 54 -23 50 -24C38 -28 24 -31 10 -31Z', INK, INK, 3),
       path('M-42 -26C-52 -52 -28 -69 0 -69C28 -69 52 -52 42 -26C24 -37 -24 -37 -42 -26Z', DEEP, INK, 4) +
       path('M-34 -33C-18 -46 18 -46 34 -33C36 -28 32 -25 28 -26C12 -33 -12 -33 -28 -26C-32 -25 -36 -28 -34 -33Z', INK, INK, 3)]
WRAP = [path('M-47 -17C-24 -32 12 -38 43 -36M-55 -44C-34 -58 -8 -62 10 -62', 'none', INK, 3) +
        path('M12 -62C-6 -86 18 -98 26 -74C36 -96 58 -82 36 -60C30 -54 20 -54 12 -62Z', FIELD, INK, 5.4) + path('M24 -64L26 -72', 'none', INK, 4),
        path('M-42 -28C-20 -42 20 -42 42 -28M-46 -48C-28 -58 -6 -58 10 -54', 'none', INK, 3)]
WRAP_OUTLINE = 'M12 -62C-6 -86 18 -98 26 -74C36 -96 58 -82 36 -60C30 -54 20 -54 12 -62Z'
TURBAN = [path('M-44 -16C-14 -24 10 -38 21 -51C26 -56 30 -58 36 -60M-49 -34C-26 -38 4 -50 18 -70', 'none', INK, 3),
          path('M-42 -30C-28 -32 -6 -46 0 -46C6 -46 28 -32 42 -30M-40 -48C-24 -50 -6 -60 0 -62', 'none', INK, 3)]


CAP_OUTLINE = 'M-46 -22C-52 -44 -34 -66 -4 -68C24 -70 42 -56 43 -43L56 -30C58 -26 54 -23 50 -24C38 -28 14 -36 -46 -22Z'


def moustache(view: str = '3q') -> str:
    """A white moustache, to pass to head() as extra_front."""
    return path('M0 25C2 15 11 14 16 17C20 14 29 15 32 23C27 27 21 25 16 23C11 26 5 28 0 25Z' if view == '3q' else
                'M-19 26C-16 14 -6 14 0 18C6 14 16 14 19 26C12 29 5 26 0 23.5C-5 26 -12 29 -19 26Z', PAPER, INK, 3.2)


def keyline(who: str, view: str, scale: float, line: float, extra: str = '') -> str:
    """The white outline of a head, to lie under neck, torso and head, so that a figure has one keyline round all of it."""
    person_, i = PEOPLE[who], 0 if view == '3q' else 1
    ears = [] if not person_.get('ear') else [ell(-30, 1, 7, 11)] if i == 0 else [ell(-37, 0, 6.5, 10.5, -4), ell(37, 0, 6.5, 10.5, 4)]
    beard = [] if person_.get('beard') != 'full' else [ell(4, 30, 36, 32)]
    parts = [person_['back'][i], FACE[person_['face']][i], person_['front'][i], extra, *ears, *beard]
    return ''.join(path(part, PAPER, PAPER, (line + 2 * KL) / scale) for part in parts if part)


def figure(who: str, expression: str, at: tuple[float, float], scale: float, torso: str, fill: str, *, view: str = '3q', tilt: float = 0,
           flip: bool = False, gaze: tuple[float, float] | None = None, collar: str = '', over: str = '', neck: float = 86,
           line: float = LW, scarf: str = 'paper', hair: str | None = None, extra: str = '', outline: str = '',
           face: float = 1.25) -> str:
    """Neck, torso, what lies over the torso, head: a person from the head (`at`: the middle of the face) down. collar: its line;
    extra: drawn on the head; outline: the outer path of that, for the keyline; line, face: the contours of clothes and of the head."""
    index = 0 if view == '3q' else 1
    place = (*at, scale, tilt, flip)
    colours = {'ink': INK, 'paper': PAPER, 'field': FIELD, 'deep': DEEP, 'tint': TINT}
    tone = colours[hair or PEOPLE[who]['hair']]
    out = put(keyline(who, view, scale, face, outline), *place) + path(torso, PAPER, PAPER, line + 2 * KL)
    back = PEOPLE[who]['back'][index]
    if not PEOPLE[who].get('scarf'):
        if back:
            out += put(path(back, tone, INK, 0.01 if tone == INK else face / scale), *place)
        out += put(neckpart(who, view, s=scale, neckto=neck, lwmm=face, key=False), *place)
        # hair that falls behind the shoulders lies under the neck: the head is drawn without it
        PEOPLE[f'{who} in front'] = {**PEOPLE[who], 'back': ['', '']}
        who = f'{who} in front'
    out += area(torso, fill, line)
    if collar:
        out += path(collar, 'none', FIELD if fill == INK else INK, 2.2 if fill == INK else line * .8)
    out += over
    return out + put(head(who, expression, view, s=scale, gaze=gaze, neck=False, key=False, lwmm=face, scarfcol=scarf, hair=hair,
                          extra_front=extra), *place)


def shoulders(at: tuple[float, float], scale: float, *, left: float = 72, right: float = 54, bottom: float = 58, flip: bool = False,
              drop: float = 0, tilt: float = 0) -> tuple[str, str]:
    """The torso of a three-quarter figure under the head `at`, and its collar line. left, right: how far the arms reach, in head units."""
    x, y, sign = at[0] + tilt * .3, at[1], -1 if flip else 1

    def p(a: float, b: float) -> str:
        return f'{n(x + sign * a * scale)} {n(y + b * scale)}'
    foot = (bottom - y) / scale
    torso = (f'M{p(-left, foot)}C{p(-left - 1, 112)} {p(-left + 4, 84 + drop)} {p(-left + 24, 75 + drop)}C{p(-40, 66 + drop * .5)} {p(-25, 66)} {p(-25, 57)}'
             f'C{p(-13, 77)} {p(10, 77)} {p(17, 58)}C{p(20, 66)} {p(right - 26, 67 + drop * .5)} {p(right - 14, 75 + drop)}C{p(right - 2, 83 + drop)} {p(right + 1, 110)} {p(right, foot)}Z')
    return torso, f'M{p(-30, 62)}C{p(-16, 88)} {p(13, 88)} {p(22, 63)}'
