"""All pages of a build on one picture."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from conftest import Run
from PIL import Image

from beforehand.commands.parts.contact import GAP, GREY, LINE, WIDTH


def shades(picture: Image.Image) -> list[tuple[int, int]]:
    """The runs of dots along the middle of the first row of pages that are no ground: where each begins and ends."""
    y, grey = LINE + GAP + 50, tuple(int(GREY[at:at + 2], 16) for at in (1, 3, 5))
    on = [picture.getpixel((x, y)) != grey for x in range(picture.width)]
    edges = [x for x in range(1, len(on)) if on[x] != on[x - 1]]
    return list(zip(edges[::2], edges[1::2], strict=True))


def test_each_page_stands_beside_the_others_in_its_proportions(project: Path, run: Run, tmp_path: Path) -> None:
    assert run('build', '--locale', 'en', '--out', str(tmp_path / 'out')).status == 0
    said = run('contact-sheet', str(tmp_path / 'all.png'), '--locale', 'en', '--height', '400', '--out', str(tmp_path / 'out'))
    picture = Image.open(tmp_path / 'all.png').convert('RGB')
    assert said.status == 0
    assert picture.width == WIDTH
    assert shades(picture)
    assert all(start >= GAP and abs((end - start) - 400 * 105 / 297) < 2 for start, end in shades(picture))


def test_a_pdf_has_a_page_for_each_locale_and_always_the_same_bytes(project: Path, run: Run, tmp_path: Path) -> None:
    import pypdfium2

    run('build', '--out', str(tmp_path / 'out'))
    one, two = ((tmp_path / name) for name in ('one.pdf', 'two.pdf'))
    for path in (one, two):
        assert run('contact-sheet', str(path), '--out', str(tmp_path / 'out')).status == 0
    assert one.read_bytes() == two.read_bytes()
    locales = {path.name for path in (tmp_path / 'out/open').iterdir() if path.is_dir()}
    assert len(pypdfium2.PdfDocument(BytesIO(one.read_bytes()))) == len(locales)


def test_where_nothing_is_printed_it_says_so(project: Path, run: Run, tmp_path: Path) -> None:
    said = run('contact-sheet', str(tmp_path / 'all.png'), '--out', str(tmp_path / 'empty'))
    assert (said.status, 'run build first' in said.err) == (2, True)
    assert not (tmp_path / 'all.png').exists()


def test_a_damaged_pdf_is_named(project: Path, run: Run, tmp_path: Path) -> None:
    run('build', '--locale', 'en', '--out', str(tmp_path / 'out'))
    next((tmp_path / 'out/open/en').glob('*.pdf')).write_bytes(b'%PDF-1.7 gone')
    said = run('contact-sheet', str(tmp_path / 'all.png'), '--locale', 'en', '--out', str(tmp_path / 'out'))
    assert (said.status, 'is no PDF that can be shown' in said.err) == (1, True)


def test_a_file_of_another_kind_is_no_picture(project: Path, run: Run, tmp_path: Path) -> None:
    assert run('contact-sheet', str(tmp_path / 'all.gif')).status == 2
