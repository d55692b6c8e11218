"""Reading PDFs back: structure, text, boxes of glyphs, pixels. Lengths in mm from the top left corner."""

from __future__ import annotations

import ctypes
import io
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from math import hypot
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from PIL import ImageChops

MM_PER_PT = 25.4 / 72
UNPRINTED = re.compile('[\u00ad\u200b-\u200f\u2010\u202a-\u202e\u2060\u2066-\u2069]')
"""What only says how letters join, break or turn; and the hyphen that is set where a word was divided (texts have U+002D)."""
VOWEL_SIGNS = re.compile('[\u064b-\u0652]')


class Line(NamedTuple):
    """A piece of a line as it was drawn: its text in the order of reading, and where its first glyph stands."""

    text: str
    page: int
    left_mm: float
    base_mm: float


class Block(NamedTuple):
    """A paragraph, heading or picture of the structure tree, with the lines it is drawn in."""

    tag: str
    panel: int
    alt: str
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return ''.join(line.text for line in self.lines)


class Glyph(NamedTuple):
    """A drawn letter: its ink, and where it stands on its baseline; the same along the line, which may read upwards."""

    letter: str
    page: int
    left_mm: float
    right_mm: float
    x_mm: float
    base_mm: float
    size_mm: float
    begin_mm: float
    end_mm: float
    upwards: bool


def squeezed(text: str) -> str:
    """A text without white space and without what is not printed: lines and divided words are whole again."""
    return re.sub(r'\s+', '', UNPRINTED.sub('', unicodedata.normalize('NFC', text)))


def spaced(text: str) -> str:
    """A text with single spaces, its divided words whole again; a line may end behind a hyphen too."""
    whole = re.sub('-\\s+', '-', re.sub('\u2010\\s*', '', unicodedata.normalize('NFC', text)))
    return ' '.join(UNPRINTED.sub('', whole).split())


# The structure tree, and what is drawn in it.


def blocks(path: Path, right_to_left: bool = False) -> list[Block]:
    """The blocks of a tagged PDF in the order of its structure tree, which is the order in which it is read out."""
    with pikepdf.open(path) as pdf:
        drawn = {(number, mcid): lines for number, page in enumerate(pdf.pages, 1)
                 for mcid, lines in marked(pdf, page, number, right_to_left).items()}
        pages = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        panels = [panel for document in kids(pdf.Root.StructTreeRoot) for panel in kids(document)]
        return [block for number, panel in enumerate(panels) for block in blocks_in(panel, number, drawn, pages)]


def blocks_in(element: Any, panel: int, drawn: dict[tuple[int, int], list[Line]], pages: dict[Any, int]) -> Iterator[Block]:
    """The blocks below an element."""
    tag = str(element.S).removeprefix('/')
    if tag in ('P', 'H1', 'H2', 'H3', 'LBody', 'Figure', 'TD', 'TH', 'Lbl'):
        lines = tuple(line for key in leaves(element, pages, None) for line in drawn.get(key, []))
        yield Block(tag, panel, str(element.get('/Alt', '')), lines)
    else:
        for child in kids(element):
            if not isinstance(child, int) and '/S' in child:
                yield from blocks_in(child, panel, drawn, pages)


def leaves(element: Any, pages: dict[Any, int], page: int | None) -> Iterator[tuple[int, int]]:
    """Page and number of each marked piece below an element."""
    page = pages[element.Pg.objgen] if '/Pg' in element else page
    for child in kids(element):
        if isinstance(child, int):
            assert page
            yield page, child
        elif '/MCID' in child:
            yield (pages[child.Pg.objgen] if '/Pg' in child else page or 0), int(child.MCID)
        else:
            yield from leaves(child, pages, page)


def kids(element: Any) -> list[Any]:
    found = element.get('/K')
    return [] if found is None else list(found) if isinstance(found, pikepdf.Array) else [found]


def marked(pdf: pikepdf.Pdf, page: pikepdf.Page, number: int, right_to_left: bool) -> dict[int, list[Line]]:
    """What each marked piece (MCID) of a page draws: its ActualText where it has one, else what its glyphs stand for."""
    fonts = {name: letters_of(font) for name, font in page.Resources.get('/Font', {}).items()}
    height_pt = float(page.MediaBox[3])
    found: dict[int, list[Line]] = {}
    matrices, matrix, text_matrix = list[pikepdf.Matrix](), pikepdf.Matrix(), pikepdf.Matrix()
    marks: list[tuple[int | None, str | None]] = []
    letters: dict[str, str] = {}
    glyphs, at = list[str](), (0.0, 0.0)

    def close() -> None:
        """End a piece: take down what was drawn in it."""
        mcid = next((mcid for mcid, _ in marks if mcid is not None), None)
        actual = next((text for _, text in marks if text is not None), None)
        if mcid is not None and glyphs:
            drawn = ''.join(reversed(glyphs) if right_to_left and arabic(glyphs) else glyphs)
            found.setdefault(mcid, []).append(
                Line(drawn if actual is None else actual, number, at[0] * MM_PER_PT, (height_pt - at[1]) * MM_PER_PT))
        glyphs.clear()

    for operator, operands in commands(page):
        match operator:
            case 'q':
                matrices.append(matrix)
            case 'Q':
                matrix = matrices.pop()
            case 'cm':
                matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
            case 'Tm':
                text_matrix = pikepdf.Matrix(*map(float, operands))
            case 'Tf':
                letters = fonts[str(operands[0])]
            case 'BDC' | 'BMC':
                properties = operands[1] if len(operands) > 1 else {}
                marks.append((int(properties['/MCID']) if '/MCID' in properties else None,
                              str(properties['/ActualText']) if '/ActualText' in properties else None))
            case 'EMC':
                close()
                marks.pop()
            case 'TJ' | 'Tj':
                if not glyphs:
                    at = matrix.transform(text_matrix.transform((0, 0)))
                pieces = operands[0] if operator == 'TJ' else operands
                for piece in pieces:
                    if isinstance(piece, pikepdf.String):
                        codes = bytes(piece)
                        glyphs += [letters.get(codes[i:i + 2].hex(), '\ufffd') for i in range(0, len(codes), 2)]
    return found


