"""What a phone reads off a QR code, from the drawing that goes to the page: drawn by resvg, decoded by ZXing."""

from __future__ import annotations

import io
from functools import lru_cache

from beforehand.ground.colour import WHITE

PX = 4 * 41
"""Four for each module of a code of common size; a larger one has two or three."""


@lru_cache(maxsize=1024)
def scanned(svg: str) -> str | None:
    """The text of the one QR code in a drawing; None where it can't be read."""
    import zxingcpp
    from PIL import Image
    from resvg_py import svg_to_bytes

    try:
        png = bytes(svg_to_bytes(svg_string=svg, width=PX, background=WHITE, skip_system_fonts=True))
    except ValueError:
        return None
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(png)).convert('L'), formats, try_rotate=False, try_downscale=False,
                                   try_invert=False)
    return found[0].text if len(found) == 1 and found[0].valid else None
