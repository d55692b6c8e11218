"""Boxes at their places → what stands on a panel, in reading order: decorations below, then words, pictures and lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from beforehand.compose.items import Drawing, Item, Place, Tag, Words
from beforehand.layout.box import Placed

MARK = 'mark'


def items(placed: Placed, em_mm: float, rtl: bool = False) -> Iterator[Item]:
    """A box and all boxes in it; rtl: whether reading starts on the right."""
    box, place = placed.box, Place(placed.x, placed.y, placed.width, placed.height)
    if box.frame:
        yield from box.frame.items(place, em_mm)
    if box.spine:
        yield from spine(box.spine, placed)
    if box.leaf:
        yield from box.leaf.items(inner(placed, em_mm), em_mm)  # type: ignore[attr-defined]
    inside = listed(placed, em_mm, rtl)
    yield from (turned(item, inner(placed, em_mm), rtl) for item in inside) if box.turn else inside


def inner(placed: Placed, em_mm: float) -> Place:
    """A box without its padding."""
    top, end, bottom, start = (length.at(em_mm) for length in placed.box.padding)
    return Place(placed.x + start, placed.y + top, placed.width - start - end, placed.height - top - bottom)


def listed(placed: Placed, em_mm: float, rtl: bool) -> Iterator[Item]:
    """What is in a box; what is repeated for messages is a list."""
    in_list = False
    for child in placed.inside:
        if (child.box.tag == 'li') != in_list:
            yield Tag('/ul' if in_list else 'ul')
            in_list = not in_list
        if in_list:
            yield Tag('li')
        yield from items(child, em_mm, rtl)
        if in_list:
            yield Tag('/li')
    if in_list:
        yield Tag('/ul')


def turned(item: Item, place: Place, rtl: bool) -> Item:
    """What is turned to the left by a quarter, in the box that it is in; it was placed in one as wide as that is high."""
    if isinstance(item, Tag):
        return item
    height = item.height
    left = item.x if not rtl else place.height - item.x - item.width
    across, down = item.y + height / 2, place.y + place.height - left - item.width / 2
    x = place.x + (across if not rtl else place.width - across)
    if isinstance(item, Words):
        return item._replace(x=x - item.width / 2, y=down - height / 2, angle=90.0, middle=height / 2)
    if isinstance(item, Drawing):
        item = item._replace(svg=on_its_side(item.svg, item.width, height))
    return item._replace(x=x - height / 2, y=down - item.width / 2, width=height, height=item.width)


def on_its_side(svg: str, width: float, height: float) -> str:
    """A drawing, turned to the left by a quarter."""
    inner = svg.replace('<svg ', f'<svg width="{width:.3f}" height="{height:.3f}" ', 1)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {height:.3f} {width:.3f}">'
            f'<g transform="translate(0 {width:.3f}) rotate(-90)">{inner}</g></svg>')


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
        tall = bottom - top
        yield Drawing(middle - line.width / 2, top, line.width, tall, line.draw(line.width, tall), kept='the line')


def marks_in(placed: Placed) -> Iterator[Placed]:
    """The marks of messages in a box, from top to bottom."""
    if placed.box.name == MARK:
        yield placed
    for child in placed.inside:
        yield from marks_in(child)
