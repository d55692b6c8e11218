"""What readers and translators filled in → the catalogue."""  # noqa: N999

from __future__ import annotations

import sys
from pathlib import Path

import click

from beforehand.ground.hint import called
from beforehand.ground.problem import Unreadable


@click.command()
@click.argument('file', type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option('--locale', default='', metavar='NAME', help='Which catalogue, where the file does not say it.')
@click.option('--sheet', default='', metavar='NAME', help='Which sheet of an Excel file, where several hold something.')
@click.option('--write', is_flag=True, help='Write the changes into the catalogue; without it they are only shown.')
@click.option('--only-sound', is_flag=True, help='Take the sound rows, although others cannot be taken.')
@click.pass_obj
def command(root: Path, file: Path, locale: str, sheet: str, write: bool, only_sound: bool) -> None:
    """Take a filled-in proof (xlsx, CSV) or XLIFF back into its catalogue, and tell of every row what becomes of it."""
    from beforehand.commands.parts.catalogues import entries_of, meant
    from beforehand.commands.parts.returning import looked_at, show
    from beforehand.exchange.arrived import arrived
    from beforehand.exchange.judge import judged, renewed
    from beforehand.exchange.row import is_message
    from beforehand.ground.folders import write_in_project
    from beforehand.read.project import read_project

    came = arrived(file, sheet)
    if not (said := locale or came.locale):
        raise click.UsageError(f'{file.name} does not say of which locale it is: --locale NAME')
    name = meant(root, said)
    if locale and came.locale and meant(root, came.locale) != name:
        raise click.UsageError(f'{file.name} is of locale "{came.locale}", not "{locale}"')
    data, entries = entries_of(root, name)
    project = read_project(root)
    if name not in project.locales:
        raise Unreadable(*project.problems)
    rows = looked_at(project, project.locales[name], judged(came.rows, entries), file.name)
    lacking = {entry.context for entry in entries if is_message(entry)} - {row.id for row in came.rows}
    held = show(rows, file.name, len(lacking))
    changed = [row for row in rows if row.state == 'changed']
    path = f'locales/{name}/messages.po'
    if changed and write and (only_sound or not held):
        write_in_project(root, path, renewed(data, path, changed))
        click.echo(f'{path} written. Next: {called()} check --locale {name}')
    elif changed:
        how = 'write them with --write' if not held else 'mend the others, or write the sound ones with --write --only-sound'
        click.echo(f'nothing written; {how}')
    sys.exit(1 if held else 0)
