"""Boxes at their places, drawn as text: what an author looks at, and what tests read. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.layout.box import Placed

ACROSS_MM, DOWN_MM = 2.5, 5.0
"""What a sign stands for: signs are about twice as high as wide."""


def drawn(placed: Placed) -> str:
    """A panel as text: a frame around everything that is framed or holds something, with its name and size where there is
    room."""
    width, height = cells(placed.width, ACROSS_MM), cells(placed.height, DOWN_MM)
    canvas = [[' '] * width for _ in range(height)]
    for box in boxes(placed):
        outline(canvas, box)
    return '\n'.join(''.join(row).rstrip() for row in canvas)


def boxes(placed: Placed) -> Iterator[Placed]:
    """What is drawn, the outer before the inner. What is turned is drawn as the box that it is in."""
    if placed.box.frame or placed.box.leaf or placed.box.turn:
        yield placed
    for child in placed.inside if not placed.box.turn else ():
        yield from boxes(child)


def cells(length_mm: float, of_mm: float) -> int:
    return round(length_mm / of_mm) + 1


def outline(canvas: list[list[str]], placed: Placed) -> None:
    """A frame with a name in it; what is lower than two signs is a line with its name."""
    left, top = round(placed.x / ACROSS_MM), round(placed.y / DOWN_MM)
    right, bottom = round((placed.x + placed.width) / ACROSS_MM), round((placed.y + placed.height) / DOWN_MM)
    for x in range(left, right + 1):
        for y in (top, bottom):
            put(canvas, x, y, '─')
    for y in range(top, bottom + 1) if bottom > top else ():
        for x in (left, right):
            put(canvas, x, y, '│')
    if bottom > top:
        for x, y, sign in ((left, top, '┌'), (right, top, '┐'), (left, bottom, '└'), (right, bottom, '┘')):
            put(canvas, x, y, sign)
    said, room = label(placed), right - left - 1
    for offset, letter in enumerate(said[:max(room, 0)]):
        put(canvas, left + 1 + offset, top + (1 if bottom - top > 1 else 0), letter)


def label(placed: Placed) -> str:
    """What a box is called, and its size in mm."""
    return f'{placed.box.name} {placed.width:.0f}×{placed.height:.0f}'.strip()


def put(canvas: list[list[str]], x: int, y: int, sign: str) -> None:
    if 0 <= y < len(canvas) and 0 <= x < len(canvas[y]):
        canvas[y][x] = sign
