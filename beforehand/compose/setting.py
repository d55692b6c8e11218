"""What a sheet says, in its language and its faces: texts, fitted headlines and numbers, helplines, imprint, drawings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from beforehand.compose import picture
from beforehand.compose.board import Board
from beforehand.compose.faces import font_file, text_fonts
from beforehand.compose.facts import AS_IS, WORDS, Shown, facts, shown
from beforehand.compose.fault import known
from beforehand.compose.inks import Inks, inks_of
from beforehand.compose.marks import marks_of
from beforehand.compose.pieces import Piece
from beforehand.compose.said import PRINT_PT, Said, mixed
from beforehand.compose.sender import Imprint, logo_and_name
from beforehand.compose.smallprint import Scribe
from beforehand.compose.turn import addresses
from beforehand.content.edition import EVERYWHERE
from beforehand.ground.problem import Place, Text
from beforehand.plan.sheets import Sheet
from beforehand.read.logo import Logo
from beforehand.read.project import Project
from beforehand.type import headline, running
from beforehand.type.breaks import keep, keep_end
from beforehand.type.fonts import NUMERALS
from beforehand.type.headline import Headline, Numeral
from beforehand.type.ink import Face
from beforehand.type.paragraph import Paragraph


@dataclass
class Setting:
    """What is known of a sheet while it is composed; it remembers each text that was set."""

    project: Project
    plan: Sheet
    texts: dict[str, Text] = field(default_factory=dict)
    english: dict[str, Text] = field(default_factory=dict)

    @property
    def topic(self) -> Any:
        return self.plan.topic

    @property
    def logo(self) -> Logo | None:
        return self.plan.edition.logo

    @property
    def logo_words(self) -> str:
        """What is read out in place of the logo."""
        return str(self.says('name') or self.says('imprint') or self.says('web') or self.plan.edition.id)

    @property
    def title(self) -> Text:
        return self.plan.title

    @property
    def rtl(self) -> bool:
        return self.plan.locale.direction == 'rtl'

    @property
    def in_the_eu(self) -> bool:
        """Whether the emergency number is 112 as that of the EU, which has to be said beside it."""
        return self.plan.edition.in_the_eu

    @property
    def pattern(self) -> Text:
        """The drawing that tells its topic apart without colour."""
        return self.project.palette.accents[self.plan.topic.accent].pattern

    @cached_property
    def inks(self) -> Inks:
        """The colours of the sheet."""
        file = self.plan.edition.file
        own = file.accents.get(self.plan.topic_id) or file.accent
        palette = self.project.palette
        return inks_of(palette, own or palette.accents[self.plan.topic.accent], self.plan.finish.colour)

    # Texts.

    def translate(self, text: Text) -> Text:
        """The translation of a text, with its own place; names and numbers are the same in every language."""
        if text.id.startswith(AS_IS) or not text.id:
            self.texts[text.id] = text
            return text
        translated = self.plan.locale.catalogue.translate(text)
        self.texts[text.id], self.english[text.id] = translated, text
        return translated

    def keep_words(self, text: Text) -> Text:
        """The text, breaking only where the locale lets it."""
        file = self.plan.locale.file
        return Text(keep(text, tuple(file.keep_with_next), tuple(file.keep_together)), text.place, text.id)

    def says(self, what: str) -> Text | None:
        """What the edition says of itself: name, imprint, address, web; line: its own line in this language."""
        file, place = self.plan.edition.file, Place(f'{self.plan.edition.path}/edition.yaml')
        value = file.line.get(self.plan.locale.id) if what == 'line' else getattr(file, what)
        if not value:
            return None
        said = Text(value, getattr(value, 'place', place), f'{AS_IS}edition-{what}')
        self.texts[said.id] = said
        return said

    @cached_property
    def words(self) -> Mapping[str, Text]:
        """The words of the house in English, as its edition says them."""
        return self.project.words | dict(self.plan.edition.words)

    def word(self, id: str) -> Text:
        """One of the program's own words, translated."""
        return self.translate(self.house_word(id))

    def house_word(self, id: str) -> Text:
        """The same in English."""
        return known(self.words, Text(id, Place('templates/shared/words.yaml')), 'word')

    # Type.

    @cached_property
    def face(self) -> Face:
        """The face of headlines."""
        display = self.plan.locale.file.display
        file = font_file(self.project, display.family, display.weight)
        return Face(file, self.plan.locale.id, self.plan.locale.direction, display.line_height, display.clearance,
                    display.word_space)

    @cached_property
    def scribe(self) -> Scribe:
        return Scribe(self.project, self.plan.locale)

    def shaped(self, said: Text, weight: int) -> tuple[Paragraph, Callable[[], Paragraph]]:
        """A paragraph of running text, shaped: breaking only where it reads well, and (if asked for) wherever it may."""
        locale, files = self.plan.locale, text_fonts(self.project, self.plan.locale, weight)
        links, words = frozenset(addresses([self.english.get(said.id, said)])), self.keep_words(said)

        def shape(text: str) -> Paragraph:
            return running.shape(text, files, locale.id, locale.direction, links)

        return shape(keep_end(words)), lambda: shape(words)

    def headline(self, text: Text, width_mm: float, height_mm: float, largest_pt: float, lines: int = 6) -> Headline:
        """A headline at the largest size that its box allows."""
        return headline.fit(self.keep_words(self.translate(text)), self.face, round(width_mm, 3), round(height_mm, 3),
                            largest_pt, lines)

    def headlines(self, texts: Sequence[Text], width_mm: float, height_mm: float, largest_pt: float,
                  lines: int = 6) -> dict[str, Headline]:
        """Headlines that share one size, by message id."""
        words = tuple(self.keep_words(self.translate(text)) for text in texts)
        fitted = headline.fit_together(words, self.face, round(width_mm, 3), round(height_mm, 3), largest_pt, lines)
        return {text.id: one for text, one in zip(texts, fitted, strict=True)}

    def numeral(self, number: str, width_mm: float, height_mm: float = 1000) -> Numeral:
        """A number, as large as it fits a box; in the same digits in every locale."""
        file = font_file(self.project, NUMERALS, 900)
        return headline.fit_number(number, Face(file, 'en', 'ltr', 1), width_mm, height_mm)

    # Whom to call.

    @cached_property
    def helplines(self) -> list[Shown]:
        """Whom to call, in the edition's order; none: an empty box for a stamp."""
        phones = self.topic.contact.phones if self.topic.contact else []
        called = {phone.helpline: self.translate(phone.label) for phone in phones}
        return [shown(line, self.plan.locale.cldr, called.get(line.helpline.id)) for line in self.plan.lines]

    @property
    def emergency_digits(self) -> str:
        return str(self.plan.edition.file.emergency)

    def emergency(self, width_mm: float, height_mm: float = 1000) -> Numeral:
        """The emergency number, fitted to a box; and not higher than 112 would be in it, so that two digits take no more room."""
        most = self.numeral(EVERYWHERE, width_mm, height_mm)
        return self.numeral(self.emergency_digits, width_mm, most.height_mm)

    def board(self, width_mm: float, height_mm: float, code: str, most: int, name_pt: float = PRINT_PT) -> list[Piece]:
        """The helplines, set into a box; code: where a QR code of the first stands."""
        lines, cldr = self.helplines[:most], self.plan.locale.cldr
        words = {fact: self.house_word(id) for fact, id in WORDS.items()}
        said = Said(self.scribe, lambda line: facts(line.line, cldr, words, self.translate), self.word('line.scan'), mixed(lines))
        code, set_ = '' if self.topic.under_control else code, Board(said, self.numeral, self.word('reach.text'), name_pt).set
        return set_(lines, width_mm, height_mm, code) if lines else []

    def imprint(self, how: Text | None, width_mm: float, room_mm: float, most_mm: float, with_sender: bool) -> list[Piece]:
        """The small print, at the bottom of a box as high as it may become; it keeps to its room if it can."""
        who, line = self.says('imprint') or self.says('name'), self.says('line')
        elsewhere = self.topic.contact and 'contact' in self.plan.format.reading  # and larger
        said = [text for text in (who, *([] if elsewhere else map(self.says, ('address', 'web')))) if text]
        marks = [self.word(word) for word in marks_of(self.plan)]
        origin, copy = ([self.word('edition.from')] if who else []), [self.word('imprint.copy')]
        code, last = ([Text(self.plan.code)] if self.plan.code else []), ([self.translate(how)] if how else [])
        imprint = Imprint(marks, origin, said, [line] if line else [], copy, code, last)
        logo, name = (self.logo, self.says('name')) if with_sender else (None, None)
        return imprint.beside(self.scribe, logo, name, width_mm, most_mm, room_mm or most_mm)

    def sender(self, width_mm: float, height_mm: float) -> list[Piece]:
        """Logo and name of the organisation, beside each other."""
        return logo_and_name(self.scribe, self.logo, self.says('name'), width_mm, height_mm)

    # Drawings.

    def picture(self, name: str, ground: str) -> tuple[str, Text]:
        """A picture that has a meaning of its own, as an address, and its alternative text."""
        svg = known(self.project.pictures, name, 'picture')
        place = Place(f'templates/shared/pictures/{name}.svg', 2)
        title = self.translate(Text(picture.title(svg) or name, place, f'picture.{name}'))
        return picture.data_url(self.coloured(svg, ground)), title

    def coloured(self, svg: str, ground: str) -> str:
        """A drawing in the colours of the sheet, on its ground, turned for the direction of reading."""
        return picture.drawn(svg, self.inks.over(self.project.palette.drawn, ground), self.rtl)
