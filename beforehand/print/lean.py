"""Operators of a drawing in fewer words: pens and colours are said when they change, not at each outline. Pure.

WeasyPrint puts each outline between `q` and `Q`, and says all seven things about a pen anew. What is painted stays what it was
(ISO 32000-2, 8.4): a group is kept where it moves or clips, and what nobody needs is not said.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

Group = list['bytes | Group']
State = dict[bytes, bytes]

PEN = (b'RG', b'w', b'd', b'J', b'j', b'M', b'A')
FILL = (b'rg', b'a')
NEEDS = {b'n': (), **dict.fromkeys((b'f', b'f*'), FILL), **dict.fromkeys((b'S', b's'), PEN),
         **dict.fromkeys((b'B', b'B*', b'b', b'b*'), FILL + PEN)}
OUTLINE = {b'm', b'l', b'c', b'v', b'y', b're', b'h'}
MOVES = {b'cm', b'W', b'W*'}
COLOURS = {b'rg', b'RG'}
FINEST = 4
"""Decimals of a drawing one unit large: a step is a ten thousandth of its size, a hundredth of a millimetre on A6."""


def lean(operators: bytes, size: float) -> bytes:
    """The same drawing, `size` of its own units large; as it was, where it says something that is not known here."""
    digits = max(0, FINEST - math.floor(math.log10(size))) if size > 0 else FINEST
    try:
        return b'\n'.join(walked(grouped(operators.split(b'\n')), {}, {}, digits))
    except (KeyError, ValueError, IndexError):
        return operators


def grouped(lines: list[bytes]) -> Group:
    """Lines, and what stands between q and Q as a group of its own."""
    whole: Group = []
    open_ones = [whole]
    for line in filter(None, map(bytes.strip, lines)):
        if line == b'q':
            group: Group = []
            open_ones[-1].append(group)
            open_ones.append(group)
        elif line == b'Q':
            open_ones.pop()
        else:
            open_ones[-1].append(line)
    if len(open_ones) != 1:
        raise ValueError('a group is not closed')
    return whole


def walked(group: Group, meant: State, said: State, digits: int) -> Iterator[bytes]:
    """The lines of a group; `meant`: how its outlines are painted, `said`: what the page knows of that."""
    outline: list[bytes] = []
    for part in group:
        if isinstance(part, list):
            keeps = any(isinstance(one, bytes) and name(one) in MOVES for one in part)
            inside = walked(part, dict(meant), dict(said) if keeps else said, digits)
            yield from kept(inside) if keeps else inside
        elif (operator := name(part)) in OUTLINE:
            outline.append(rounded(part, digits))
        elif operator in NEEDS:
            yield from (*told(NEEDS[operator], meant, said), *outline, operator)
            outline = []
        elif operator in MOVES:
            yield from (*outline, part)
            outline = []
        else:
            meant[subject(part, operator)] = rounded(part, 3) if operator in COLOURS else part


def kept(lines: Iterator[bytes]) -> Iterator[bytes]:
    """A group that has to stay one; nothing, where it is empty."""
    if inside := list(lines):
        yield from (b'q', *inside, b'Q')


def told(needed: tuple[bytes, ...], meant: State, said: State) -> Iterator[bytes]:
    """What has to be said before an outline is painted."""
    for one in needed:
        if one not in meant and one in said:
            raise ValueError('it is painted as what stands around the drawing, and that is no longer known')
        if one in meant and said.get(one) != meant[one]:
            said[one] = meant[one]
            yield meant[one]


def name(line: bytes) -> bytes:
    return line.rsplit(None, 1)[-1]


def subject(line: bytes, operator: bytes) -> bytes:
    """What of the pen a line is about; `/a0.5 gs` is how much a fill covers, `/A0.5 gs` a line."""
    if operator != b'gs':
        return {one: one for one in FILL + PEN}[operator]
    return {b'/a': b'a', b'/A': b'A'}[line[:2]]


def rounded(line: bytes, digits: int) -> bytes:
    """A line with numbers of so many decimals."""
    *numbers, operator = line.split()
    return b' '.join([*(short(float(one), digits) for one in numbers), operator])


def short(number: float, digits: int) -> bytes:
    written = f'{round(number, digits) + 0:.{digits}f}'
    return (written.rstrip('0').rstrip('.') if '.' in written else written).encode()
