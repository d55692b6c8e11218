"""A locale is begun."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument('name')
@click.pass_obj
def command(root: Path, name: str) -> None:
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
