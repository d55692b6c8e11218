"""The shapes of helplines: whom to call, and what is known of them. Nothing in here counts as confirmed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from beforehand.content.number import Cost, Number
from beforehand.content.wording import Clock, Day10, Id, Language, Moment, Web, Words, matching
from beforehand.ground.problem import Text
from beforehand.ground.source import Shape

Who = Literal['ngo', 'state', 'police', 'international']
Audience = Literal['anyone', 'affected', 'women', 'children', 'victims-of-crime', 'victims-of-violence', 'foreigners',
                   'domestic-workers', 'professionals']
Promise = Literal['free', 'anonymous', 'confidential']
Day = Literal['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']


class Open(Shape):
    """When somebody answers."""

    days: list[Day] = Field(min_length=1, max_length=7)
    from_: Clock = Field(alias='from')
    to: Clock
    languages: list[Language] = Field(default_factory=list, max_length=60)
    """Languages of these hours alone."""


class Reference(Shape):
    """Where it was read, and of which day the page is."""

    url: Text
    date: Moment | None = None
    """Date of the page; leave it out where the page has none."""
    note: Text | None = None


class Helpline(Shape):
    """Whom to call: one entry of content/helplines/<country>.yaml, or an edition's own."""

    id: Id = Field(max_length=60)
    name: Words = Field(max_length=90)
    """As it calls itself; it is printed in every language."""
    run_by: list[Who] = Field(default_factory=list, max_length=4)
    """Leave it out where no source says."""
    answered_by: Who | None = None
    """Who picks up, where that is not who runs it."""
    audience: list[Audience] = Field(default=['anyone'], max_length=9)
    numbers: list[Number] = Field(default_factory=list, max_length=12)
    """The first is the one that is printed large."""
    hours: Literal['always'] | Annotated[list[Open], Field(max_length=14)] | None = None
    """always: day and night, every day. Leave it out where no source says."""
    languages: list[Language] = Field(default_factory=list, max_length=60)
    interpreters: bool = False
    """Whether it calls an interpreter for other languages."""
    cost: Cost | None = None
    """Of all its numbers."""
    promises: list[Promise] = Field(default_factory=list, max_length=3)
    """What its own source says of itself; only that may be printed."""
    checks_jobs: bool = False
    """Whether it advises on job offers before one leaves."""
    web: Web | None = None
    sources: list[Reference] = Field(default_factory=list, max_length=40)
    checked: Day10 | None = None
    """When somebody last compared this entry with its sources."""
    conflict: Text | None = None
    """What its sources contradict each other in, beside numbers."""
    note: Text | None = None
    """For whoever chooses it; it is not printed."""

    @model_validator(mode='after')
    def can_be_reached(self) -> Helpline:
        """It has a number or an address."""
        if not self.numbers and not self.web:
            raise ValueError('has neither a number nor a web address')
        return self

    @model_validator(mode='after')
    def answers(self) -> Helpline:
        """Its first number, the large one, is answered."""
        if self.numbers and self.numbers[0].kind == 'fax':
            raise ValueError('has a fax as its first number; the first is printed large: one that somebody answers')
        return self

    @property
    def who(self) -> str:
        """Who answers; empty where nobody knows."""
        return self.answered_by or next(iter(self.run_by), '')


class Directory(Shape):
    """content/helplines/<country>.yaml; the name of the file is the country's code, eu or web."""

    country: Annotated[Text, matching(r'[A-Z]{2}|WEB', 'code of a country such as PL; EU and WEB are those of no country')]
    helplines: list[Helpline] = Field(default_factory=list)
    """In the order in which they are printed."""
    not_found: Text | None = None
    """Why there is none."""
