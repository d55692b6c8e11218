"""Logos of every kind, spoilt: a picture that can be opened, or problems that say what to do; what must not come through does not."""

from __future__ import annotations

import base64
import io
import random
import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fuzzing import ODD, ROOT, Tally, rounds, sound, spoilt
from PIL import Image

from beforehand.ground.problem import Problem, Text
from beforehand.read.logo import Logo, read_logo

pytestmark = pytest.mark.slow
DRAWINGS = {path.stem: path.read_bytes() for path in sorted((ROOT / 'tests/logos').glob('*.svg')) if path.stat().st_size < 60_000}
SVG_SIGNS = ['<g>', '</g>', '<use href="#a"/>', '<use xlink:href="#', '<image href="data:image/png;base64,AAAA"/>', ' d="M0 0', 'M1e9 0', 'a1 1 0 0 0', ' transform="scale(0)"', ' transform="rotate(1e99)"',
             'url(#a)', 'url(#', ' id="a"', ' clip-path="url(#a)"', ' mask="url(#a)"', ' filter="url(#a)"', '<style>*{', '}</style>', '@import "x";', '/*', ';fill:url(http://a/)', '<![CDATA[', ']]>', '<!--',
             '<!DOCTYPE svg [<!ENTITY a "b">]>', '&a;', '<?xml version="1.1"?>', ' xmlns="x"', 'NaN', 'inf', '1e400', '-1', '%', ' width="1e9"', ' viewBox="0 0 0 0"', '<script>', ' onload="x"', '<svg>', ' style="']


def picture(kind: str, mode: str = 'RGB', size: tuple[int, int] = (60, 40), **options: object) -> bytes:
    out, image = io.BytesIO(), Image.radial_gradient('L').resize(size)
    image.convert(mode).save(out, kind, **options)
    return out.getvalue()


PICTURES = {'a.png': picture('PNG'), 'b.png': picture('PNG', 'P'), 'c.png': picture('PNG', 'LA'), 'd.png': picture('PNG', '1'), 'a.jpg': picture('JPEG'), 'b.jpeg': picture('JPEG', 'CMYK'),
            'c.jpg': picture('JPEG', 'L', progressive=True), 'a.webp': picture('WEBP'), 'b.webp': picture('WEBP', 'RGBA', lossless=True)}
NAMES = [*PICTURES, *(f'{name}.svg' for name in DRAWINGS)]


@pytest.fixture(scope='module')
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp('logos') / 'kite'
    folder.mkdir()
    return folder


def read(folder: Path, name: str, data: bytes) -> tuple[Logo | None, list[Problem]]:
    """A logo that can be opened and refers to nothing, or problems with hints."""
    (folder / name).write_bytes(data)
    logo, problems = read_logo(folder, Text(name))
    (folder / name).unlink()
    assert bool(logo) != bool(problems)
    sound(problems)
    if logo:
        kind, _, body = logo.data_url.partition(';base64,')
        whole = base64.b64decode(body)
        if kind == 'data:image/svg+xml':
            assert not re.search(rb'(?i)<script|<!|<\?|javascript|http://(?!www\.w3\.org)|foreignobject|\son\w+=|@import|<image[^>]*href="(?!data:image/(png|jpeg))', whole)
            ElementTree.fromstring(whole)
        else:
            assert kind in ('data:image/png', 'data:image/jpeg')
            Image.open(io.BytesIO(whole)).load()
    return logo, problems


def test_whatever_stands_in_a_logo_it_is_a_picture_or_refused(folder: Path) -> None:
    tally = Tally('logos')
    for number, chance in rounds('logos', .7):
        name = chance.choice(list(PICTURES)) if chance.random() < .4 else chance.choice(NAMES)
        data = PICTURES[name] if name in PICTURES else DRAWINGS[name.removesuffix('.svg')]
        match chance.randrange(4):
            case 0 if name.endswith('png'):
                data = chunks(data, chance)
            case 1 if name.endswith('svg'):
                data = tree(data, chance)
            case _:
                data = spoilt(data, chance, [*SVG_SIGNS, *ODD] if name.endswith('svg') else ODD)
        with tally.trying(f'{name} {number}', data) as came:
            came('drawn' if read(folder, name, data)[0] else 'refused')
    tally.close()


