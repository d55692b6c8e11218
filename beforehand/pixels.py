"""A PNG or JPEG of unknown origin → its pixels alone, upright and written anew. The only module that knows Pillow."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PIL import Image, ImageFile, ImageOps

from beforehand.problem import Place, Problem

LONGEST_SIDE, LONGEST_RATIO, MOST_SCANS = 4_000, 12, 50
SMALLER = f'make it smaller, to 1,500 pixels on its longer side, say; the most are {LONGEST_SIDE:,} by {LONGEST_SIDE:,}'
AGAIN = 'open it in an image editor and export it again as PNG'


class Picture(NamedTuple):
    """A picture that is safe to show, and its size in pixels."""

    data: bytes
    width: int
    height: int


def reencoded(data: bytes, path: str, kind: str) -> tuple[Picture | None, list[Problem]]:
    """The same pixels, without what a camera or an editor noted beside them ('PNG' and 'JPEG' stay what they are)."""
    if kind == 'JPEG' and data.count(b'\xff\xda') > MOST_SCANS:  # each goes over the whole picture once more
        return None, [problem_at(path, f'it is stored in more than {MOST_SCANS} layers', AGAIN)]
    try:
        with warnings.catch_warnings(), strict():
            warnings.simplefilter('ignore')
            image = Image.open(io.BytesIO(data), formats=(kind,))
            if problem := fault(image.width, image.height, path):
                return None, [problem]
            return written(upright(image), kind), []
    except Image.DecompressionBombError:
        return None, [problem_at(path, f'it has more than {LONGEST_SIDE:,} by {LONGEST_SIDE:,} pixels', SMALLER)]
    except Exception:  # whatever a decoder may trip over in a file that was made to trip it
        return None, [problem_at(path, f'it is damaged, or no {kind}', AGAIN)]


@contextmanager
def strict() -> Iterator[None]:
    """Pillow that takes no file of which the end is missing; WeasyPrint, once it is loaded, lets it take them."""
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def problem_at(path: str, message: str, hint: str) -> Problem:
    """A problem of a picture; it has no lines."""
    return Problem('logo-picture', Place(path), f'the logo cannot be used: {message}', hint)


def fault(width: int, height: int, path: str) -> Problem | None:
    """What is wrong with its size, which is known before a pixel is decoded."""
    size = f'it has {width:,} by {height:,} pixels'
    if max(width, height) > LONGEST_SIDE:
        return problem_at(path, size, SMALLER)
    if max(width, height) > LONGEST_RATIO * min(width, height):
        return problem_at(path, f'{size}, more than {LONGEST_RATIO} times as long as wide',
                          'send a more compact form of the logo, without a slogan beside it')
    return None


def upright(image: Image.Image) -> Image.Image:
    """All its pixels, as red, green, blue and perhaps transparency, turned as the camera was held."""
    image.load()
    image = ImageOps.exif_transpose(image)
    if image.mode.startswith('I'):  # 16 bits of grey: convert() would cut them off, not divide them
        image = image.convert('I').point(lambda value: value / 256).convert('L')
    pixels = image.convert('RGBA' if image.has_transparency_data else 'RGB')
    pixels.info.clear()
    return pixels


def written(image: Image.Image, kind: str) -> Picture:
    """Pixels as a file again, the same each time."""
    out = io.BytesIO()
    if kind == 'JPEG':
        image.convert('RGB').save(out, 'JPEG', quality=92, subsampling=0)
    else:
        image.save(out, 'PNG')
    return Picture(out.getvalue(), image.width, image.height)
