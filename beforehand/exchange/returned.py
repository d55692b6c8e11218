"""What comes back: rows of a table or of XLIFF, not yet held against the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from beforehand.exchange.row import digest

QUESTION = 'question.'
"""So begin the ids of what is asked of a reader who has put the sheet away."""
QUESTIONS = {'do': 'What should you do?', 'not': 'What should you not do?', 'whom': 'Whom do you ask?'}


class Returned(NamedTuple):
    """A row that came back."""

    line: int
    id: str = ''
    text: str = ''
    """The translation as it is wanted now."""
    english: str = ''
    digest: str = ''
    """What the row said when it went out; empty where the program that wrote it has dropped that."""
    fuzzy: bool | None = None
    """None where such a file knows nothing of it."""
    verdict: str = ''
    comment: str = ''
    fault: str = ''
    """Why it cannot be taken."""
    hint: str = ''

    @property
    def untouched(self) -> bool:
        """Whether it says what it said when it went out."""
        return self.digest == digest(self.id, self.english, self.text)


@dataclass(frozen=True)
class Return:
    """A file that came back."""

    rows: tuple[Returned, ...]
    locale: str = ''
    """As far as the file says it."""


def question_id(topic: str, question: str) -> str:
    """The id of an answer."""
    return f'{QUESTION}{topic}.{question}'
