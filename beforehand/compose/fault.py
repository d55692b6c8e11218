"""What is wrong with a layout, or with what it names, found while a sheet is composed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TypeVar

from beforehand.ground.problem import NOWHERE, Text

T = TypeVar('T')


class Fault(Exception):
    """Where it is said, what is wrong, and how to mend it."""

    def __init__(self, text: str, message: str, hint: str = 'see docs/formats.md for the words of a layout') -> None:
        super().__init__(message)
        self.place, self.hint = text.place if isinstance(text, Text) else NOWHERE, hint


class Faults(Exception):
    """Several of them, all that were found."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*map(str, faults))
        self.faults = faults


def known(things: Mapping[str, T], name: str, what: str) -> T:
    """The thing of a name; a name that there is none of is a fault, where the name stands."""
    if name not in things:
        raise Fault(name, f'there is no {what} "{name}"', instead(name, things))
    return things[name]


def instead(name: str, names: Iterable[str]) -> str:
    """What may be written in place of a name: what is nearly the same, and all that there is."""
    names = sorted(names)
    near = get_close_matches(name, names, 1)
    return (f'did you mean "{near[0]}"? ' if near else '') + f'there are: {", ".join(names) or "none"}'
