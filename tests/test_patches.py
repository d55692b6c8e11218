"""What is changed inside WeasyPrint makes it do less, and leaves every byte of our pages as it was."""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pdf
import pikepdf
import pytest
from copies import ROOT
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops

from beforehand.print import patches

pytestmark = pytest.mark.slow

LOCALES = ('en', 'ar', 'ur', 'bn', 'zh-Hans')
OTHER = ('compression', 'kerning', 'tables')
SAME = [name for name in patches.names() if name not in OTHER]
STEPS = """
import cProfile, json, sys
from pathlib import Path
from beforehand.print import engine, patches
apply, patches.apply = patches.apply, lambda: None
sys.path.insert(0, 'tests')
import flat_pages
from beforehand.print.press import Press
folder, locales, steps = Path(sys.argv[1]), sys.argv[2].split(), ['stock', *sys.argv[3].split()]
press, calls = Press(Path.cwd()), {}
for step in steps:
    step == 'stock' or apply(step)
    for locale in locales:
        order = flat_pages.order(locale)
        press.print(order)
        profile = cProfile.Profile()
        proof = profile.runcall(press.print, order)
        assert not proof.faults and not proof.turned, proof
        calls[step] = calls.get(step, 0) + sum(entry.callcount for entry in profile.getstats())
        (folder / f'{step}-{locale}.pdf').write_bytes(proof.pdf)
print(json.dumps(calls))
"""
"""One change after the other, in one process: pages as WeasyPrint makes them, and as it makes them after each."""


@pytest.fixture(scope='module')
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    """The pages of each step, `values-ar.pdf`; and how many functions were called for them."""
    folder = tmp_path_factory.mktemp('steps')
    words = [sys.executable, '-c', STEPS, str(folder), ' '.join(LOCALES), ' '.join([*SAME, *OTHER])]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return folder, json.loads(done.stdout)


@pytest.mark.parametrize('locale', LOCALES)
@pytest.mark.parametrize('step', SAME)
def test_every_byte_is_as_before(pages: Any, step: str, locale: str) -> None:
    folder, _ = pages
    assert (folder / f'{step}-{locale}.pdf').read_bytes() == (folder / f'stock-{locale}.pdf').read_bytes()


@pytest.mark.parametrize('step', [name for name in SAME if name != 'arrays'])
def test_less_is_done(pages: Any, step: str) -> None:
    """What does not pay goes; and what an upgrade of WeasyPrint leaves without effect is heard of."""
    _, calls = pages
    before = ['stock', *SAME][SAME.index(step)]
    assert calls[step] < calls[before]


def test_the_type_of_an_array_is_not_parsed_for_each_length() -> None:
    from beforehand.print import engine

    engine.load()
    from weasyprint.pdf import fonts
    from weasyprint.text.ffi import ffi

    glyphs = fonts.ffi.new('hb_codepoint_t[4711]', tuple(range(4711)))
    assert list(glyphs) == list(range(4711))
    assert 'hb_codepoint_t[4711]' not in ffi._parsed_types
    assert len(fonts.ffi.new('char[4]')) == 4


@pytest.mark.parametrize('locale', LOCALES)
def test_compressed_less_it_is_the_same(pages: Any, locale: str) -> None:
    folder, _ = pages
    less, more = ((folder / f'{step}-{locale}.pdf').read_bytes() for step in ('compression', 'stock'))
    assert len(more) < len(less) < 1.015 * len(more)
    assert streams(less) == streams(more)


@pytest.mark.parametrize('locale', LOCALES)
def test_two_viewers_show_the_same(pages: Any, locale: str) -> None:
    """Where WeasyPrint's own arrays of glyphs are printed, PDFium loses moves, and Urdu letters stand apart."""
    folder, _ = pages
    assert apart(folder / f'kerning-{locale}.pdf') < APART
    assert locale != 'ur' or apart(folder / f'compression-{locale}.pdf') > 2 * APART


@pytest.mark.parametrize('locale', LOCALES)
def test_a_font_holds_what_a_viewer_reads_and_nothing_else(pages: Any, locale: str) -> None:
    """And the page is dot by dot what it was, in both viewers."""
    folder, _ = pages
    lean, full = folder / f'tables-{locale}.pdf', folder / f'kerning-{locale}.pdf'
    assert tables(lean) == {'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'} < tables(full)
    assert lean.stat().st_size < full.stat().st_size
    for shown in (pdf.pictures, by_poppler):
        assert [page.tobytes() for page in shown(lean, 60)] == [page.tobytes() for page in shown(full, 60)]


def tables(path: Path) -> set[str]:
    """The tables of the fonts in a PDF."""
    with pikepdf.open(path) as document:
        fonts = [item.read_bytes() for item in document.objects if isinstance(item, pikepdf.Stream) and '/Length1' in item]
    assert fonts
    return {tag for font in fonts for tag in TTFont(BytesIO(font)).reader.tables}


APART = 0.0098
"""So large a share of the dots may differ much, at the edges of letters."""


def apart(path: Path) -> float:
    """How far Poppler and PDFium disagree: the largest share of dots of a page that are ink in one and paper in the other."""
    shares = []
    for page, other in zip(pdf.pictures(path, 60), by_poppler(path, 60), strict=True):
        histogram = ImageChops.difference(page.convert('L'), other.resize(page.size)).histogram()
        shares.append(sum(histogram[160:]) / sum(histogram))
    return max(shares)


def by_poppler(path: Path, dpi: int) -> list[Image.Image]:
    """The pages in grey, as Poppler shows them."""
    with pikepdf.open(path) as document:
        count = len(document.pages)
    words = ['pdftoppm', '-r', str(dpi), '-gray', '-singlefile', str(path), '-f']
    return [Image.open(BytesIO(subprocess.run([*words, str(number)], check=True, capture_output=True).stdout)) for number in range(1, count + 1)]


def streams(data: bytes) -> list[bytes]:
    """All that is compressed in a PDF."""
    with pikepdf.open(BytesIO(data)) as document:
        return [item.read_bytes() for item in document.objects if isinstance(item, pikepdf.Stream) and item.get('/Type') != '/XRef']
