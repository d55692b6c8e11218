"""The shapes of a contact panel's words: when one can come, what phones are called. Field docstrings are the editor's help."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from beforehand.content.helpline import Day
from beforehand.content.wording import Clock, Id
from beforehand.ground.problem import Text
from beforehand.ground.source import Shape


class Hours(Shape):
    """A line of opening hours: on which days, and from when to when, or in words."""

    id: Id
    days: list[Day] = Field(default_factory=list, max_length=7)
    """Named in every language by the program. Left out where the words say when."""
    from_: Clock | None = Field(alias='from', default=None)
    to: Clock | None = None
    text: Annotated[Text, Field(max_length=120)] | None = None
    """What is no span of time: from 13:00, by appointment. Translated like any other text."""

    @model_validator(mode='after')
    def one_way(self) -> Hours:
        """It is said in times or in words, and times have an end."""
        if bool(self.from_) != bool(self.to):
            raise ValueError('hours in times need "from" and "to"; what has no end is said in words: text: from 13:00')
        if bool(self.from_) == bool(self.text):
            raise ValueError('hours are said in times ("from" and "to") or in words ("text"): one of them')
        return self


class Phone(Shape):
    """A helpline of the edition, as it is called on this topic's sheets."""

    helpline: Id
    """Its id in edition.yaml."""
    label: Text
    """What is printed above its number, in every language its own words; without it the helpline's name."""
