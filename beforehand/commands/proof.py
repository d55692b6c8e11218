"""A translation, to be read by somebody who need not know a catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts.options import Words, the_day, today
from beforehand.ground.hint import called, quoted
from beforehand.ground.problem import Unreadable, printable


@click.command()
@click.argument('locale')
@click.option('--topic', 'topics', type=Words(), multiple=True, metavar='NAME,…', help='Only these topics.')
@click.option('--format', 'formats', type=Words(), multiple=True, metavar='NAME,…',
              help='Shown in this format (default: the first of each topic).')
@click.option('--back', type=click.Path(path_type=Path, exists=True, dir_okay=False),
              help='Back-translations: a table with the columns id and back-translation (default: readings.csv).')
@click.option('--out', type=click.Path(path_type=Path, file_okay=False), required=True, help='The folder they are written into.')
@today
@click.pass_obj
def command(root: Path, /, locale: str, topics: Any, formats: Any, back: Path | None, out: Path, **when: Any) -> None:
    """Write a translation for a reader, as PDF, xlsx and HTML: the sheets with numbered messages, and boxes for what is right."""
    from beforehand.commands.parts.asked import output
    from beforehand.commands.parts.catalogues import entries_of, meant
    from beforehand.commands.parts.proofing import asked, booklet_of, written
    from beforehand.exchange.backs import with_backs
    from beforehand.exchange.row import rows
    from beforehand.ground.files import write_whole

    name, folder = meant(root, locale), output(root, out)
    wanted, shapes = (tuple(word for words in given for word in words) for given in (topics, formats))
    project, sheets = asked(root, name, wanted, shapes, the_day(when['today']))
    found = rows(entries_of(root, name)[1], f'locales/{name}/messages.po')
    readings = root / f'locales/{name}/readings.csv'
    if back or readings.is_file():
        found = with_backs(found, back or readings)
    booklet, press = booklet_of(project, sheets, found, not topics)
    files, faults = written(project, booklet, press)
    for file, data in files.items():
        write_whole(folder, file, data)
        click.echo(f'{out / file} written')
    for section in booklet.sections:
        for why in section.shown.lacks:
            click.echo(printable(f'{section.shown.topic}: no picture of {section.shown.name}: {why}'))
    if faults:
        raise Unreadable(*faults)
    click.echo(f'Take it back when it is filled in: {called()} import {quoted(out / f"proof-{name}.xlsx")}')
