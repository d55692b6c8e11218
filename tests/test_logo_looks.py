"""A printed logo looks as its file does in another program (librsvg), whatever program it was drawn in."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image, ImageChops

from beforehand.ground.problem import Place, Text
from beforehand.print import engine
from beforehand.read.logo import Logo, read_logo

LOGOS = sorted((Path(__file__).parent / 'logos').glob('*.svg'))
WIDE, SHARPER = 300, 4
pytestmark = pytest.mark.slow


def original(path: Path, height: int) -> Image.Image:
    """What librsvg draws of a file."""
    size = ['-w', str(WIDE * SHARPER), '-h', str(height * SHARPER)]
    drawn = subprocess.run(['rsvg-convert', *size, '-b', 'white', str(path)], capture_output=True, check=True).stdout
    return Image.open(io.BytesIO(drawn)).convert('RGB').reduce(SHARPER)


def printed(logo: Logo, height: int) -> Image.Image:
    """What WeasyPrint prints of a logo, on a page of its size."""
    page = (f'<style>@page{{size:{WIDE}px {height}px;margin:0}}body{{margin:0}}img{{width:100%;height:{height}px;display:block}}</style>'
            f'<img src="{logo.data_url}" alt="logo"/>')
    pdf = pypdfium2.PdfDocument(engine.load().HTML(string=page).write_pdf())
    return pdf[0].render(scale=SHARPER * 96 / 72).to_pil().convert('RGB').resize((WIDE * SHARPER, height * SHARPER)).reduce(SHARPER)


def differing(path: Path) -> tuple[float, float]:
    """How many of a hundred points differ so that one could see it, and by how much all differ, of 255."""
    logo, problems = read_logo(path.parent, Text(path.name, Place('edition.yaml', 1)))
    assert problems == []
    assert logo
    height = round(WIDE * logo.height / logo.width)
    shades = ImageChops.difference(original(path, height), printed(logo, height)).convert('L').histogram()
    return 100 * sum(shades[30:]) / sum(shades), sum(shade * count for shade, count in enumerate(shades)) / sum(shades)


@pytest.mark.parametrize('path', LOGOS, ids=lambda path: path.stem)
def test_a_logo_looks_as_it_was_drawn(path: Path) -> None:
    points, shade = differing(path)
    assert points < 0.5
    assert shade < 1.5
