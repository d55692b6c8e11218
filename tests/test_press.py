"""The press: what it opens, what it refuses to let out, and the private parts of WeasyPrint that it leans on."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path
from shutil import copytree
from threading import Thread
from typing import Any

import pdf
import pikepdf
import pytest
from copies import ROOT, Project

pytest_plugins = ['printed_fixtures']
pytestmark = pytest.mark.slow

PAGE = """<!doctype html>
<html lang="en"><head><title>Offer</title>
<style>@font-face{{font-family:NotoSans;font-weight:400;src:url(fonts/NotoSans/NotoSans-400.ttf)}}</style>
<style>{style} html{{font-size:10pt}} @page{{size:100mm 60mm;margin:0}} .side{{position:relative;width:100mm;height:60mm;font-family:NotoSans}}</style>
</head><body><div class="side">{panels}</div></body></html>"""
"""A page such as our templates make."""


@pytest.fixture(scope='module')
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A press in a small project: two families of fonts, no template."""
    from beforehand.print.press import Press

    root = tmp_path_factory.mktemp('press') / 'project'
    (root / 'templates').mkdir(parents=True)
    for family in ('NotoSans', 'Vazirmatn'):
        copytree(ROOT / 'fonts' / family, root / 'fonts' / family)
    (root / 'outside.svg').write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    (root / 'fonts/link.svg').symlink_to(root / 'outside.svg')
    (root / 'fonts/folder').symlink_to(root)
    (root / 'templates/inside.svg').write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    yield Press(root)
    gc.enable()
    gc.unfreeze()


def order(body: str, style: str = '', **more: Any) -> Any:
    """An order for a sheet with one panel."""
    from beforehand.print.press import Order

    html = PAGE.format(panels=f'<section data-panel="one"><h1>Offer</h1>{body}</section>', style=style)
    return Order(html, ('one',), **{
        'families': ('NotoSans',), 'pdf_variant': 'pdf/ua-1', **more})


def test_a_plain_page_is_printed(press: Any, tmp_path: Path) -> None:
    proof = press.print(order('<p>Is it true?</p>'))
    assert proof.faults == ()
    (tmp_path / 'page.pdf').write_bytes(proof.pdf)
    assert pdf.extracted(tmp_path / 'page.pdf').split() == ['Offer', 'Is', 'it', 'true?']


def test_a_picture_without_a_width_stands_in_a_line_of_either_direction(press: Any, tmp_path: Path) -> None:
    """WeasyPrint 70 stops over it in a right-to-left one. It fills the line, so that both pages look the same."""
    import pypdfium2  # type: ignore[import-untyped]

    pages = []
    for direction in ('ltr', 'rtl'):
        picture = '<img alt="A stop" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 9 2%22%3E%3Cpath d=%22M1 0h7v2h-7z%22/%3E%3C/svg%3E"/>'
        proof = press.print(order(f'<p style="direction:{direction};width:60mm;margin:0 20mm">{picture}</p>'))
        assert proof.faults == ()
        pages.append(pypdfium2.PdfDocument(proof.pdf)[0].render(scale=2).to_pil().tobytes())
    assert pages[0] == pages[1]


