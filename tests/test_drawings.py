"""The decoration of a side: one picture of many drawings, the same from our press and from any WeasyPrint; and what is refused."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pdf
import pikepdf
import pytest
from copies import ROOT

from beforehand.compose import pen
from beforehand.compose.side import Piece, Side

pytestmark = pytest.mark.slow

PAGE = """<!doctype html>
<html lang="en"><head><title>Offer</title>
<style>@font-face{{font-family:NotoSans;font-weight:400;src:url(fonts/NotoSans/NotoSans-400.ttf)}}</style>
<style>body,h1{{margin:0;font-size:8pt}} @page{{size:100mm 60mm;margin:0}} .side{{width:100mm;height:60mm;font-family:NotoSans;background:no-repeat 0 0/100% 100%}}</style>
</head><body><div class="side" style="background-image:url({url})"><section data-panel="one"><h1>Offer</h1></section></div></body></html>"""


@pytest.fixture(scope='module')
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from beforehand.print.press import Press

    root = tmp_path_factory.mktemp('press') / 'project'
    copytree(ROOT / 'fonts/NotoSans', root / 'fonts/NotoSans')
    yield Press(root)
    gc.enable()
    gc.unfreeze()


def svg(body: str, box: str = '0 0 20 10', more: str = '') -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"{more and f" {more}"}>{body}</svg>'


def order(*pieces: Piece) -> Any:
    """An order for a page of 100 by 60 mm with some drawings."""
    from beforehand.print.press import Order

    side = Side(100, 60, pieces)
    return Order(PAGE.format(url=side.url), ('one',), ('NotoSans',), 'pdf/ua-1', drawings={side.url: side})


SIGNS = ROOT / 'templates/shared/signs'
ARROW = '<path d="M2 2 18 5 2 8z" fill="#ffb71b" stroke="#1a1a1a"/><rect width="20" height="10" fill="none" stroke="#1a1a1a"/>'
OUTLINES = ''.join((pen.lined(pen.cornered(60, 30, 0.5, 6, True), '#1a1a1a', 0.6, '#7ed6ad'), pen.filled(pen.ellipse(8, 8, 14, 10), '#ddd0b3'),
                    pen.lined(pen.line((5, 24), (55, 24), (55, 5)), '#b71b2c', 1.5, more=' stroke-linecap="round" stroke-dasharray="0.01 2.6"'),
                    pen.lined(pen.rectangle(30, 8, 12.5, 9), '#1a1a1a', 2, '#ffffff', ' stroke-linejoin="bevel"')))
"""As the pen draws them."""
LOOKS: dict[str, tuple[Piece, ...]] = {name: (piece,) for name, piece in {
    'in its shape': Piece(svg(ARROW), 20, 20, 40, 20),
    'wider': Piece(svg(ARROW), 20, 20, 60, 20),
    'higher': Piece(svg(ARROW), 20, 10, 30, 40),
    'at the right': Piece(svg(ARROW, more='preserveAspectRatio="xMaxYMin meet"'), 20, 20, 60, 20),
    'at the foot': Piece(svg(ARROW, more='preserveAspectRatio="xMinYMax"'), 20, 10, 30, 40),
    'distorted': Piece(svg(ARROW, more='preserveAspectRatio="none"'), 20, 20, 60, 10),
    'covering': Piece(svg(ARROW, more='preserveAspectRatio="xMidYMid slice"'), 20, 20, 60, 10),
    'mirrored': Piece(svg(ARROW), 20, 20, 60, 20, mirrored=True),
    'mirrored at the right': Piece(svg(ARROW, more='preserveAspectRatio="xMaxYMin"'), 20, 20, 60, 20, mirrored=True),
    'from elsewhere': Piece(svg(ARROW, '-5 2.5 20 10'), 20, 20, 60, 20),
    'beyond its box': Piece(svg('<circle cx="20" cy="10" r="8"/>'), 20, 20, 40, 20),
    'half transparent': Piece(svg(ARROW.replace('fill=', 'fill-opacity=".4" stroke-opacity=".7" fill=')), 20, 20, 40, 20),
    'inheriting': Piece(svg('<g><path d="M2 2h9v5"/></g>', more='fill="none" stroke="#b71bff" stroke-width="2"'), 20, 20, 40, 20),
    'in parts of a millimetre': Piece(svg(ARROW, '0 0 20 10'), 20.37, 19.81, 40.13, 20.07),
    'in large units': Piece(svg('<path d="M20000 20000 180000 50000 20000 80000z"/>', '0 0 200000 100000'), 20, 20, 40, 20),
    'outlines': Piece(svg(OUTLINES, '0 0 60 30'), 20, 20, 60, 30),
    'outlines, mirrored': Piece(svg(f'<g transform="matrix(-1 0 0 1 60 0)">{OUTLINES}</g>', '0 0 60 30'), 20, 20, 60, 30),
    'outlines in a box of another shape': Piece(svg(OUTLINES, '0 0 60 30'), 10, 12, 30, 40),
}.items()}
LOOKS['one beside and over the other'] = tuple(LOOKS[name][0] for name in ('in its shape', 'higher', 'half transparent', 'mirrored'))
LOOKS['all signs'] = tuple(Piece(path.read_text(), 1 + 9.2 * (n % 10), 12 + 9 * (n // 10), 9, 8) for n, path in enumerate(sorted(SIGNS.glob('*.svg'))))


STOCK = """
import sys, warnings
warnings.simplefilter('ignore')  # of a machine without fonts
from weasyprint import HTML
for page in sys.argv[1:]:
    HTML(page).write_pdf(page + '.stock.pdf', pdf_variant='pdf/ua-1')
