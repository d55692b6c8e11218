"""Why something was not written: each says it in words for a person."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from beforehand.ground.problem import Problem


def N_(text: str) -> str:  # noqa: N802  (gettext's own name for what is translated later)
    return text


class Refusal(Exception):
    """Nothing was written; why is a sentence of the studio, and what is filled in."""

    def __init__(self, text: str, **facts: object) -> None:
        super().__init__(text)
        self.text = text
        self.facts = facts

    @property
    def words(self) -> str:
        """The same in English."""
        return self.text % self.facts if self.facts else self.text

    def __str__(self) -> str:
        return self.words


class Busy(Refusal):
    """Another studio has the folder open."""

    def __init__(self, address: str) -> None:
        super().__init__(N_('These leaflets are already open in another studio.'))
        self.address = address
        """Where that one is; empty where nobody knows."""


class Unfit(Refusal):
    """A folder, or the machine, does not allow it."""


class Gone(Unfit):
    """The folder that was opened is not there any more: moved, renamed or replaced."""


class CannotSay(Refusal):
    """A file is written in such a way that this one value cannot be changed in it."""


class Invalid(Refusal):
    """What would have been written is nothing that the project can read."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__('\n'.join(problem.message for problem in self.problems))


class Conflict(Refusal):
    """A file is not any more what the form was made from."""

    def __init__(self, name: str, mine: bytes, theirs: bytes) -> None:
        super().__init__(N_('This was changed elsewhere while you worked on it.'))
        self.name = name
        self.mine = mine
        """The file as it would be, had nobody changed it; empty where it goes."""
        self.theirs = theirs
        """The file as it is now."""

    @property
    def digest(self) -> str:
        """Of the file as it is now: a form that carries it means it."""
        return digest_of(self.theirs)


def digest_of(data: bytes) -> str:
    """By what the bytes of a file are known; nothing of no file."""
    return sha256(data).hexdigest()[:32] if data else ''
