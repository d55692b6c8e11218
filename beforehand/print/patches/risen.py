"""A step to the side before a risen mark is written by itself.

WeasyPrint ends an array with it, `[<0045>-598] TJ`, and PDFium, the viewer of Chrome and Edge, overlooks the last number of an
array: in Lao a mark above another mark, and all that follows in the line, would stand too far to the left.
"""

from __future__ import annotations

import re
from typing import Any

LAST_STEP = re.compile(rb'^(\[.*>)(-?[\d.]+)\] TJ$', re.DOTALL)


def apply() -> None:
    from weasyprint.pdf.stream import Stream

    plain = Stream.set_text_rise

    def set_text_rise(stream: Any, height: float) -> None:
        if found := LAST_STEP.match(stream.stream[-1]):
            stream.stream[-1:] = [found[1] + b'] TJ', b'[' + found[2] + b'] TJ']
        plain(stream, height)

    Stream.set_text_rise = set_text_rise
