"""The shapes of editions: what an organisation says of itself, and which numbers somebody has confirmed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from beforehand.content.helpline import Helpline
from beforehand.content.number import Dialled
from beforehand.content.palette import Hex
from beforehand.content.wording import Day10, Email, Id, Language, Web, Words, matching
from beforehand.ground.problem import Text
from beforehand.ground.source import Shape

Name = Annotated[Words, Field(max_length=80)]
Sentence = Annotated[Words, Field(max_length=160)]
Said = Annotated[Words, Field(max_length=400)]
EVERYWHERE = Text('112')
"""The emergency number of all countries of the EU."""
Emergency = Annotated[Text, matching('[0-9]{2,6}', 'emergency number such as "112"')]
Country = Annotated[Text, matching('[A-Z]{2}', 'code of a country such as PL, two capital letters')]


class Marks(Shape):
    """Which marks of trust the edition prints. The word PROOF is none of them: it cannot be switched off."""

    drafts: Literal['print', 'refuse'] = 'print'
    """What becomes of a translation that no native speaker has read: printed with its mark, or not at all."""
    code: bool = True
    """The small code that tells later whether the sheet is out of date."""


class Answer(Shape):
    """A promise about the organisation's own service, and who answers for it."""

    message: Text
    """The id of the message."""
    text: Text
    """Your whole English sentence, letter by letter; it says "we" or "our"."""
    by: Name
    """Who answers for it."""
    date: Day10


class Added(Shape):
    """A message that the edition adds to a part of a topic."""

    part: Text
    """The topic and the part, care or help: check-the-job.answer."""
    id: Id = Field(max_length=60)
    """Its name, with which your translations name it: check-the-job.answer.our-desk."""
    text: Said
    """The English; its translations stand in words/<locale>.po."""
    detail: Said | None = None
    """What follows it in smaller type."""
    kind: Literal['know', 'do'] = 'know'
    """know: a round stop on the line; do: a square one, to tick."""
    sign: Text | None = None
    """Name of a drawing in templates/shared/signs/, without .svg."""
    after: Text | None = None
    """The message of that part behind which it stands; without it, it is the last."""


class EditionFile(Shape):
    """edition.yaml: an organisation's version; the open edition names none."""

    name: Name | None = None
    """The organisation's name; printed as it is in every language."""
    logo: Text | None = None
    """File of this folder: SVG, PNG, JPEG or WebP."""
    imprint: Sentence | None = None
    """Who is answerable for the sheets, where that is not the name alone."""
    address: Sentence | None = None
    web: Web | None = None
    """As people type it: example.org."""
    email: Email | None = None
    languages: list[Language] = Field(default_factory=list, max_length=40)
    """The languages in which you advise, by their tags; a contact panel has their own names for themselves."""
    line: dict[str, Sentence] = Field(default_factory=dict)
    """A line of your own on every sheet, by locale: what is said in one language only cannot stand on the others."""
    emergency: Emergency = EVERYWHERE
    """The emergency number of your countries, such as "999"; without this line the sheets say 112, "in the EU"."""
    countries: list[Country] = Field(default_factory=list, max_length=60)
    """Whose helplines are printed, where `helplines` names none."""
    locales: list[Text] = Field(default_factory=list, max_length=200)
    """The languages in which it is printed; none named: all."""
    helplines: list[Text] | None = Field(default=None, max_length=40)
    """In this order: ids of `list --helplines`, or of your own. An empty list [] prints an empty box for a stamp."""
    own: list[Helpline] = Field(default_factory=list, max_length=40)
    """Helplines of yours that are not in the directory."""
    accent: Hex | None = None
    """One colour for all topics; the ink on it needs a contrast of 7:1."""
    accents: dict[str, Hex] = Field(default_factory=dict)
    """A colour for single topics."""
    topics: list[Text] = Field(default_factory=list, max_length=200)
    formats: list[Text] = Field(default_factory=list, max_length=200)
    papers: list[Text] = Field(default_factory=list, max_length=200)
    """The papers that you have: A4, A3 …; none named: all."""
    drop: list[Text] = Field(default_factory=list, max_length=200)
    """Messages that are left out, by their ids: check-the-job.travel.word."""
    add: list[Added] = Field(default_factory=list, max_length=40)
    """Messages of yours, in parts of topics."""
    answers_for: list[Answer] = Field(default_factory=list, max_length=40)
    """What your own words (words/en.po) promise of your own service."""
    marks: Marks = Marks()
    confirmed_for_months: int = Field(default=12, ge=1, le=24)
    """How long a confirmation holds."""


class Confirmation(Shape):
    """Somebody called a number and heard who answers."""

    helpline: Id
    name: Annotated[Words, Field(max_length=90)] | None = None
    """Whom it reaches, where editions share a helpline that is not in the directory: under another name it is another one."""
    number: Dialled
    """Exactly the number that was called; when the directory changes, it is no longer confirmed."""
    by: Name
    """Who called."""
    date: Day10
    conflict_settled: Text | bool = False
    """The conflict of its sources that the caller knows the answer to, word by word; another one is not settled by it."""
    asked: Said | None = None
    """What was asked, and what the answer was."""
    from_: list[Literal['home', 'abroad']] = Field(default_factory=list, alias='from', max_length=2)
    """From where it was called: home (a phone of its country), abroad (one of another country)."""


class Confirmations(Shape):
    """confirmed.yaml of an edition's folder, or of one that holds editions, for all of them; `./build.py confirm` writes it."""

    confirmed: list[Confirmation] = Field(default_factory=list, max_length=400)
