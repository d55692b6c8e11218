"""English → templates of catalogues."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.option('--check', 'only_check', is_flag=True, help='Write nothing; exit with 1 when a template is out of date.')
@click.pass_obj
def command(root: Path, only_check: bool) -> None:
    """Collect all messages of content and templates into locales/beforehand.pot, and those of the studio into studio.pot."""
    from beforehand.read.shipped import POT
    from beforehand.translate import extraction, interface

    stale = is_stale(root, POT, extraction.extract(root), only_check)
    if interface.sources(root):
        stale |= is_stale(root, interface.POT, interface.extract(root), only_check)
    sys.exit(1 if only_check and stale else 0)


def is_stale(root: Path, name: str, data: bytes, only_check: bool) -> bool:
    """Write a template, if it has to be, and say so; whether it was out of date."""
    from beforehand.ground.folders import write_in_project

    path = root / name
    fresh = path.is_file() and path.read_bytes() == data
    if not fresh and not only_check:
        write_in_project(root, name, data)
    click.echo(f'{name} is up to date' if fresh else f'{name} is out of date' if only_check else f'{name} written')
    return not fresh
