"""One output folder of several."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from beforehand.commands.parts.asked import output


@click.command()
@click.argument('out', type=click.Path(path_type=Path))
@click.argument('folders', nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.pass_obj
def command(root: Path, out: Path, folders: Sequence[Path]) -> None:
    """Merge output folders, such as those of shards, into the folder OUT."""
    from beforehand.record.merge import merge

    out = output(root, out)
    click.echo(f'{merge(out, folders)} sheets are in {os.path.relpath(out)}{os.sep}')
