"""Drawings that are nothing but outlines in straight and curved lines, as the pen draws them, → PDF operators. Pure.

Most of what is drawn on a sheet is such: boxes, tickets, rows of holes, as large as the sheet needs them and so new each time.
WeasyPrint takes a hundred times as long to read each as it takes here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

NUMBER = r'-?\d+(?:\.\d+)?'
HEAD = rf'<svg xmlns="http://www\.w3\.org/2000/svg" viewBox="0 0 ({NUMBER}) ({NUMBER})">'
PATHS = '((?:<path(?: [a-z-]+="[^"<>&]*")+/>)+)'
DRAWING = re.compile(rf'{HEAD}{PATHS}</svg>|{HEAD}<g transform="matrix\(((?:{NUMBER} ?){{6}})\)">{PATHS}</g></svg>')
ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
OUTLINE = re.compile(rf'(?:[MLCZ](?:{NUMBER} ?)*)+')
STEP = re.compile(r'([MLCZ])([^MLCZ]*)')
OPERATORS = {'M': ('m', 2), 'L': ('l', 2), 'C': ('c', 6)}
COLOUR = re.compile('#[0-9a-f]{6}')
STYLES: dict[str, dict[str, str]] = {'stroke-linecap': {'butt': '0 J', 'round': '1 J', 'square': '2 J'},
                                     'stroke-linejoin': {'miter': '0 j', 'round': '1 j', 'bevel': '2 j'}}
DASHES = re.compile(rf'(?:{NUMBER} ?)+')


def operators(svg: str) -> tuple[float, float, bytes] | None:
    """Width, height and operators of a drawing; none where it has anything else in it."""
    found = DRAWING.fullmatch(svg)
    if not found:
        return None
    width, height, *parts = filter(None, found.groups())
    *matrix, paths = parts
    steps = [f'{turn} cm' for turn in matrix]
    try:
        for path in paths.split('/>')[:-1]:
            steps += painted(ATTRIBUTE.findall(path))
    except (KeyError, ValueError):
        return None
    return float(width), float(height), '\n'.join(steps).encode()


def painted(said: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The operators of one outline: colours, line, outline, paint. What it says beside is a KeyError or a ValueError."""
    given = dict(said)
    if len(given) < len(said):
        raise ValueError('it says something twice')
    outline, fill, stroke = given.pop('d'), given.pop('fill'), given.pop('stroke', 'none')
    yield from ('q', '4 M')
    if fill != 'none':
        yield f'{colour(fill)} rg'
    if stroke != 'none':
        yield from (f'{colour(stroke)} RG', f'{matched(DASHES, given.pop("stroke-width"))} w')
        if dashes := given.pop('stroke-dasharray', ''):
            yield f'[{matched(DASHES, dashes)}] 0 d'
    yield from (STYLES[name][value] for name, value in given.items())
    yield from drawn(outline)
    yield {(True, True): 'B', (True, False): 'f', (False, True): 'S', (False, False): 'n'}[fill != 'none', stroke != 'none']
    yield 'Q'


def colour(value: str) -> str:
    """Red, green and blue, from 0 to 1."""
    return ' '.join(f'{int(matched(COLOUR, value)[at:at + 2], 16) / 255:.6f}' for at in (1, 3, 5))


def matched(pattern: re.Pattern[str], value: str) -> str:
    """A value that is as it should be."""
    if not pattern.fullmatch(value):
        raise ValueError(value)
    return value


def drawn(outline: str) -> Iterator[str]:
    """The steps of an outline."""
    for letter, points in STEP.findall(matched(OUTLINE, outline)):
        if letter == 'Z':
            yield 'h'
            continue
        (name, many), numbers = OPERATORS[letter], points.split()
        if not numbers or len(numbers) % many:
            raise ValueError(outline)
        for at in range(0, len(numbers), many):
            yield f'{" ".join(numbers[at:at + many])} {name if at == 0 or letter != "M" else "l"}'
