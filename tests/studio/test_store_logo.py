"""A picture that somebody chose as their logo: rebuilt by us, or refused in words that say what to do."""

from __future__ import annotations

import io
import struct
import time
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from beforehand.ground.problem import Place, Text
from beforehand.read.logo import read_logo
from beforehand.studio.store import logo
from beforehand.studio.store.held import Held
from beforehand.studio.store.logo import MOST_BYTES, NoLogo, Taken, take
from beforehand.studio.store.shelf import OUR_LOGO
from studio.ours import EDITION

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20" {}>{}<path d="M2 2h36v16z" fill="#0055d4"/></svg>'


def svg(inside: str = '', more: str = '', before: str = '') -> bytes:
    """A drawing of a triangle, with something in it."""
    return (before + SVG.format(more, inside)).encode()


def picture(kind: str, size: tuple[int, int] = (40, 20), mode: str = 'RGB', colour: Any = (0, 85, 212), **more: Any) -> bytes:
    """A picture of one colour."""
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, kind, **more)
    return out.getvalue()


def refused(data: bytes) -> str:
    """Why a picture is refused, and what to do."""
    with pytest.raises(NoLogo) as error:
        take(data)
    assert all(problem.message and problem.hint for problem in error.value.problems)
    return f'{error.value.problems[0].message} | {error.value.problems[0].hint}'


