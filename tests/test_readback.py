"""Printed pages are read back by position: what a person sees of addresses, levels, accounts and times, and what the press makes of it."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from shutil import copytree
from time import process_time
from typing import Any

import pdf
import pytest
from copies import ROOT

from beforehand.print.readback import take

pytestmark = pytest.mark.slow

FACES = {'ar': ('Vazirmatn', 'نص'), 'fa': ('Vazirmatn', 'نوشته'), 'ur': ('NotoNastaliqUrdu', 'متن'), 'zh-Hans': ('NotoSansSC', '看'),
         'bn': ('NotoSansBengali', 'দেখুন')}
RUNS = (
    'A1.1', 'kontakt@example.org', 'Examplestr. 159', 'M29', 'I-589', 'DE02 1203 0000 0000 2020 51', 'contract_v2.pdf', '10:00–18:00',
    'https://example.org/a-b/c?d=1&e=2#f', 'Booking.com 24', '+48 (22) 628-01-20', '(022) 628 01 20', '€ 50', '50 %', '2026-11-25', '24/7',
    'v2.0.1-beta', 'C++', 'StopNCII (18+)', 'Wi-Fi 6/7', '1-888-373-7888',
)
PAGE = """<!doctype html>
<html lang="{lang}" dir="{dir}"><head><title>A</title><style>{faces}</style>
<style>@page{{size:100mm 400mm;margin:0}} .side{{width:100mm;height:400mm}} .number{{white-space:nowrap}} p{{margin:0;width:{width}mm}}</style>
</head><body style="font:400 10pt {family},NotoSans"><div class="side"><section data-panel="one"><h1>A</h1>{body}</section></div></body></html>"""


@pytest.fixture(scope='module')
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from beforehand.print.press import Press

    root = tmp_path_factory.mktemp('press') / 'project'
    for family in {family for family, _ in FACES.values()} | {'NotoSans'}:
        copytree(ROOT / 'fonts' / family, root / 'fonts' / family)
    yield Press(root)
    gc.enable()
    gc.unfreeze()


def print_page(press: Any, locale: str, body: str, isolate: bool = True, width: int = 90) -> Any:
    """A sheet with a body, printed as the templates' are."""
    from beforehand.compose.page import isolated
    from beforehand.print.press import Order

    family, _ = FACES[locale]
    rtl = locale in ('ar', 'fa', 'ur')
    faces = ''.join(f'@font-face{{font-family:{each};font-weight:400;src:url(fonts/{each}/{each}-400.ttf)}}' for each in (family, 'NotoSans'))
    html = PAGE.format(lang=locale, dir='rtl' if rtl else 'ltr', faces=faces, family=family, width=width, body=body)
    return press.print(Order(isolated(html, rtl) if isolate else html, ('one',), (family, 'NotoSans'), 'pdf/ua-1'))


def said(locale: str, run: str, id: str = 'topic.message') -> str:
    _, word = FACES[locale]
    return f'<p data-at="{id}">{word} {escape(run)} {word}</p>'


def rows(proof: Any, path: Path) -> list[str]:
    """The letters of each line as they stand from left to right, found by PDFium, which knows nothing of the program."""
    path.write_bytes(proof.pdf)
    lines: dict[float, list[pdf.Glyph]] = {}
    for glyph in filter(lambda glyph: glyph.letter.isascii() or glyph.letter in '–€', pdf.glyphs(path)):
        lines.setdefault(next((at for at in lines if abs(at - glyph.base_mm) < 0.5), glyph.base_mm), []).append(glyph)
    return [plain(''.join(glyph.letter for glyph in sorted(line, key=lambda glyph: glyph.x_mm))) for _, line in sorted(lines.items())][1:]


def plain(text: str) -> str:
    """Without spaces; PDFium turns brackets on lines that it takes for Arabic."""
    return re.sub('[()]', '|', text.replace(' ', ''))


def wrong(found: list[str]) -> list[str]:
    return [run for run, row in zip(RUNS, found, strict=True) if plain(run) not in row]


