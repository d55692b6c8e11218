"""What moves the next glyph is said once, between two glyphs.

WeasyPrint writes `[<>0<>-35.8<0307>-33]` and `[<>-2]`: strings without a glyph, and several moves in a row. Chromium's PDFium (2026) loses some
of the moves behind such strings, so that letters of a script that steps back and forth, Nastaliq, stand apart and lines run over their
edge there, while Poppler shows them right. ISO 32000-2, 9.4.3, allows both. To be told upstream.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any

PART = re.compile(rb'<[0-9a-f]*>|-?[\d.]+')


def apply() -> None:
    from pydyf import Stream, _to_bytes

    def show_text(stream: Any, text: str) -> None:
        if parts := b''.join(merged(_to_bytes(text))):
            stream.stream.append(b'[' + parts + b'] TJ')

    Stream.show_text = show_text


def merged(text: bytes) -> list[bytes]:
    """Glyphs and moves, without empty strings; moves in a row as one, those of nothing left out."""
    parts = [part for part in PART.findall(text) if part != b'<>']
    said: list[bytes] = []
    for is_move, run in groupby(parts, lambda part: not part.startswith(b'<')):
        if not is_move:
            said.append(b'<' + b''.join(glyph[1:-1] for glyph in run) + b'>')
        elif move := f'{sum(map(float, run)):.4f}'.rstrip('0').rstrip('.'):
            said += [move.encode()] if move not in ('0', '-0') else []
    return said
