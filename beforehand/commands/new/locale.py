"""A locale is begun."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from beforehand.ground.hint import called
from beforehand.ground.layers import is_own, lying

if TYPE_CHECKING:
    from beforehand.content.locale import Tongue

PLURALS = re.compile(r'nplurals=[1-6]; ?plural=[n0-9 ()<>=!%&|?:+*/-]+;')


@click.command()
@click.argument('tag')
@click.option('--name', metavar='NAME', help='The own name of a language that CLDR lacks.')
@click.option('--like', metavar='TAG', help='A locale of CLDR whose weekdays and country names its readers know: ro.')
@click.option('--direction', type=click.Choice(['ltr', 'rtl']), help='Of its script (default: that of --like).')
@click.option('--plurals', metavar='FORMS', help='Its plural forms as gettext writes them (default: one and many).')
@click.pass_obj
def command(root: Path, tag: str, name: str | None, like: str | None, direction: str | None, plurals: str | None) -> None:
    """Begin the translation into a locale: a BCP 47 tag such as am or pt-BR."""
    from beforehand.translate.extraction import begin
    from beforehand.translate.scripts import faces_of
    from beforehand.translate.updating import ONE_AND_MANY

    own = language(tag, name, like, direction, plurals)
    if (root / 'locales' / tag / ('messages.po' if is_own(root) else 'locale.yaml')).exists():
        raise click.UsageError(f'locales/{tag} is there already')
    faces = faces_of(tag) or (faces_of(own.like) if own else None)
    if not faces:
        raise click.UsageError(f'beforehand/translate/scripts.yaml knows nothing of the script of "{tag}": add it there')
    written = begin(root, tag, faces, own, plurals or ONE_AND_MANY)
    click.echo('\n'.join(f'{path} written' for path in written))
    for line in to_bring(root, [str(faces.text.family), str(faces.display.family)]):
        click.echo(line)
    click.echo(f'Next: see how its letters stand on a page: {called()} specimen {tag}; then translate locales/{tag}/messages.po.')


def language(tag: str, name: str | None, like: str | None, direction: str | None, plurals: str | None) -> Tongue | None:
    """What is said of a language that CLDR lacks; None of one that it knows. Wrong use where either is not so."""
    from beforehand.content.locale import Tongue
    from beforehand.ground import tags
    from beforehand.ground.problem import Text

    if choices := tags.choices(tag):
        fault = f'"{tag}" leaves open which one' if len(choices) > 1 else f'CLDR knows no locale "{tag}"'
        raise click.UsageError(f'{fault}; did you mean: {" or ".join(f"{called()} new locale {choice}" for choice in choices)}')
    if tags.known(tag):
        if name or like or direction or plurals:
            raise click.UsageError(f'CLDR knows "{tag}": leave out --name, --like, --direction and --plurals')
        return None
    if not tags.well_formed(tag):
        raise click.UsageError(f'CLDR knows no locale "{tag}"; write a BCP 47 tag such as am or pt-BR')
    cldr = tags.parse(like or '')
    if not name or not name.strip().isprintable() or not like or not tags.known(like) or not cldr:
        raise click.UsageError(f'CLDR knows no locale "{tag}"; if it is right, say its own name for itself, and a locale of CLDR '
                               'whose weekdays and country names its readers know:\n'
                               f'{called()} new locale {tag} --name … --like ro')
    if plurals and not PLURALS.fullmatch(plurals):
        raise click.UsageError('--plurals: write the forms as gettext does: "nplurals=2; plural=(n != 1);"')
    return Tongue.model_validate({'name': Text(name.strip()), 'direction': direction or cldr.text_direction, 'like': Text(like)})


def to_bring(root: Path, families: list[str]) -> list[str]:
    """The fonts that are not there, and where they come from."""
    from beforehand.translate.scripts import source_of

    return [f'Bring the font {family} from {source_of(family)} into fonts/{family}/: docs/locales.md says how.'
            for family in dict.fromkeys(families) if not lying(root, f'fonts/{family}').is_dir()]
