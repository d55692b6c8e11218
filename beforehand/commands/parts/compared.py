"""The English beside what a blind reader made of its translation, and how grave the differences are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from beforehand.commands.parts.reading import (
    digest_of,
    filled,
    locale_of,
    record,
    say_counts,
    say_left_out,
    wanted_texts,
    write_table,
)
from beforehand.ground.problem import Place, Text
from beforehand.read.locale import Locale
from beforehand.read.readings import COMPARED, Reading
from beforehand.read.standing import readers_back

COLUMNS = ('id', 'digest', 'english', 'translation', 'back-translation', 'translated back by', 'severity', 'note')


def write(root: Path, name: str, topics: Sequence[str], again: bool, out: Path, today: date) -> None:
    """A table of what was translated back, and that nobody has compared."""
    project, locale = locale_of(root, name, today)
    rows = list(table(locale, wanted_texts(project, locale, topics), again))
    write_table(out, COLUMNS, rows)
    click.echo(f'{len(rows)} messages of {locale.id} are in {out}. Whoever compares them fills in the last two columns.')


def table(locale: Locale, messages: Sequence[Text], again: bool) -> Iterator[tuple[str, ...]]:
    """A row for each message."""
    for english in messages:
        read = locale.standing.of(english)
        back = readers_back(read)
        if back and (again or not any(row.act == COMPARED for row in read)):
            yield (english.id, digest_of(locale, english), str(english), str(locale.catalogue.translate(english)),
                   ' / '.join(row.note for row in back), ', '.join(row.by for row in back), '', '')


def take(root: Path, name: str, path: Path, by: str, day: date, today: date) -> None:
    """Record what somebody found; rows without a severity are left for later."""
    project, locale = locale_of(root, name, today)
    current = {(english.id, digest_of(locale, english)) for english in wanted_texts(project, locale, list(project.topics))}
    new, left = list[Reading](), list[int]()
    for line, row in filled(path, ('id', 'digest', 'severity', 'note')):
        if row['severity'] and (row['id'], row['digest']) in current:
            new.append(Reading(row['id'], row['digest'], COMPARED, by, date=str(day), severity=row['severity'].lower(),
                               note=row['note'], place=Place(path.name, line)))
        elif row['severity']:
            left.append(line)
    locale = record(root, locale, new, today)
    say_left_out(path, left)
    click.echo(f'{len(new)} messages of {locale.id} were compared by {by}.')
    say_counts(locale, wanted_texts(project, locale, ()))
