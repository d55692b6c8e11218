"""The commands that keep catalogues and schemas up to date, for translators and whoever writes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from beforehand.ground.problem import Problem, Unreadable


@click.command()
@click.option('--check', 'only_check', is_flag=True, help='Write nothing; exit with 1 when the template is out of date.')
@click.pass_obj
def extract(root: Path, only_check: bool) -> None:
    """Collect all messages of content and templates into locales/beforehand.pot."""
    from beforehand.ground.folders import write_in_project
    from beforehand.translate.extraction import POT
    from beforehand.translate.extraction import extract as extracted

    path, data = root / POT, extracted(root)
    fresh = path.is_file() and path.read_bytes() == data
    if not fresh and not only_check:
        write_in_project(root, POT, data)
    click.echo(f'{POT} is up to date' if fresh else f'{POT} is out of date' if only_check else f'{POT} written')
    sys.exit(1 if only_check and not fresh else 0)


@click.command()
@click.argument('locales', nargs=-1)
@click.pass_context
def update(context: click.Context, locales: Sequence[str]) -> None:
    """Bring catalogues (default: all) up to date with the English, without guessing; collects the messages first."""
    from beforehand.ground.folders import write_in_project
    from beforehand.plan.sheets import wanted
    from beforehand.translate.extraction import POT
    from beforehand.translate.extraction import extract as extracted
    from beforehand.translate.updating import updated

    root, pot = context.obj, extracted(context.obj)
    there = {path.parent.name: path for path in sorted((root / 'locales').glob('*/messages.po'))}
    if unknown := [name for name in locales if not wanted(name, tuple(there))]:
        raise click.UsageError(f'there is no catalogue for {", ".join(unknown)}; there are: {", ".join(there)}')
    wishes = {name: path for name, path in there.items() if wanted(name, locales)}
    write_in_project(root, POT, pot)
    faults = list[Problem]()
    for name, path in wishes.items():
        try:
            write_in_project(root, f'locales/{name}/messages.po', updated(path.read_bytes(), pot, name))
            click.echo(f'{path.relative_to(root)} is up to date')
        except Unreadable as error:
            faults += error.problems
    if faults:
        raise Unreadable(*faults)


@click.group()
def new() -> None:
    """Begin something new."""


@new.command()
@click.argument('name')
@click.pass_obj
def locale(root: Path, name: str) -> None:
    """Begin the translation into a locale: a BCP 47 tag such as am or pt-BR."""
    from beforehand.ground import tags
    from beforehand.translate.extraction import begin

    if not tags.known(name):
        tag = tags.meant(name)
        hint = f'did you mean: ./build.py new locale {tag}' if tag else 'write a BCP 47 tag such as am or pt-BR'
        raise click.UsageError(f'CLDR knows no locale "{name}"; {hint}')
    if (root / 'locales' / name / 'locale.yaml').exists():
        raise click.UsageError(f'locales/{name} is there already')
    written = begin(root, name)
    click.echo('\n'.join(f'{path} written' for path in written))
    click.echo('Next: translate messages.po; see in locale.yaml which fonts the script needs, and put them into fonts/.')


@click.command()
@click.option('--check', 'only_check', is_flag=True, help='Write nothing; exit with 1 when one is out of date.')
@click.pass_obj
def schema(root: Path, only_check: bool) -> None:
    """Write the JSON Schemas that give editors completion for the YAML files."""
    from beforehand.content.schema import schemas
    from beforehand.ground.folders import write_in_project

    stale = [name for name, text in schemas().items() if not (root / name).is_file() or (root / name).read_text() != text]
    for name in stale:
        click.echo(f'{name} is out of date' if only_check else f'{name} written')
        if not only_check:
            write_in_project(root, name, schemas()[name].encode())
    sys.exit(1 if only_check and stale else 0)


COMMANDS = (extract, update, new, schema)
