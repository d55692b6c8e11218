"""Pictures for a site: the first page of a PDF, and several of them side by side, to be shown where an address is shared."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from PIL import Image

from beforehand.ground.problem import Place, Problem, Unreadable

WIDE, HIGH = 480, 520
"""Into which a page is fitted, in dots."""
SHARED, GAP, GROUND = (1200, 630), 30, '#e9e4da'
MOST = 3
"""Pages on a shared picture."""


class Picture(NamedTuple):
    """A page as a picture."""

    webp: bytes
    page: Image.Image

    @property
    def size(self) -> tuple[int, int]:
        return self.page.size


def first_page(name: str, pdf: bytes) -> Picture:
    """The first page of a PDF."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(pdf) as document:
            wide, high = document[0].get_size()
            page = document[0].render(scale=min(WIDE / wide, HIGH / high)).to_pil().convert('RGB')
    except pypdfium2.PdfiumError as error:
        problem = Problem('machine', Place(name), f'is no PDF that can be shown: {error}', 'print it anew')
        raise Unreadable(problem) from error
    out = BytesIO()
    page.save(out, 'WEBP', quality=80, method=1)
    return Picture(out.getvalue(), page)


def shared(pictures: Sequence[Picture]) -> bytes:
    """Pages side by side on one picture of the size that is asked for where addresses are shared."""
    width = (SHARED[0] - GAP) // len(pictures) - GAP
    whole = Image.new('RGB', SHARED, GROUND)
    for at, picture in enumerate(pictures):
        scale = min(width / picture.page.width, (SHARED[1] - 2 * GAP) / picture.page.height)
        page = picture.page.resize((max(1, round(picture.page.width * scale)), max(1, round(picture.page.height * scale))))
        left = GAP + at * (width + GAP) + (width - page.width) // 2
        whole.paste(page, (left, (SHARED[1] - page.height) // 2))
    out = BytesIO()
    whole.save(out, 'JPEG', quality=85)
    return out.getvalue()
