"""A picture of each message as it is printed: of the right place, framed, named by its message, listed."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from conftest import Overlay, Run
from PIL import Image, ImageColor

from beforehand.commands.parts.crops import FRAME, LEAST_MM, around, span
from beforehand.layout.geometry import Area
from beforehand.translate.extraction import extract_topic

MM = 72 / 25.4
SHOWN = ('before-you-go.title', 'before-you-go.lead', 'before-you-go.ask.heading', 'before-you-go.ask.call', 'before-you-go.ask.call.detail',
         'before-you-go.help.heading', 'picture.phone')


def listed(folder: Path) -> dict[str, dict[str, Any]]:
    """The list of pictures, by message."""
    return {row['message']: row for row in json.loads((folder / 'index.json').read_bytes())['pictures']}


def said_within(pdf: Path, row: dict[str, Any]) -> str:
    """What somebody else's program finds in the PDF, in the rectangle that the list names."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[row['page'] - 1]
        left, top = row['left_mm'], row['top_mm']
        box = (left, top + row['height_mm'], left + row['width_mm'], top)
        left, bottom, right, top = (edge * MM for edge in box)
        text: str = page.get_textpage().get_text_bounded(left - 1, page.get_height() - bottom - 1, right + 1, page.get_height() - top + 1)
    return ' '.join(text.split())


@pytest.mark.parametrize('locale', ['en', 'ro', 'ar'])
def test_each_message_has_a_picture_of_its_own_place(project: Path, run: Run, tmp_path: Path, locale: str) -> None:
    folder = tmp_path / 'pictures'
    assert run('pictures', locale, '--out', str(folder)).status == 0
    rows = listed(folder)
    assert set(SHOWN) <= rows.keys()
    assert sorted(path.name for path in folder.iterdir()) == sorted([*(f'{message}.png' for message in rows), 'index.csv', 'index.json'])
    for row in rows.values():
        assert row['locale'] == locale
        with Image.open(folder / row['file']) as picture:
            left, top = row['left_dots'], row['top_dots']
            corners = [(left, top), (left + row['width_dots'], top + row['height_dots'])]
            assert [picture.getpixel(corner) for corner in corners] == [ImageColor.getrgb(FRAME)] * 2
            assert picture.width > row['width_dots']


def test_the_message_is_what_stands_in_its_rectangle(project: Path, run: Run, tmp_path: Path) -> None:
    """Of a PDF that another program reads, not by what our own says of itself."""
    assert run('pictures', 'en', '--out', str(tmp_path / 'pictures')).status == run('build', '--locale', 'en', '--out', str(tmp_path / 'out')).status == 0
    rows = listed(tmp_path / 'pictures')
    with (project / 'content/topics/before-you-go.yaml').open('rb') as file:
        english = {text[0]: text[1] for _, _, text, _ in extract_topic(file, None, None, None)}
    assert english.keys() <= rows.keys()
    for message, text in english.items():
        assert said_within(tmp_path / f'out/{rows[message]["sheet"]}.pdf', rows[message]) == text


def test_the_table_says_the_same_and_so_does_a_second_run(run: Run, tmp_path: Path) -> None:
    for name in ('one', 'two'):
        run('pictures', 'ar', '--out', str(tmp_path / name))
    files = [{path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ('one', 'two')]
    assert files[0] == files[1]
    with (tmp_path / 'one/index.csv').open(newline='', encoding='utf-8') as file:
        table = list(csv.DictReader(file))
    assert table == [{name: str(value) for name, value in row.items()} for row in listed(tmp_path / 'one').values()]


def test_what_may_not_be_printed_has_no_picture_and_is_told(project: Path, run: Run, overlay: Overlay, tmp_path: Path) -> None:
    po = (project / 'locales/ro/messages.po').read_text(encoding='utf-8')
    overlay({'locales/ro/messages.po': po.replace('"Sună la firmă."', '""')})
    status, out, err = run('pictures', 'ro', '--out', str(tmp_path / 'pictures'))
    assert (status, out) == (1, f'0 pictures are in {tmp_path / "pictures"}\n')
    assert err.count('[incomplete]') == 1
    assert not (tmp_path / 'pictures').exists()


@pytest.mark.parametrize('words', [['en'], ['en', '--out', 'content/pictures'], ['xx', '--out', 'pictures']], ids=['nowhere', 'among the input', 'unknown'])
def test_a_wrong_use(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    monkeypatch.chdir(project)
    assert run('pictures', *words).status == 2


def test_a_piece_of_the_page_stays_on_the_page() -> None:
    assert around(Area(0, 0, 1, 1), (210, 297)) == Area(0, 0, *LEAST_MM)
    assert around(Area(205, 290, 210, 297), (210, 297)) == Area(210 - LEAST_MM[0], 297 - LEAST_MM[1], 210, 297)
    assert span(3, 50, 90, 55) == (0, 55)
