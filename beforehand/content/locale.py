"""The shapes of a locale: its type, its words, the topics it covers, its waivers. Field docstrings are the editor's help."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, field_validator

from beforehand.ground.problem import Text
from beforehand.ground.source import Shape

Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
"""In type sizes, as are line heights."""


class TextFace(Shape):
    """The face of running text: a font family of fonts/ and how it is set."""

    family: Text
    line_height: Annotated[float, Field(ge=1.1, le=4, allow_inf_nan=False)]
    """Distance of two lines, in type sizes; not under what the script's marks need."""
    scale: Annotated[float, Field(ge=0.5, le=2, allow_inf_nan=False)] = 1.0
    """How much larger than Latin it is set, to look as large."""
    least: Annotated[float, Field(ge=0.5, le=2, allow_inf_nan=False)] | None = None
    """Its smallest running text, in smallest sizes of a format: of a script that has to be larger to be read. Without it,
    `scale`."""
    small_line_height: Annotated[float, Field(ge=1.1, le=4, allow_inf_nan=False)] = 1.3
    """The same of small print."""
    small_scale: Annotated[float, Field(ge=0.5, le=2, allow_inf_nan=False)] = 1.0
    """How much larger legends are set beside that, in a script that is hard to read when it is small."""
    trim: Share = 0
    """The white above the letters of a first line that is not needed, in type sizes: of a script whose lines stand far apart."""
    word_space: Share = 0
    """How much more white there is between two words, in type sizes: of a script whose words are hard to tell apart."""
    latin_space: Share = 0
    """White on both sides of Latin letters and digits within a text, in type sizes."""
    overhang: Share = 0
    """How far ink reaches out behind the edge of its lines, in type sizes; what stands at the paper's edge moves in."""


class Display(Shape):
    """The face of headlines; their leading is fitted to the ink, line_height is only what it may not fall below."""

    family: Text
    line_height: Annotated[float, Field(ge=0.5, le=4, allow_inf_nan=False)]
    weight: Literal[700, 900] = 900
    clearance: Share = 0.08
    """Least white between the ink of two lines, in type sizes: in Arabic a dot's, so that dots stay with their line."""
    word_space: Share = 0
    """As that of running text."""
    reach: Annotated[float, Field(ge=1, le=3, allow_inf_nan=False)] = 1.0
    """How much higher a box may be for a headline whose marks and tails stand far out, to look as large."""


class Tongue(Shape):
    """What CLDR would say of a language, if it knew it."""

    name: Text
    """Its own name for itself."""
    direction: Literal['ltr', 'rtl']
    like: Text
    """A locale of CLDR, such as `ro`, whose weekdays, and names of countries and languages, its readers know."""


class LocaleFile(Shape):
    """locales/<locale>/locale.yaml: only what CLDR does not know."""

    was: ClassVar[Mapping[str, str]] = {'review': 'delete it: what a translation may claim follows from who has read it '
                                        '(readings.csv), see: ./build.py status'}

    language: Tongue | None = None
    """Only for a language that CLDR lacks."""
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
    topics: list[Text] | None = None
    """The topics that it covers; the others are not translated yet, and nobody misses them. Without this line: all; []: none,
    it has the words that all sheets share."""


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
    twice: Said = Field(default_factory=list)
    """Words that are rightly said twice in a row."""


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