def commands(page: pikepdf.Page) -> Iterator[tuple[str, list[Any]]]:
    """What draws a page: each operator with its operands."""
    for instruction in pikepdf.parse_content_stream(page):
        yield str(instruction.operator), list(instruction.operands)


def arabic(glyphs: list[str]) -> bool:
    """Whether glyphs were drawn from left to right and are read from right to left."""
    return any(unicodedata.bidirectional(letter) in ('R', 'AL') for glyph in glyphs for letter in glyph)


def letters_of(font: Any) -> dict[str, str]:
    """What each glyph of a font stands for, by its number in four hexadecimal digits."""
    table = font.ToUnicode.read_bytes().decode()
    pairs = re.findall(r'<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>\s*$', table, re.MULTILINE)
    return {code.lower().zfill(4): bytes.fromhex(letters).decode('utf-16-be') for code, letters in pairs}


# Glyphs, text and pixels, as other programs see them.


def without_actual_text(path: Path) -> bytes:
    """The same PDF without ActualText, behind which PDFium would hide the glyphs."""
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            instructions = pikepdf.parse_content_stream(page)
            for instruction in instructions:
                if str(instruction.operator) == 'BDC' and '/ActualText' in instruction.operands[1]:
                    del instruction.operands[1]['/ActualText']
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def glyphs(path: Path) -> list[Glyph]:
    """Every drawn letter that has ink, where PDFium finds it."""
    found = []
    with pypdfium2.PdfDocument(without_actual_text(path)) as pdf:
        for number, page in enumerate(pdf, 1):
            text, height_pt = page.get_textpage(), page.get_height()
            for index in range(text.count_chars()):
                letter = chr(pdfium.FPDFText_GetUnicode(text, index))
                left, bottom, right, top = text.get_charbox(index)
                x, y = pdfium.c_double(), pdfium.c_double()
                pdfium.FPDFText_GetCharOrigin(text, index, x, y)
                if right > left and not pdfium.FPDFText_IsGenerated(text, index):
                    if pdfium.FPDFText_HasUnicodeMapError(text, index):
                        letter = '\ufffd'
                    matrix = pdfium.FS_MATRIX()
                    pdfium.FPDFText_GetMatrix(text, index, matrix)
                    size, upwards = pdfium.FPDFText_GetFontSize(text, index) * hypot(matrix.c, matrix.d), matrix.b > abs(matrix.a)
                    begin, end, at, base = (bottom, top, y.value, x.value) if upwards else (left, right, x.value, height_pt - y.value)
                    found.append(Glyph(letter, number, *(length * MM_PER_PT for length in (left, right, at, base, size, begin, end)), upwards))
    return found


def font_of(path: Path, word: str) -> str:
    """The font of a word of Latin letters; '' where it is not all in one, or not there."""
    with pypdfium2.PdfDocument(without_actual_text(path)) as pdf:
        for page in pdf:
            text = page.get_textpage()
            at = ''.join(chr(pdfium.FPDFText_GetUnicode(text, index)) for index in range(text.count_chars())).find(word)
            if at >= 0:
                names = {font_at(text, index) for index in range(at, at + len(word))}
                return names.pop() if len(names) == 1 else ''
    return ''


def font_at(text: Any, index: int) -> str:
    """The name of the font of a letter."""
    name, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, name, 200, flags)
    return name.value.decode()


def numbers(found: list[Glyph]) -> list[str]:
    """The groups of digits among glyphs, each read from left to right by where its digits stand."""
    digits = sorted((glyph for glyph in found if glyph.letter.isdecimal()),
                    key=lambda glyph: (glyph.page, glyph.upwards, round(glyph.base_mm, 1), glyph.x_mm))
    groups: list[list[Glyph]] = []
    for glyph in digits:
        before = groups[-1][-1] if groups else None
        if before and before.page == glyph.page and abs(before.base_mm - glyph.base_mm) < 0.05 and (
                -0.1 < (glyph.begin_mm - before.end_mm) / glyph.size_mm < 0.4):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return [''.join(glyph.letter for glyph in group) for group in groups]


def extracted(path: Path, *options: str) -> str:
    """The text that pdftotext finds."""
    command = ['pdftotext', '-enc', 'UTF-8', *options, str(path), '-']
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def pictures(path: Path, dpi: float) -> list[Any]:
    """Each page as a picture."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.render(scale=dpi / 72).to_pil() for page in pdf]


def looks_alike(one: Path, other: Path, dpi: float) -> bool:
    """Whether two files show the same pages, but for a trace of rounding at edges."""
    ours, theirs = (pictures(path, dpi) for path in (one, other))
    return [page.size for page in ours] == [page.size for page in theirs] and all(
        most < 16 for pair in zip(ours, theirs, strict=True) for _, most in ImageChops.difference(*pair).getextrema())
