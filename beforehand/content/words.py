"""The shapes of the words that formats share, and of the styles of running text. Field docstrings are the editor's help."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from beforehand.ground.problem import Text
from beforehand.ground.source import Shape


class Word(Shape):
    """A word or sentence of the house, and what is to be known of it."""

    text: Text
    note: Text | None = None
    """A word to translators."""
    own: bool = False
    """Whether an edition may say it in words of its own; marks, numbers, facts and the imprint are the same in all editions."""


def is_id(text: str) -> str:
    """An id as translators see it: help.local."""
    if not ID.fullmatch(text):
        raise ValueError('an id is two or more words with dots between them: card.week')
    if text.endswith('.heading'):
        raise ValueError('such an id is that of a heading of a topic')
    return text


ID = re.compile(r'[a-z][a-z0-9-]*(\.[a-z0-9-]+)+')
Sayings = dict[Annotated[str, AfterValidator(is_id)], Text | Word]
"""English by id."""


class HouseWords(Shape):
    """templates/shared/words.yaml."""

    words: Sayings


def named(words: Sayings) -> dict[str, Text]:
    """The texts of some words, each knowing its message id."""
    texts = {id: word.text if isinstance(word, Word) else word for id, word in words.items()}
    return {id: Text(text, text.place, id) for id, text in texts.items()}


def free(words: Sayings) -> set[str]:
    """The ids of those that an edition may say in words of its own."""
    return {id for id, word in words.items() if isinstance(word, Word) and word.own}


class TypeStyle(Shape):
    """A style of running text."""

    size: Annotated[float, Field(ge=0.3, le=4)] | None = None
    """In sizes of the sheet's running text."""
    pt: Annotated[float, Field(ge=4, le=100)] | None = None
    """In points, the same on every sheet."""
    weight: Literal[400, 700] = 400
    colour: Literal['ink', 'quiet'] = 'ink'
    align: Literal['start', 'center'] = 'start'
    roomy: bool = False
    """Whether there is white around it, so that a script that is hard to read small is set larger (`small_scale`)."""

    @model_validator(mode='after')
    def one_size(self) -> TypeStyle:
        """It has one size."""
        if (self.size is None) == (self.pt is None):
            raise ValueError('write "size" or "pt"')
        return self


class TypeStyles(Shape):
    """templates/shared/type.yaml."""

    styles: dict[str, TypeStyle]
