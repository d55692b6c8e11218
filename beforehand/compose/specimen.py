"""A page that shows how a locale is set before anything is translated: headlines, letters, running text, numbers among it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import escape

from beforehand.compose.faces import families, font_faces, font_file, text_fonts
from beforehand.compose.turn import LINE_END, isolated
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.type import headline, running
from beforehand.type.breaks import keep, keep_end
from beforehand.type.fonts import LATIN
from beforehand.type.ink import MM_PER_PT, Face
from beforehand.type.opportunities import UNSPACED, ZERO_WIDTH_SPACE, opened

PANEL = 'specimen'
WIDTH, HEIGHT, MARGIN, GAP = 210.0, 297.0, 15.0, 6.0
MEASURE = WIDTH - 2 * MARGIN
LONGEST_TITLE = 34
HEADLINES = ((180.0, 40.0, 54.0), (86.0, 26.0, 24.0))
"""Boxes, as wide and high, and the largest size in points."""
COLUMNS = ((8.5, 400, 34.0), (8.5, 700, 48.0), (14.0, 400, 86.0))
"""At the foot of the page: size in points, weight, width."""
NUMBERS = '0123456789 · 112 · +49 30 23125 123'
AMONG = 'WhatsApp: +49 30 23125 123 (09:00–17:00), www.example.org'
STYLE = '@page{size:210mm 297mm}:root{--ink:%s;--latin-space:%gem}'


class Words:
    """What a specimen says; without a text there are letters alone."""

    def __init__(self, letters: Sequence[str], text: str) -> None:
        self.letters = ' '.join(letters)
        self.text = text or self.letters
        self.title = first_words(text) if text else ' '.join(letters[:12])


@dataclass
class Specimen:
    """Writes one page, from the top down."""

    project: Project
    locale: Locale
    top: float = MARGIN
    blocks: list[str] = field(default_factory=list)

    def headline(self, text: str, width: float, height: float, largest_pt: float, tag: str = 'p') -> None:
        display = self.locale.file.display
        face = Face(font_file(self.project, display.family, display.weight), self.locale.id, self.locale.direction,
                    display.line_height, display.clearance, display.word_space)
        set_ = headline.fit(keep(text, *self.kept), face, width, height, largest_pt)
        rule = f'word-spacing:{display.word_space:g}em' if display.word_space else ''
        self.block(set_.lines, display.family, display.weight, set_.size_pt * MM_PER_PT, set_.leading_pt * MM_PER_PT,
                   MARGIN + set_.indent_mm, self.top - set_.shift_mm, width, tag, rule)
        self.top += set_.height_mm + GAP

    def running(self, text: str, size_pt: float, weight: int = 400, at: float = 0.0, width: float = MEASURE,
                most: int = 99) -> float:
        """Lines of running text, beginning so far from the margin; how high they are."""
        own = self.locale.file.text
        size = size_pt * MM_PER_PT * own.scale
        words = keep_end(keep(text, *self.kept))
        set_ = running.shape(words, text_fonts(self.project, self.locale, weight), self.locale.id, self.locale.direction)
        lines = set_.lines(width / size)[:most]
        rule = f'word-spacing:{own.word_space:g}em' if own.word_space else ''
        self.block(lines, own.family, weight, size, size * own.line_height, MARGIN + at, self.top, width, 'p', rule)
        return len(lines) * size * own.line_height

    @property
    def kept(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return tuple(self.locale.file.keep_with_next), tuple(self.locale.file.keep_together)

    def block(self, lines: Sequence[str], family: str, weight: int, size: float, leading: float, start: float, top: float,
              width: float, tag: str, rule: str = '') -> None:
        """Lines at their place; `start` from the edge on which reading starts."""
        left = WIDTH - start - width if self.locale.direction == 'rtl' else start
        style = (f'left:{left:.3f}mm;top:{top:.3f}mm;width:{width:.3f}mm;font:{weight} {size:.3f}mm/{leading:.3f}mm '
                 f'{",".join(dict.fromkeys((family, LATIN)))};{rule}')
        label = f' data-label="{escape(" ".join(lines))}"' if tag == 'h1' else ''
        self.blocks.append(f'<{tag} class="text"{label} style="{style}">{escape(LINE_END.join(lines))}</{tag}>')

    def down(self, *heights: float) -> None:
        """Go on below the highest of some blocks."""
        self.top += max(heights) + GAP


def first_words(text: str) -> str:
    """The beginning of a text, about as long as a title."""
    between, said = ('', '') if UNSPACED.search(text) else (' ', '')
    for piece in text.split(' ') if between else opened(text).split(ZERO_WIDTH_SPACE):
        if len(longer := f'{said}{between}{piece}') > LONGEST_TITLE and said:
            break
        said = longer.strip()
    return said[:LONGEST_TITLE].rstrip(' ,;:،፣、，。')


def page(project: Project, locale: Locale, words: Words) -> str:
    """The specimen of a locale, as HTML."""
    sheet, half = Specimen(project, locale), (MEASURE - GAP) / 2
    for number, box in enumerate(HEADLINES):
        sheet.headline(words.title, *box, tag='p' if number else 'h1')
    sheet.down(sheet.running(words.letters, 15, most=6))
    sheet.down(sheet.running(NUMBERS, 18, 700))
    sheet.down(sheet.running(words.text, 12, most=6))
    sheet.down(sheet.running(f'{words.text} {AMONG}', 10, width=half, most=10),
               sheet.running(f'{words.text} {AMONG}', 10, 700, half + GAP, half, 10))
    at = 0.0
    for size_pt, weight, width in COLUMNS:
        sheet.running(words.text, size_pt, weight, at, width, room(sheet, size_pt))
        at += width + GAP
    style = STYLE % (project.palette.ink.rgb, locale.file.text.latin_space)
    html = (f'<!DOCTYPE html>\n<html lang="{escape(locale.id)}" dir="{locale.direction}">\n<head>\n<meta charset="utf-8"/>\n'
            f'<title>{escape(f"{locale.id}: {locale.name}")}</title>\n<style>{font_faces(project, families(locale))}</style>\n'
            f'<link rel="stylesheet" href="templates/shared/base.css"/>\n<style>{style}</style>\n'
            f'</head>\n<body>\n<div class="side" style="width:{WIDTH:g}mm;height:{HEIGHT:g}mm">\n'
            f'<section data-panel="{PANEL}" style="left:0;width:{WIDTH:g}mm;height:{HEIGHT:g}mm">\n')
    return isolated(html + '\n'.join(sheet.blocks) + '\n</section>\n</div>\n</body>\n</html>\n', locale.direction == 'rtl')


def room(sheet: Specimen, size_pt: float) -> int:
    """How many lines of a size there is room for below."""
    own = sheet.locale.file.text
    return max(int((HEIGHT - MARGIN - sheet.top) / (size_pt * MM_PER_PT * own.scale * own.line_height)), 0)
