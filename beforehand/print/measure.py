"""The rooms of a page: alone, for trying out a size; and how full they are once laid out. Reads WeasyPrint's box tree; mm."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy, deepcopy
from typing import Any

from beforehand.print.fit import Room

MM_PER_PX = 25.4 / 96


def rooms(document: Any) -> dict[str, Room]:
    """The rooms of a laid-out document (elements with `data-room`) by name."""
    found = {}
    for page in document.pages:
        for box in descendants(page._page_box):
            name = attribute(box, 'data-room')
            if name and name not in found:
                found[name] = measure(box)
    return found


def measure(room: Any) -> Room:
    """One room: its content box against the bottom of what is in it, and against the ends of its lines."""
    top, left = room.content_box_y(), room.content_box_x()
    parts = [child for child in room.children if child.is_in_normal_flow()]
    bottom = max((part.position_y + part.margin_height() for part in parts), default=top)
    wide, blame, messages = 0.0, '', dict[str, None]()
    for text, message in texts(room):
        messages[message] = None
        out = max(text.position_x + text.width - (left + room.width), left - text.position_x)
        if out > wide:
            wide, blame = out, message
    return Room(room.height * MM_PER_PX, (bottom - top) * MM_PER_PX, wide * MM_PER_PX, max(len(parts) - 1, 0),
                blame, tuple(messages), room.width * MM_PER_PX)


def texts(box: Any, message: str = '') -> Iterator[tuple[Any, str]]:
    """Every piece of a line inside a box, with the message that it belongs to."""
    message = attribute(box, 'data-at') or message
    if hasattr(box, 'text'):
        yield box, message
    for child in getattr(box, 'children', ()):
        yield from texts(real(child), message)


def descendants(box: Any) -> Iterator[Any]:
    """A box and all boxes in it."""
    box = real(box)
    yield box
    for child in getattr(box, 'children', ()):
        yield from descendants(child)


def real(box: Any) -> Any:
    """What stands at an absolute placeholder."""
    return getattr(box, '_box', box)


def attribute(box: Any, name: str) -> str:
    """An attribute of the element a box was made for (not of its line or marker boxes)."""
    element = getattr(box, 'element', None)
    return '' if element is None or box.element_tag != element.tag else str(element.get(name, ''))


def rooms_alone(page: Any, only: frozenset[str] | None) -> Any:
    """A page with nothing but its rooms, or some of them: they have fixed places and sizes, so each is laid out as in the whole.

    That is what a size is tried on: a half of the boxes, or a tenth of them, in as much less time.
    """
    from cssselect2 import ElementWrapper

    tree = deepcopy(page.etree_element)

    def prune(element: Any) -> bool:
        """Whether there is a wanted room in an element; what has none is removed."""
        name = element.get('data-room')
        if name is not None:
            return only is None or name in only
        for child in list(element):
            if not prune(child):
                element.remove(child)
        return len(element) > 0

    prune(tree.find('body'))
    alone = copy(page)
    alone.wrapper_element = ElementWrapper.from_html_root(tree)
    alone.etree_element = tree
    return alone
