"""The boxes of panels as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from beforehand.compose.faces import font_file
from beforehand.layout.box import Placed
from beforehand.layout.drawn import boxes, label
from beforehand.read.project import Project
from beforehand.type.fonts import LATIN

DOTS_PER_MM = 5
APART = 20


def picture(project: Project, panels: Sequence[Placed]) -> bytes:
    """The boxes of panels side by side, each with its name, as a PNG. They are drawn for a script that runs from left to
    right."""
    from PIL import Image, ImageDraw, ImageFont

    width = sum(round(panel.width * DOTS_PER_MM) + APART for panel in panels) + APART
    height = max(round(panel.height * DOTS_PER_MM) for panel in panels) + 2 * APART
    image = Image.new('RGB', (width, height), 'white')
    draw, left = ImageDraw.Draw(image), float(APART)
    font = ImageFont.truetype(font_file(project, LATIN, 400), 3 * DOTS_PER_MM)
    for panel in panels:
        for box in (panel, *boxes(panel)):
            x, y = left + box.x * DOTS_PER_MM, APART + box.y * DOTS_PER_MM
            draw.rectangle((x, y, x + box.width * DOTS_PER_MM, y + box.height * DOTS_PER_MM), outline='black')
            draw.text((x + DOTS_PER_MM, y), label(box), fill='black', font=font)
        left += panel.width * DOTS_PER_MM + APART
    out = BytesIO()
    image.save(out, 'PNG')
    return out.getvalue()