def chunks(data: bytes, chance: random.Random) -> bytes:
    """A PNG whose parts are others, each with a right sum."""
    parts, at = [], 8
    while at < len(data):
        size, = struct.unpack('>I', data[at:at + 4])
        parts.append((data[at + 4:at + 8], data[at + 8:at + 8 + size]))
        at += size + 12
    which = chance.randrange(len(parts))
    name, body = parts[which]
    match chance.randrange(5):
        case 0:
            parts[which] = (name, spoilt(body, chance))
        case 1:
            del parts[which]
        case 2:
            parts.insert(which, (chance.choice((b'IHDR', b'PLTE', b'tRNS', b'iCCP', b'zTXt', b'acTL', b'fdAT', b'eXIf', b'gAMA', b'ruBb')), chance.choice((b'', zlib.compress(b'x' * 99), chance.randbytes(20)))))
        case 3:
            parts[0] = (b'IHDR', struct.pack('>IIBBBBB', *(chance.choice((0, 1, 60, 2**31 - 1)) for _ in 'ab'), *(chance.choice((0, 1, 2, 3, 6, 8, 16, 255)) for _ in 'abcde')))
        case 4:
            parts *= 3
    return data[:8] + b''.join(struct.pack('>I', len(body)) + name + body + struct.pack('>I', zlib.crc32(name + body)) for name, body in parts)


def tree(data: bytes, chance: random.Random) -> bytes:
    """A drawing with one or two elements elsewhere, again, or with other values."""
    root = ElementTree.fromstring(data)
    for _ in range(chance.choice((1, 2))):
        every = list(root.iter())
        one, other = chance.choice(every), chance.choice(every)
        match chance.randrange(4):
            case 0 if one is not root and other not in list(one.iter()):
                other.append(one)
            case 1:
                one.tag = chance.choice(every).tag
            case 2 if one.attrib:
                one.attrib[chance.choice(list(one.attrib))] = chance.choice(('', '0', '-1', '1e300', 'nan', 'url(#x)', '#' + next(iter(other.attrib.values()), ''), 'none', 'x' * 3000, '0 0 0 0', 'M0 0'))
            case _:
                one.attrib |= other.attrib
    return ElementTree.tostring(root)


SHAPE = b'<path d="M0 0H40V20H0Z"/>'
INSIDE: dict[str, list[bytes]] = {
    'a program': [b'<script>x()</script>', b'<path d="M0 0H9" onclick="x()"/>', b'<g onload="x()"/>', b'<a href="javascript:x()"><path d="M0 0H9"/></a>', b'<set attributeName="href" to="javascript:x()"/>'],
    'another file': [b'<image href="/etc/passwd" width="9" height="9"/>', b'<image href="http://a/b.png" width="9" height="9"/>', b'<use href="x.svg#a"/>', b'<path d="M0 0H9" fill="url(//a/b#c)"/>', b'<style>@import "http://a";</style>',
                     b'<image href="file:///etc/passwd" width="9" height="9"/>', b'<style>.a{background:url(http://a/b)}</style>', b'<image href="data:image/svg+xml,&lt;svg/&gt;" width="9" height="9"/>', b'<feImage href="http://a/b"/>'],
    'letters': [b'<text x="1" y="9">112</text>', b'<text><tspan>Call</tspan></text>', b'<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'],
    'damage': [b'<g>', b'&boom;', b'\0', b'<x:y/>', b'</g></g>', b'<path d="M0 0L"', b'\xff'],
}


