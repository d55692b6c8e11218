"""The people of the house, each by a name; kits have more of them.

Each has an age, a face, a skin and hair in a colour, and for each view (turned, from the front) what lies behind the head and what
lies before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tools.drawing.pen import Point, ell, scallop

PEOPLE: dict[str, dict[str, Any]] = {}


def person(name: str, **traits: Any) -> None:
    """Somebody new; a name is one person."""
    if name in PEOPLE:
        raise ValueError(f'there is a {name} already')
    PEOPLE[name] = traits


def curls(pts: Sequence[Point], r: float) -> str:
    """Curls that bulge outwards, from right to left over the crown."""
    return scallop(pts, r).replace(f'A{r} {r} 0 0 1', f'A{r} {r} 0 0 0')


person('ada', age=30, face='oval', skin='brown', hair='ink', ear=True, ring=True, note='bun, ring',
       back=[ell(-30, -69, 18, 18), ell(0, -74, 18, 18)],
       front=['M39 -18C42 -44 26 -63 2 -63C-28 -63 -47 -44 -46 -16C-45 4 -40 16 -30 22C-31 8 -30 -4 -28 -12C-12 -16 6 -26 14 -46C20 -36 30 -30 39 -18Z',
              'M37 -6C44 -42 26 -63 0 -63C-26 -63 -44 -42 -37 -6C-36 -18 -30 -26 -20 -30C-6 -35 8 -40 12 -48C16 -38 34 -24 37 -6Z'])
person('ben', nose=(1.04, 2, 0), age=46, face='square', skin='light', hair='ink', ear=True, stache=True, note='moustache, parting',
       back=['', ''],
       front=['M38 -24C40 -32 38 -40 34 -46C28 -62 8 -66 -10 -63C-34 -59 -48 -42 -45 -14C-44 -2 -41 8 -35 14C-33 4 -30 2 -27 2C-26 -8 -27 -18 -24 -26C-6 -28 18 -32 32 -42C34 -36 36 -30 38 -24Z',
              'M36 -14C40 -30 38 -44 28 -54C14 -66 -14 -66 -28 -54C-40 -44 -41 -28 -36 -12C-33 -20 -31 -26 -29 -32C-10 -30 12 -36 24 -44C30 -36 33 -26 36 -14Z'])
person('cleo', nose=(0.84, -1.5, 0), age=15, face='round', skin='olive', hair='ink', ear=False, note='teenager, long hair and fringe',
       back=['M2 -64C-34 -64 -52 -40 -51 -6C-50 24 -54 48 -48 68C-34 74 -14 72 -4 66L20 60C34 44 40 10 40 -10Z', 'M0 -64C-34 -64 -48 -38 -47 -6C-46 24 -50 48 -44 68C-30 74 30 74 44 68C50 48 46 24 47 -6C48 -38 34 -64 0 -64Z'],
       front=['M41 -16C42 -46 28 -64 2 -64C-30 -64 -50 -42 -50 -12C-50 18 -50 40 -44 60C-34 52 -26 34 -26 8C-26 -4 -25 -12 -22 -19C-4 -16 24 -18 37 -26C38 -23 40 -20 41 -16Z',
              'M38 -8C44 -44 28 -64 0 -64C-28 -64 -44 -44 -38 -8C-37 -14 -36 -18 -34 -22C-16 -18 16 -18 34 -22C36 -18 37 -14 38 -8Z'])
person('dawit', nose=(0.98, 0, 2), age=26, face='long', skin='brown', hair='ink', ear=True, beard='short', note='curls, short beard',
       back=['', ''],
       front=[curls([(38, -24), (42, -40), (33, -54), (20, -64), (4, -69), (-14, -68), (-29, -61), (-41, -49), (-47, -34), (-46, -18), (-39, -6)], 9.2) + 'C-34 0 -30 4 -27 6C-26 -6 -26 -16 -22 -24C-6 -30 8 -34 18 -38C26 -36 34 -32 38 -24Z',
              curls([(35, -14), (43, -28), (39, -44), (28, -57), (14, -66), (-2, -69), (-18, -65), (-31, -56), (-40, -43), (-43, -27), (-35, -14)], 9.2) + 'C-33 -24 -28 -32 -18 -36C-6 -39 10 -39 18 -36C28 -32 33 -24 35 -14Z'])
person('esra', nose=(1.02, 0.8, 0), age=40, face='oval', skin='olive', hair='ink', ear=False, scarf=True, note='headscarf',
       back=['M4 -65C-32 -66 -50 -40 -48 -8C-47 18 -50 44 -54 66C-36 82 14 82 34 66C36 56 34 48 30 42C42 24 46 2 45 -18C44 -46 30 -64 4 -65Z',
        'M0 -65C-30 -65 -46 -42 -45 -10C-44 18 -48 44 -52 66C-30 82 30 82 52 66C48 44 44 18 45 -10C46 -42 30 -65 0 -65Z'],
       front=['', ''])
person('fela', nose=(0.95, 0, 2), age=66, face='round', skin='brown', hair='paper', ear=True, ring=True, glasses='round', note='white curls, glasses',
       back=['', ''],
       front=[curls([(39, -16), (44, -34), (37, -50), (24, -62), (6, -68), (-14, -67), (-31, -60), (-44, -47), (-50, -30), (-49, -12), (-43, 4), (-34, 14)], 10.5) + 'C-32 4 -29 -4 -26 -12A10 10 0 0 0 -18 -26A11 11 0 0 0 -2 -34A11 11 0 0 0 16 -38A11 11 0 0 0 32 -30A9 9 0 0 0 39 -16Z',
              curls([(37, 2), (45, -12), (45, -30), (38, -46), (26, -58), (9, -66), (-9, -66), (-26, -58), (-38, -46), (-45, -30), (-45, -12), (-37, 2)], 10.5) + 'C-36 -8 -35 -14 -32 -20A10 10 0 0 0 -20 -30A11 11 0 0 0 -4 -36A11 11 0 0 0 14 -34A11 11 0 0 0 30 -24C34 -16 36 -8 37 2Z'])
person('gio', nose=(0.9, -1, 0), age=16, face='round', skin='olive', hair='ink', ear=True, note='teenager, mop of hair',
       back=['', ''],
       front=['M40 -14C46 -34 40 -58 18 -66C-4 -74 -36 -66 -46 -42C-52 -26 -48 -4 -38 8C-34 6 -30 2 -27 -2C-27 -8 -26 -12 -24 -16C-18 -14 -12 -15 -8 -20C-2 -14 8 -14 14 -21C20 -15 28 -15 32 -20C35 -18 38 -16 40 -14Z',
              'M37 -8C48 -30 42 -58 18 -67C-6 -75 -36 -64 -43 -40C-46 -26 -43 -16 -37 -6C-36 -10 -34 -14 -31 -18C-25 -13 -17 -14 -12 -20C-6 -14 4 -14 9 -21C15 -14 24 -14 30 -20C33 -16 35 -12 37 -8Z'])
person('omar', nose=(0.98, 0.5, 2), age=60, face='square', skin='brown', hair='paper', ear=True, beard='full', note='bald, full white beard',
       back=['', 'M-36 -26C-44 -24 -47 -8 -45 6C-44 14 -40 18 -36 20H36C40 18 44 14 45 6C47 -8 44 -24 36 -26Z'], front=['M-25 -22C-30 -30 -40 -26 -43 -16C-45 0 -42 18 -34 24C-30 20 -28 10 -26 2C-24 -6 -24 -14 -25 -22Z', ''])
person('iva', nose=(0.94, -0.5, 0), age=36, face='oval', skin='light', hair='field', ear=False, note='bob, light hair',
       back=['M2 -63C-32 -63 -50 -40 -49 -8C-48 14 -52 30 -46 42C-30 48 -12 42 -6 36L20 30C34 20 40 0 40 -14Z', 'M0 -63C-34 -63 -47 -38 -46 -6C-45 16 -50 30 -44 42C-30 46 30 46 44 42C50 30 45 16 46 -6C47 -38 34 -63 0 -63Z'],
       front=['M40 -14C43 -44 28 -64 4 -64C-30 -64 -50 -42 -49 -10C-48 12 -50 28 -44 40C-34 36 -27 24 -26 6C-26 -10 -16 -26 8 -40C16 -44 22 -47 25 -50C30 -38 38 -28 40 -14Z',
              'M37 -4C44 -42 28 -64 0 -64C-28 -64 -44 -42 -37 -4C-35 -20 -24 -36 2 -42C10 -44 14 -46 17 -50C24 -38 36 -24 37 -4Z'])
