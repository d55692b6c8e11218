"""Where a text comes from, and what is wrong with it. Knows no other module."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple


class Place(NamedTuple):
    """A file of the project (relative to its root), and a line (from 1; 0 when the whole file is meant)."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f'{self.path}:{self.line}' if self.line else self.path


NOWHERE = Place('')
STEERING = re.compile('[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]')


class Text(str):
    """A string that knows where it stands and which message it is."""

    __slots__ = ('id', 'place')
    place: Place
    id: str

    def __new__(cls, text: str, place: Place = NOWHERE, id: str = '') -> Text:
        self = super().__new__(cls, text)
        self.place, self.id = place, id
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return Text, (str(self), self.place, self.id)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        # Strict: a number or a bare str that did not come from the YAML reader is not a text.
        return core_schema.json_or_python_schema(
            json_schema=core_schema.str_schema(min_length=1),
            python_schema=core_schema.no_info_after_validator_function(said, core_schema.is_instance_schema(cls)),
        )


def said(text: Text) -> Text:
    """A text says something: there is a sign in it that is seen."""
    if not any(letter.isprintable() and not letter.isspace() for letter in text):
        raise ValueError('must not be empty')
    return text


class Problem(NamedTuple):
    """Something the person who owns `place` can mend."""

    id: str
    place: Place
    message: str
    hint: str = ''
    locale: str = ''
    """The locale whose sheets it keeps from the press; empty: every locale."""
    about: str = ''
    """The message, topic or format that it concerns; empty: all of them."""

    def __str__(self) -> str:
        line = printable(f'{self.place}: {self.message} [{self.id}]')
        return f'{line}\n  hint: {printable(self.hint)}' if self.hint else line

    def stops(self, locale: str, shown: Collection[str]) -> bool:
        """Whether a sheet in this locale, which shows these messages, topic and format, must not be printed."""
        return self.locale in ('', locale) and (not self.about or self.about in shown)


def printable(text: str) -> str:
    """A text without what could steer a terminal or turn its direction: it may quote a file from outside."""
    return STEERING.sub('?', text)


class Unreadable(Exception):
    """The one exception for input that cannot be read at all; carries its problems."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__('\n'.join(map(str, problems)))
        self.problems = problems


@contextmanager
def named(sheet: str) -> Iterator[None]:
    """Let what goes wrong in here, which is a fault of ours, say over which sheet it happened."""
    try:
        yield
    except Exception as error:
        error.add_note(f'It happened over the sheet {sheet}.')
        raise
