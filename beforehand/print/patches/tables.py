"""Fonts in a PDF without the tables that no viewer reads there: names, metrics for systems, positions.

An embedded TrueType font needs `glyf`, `head`, `hhea`, `hmtx`, `loca`, `maxp`, and `cvt `, `fpgm`, `prep` where it is hinted
(ISO 32000-2, 9.9.1); letters are found by their number, so no `cmap` either. The rest is 4 % of a sheet.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

NEEDED = {'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'cvt ', 'fpgm', 'prep'}


def apply() -> None:
    from weasyprint.pdf.fonts import Font

    subset = Font._harfbuzz_subset

    def lean_subset(font: Any, *given: Any) -> None:
        subset(font, *given)
        font.file_content = lean(font.file_content)

    Font._harfbuzz_subset = lean_subset


def lean(data: bytes) -> bytes:
    """A font with its outlines alone; as it was, where they are of another kind."""
    from fontTools.ttLib.sfnt import SFNTReader, SFNTWriter

    font, out = SFNTReader(BytesIO(data)), BytesIO()
    kept = [tag for tag in font.tables if tag in NEEDED]
    if 'glyf' not in kept:
        return data
    written = SFNTWriter(out, len(kept), font.sfntVersion)
    for tag in kept:
        written[tag] = font[tag]
    written.close()
    return out.getvalue()
