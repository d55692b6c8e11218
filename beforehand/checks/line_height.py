"""The lines of running text stand as far apart as the ink of the locale's own words is high, so that no two of them meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from beforehand.checks import Fault, check
from beforehand.ground.layers import lying
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.translate.article import article
from beforehand.type.fonts import letters, shape

REGULAR, MOST, LET_PASS = 400, 0.9, 0.95
"""Nine words in ten count, and a twentieth less than they need is let pass: in Nastaliq the tallest words hardly ever meet."""


@check(Locale)
def find(locale: Locale, project: Project) -> Iterator[Fault]:
    face = locale.file.text
    file = project.fonts.get(face.family, {}).get(REGULAR)
    texts = locale.catalogue.texts.values() or [article(locale.id)]  # nothing is translated yet
    reach = reach_of(sorted({word for text in texts for word in text.split()}),
                     str(lying(project.root, file)), locale) if file else 0
    if face.line_height < round(LET_PASS * reach, 2):  # line heights are written so
        yield Fault(face.family.place, f'lines of text are {face.line_height:g} type sizes apart, and the ink of its words is '
                    f'{reach:.2f} high: they would meet',
                    f'write line_height: {1.1 * reach:.1f}; docs/locales.md has a table by script')


def reach_of(words: Sequence[str], file: str, locale: Locale) -> float:
    """From the highest ink to the lowest of most words, in type sizes; letters that the font lacks are set in another."""
    have = letters(file)
    known = (''.join(filter(have.__contains__, word)) for word in words)
    inked = [found for word in known if word and (found := ink_of(word, file, locale.id, locale.direction))]
    tops, depths = (sorted(edges) for edges in zip(*inked, strict=True)) if inked else ([], [])
    most = int(MOST * (len(inked) - 1))
    return tops[most] + depths[most] if inked else 0


@lru_cache(maxsize=65536)
def ink_of(word: str, file: str, language: str, direction: str) -> tuple[float, float] | None:
    """How far the ink of a word reaches above the line and below it."""
    glyphs = shape(word, file, language, direction).glyphs
    return (max(glyph.top for glyph in glyphs), -min(glyph.bottom for glyph in glyphs)) if glyphs else None
