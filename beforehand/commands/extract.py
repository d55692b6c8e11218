"""English → template of catalogues."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.option('--check', 'only_check', is_flag=True, help='Write nothing; exit with 1 when the template is out of date.')
@click.pass_obj
def command(root: Path, only_check: bool) -> None:
    """Collect all messages of content and templates into locales/beforehand.pot."""
    from beforehand.ground.folders import write_in_project
    from beforehand.read.shipped import POT
    from beforehand.translate.extraction import extract as extracted

    path, data = root / POT, extracted(root)
    fresh = path.is_file() and path.read_bytes() == data
    if not fresh and not only_check:
        write_in_project(root, POT, data)
    click.echo(f'{POT} is up to date' if fresh else f'{POT} is out of date' if only_check else f'{POT} written')
    sys.exit(1 if only_check and not fresh else 0)
