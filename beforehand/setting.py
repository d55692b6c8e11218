"""What a template sees of its sheet: texts, fitted headlines, pictures, panels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from markupsafe import Markup

from beforehand import headline, picture
from beforehand.fonts import NUMERALS
from beforehand.headline import Headline, Numeral
from beforehand.imposition import Placed, impose
from beforehand.picture import PAPER
from beforehand.plan import Sheet
from beforehand.problem import Place, Text
from beforehand.project import Project

DRAWINGS = '/* drawings */'
"""Where the drawings of a sheet are defined."""


Breaks = dict[str, list[list[str]]]
"""The lines of headlines that were fitted before: finding them is dear, setting them is not."""


@dataclass
class Setting:
    """What a template sees of its sheet, as the variable `sheet`; it remembers each text that was set."""

    project: Project
    plan: Sheet
    texts: dict[str, Text] = field(default_factory=dict)
    english: dict[str, Text] = field(default_factory=dict)
    drawings: dict[str, dict[str, str]] = field(default_factory=dict)
    breaks: Breaks = field(default_factory=dict)

    @property
    def topic(self) -> Any:
        return self.plan.topic

    @property
    def edition(self) -> Any:
        return self.plan.edition

    @property
    def code(self) -> str:
        return self.plan.code

    @property
    def language(self) -> str:
        """The language's own name, for whoever puts the sheets out."""
        return self.plan.locale.name

    @property
    def draft(self) -> bool:
        return self.plan.locale.file.review.state == 'draft'

    @property
    def rtl(self) -> bool:
        return self.plan.locale.direction == 'rtl'

    @cached_property
    def sides(self) -> list[list[Placed]]:
        return impose(self.plan.paper, self.plan.locale.direction)

    @cached_property
    def panels(self) -> list[list[Placed]]:
        """The panels of each side in the order in which they are read."""
        order = [str(name) for name in self.plan.format.reading]
        return [sorted(side, key=lambda placed: order.index(placed.panel)) for side in self.sides]

    @property
    def accent(self) -> str:
        return str(self.project.accents.accents[self.plan.topic.accent].field)

    def translate(self, text: Text) -> Text:
        translated = self.plan.locale.catalogue.translate(text)
        self.texts[text.id], self.english[text.id] = translated, text
        return translated

    def keep_words(self, text: Text) -> Text:
        """A no-break space after the words that the locale wants kept with the next."""
        words = self.plan.locale.file.keep_with_next
        if not any(word in text for word in words):
            return text
        pattern = rf'(?<!\w)({"|".join(map(re.escape, words))}) '
        return Text(re.sub(pattern, '\\1\u00a0', text, flags=re.IGNORECASE), text.place, text.id)

    @cached_property
    def face(self) -> headline.Face:
        """The face of headlines."""
        display = self.plan.locale.file.display
        file = self.project.fonts[display.family][display.weight]
        return headline.Face(f'{self.project.root}/{file}', self.plan.locale.id, self.plan.locale.direction,
                             display.line_height, display.clearance)

    def headline(self, text: Text, width_mm: float, height_mm: float, largest_pt: float, lines: int = 6) -> Headline:
        """A headline at the largest size that its box allows."""
        words = self.keep_words(self.translate(text))
        key = self.key(words, width_mm, height_mm, largest_pt, lines)
        if key not in self.breaks:
            self.breaks[key] = [list(headline.fit(words, self.face, width_mm, height_mm, largest_pt, lines).lines)]
        return headline.set_lines(tuple(self.breaks[key][0]), self.face, width_mm, height_mm, largest_pt)

    def headlines(self, texts: Sequence[Text], width_mm: float, height_mm: float, largest_pt: float,
                  lines: int = 6) -> dict[str, Headline]:
        """Headlines that share one size, by message id."""
        words = [self.keep_words(self.translate(text)) for text in texts]
        key = self.key('|'.join(words), width_mm, height_mm, largest_pt, lines)
        if key not in self.breaks:
            fitted = headline.fit_together(words, self.face, width_mm, height_mm, largest_pt, lines)
            self.breaks[key] = [list(one.lines) for one in fitted]
        broken = [tuple(lines) for lines in self.breaks[key]]
        size_pt = min(headline.set_lines(one, self.face, width_mm, height_mm, largest_pt).size_pt for one in broken)
        set_ = [headline.set_lines(one, self.face, width_mm, height_mm, size_pt) for one in broken]
        return {text.id: one for text, one in zip(texts, headline.together(set_), strict=True)}

    def key(self, words: str, *box: float) -> str:
        """What the breaks of a headline depend on, beside fonts and program."""
        display = self.plan.locale.file.display
        return f'{self.plan.locale.id} {display.family} {display.weight} {display.line_height:g} {display.clearance:g} ' + \
               ' '.join(f'{length:g}' for length in box) + f' {words}'

    def numeral(self, number: str, width_mm: float, height_mm: float = 1000) -> Numeral:
        """A number to dial, as large as it fits a box; in the same digits in every locale."""
        file = self.project.fonts[NUMERALS][900]
        return headline.fit_number(number, headline.Face(f'{self.project.root}/{file}', 'en', 'ltr', 1), width_mm, height_mm)

    def picture(self, name: str, ground: str = PAPER) -> Markup:
        """A picture that has a meaning of its own, with its alternative text."""
        svg = self.project.pictures[name]
        found = re.search(r'<title>([^<]+)</title>', svg)
        title = self.translate(Text(found[1] if found else name, Place(f'templates/shared/pictures/{name}.svg', 2),
                                    f'picture.{name}'))
        address = picture.data_url(picture.drawn(svg, self.accent, ground, self.rtl))
        return Markup('<img src="{}" alt="{}"/>').format(address, title)

    def decoration(self, name: str, ground: str = PAPER, large: bool = False) -> Markup:
        """A drawing beside a text that says the same: a background."""
        svg = self.project.pictures[name] if large and name in self.project.pictures else self.project.signs[name]
        return self.background(picture.drawn(svg, self.accent, ground, self.rtl), 'sign')

    def ticket(self, width_mm: float, height_mm: float, **shape: float) -> Markup:
        return self.background(picture.ticket(width_mm, height_mm, self.accent, **shape))

    def arrow(self) -> Markup:
        return self.background(picture.arrow(self.rtl))

    def background(self, svg: str, kind: str = 'shape') -> Markup:
        """The style of an element that has a drawing as its background.

        Each drawing stands once in a style sheet. The signs have one of their own, which is the same in all locales of a
        direction, and so is parsed once for all of them.
        """
        names = self.drawings.setdefault(kind, {})
        name = names.setdefault(svg, f'--{kind}-{len(names) + 1}')
        return Markup(f'background-image:var({name})')

    def drawn(self) -> str:
        """The rules that define the drawings of the sheet, a style sheet a kind."""
        return '</style>\n<style>'.join(
            ':root{' + ''.join(f'{name}:{picture.url(svg)};' for svg, name in names.items()) + '}'
            for _, names in sorted(self.drawings.items(), reverse=True))
