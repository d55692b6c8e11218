"""The commands that make editions of a table, and tell what a sheet is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from beforehand.commands.options import the_day, today
from beforehand.ground import folders
from beforehand.ground.hint import called, quoted
from beforehand.ground.problem import Place, Problem, Unreadable

if TYPE_CHECKING:
    pass

@click.command()
@click.argument('code')
@click.option('--edition', 'editions', multiple=True, metavar='NAME|PATH', help='Also look among these editions.')
@today
@click.pass_obj
def whatis(root: Path, /, code: str, editions: tuple[str, ...], **when: Any) -> None:
    """Explain the small code on a sheet, and say whether that sheet is out of date, and in what."""
    from beforehand.plan.codeform import EXAMPLE, nearly, read_code
    from beforehand.plan.sheetcode import explained
    from beforehand.read.project import read_project

    read = read_code(code)
    if read is None:
        why = 'it is mistyped. Compare it with the sheet, letter by letter' if nearly(code) else 'one looks like ' + EXAMPLE
        raise click.UsageError(f'"{code}" is no code that a sheet can have: {why}')
    paths, missing = folders.find_folders(root, ['*', *editions])
    if missing and missing != ['*']:
        raise click.UsageError(f'--edition: there is no folder "{missing[-1]}"')
    project = read_project(root, paths, the_day(when['today']))
    lines, changes = explained(read, project)
    click.echo('\n'.join(lines))
    click.echo('out of date: ' + '; '.join(changes) if changes else 'up to date: it would be printed like this now')
    sys.exit(1 if changes else 0)


@click.group()
def editions() -> None:
    """Work on many editions."""


@editions.command(name='from-table')
@click.argument('table', type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option('--to', type=click.Path(path_type=Path, file_okay=False), required=True, help='Where the folders are made.')
@click.option('--again', is_flag=True, help='Write over editions that are there; their confirmations stay.')
@click.option('--sheet', default='', metavar='NAME', help='Which sheet of an Excel file, where several hold something.')
@click.option('--ignore', multiple=True, metavar='COLUMN', help='A column that is not meant for the editions.')
@click.pass_obj
def from_table(root: Path, table: Path, to: Path, again: bool, sheet: str, ignore: tuple[str, ...]) -> None:
    """Make one edition a row of a table (CSV or xlsx): folder, name, logo, countries, locales, phone …"""
    from beforehand.commands.branches import found_of, write
    from beforehand.read.spreadsheet import MOST_FAULTS

    drafts, problems = found_of(root, table, to, again, sheet, ignore)
    if problems:
        more = Problem('table', Place(table.name), f'{len(problems) - MOST_FAULTS:,} more faults')
        raise Unreadable(*problems[:MOST_FAULTS], *([more] if len(problems) > MOST_FAULTS else []))
    for draft in drafts:
        write(draft, table.parent, to)
    click.echo(f'{len(drafts)} editions written. Next: {called()} build --edition {quoted(f"{to}/*")}')


COMMANDS = (whatis, editions)
