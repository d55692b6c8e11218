"""The shapes of what is written in YAML: topics, formats, locales, sources. Field docstrings are the editor's help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from beforehand.problem import Text
from beforehand.source import Shape

Id = Annotated[Text, Field(json_schema_extra={'pattern': '^[a-z0-9]+(-[a-z0-9]+)*$'})]
Positive = Annotated[float, Field(gt=0, strict=False)]


class Blank(Shape):
    """A line on which the reader writes."""

    id: Id
    label: Text
    """What to write there, in one or two words."""


class Message(Shape):
    """One thing to know or to do."""

    id: Id
    text: Text
    """The message itself, at most 20 words with its detail."""
    detail: Text | None = None
    """What follows it in smaller type."""
    kind: Literal['know', 'do'] = 'know'
    """know: a round stop on the line; do: a square one, to tick."""
    pictogram: Text | None = None
    """Name of a picture in templates/shared/pictures/, without .svg."""
    weight: Literal['plain', 'key'] = 'plain'
    """key: the one message of the panel that is set largest."""
    write: list[Blank] = Field(default_factory=list)
    rests_on: list[Text] = Field(min_length=1)
    """Ids of content/sources.yaml (S1 … G18), or own."""
    note: Text | None = None
    """A word to translators."""


class Lead(Shape):
    """The line under the title."""

    text: Text
    rests_on: list[Text] = Field(min_length=1)


class Part(Shape):
    """One step of a topic: a panel of the leaflet, a section of the poster."""

    id: Id
    heading: Text | None = None
    picture: Text | None = None
    messages: list[Message] = Field(min_length=1)


class Aside(Shape):
    """What stands beside the steps: care (not your fault) or help (whom to ask)."""

    heading: Text
    picture: Text | None = None
    messages: list[Message] = Field(default_factory=list)


class Topic(Shape):
    """What we say: one file of content/topics/, its name is the topic's id."""

    title: Text
    lead: Lead
    accent: Text
    """The one colour of the topic, by its name in templates/shared/accents.yaml."""
    picture: Text
    """The large picture of the cover or the poster's head."""
    formats: list[Text] = Field(min_length=1)
    """The formats (folders of templates/) that it is printed in."""
    parts: list[Part] = Field(min_length=1)
    care: Aside | None = None
    help: Aside

    @property
    def asides(self) -> list[Aside]:
        return [aside for aside in (self.care, self.help) if aside]

    @property
    def messages(self) -> list[Message]:
        """All messages, in the order of the file."""
        owners: tuple[Part | Aside, ...] = (*self.parts, *self.asides)
        return [message for owner in owners for message in owner.messages]


class Panel(Shape):
    """One face of a fold: whose text it shows, how wide it is."""

    panel: Text
    """cover, care, help, or part-1, part-2 … in the topic's order; poster: everything on one face."""
    width_mm: Positive


class Paper(Shape):
    """A sheet of paper and its sides; each side lists its panels from left to right (for a left-to-right script)."""

    width_mm: Positive
    height_mm: Positive
    sides: list[list[Panel]] = Field(min_length=1, max_length=2)


class Sizes(Shape):
    """The type sizes between which the press may choose; at the smallest, what does not fit is a problem."""

    smallest_pt: Positive
    largest_pt: Positive


class Format(Shape):
    """How it is printed: one folder of templates/, its name is the format's id."""

    name: Text
    """What people call it."""
    papers: dict[str, Paper] = Field(min_length=1)
    fold: Literal['none', 'roll'] = 'none'
    flip: Literal['none', 'short edge', 'long edge'] = 'none'
    """The edge over which a duplex printer must turn the sheet."""
    reading: list[Text]
    """The panels in the order in which a reader meets them, who unfolds the sheet."""
    size: Sizes


class Face(Shape):
    """A font family of fonts/ and how it is set."""

    family: Text
    line_height: Positive
    """Distance of two lines, in type sizes; not under what the script's marks need."""


class TextFace(Face):
    """The face of running text."""

    scale: Positive = 1.0
    """How much larger than Latin it is set, to look as large."""


class Display(Face):
    """The face of headlines; their leading is fitted to the ink, line_height is only what it may not fall below."""

    weight: Literal[700, 900] = 900
    clearance: Positive = 0.08
    """Least white between the ink of two lines, in type sizes: in Arabic a dot's, so that dots stay with their line."""


class Review(Shape):
    """Who has read the translation."""

    state: Literal['source', 'draft', 'reviewed']
    """A draft says so on the sheet, in its own language."""
    by: Text | None = None
    date: Text | None = None


class LocaleFile(Shape):
    """locales/<locale>/locale.yaml: only what CLDR does not know."""

    text: TextFace
    display: Display
    keep_with_next: list[Text] = Field(default_factory=list)
    """Words after which a line must not end, such as a "not" that would part from what it denies."""
    hyphenate: bool = False
    """Divide long words (only where pyphen has patterns for the language)."""
    actual_text: bool = False
    """Write the text of each line beside its glyphs, where these do not map one to one on letters."""
    review: Review


class Source(Shape):
    """A fact or a guideline that messages rest on."""

    says: Text
    """The quotation, or the rule in our words."""
    where: list[Text] = Field(min_length=1)
    """The document and line, or the public pages."""
    left_out: Text | None = None
    """Why no public text rests on it."""


class Sources(Shape):
    """content/sources.yaml."""

    sources: dict[str, Source]


class Accent(Shape):
    """The one colour of a topic; black on it has a contrast of 7:1 or more."""

    field: Text
    """Hex colour of flat fields."""


class Accents(Shape):
    """templates/shared/accents.yaml."""

    accents: dict[str, Accent]


class Edition(Shape):
    """An organisation's version; the open edition names none."""

    name: Text | None = None
    emergency: Text
    """The emergency number, in quotes."""


def name_messages(topic: Topic, id: str) -> Iterator[Text]:
    """Give every text of a topic that is translated its message id, and yield them in the order of the file."""

    def named(text: Text, *path: str) -> Text:
        text.id = '.'.join((id, *path))
        return text

    def of(messages: list[Message], section: str) -> Iterator[Text]:
        for message in messages:
            yield named(message.text, section, message.id)
            if message.detail:
                yield named(message.detail, section, message.id, 'detail')
            for blank in message.write:
                yield named(blank.label, section, message.id, blank.id)

    yield named(topic.title, 'title')
    yield named(topic.lead.text, 'lead')
    for part in topic.parts:
        if part.heading:
            yield named(part.heading, part.id, 'heading')
        yield from of(part.messages, part.id)
    for section, aside in (('care', topic.care), ('help', topic.help)):
        if aside:
            yield named(aside.heading, section, 'heading')
            yield from of(aside.messages, section)
