"""Small print: names, facts and imprints, which differ from edition to edition, wrapped and fitted by the ink of their letters.

Such texts are in no room: rooms share one type size, and that must not depend on how long an organisation's name is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from beforehand.compose.faces import font_file
from beforehand.ground import runs
from beforehand.ground.problem import Text
from beforehand.ground.runs import DOT
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.type import headline
from beforehand.type.breaks import HAN, NO_BREAK, SEAM, WORD, bare, keep
from beforehand.type.fonts import LATIN, letters, shape, spaced
from beforehand.type.headline import Headline
from beforehand.type.ink import MM_PER_PT, Face, clear, ink
from beforehand.type.opportunities import UNSPACED

STEP_PT = 0.25


class SmallPrint(NamedTuple):
    """A set text, the font that it is set in, and how wide its longest line is."""

    text: Text
    set: Headline
    family: str
    weight: int
    width_mm: float

    @property
    def height_mm(self) -> float:
        return self.set.height_mm


class Scribe(NamedTuple):
    """Sets small print in the face of running text of a locale; Latin names in a Latin one."""

    project: Project
    locale: Locale

    def set(self, text: Text, width_mm: float, size_pt: float, weight: int = 400) -> SmallPrint:
        """A text at a size, in as many lines as it needs."""
        family = self.family_of(text)
        face, latin = self.face(family, weight), self.face(LATIN, weight)
        size_mm = size_pt * MM_PER_PT
        words = keep(text, (), tuple(self.locale.file.keep_together))
        lines = wrap(words, face, latin, width_mm / size_mm)
        if indent := headline.set_lines(lines, face, 10_000, 10_000, size_pt).indent_mm:
            lines = wrap(words, face, latin, (width_mm - indent) / size_mm)
        set_ = headline.set_lines(lines, face, 10_000, 10_000, size_pt)
        widest = max(width_of(line, face, latin) for line in lines) * size_mm + set_.indent_mm
        return SmallPrint(text, set_, family, weight, widest)

    def fit(self, text: Text, width_mm: float, height_mm: float, largest_pt: float, least_pt: float, weight: int = 400,
            lines: int = 99) -> SmallPrint | None:
        """A text at the largest size at which it fits a box in so many lines; none: it does not."""
        size_pt = largest_pt
        while size_pt >= least_pt - 1e-6:
            tried = self.set(text, width_mm, size_pt, weight)
            if len(tried.set.lines) <= lines and tried.height_mm <= height_mm + 1e-6 and not torn(text, tried.set.lines):
                return tried
            size_pt -= STEP_PT
        return None

    def fitted(self, text: Text, width_mm: float, height_mm: float, largest_pt: float, least_pt: float, weight: int = 400,
               lines: int = 99) -> SmallPrint:
        """A text as `fit` sets it; where it does not fit, at the least size."""
        found = self.fit(text, width_mm, height_mm, largest_pt, least_pt, weight, lines)
        return found or self.set(text, width_mm, least_pt, weight)

    def step(self, above: SmallPrint, below: SmallPrint, gap_mm: float) -> float:
        """How far one text begins below another: at a gap from its ink, or a line lower where ink leaves room."""
        stacked = above.height_mm + gap_mm
        if above.family != below.family or above.set.size_pt != below.set.size_pt:
            return stacked
        face = self.face(above.family, max(above.weight, below.weight))
        first, last, size_mm = above.set.lines[0], above.set.lines[-1], above.set.size_pt * MM_PER_PT
        apart = max(max(above.set.leading_pt, below.set.leading_pt) * MM_PER_PT, clear(last, below.set.lines[0], face) * size_mm)
        lines = above.set.leading_pt * MM_PER_PT * (len(above.set.lines) - 1)
        return min(stacked, lines + apart + (ink(first, face).top - ink(below.set.lines[0], face).top) * size_mm)

    def has(self, text: str) -> bool:
        """Whether one font has all letters of a text."""
        return any(all(letter in self.letters(family) for letter in text) for family in (LATIN, self.locale.file.text.family))

    def family_of(self, text: str) -> str:
        """The font family of a text: Latin for a name among other letters, else the locale's."""
        return LATIN if all(letter in self.letters(LATIN) for letter in text) else str(self.locale.file.text.family)

    @property
    def tall(self) -> bool:
        """Whether lines of the locale's script stand so far apart that Latin has lines of its own."""
        return float(self.locale.file.text.line_height) > 1.7

    def letters(self, family: str) -> frozenset[str]:
        return letters(font_file(self.project, family, 400))

    def face(self, family: str, weight: int) -> Face:
        """A face of small print, set tighter than running text."""
        own = self.locale.file.text
        least = own.line_height * 0.85 if family == own.family else 1.15
        return Face(font_file(self.project, family, weight), self.locale.id, self.locale.direction, least,
                    word_space=own.word_space if family == own.family else 0.0, latin=font_file(self.project, LATIN, weight))


