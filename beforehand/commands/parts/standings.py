"""How far each topic has come in each locale: from what its sheets show, and from who has read that."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from rich import box
from rich.table import Table

from beforehand.commands.parts.report import console
from beforehand.ground.problem import Text
from beforehand.plan.sheets import Wishes, wanted
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.read.standing import Lost
from beforehand.read.states import SOURCE, STATES, wanting, weakest
from beforehand.record.docket import Outcome
from beforehand.translate.texts import texts

NOT_YET = 'not yet'
SHORT = {'blind-checked': 'blind', 'untranslated': 'lacking'}
"""In a table of many columns."""
MOST_LOST = 20


@dataclass(frozen=True)
class Topic:
    """A topic in a locale."""

    number: int
    topic: str
    state: str
    """That of its weakest sheet; not yet: the locale does not say that it covers it."""
    messages: dict[str, int]
    """How many of its own messages are in which state."""
    words_to_go: int
    """Of the English that is not translated."""
    sheets: int
    do_not_fit: tuple[str, ...]
    next: tuple[str, ...]
    """What has to be done until it is approved."""


@dataclass(frozen=True)
class Standing:
    """A locale."""

    locale: str
    name: str
    state: str
    topics: tuple[Topic, ...]
    lost: tuple[Lost, ...]
    """States that ended with a text."""


def translations(project: Project, asked: Wishes) -> list[Locale]:
    """The locales that were asked for and have translations: the source too, where the words of all sheets are lent to it."""
    return [locale for id, locale in project.locales.items() if locale.is_read and wanted(id, asked.locales)]


def of(project: Project, asked: Wishes, locale: Locale, outcomes: Sequence[Outcome]) -> Standing:
    """How a locale stands."""
    mine = [outcome for outcome in outcomes if outcome.at.locale_id == locale.id]
    topics = tuple(topic_of(project, locale, id, [one for one in mine if one.at.topic_id == id])
                   for id in sorted(project.topics, key=lambda id: project.topics[id].number) if wanted(id, asked.topics))
    covered = [topic.state for topic in topics if topic.state != NOT_YET]
    return Standing(locale.id, locale.name, weakest(covered), topics, tuple(lost(project, locale)))


def topic_of(project: Project, locale: Locale, id: str, outcomes: Sequence[Outcome]) -> Topic:
    """How a topic stands: its own messages one by one, and its sheets, which show the words of the house too."""
    messages, number = own(project, id), project.topics[id].number
    if not locale.covers(id):
        return Topic(number, id, NOT_YET, {}, words(messages), 0, (), ())
    untranslated = [text for text in messages if locale.catalogue.lacks(text)]
    steps = dict.fromkeys(wanting(locale.standing.of(text), locale.persons(text.id)) for text in messages
                          if text not in untranslated and locale.state(text) != SOURCE)
    counts = Counter(map(locale.state, messages))
    return Topic(number, id, weakest([*(one.translation for one in outcomes), *map(locale.state, messages)]),
                 {state: counts[state] for state in STATES if counts[state]}, words(untranslated), len(outcomes),
                 tuple(f'{one.at.format_id} {one.at.paper_id}' for one in outcomes if is_tight(one)), tuple(filter(None, steps)))


def is_tight(outcome: Outcome) -> bool:
    """Whether a sheet does not fit; of one that is not translated yet nobody can tell."""
    ids = {problem.id for problem in outcome.problems}
    return 'overflow' in ids and 'incomplete' not in ids


def own(project: Project, id: str) -> list[Text]:
    """The messages of a topic and of its pictures."""
    return [text for text in texts(project, [id]) if text.id not in project.words]


def words(messages: Sequence[Text]) -> int:
    return sum(len(text.split()) for text in messages)


def lost(project: Project, locale: Locale) -> Iterator[Lost]:
    """The states that ended because a text is another one by now."""
    for text in texts(project, [id for id in project.topics if locale.covers(id)]):
        yield from locale.standing.lost(text, locale.persons)


def said(one: Lost, locale: str) -> str:
    """A state that ended, in a line."""
    return f'{locale}: "{one.id}" was {one.was} on {one.date}, {one.changed}'


def lost_lines(project: Project, locale: Locale) -> list[str]:
    """All of them, or the first."""
    lines = [said(one, locale.id) for one in lost(project, locale)]
    more = [f'{locale.id}: and {len(lines) - MOST_LOST} more'] if len(lines) > MOST_LOST else []
    return [*lines[:MOST_LOST], *more]


def not_yet(project: Project, asked: Wishes) -> list[str]:
    """Which of the topics that were asked for a locale does not cover yet: no fault, and nothing is printed."""
    left = {locale.id: [id for id in project.topics if wanted(id, asked.topics) and not locale.covers(id)]
            for locale in translations(project, asked)}
    return [f'{locale}: not yet: {", ".join(topics)}' for locale, topics in left.items() if topics]


def told(project: Project, asked: Wishes) -> list[str]:
    """What is no fault, and has to be known: states that ended, and topics that are not there yet."""
    lines = [line for locale in translations(project, asked) for line in lost_lines(project, locale)]
    return [*lines, *not_yet(project, asked)]


def show(locales: Sequence[Standing]) -> None:
    """Locales × topics: states, and what is to do."""
    topics = locales[0].topics if locales else ()
    table = Table('locale', *(str(topic.number) for topic in topics), 'to go', 'do not fit', box=box.SIMPLE_HEAD,
                  caption_justify='left', caption='; '.join(f'{topic.number} {topic.topic}' for topic in topics)
                  + '; lacking: untranslated; blind: blind-checked; to go: words that are not translated')
    for one in locales:
        to_go = sum(topic.words_to_go for topic in one.topics if topic.state != NOT_YET)
        table.add_row(one.locale, *(SHORT.get(topic.state, topic.state) for topic in one.topics), str(to_go or ''),
                      str(sum(len(topic.do_not_fit) for topic in one.topics) or ''))
    console.print(table)
    for one in locales:
        for topic in one.topics:
            if topic.do_not_fit:
                console.print(f'{one.locale}: {topic.topic} does not fit: {", ".join(topic.do_not_fit)}')
        for gone in one.lost[:MOST_LOST]:
            console.print(said(gone, one.locale), soft_wrap=True)
        if len(one.lost) > MOST_LOST:
            console.print(f'{one.locale}: and {len(one.lost) - MOST_LOST} more')


def as_json(locales: Sequence[Standing]) -> bytes:
    """The same for programs."""
    return json.dumps({'locales': [{**asdict(one), 'lost': [gone._asdict() for gone in one.lost]} for one in locales]},
                      ensure_ascii=False, indent=1).encode() + b'\n'


def in_short(locales: Sequence[Standing]) -> tuple[str, str, str]:
    """What a badge says: about what, its weakest state, and in words."""
    counts = Counter(one.state for one in locales)
    if len(locales) == 1:
        return locales[0].locale, locales[0].state, locales[0].state
    says = ', '.join(f'{counts[state]} {state}' for state in reversed(STATES) if counts[state])
    return 'translations', weakest(counts), says or 'none'
