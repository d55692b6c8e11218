"""Where an element stands is no part of its style.

`style="left:…mm;top:…mm;width:…mm;height:…mm"`, without top or height too, is read when the box is placed, and no part of the
cascade.
An element with declarations of its own has a computed style of its own, some 190 values, and so has each anonymous box in it and
whatever is remembered with a style. Without them all elements of a class share one. Such an element must be absolute, without
padding, and no picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

LENGTH = r'(0|-?\d+(?:\.\d+)?mm)'
PLACE = re.compile(f'left:{LENGTH}(?:;top:{LENGTH})?;width:{LENGTH}(?:;height:{LENGTH})?;?')
KEPT = 'data-place'
PX_PER_MM = 96 / 25.4
"""As WeasyPrint reckons it."""


@lru_cache(maxsize=4096)
def place(style: str) -> tuple[float | None, ...]:
    """Left, top, width and height in px; nothing where a style says anything else."""
    found = PLACE.fullmatch(style)
    return tuple(float(length.removesuffix('mm')) * PX_PER_MM if length else None for length in found.groups()) if found else ()


def apply() -> None:
    from weasyprint import css
    from weasyprint.layout import absolute

    plain_find, plain_resolve = css.find_style_attributes, absolute.resolve_position_percentages

    def find_style_attributes(tree: Any, *rest: Any) -> Iterator[Any]:
        for element in tree.iter():
            if place(element.get('style', '')) and element.tag != 'img':
                element.set(KEPT, element.attrib.pop('style'))
        yield from plain_find(tree, *rest)

    def resolve_position_percentages(box: Any, containing_block: Any) -> None:
        plain_resolve(box, containing_block)
        if box.element is not None and box.element_tag == box.element.tag and (style := box.element.get(KEPT)):
            box.left, top, box.width, height = place(style)
            box.top, box.height = (box.top if top is None else top), (box.height if height is None else height)

    css.find_style_attributes = find_style_attributes
    absolute.resolve_position_percentages = resolve_position_percentages
