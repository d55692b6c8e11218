"""A paragraph is as high on the page as it was measured to be: else the one that follows it stands too near or too far."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.layout.geometry import Geometry
from beforehand.print.seen import Fault, Laid
from beforehand.record.inspect import TOLERANCE_MM, name

HINT = 'letters that another font has to lend make a line higher: take them out, or name a font that has them'


def find(laid: Laid, geometry: Geometry) -> Iterator[Fault]:
    """Paragraphs that came out higher or lower than they were measured; not what was fitted by its ink."""
    for words in laid.words:
        if words.box and not words.by_ink:
            measured, found = words.box.bottom - words.box.top, sum(line.bottom - line.top for line, _ in words.lines)
            if abs(found - measured) > TOLERANCE_MM:
                yield Fault('heights', words.where.panel, words.where.message, found - measured,
                            f'{name(words)} was measured {measured:.1f} mm high and is {found:.1f} mm')