@pytest.mark.parametrize('locale', FACES)
def test_every_run_stands_as_it_is_written(press: Any, tmp_path: Path, locale: str) -> None:
    proof = print_page(press, locale, ''.join(said(locale, run) for run in RUNS))
    assert (proof.faults, proof.turned) == ((), ())
    assert wrong(rows(proof, tmp_path / 'page.pdf')) == []


def digits_alone(body: str) -> str:
    """A page as it was made before: numbers kept together, and no more."""
    return re.sub(r'(?<=[^#])\+?\d(?:[\d ()./:-]*\d)?(?![^<]*>)', lambda found: f'<span dir="ltr">{found[0]}</span>', body)


@pytest.mark.parametrize('locale', ['ar', 'fa', 'ur'])
@pytest.mark.parametrize(('mutant', 'some'), [(str, {'+48 (22) 628-01-20', '10:00–18:00', '€ 50', '50 %'}), (digits_alone, {
    'A1.1', 'M29', 'I-589', 'Examplestr. 159', 'DE02 1203 0000 0000 2020 51', 'v2.0.1-beta'})], ids=['nothing', 'digits alone'])
def test_what_is_turned_without_isolation_is_refused(
        press: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locale: str, mutant: Any, some: set[str]) -> None:
    """Exactly what PDFium finds turned on the page that the press would have let out."""
    from beforehand.print import readback

    body = mutant(''.join(said(locale, run) for run in RUNS))
    refused = print_page(press, locale, body, isolate=False)
    assert refused.pdf == b''
    monkeypatch.setattr(readback, 'turned', lambda *_: [])
    turned = wrong(rows(print_page(press, locale, body, isolate=False), tmp_path / 'page.pdf'))
    assert sorted(each.run for each in refused.turned) == sorted(turned)
    assert some <= set(turned)


@pytest.mark.parametrize(('locale', 'body', 'run'), [
    ('ar', '<p data-at="a">نص <span dir="rtl">24–7</span></p>', '24–7'),
    ('ar', '<p data-at="a">نص <span dir="rtl">A1</span><span dir="rtl">.1</span></p>', 'A1.1'),
    ('ar', '<p>نص 24–7</p>', '24–7'),
    ('ar', '<p data-at="a">نص <span dir="ltr">24–7</span> نص 24–7</p>', '24–7'),
    ('zh-Hans', '<p data-at="a" style="width:15mm">看10:00–18:00</p>', '10:00–18:00'),
    ('bn', '<p data-at="a" style="width:15mm">Wi-Fi-24/7</p>', 'Wi-Fi-24/7'),
    ('ar', '<p data-at="a" style="width:25mm">نص <span dir="ltr">info@aid-office.org</span></p>', 'info@aid-office.org'),
])
def test_whatever_turns_or_tears_a_run_the_sheet_does_not_leave(press: Any, locale: str, body: str, run: str) -> None:
    proof = print_page(press, locale, body, isolate=False)
    assert [each.run for each in proof.turned] == [run]
    assert proof.pdf == b''


@pytest.mark.parametrize('width', [22, 30, 45])
def test_an_address_breaks_at_its_spaces_alone(press: Any, width: int) -> None:
    proof = print_page(press, 'ar', said('ar', '12 High Street, 4th floor, 10115 Berlin'), width=width)
    assert proof.turned == ()


def test_reading_back_takes_a_few_milliseconds(press: Any) -> None:
    from beforehand.compose.page import isolated
    from beforehand.print import engine, readback

    body = ''.join(said('ar', run) for run in RUNS * 2)
    html = isolated(PAGE.format(lang='ar', dir='rtl', faces='', family='Vazirmatn', width=90, body=body), True)
    page = engine.read(html, press.root.as_uri() + '/', press.fetcher)
    document = page.render(font_config=press.fonts)
    begin = process_time()
    readback.turned(document, page)
    assert process_time() - begin < 0.1


def test_a_run_begins_where_most_of_it_stands() -> None:
    """The "1" of an address is in the number of the register, too."""
    lines = ['UnderVR12345,bytheboard', '1ExampleStreet,Vale·ofthreepeople', 'Sampleton']
    assert take(['1', 'Example', 'Street,', 'Vale', 'Sampleton'], lines)
    assert take(['Under', 'VR', '12345,', 'by', 'the', 'board', 'of', 'three', 'people'], lines)
