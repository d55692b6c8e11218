"""Sides and panels of a PDF as pictures, drawn from the very bytes that are handed out."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from threading import Lock
from typing import NamedTuple

from beforehand.compose.page import Page
from beforehand.layout.geometry import Area
from beforehand.record.ledger import digest
from beforehand.record.spots import Pulled
from beforehand.studio.preview.standing import Standing

SIDE_DPI, PANEL_DPI = 110, 190
INCH_MM, POINTS = 25.4, 72
drawing = Lock()
"""PDFium draws one page at a time."""


class View(NamedTuple):
    """Something of a sheet that can be looked at: a side, or a panel of it."""

    id: str
    """side-1, panel:help"""
    side: int
    """From 1."""
    panel: str
    """Empty: all of the side."""
    area: Area
    """In mm, from the top left corner of the side."""


class Spot(NamedTuple):
    """Where a message stands on a picture, in its pixels."""

    message: str
    left: int
    top: int
    width: int
    height: int


class Picture(NamedTuple):
    """A view as PNG."""

    png: bytes
    width_px: int
    height_px: int
    digest: str
    """Of the PDF and the view: another picture has another one."""
    spots: tuple[Spot, ...]
    standing: Standing
    """Of this very print."""


def views(page: Page) -> Iterator[View]:
    """The sides of a sheet, then its panels, where a side has several; nothing of one that cannot be composed."""
    sides = list(enumerate(page.geometry.sides if page.geometry else (), 1))
    yield from (View(f'side-{number}', number, '', side.area) for number, side in sides)
    for number, side in sides:
        if len(side.faces) > 1:
            yield from (View(f'panel:{face.panel}', number, face.panel, face.area) for face in side.faces)


def drawn(pulled: Pulled, view: View, standing: Standing, topic: str) -> Picture:
    """A view of what came off the press, and where the sentences of its topic stand: the house's own cannot be changed."""
    dpi = PANEL_DPI if view.panel else SIDE_DPI
    png, width_px, height_px = rendered(pulled.pdf, view, dpi)
    scale = dpi / INCH_MM
    spots = tuple(spot(one.message, one.area, view.area, scale) for one in pulled.spots
                  if one.side + 1 == view.side and view.panel in ('', one.panel) and one.message.partition('.')[0] == topic)
    return Picture(png, width_px, height_px, digest(pulled.pdf + view.id.encode()), spots, standing)


def rendered(pdf: bytes, view: View, dpi: int) -> tuple[bytes, int, int]:
    """PNG, and how many pixels it is wide and high."""
    import pypdfium2

    with drawing, pypdfium2.PdfDocument(pdf) as document:
        page = document[view.side - 1]
        width, height = (length * INCH_MM / POINTS for length in page.get_size())
        edges = (view.area.left, height - view.area.bottom, width - view.area.right, view.area.top)
        crop = tuple(max(edge, 0) * POINTS / INCH_MM for edge in edges) if view.panel else (0, 0, 0, 0)
        image, out = page.render(scale=dpi / POINTS, crop=crop).to_pil(), BytesIO()
    image.save(out, 'PNG', compress_level=1)
    return out.getvalue(), image.width, image.height


def spot(message: str, area: Area, around: Area, scale: float) -> Spot:
    """Where something stands on a picture of what is around it."""
    edges = (area.left - around.left, area.top - around.top, area.right - area.left, area.bottom - area.top)
    return Spot(message, *(round(length * scale) for length in edges))
