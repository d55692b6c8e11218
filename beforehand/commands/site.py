"""A site of what is printed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts.asked import edition_folders, output
from beforehand.commands.parts.options import wish, wishes
from beforehand.ground.problem import Unreadable

ADDRESS = re.compile(r'https?://[^\s"\'<>?#\\]{1,500}')


@click.command()
@click.argument('folder', type=click.Path(path_type=Path, file_okay=False))
@click.option('--address', default='', metavar='URL',
              help='Where the site will stand: who shows a shared address needs the whole one of its picture.')
@wishes
@click.pass_obj
def command(root: Path, /, folder: Path, address: str, out: Path | None, **options: Any) -> None:
    """Make a site of the sheets that lie printed: a folder of plain pages, pictures and PDFs, without a script.

    It opens from the folder as from any web space. Nothing is printed: what is not as it would be printed now is left out.
    """
    from beforehand.commands.parts import site_folder
    from beforehand.commands.parts.shelves import lying

    if address and not ADDRESS.fullmatch(address):
        raise click.UsageError('--address: write it whole, such as https://example.org/sheets')
    here = output(root, folder)
    if fault := site_folder.refused(here):
        raise click.UsageError(fault)
    if len(edition_folders(root, options['editions'])) > 1:
        raise click.UsageError('--edition: a site is of one edition; make one for each')
    found = lying(root, wish(options), output(root, out))
    if found.found and not found.ready:
        raise Unreadable(*found.found)
    if not found.ready:
        raise click.UsageError(f'none of these {found.left} sheets is printed as it would be now: run build first')
    count = site_folder.write(here, found.project, found.ready, address.rstrip('/'))
    click.echo(f'{len(found.ready)} PDFs in {count} languages: open {folder / "index.html"}')
    if found.left:
        click.echo(f'{found.left} are left out, since they are not printed as they would be now: run build first')
