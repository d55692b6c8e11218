"""The shapes of how it is printed: formats, the type of locales, accents. Field docstrings are the editor's help."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, field_validator, model_validator

from beforehand.files import file_name
from beforehand.helpline import Day10
from beforehand.problem import Text
from beforehand.source import Shape

PaperName = Annotated[str, AfterValidator(file_name)]
Length = Annotated[float, Field(ge=5, le=5000, allow_inf_nan=False)]
"""Millimetres: from the smallest label to the largest page that a PDF can have."""
Size = Annotated[float, Field(ge=4, le=400, allow_inf_nan=False)]
"""Points."""
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
"""In type sizes, as are line heights."""
Count = Annotated[int, Field(ge=0, le=40)]


class Panel(Shape):
    """One face of a fold: whose text it shows, how wide it is."""

    panel: Text
    """cover, care, help, or part-1, part-2 … in the topic's order; poster: everything on one face."""
    width_mm: Length


class Paper(Shape):
    """A sheet of paper and its sides; each side lists its panels from left to right (for a left-to-right script)."""

    width_mm: Length
    height_mm: Length
    sides: list[Annotated[list[Panel], Field(min_length=1, max_length=40)]] = Field(min_length=1, max_length=2)


class Sizes(Shape):
    """The type sizes between which the press may choose; at the smallest, what does not fit is a problem."""

    smallest_pt: Size
    largest_pt: Size

    @model_validator(mode='after')
    def in_order(self) -> Sizes:
        """The smallest is not larger than the largest."""
        if self.smallest_pt > self.largest_pt:
            raise ValueError('smallest_pt is larger than largest_pt')
        return self


class Format(Shape):
    """How it is printed: one folder of templates/, its name is the format's id."""

    name: Text
    """What people call it."""
    papers: dict[PaperName, Paper] = Field(min_length=1, max_length=40)
    fold: Literal['none', 'roll'] = 'none'
    flip: Literal['none', 'short edge', 'long edge'] = 'none'
    """The edge over which a duplex printer must turn the sheet."""
    reading: list[Text] = Field(min_length=1, max_length=80)
    """The panels in the order in which a reader meets them, who unfolds the sheet."""
    size: Sizes
    helplines: Count = 1
    """How many helplines it has room for."""
    discreet: bool = False
    """Whether it may be found with somebody: then title and file name are the neutral ones of the topic, and it has no code."""


class TextFace(Shape):
    """The face of running text: a font family of fonts/ and how it is set."""

    family: Text
    line_height: Annotated[float, Field(ge=1.1, le=4, allow_inf_nan=False)]
    """Distance of two lines, in type sizes; not under what the script's marks need."""
    scale: Annotated[float, Field(ge=0.5, le=2, allow_inf_nan=False)] = 1.0
    """How much larger than Latin it is set, to look as large."""
    overhang: Share = 0
    """How far ink reaches out behind the edge of its lines, in type sizes; what stands at the paper's edge moves in."""


class Display(Shape):
    """The face of headlines; their leading is fitted to the ink, line_height is only what it may not fall below."""

    family: Text
    line_height: Annotated[float, Field(ge=0.5, le=4, allow_inf_nan=False)]
    weight: Literal[700, 900] = 900
    clearance: Share = 0.08
    """Least white between the ink of two lines, in type sizes: in Arabic a dot's, so that dots stay with their line."""


class Review(Shape):
    """Who has read the translation."""

    state: Literal['source', 'draft', 'reviewed']
    """A draft says so on the sheet, in its own language."""
    by: Text | None = None
    """Name and organisation of whoever has read it."""
    date: Day10 | None = None

    @model_validator(mode='after')
    def signed(self) -> Review:
        """Nobody has read it before somebody says who, and when."""
        if self.state == 'reviewed' and not (self.date and self.by and any(map(str.isalpha, self.by))):
            raise ValueError('"state: reviewed" needs "by" and "date", which say who has read it, and when')
        return self


class LocaleFile(Shape):
    """locales/<locale>/locale.yaml: only what CLDR does not know."""

    text: TextFace
    display: Display
    keep_with_next: list[Text] = Field(default_factory=list)
    """Words after which a line must not end, such as a "not" that would part from what it denies."""
    keep_together: list[Text] = Field(default_factory=list)
    """Words that a line break must not divide, in a script that has no spaces between them; or phrases of several words."""
    hyphenate: bool = False
    """Divide long words (only where pyphen has patterns for the language)."""
    actual_text: bool = False
    """Write the text of each line beside its glyphs, where these do not map one to one on letters."""
    review: Review


Said = list[Text]
"""Words and phrases: whole words; `free-` begins a word, `-less` ends one, `…` stands for other words between."""


class Negation(Shape):
    """How a language says "not"."""

    words: Said
    """Words that deny: not, no, never, nobody, nothing, without …"""
    nothing: Said = Field(default_factory=list)
    """Phrases in which such a word denies nothing."""
    either: Said = Field(default_factory=list)
    """Phrases that say it without such a word, or with: where one stands, the other language may do as it likes."""


class Words(Shape):
    """locales/<locale>/words.yaml: the words by which the checks hear what a text says."""

    negation: Negation
    promises: dict[Literal['free', 'anonymous', 'confidential', 'safe', 'guaranteed'], Said] = Field(default_factory=dict)
    """Words that promise something; a translation has one only where the English has."""
    numbers: dict[str, Said] = Field(default_factory=dict)
    """How a number can be said in words: "2": [two, both]."""


LEAST_OF_A_REASON = 5
"""Letters: the dots of a hint are no reason, a word of Chinese may be."""


class Waiver(Shape):
    """A translation that is right although a check objects, and why; it ends when the translation changes."""

    check: Text
    """The id of the check, as it stands in brackets behind the problem."""
    message: Text
    """The id of the message."""
    text: Text
    """The whole translation, letter by letter."""
    reason: Text
    """Why it is right as it is."""

    @field_validator('reason')
    @classmethod
    def says_why(cls, reason: Text) -> Text:
        """A reason is a sentence, not the dots of the hint."""
        if sum(map(str.isalnum, reason)) < LEAST_OF_A_REASON:
            raise ValueError('must say why the translation is right')
        return reason


class Waivers(Shape):
    """locales/<locale>/waivers.yaml."""

    waivers: list[Waiver]


class Accent(Shape):
    """The one colour of a topic; black on it has a contrast of 7:1 or more."""

    field: Text
    """Hex colour of flat fields."""


class Accents(Shape):
    """templates/shared/accents.yaml."""

    accents: dict[str, Accent]
