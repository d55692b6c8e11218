"""How far each locale is: messages, words to go, sheets that do not fit, problems by check. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from beforehand.content.topic import name_messages
from beforehand.ground.problem import Problem, Text
from beforehand.read.project import Project
from beforehand.record.docket import Outcome


class Tally(NamedTuple):
    """How far a locale is, of what was asked for."""

    locale: str
    messages: int
    lacking: int
    words_to_go: int
    """English words of the messages that cannot be printed yet."""
    sheets: int
    too_full: int
    """Sheets on which something does not fit."""
    problems: dict[str, int]
    """How many, by check; those of other files than the locale's are not among them."""

    def __str__(self) -> str:
        found = ', '.join(f'{count} {id}' for id, count in self.problems.items())
        fit = f'{self.too_full} of {self.sheets} sheets do not fit' if self.too_full else f'{self.sheets} sheets'
        return (f'{self.locale}: {self.messages - self.lacking} of {self.messages} messages, {self.words_to_go} words to go; '
                f'{fit}; {found or "0 problems"}')


def tallies(project: Project, outcomes: Sequence[Outcome], problems: Iterable[Problem]) -> Iterator[Tally]:
    """One for each locale of these sheets."""
    problems = list(problems)
    topics = {outcome.at.topic_id for outcome in outcomes}
    asked = [text for id, topic in project.topics.items() if id in topics for text in name_messages(topic, id)]
    for id in dict.fromkeys(outcome.at.locale_id for outcome in outcomes):
        mine = [outcome for outcome in outcomes if outcome.at.locale_id == id]
        lacking = [text for text in asked if project.locales[id].catalogue.lacks(text)]
        too_full = sum(any(problem.id == 'overflow' for problem in outcome.problems) for outcome in mine)
        counts = Counter(problem.id for problem in problems if problem.locale == id)
        yield Tally(id, len(asked), len(lacking), words(lacking), len(mine), too_full, dict(sorted(counts.items())))


def words(texts: Iterable[Text]) -> int:
    """How many words there are in some texts."""
    return sum(len(text.split()) for text in texts)
