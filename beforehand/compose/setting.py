"""What a template sees of its sheet: texts, fitted headlines, pictures, panels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from markupsafe import Markup

from beforehand.compose import picture
from beforehand.compose.board import Board, Piece
from beforehand.compose.facts import AS_IS, Known, Shown, facts, shown
from beforehand.compose.picture import PAPER
from beforehand.compose.sender import Imprint, logo_and_name
from beforehand.compose.smallprint import Scribe, SmallPrint
from beforehand.content.edition import EVERYWHERE
from beforehand.ground.problem import Place, Text
from beforehand.plan.imposition import Placed, impose
from beforehand.plan.sheets import Sheet
from beforehand.read.logo import Logo
from beforehand.read.project import Project
from beforehand.type import headline
from beforehand.type.breaks import are_divisions, keep
from beforehand.type.fonts import NUMERALS
from beforehand.type.headline import Headline, Numeral
from beforehand.type.ink import Face

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
    drawings: picture.Drawings = field(default_factory=picture.Drawings)
    breaks: Breaks = field(default_factory=dict)

    @property
    def topic(self) -> Any:
        return self.plan.topic

    @property
    def edition(self) -> Any:
        """What the edition says of itself; `sheet.says` has it as texts."""
        return self.plan.edition.file

    @property
    def logo(self) -> Logo | None:
        return self.plan.edition.logo

    @property
    def proof(self) -> bool:
        """Whether it shows a number that nobody has confirmed."""
        return self.plan.proof

    @property
    def title(self) -> Text:
        return self.plan.title

    @cached_property
    def helplines(self) -> list[Shown]:
        """Whom to call, in the edition's order; none: an empty box for a stamp."""
        return [shown(line, self.plan.locale.cldr) for line in self.plan.lines]

    def board(self, width_mm: float, height_mm: float, known: Known, scan: Text, code: str = '', most: int = 99,
              unit: float = 1, room_for_facts: bool = True) -> list[Piece]:
        """The helplines, set into a box; known: the words for their facts, scan: the words for the QR code."""
        lines, cldr = self.helplines[:most], self.plan.locale.cldr
        board = Board(self.scribe, self.numeral, lambda shown: facts(shown.line, cldr, known, self.translate),
                      self.translate(known['text']), self.translate(scan), unit,
                      len({line.country for line in lines}) > 1)
        return board.set(lines, width_mm, height_mm, '' if self.topic.under_control else code, room_for_facts) if lines else []

    def imprint(self, words: Known, how: Text | None, width_mm: float, height_mm: float, above_mm: float = 0, unit: float = 1,
                sender: bool = False) -> list[Piece]:
        """The small print of an edition, at the bottom of a box that begins above its room; sender: with logo and name beside."""
        who, line = self.says('imprint') or self.says('name'), self.says('line')
        said = [text for text in (who, self.says('address'), self.says('web')) if text]
        marks = [self.translate(words[word]) for word, true in (('why', self.proof), ('draft', self.draft)) if true]
        origin, copy = ([self.translate(words['from'])] if who else []), [self.translate(words['copy'])]
        code, last = ([Text(self.code)] if self.code else []), ([self.translate(how)] if how else [])
        imprint = Imprint(marks, origin, said, [line] if line else [], copy, code, last)
        logo, name = (self.logo, self.says('name')) if sender else (None, None)
        return imprint.beside(self.scribe, logo, name, width_mm, height_mm + above_mm, height_mm, unit)

    def sender(self, width_mm: float, height_mm: float) -> list[Piece]:
        """Logo and name of the organisation, beside each other."""
        return logo_and_name(self.scribe, self.logo, self.says('name'), width_mm, height_mm, 1)

    def slanted(self, text: Text, width_mm: float, height_mm: float) -> headline.Slanted:
        """A word across the whole page, as large as it goes."""
        tall = self.headline(text, 100, 10_000, 10_000, 1).height_mm / 100
        long_mm, angle = headline.slant(tall, width_mm, height_mm)
        set_ = self.headline(text, long_mm, 10_000, 10_000, 1)
        return headline.Slanted(set_, long_mm, (width_mm - long_mm) / 2, (height_mm - set_.height_mm) / 2, angle)

    def says(self, what: str) -> Text | None:
        """What the edition says of itself: name, imprint, address, web; line: its own line in this language."""
        file, place = self.plan.edition.file, Place(f'{self.plan.edition.path}/edition.yaml')
        value = file.line.get(self.plan.locale.id) if what == 'line' else getattr(file, what)
        return Text(value, getattr(value, 'place', place), f'{AS_IS}edition {what}') if value else None

    @property
    def in_the_eu(self) -> bool:
        """Whether the emergency number is 112 as that of the EU, which has to be said beside it."""
        return self.plan.edition.in_the_eu

    def emergency(self, width_mm: float, height_mm: float = 1000) -> Numeral:
        """The emergency number, fitted to a box; and not higher than 112 would be in it, so that two digits take no more room."""
        most = self.numeral(EVERYWHERE, width_mm, height_mm)
        return self.numeral(self.plan.edition.file.emergency, width_mm, most.height_mm)

    @property
    def code(self) -> str:
        return self.plan.code

    @property
    def language(self) -> str:
        """The language's own name, for whoever puts the sheets out."""
        return self.plan.locale.name

    @property
    def draft(self) -> bool:
        return self.plan.locale.state == 'draft'

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
        file = self.plan.edition.file
        own = file.accents.get(self.plan.topic_id) or file.accent
        return str(own or self.project.accents.accents[self.plan.topic.accent].field)

    def translate(self, text: Text) -> Text:
        if text.id.startswith(AS_IS):
            self.texts[text.id] = text
            return text
        translated = self.plan.locale.catalogue.translate(text)
        self.texts[text.id], self.english[text.id] = translated, text
        return translated

    def keep_words(self, text: Text) -> Text:
        """The text, breaking only where the locale lets it."""
        file = self.plan.locale.file
        return Text(keep(text, tuple(file.keep_with_next), tuple(file.keep_together)), text.place, text.id)

    @cached_property
    def face(self) -> Face:
        """The face of headlines."""
        display = self.plan.locale.file.display
        file = self.project.fonts[display.family][display.weight]
        return Face(f'{self.project.root}/{file}', self.plan.locale.id, self.plan.locale.direction,
                             display.line_height, display.clearance)

    @cached_property
    def scribe(self) -> Scribe:
        return Scribe(self.project, self.plan.locale)

    def small_print(self, text: Text, width_mm: float, height_mm: float, largest_pt: float, lines: int = 6,
                    weight: int = 400) -> SmallPrint:
        """A text in the face of running text, fitted to a box: what differs from edition to edition."""
        return self.scribe.fitted(self.translate(text), width_mm, height_mm, largest_pt, 4, weight, lines)

    def headline(self, text: Text, width_mm: float, height_mm: float, largest_pt: float, lines: int = 6) -> Headline:
        """A headline at the largest size that its box allows."""
        words = self.keep_words(self.translate(text))
        key = self.key(words, width_mm, height_mm, largest_pt, lines)
        if not are_divisions(self.breaks.get(key), [words]):
            self.breaks[key] = [list(headline.fit(words, self.face, width_mm, height_mm, largest_pt, lines).lines)]
        return headline.set_lines(tuple(self.breaks[key][0]), self.face, width_mm, height_mm, largest_pt)

    def headlines(self, texts: Sequence[Text], width_mm: float, height_mm: float, largest_pt: float,
                  lines: int = 6) -> dict[str, Headline]:
        """Headlines that share one size, by message id."""
        words = [self.keep_words(self.translate(text)) for text in texts]
        key = self.key('|'.join(words), width_mm, height_mm, largest_pt, lines)
        if not are_divisions(self.breaks.get(key), words):
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
        return headline.fit_number(number, Face(f'{self.project.root}/{file}', 'en', 'ltr', 1), width_mm, height_mm)

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

    def qr(self, text: str) -> Markup:
        """A QR code, as the style of an element: the same stands beside it in words. A phone keeps what it scanned (G10)."""
        if self.topic.under_control:
            raise ValueError('a topic for people under control has no QR code: ask sheet.topic.under_control first')
        return self.background(picture.qr(text))

    def ticket(self, width_mm: float, height_mm: float, **shape: float) -> Markup:
        return self.background(picture.ticket(width_mm, height_mm, self.accent, **shape))

    def arrow(self) -> Markup:
        return self.background(picture.arrow(self.rtl))

    def background(self, svg: str, kind: str = 'shape') -> Markup:
        """The style of an element that has a drawing as its background."""
        return Markup(self.drawings.style(svg, kind))
