"""Template → catalogues."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from beforehand.ground.problem import Problem, Unreadable


@click.command()
@click.argument('locales', nargs=-1)
@click.pass_context
def command(context: click.Context, locales: Sequence[str]) -> None:
    """Bring catalogues (default: all) up to date with the English, without guessing; collects the messages first."""
    from beforehand.ground.folders import write_in_project
    from beforehand.plan.sheets import wanted
    from beforehand.read.shipped import POT
    from beforehand.translate.extraction import extract as extracted
    from beforehand.translate.extraction import templates
    from beforehand.translate.updating import updated

    root = context.obj
    pot, template = extracted(root), templates(root)
    there = {path.parent.name: path for path in sorted((root / 'locales').glob('*/messages.po'))}
    if unknown := [name for name in locales if not wanted(name, tuple(there))]:
        raise click.UsageError(f'there is no catalogue for {", ".join(unknown)}; there are: {", ".join(there)}')
    wishes = {name: path for name, path in there.items() if wanted(name, locales)}
    write_in_project(root, POT, pot)
    faults = list[Problem]()
    for name, path in wishes.items():
        try:
            data = path.read_bytes()
            write_in_project(root, f'locales/{name}/messages.po', updated(data, template(name, data), name))
            click.echo(f'{path.relative_to(root)} is up to date')
            of_the_studio(root, name)
        except Unreadable as error:
            faults += error.problems
    if faults:
        raise Unreadable(*faults)


def of_the_studio(root: Path, locale: str) -> None:
    """The same for what the studio says, where it speaks this language."""
    from beforehand.ground.folders import write_in_project
    from beforehand.translate.interface import FILE, POT, extract, updated

    name = f'locales/{locale}/{FILE}'
    if (root / name).is_file():
        pot = extract(root)
        write_in_project(root, POT, pot)
        write_in_project(root, name, updated((root / name).read_bytes(), pot, locale))
        click.echo(f'{name} is up to date')
