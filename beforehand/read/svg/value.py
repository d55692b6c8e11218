"""What an SVG attribute may say: its value → the same, written out plainly, or None when it is nothing of the kind. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

LARGEST = 1_000_000
NUMBER = r'(?>[-+]?(?:\d{1,15}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][-+]?\d{1,3})?)'
"""Atomic and bounded, so that no text takes longer to match than it is long."""
NUMBERS = re.compile(NUMBER)
LENGTH = re.compile(rf'({NUMBER})(px|pt|pc|mm|cm|in|%|)')
ARC = re.compile(rf'({NUMBER})[\s,]*({NUMBER})[\s,]*({NUMBER})[\s,]*([01])[\s,]*([01])[\s,]*({NUMBER})[\s,]*({NUMBER})')
COMMAND = re.compile(r'([MmZzLlHhVvCcSsQqTtAa])([^MmZzLlHhVvCcSsQqTtAa]*)')
TAKES = {'m': 2, 'l': 2, 'h': 1, 'v': 1, 'c': 6, 's': 4, 'q': 4, 't': 2, 'a': 7}
PX = {'': 1, 'px': 1, 'pt': 96 / 72, 'pc': 16, 'mm': 96 / 25.4, 'cm': 960 / 25.4, 'in': 96}
SPOT = re.compile(r'\s+icc-color\([^()]{0,200}\)$')
"""The same colour for a press, which stands after the one for a screen."""
VARIABLE = re.compile(r'var\(\s{0,9}--[\w-]{1,200}\s{0,9},(.{1,100})\)', re.DOTALL)
REFERENCE = re.compile(r'url\(\s*(["\']?)#([^"\'()\s]{1,200})\1\s*\)')


Value = Callable[[str], str | None]


def number(text: str) -> float | None:
    """A number that is not beyond all measure."""
    value = float(text) if NUMBERS.fullmatch(text) else LARGEST + 1.0
    return value if abs(value) <= LARGEST else None


def plain(value: float) -> str:
    """A number to a millionth."""
    return f'{value:.6f}'.rstrip('0').rstrip('.') if round(value, 6) else '0'


def numbers(text: str) -> list[float] | None:
    """Numbers, divided by blanks, commas or their signs."""
    values = [number(found) for found in NUMBERS.findall(text)]
    known = [value for value in values if value is not None]
    return None if NUMBERS.sub('', text).strip(' \t\r\n,') or len(known) < len(values) else known


def in_px(text: str) -> float | None:
    """An absolute length in CSS pixels."""
    match = LENGTH.fullmatch(text.strip())
    value = number(match[1]) if match else None
    return value * PX[match[2]] if match and value is not None and match[2] in PX else None


def length(text: str) -> str | None:
    """A length, or a share."""
    match = LENGTH.fullmatch(text)
    value = number(match[1]) if match else None
    return plain(value) + match[2] if match and value is not None else None


def size(text: str) -> str | None:
    """A length that is not negative."""
    found = length(text)
    return None if found is None or found.startswith('-') else found


def share(text: str) -> str | None:
    """A number or a percentage."""
    found = length(text)
    return found if found and found[-1] in '0123456789%' else None


def limit(text: str) -> str | None:
    """How far the point of a corner may reach, at least one stroke."""
    value = number(text)
    return plain(value) if value is not None and value >= 1 else None


def one_of(*words: str) -> Value:
    """One of these words."""
    return lambda text: text if text in words or text == 'inherit' else None


def lengths(text: str) -> str | None:
    """Lengths in a row, as dashes have them."""
    found = [size(one) for one in text.replace(',', ' ').split()]
    return text if text in ('none', 'inherit') else None if None in found else ' '.join(map(str, found))


@cache
def colour(text: str) -> str | None:
    """A colour as red, green, blue and perhaps opacity; what CSS variables stand for is what they are by default."""
    from tinycss2.color5 import parse_color

    if match := VARIABLE.fullmatch(text):
        return colour(match[1].strip())
    text = SPOT.sub('', text)
    if text.lower() == 'currentcolor' or text == 'inherit':
        return 'currentColor' if text != 'inherit' else text
    try:
        red, green, blue, opacity = parse_color(text).to('srgb')
    except (AttributeError, NotImplementedError, ValueError):  # no colour; or one that cannot be had on every screen
        return None
    values = [max(0, min(255, round(255 * value))) for value in (red, green, blue)]
    return '#{:02x}{:02x}{:02x}'.format(*values) if opacity >= 1 else f'rgba({", ".join(map(str, values))}, {opacity:.4f})'


def paint(text: str) -> str | None:
    """A colour, or a gradient or pattern and perhaps a colour in its stead."""
    reference, rest = referred(text), REFERENCE.sub('', text, count=1).strip()
    found = rest if rest in ('', 'none', 'context-fill', 'context-stroke') else colour(rest)
    return None if found is None else f'url(#{reference}) {found}'.strip() if reference else found or None


def referred(text: str) -> str:
    """The id that a value begins with, as url(#id); empty without one."""
    match = REFERENCE.match(text)
    return match[2] if match else ''


def part(text: str) -> str | None:
    """Another part of the drawing, or none."""
    return text if text in ('none', 'inherit') else f'url(#{referred(text)})' if REFERENCE.fullmatch(text) else None


def box(text: str) -> str | None:
    """A corner, a width and a height."""
    values = numbers(text)
    return text if values is not None and len(values) == 4 else None


def word(text: str) -> str | None:
    """Whatever has a meaning for an effect alone: it is drawn as it stands."""
    return text


def points(text: str) -> str | None:
    """The corners of a polygon."""
    values = numbers(text)
    return None if values is None or len(values) % 2 else ' '.join(map(plain, values))


def path(text: str) -> str | None:
    """What a pen does, with a letter before every move."""
    start = text.lstrip(' \t\r\n,')
    if not start:
        return ''
    moves = [move(letter, rest) for letter, rest in COMMAND.findall(start)] if start[0] in 'Mm' else [None]
    known = [drawn for drawn in moves if drawn is not None]
    return ''.join(known) if len(known) == len(moves) else None


def move(letter: str, text: str) -> str | None:
    """One command of a path with all its numbers, split up."""
    if letter in 'Zz':
        return None if text.strip(' \t\r\n,') else 'Z'
    values, takes = arcs(text) if letter in 'Aa' else numbers(text), TAKES[letter.lower()]
    if not values or len(values) % takes:
        return None
    rows = [' '.join(map(plain, values[n:n + takes])) for n in range(0, len(values), takes)]
    return letter + rows[0] + ''.join({'M': 'L', 'm': 'l'}.get(letter, letter) + row for row in rows[1:])


def arcs(text: str) -> list[float] | None:
    """The numbers of arcs, whose flags need no blank after them."""
    values = [number(found) for arc in ARC.findall(text) for found in arc]
    known = [abs(value) if n % 7 < 2 else value for n, value in enumerate(values) if value is not None]
    return None if ARC.sub('', text).strip(' \t\r\n,') or len(known) < len(values) else known
