"""A table → a folder of editions."""

from __future__ import annotations

from pathlib import Path

import click

from beforehand.ground.hint import called, quoted
from beforehand.ground.problem import Place, Problem, Unreadable


@click.command()
@click.argument('table', type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option('--to', type=click.Path(path_type=Path, file_okay=False), required=True, help='Where the folders are made.')
@click.option('--again', is_flag=True, help='Write over editions that are there; their confirmations stay.')
@click.option('--sheet', default='', metavar='NAME', help='Which sheet of an Excel file, where several hold something.')
@click.option('--ignore', multiple=True, metavar='COLUMN', help='A column that is not meant for the editions.')
@click.pass_obj
def command(root: Path, table: Path, to: Path, again: bool, sheet: str, ignore: tuple[str, ...]) -> None:
    """Make one edition a row of a table (CSV or xlsx): folder, name, logo, countries, locales, phone …"""
    from beforehand.commands.parts.branches import found_of, write
    from beforehand.read.spreadsheet import MOST_FAULTS

    drafts, problems = found_of(root, table, to, again, sheet, ignore)
    if problems:
        more = Problem('table', Place(table.name), f'{len(problems) - MOST_FAULTS:,} more faults')
        raise Unreadable(*problems[:MOST_FAULTS], *([more] if len(problems) > MOST_FAULTS else []))
    for draft in drafts:
        write(draft, table.parent, to)
    click.echo(f'{len(drafts)} editions written. Next: {called()} build --edition {quoted(f"{to}/*")}')
