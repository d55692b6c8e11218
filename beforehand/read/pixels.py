"""A picture of unknown origin → its pixels alone, upright, in the colours of a screen; and whether there is ink in them.

The only module that knows Pillow.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PIL import Image, ImageChops, ImageCms, ImageFile, ImageOps

from beforehand.ground.problem import Place, Problem

SHARPEST, LONGEST_RATIO, MOST_SCANS = 2_000, 12, 50
"""A logo is printed some 50 mm wide: pixels beyond these are nowhere to be seen."""
MOST_PIXELS = {'PNG': 36_000_000, 'WEBP': 12_000_000, 'JPEG': 110_000_000, 'JPEG in layers': 24_000_000}
"""What can be read with 200 MB; a JPEG that does not come in layers is read at a fraction of its size."""
SMALLER = f'make it smaller, to {SHARPEST:,} pixels on its longer side, say'
AGAIN = 'open it in an image editor and export it again as PNG'
STRIP, WEIGHED = 100, {'RGBA': 'RGBa', 'LA': 'La'}
"""How many rows are made at once; modes in which a colour counts for as much as it can be seen."""
LEAST_INK, PALEST = 0.0005, 16
"""How much of a logo has to be black, were all its ink that; paler than this is white to the eye, of 255."""
UNLIKE, MOST_UNLIKE, UTTERLY_UNLIKE = 8, 20, 40
"""By how much two drawings of the same may differ, of 255; at how many edges by more; and by how much nowhere."""


class Picture(NamedTuple):
    """A picture that is safe to show, and its size in pixels."""

    data: bytes
    kind: str
    width: int
    height: int


def reencoded(data: bytes, path: str, kind: str) -> tuple[Picture | None, list[Problem]]:
    """The same pixels, no more than can be seen, without what a camera or an editor noted beside them."""
    if kind == 'JPEG' and data.count(b'\xff\xda') > MOST_SCANS:  # each goes over the whole picture once more
        return None, [problem_at(path, f'it is stored in more than {MOST_SCANS} layers', AGAIN)]
    try:
        with careful():
            image = Image.open(io.BytesIO(data), formats=(kind,))
            if problem := fault(image, kind, path):
                return None, [problem]
            lossy = kind == 'JPEG' or (image.mode == 'RGB' and b'VP8 ' in data)  # as most WebP
            return written(upright(image), 'JPEG' if lossy else 'PNG'), []
    except Exception:  # whatever a decoder may trip over in a file that was made to trip it
        return None, [problem_at(path, f'it is damaged, or no {kind}', AGAIN)]


@contextmanager
def careful() -> Iterator[None]:
    """Pillow that takes no file of which the end is missing; WeasyPrint, once it is loaded, lets it take them.

    How many pixels it may take is asked before any is decoded, and its own limit is lower.
    """
    before = ImageFile.LOAD_TRUNCATED_IMAGES, Image.MAX_IMAGE_PIXELS
    ImageFile.LOAD_TRUNCATED_IMAGES, Image.MAX_IMAGE_PIXELS = False, None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES, Image.MAX_IMAGE_PIXELS = before


def problem_at(path: str, message: str, hint: str) -> Problem:
    """A problem of a picture; it has no lines."""
    return Problem('logo-picture', Place(path), f'the logo cannot be used: {message}', hint)


def fault(image: Image.Image, kind: str, path: str) -> Problem | None:
    """What is wrong with its size, which is known before a pixel is decoded."""
    width, height = image.size
    size = f'it has {width:,} by {height:,} pixels'
    most = MOST_PIXELS['JPEG in layers' if image.info.get('progressive') else kind]
    if width * height > most:
        return problem_at(path, f'{size}; {most // 1_000_000} million are the most', SMALLER)
    if max(width, height) > LONGEST_RATIO * min(width, height):
        return problem_at(path, f'{size}, more than {LONGEST_RATIO} times as long as wide',
                          'send a more compact form of the logo, without a slogan beside it')
    return None


def upright(picture: ImageFile.ImageFile) -> Image.Image:
    """As many of its pixels as can be seen, as red, green, blue and perhaps transparency, turned as the camera was held."""
    picture.draft(None, (SHARPEST, SHARPEST))  # a JPEG is read at a half, a quarter or an eighth
    picture.load()
    profile, turned = picture.info.get('icc_profile'), picture.getexif().get(0x0112, 1)
    image = on_screen(smaller(picture), profile)
    image.getexif()[0x0112] = turned
    pixels = ImageOps.exif_transpose(image)
    pixels.info.clear()
    return pixels


def smaller(picture: Image.Image) -> Image.Image:
    """No more pixels than can be seen, grey or in colour, perhaps transparent; made smaller strip by strip, to spare memory."""
    if (longest := max(picture.size)) <= SHARPEST:
        return bare(picture)
    times = longest // SHARPEST
    width, height = (-(-side // times) for side in picture.size)
    image: Image.Image | None = None
    for top in range(0, height, STRIP):
        strip = bare(picture.crop((0, top * times, picture.width, min((top + STRIP) * times, picture.height))))
        strip = strip.convert(WEIGHED.get(strip.mode, strip.mode)).reduce(times)
        image = image or Image.new(strip.mode, (width, height))
        image.paste(strip, (0, top))
    assert image is not None
    image = image.convert({weighed: mode for mode, weighed in WEIGHED.items()}.get(image.mode, image.mode))
    image.thumbnail((SHARPEST, SHARPEST), Image.Resampling.LANCZOS)
    return image


def bare(image: Image.Image) -> Image.Image:
    """The same in a mode that can be scaled."""
    if image.mode.startswith(('I', 'F')):  # 16 bits of grey: convert() would cut them off, not divide them
        return image.convert('I').point(lambda value: value / 256).convert('L')
    if image.has_transparency_data:
        return image.convert('LA' if image.mode in ('L', 'LA') else 'RGBA')
    return image if image.mode in ('L', 'RGB', 'CMYK', 'LAB', 'YCbCr') else image.convert('RGB')


def on_screen(image: Image.Image, profile: bytes | None) -> Image.Image:
    """A picture in the colours of a screen (sRGB), whatever it was made for; a profile that is none counts for nothing."""
    alpha = image.getchannel('A') if image.mode in ('LA', 'RGBA') else None
    opaque = image.convert(image.mode.rstrip('A')) if alpha else image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile or b''))
        screen = ImageCms.createProfile('sRGB')
        found = ImageCms.profileToProfile(opaque, source, screen, ImageCms.Intent.RELATIVE_COLORIMETRIC, 'RGB',
                                          flags=ImageCms.Flags.BLACKPOINTCOMPENSATION)
    except (OSError, ImageCms.PyCMSError):
        found = None
    found = found or opaque.convert('RGB')
    if alpha:
        found.putalpha(alpha)
    return found


def written(image: Image.Image, kind: str) -> Picture:
    """Pixels as a file again, the same each time."""
    out = io.BytesIO()
    if kind == 'JPEG':
        image.save(out, 'JPEG', quality=92, subsampling=0)
    else:
        image.save(out, 'PNG')
    return Picture(out.getvalue(), kind, image.width, image.height)


def inked(data: bytes) -> bool:
    """Whether anything of a picture can be seen on white paper."""
    image = Image.open(io.BytesIO(data)).convert('RGBA')
    image.thumbnail((400, 400))
    paper = Image.new('RGBA', image.size, 'white')
    paper.alpha_composite(image)
    red, green, blue = paper.convert('RGB').split()
    darkest = ImageOps.invert(ImageChops.darker(ImageChops.darker(red, green), blue))
    ink = sum(count * value for value, count in enumerate(darkest.histogram()) if value >= PALEST)
    return ink > LEAST_INK * 255 * image.width * image.height


def alike(one: bytes, other: bytes) -> bool:
    """Whether two drawings of the same size show the same."""
    first, second = (Image.open(io.BytesIO(data)).convert('RGBA').convert('RGBa') for data in (one, other))
    if first.size != second.size:
        return False
    channels = ImageChops.difference(first, second).split()
    shades = [sum(counts) for counts in zip(*(channel.histogram() for channel in channels), strict=True)]
    return sum(shades[UNLIKE + 1:]) <= MOST_UNLIKE and not any(shades[UTTERLY_UNLIKE + 1:])
