"""Turns and shifts of an SVG, as one matrix. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import cos, radians, sin, tan

from beforehand.read.svg.value import LARGEST, numbers

MATRIX = re.compile(r'[\s,]*(matrix|translate|scale|rotate|skewX|skewY)\s{0,9}\(([^()]*)\)[\s,]*')
UNITS = re.compile(r'(?<=[0-9.])(?:px|deg)(?=[\s,)])')
FORMS = {('matrix', 6), ('translate', 1), ('translate', 2), ('scale', 1), ('scale', 2), ('rotate', 1), ('rotate', 3),
         ('skewX', 1), ('skewY', 1)}
"""How many numbers each takes."""
Matrix = tuple[float, float, float, float, float, float]


def transform(text: str) -> str | None:
    """Turns and shifts one after the other, as one matrix; CSS has units in them."""
    text = UNITS.sub('', text)
    if text in ('', 'none'):
        return 'matrix(1 0 0 1 0 0)'
    product: Matrix = (1, 0, 0, 1, 0, 0)
    matrices = list(matrices_of(text))
    for matrix in matrices:
        product = times(product, matrix or product)
    fine = matrices and None not in matrices and all(abs(value) <= LARGEST for value in product)
    return f'matrix({" ".join(f"{value:.9g}" for value in product)})' if fine else None


def matrices_of(text: str) -> Iterator[Matrix | None]:
    """Each turn or shift as a matrix; None for what is none."""
    at = 0
    while at < len(text) and (match := MATRIX.match(text, at)):
        yield matrix_of(match[1], numbers(match[2]) or ())
        at = match.end()
    if at < len(text):
        yield None


def matrix_of(kind: str, values: Sequence[float]) -> Matrix | None:
    """One turn or shift as a matrix."""
    if (kind, len(values)) not in FORMS:
        return None
    x, y, z, *rest = (*values, 0, 0, 0)
    match kind:
        case 'matrix':
            return x, y, z, rest[0], rest[1], rest[2]
        case 'translate':
            return 1, 0, 0, 1, x, y
        case 'scale':
            return x, 0, 0, y if len(values) > 1 else x, 0, 0
        case 'rotate':
            u, v = cos(radians(x)), sin(radians(x))
            return u, v, -v, u, y - u * y + v * z, z - v * y - u * z
        case _:
            slope = tan(radians(x))
            return (1, 0, slope, 1, 0, 0) if kind == 'skewX' else (1, slope, 0, 1, 0, 0)


def times(m: Matrix, n: Matrix) -> Matrix:
    """One matrix, then another inside it."""
    a, b, c, d, e, f = m
    return (a * n[0] + c * n[1], b * n[0] + d * n[1], a * n[2] + c * n[3], b * n[2] + d * n[3],
            a * n[4] + c * n[5] + e, b * n[4] + d * n[5] + f)
