"""Logos from strangers: what comes through is the same picture and nothing else; what does not is told why, where and what to do."""

from __future__ import annotations

import base64
import io
import os
import random
import resource
import struct
import time
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageCms

from beforehand.ground.problem import Place, Problem, Text
from beforehand.read import svg
from beforehand.read.logo import Logo, read_logo

LOGOS = sorted((Path(__file__).parent / 'logos').glob('*.svg'))
NAMED = Place('content/editions/kite/edition.yaml', 3)
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">'

INKSCAPE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="80mm" height="40mm" viewBox="0 0 80 40" version="1.1" id="svg5" inkscape:version="1.2.2" sodipodi:docname="kite.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#">
  <title id="title1">Made by Maria in Brussels</title>
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="0.7"><inkscape:grid type="xygrid"/></sodipodi:namedview>
  <defs id="defs2">
    <inkscape:path-effect effect="spiro" id="path-effect1"/>
    <linearGradient id="linearGradient1" inkscape:collect="always"><stop style="stop-color:#0055d4;stop-opacity:1" offset="0" id="stop1"/>
      <stop style="stop-color:#ffcc00;stop-opacity:1;" offset="1" id="stop2"/></linearGradient>
    <linearGradient inkscape:collect="always" xlink:href="#linearGradient1" id="linearGradient2" x1="10" y1="5" x2="60" y2="30"
       gradientUnits="userSpaceOnUse" gradientTransform="matrix(1.1,0,0,0.9,-1,2)"/>
    <clipPath clipPathUnits="userSpaceOnUse" id="clipPath1"><path d="M 0,0 H 70 V 36 H 0 Z" id="path9"/></clipPath>
  </defs>
  <metadata id="metadata1"><rdf:RDF><cc:Work rdf:about=""><cc:license rdf:resource="http://creativecommons.org/"/></cc:Work></rdf:RDF></metadata>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1" transform="translate(2,1) rotate(3 20 10) scale(1.05)" clip-path="url(#clipPath1)">
    <path style="fill:url(#linearGradient2);fill-opacity:1;stroke:#000000;stroke-width:0.764583;stroke-linecap:round;stroke-dasharray:none;paint-order:stroke fill;-inkscape-stroke:none;font-family:'Sans'"
       d="m 10,30 c 5,-20 15.5-22 20-5 l 4 1 2,2 a5 4 10 0130 -2z" sodipodi:nodetypes="ccc" id="path1" inkscape:connector-curvature="0"/>
    <rect style="opacity:0.6;fill:#d40000" id="rect1" width="22" height="12" x="44" y="18" ry="3"/>
    <circle cx="20" cy="16" r="4" style="fill:none;stroke:#008000;stroke-width:2;filter:none"/>
  </g>
</svg>"""
ILLUSTRATOR = """<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
\t viewBox="0 0 200 100" style="enable-background:new 0 0 200 100;" xml:space="preserve">
<style type="text/css">
\t.cls-1{fill:#123456;} /* dark */
\t.cls-2, .cls-3 { fill: #ffb71b; stroke: #123456; stroke-width: 3px }
\trect { fill: red }
\t#last.cls-3{fill:#008800 !important}
\t.cls-4{clip-path:url(#SVGID_1_);fill-rule:evenodd;clip-rule:evenodd}
</style>
<clipPath id="SVGID_1_"><circle cx="100" cy="50" r="45"/></clipPath>
<g class="cls-4">
\t<rect class="cls-1" width="200" height="60"/>
\t<polygon class="cls-2" points="60,90 100,20 140,90 "/>
\t<polyline id="last" class="cls-3" style="fill:#ff0000" points="80.5.5 120 40 80 80"/>
\t<ellipse cx="100" cy="70" rx="20" ry="9"/><line x1="10" y1="95" x2="190" y2="80" class="cls-2"/>
</g>
</svg>"""
GRADIENT = """<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><defs>
<radialGradient id="a" cx="30%" cy="40%" r="60%"><stop offset="0%" stop-color="#fff"/><stop offset="1" stop-color="rgb(200, 30, 40)" stop-opacity=".8"/></radialGradient>
</defs><g fill="url(#a)" transform="skewX(10)"><rect x="5" y="5" width="50" height="50" rx="8"/><circle cx="85" cy="30" r="22" stroke="navy"/></g></svg>"""
DRAWINGS = {'inkscape': INKSCAPE, 'illustrator': ILLUSTRATOR, 'gradient': GRADIENT}


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str, str | bytes], tuple[Logo | None, list[Problem]]]:
    """Read a logo of some content from an edition's folder."""
    folder = tmp_path / 'kite'
    folder.mkdir()

    def write_and_read(name: str, content: str | bytes) -> tuple[Logo | None, list[Problem]]:
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        started = time.process_time()
        found = read_logo(folder, Text(name, NAMED))
        assert found[0] or time.process_time() - started < 1
        return found

    return write_and_read


Read = Callable[[str, str | bytes], tuple[Logo | None, list[Problem]]]


def content(logo: Logo | None, kind: str) -> bytes:
    assert logo
    head, _, body = logo.data_url.partition(';base64,')
    assert head == f'data:image/{kind}'
    return base64.b64decode(body)


def png(mode: str = 'RGB', size: tuple[int, int] = (40, 20), kind: str = 'PNG', **options: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, 'red' if 'RGB' in mode else 60).save(out, kind, **options)
    return out.getvalue()


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack('>I', len(body)) + name + body + struct.pack('>I', zlib.crc32(name + body))


def claims(width: int, height: int, *chunks: bytes) -> bytes:
    """A PNG of a few bytes whose header claims a size."""
    return b''.join((b'\x89PNG\r\n\x1a\n', chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 6, 0, 0, 0)), *chunks,
                     chunk(b'IDAT', zlib.compress(b'\0' * 100)), chunk(b'IEND', b'')))


def body(inside: str) -> str:
    """A drawing whose third line is this."""
    return f'{HEAD}\n<g>\n{inside}\n</g></svg>'


HOSTILE = {
    'script': ('<script>fetch("http://evil")</script>', 'contains a program (<script>)', 'Plain SVG'),
    'script elsewhere': ('<script xmlns="http://www.w3.org/1999/xhtml">x()</script>', 'contains a program', 'Plain SVG'),
    'onload': ('<path d="M0 0H9" onload="x()"/>', 'contains a program ("onload")', 'Plain SVG'),
    'foreign object': ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', 'a piece of a web page', 'Plain SVG'),
    'image': ('<image href="/etc/passwd" width="9" height="9"/>', 'a photograph or another file', 'PNG'),
    'image of an address': ('<image href="http://evil/a.png" width="9" height="9"/>', 'a photograph or another file', 'PNG'),
    'image of a drawing': ('<image href="data:image/svg+xml;base64,PHN2Zy8+" width="9" height="9"/>', 'a photograph or another file', 'PNG'),
    'image cut': ('<image href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>', 'a picture inside of it cannot be used: it is damaged', 'PNG'),
    'use': ('<use href="other.svg#a"/>', 'outside of the file', 'Plain SVG'),
    'use of nothing': ('<use href="#a"/>', '<use> refers to "a", which is not there', 'Unlink Clones'),
    'use of a picture': ('<feImage href="a.png"/>', '<feImage>', 'Plain SVG'),
    'text': ('<text x="1" y="9"><tspan>Kite</tspan></text>', 'contains text', 'convert text to paths'),
    'link': ('<a href="http://evil"><path d="M0 0H9"/></a>', 'contains a link', 'Remove Link'),
    'animation': ('<animateTransform attributeName="transform"/>', 'paper does not', 'without animation'),
    'set': ('<set attributeName="href" to="javascript:x()"/>', 'paper does not', 'without animation'),
    'filter function': ('<path d="M0 0H9" style="filter:blur(2px)"/>', '"filter" of <path> cannot be read', 'Remove Filters'),
    'clip function': ('<path d="M0 0H9" style="clip-path:circle(3px)"/>', '"clip-path" of <path> cannot be read', 'Release Clip'),
    'filter missing': ('<path d="M0 0H9" filter="url(#f)"/>', 'refers to "f", which is not there', 'Remove Filters'),
    'mask missing': ('<path d="M0 0H9" mask="url(#m)"/>', 'refers to "m", which is not there', 'Object > Mask > Release'),
    'mask that is none': ('<g id="m"/><path d="M0 0H9" mask="url(#m)"/>', 'refers to "m", which is not there', 'Object > Mask > Release'),
    'hairline': ('<path d="M0 0H9" vector-effect="non-scaling-stroke"/>', '"vector-effect" of <path> is not drawn', 'Stroke to Path'),
    'turned elsewhere': ('<path d="M0 0H9" style="rotate:45deg"/>', '"rotate" of <path> is not drawn', 'Plain SVG'),
    'mesh': ('<defs><meshgradient id="m"/></defs>', 'contains a <meshgradient>', 'PNG'),
    'variables': ('<style>path { --brand: red; fill: var(--brand) }</style>', 'its style has variables', 'Plain SVG'),
    'iframe': ('<iframe src="http://evil"/>', 'a piece of a web page', 'Plain SVG'),
    'unknown': ('<blink/>', 'contains a <blink>', 'Plain SVG'),
    'remote fill': ('<path d="M0 0H9" fill="url(http://evil/#a)"/>', 'fetches something', 'Plain SVG'),
    'remote style': ('<path d="M0 0H9" style="background:URL( //evil/a )"/>', 'fetches something', 'Plain SVG'),
    'expression': ('<path d="M0 0H9" style="width:expression(x())"/>', '"expression" stands in its style', 'Plain SVG'),
    'import': ('<style>@import "http://evil";</style>', '"@" stands in its style', 'Plain SVG'),
    'escaped': ('<style>.a{fill:u\\72l(x)}</style>', '"\\" stands in its style', 'Plain SVG'),
    'odd selector': ('<style>g > path{fill:red}</style>', 'more than can be read here', 'Plain SVG'),
    'base': ('<g xml:base="http://evil/"/>', '"xml:base"', 'Plain SVG'),
    'link on path': ('<path d="M0 0H9" xlink:href="#a"/>', '<path> refers to "#a"', 'Plain SVG'),
    'gradient outside': ('<linearGradient id="a" href="x.svg#b"/>', 'outside of the file', 'Plain SVG'),
    'gradient missing': ('<path d="M0 0H9" fill="url(#none)"/>', '"fill" of <path> refers to "none", which is not there', 'plain colour'),
    'infinite': ('<circle r="1e999"/>', '"r" of <circle> cannot be read', 'Plain SVG'),
    'not a number': ('<circle r="nan"/>', '"r" of <circle> cannot be read', 'Plain SVG'),
    'vast': ('<g transform="scale(1e5) scale(1e5)"/>', '"transform" of <g>', 'Plain SVG'),
    'bad path': ('<path d="M0 0L9"/>', '"d" of <path> cannot be read', 'Plain SVG'),
    'slow path': ('<path d="M0 0a' + '1' * 400_000 + '"/>', '"d" of <path> cannot be read', 'Plain SVG'),
    'slow style': ('<style>' + '/*' * 400_000 + '</style><style>' + 'a' * 400_000 + '</style>', 'not closed', 'Plain SVG'),
    'many styles': ('<style>' + ','.join(f'.a{n}' for n in range(4000)) + '{fill:red}</style>', 'too many styles', 'Plain SVG'),
    'long path': ('<path d="M0 0' + 'H1' * 300_000 + '"/>', 'more than 500,000 characters', 'Simplify'),
    'deep': ('<g>' * 40 + '</g>' * 40, 'more than 30 deep', 'Ungroup'),
    'many': ('<path/>' * 6000, 'more than 5,000 parts', 'simplify'),
    'instruction': ('<?xml-stylesheet href="http://evil"?>', '"<?xml-stylesheet …?>"', 'delete it'),
    'unknown prefix': ('<x:y/>', 'damaged', 'Plain SVG'),
    'entity': ('&boom;', 'damaged', 'Plain SVG'),
    'nul': ('\0', 'not UTF-8', 'Plain SVG'),
}


@pytest.mark.parametrize('case', HOSTILE)
def test_a_hostile_drawing_is_refused_at_its_line(case: str, read: Read) -> None:
    inside, message, hint = HOSTILE[case]
    logo, problems = read('logo.svg', body(inside))
    assert logo is None
    problem = next(problem for problem in problems if message in problem.message)
    assert (problem.id, problem.place) == ('logo-svg', Place('kite/logo.svg', 3))
    assert hint in problem.hint


DOCTYPE = '<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>\n' + HEAD + '&b;</svg>'
NO_DRAWINGS = {
    'doctype': (DOCTYPE, 2, '<!DOCTYPE', 'Plain SVG'),
    'utf-16': (DOCTYPE.encode('utf-16'), 1, 'not UTF-8', 'Plain SVG'),
    'utf-16 without a mark': (DOCTYPE.encode('utf-16-le'), 1, 'not UTF-8', 'Plain SVG'),
    'byte-order mark': (b'\xef\xbb\xbf' + HEAD.encode(), 1, 'byte-order mark', 'instead of "UTF-8 with BOM"'),
    'utf-7': ('<?xml version="1.0" encoding="utf-7"?>' + HEAD + '</svg>', 1, 'utf-7', 'Plain SVG'),
    'stylesheet': ('<?xml-stylesheet href="http://evil"?>\n' + HEAD + '</svg>', 1, 'xml-stylesheet', 'delete it'),
    'html': ('<html><body/></html>', 1, 'does not begin with <svg', 'Plain SVG'),
    'no namespace': ('<svg viewBox="0 0 9 9"/>', 1, 'does not begin with <svg', 'Plain SVG'),
    'cut': (HEAD + '\n<g>', 2, 'damaged', 'Plain SVG'),
    'no size': ('<svg xmlns="http://www.w3.org/2000/svg" width="100%"/>', 1, 'how large', 'Plain SVG'),
    'nothing': (HEAD + '<title>Kite</title></svg>', 1, 'no shape', 'PNG'),
    'tiny': ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 .5 .5"/>', 1, 'each side must have', 'Resize'),
    'vast': ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200000 200000"/>', 1, 'each side must have', 'Resize'),
    'ribbon': ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 130 10"/>', 1, 'more than 12 times', 'compact'),
}


@pytest.mark.parametrize('case', NO_DRAWINGS)
def test_what_is_no_drawing_is_refused(case: str, read: Read) -> None:
    text, line, message, hint = NO_DRAWINGS[case]
    logo, [problem] = read('logo.svg', text)
    assert logo is None
    assert problem.place == Place('kite/logo.svg', line)
    assert message in problem.message
    assert hint in problem.hint


def test_all_problems_come_at_once_but_not_without_end(read: Read) -> None:
    _, two = read('logo.svg', body('<blink/>\n<image/>'))
    assert [problem.place.line for problem in two] == [3, 4]
    _, many = read('logo.svg', body('<blink/>\n' * 4000))
    assert len(many) == 20


NAMES = {
    '/etc/passwd.svg': ('leads out', 'beside edition.yaml'),
    '../secret.svg': ('leads out', 'beside edition.yaml'),
    'a/../../secret.svg': ('leads out', 'beside edition.yaml'),
    '..\\secret.svg': ('leads out', 'beside edition.yaml'),
    'link.svg': ('leads out', 'beside edition.yaml'),
    'sub/secret.svg': ('leads out', 'beside edition.yaml'),
    'https://evil.example/a.svg': ('is an address', 'save the picture'),
    '//evil.example/a.svg': ('is an address', 'save the picture'),
    'file:a.svg': ('is an address', 'save the picture'),
    'a\0.svg': ('invisible character', 'anew'),
    'pipe.svg': ('is not a file', 'beside edition.yaml'),
    'folder.svg': ('is not a file', 'beside edition.yaml'),
    'zero.svg': ('leads out', 'beside edition.yaml'),
    'loop.svg': ('cannot be found', 'beside edition.yaml'),
    '.logo.svg': ('is hidden', 'begins with a letter'),
    'visible.svg': ('is hidden', 'begins with a letter'),
    'Logo.svg': ('is not there', 'capitals matter'),
    'a' * 300 + '.svg': ('cannot be found', 'beside edition.yaml'),
    'logo.gif': ('no picture that can be printed', 'Plain SVG'),
    'edition.yaml': ('no picture that can be printed', 'Plain SVG'),
}


@pytest.mark.parametrize('name', NAMES)
def test_nothing_outside_of_the_folder_is_opened(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / 'kite'
    (folder / 'folder.svg').mkdir(parents=True)
    (tmp_path / 'secret.svg').write_text(GRADIENT)
    for link, target in {'link.svg': '../secret.svg', 'sub': '..', 'zero.svg': '/dev/zero', 'loop.svg': 'loop.svg', 'visible.svg': '.cache/logo.svg'}.items():
        (folder / link).symlink_to(target)
    os.mkfifo(folder / 'pipe.svg')
    monkeypatch.setattr(Path, 'open', lambda *_: pytest.fail('opened'))
    logo, [problem] = read_logo(folder, Text(name, NAMED))
    message, hint = NAMES[name]
    assert logo is None
    assert (problem.id, problem.place) == ('logo-path', NAMED)
    assert message in problem.message
    assert hint in problem.hint
    assert problem.message.isprintable()


FILES: dict[str, tuple[str, bytes, str, str, str]] = {
    'png as svg': ('logo.svg', png(), 'logo', 'is a PNG by its content, but a SVG by its name', 'end in .png'),
    'svg as png': ('logo.png', GRADIENT.encode(), 'logo', 'is no PNG by its content', 'renaming is not enough'),
    'jpeg as png': ('logo.png', png(kind='JPEG'), 'logo', 'is a JPEG by its content', 'end in .jpeg'),
    'gif as png': ('logo.png', png(kind='GIF'), 'logo', 'is a GIF by its content', 'save it as'),
    'svgz': ('logo.svg', b'\x1f\x8b\x08' + bytes(20), 'logo', 'compressed SVG', 'Plain SVG'),
    'empty': ('logo.png', b'', 'logo', 'empty file', 'save it again'),
    'large': ('logo.svg', b'<' * 5_000_001, 'logo', 'has 5.0 MB', 'smaller'),
    'heic': ('logo.jpg', b'\0\0\0\x18ftypheic' + bytes(40), 'logo', 'is a HEIC or AVIF by its content', 'save it as PNG or JPEG'),
    'bomb': ('logo.png', claims(50_000, 50_000), 'logo-picture', '36 million are the most', '2,000 pixels'),
    'ribbon': ('logo.png', claims(1_300, 100), 'logo-picture', 'more than 12 times', 'compact'),
    'too few pixels': ('logo.png', claims(400, 400), 'logo-picture', 'damaged', 'export it again'),
    'cut': ('logo.png', png(size=(400, 200))[:-60], 'logo-picture', 'damaged', 'export it again'),
    'flipped bit': ('logo.png', png()[:50] + b'\xff' + png()[51:], 'logo-picture', 'damaged', 'export it again'),
    'text bomb': ('logo.png', claims(40, 20, chunk(b'zTXt', b'a\0\0' + zlib.compress(b'a' * 50_000_000, 9))), 'logo-picture', 'damaged', 'export it again'),
    'cut jpeg': ('logo.jpg', png(size=(400, 200), kind='JPEG')[:500], 'logo-picture', 'damaged', 'export it again'),
    'jpeg header': ('logo.jpeg', b'\xff\xd8\xff\xe0', 'logo-picture', 'damaged', 'export it again'),
}


@pytest.mark.parametrize('case', FILES)
def test_a_damaged_or_disguised_file_is_refused_without_much_memory(case: str, read: Read) -> None:
    name, data, id, message, hint = FILES[case]
    tracemalloc.start()
    logo, [problem] = read(name, data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert logo is None
    assert (problem.id, problem.place) == (id, Place(f'kite/{name}'))
    assert message in problem.message
    assert hint in problem.hint
    assert peak < 20e6


PLAIN = {'canva-glyphs', 'coreldraw-even-odd', 'hand-clear-strokes', 'hand-without-area', 'figma-artboard-clip', 'figma-display-p3', 'hand-arcs-and-curves',
         'hand-outside-the-edge', 'hand-transforms', 'illustrator-classes', 'sketch-plain'}


@pytest.mark.parametrize('path', LOGOS, ids=lambda path: path.stem)
def test_a_drawing_is_printed_as_plain_paths_or_else_as_pixels(path: Path) -> None:
    logo, problems = read_logo(path.parent, Text(path.name, NAMED))
    assert problems == []
    if path.stem not in PLAIN:
        image = Image.open(io.BytesIO(content(logo, 'png')))
        assert logo
        assert max(image.size) == 1500
        assert image.width / image.height == pytest.approx(logo.width / logo.height, rel=0.01)
        return
    root = ElementTree.fromstring(content(logo, 'svg+xml'))
    assert {element.tag.rpartition('}')[2] for element in root.iter()} == {'svg', 'clipPath', 'rect', 'g', 'path'}
    assert {name for element in root.iter() for name in element.keys()} <= {  # noqa: SIM118
        'viewBox', 'width', 'height', 'x', 'y', 'id', 'clip-path', 'transform', 'd', 'fill', 'fill-opacity', 'fill-rule', 'stroke',
        'stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'}


@pytest.mark.parametrize('drawing', DRAWINGS)
def test_nothing_is_left_of_what_an_editor_noted(drawing: str) -> None:
    found, problems = svg.rebuilt(DRAWINGS[drawing].encode(), 'kite/logo.svg')
    assert problems == []
    assert found
    assert not [word for word in ('style', 'class', 'inkscape', 'sodipodi', 'rdf', 'Maria', 'title', '<!--', '<?', 'xlink') if word in found.whole]


def test_styles_are_weighed_as_css_weighs_them() -> None:
    found, _ = svg.rebuilt(ILLUSTRATOR.encode(), 'kite/logo.svg')
    assert found
    fill = {element.tag.rpartition('}')[2]: element.get('fill') for element in ElementTree.fromstring(found.whole).iter()}
    assert fill['rect'] == '#123456'  # a class outweighs a tag
    assert fill['polygon'] == '#ffb71b'
    assert fill['polyline'] == '#008800'  # !important outweighs the element's own style


COLOURS = {
    'RED': '#ff0000', '#F00': '#ff0000', 'rgb(100%, 0%, 0%)': '#ff0000', 'rgb(255 0 0 / 50%)': 'rgba(255, 0, 0, 0.5000)',
    'hsl(120, 100%, 25%)': '#008000', '#00800080': 'rgba(0, 128, 0, 0.5020)', 'var(--brand, teal)': '#008080',
    '#123456 icc-color(Coated-FOGRA39, 0.8, 0.5, 0.2, 0.1)': '#123456', 'currentcolor': 'currentColor',
}


@pytest.mark.parametrize('said', COLOURS)
def test_a_colour_is_read_as_browsers_read_it(said: str) -> None:
    found, problems = svg.rebuilt(body(f'<path d="M0 0H9V9" fill="{said}"/>').encode(), 'kite/logo.svg')
    assert problems == []
    assert found
    assert f'fill="{COLOURS[said]}"' in found.whole


def test_a_value_that_nobody_understands_leaves_the_one_before_it(read: Read) -> None:
    figma = '<path d="M0 0H20V20H0Z" style="fill:#5B5B5B;fill:color(display-p3 0.35 0.35 0.35);fill-opacity:1"/>'
    logo, _ = read('logo.svg', body(figma))
    assert b'fill="#5b5b5b"' in content(logo, 'svg+xml')
    _, [problem] = read('logo.svg', body(figma.replace('fill:#5B5B5B;', '')))
    assert '"fill" of <path> cannot be read: "color(display-p3' in problem.message


UNSEEN = {
    'white': '<rect width="40" height="20" fill="#fff"/>',
    'nearly white': '<rect width="40" height="20" fill="#fbfbf8"/>',
    'transparent': '<rect width="40" height="20" fill="red" fill-opacity="0"/>',
    'a dark ground that is cut off': '<clipPath id="c"><rect x="50" width="9" height="9"/></clipPath><rect width="40" height="20" clip-path="url(#c)"/>',
    'white letters': '<path d="M5 5H9V15H5Z" fill="white"/><path d="M15 5H19V15H15Z" style="fill:#ffffffee"/>',
    'outside of the sheet': '<rect x="100" width="40" height="20"/>',
    'hidden': '<g display="none"><rect width="40" height="20"/></g><rect width="9" height="9" visibility="hidden"/>',
    'masked': '<mask id="m"><rect width="40" height="20" fill="black"/></mask><rect width="40" height="20" mask="url(#m)"/>',
    'a speck': '<rect width=".2" height=".2"/>',
    'never used': '<defs><path id="a" d="M0 0H9V9"/></defs>',
    'flattened': '<path d="M0 0H40" fill="red"/>',
}


@pytest.mark.parametrize('case', UNSEEN)
def test_a_drawing_without_ink_is_refused(case: str, read: Read) -> None:
    logo, [problem] = read('logo.svg', body(UNSEEN[case]))
    assert logo is None
    assert (problem.id, problem.place) == ('logo', Place('kite/logo.svg'))
    assert 'would not be seen' in problem.message
    assert 'white ground' in problem.hint


@pytest.mark.parametrize(('mode', 'colour'), [('RGB', 'white'), ('RGBA', (255, 255, 255, 255)), ('RGBA', (200, 0, 0, 0)), ('L', 250), ('LA', (0, 5))])
def test_a_picture_without_ink_is_refused(mode: str, colour: object, read: Read) -> None:
    out = io.BytesIO()
    Image.new(mode, (40, 20), colour).save(out, 'PNG')  # type: ignore[arg-type]
    logo, [problem] = read('logo.png', out.getvalue())
    assert logo is None
    assert 'would not be seen' in problem.message


BOMBS = {
    'a thousand laughs': '<g id="a0"><path d="M0 0H9V9Z"/></g>' + ''.join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 9 + '</g>' for n in range(1, 9)),
    'noise': '<filter id="f"><feTurbulence baseFrequency="0.9" numOctaves="1000000"/></filter><rect width="40" height="20" filter="url(#f)"/>',
    'masks in masks': '<mask id="m0"><rect width="40" height="20" fill="white"/></mask>' + ''.join(
        f'<mask id="m{n}"><rect width="40" height="20" fill="white" mask="url(#m{n - 1})"/></mask>' for n in range(1, 300)) + '<rect width="40" height="20" mask="url(#m299)"/>',
}


@pytest.mark.parametrize('case', BOMBS)
def test_a_drawing_that_would_take_for_ever_is_given_up(case: str, tmp_path: Path) -> None:
    (tmp_path / 'logo.svg').write_text(body(BOMBS[case]))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    logo, [problem] = read_logo(tmp_path, Text('logo.svg', NAMED))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert logo is None
    assert 'takes too much to be drawn' in problem.message
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 2


def test_a_file_of_an_other_case_and_a_file_in_a_folder_below(tmp_path: Path) -> None:
    (tmp_path / 'pictures').mkdir()
    (tmp_path / 'pictures/LOGO.PNG').write_bytes(png())
    (tmp_path / 'same.png').symlink_to('pictures/LOGO.PNG')
    for name in ('pictures/LOGO.PNG', 'same.png'):
        logo, problems = read_logo(tmp_path, Text(name, NAMED))
        assert logo
        assert problems == []


def test_a_png_keeps_its_pixels_and_its_transparency_and_loses_its_notes(read: Read) -> None:
    image = Image.new('RGBA', (40, 20), (10, 200, 30, 128))
    out = io.BytesIO()
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text('Author', 'Maria')
    image.save(out, 'PNG', pnginfo=notes, dpi=(300, 300), icc_profile=b'profile')
    logo, problems = read('logo.png', out.getvalue())
    assert problems == []
    assert logo == read('logo.png', out.getvalue())[0]
    data = content(logo, 'png')
    again = Image.open(io.BytesIO(data))
    assert (again.mode, again.size, again.getpixel((3, 3)), again.info) == ('RGBA', (40, 20), (10, 200, 30, 128), {})
    assert b'Maria' not in data


@pytest.mark.parametrize('mode', ['1', 'L', 'P', 'I;16'])
def test_a_png_of_any_kind_is_read(mode: str, read: Read) -> None:
    image = Image.new(mode, (40, 20), {'1': 0, 'L': 128, 'P': 0, 'I;16': 128 * 256}[mode])
    out = io.BytesIO()
    image.save(out, 'PNG')
    logo, problems = read('logo.png', out.getvalue())
    assert problems == []
    pixel = Image.open(io.BytesIO(content(logo, 'png'))).getpixel((1, 1))
    assert pixel == {'1': (0,) * 3, 'L': (128,) * 3, 'P': (0,) * 3, 'I;16': (128,) * 3}[mode]


def test_a_jpeg_is_turned_upright_and_loses_where_it_was_taken(read: Read) -> None:
    image = Image.new('RGB', (40, 20), 'red')
    image.paste('blue', (20, 0, 40, 20))
    exif = image.getexif()
    exif[0x0112], exif[0x010F] = 6, 'Marias camera'  # to be turned a quarter clockwise
    exif.get_ifd(0x8825)[1] = 'N'
    out = io.BytesIO()
    image.save(out, 'JPEG', exif=exif, comment=b'at home', quality=95, subsampling=0)
    logo, problems = read('logo.jpg', out.getvalue())
    assert problems == []
    assert logo
    assert (logo.width, logo.height) == (20, 40)
    data = content(logo, 'jpeg')
    again = Image.open(io.BytesIO(data))
    assert dict(again.getexif()) == {}
    assert not [note for note in (b'Exif', b'Maria', b'home') if note in data]
    red, blue = again.getpixel((10, 5)), again.getpixel((10, 35))
    assert red[0] > 240 > 20 > red[2]
    assert blue[2] > 240 > 20 > blue[0]


def test_a_jpeg_for_the_press_becomes_one_for_the_screen(read: Read) -> None:
    logo, problems = read('logo.jpg', png('CMYK', kind='JPEG'))
    assert problems == []
    assert Image.open(io.BytesIO(content(logo, 'jpeg'))).mode == 'RGB'


def test_whatever_bytes_are_changed_there_is_no_traceback(read: Read) -> None:
    """Hundreds of mutilated files: a logo, or problems that say what to do."""
    chance = random.Random(7)
    for name, data in (('a.svg', INKSCAPE.encode()), ('b.svg', ILLUSTRATOR.encode()), ('c.png', png('RGBA')), ('d.jpg', png(kind='JPEG'))):
        for _ in range(200 if name[2:] != 'svg' else 40):
            broken = bytearray(data)
            for _ in range(chance.randint(1, 4)):
                at = chance.randrange(len(broken))
                broken[at:at + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 2))
            logo, problems = read(name, bytes(broken))
            assert bool(logo) != bool(problems)
            assert all(problem.message and problem.hint for problem in problems)


def profile(name: str) -> bytes:
    """A colour profile in which red and green have changed places, or of no use at all."""
    screen = ImageCms.ImageCmsProfile(ImageCms.createProfile('sRGB')).tobytes()
    return screen.replace(b'rXYZ', b'tmp!').replace(b'gXYZ', b'rXYZ').replace(b'tmp!', b'gXYZ') if name == 'swapped' else b'profile'


@pytest.mark.parametrize(('kind', 'mode'), [('PNG', 'RGB'), ('PNG', 'RGBA'), ('PNG', 'P'), ('JPEG', 'RGB'), ('WEBP', 'RGB')])
def test_colours_are_those_that_the_profile_means(kind: str, mode: str, read: Read) -> None:
    out = io.BytesIO()
    Image.new('RGB', (40, 20), (250, 20, 20)).convert(mode).save(out, kind, icc_profile=profile('swapped'))
    logo, problems = read(f'logo.{kind.lower()}', out.getvalue())
    assert problems == []
    red, green, *_ = Image.open(io.BytesIO(content(logo, 'png' if kind == 'PNG' else 'jpeg'))).getpixel((20, 10))
    assert green > 240 > 60 > red


def test_a_photo_is_made_smaller_and_keeps_its_edges(read: Read) -> None:
    """Red on the left, clear on the right: where they meet, no pixel is of a third colour."""
    image = Image.new('RGBA', (5000, 2500), (0, 0, 255, 0))
    image.paste((255, 0, 0, 255), (0, 0, 2501, 2500))
    out = io.BytesIO()
    image.save(out, 'PNG', compress_level=1)
    logo, problems = read('logo.png', out.getvalue())
    assert problems == []
    again = Image.open(io.BytesIO(content(logo, 'png')))
    assert again.size == (2000, 1000)
    assert {pixel[:3] for _, pixel in again.getcolors() or () if pixel[3] > 8} == {(255, 0, 0)}


def test_a_large_photo_of_a_camera_is_read_in_little_time(read: Read) -> None:
    exif = Image.Exif()
    exif[0x0112] = 8
    out = io.BytesIO()
    Image.new('RGB', (9000, 6000), (20, 90, 60)).save(out, 'JPEG', exif=exif)
    logo, problems = read('logo.jpg', out.getvalue())
    assert problems == []
    assert logo
    assert (logo.width, logo.height) == (1333, 2000)


def test_of_a_moving_picture_the_first_is_taken(read: Read) -> None:
    out = io.BytesIO()
    Image.new('RGB', (40, 20), 'red').save(out, 'WEBP', save_all=True, append_images=[Image.new('RGB', (40, 20), 'blue')], lossless=True)
    logo, problems = read('logo.webp', out.getvalue())
    assert problems == []
    assert Image.open(io.BytesIO(content(logo, 'png'))).getpixel((9, 9))[:3] == (255, 0, 0)


def test_a_cut_picture_is_refused_even_after_weasyprint_told_pillow_to_take_it(tmp_path: Path) -> None:
    from beforehand.print import engine
    from beforehand.read.pixels import reencoded

    engine.load()
    data = io.BytesIO()
    Image.effect_noise((200, 100), 40).save(data, 'PNG')
    assert reencoded(data.getvalue(), 'x/logo.png', 'PNG')[1] == []
    picture, [problem] = reencoded(data.getvalue()[:-400], 'x/logo.png', 'PNG')
    assert picture is None
    assert problem.message == 'the logo cannot be used: it is damaged, or no PNG'
