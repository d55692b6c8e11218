#!/usr/bin/env bash
# The pictures of the README, from what was printed: run it after `make` when a sheet that they show has changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

.venv/bin/python - <<'PY'
import pypdfium2
from PIL import Image, ImageOps

def pages(path, dpi):
    """The pages of a PDF as pictures, each with a thin frame."""
    return [ImageOps.expand(page.render(scale=dpi / 72).to_pil().convert('RGB'), 1, '#999') for page in pypdfium2.PdfDocument(path)]

def below(pictures, gap=12):
    """Pictures one below the other."""
    sheet = Image.new('RGB', (max(p.width for p in pictures), sum(p.height + gap for p in pictures) - gap), 'white')
    top = 0
    for picture in pictures:
        sheet.paste(picture, (0, top))
        top += picture.height + gap
    return sheet

def beside(pictures, gap=12):
    """Pictures side by side."""
    sheet = Image.new('RGB', (sum(p.width + gap for p in pictures) - gap, max(p.height for p in pictures)), 'white')
    left = 0
    for picture in pictures:
        sheet.paste(picture, (left, 0))
        left += picture.width + gap
    return sheet

def keep(picture, name):
    picture.quantize(64).save(f'docs/pictures/{name}.png', optimize=True)

keep(below(pages('out/open/en/check-the-job-leaflet-trifold-A4-en.pdf', 85)), 'leaflet-en')
keep(pages('out/open/ar/before-you-say-yes-poster-A4-ar.pdf', 70)[0], 'poster-ar')
keep(beside(pages('out/open/en/control-of-your-phone-sheet-A4-en.pdf', 62)), 'sheet-en')
PY
