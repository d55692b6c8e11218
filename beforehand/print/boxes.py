"""The boxes of WeasyPrint."""

from __future__ import annotations

from typing import Any

MM_PER_PX = 25.4 / 96


def real(box: Any) -> Any:
    """What stands at an absolute placeholder."""
    return getattr(box, '_box', box)


def attribute(box: Any, name: str) -> str:
    """An attribute of the element a box was made for (not of its line or marker boxes)."""
    element = getattr(box, 'element', None)
    return '' if element is None or box.element_tag != element.tag else str(element.get(name, ''))
