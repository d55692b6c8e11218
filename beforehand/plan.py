"""Project × wishes → the sheets to print, in a fixed order. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from beforehand.content import Topic
from beforehand.problem import Place, Problem
from beforehand.project import Locale, Project
from beforehand.shapes import Edition, Format, Paper


@dataclass(frozen=True)
class Sheet:
    """One thing that leaves the press."""

    topic_id: str
    format_id: str
    paper_id: str
    edition_id: str
    locale: Locale
    topic: Topic
    format: Format
    paper: Paper
    edition: Edition

    @property
    def name(self) -> str:
        """Where it is printed, below the output folder, without its suffix."""
        file = f'{self.topic_id}-{self.format_id}-{self.paper_id}-{self.locale.id}'
        return f'{self.edition_id}/{self.locale.id}/{file}'

    @property
    def code(self) -> str:
        """The small code on the sheet: topic, format, paper, locale."""
        return f'{self.topic_id} · {self.paper_id} · {self.locale.id}'


@dataclass(frozen=True)
class Wishes:
    """What somebody asked for; an empty list asks for everything."""

    locales: Sequence[str] = ()
    topics: Sequence[str] = ()
    formats: Sequence[str] = ()
    papers: Sequence[str] = ()


def plan(project: Project, wishes: Wishes) -> list[Sheet]:
    """All sheets that were asked for: locale by locale, in each topic by topic, format by format, paper by paper."""
    return [
        Sheet(topic_id, str(format_id), paper_id, edition_id, locale, topic, project.formats[format_id], paper, edition)
        for edition_id, edition in project.editions.items()
        for locale_id, locale in project.locales.items() if wanted(locale_id, wishes.locales)
        for topic_id, topic in project.topics.items() if wanted(topic_id, wishes.topics)
        for format_id in topic.formats if format_id in project.formats and wanted(format_id, wishes.formats)
        for paper_id, paper in project.formats[format_id].papers.items() if wanted(paper_id, wishes.papers)
    ]


def wanted(id: str, wishes: Sequence[str]) -> bool:
    return not wishes or id.lower() in (wish.lower() for wish in wishes)


def unknown(project: Project, wishes: Wishes) -> list[Problem]:
    """Wishes for what is not there: a wrong use of the command, with the names that would be right."""
    known = {
        'locale': (wishes.locales, list(project.locales)), 'topic': (wishes.topics, list(project.topics)),
        'format': (wishes.formats, list(project.formats)),
        'paper': (wishes.papers, sorted({paper for format in project.formats.values() for paper in format.papers})),
    }
    return [
        Problem(f'unknown-{kind}', Place(f'--{kind}'), f'there is no {kind} "{wish}"', 'there are: ' + ', '.join(names))
        for kind, (asked, names) in known.items() for wish in asked if wish.lower() not in map(str.lower, names)
    ]