# What it opens.


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """A web server, and what it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: Any) -> None:
            pass

    with HTTPServer(('127.0.0.1', 0), Handler) as found:
        thread = Thread(target=found.serve_forever)
        thread.start()
        yield f'http://127.0.0.1:{found.server_port}', asked
        found.shutdown()
        thread.join()


@pytest.fixture(scope='module')
def ear() -> list[list[str]]:
    """Who wants to know which files Python opens; an audit hook is for good, so there is one."""
    listeners: list[list[str]] = []

    def listen(event: str, arguments: tuple[Any, ...]) -> None:
        if event == 'open':
            for listener in listeners:
                listener.append(str(arguments[0]))

    sys.addaudithook(listen)
    return listeners


@pytest.fixture
def opened(ear: list[list[str]]) -> Iterator[list[str]]:
    """The files that Python opens from now on."""
    ear.append([])
    yield ear[-1]
    ear.pop()


WAYS = {
    'picture': ('<img alt="x" src="{url}">', ''),
    'background': ('', '.side{{background:url({url})}}'),
    'font': ('<p class="x">x</p>', '@font-face{{font-family:Other;src:url({url})}} .x{{font-family:Other}}'),
    'import': ('', '@import url({url});'),
    'style sheet': ('<link rel="stylesheet" href="{url}" media="print">', ''),
    'attachment': ('<link rel="attachment" href="{url}">', ''),
    'object': ('<object data="{url}"></object>', ''),
}
OUTSIDE = ('file:///etc/passwd', 'outside.svg', '../outside.svg', 'templates/../outside.svg', 'templates/%2e%2e/outside.svg',
           'fonts/link.svg', 'fonts/folder/outside.svg', 'FILE:outside.svg', '//127.0.0.1/outside.svg', 'ftp://127.0.0.1/x')


@pytest.mark.parametrize('url', OUTSIDE)
def test_nothing_outside_of_templates_and_fonts_is_opened(press: Any, opened: list[str], url: str) -> None:
    proof = press.print(order(f'<img alt="x" src="{url}">'))
    assert proof.pdf == b''
    assert proof.faults
    assert set(proof.opened) <= {'fonts/NotoSans/NotoSans-400.ttf'}  # the page's own, read for the first sheet
    assert [path for path in opened if path.endswith(('outside.svg', 'passwd', 'link.svg'))] == []


@pytest.mark.parametrize('way', WAYS)
def test_no_way_leads_outside(press: Any, server: tuple[str, list[str]], opened: list[str], way: str) -> None:
    address, asked = server
    body, style = WAYS[way]
    for url in (f'{address}/x', 'file:///etc/passwd'):
        proof = press.print(order(body.format(url=url), style.format(url=url)))
        assert proof.pdf == b''
        assert any(url in fault or way == 'font' for fault in proof.faults), proof.faults
    assert asked == []
    assert '/etc/passwd' not in opened


def test_the_folders_themselves_may_be_links(press: Any, tmp_path: Path) -> None:
    from beforehand.print.press import Press

    for name in ('templates', 'fonts'):
        (tmp_path / name).symlink_to(press.root / name)
    elsewhere = Press(tmp_path)
    good = order('<img src="templates/inside.svg" alt="x"/>')
    assert elsewhere.print(good).opened == ('fonts/NotoSans/NotoSans-400.ttf', 'templates/inside.svg')
    assert elsewhere.print(good).pdf
    for url in ('fonts/link.svg', 'fonts/folder/outside.svg', 'fonts/../outside.svg'):
        assert elsewhere.print(order(f'<img src="{url}" alt="x"/>')).faults


@pytest.mark.parametrize(('body', 'fault'), [
    ('</section><p>x</p><section data-panel="two">', 'something stands outside'), ('</section></div><p>x</p><div class="side"><section>', 'something'),
    ('<section data-panel="two">x</section>', 'something stands outside'), ('</section><section data-panel="two">', 'its panels'),
    ('</section><section>', 'without data-panel'), ('</section><section data-panel="one">', 'are one, one, and those of format.yaml one'),
])
def test_a_page_that_is_not_built_of_sides_and_panels_keeps_the_sheet_in(press: Any, body: str, fault: str) -> None:
    proof = press.print(order(f'<p>x</p>{body}'))
    assert proof.pdf == b''
    assert fault in ' '.join(proof.faults)


@pytest.mark.parametrize('href', ['/etc/passwd', 'outside.svg', '../outside.css'])
def test_a_style_sheet_from_outside_is_refused(press: Any, opened: list[str], href: str) -> None:
    html = order('').html.replace('<style>', f'<link rel="stylesheet" href="{href}"><style>', 1)
    proof = press.print(order('')._replace(html=html))
    assert proof.pdf == b''
    assert any(href in fault for fault in proof.faults), proof.faults
    assert [path for path in opened if path.endswith(href)] == []


def test_what_it_opens_is_noted(press: Any) -> None:
    assert press.print(order('<img alt="x" src="templates/inside.svg">')).opened == ('templates/inside.svg',)


# What it does not let out.


@pytest.mark.parametrize(('body', 'style', 'fault'), [
    ('<p>ᥰ</p>', '', 'U+1970'),
    ('<p>☎</p>', '', 'U+260E'),
    ('<p>x</p>', 'p{colr:red}', 'colr'),
    ('<img alt="x" src="templates/missing.svg">', '', 'missing.svg'),
    ('<p style="break-before:page">x</p>', '', 'pages'),
], ids=['letter', 'sign', 'property', 'picture', 'pages'])
def test_a_fault_keeps_the_sheet_in(press: Any, body: str, style: str, fault: str) -> None:
    proof = press.print(order(body, style))
    assert proof.pdf == b''
    assert any(fault in found for found in proof.faults), proof.faults


def test_a_picture_that_is_missing_is_told_of_each_time(press: Any) -> None:
    picture = '<img alt="x" src="templates/gone.svg"/>'
    assert 'something stands outside' in ' '.join(press.print(order(f'{picture}</section><p>x</p><section data-panel="two">')).faults)
    for _ in range(2):
        assert 'gone.svg' in ' '.join(press.print(order(picture)).faults)


def test_style_sheets_that_one_sheet_has_are_forgotten_in_time(press: Any) -> None:
    shared = press.style_sheet('', 'p{margin:0}')
    for number in range(200):
        press.style_sheet('', f'p{{margin:{number + 1}px}}')
        assert press.style_sheet('', 'p{margin:0}') is shared
    assert len(press.sheets) <= 60


@pytest.mark.parametrize('face', ['', '@font-face{font-family:NotoSans;font-weight:400;src:url(fonts/missing.ttf)}'])
def test_a_page_without_a_font_is_not_laid_out(tmp_path: Path, face: str) -> None:
    """Pango 1.56 would end the process (`font != NULL`)."""
    from beforehand.print.press import Press

    html = order('<p>x</p>').html
    proof = Press(tmp_path).print(order('')._replace(html=html[:html.index('<style>')] + f'<style>{face}</style>' + html[html.index('</style>') + 8:]))
    assert proof.pdf == b''
    assert proof.faults[-1] == 'it has no font'


def test_a_font_that_was_not_declared_keeps_the_sheet_in(press: Any) -> None:
    proof = press.print(order('<p>x</p>', families=('Vazirmatn',)))
    assert proof.pdf == b''
    assert proof.faults == ('the font "NotoSans" is on the sheet and should not be',)


@pytest.mark.parametrize('style', ['p{colr:red}', 'p{background:url(../outside.svg)}', '@import url(http://127.0.0.1:9/x.css);'])
def test_a_fault_in_a_style_sheet_is_told_every_time(press: Any, style: str) -> None:
    html = order('<p>x</p>').html.replace('<style>', f'<style>{style}</style><style>', 1)
    first, second = (press.print(order('')._replace(html=html)) for _ in range(2))
    assert first.faults
    assert first == second


def test_a_fault_is_not_remembered(press: Any) -> None:
    good = press.print(order('<p>x</p>'))
    assert press.print(order('<p>ᥰ</p>')).faults
    assert press.print(order('<p>x</p>')) == good


# What is private to WeasyPrint 70: an upgrade must fail here, and loudly.


def run(code: str, **environment: str) -> Any:
    """What a program prints as JSON that runs in a Python of its own."""
    done = subprocess.run([sys.executable, '-c', code], capture_output=True, text=True, check=False, cwd=ROOT,
                          env=os.environ | environment)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ''
    return json.loads(done.stdout)


@pytest.mark.skipif(sys.platform != 'linux', reason='the table has the names of libraries on Linux')
def test_loading_weasyprint_starts_no_process() -> None:
    code = """
