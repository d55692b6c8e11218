"""Shapes → JSON Schemas."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.option('--check', 'only_check', is_flag=True, help='Write nothing; exit with 1 when one is out of date.')
@click.pass_obj
def command(root: Path, only_check: bool) -> None:
    """Write the JSON Schemas that give editors completion for the YAML files."""
    from beforehand.content.schema import schemas
    from beforehand.ground.folders import write_in_project

    stale = [name for name, text in schemas().items() if not (root / name).is_file() or (root / name).read_text() != text]
    for name in stale:
        click.echo(f'{name} is out of date' if only_check else f'{name} written')
        if not only_check:
            write_in_project(root, name, schemas()[name].encode())
    sys.exit(1 if only_check and stale else 0)
