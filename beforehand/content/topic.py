"""The shapes of what is said: topics, messages, sources. Field docstrings are the editor's help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from beforehand.content.contact import Hours, Phone
from beforehand.content.wording import Id
from beforehand.ground.problem import Text
from beforehand.ground.source import Shape

ASIDES = ('care', 'help', 'contact')
"""What may stand beside the parts of a topic."""


class Blank(Shape):
    """A line on which the reader writes."""

    id: Id
    label: Text
    """What to write there, in one or two words."""


class Message(Shape):
    """One thing to know or to do."""

    id: Id
    text: Text
    """The message itself, at most 20 words with its detail, unless project.yaml says otherwise."""
    detail: Text | None = None
    """What follows it in smaller type."""
    kind: Literal['know', 'do', 'paragraph', 'item'] = 'know'
    """know: a round stop on the line; do: a square one, to tick. paragraph: plain text; item: one of a list, with a bullet."""
    pictogram: Text | None = None
    """Name of a picture in templates/shared/pictures/, without .svg."""
    weight: Literal['plain', 'key'] = 'plain'
    """key: the one message of the panel that is set largest."""
    write: list[Blank] = Field(default_factory=list)
    rests_on: list[Text] = Field(default_factory=list)
    """Ids of content/sources.yaml (S1 … G18), or own; it may be left out only where project.yaml says `sources: optional`."""
    note: Text | None = None
    """A word to translators."""


class Lead(Shape):
    """The line under the title."""

    text: Text
    rests_on: list[Text] = Field(default_factory=list)


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


class Contact(Aside):
    """How one reaches whoever hands it out, in words; numbers and addresses are the edition's, where somebody confirms them."""

    hours: list[Hours] = Field(default_factory=list, max_length=14)
    """When: one line each."""
    phones: list[Phone] = Field(default_factory=list, max_length=12)
    """What helplines of the edition are called here, where that is not their name."""


class Neutral(Shape):
    """What a discreet piece shows instead of its topic: nothing that tells whoever searches a bag."""

    title: Text
    """On its face and as the title of its PDF."""
    file: Id
    """The beginning of its file's name."""


class Topic(Shape):
    """What we say: one file of content/topics/, its name is the topic's id."""

    number: Annotated[int, Field(ge=1, le=99)]
    """Stands for the topic in the small code on its sheets; it stays, and no other topic has it."""
    title: Text
    lead: Lead
    accent: Text
    """The one colour of the topic, by its name in templates/shared/palette.yaml."""
    picture: Text
    """The large picture where one reads: people. On covers and in heads of sheets."""
    afar: Text | None = None
    """The large picture where one passes: a thing that stops the eye. On posters; without it the other."""
    story: Text | None = None
    """A strip of frames that tells it without a word."""
    formats: list[Text] = Field(min_length=1)
    """The formats (folders of templates/) that it is printed in."""
    neutral: Neutral | None = None
    """What discreet formats say instead of title and id."""
    card: list[Text] = Field(default_factory=list)
    """The few messages for which a card has room: part and message, such as travel.passport."""
    under_control: bool = False
    """Whether its readers may be under somebody's control: no QR code, since a phone keeps what it scanned."""
    sensitive: bool = False
    """Whether its readers may be under control or threatened: two persons have to approve each of its messages."""
    parts: list[Part] = Field(min_length=1)
    care: Aside | None = None
    help: Aside | None = None
    """Whom to ask. A topic has this, or `contact`, or both."""
    contact: Contact | None = None
    """How one reaches whoever hands it out: on leaflets that have a panel for it."""
    stubs: list[Literal['strip', 'card']] = Field(default=['strip', 'card'], max_length=2)
    """What a leaflet has to cut off: a strip with the number, a card to leave with someone. None: []."""
    leave: list[Blank] = Field(default_factory=list)
    """What the reader writes on the card that stays with someone; without it: where to, with whom, when the call will come."""

    @model_validator(mode='after')
    def says_whom_to_ask(self) -> Topic:
        """Nobody is left alone with what a sheet says."""
        if not (self.help or self.contact):
            raise ValueError('says nowhere whom to ask: it has neither "help" nor "contact"')
        return self

    @property
    def pictures(self) -> list[Text]:
        """All pictures that it names."""
        owners: tuple[Part | Aside, ...] = (*self.parts, *self.asides.values())
        return [one for one in (self.picture, self.afar, self.story, *(owner.picture for owner in owners)) if one]

    @property
    def asides(self) -> dict[str, Aside]:
        """What stands beside the parts, by the name that is a part of its messages' ids."""
        return {name: aside for name in ASIDES if (aside := getattr(self, name))}

    @property
    def on_card(self) -> list[Message]:
        """The messages that a card shows; a name that there is none of is left out, and said by a check."""
        named = {f'{part.id}.{message.id}': message for part in self.parts for message in part.messages}
        return [named[name] for name in self.card if name in named]

    @property
    def messages(self) -> list[Message]:
        """All messages, in the order of the file."""
        owners: tuple[Part | Aside, ...] = (*self.parts, *self.asides.values())
        return [message for owner in owners for message in owner.messages]


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
    if topic.neutral:
        yield named(topic.neutral.title, 'neutral')
    yield named(topic.lead.text, 'lead')
    for part in topic.parts:
        if part.heading:
            yield named(part.heading, part.id, 'heading')
        yield from of(part.messages, part.id)
    for section, aside in topic.asides.items():
        yield named(aside.heading, section, 'heading')
        yield from of(aside.messages, section)
        if isinstance(aside, Contact):
            yield from (named(line.text, section, line.id) for line in aside.hours if line.text)
            yield from (named(phone.label, section, phone.helpline) for phone in aside.phones)
    for blank in topic.leave:
        yield named(blank.label, 'leave', blank.id)
