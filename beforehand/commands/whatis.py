"""The code on a sheet, explained."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts.options import the_day, today
from beforehand.ground import folders

ANYWHERE = True


@click.command()
@click.argument('code')
@click.option('--edition', 'editions', multiple=True, metavar='NAME|PATH', help='Also look among these editions.')
@today
@click.pass_obj
def command(root: Path, /, code: str, editions: tuple[str, ...], **when: Any) -> None:
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
