"""What there is: topics, formats, locales; what every message rests on; whom one can call, and how old that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rich import box
from rich.table import Table

from beforehand.commands.parts.report import console
from beforehand.content.helpline import Helpline
from beforehand.content.topic import name_messages
from beforehand.read.project import Project

FACT = 'S'
"""Begins the ids of facts; guidelines begin with G."""


def show(title: str, rows: Iterable[Sequence[object]], *columns: str) -> None:
    """A table on the terminal."""
    table = Table(title=title, box=box.SIMPLE_HEAD if columns else box.SIMPLE, show_header=bool(columns), title_justify='left')
    for column in columns:
        table.add_column(column, overflow='fold')
    for row in rows:
        table.add_row(*map(str, row))
    console.print(table)


def show_list(project: Project) -> None:
    """What there is to print."""
    show('topics', [(topic.number, id, topic.title, ', '.join(topic.formats)) for id, topic in project.topics.items()])
    show('formats', [(id, format.name, ', '.join(format.papers)) for id, format in project.formats.items()])
    show('locales', [(id, locale.name, locale.state_of(text for name, topic in project.topics.items() if locale.covers(name)
                                                       for text in name_messages(topic, name)))
                     for id, locale in project.locales.items()])


def resting(project: Project) -> dict[str, list[str]]:
    """The ids of the messages that rest on each source, by the source's id."""
    found: dict[str, list[str]] = {id: [] for id in project.sources.sources}
    for topic_id, topic in project.topics.items():
        texts = [(topic.lead.text.id, topic.lead.rests_on), *((one.text.id, one.rests_on) for one in topic.messages)]
        for id, rests_on in texts:
            for source in rests_on:
                found.setdefault(str(source), []).append(id or topic_id)
    return found


def unaccounted(project: Project) -> list[str]:
    """Facts on which no message rests, and of which nobody says why."""
    used = resting(project)
    return [id for id, source in project.sources.sources.items()
            if id.startswith(FACT) and not used[id] and not source.left_out]


def show_sources(project: Project) -> bool:
    """For each source the messages that rest on it, or why none does; whether every fact is accounted for."""
    used = resting(project)
    rows = [(id, source.says, '\n'.join(used[id]) or (f'left out: {source.left_out}' if source.left_out else 'NOTHING'))
            for id, source in project.sources.sources.items()]
    show('sources', rows, 'id', 'says', 'what rests on it')
    console.print(f'own judgement, beside or without a source: {len(used.get("own", []))} messages')
    facts = [id for id in project.sources.sources if id.startswith(FACT)]
    open_ = unaccounted(project)
    missing = f'; not: {", ".join(open_)}' if open_ else ''
    console.print(f'{len(facts) - len(open_)} of {len(facts)} facts accounted for{missing}')
    return not open_


def show_helplines(project: Project, today: date) -> None:
    """The directory, and the helplines of the editions that were asked for: how old, and how far confirmed."""
    rows = [row for id, (country, helpline) in project.directory.items()
            for row in helpline_rows(id, country, helpline, today, {})]
    show('directory: nothing in it counts as confirmed', rows, *COLUMNS)
    for edition in project.editions.values():
        rows = []
        for line in edition.lines:
            states = {str(number.number): '{}: {}'.format(*confirmed) for number, confirmed in line.numbers}
            rows += helpline_rows(line.helpline.id, line.country or 'own', line.helpline, today, states)
        if rows:
            show(f'edition {edition.id}', rows, *COLUMNS)


COLUMNS = ('id', 'country', 'name', 'number', 'newest source', 'age', 'state')


def helpline_rows(id: str, country: str, helpline: Helpline, today: date,
                  states: Mapping[str, str]) -> list[tuple[str, ...]]:
    """A row for each number of a helpline; states: how far each is confirmed."""
    newest = max([str(helpline.checked or ''), *(str(source.date or '') for source in helpline.sources)], default='')
    if not helpline.numbers:
        return [(id, country, helpline.name, str(helpline.web), newest, age(newest, today), 'no number')]
    return [(id, country, helpline.name, number.printed, newest, age(newest, today),
             states.get(number.number, 'unconfirmed') + (f'; conflict: {conflict}' if conflict else ''))
            for number in helpline.numbers for conflict in [number.conflict or helpline.conflict]]


def age(written: str, today: date) -> str:
    """How long ago a date of a year, a month or a day was, in whole years and months."""
    if not written:
        return 'undated'
    parts = [int(part) for part in written.split('-')]
    months = (today.year - parts[0]) * 12 + (today.month - parts[1] if len(parts) > 1 else 0)
    return f'{months // 12} years' if months >= 24 or len(parts) == 1 else f'{max(months, 0)} months'
