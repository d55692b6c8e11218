"""Project × wishes → the sheets to print, in a fixed order. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from beforehand.content.format import Format, Paper
from beforehand.content.topic import Topic
from beforehand.ground.problem import Place, Problem, Text
from beforehand.plan.codeform import written
from beforehand.plan.finish import Finish, finishes
from beforehand.plan.sheetcode import code_of
from beforehand.read.editions import Edition, Line
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.read.states import is_draft, is_proof


class Coordinates(NamedTuple):
    """Which sheet of a project."""

    topic_id: str
    format_id: str
    paper_id: str
    locale_id: str
    edition_id: str
    finish_id: str


@dataclass(frozen=True)
class Sheet:
    """One thing that leaves the press."""

    topic_id: str
    format_id: str
    paper_id: str
    locale: Locale
    topic: Topic
    format: Format
    paper: Paper
    edition: Edition
    finish: Finish
    unsure: bool = False
    """Whether a number on it is not confirmed, so that it must not be handed out (its page knows which are on it)."""
    state: str = ''
    """That of the weakest translation on it (its page knows which are on it)."""

    @property
    def proof(self) -> bool:
        """Whether it must not be handed out: a number on it is not confirmed, or a translation not checked."""
        return self.unsure or is_proof(self.state)

    @property
    def draft(self) -> bool:
        """Whether its translation was checked and no person has approved it, which it says of itself."""
        return is_draft(self.state) and not is_proof(self.state)

    @property
    def coordinates(self) -> Coordinates:
        return Coordinates(self.topic_id, self.format_id, self.paper_id, self.locale.id, self.edition.id, self.finish.id)

    @property
    def edition_id(self) -> str:
        return self.edition.id

    @property
    def name(self) -> str:
        """Where it is printed, below the output folder, without its suffix; a discreet piece has a neutral one."""
        begin = f'{self.topic_id}-{self.format_id}'
        if self.discreet and self.topic.neutral:
            begin = f'{self.topic.neutral.file}-{[*map(str, self.topic.formats)].index(self.format_id) + 1}'
        return f'{self.edition.id}/{self.locale.id}/{begin}-{self.paper_id}-{self.locale.id}{self.finish.ending}'

    @property
    def discreet(self) -> bool:
        return self.format.discreet

    @property
    def title(self) -> Text:
        """The title of its PDF."""
        return self.topic.neutral.title if self.discreet and self.topic.neutral else self.topic.title

    @property
    def lines(self) -> tuple[Line, ...]:
        """The helplines that it prints: as many of its edition's as its format has room for."""
        return self.edition.lines[:self.format.helplines]

    @property
    def first_links(self) -> set[str]:
        """The addresses of the numbers that are on it in any case: the first of each helpline."""
        return {line.numbers[0][0].link for line in self.lines if line.numbers}

    def unconfirmed(self, links: Collection[str]) -> list[str]:
        """Why it is a proof, if these addresses are on it."""
        return [why for line in self.lines for number, why in line.unconfirmed if number.link in links]

    def left_off(self, links: Collection[str]) -> list[str]:
        """The numbers of its edition that are not on it, if these addresses are."""
        return [f'{line.helpline.id} {number.printed}' for line in self.edition.lines if self.format.helplines
                for number, _ in line.numbers if number.link not in links and number.kind != 'fax']

    @cached_property
    def code(self) -> str:
        """The small code on it; a discreet piece has none."""
        if self.discreet or not self.edition.file.marks.code:
            return ''
        return written(code_of(self.topic_id, self.topic, self.locale, self.edition, 'proof' if self.proof else self.finish.id))


@dataclass(frozen=True)
class Wishes:
    """What somebody asked for; an empty list asks for everything."""

    locales: Sequence[str] = ()
    topics: Sequence[str] = ()
    formats: Sequence[str] = ()
    papers: Sequence[str] = ()
    editions: Sequence[str] = ()
    """Names, folders or patterns."""
    today: date = date.min
    """The day on which numbers have to be confirmed."""
    finishes: Sequence[str] = ()
    shard: tuple[int, int] = (1, 1)
    """(2, 8): the second, tenth, eighteenth … of these sheets."""


def plan(project: Project, wishes: Wishes) -> list[Sheet]:
    """All sheets that were asked for: by edition, in each by locale, topic, format, paper, finish."""
    return [
        Sheet(topic_id, str(format_id), paper_id, edition.locales.get(locale_id, locale), edition.topics.get(topic_id, topic),
              project.formats[format_id], paper, edition, finish)
        for edition in project.editions.values() for file in [edition.file]
        for locale_id, locale in project.locales.items() if wanted(locale_id, wishes.locales) and wanted(locale_id, file.locales)
        for topic_id, topic in project.topics.items() if wanted(topic_id, wishes.topics) and wanted(topic_id, file.topics)
        if locale.covers(topic_id)
        for format_id in topic.formats if format_id in project.formats
        if wanted(format_id, wishes.formats) and wanted(format_id, file.formats)
        for paper_id, paper in project.formats[format_id].papers.items()
        if wanted(paper_id, wishes.papers) and wanted(paper_id, file.papers)
        for finish in finishes().values() if wanted(finish.id, wishes.finishes)
    ]


def sheet_at(project: Project, at: Coordinates) -> Sheet:
    """The sheet of these coordinates."""
    format, edition = project.formats[at.format_id], project.editions[at.edition_id]
    locale = edition.locales.get(at.locale_id) or project.locales[at.locale_id]
    topic = edition.topics.get(at.topic_id) or project.topics[at.topic_id]
    return Sheet(at.topic_id, at.format_id, at.paper_id, locale, topic, format, format.papers[at.paper_id], edition,
                 finishes()[at.finish_id])


def doubled(sheets: Sequence[Sheet]) -> list[Problem]:
    """Sheets that would be written over each other: topic "a", format "b-c" and topic "a-b", format "c"."""
    first: dict[str, Sheet] = {}
    return [Problem('doubled-id', sheet.topic.title.place, f'{sheet.name}.pdf would be written over that of topic '
                    f'"{other.topic_id}" and format "{other.format_id}"', 'rename one of them', about=sheet.topic_id)
            for sheet in sheets if (other := first.setdefault(sheet.name.lower(), sheet)) is not sheet]


def wanted(id: str, wishes: Sequence[str]) -> bool:
    return not wishes or id.lower() in (wish.lower() for wish in wishes)


def unknown(project: Project, wishes: Wishes) -> list[Problem]:
    """Wishes for what is not there: a wrong use of the command, with the names that would be right."""
    known = {
        'locale': (wishes.locales, list(project.locales)), 'topic': (wishes.topics, list(project.topics)),
        'format': (wishes.formats, list(project.formats)),
        'paper': (wishes.papers, sorted({paper for format in project.formats.values() for paper in format.papers})),
        'finish': (wishes.finishes, list(finishes())),
    }
    return [
        Problem(f'unknown-{kind}', Place(f'--{kind}'), f'there is no {kind} "{wish}"', 'there are: ' + ', '.join(names))
        for kind, (asked, names) in known.items() for wish in asked if wish.lower() not in map(str.lower, names)
    ]