import ctypes.util, json, sys
started = []
def listen(event, arguments):
    if event in ('subprocess.Popen', 'os.posix_spawn', 'os.fork', 'os.exec', 'os.system'):
        started.append(str(arguments[:1]))
sys.addaudithook(listen)
stock = ctypes.util.find_library
from beforehand.print import engine
engine.load()
print(json.dumps([started, ctypes.util.find_library is stock]))
"""
    assert run(code) == [[], True]


IMPORTED_BEFORE = """
import json, os, warnings
os.environ.pop('FONTCONFIG_FILE', None)
warnings.simplefilter('ignore')  # of a machine without fonts
import weasyprint
from pathlib import Path
from beforehand.print.press import Order, Press
face = '@font-face{font-family:NotoSans;font-weight:400;src:url(fonts/NotoSans/NotoSans-400.ttf)}'
page = '<html lang="en"><head><title>x</title><style>%s</style></head><body><div class="side"><section data-panel="a"><h1>%s</h1></section></div></body></html>'
proof = Press(Path.cwd()).print(Order(page % (face, 'Offer <i style="font-family:serif">of</i>'), ('a',), ('NotoSans',), 'pdf/ua-1', actual_text=True))
missing = Press(Path.cwd()).print(Order(page % (face, '\u4f60'), ('a',), ('NotoSans',), 'pdf/ua-1'))
Path(OUT).write_bytes(proof.pdf)
print(json.dumps([proof.faults, missing.faults]))
"""


def test_it_is_prepared_whoever_imported_weasyprint_first(tmp_path: Path) -> None:
    path = tmp_path / 'page.pdf'
    faults, missing = run(IMPORTED_BEFORE.replace('OUT', repr(str(path))))
    assert faults == []
    assert 'no font has the character "你" (U+4F60)' in missing
    with pikepdf.open(path) as document:
        fonts = {str(item.FontName).partition('+')[2] for item in document.objects
                 if isinstance(item, pikepdf.Dictionary) and item.get('/Type') == '/FontDescriptor'}
        assert fonts == {'NotoSans'}
        assert any('/ActualText' in operands[1] for operator, operands in pdf.commands(document.pages[0]) if operator == 'BDC')


def test_fonts_of_the_machine_are_hidden(press: Any) -> None:
    proof = press.print(order('<p style="font-family:DejaVu Sans">Offer</p><p style="font-family:serif">Offer</p>'))
    assert proof.faults == ()
    with pikepdf.open(BytesIO(proof.pdf)) as document:
        names = {str(item.FontName) for item in document.objects
                 if isinstance(item, pikepdf.Dictionary) and item.get('/Type') == '/FontDescriptor'}
    assert [name.partition('+')[2] for name in names] == ['NotoSans']


def test_the_subsetter_is_there() -> None:
    from beforehand.print import engine

    engine.load()
    from weasyprint.text.ffi import harfbuzz_subset

    assert harfbuzz_subset is not None


@pytest.mark.parametrize('wanted', [True, False])
def test_lines_carry_their_text_where_it_is_wanted(press: Any, tmp_path: Path, wanted: bool) -> None:
    proof = press.print(order('<p style="width:30mm;hyphens:manual">Tell some\u00adone you trust where you are go\u200bing.</p>',
                              actual_text=wanted))
    path = tmp_path / 'page.pdf'
    path.write_bytes(proof.pdf)
    with pikepdf.open(path) as document:
        found = [str(operands[1]['/ActualText']) for operator, operands in pdf.commands(document.pages[0])
                 if operator == 'BDC' and '/ActualText' in operands[1]]
    assert (found[0] if found else None) == ('Offer' if wanted else None)
    assert ' '.join(found[1:]).replace('  ', ' ') == ('Tell someone you trust where you are going.' if wanted else '')


def test_panels_and_bookmarks_are_put_into_the_order_of_reading(press: Any, tmp_path: Path) -> None:
    sides = ['<section data-panel="cover"><h1 data-label="Cover">Cover</h1></section>'
             '<section data-panel="back"><h2 data-label="Back">Back</h2></section>',
             '<section data-panel="inside"><h2 data-label="Inside">Inside</h2></section>']
    html = PAGE.format(style='.side{break-after:page} .side:last-child{break-after:auto}',
                       panels='</div><div class="side">'.join(sides))
    proof = press.print(order('')._replace(html=html, reading=('cover', 'inside', 'back')))
    path = tmp_path / 'page.pdf'
    path.write_bytes(proof.pdf)
    assert proof.faults == ()
    assert [(block.panel, block.text) for block in pdf.blocks(path)] == [(0, 'Cover'), (1, 'Inside'), (2, 'Back')]
    with pikepdf.open(path) as document, document.open_outline() as outline:
        assert [[item.title, *(child.title for child in item.children)] for item in outline.root] == [['Cover', 'Inside', 'Back']]


# Numbers among letters that run the other way.

CALL = 'اتصلوا على +44 800 0121 700 الآن'


def test_a_long_number_runs_from_left_to_right_in_an_arabic_line(press: Any, tmp_path: Path) -> None:
    from beforehand.compose.turn import turned

    proof = press.print(arabic(turned(CALL, ())))
    assert (proof.faults, proof.turned) == ((), ())
    path = tmp_path / 'page.pdf'
    path.write_bytes(proof.pdf)
    signs = sorted((glyph for glyph in pdf.glyphs(path) if glyph.letter in '+0123456789'), key=lambda glyph: glyph.x_mm)
    assert ''.join(glyph.letter for glyph in signs) == '+448000121700'


def test_a_bare_one_would_be_printed_reversed_and_is_refused(press: Any) -> None:
    proof = press.print(arabic(CALL))
    assert (proof.pdf, [each.run for each in proof.turned]) == (b'', ['+44 800 0121 700'])


def arabic(text: str) -> Any:
    face = '@font-face{font-family:Vazirmatn;font-weight:400;src:url(fonts/Vazirmatn/Vazirmatn-400.ttf)}'
    found = order(f'<p style="font-family:Vazirmatn">{text}</p>', face, families=('NotoSans', 'Vazirmatn'))
    return found._replace(html=found.html.replace('<html lang="en">', '<html lang="ar" dir="rtl">'))


# The page that is kept beside the PDF.


@pytest.mark.parametrize('name', ['open/ar/check-the-job-leaflet-trifold-A4-ar', 'open/en/before-you-say-yes-poster-A4-en'])
def test_the_weasyprint_command_makes_the_same_of_the_kept_page(copied: Project, tmp_path: Path, name: str) -> None:
    built = copied.build('--html', '--locale', 'ar,en')
    assert built.status == 0
    assert {sheet['reason'] for sheet in built.sheets.values()} == {'its page is to be kept'}
    path = tmp_path / 'plain.pdf'
    page = copied.out / f'{name}.html'
    subprocess.run([sys.executable, '-m', 'weasyprint', '--quiet', '--pdf-variant', 'pdf/ua-1', str(page), str(path)], check=True)
    assert pdf.looks_alike(copied.pdf(name), path, dpi=80)


def drawing(style: str) -> str:
    """A style sheet for a box with a drawing as its background."""
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9' {style}/></svg>".replace('#', '%23')
    return f'.box{{width:9mm;height:9mm;background:url("data:image/svg+xml,{svg}")}}'


def test_a_drawing_is_the_same_on_every_sheet(press: Any) -> None:
    box, style = '<div class="box"></div>', drawing("fill='#e3b5e8' fill-opacity='.5'")
    first, *others = [press.print(order(box, style)).pdf for _ in range(3)]
    assert first
    assert others == [first, first]


def test_a_faulty_drawing_stops_every_sheet(press: Any) -> None:
    box, style = '<div class="box"></div>', drawing("stroke-miterlimit='x'")
    faults = [press.print(order(box, style)).faults for _ in range(2)]
    assert all('Failed to render SVG image' in ' '.join(each) for each in faults)


def test_a_page_that_is_no_xml_is_read_as_well(press: Any) -> None:
    assert press.print(order('<p>One<br>two')).pdf
