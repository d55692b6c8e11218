"""Pages as small pictures, row below row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from beforehand.compose.faces import font_file
from beforehand.ground.problem import Place, Problem, Unreadable
from beforehand.read.project import Project
from beforehand.type.fonts import LATIN

if TYPE_CHECKING:  # dear to import
    from PIL.Image import Image

WIDTH, GAP, LINE = 2400, 16, 44
"""Of a strip, between pages, and of the line that names its locale; in dots."""
GREY = '#808080'
DOTS_PER_INCH, A4_PT = 150, 842


def strip(project: Project, locale: str, pdfs: Sequence[Path], height: int) -> Image:
    """All pages of a locale, a page of A4 so many dots high and the others in proportion, in rows below its name."""
    from PIL import Image, ImageDraw, ImageFont

    places: list[tuple[Image.Image, int, int]] = []
    x, y, tall = GAP, LINE + GAP, 0
    for page in pages(pdfs, height / A4_PT):
        if x + page.width + GAP > WIDTH and x > GAP:
            x, y, tall = GAP, y + tall + GAP, 0
        places.append((page, x, y))
        x, tall = x + page.width + GAP, max(tall, page.height)
    picture = Image.new('RGB', (max(WIDTH, *(left + page.width + GAP for page, left, _ in places)), y + tall + GAP), GREY)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, picture.width, LINE), fill='white')
    name = project.locales[locale].cldr.english_name or ''
    draw.text((GAP, 6), f'{locale}  {name}', fill='black', font=ImageFont.truetype(font_file(project, LATIN, 700), 26))
    for page, left, top in places:
        picture.paste(page, (left, top))
    return picture


def pages(pdfs: Sequence[Path], scale: float) -> Iterator[Image]:
    """The pages of PDFs, so many dots a point."""
    import pypdfium2

    for path in pdfs:
        try:
            with pypdfium2.PdfDocument(path) as pdf:
                yield from (small(page, scale) for page in pdf)
        except pypdfium2.PdfiumError as error:
            problem = Problem('machine', Place(str(path)), f'is no PDF that can be shown: {error}', 'print it anew')
            raise Unreadable(problem) from error


def small(page: Any, scale: float) -> Image:
    """A page, so many dots a point."""
    shown: Image = page.render(scale=scale).to_pil().convert('RGB')
    width, height = (max(1, round(side * scale)) for side in page.get_size())
    return shown.resize((width, height))


def as_png(strips: Sequence[Image]) -> bytes:
    """Strips one below the other."""
    from PIL import Image

    whole = Image.new('RGB', (max(one.width for one in strips), sum(one.height for one in strips)), GREY)
    top = 0
    for one in strips:
        whole.paste(one, (0, top))
        top += one.height
    out = BytesIO()
    whole.save(out, 'PNG')
    return out.getvalue()


def as_pdf(strips: Sequence[Image]) -> bytes:
    """A page for each strip; the same strips give the same bytes."""
    out = BytesIO()
    strips[0].save(out, 'PDF', save_all=True, append_images=list(strips[1:]), resolution=DOTS_PER_INCH, creationDate=None,
                   modDate=None, producer='Beforehand')
    return out.getvalue()


KINDS = {'.png': as_png, '.pdf': as_pdf}
"""How a file is written that ends so."""
