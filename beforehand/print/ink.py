"""The ink of a laid-out piece of a line, as Pango set it: what its glyphs cover, not what they advance by. Lengths in mm."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import ceil, floor
from typing import Any

from beforehand.layout.geometry import Area
from beforehand.print.boxes import MM_PER_PX
from beforehand.type.fonts import read, stencil

MM_PER_UNIT = MM_PER_PX / 1024
"""Pango counts in 1024ths of a pixel."""
PX_PER_MM = 20
PX = PX_PER_MM * MM_PER_PX


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


def common(one: Any, other: Any, area: Area) -> float:
    """How far the ink of two pieces coincides within an area (the second may be none: then all of the area counts).

    Drawn in pixels, since rectangles around glyphs meet long before their ink does: in Nastaliq in every line.
    """
    left, bottom = floor(area.left * PX_PER_MM), floor(-area.bottom * PX_PER_MM)
    width, height = ceil(area.right * PX_PER_MM) - left, ceil(-area.top * PX_PER_MM) - bottom
    first, second = (stencil(glyphs(*each), left, bottom, width, height) if each else b'\xff' * width * height
                     for each in (one, other))
    both = (int.from_bytes(first) & int.from_bytes(second)).to_bytes(width * height)
    rows = sum(any(both[row * width:(row + 1) * width]) for row in range(height))
    columns = sum(any(both[column::width]) for column in range(width))
    return min(rows, columns) / PX_PER_MM


def glyphs(box: Any, matrix: Any) -> Iterator[tuple[Any, int, tuple[float, ...]]]:
    """The glyphs of a piece: the font of each, its number, and the matrix from font units to pixels (up is positive)."""
    ffi = library()[1]
    a, b, c, d, e, f = matrix.values if matrix else (1, 0, 0, 1, 0, 0)
    x, base = box.position_x, box.position_y + box.baseline
    run = line_of(box).runs[0]
    while run != ffi.NULL:
        font, string = font_of(run.data.item.analysis.font), run.data.glyphs
        size = PX * box.style['font_size'] / font.face.upem
        for info in string.glyphs[0:string.num_glyphs]:
            at, on = x + info.geometry.x_offset / 1024, base + info.geometry.y_offset / 1024
            to = (PX * (a * at + c * on + e), -PX * (b * at + d * on + f))
            yield font, info.glyph, (a * size, -b * size, -c * size, d * size, *to)
            x += info.geometry.width / 1024
        run = run.next


fonts: dict[Any, Any] = {}
"""The fonts of Pango as HarfBuzz of ours reads them, by their faces, which are kept so that no other takes their place."""


def font_of(pango_font: Any) -> Any:
    """A font of Pango, as HarfBuzz of ours reads it."""
    from weasyprint.text.fonts import get_hb_object_data, get_pango_font_hb_face

    face = get_pango_font_hb_face(pango_font)
    if face not in fonts:
        fonts[face] = read(get_hb_object_data(face))
    return fonts[face]