@pytest.mark.parametrize('plant', INSIDE)
def test_what_must_not_be_in_a_drawing_is_refused_wherever_it_stands(folder: Path, plant: str) -> None:
    tally = Tally(f'logos, planted: {plant}')
    for number, chance in rounds('logos', .15 / len(INSIDE), 8):
        name = chance.choice(list(DRAWINGS))
        places = [found.end() for found in re.finditer(rb'(?s)<(?:svg:)?(?:g|svg)(?:\s[^<>]*[^/])?>', DRAWINGS[name])]
        at, inside = chance.choice(places), chance.choice(INSIDE[plant])
        data = DRAWINGS[name][:at] + inside + DRAWINGS[name][at:]
        with tally.trying(f'{name} {number} {inside!r}', data) as came:
            logo, _ = read(folder, f'{name}.svg', data)
            came('silent' if logo else 'found')
            if logo:
                tally.faults.append(f'{name} {number}: {inside!r} comes through')
    tally.close()


def svg(inside: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{inside}</svg>'.encode()


UNSEEN: dict[str, Callable[[random.Random], tuple[str, bytes]]] = {
    'white': lambda chance: ('a.svg', svg(f'<rect width="40" height="20" fill="{chance.choice(("white", "#fff", "#fefefe", "rgb(255,255,255)", "hsl(0,0%,100%)", "snow"))}"/>')),
    'transparent': lambda chance: ('a.svg', svg(f'<rect width="40" height="20" {chance.choice(("fill-opacity=%s0%s", "opacity=%s0%s", "opacity=%s0.004%s", "fill=%snone%s", "display=%snone%s", "visibility=%shidden%s"))}/>'.replace('%s', '"'))),
    'elsewhere': lambda chance: ('a.svg', svg(f'<rect x="{chance.choice((50, -60, 1e5))}" width="40" height="20"/>')),
    'clipped away': lambda chance: ('a.svg', svg('<clipPath id="a"><rect width="0" height="0"/></clipPath><g clip-path="url(#a)"><rect width="40" height="20"/></g>')),
    'without size': lambda chance: ('a.svg', svg(chance.choice(('<rect width="0" height="20"/>', '<circle r="0"/>', '<path d="M1 1"/>', '<g/>', '<line x2="9"/>')))),
    'a white picture': lambda chance: ('a.png', flat('PNG', chance.choice(('white', (254, 254, 254))))),
    'a transparent picture': lambda chance: ('a.png', flat('PNG', (chance.randrange(256), 0, 0, 0), 'RGBA')),
    'a white photograph': lambda chance: ('a.jpg', flat('JPEG', 'white')),
    'a white WebP': lambda chance: ('a.webp', flat('WEBP', 'white')),
    'another kind': lambda chance: (f'a.{chance.choice(("png", "jpg"))}', chance.choice((b'GIF89a' + bytes(40), b'%PDF-1.7', b'PK\3\4' + bytes(30), b'root:x:0:0', svg('<rect width="9" height="9"/>'), PICTURES['a.webp']))),
    'a bomb': lambda chance: ('a.png', chance.choice((flat('PNG', 'black', size=(13_000, 1)), claims(chance.choice((60_000, 2**31 - 1)), 60_000)))),
    'only its beginning': lambda chance: beginning(chance, *chance.choice(list(PICTURES.items()))),
}


def beginning(chance: random.Random, name: str, data: bytes) -> tuple[str, bytes]:
    return name, data[:len(data) * chance.randrange(1, 7) // 8]


def flat(kind: str, colour: object, mode: str = 'RGB', size: tuple[int, int] = (60, 40)) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, kind)  # type: ignore[arg-type]
    return out.getvalue()


def claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be large."""
    body = struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0)
    return PICTURES['a.png'][:12] + b'IHDR' + body + struct.pack('>I', zlib.crc32(b'IHDR' + body)) + PICTURES['a.png'][33:]


@pytest.mark.parametrize('plant', UNSEEN)
def test_what_nobody_would_see_or_what_is_no_logo_is_refused(folder: Path, plant: str) -> None:
    tally = Tally(f'logos, planted: {plant}')
    for number, chance in rounds('logos', .15 / len(UNSEEN)):
        name, data = UNSEEN[plant](chance)
        with tally.trying(f'{name} {number}', data) as came:
            logo, _ = read(folder, name, data)
            came('silent' if logo else 'found')
            if logo:
                tally.faults.append(f'{plant} {number}: {name} {data[:300]!r}')
    tally.close()