def seen(taken: Taken) -> Image.Image:
    """The pixels of what we made."""
    return Image.open(io.BytesIO(taken.data)).convert('RGB')


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes that wants gigabytes."""
    rows = zlib.compress(bytes(2_000_000), 9)
    return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 6, 0, 0, 0)) + chunk(b'IDAT', rows) + chunk(b'IEND', b'')


# Drawings

@pytest.mark.parametrize('data', [
    svg(), svg('<metadata>192.0.2.7</metadata><title>192.0.2.7</title><!-- 192.0.2.7 -->'), svg('<style>.a{fill:red}</style>'), svg('<g id="a"><use xlink:href="#a"/></g>'),
    b'\xef\xbb\xbf' + svg(), b'\n\n' + svg(), svg(before='<?xml version="1.0" encoding="UTF-8"?>\n')],
    ids=['plain', 'metadata', 'style', 'itself', 'mark', 'lines', 'head'])
def test_a_drawing_is_written_anew_from_its_shapes(data: bytes) -> None:
    taken = take(data)
    assert OUR_LOGO.fullmatch(taken.name)
    assert (taken.name, taken.words) == (take(svg()).name, [('Kept as a drawing: it is sharp at any size.', {})])
    assert b'192.0.2.7' not in taken.data


@pytest.mark.parametrize(('data', 'why'), [
    (svg('<script>fetch("//192.0.2.7")</script>'), 'it contains a program (<script>)'), (svg(more='onload="fetch(\'//192.0.2.7\')"'), 'contains a program ("onload")'),
    (svg('<a xlink:href="javascript:fetch()"><path d="M0 0h9v9z"/></a>'), 'it contains a link (<a>)'),
    (svg(before='<?xml-stylesheet href="http://192.0.2.7/a.css"?>\n'), '"<?xml-stylesheet …?>" stands here'),
    (svg('&secret;', before='<!DOCTYPE svg [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'), '"<!DOCTYPE …>" stands here, with which a file can fetch others'),
    (svg('&a9;', before='<!DOCTYPE svg [<!ENTITY a0 "ha">' + ''.join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 20}">' for n in range(9)) + ']>'), '"<!DOCTYPE …>" stands here'),
    (svg(before='<!DOCTYPE svg SYSTEM "http://192.0.2.7/a.dtd" [<!ENTITY % b SYSTEM "http://192.0.2.7/b">%b;]>'), '"<!DOCTYPE …>" stands here'),
    (svg('<image xlink:href="http://192.0.2.7/a.png" width="9" height="9"/>'), 'a photograph or another file: "http://192.0.2.7/a.png"'),
    (svg('<image href="file:///etc/passwd" width="9" height="9"/>'), 'a photograph or another file: "file:///etc/passwd"'),
    (svg('<image href="data:image/svg+xml;base64,PHN2Zy8+" width="9" height="9"/>'), 'a photograph or another file'),
    (svg('<use xlink:href="http://192.0.2.7/a.svg#b"/>'), 'refers to "http://192.0.2.7/a.svg#b", outside of the file'),
    (svg('<g fill="url(http://192.0.2.7/a#b)"><path d="M0 0h9v9z"/></g>'), '"fill" of <g> fetches something from elsewhere'),
    (svg('<style>@import "http://192.0.2.7/a.css";</style>'), '"@" stands in its style'),
    (svg('<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'), 'a piece of a web page'),
    (svg('<g>' * 5_000 + '</g>' * 5_000), 'groups lie in each other more than 30 deep')])
def test_a_drawing_that_reaches_out_is_told_at_its_line(data: bytes, why: str) -> None:
    words = refused(data)
    assert words.startswith(('Line 1: ', 'Line 2: '))
    assert why in words


@pytest.mark.parametrize(('data', 'why'), [
    (svg()[:-20], 'Line 1: '), (b'<svg', 'Line 1: '), (b'<html><body>Hello</body></html>', 'Line 1: '),
    (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', 'there is no shape in it'), (svg().replace(b'#0055d4', b'#fff'), 'would not be seen'),
    (svg(' ' * 5_000_000), 'The drawing has 5.0 MB')])
def test_a_drawing_that_is_none(data: bytes, why: str) -> None:
    assert why in refused(data)


# Photos

def phone(turned: int = 6) -> bytes:
    """A photo as telephones take it: lying, with where it was taken, when, and with what; red above, green below, once it is upright."""
    image = Image.new('RGB', (400, 300), (200, 0, 0))
    image.paste((0, 150, 0), (200, 0, 400, 300) if turned == 6 else (0, 0, 200, 300))
    exif = image.getexif()
    exif[0x0112], exif[0x010F], exif[0x0132] = turned, 'Nokia of Maria', '2026:11:20 21:04:00'
    exif.get_ifd(0x8825).update({1: 'N', 2: (52.0, 13.0, 30.0), 3: 'E', 4: (21.0, 0.0, 30.0)})
    out = io.BytesIO()
    image.save(out, 'JPEG', exif=exif, comment=b'Maria was here')
    return out.getvalue()


@pytest.mark.parametrize('turned', [6, 8])
def test_a_phone_s_photo_stands_upright_and_tells_nothing_of_whoever_took_it(turned: int) -> None:
    data = phone(turned)
    assert b'Maria' in data
    taken = take(data)
    assert taken.words == [('Kept as %(width)s × %(height)s pixels, without the place, the day and the device that a camera notes beside them.',
                            {'width': 300, 'height': 400})]
    for word in (b'Maria', b'Nokia', b'2026', b'Exif', b'http'):
        assert word not in taken.data
    assert dict(Image.open(io.BytesIO(taken.data)).getexif()) == {}
    image = seen(taken)
    (red, *_), (_, green, _) = image.getpixel((150, 50)), image.getpixel((150, 350))  # type: ignore[misc]
    assert (image.size, red > 150, green > 100) == ((300, 400), True, True)


def test_a_photo_of_twelve_megabytes_becomes_a_small_one() -> None:
    taken = take(picture('PNG', (5_000, 4_000), colour=(200, 30, 30)))
    assert max(seen(taken).size) <= 2_000
    assert len(taken.data) < 1_000_000


def test_a_picture_for_a_printing_press_has_the_colours_of_a_screen() -> None:
    taken = take(picture('JPEG', mode='CMYK', colour=(0, 255, 255, 0)))
    image = Image.open(io.BytesIO(taken.data))
    red, green, blue = image.convert('RGB').getpixel((20, 10))  # type: ignore[misc]
    assert (image.mode, red > 150, green < 120, blue < 120) == ('RGB', True, True, True)


def test_a_picture_with_a_profile_of_its_own_keeps_its_look_and_loses_the_profile() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile('LAB')).tobytes()
    taken = take(picture('JPEG', icc_profile=profile))
    assert 'icc_profile' not in Image.open(io.BytesIO(taken.data)).info


@pytest.mark.parametrize(('data', 'name'), [
    (picture('PNG'), 'png'), (picture('JPEG'), 'jpg'), (picture('WEBP'), 'jpg'), (picture('WEBP', lossless=True), 'png'), (picture('PNG', mode='RGBA', colour=(0, 85, 212, 99)), 'png'),
    (picture('PNG', mode='L', colour=60), 'png'), (picture('PNG', mode='P', colour=0), 'png'), (picture('PNG', mode='1', colour=0), 'png'),
    (picture('PNG', save_all=True, append_images=[Image.new('RGB', (40, 20), 'red')] * 3), 'png'), (picture('PNG') + b'<script>alert(1)</script>', 'png')],
    ids=['png', 'jpeg', 'webp', 'webp-lossless', 'alpha', 'grey', 'palette', 'black', 'moving', 'tail'])
def test_pixels_come_through_as_pixels(data: bytes, name: str) -> None:
    taken = take(data)
    assert taken.name.endswith(f'.{name}')
    assert seen(taken).size == (40, 20)
    assert getattr(Image.open(io.BytesIO(taken.data)), 'n_frames', 1) == 1
    assert b'script' not in taken.data


@pytest.mark.parametrize(('data', 'why'), [
    (b'', 'No picture was chosen'), (b'hello', 'This file is no picture. | Open it'), (bytes(100), 'This file is no picture'),
    (picture('GIF'), 'This is a GIF file'), (picture('GIF', save_all=True, append_images=[Image.new('RGB', (40, 20), 'red')]), 'This is a GIF file'),
    (picture('BMP'), 'This is a BMP file'), (picture('TIFF'), 'This is a TIFF file'), (b'%PDF-1.7\n', 'This is a PDF file'), (b'%!PS-Adobe', 'This is a PostScript file'),
    (b'PK\3\4' + bytes(99), 'This is a ZIP file'), (b'\x1f\x8b' + bytes(99), 'This is a compressed SVG file'),
    (b'\0\0\0\x18ftypheic' + bytes(99), 'This is a HEIC or AVIF file, which cannot be printed as a logo. | Send the photo to yourself by e-mail'),
    (bomb(60_000, 60_000), '60,000 by 60,000 pixels; 36 million are the most | make it smaller'), (bomb(6_000, 6_000), 'damaged'), (picture('PNG', (4_000, 2)), 'times as long as wide'),
    (picture('PNG')[:60], 'damaged'), (phone()[:2_000], 'damaged'), (b'RIFF' + bytes(99), 'damaged'),
    (picture('PNG', colour=(255, 255, 255)), 'would not be seen'), (picture('PNG', mode='RGBA', colour=(0, 0, 0, 0)), 'would not be seen'),
    (bytes(MOST_BYTES + 1), 'The picture has 15.0 MB; 15 MB are the most. | Make it smaller')])
def test_what_cannot_be_printed_is_refused_in_words_that_say_what_to_do(data: bytes, why: str) -> None:
    assert why in refused(data)


def test_the_same_picture_has_the_same_name_and_what_we_made_comes_through_unchanged_as_a_drawing() -> None:
    first, again = take(svg()), take(svg())
    assert (first.name, first.data) == (again.name, again.data)
    assert take(first.data).data == first.data
    assert take(phone()).name == take(phone()).name != take(phone(8)).name


@pytest.mark.parametrize('data', [svg(), phone(), picture('PNG', mode='RGBA', colour=(0, 85, 212, 99)), svg('<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><g filter="url(#f)"><path d="M9 2h9v9z"/></g>')])
def test_the_project_takes_what_the_studio_made(folder: Path, data: bytes) -> None:
    taken = take(data)
    (folder / taken.name).write_bytes(taken.data)
    found, problems = read_logo(folder, Text(taken.name, Place('edition.yaml', 1)))
    assert problems == []
    assert found


def test_a_picture_that_takes_for_ever_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logo, 'SECONDS', 0.5)
    monkeypatch.setattr(logo, 'CHILD', 'import time; time.sleep(60); print(\'["SVG", []]\'); print("QQ==", end="")')
    begun = time.monotonic()
    assert 'too much time or memory' in refused(svg())
    assert time.monotonic() - begun < 10


def test_a_picture_that_eats_all_memory_ends_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logo, 'CHILD', logo.CHILD.replace('import main; main()', 'import bounded; bounded(); bytearray(2_000_000_000); print(\'["SVG", []]\'); print("QQ==", end="")'))
    assert 'too much time or memory' in refused(svg())


def test_a_refused_picture_leaves_the_old_one(held: Held, folder: Path) -> None:
    with pytest.raises(NoLogo):
        take(b'hello')
    assert (folder / 'edition.yaml').read_bytes() == EDITION
