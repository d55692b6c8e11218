"""Pictures of messages as they are printed: each with a frame, among its neighbours; and the list of them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any, NamedTuple

from beforehand.layout.geometry import Area
from beforehand.record.spots import Pulled, Spot

if TYPE_CHECKING:  # dear to import
    from PIL.Image import Image

DOTS_PER_MM = 8.0
MOST_DOTS = 1600
"""Along an edge of a picture; what is larger is drawn smaller."""
NEIGHBOURS_MM = 18.0
"""How much of what stands around it is on the picture of a message."""
LEAST_MM = (100.0, 64.0)
"""How wide and high a piece of the page is, at least."""
FRAME_MM, FRAME_DOTS, FRAME = 0.8, 4, '#d6006c'
"""White between the ink and its frame; how thick that is, and its colour, which no sheet has."""


class Crop(NamedTuple):
    """A picture of one message: where it was printed, and where its frame is on the picture, in dots."""

    message: str
    file: str
    locale: str
    sheet: str
    page: int
    """From 1."""
    panel: str
    page_mm: tuple[float, float, float, float]
    """Left, top, width and height of the message on its page."""
    picture_dots: tuple[int, int, int, int]
    """The same of its frame on the picture."""


def file_of(message: str) -> str:
    """The name of its picture."""
    return f'{message}.png'


def crops(pulled: Pulled, locale: str, sheet: str, wanted: Iterable[str]) -> list[tuple[Crop, bytes]]:
    """The pictures of some messages of a sheet, each where it stands first."""
    first: dict[str, Spot] = {}
    for spot in pulled.spots:
        first.setdefault(spot.message, spot)
    spots = [first[message] for message in wanted if message in first]
    sides = rendered(pulled.pdf, {spot.side for spot in spots})
    return [crop(spot, pulled.sizes[spot.side], sides[spot.side], locale, sheet) for spot in spots]


def rendered(pdf: bytes, sides: Iterable[int]) -> dict[int, Image]:
    """Some sides of a PDF, as pictures."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return {side: document[side].render(scale=DOTS_PER_MM * 25.4 / 72).to_pil().convert('RGB') for side in sides}


def crop(spot: Spot, size: tuple[float, float], side: Image, locale: str, sheet: str) -> tuple[Crop, bytes]:
    """The picture of one message."""
    from PIL import ImageDraw

    piece = around(spot.area, size)
    box = tuple(round(edge * DOTS_PER_MM) for edge in piece)
    picture: Image = side.crop(box)  # type: ignore[arg-type]
    scale = min(1.0, MOST_DOTS / max(picture.size))
    if scale < 1:
        picture = picture.resize((round(picture.width * scale), round(picture.height * scale)))
    frame = frame_of(spot.area, piece, DOTS_PER_MM * scale)
    draw: Any = ImageDraw.Draw(picture)
    outer = (frame[0] - FRAME_DOTS, frame[1] - FRAME_DOTS, frame[2] + FRAME_DOTS, frame[3] + FRAME_DOTS)
    draw.rectangle(outer, outline='white', width=2 * FRAME_DOTS)
    draw.rectangle(frame, outline=FRAME, width=FRAME_DOTS)
    out = BytesIO()
    picture.save(out, 'PNG')
    area, (left, top, right, bottom) = spot.area, frame
    return Crop(spot.message, file_of(spot.message), locale, sheet, spot.side + 1, spot.panel,
                (round(area.left, 2), round(area.top, 2), round(area.right - area.left, 2), round(area.bottom - area.top, 2)),
                (left, top, right - left, bottom - top)), out.getvalue()


def around(area: Area, size: tuple[float, float]) -> Area:
    """The piece of a page that shows a message and its neighbours."""
    (left, right), (top, bottom) = (span(begin, end, least, whole) for begin, end, least, whole in (
        (area.left, area.right, LEAST_MM[0], size[0]), (area.top, area.bottom, LEAST_MM[1], size[1])))
    return Area(left, top, right, bottom)


def span(begin: float, end: float, least: float, whole: float) -> tuple[float, float]:
    """From where to where, along an edge of the page: around what stands there, moved onto the page where that reaches beyond."""
    more = max(NEIGHBOURS_MM, (least - (end - begin)) / 2)
    begin, length = max(begin - more, 0), end - begin + 2 * more
    begin = max(min(begin, whole - length), 0)
    return begin, min(begin + length, whole)


def frame_of(area: Area, piece: Area, dots_per_mm: float) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of a frame on a picture."""
    return (round((area.left - FRAME_MM - piece.left) * dots_per_mm), round((area.top - FRAME_MM - piece.top) * dots_per_mm),
            round((area.right + FRAME_MM - piece.left) * dots_per_mm), round((area.bottom + FRAME_MM - piece.top) * dots_per_mm))


COLUMNS = ('message', 'file', 'locale', 'sheet', 'page', 'panel', 'left_mm', 'top_mm', 'width_mm', 'height_mm',
           'left_dots', 'top_dots', 'width_dots', 'height_dots')


def as_csv(made: Sequence[Crop]) -> bytes:
    """The list as a table."""
    out = StringIO()
    table = csv.writer(out, lineterminator='\n')
    table.writerow(COLUMNS)
    table.writerows([*one[:6], *one.page_mm, *one.picture_dots] for one in made)
    return out.getvalue().encode()


def as_json(made: Sequence[Crop]) -> bytes:
    """The list for programs."""
    rows = [dict(zip(COLUMNS, (*one[:6], *one.page_mm, *one.picture_dots), strict=True)) for one in made]
    return (json.dumps({'pictures': rows}, ensure_ascii=False, indent=1) + '\n').encode()
