"""What people read and found: from the tables that they are given, and back into a locale's readings.csv, checked first."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import click

from beforehand.commands.parts import machine
from beforehand.ground.folders import write_in_project
from beforehand.ground.problem import Place, Problem, Text, Unreadable
from beforehand.read.cells import Cell
from beforehand.read.locale import Locale
from beforehand.read.project import Project, read_project
from beforehand.read.readings import FILE, Reading, added, digest, written
from beforehand.read.spreadsheet import read_rows
from beforehand.read.standing import Standing, with_drafts
from beforehand.read.states import SOURCE, STATES
from beforehand.translate.texts import texts

Filled = dict[str, str]


def locale_of(root: Path, name: str, today: date) -> tuple[Project, Locale]:
    """The project, and one of its locales that has translations; faults of its own files stop whatever would be written."""
    project = read_project(root, today=today)
    there = [id for id, locale in project.locales.items() if locale.is_read]
    found = next((id for id in there if id.lower() == name.lower()), '')
    if faults := [problem for problem in project.problems if problem.locale.lower() == name.lower() or not problem.locale]:
        raise Unreadable(*faults)
    if not found:
        raise click.UsageError(f'there is no translation "{name}"; there are: {", ".join(there)}')
    if project.locales[found].standing.problems:
        raise Unreadable(*project.locales[found].standing.problems)
    return project, project.locales[found]


def wanted_texts(project: Project, locale: Locale, topics: Collection[str]) -> list[Text]:
    """The English of what is translated in these topics (none named: all that the locale covers), in the order of the files."""
    if unknown := [topic for topic in topics if topic not in project.topics]:
        raise click.UsageError(f'there is no topic "{unknown[0]}"; there are: {", ".join(project.topics)}')
    names = topics or [topic for topic in project.topics if locale.covers(topic)]
    return [text for text in texts(project, names) if not locale.catalogue.lacks(text) and is_translation(locale, text)]


def is_translation(locale: Locale, message: Text) -> bool:
    """Whether what a locale prints of a message was translated: nobody reads back what was written in its language."""
    return locale.state(message) != SOURCE


def digest_of(locale: Locale, english: Text) -> str:
    """What binds a reading to a message as it is now."""
    return digest(english, locale.catalogue.translate(english))


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table for a spreadsheet: CSV in UTF-8, with the mark by which Excel knows it; no cell in it is a formula."""
    out = StringIO(newline='')
    writer = csv.writer(out, lineterminator='\n')
    writer.writerow(columns)
    writer.writerows([f"'{cell}" if cell.startswith(('=', '+', '-', '@', '\t')) else cell for cell in row] for row in rows)
    machine.write_report(path, out.getvalue().encode('utf-8-sig'))


def filled(path: Path, columns: Sequence[str]) -> list[tuple[int, Filled]]:
    """The rows of a table that came back, each as its cells by column; every cell that cannot be read is named."""
    rows, problems = read_rows(path)
    head = [cell.text.casefold() for cell in rows[0].cells] if rows else []
    if lacking := [column for column in columns if column not in head]:
        raise Unreadable(*problems, Problem('table', Place(path.name, 1), f'there is no column "{lacking[0]}"',
                                            'hand back the table as it was written, with its first line'))
    at = {column: head.index(column) for column in columns}
    found = []
    for row in rows[1:]:
        cells = {column: row.cells[place] if place < len(row.cells) else Cell('') for column, place in at.items()}
        problems += [Problem('table', Place(path.name, row.number), f'{column} {cell.fault}', cell.hint)
                     for column, cell in cells.items() if cell.fault]
        found.append((row.number, {column: cell.text for column, cell in cells.items()}))
    if problems:
        raise Unreadable(*problems)
    return found


def record(root: Path, locale: Locale, new: Sequence[Reading], today: date) -> Locale:
    """Write rows into a locale's readings.csv; none, if one of them cannot be true. The locale as it stands then."""
    rows = added(locale.standing.all, with_drafts(locale.standing, new))
    after = Standing(locale.catalogue, rows, today)
    if after.problems:
        raise Unreadable(*sorted(dict.fromkeys(after.problems), key=lambda problem: problem.place))
    write_in_project(root, f'locales/{locale.id}/{FILE}', written(rows))
    return replace(locale, standing=after, known={})


def say_counts(locale: Locale, english: Iterable[Text]) -> None:
    """How many messages are in which state."""
    counts = Counter(map(locale.state, english))
    click.echo(f'{locale.id}: ' + ', '.join(f'{counts[state]} {state}' for state in STATES if counts[state]))


def say_left_out(path: Path, left: Sequence[int]) -> None:
    """Rows whose text is another one by now."""
    if left:
        some = ', '.join(map(str, left[:10])) + (' …' if len(left) > 10 else '')
        click.echo(f'{path.name}: {len(left)} rows are about texts that have changed since, and were left out (line {some}); '
                   'they are in the next table', err=True)
