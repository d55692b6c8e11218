"""A proof as the page in the browser shows it: its sides as pictures, and where on them the message stands."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from beforehand.record.spots import Pulled, Spot

DOTS = 1600
"""Along the longer edge of a side."""
AROUND_MM = 1.0
"""White between the ink of a message and its frame."""


class Shown(NamedTuple):
    """The sides as PNG; the one on which the message stands, and its frame there in hundredths of width and height."""

    sides: tuple[bytes, ...] = ()
    at: int = 0
    frame: tuple[float, float, float, float] | None = None


def shown(pulled: Pulled, messages: Sequence[str]) -> Shown:
    """The pictures of a proof; the first of some messages that stands on it is framed."""
    spot = next((spot for message in messages for spot in pulled.spots if spot.message == message), None)
    return Shown(tuple(pictures(pulled.pdf)), spot.side if spot else 0, frame(spot, pulled.sizes) if spot else None)


def frame(spot: Spot, sizes: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    """Left, top, width and height of a frame around a message."""
    width, height = sizes[spot.side]
    left, top = spot.area.left - AROUND_MM, spot.area.top - AROUND_MM
    right, bottom = spot.area.right + AROUND_MM, spot.area.bottom + AROUND_MM
    return (round(100 * left / width, 3), round(100 * top / height, 3), round(100 * (right - left) / width, 3),
            round(100 * (bottom - top) / height, 3))


def pictures(pdf: bytes) -> list[bytes]:
    """Each side of a PDF as PNG; none of what is none."""
    import pypdfium2

    if not pdf:
        return []
    pngs = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            out = BytesIO()
            page.render(scale=DOTS / max(page.get_size())).to_pil().save(out, 'PNG', compress_level=1)
            pngs.append(out.getvalue())
    return pngs
