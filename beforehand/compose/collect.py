"""Boxes at their places → what stands on a panel, in reading order: decorations below, then words, pictures and lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from beforehand.compose.items import Drawing, Item, Place, Tag
from beforehand.layout.solve import Placed

MARK = 'mark'


def items(placed: Placed, em_mm: float) -> Iterator[Item]:
    """A box and all boxes in it."""
    box, place = placed.box, Place(placed.x, placed.y, placed.width, placed.height)
    if box.frame:
        yield from box.frame.items(place, em_mm)
    if box.spine:
        yield from spine(box.spine, placed)
    if box.leaf:
        yield from box.leaf.items(inner(placed, em_mm), em_mm)  # type: ignore[attr-defined]
    yield from listed(placed, em_mm)


def inner(placed: Placed, em_mm: float) -> Place:
    """A box without its padding."""
    top, end, bottom, start = (length.at(em_mm) for length in placed.box.padding)
    return Place(placed.x + start, placed.y + top, placed.width - start - end, placed.height - top - bottom)


def listed(placed: Placed, em_mm: float) -> Iterator[Item]:
    """What is in a box; what is repeated for messages is a list."""
    in_list = False
    for child in placed.inside:
        if (child.box.tag == 'li') != in_list:
            yield Tag('/ul' if in_list else 'ul')
            in_list = not in_list
        if in_list:
            yield Tag('li')
        yield from items(child, em_mm)
        if in_list:
            yield Tag('/li')
    if in_list:
        yield Tag('/ul')


def spine(line: Any, placed: Placed) -> Iterator[Drawing]:
    """The line behind the marks of a column."""
    marks = list(marks_in(placed))
    if not marks:
        return
    middle = marks[0].x + marks[0].width / 2
    centres = [mark.y + mark.height / 2 for mark in marks]
    top = placed.y - line.above if line.begin == 'top' else centres[0]
    bottom = placed.y + placed.height + line.below if line.end == 'bottom' else centres[-1]
    if bottom - top > 0.01:
        yield Drawing(middle - line.width / 2, top, line.width, bottom - top, line.draw(line.width, bottom - top))


def marks_in(placed: Placed) -> Iterator[Placed]:
    """The marks of messages in a box, from top to bottom."""
    if placed.box.name == MARK:
        yield placed
    for child in placed.inside:
        yield from marks_in(child)