def width_of(line: str, face: Face, latin: Face) -> float:
    """How wide a line is, in ems; one with letters of two directions run by run, each in its own face: as it is printed."""
    if face.direction == 'ltr' or not any(turned for turned, _ in parts(line)):
        return ink(line, face).width
    found = [(turned, run.replace(NO_BREAK, ' ')) for turned, run in parts(line)]
    return sum(shape(run, latin.path, 'en', 'ltr').width if turned else
               spaced(run, face.path, face.language, face.direction, face.word_space).width for turned, run in found)


@lru_cache(maxsize=8192)
def wrap(text: str, face: Face, latin: Face, width: float) -> tuple[str, ...]:
    """Lines as full as they go; widths in ems. A word that is wider than a line is divided."""
    lines, line = list[str](), ''
    for word in WORD.findall(text.strip()):
        for piece in SEAM.split(word):
            for part in divided(piece, face, latin, width):
                if line and width_of(ended(line + part), face, latin) > width:
                    lines.append(ended(line))
                    line = ''
                line += part
    return (*lines, ended(line))


def ended(line: str) -> str:
    """A line without what only joins it to the next, or its signs to each other."""
    return bare(line.strip()).removesuffix(DOT.rstrip())


def divided(word: str, face: Face, latin: Face, width: float) -> Iterator[str]:
    """A word, in pieces that fit a line: cut at a space in it if it can be, else where that tears nothing, else anywhere."""
    while word.strip() and width_of(ended(word), face, latin) > width:
        fitting = [end for end in range(1, len(word)) if width_of(word[:end].strip(), face, latin) <= width] or [1]
        spaces = [end for end in fitting if word[end - 1] == NO_BREAK and word[end] != DOT[1] and not within(word, end)]
        end = max(spaces or [end for end in fitting if not within(word, end)] or fitting)
        yield word[:end - 1] + ' ' if spaces else word[:end]
        word = word[end:]
    if word:
        yield word


def within(text: str, at: int) -> bool:
    """Whether a place in a text is in the middle of a Latin word, or of a number with its spaces."""
    return any(begin < at < end for begin, end in latin_words(text))


def torn(text: str, lines: Sequence[str]) -> bool:
    """Whether a word of a text, or a number with its spaces, is on no line whole; Chinese has no words that one could see."""
    numbers = (text[begin:end] for begin, end in latin_words(text))
    words = (word for word in text.split() if len(word) <= runs.LONGEST and not HAN.search(word)
             and not UNSPACED.search(word) and any(map(str.isalnum, word)))
    said = '\n'.join(lines).replace(NO_BREAK, ' ')
    return not all(word.replace(NO_BREAK, ' ') in said for word in dict.fromkeys((*numbers, *words)))


def latin_words(text: str) -> list[tuple[int, int]]:
    """Where the Latin words and numbers of a text begin and end; not those that are longer than a line may be."""
    return [found.span() for found in runs.PIECE.finditer(text) if len(found[0]) <= runs.LONGEST]


def parts(line: str) -> list[tuple[bool, str]]:
    """The parts of a line that is set from right to left, and whether each is a run the other way."""
    return [(bool(i % 2), part) for i, part in enumerate(runs.split(line, runs.turned(line))) if part]


def joined(pieces: Sequence[Text], between: str = DOT) -> Text:
    """Pieces that go on from one another, as one text."""
    return Text(between.join(pieces), pieces[0].place, ' '.join(dict.fromkeys(piece.id for piece in pieces)))
