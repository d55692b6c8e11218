"""What moves the next glyph is said once, between two glyphs.

WeasyPrint writes `[<>0<>-35.8<0307>-33]` and `[<0045>-598]`: strings without a glyph, several moves in a row, a move at the end.
PDFium, the viewer of Chrome and Edge, loses some of them (2026): letters of a script that steps back and forth, Nastaliq, stand
apart and lines run over their edge there, and a mark above a mark, in Lao, shifts all that follows; Poppler shows them right.
ISO 32000-2, 9.4.3, allows all of it. To be told upstream.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any

PART = re.compile(rb'<[0-9a-f]*>|-?[\d.]+')


def apply() -> None:
    from pydyf import Stream, _to_bytes

    def show_text(stream: Any, text: str) -> None:
        parts = merged(_to_bytes(text))
        last = [parts.pop()] if len(parts) > 1 and not parts[-1].startswith(b'<') else []
        stream.stream += [b'[' + b''.join(each) + b'] TJ' for each in (parts, last) if each]

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
