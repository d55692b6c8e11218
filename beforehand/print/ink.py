"""The ink of a laid-out piece of a line, as Pango set it: what its glyphs cover, not what they advance by. Lengths in mm."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from beforehand.layout.geometry import Area
from beforehand.print.measure import MM_PER_PX

MM_PER_UNIT = MM_PER_PX / 1024
"""Pango counts in 1024ths of a pixel."""


@cache
def library() -> tuple[Any, Any, Any]:
    """Pango, how it is spoken to, and a rectangle for its answers."""
    from weasyprint.text.ffi import ffi, pango

    return pango, ffi, ffi.new('PangoRectangle *')


def line_of(box: Any) -> Any:
    """The line of Pango that a piece was set in. WeasyPrint lets it go after layout; then it is set again, as for drawing."""
    if not hasattr(box.pango_layout, 'layout'):
        box.pango_layout.reactivate(box.style)
    return library()[0].pango_layout_get_line_readonly(box.pango_layout.layout, 0)


def ink_of(box: Any) -> Area | None:
    """The rectangle around the ink of a piece, as if it were not turned; None where nothing is drawn."""
    if box.text.isspace() or box.style['visibility'] != 'visible':
        return None
    pango, ffi, ink = library()
    pango.pango_layout_line_get_extents(line_of(box), ink, ffi.NULL)
    left = box.position_x * MM_PER_PX + ink.x * MM_PER_UNIT
    top = (box.position_y + box.baseline) * MM_PER_PX + ink.y * MM_PER_UNIT
    return Area(left, top, left + ink.width * MM_PER_UNIT, top + ink.height * MM_PER_UNIT) if ink.width else None


def glyphs(box: Any) -> Iterator[Area]:
    """The rectangle around the ink of each glyph of a piece."""
    pango, ffi, ink = library()
    x, base = box.position_x * MM_PER_PX, (box.position_y + box.baseline) * MM_PER_PX
    run = line_of(box).runs[0]
    while run != ffi.NULL:
        font, string = run.data.item.analysis.font, run.data.glyphs
        for info in string.glyphs[0:string.num_glyphs]:
            pango.pango_font_get_glyph_extents(font, info.glyph, ink, ffi.NULL)
            if ink.width:
                left = x + (info.geometry.x_offset + ink.x) * MM_PER_UNIT
                top = base + (info.geometry.y_offset + ink.y) * MM_PER_UNIT
                yield Area(left, top, left + ink.width * MM_PER_UNIT, top + ink.height * MM_PER_UNIT)
            x += info.geometry.width * MM_PER_UNIT
        run = run.next