"""


@pytest.fixture(scope='module')
def pages(press: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of pages: as printed by our press, and as printed from what it keeps by a WeasyPrint that knows nothing of us."""
    from beforehand.print.press import kept

    folder = tmp_path_factory.mktemp('pages')
    for name, pieces in LOOKS.items():
        sheet = order(*pieces)
        proof = press.print(sheet)
        assert proof.faults == ()
        (folder / f'{name}.pdf').write_bytes(proof.pdf)
        (folder / name).write_text(kept(sheet.html, f'{press.root.as_uri()}/', sheet.drawings))
    subprocess.run([sys.executable, '-c', STOCK, *LOOKS], cwd=folder, check=True)
    return folder


@pytest.mark.parametrize('look', LOOKS)
def test_a_drawing_looks_as_in_any_weasyprint(pages: Path, look: str) -> None:
    [picture] = pdf.pictures(pages / f'{look}.pdf', dpi=200)
    assert sum(picture.convert('L').histogram()[:250]) > 2_000, 'there is something to be seen'
    assert pdf.looks_alike(pages / f'{look}.pdf', pages / f'{look}.stock.pdf', dpi=200)


def test_decoration_is_no_part_of_what_is_read_out(press: Any, tmp_path: Path) -> None:
    path = tmp_path / 'ours.pdf'
    path.write_bytes(press.print(order(*LOOKS['wider'])).pdf)
    with pikepdf.open(path) as document:
        kinds = {str(item['/S']) for item in document.objects if isinstance(item, pikepdf.Dictionary) and item.get('/Type') == '/StructElem'}
        assert '/Figure' not in kinds
        artifacts = [operands for operator, operands in pdf.commands(document.pages[0]) if operator in ('BMC', 'BDC') and operands[0] == '/Artifact']
        assert artifacts


def test_the_same_drawings_are_the_same_bytes_and_leave_nothing_behind(press: Any) -> None:
    first, other, again = (press.print(order(*LOOKS[look])).pdf for look in ('wider', 'half transparent', 'wider'))
    assert first == again != other
    assert [url for url in press.images if url.startswith('drawing:')] == []


@pytest.mark.parametrize(('bad', 'fault'), [
    ('<svg', 'ParseError'),
    (svg(ARROW).replace('viewBox', 'box'), 'its viewBox is empty'),
    (svg(ARROW, '0 0 0 10'), 'empty'),
    (svg(ARROW, more='preserveAspectRatio="left"'), 'KeyError'),
    (svg('<linearGradient id="a"><stop stop-color="red"/></linearGradient><path fill="url(#a)" d="M0 0h9v9"/>'), '<linearGradient>'),
    (svg('<path fill="url(#a)" d="M0 0h9v9"/>'), '<path>'),
    (svg('<style>path{fill:red}</style><path d="M0 0h9v9"/>'), '<style>'),
    (svg('<g opacity=".5"><path d="M0 0h9v9"/></g>'), 'opacity of a group'),
    (svg('<text y="9">Offer</text>'), '<text>'),
    (svg('<image width="9" height="9" href="http://127.0.0.1:9/x.png"/>'), '<image>'),
    (svg('<path d="M0 0h9v9" stroke-miterlimit="x"/>'), 'ValueError'),
], ids=['no XML', 'no viewBox', 'empty', 'nowhere', 'gradient', 'reference', 'style', 'group', 'text', 'picture', 'faulty'])
def test_a_drawing_that_is_more_than_shapes_keeps_the_sheet_in(press: Any, bad: str, fault: str) -> None:
    for _ in range(2):
        proof = press.print(order(*LOOKS['wider'], Piece(bad, 0, 0, 9, 9, name='signs/bad')))
        assert proof.pdf == b''
        [found] = proof.faults
        assert 'signs/bad' in found
        assert fault in found


def test_a_picture_is_the_same_whether_it_was_drawn_before_at_another_size_or_not(press: Any) -> None:
    """And one that needs more than operators is drawn as WeasyPrint does it."""
    from urllib.parse import quote

    def page(body: str, width_mm: int) -> Any:
        picture = f'<img alt="x" src="data:image/svg+xml,{quote(svg(body))}" style="width:{width_mm}mm"/>'
        return order()._replace(html=order().html.replace('</section>', f'{picture}</section>'))

    for body in (ARROW, f'<g opacity=".5">{ARROW}</g>'):
        small, large = (press.print(page(body, width_mm)) for width_mm in (20, 40))
        press.images.clear()
        assert large.pdf
        assert large == press.print(page(body, 40))
        assert small == press.print(page(body, 20)) != large


def test_decoration_that_is_missing_keeps_the_sheet_in(press: Any) -> None:
    proof = press.print(order(*LOOKS['wider'])._replace(drawings={}))
    assert proof.pdf == b''
    assert 'drawing:' in ' '.join(proof.faults)
