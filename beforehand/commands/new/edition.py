"""An edition is begun: five questions, each checked when it is answered, so that no answer is given in vain."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from beforehand.commands.parts.interview import YOURS, Interview, named, unfit, until, write
from beforehand.ground import folders
from beforehand.ground.problem import Problem, Text, Unreadable


@click.command()
@click.argument('folder', required=False)
@click.option('--at', type=click.Path(path_type=Path, file_okay=False), help='Where it is made (default: content/editions).')
@click.option('--name', help='Name of the organisation.')
@click.option('--country', help='Codes of countries: PL,DE')
@click.option('--locale', help='Languages: en,uk')
@click.option('--logo', type=click.Path(path_type=Path, exists=True, dir_okay=False), help='Its logo: SVG, PNG, JPEG or WebP.')
@click.pass_obj
def command(root: Path, folder: str | None, at: Path | None, name: str | None, country: str | None, locale: str | None,
                logo: Path | None) -> None:
    """Begin an edition: asks for what it needs, and writes a folder with a commented edition.yaml."""
    interview = Interview(root, at or root / folders.HOME)
    if folder and (taken := unfit(interview, folder)):
        raise click.UsageError(taken)
    for take, given in ((take_countries, country), (take_locales, locale)):
        if given:
            take(interview, given)
    picture = take_logo(interview, str(logo)) if logo else None
    if name is not None:
        interview.add('name', name)
    try:
        if name is None:
            picture = ask_all(interview, picture)
        folder = folder or named(interview, asking=name is None)
    except (click.Abort, KeyboardInterrupt):
        click.echo('\nStopped. Nothing was written.', err=True)
        sys.exit(130)
    if interview.needs_own():
        interview.fields['helplines'] = []
        click.echo('There is no helpline to print: an empty box for a stamp stands there, until you write one into edition.yaml.')
    write(interview, folder, picture)


def ask_all(interview: Interview, picture: Path | None) -> Path | None:
    """The questions that no option has answered; the file of the logo."""
    click.echo('An edition is your version of the sheets: your name, logo and helplines. Five questions; Enter skips one.')
    until('1. The name of your organisation', lambda answer: interview.add('name', answer), None)
    if 'countries' not in interview.fields:
        until('2. Countries, as two letters (PL,DE)', lambda answer: take_countries(interview, answer))
    if 'locales' not in interview.fields:
        known = ', '.join(sorted(interview.project.locales))
        until(f'3. Languages ({known})', lambda answer: take_locales(interview, answer))
    picture = picture or until('4. The file of your logo (SVG, PNG, JPEG or WebP)', lambda answer: take_logo(interview, answer))
    needed = 'we know none of your countries' if interview.needs_own() else 'as +48226280120'
    until(f'5. Your own helpline ({needed})', lambda answer: take_phone(interview, answer))
    return picture


def take_countries(interview: Interview, answer: str) -> None:
    from beforehand.content.drafting import split

    if codes := split(answer.upper()):
        interview.add('countries', codes)


def take_locales(interview: Interview, answer: str) -> None:
    from beforehand.content.drafting import split

    if names := split(answer):
        interview.add('locales', names)


def take_logo(interview: Interview, answer: str) -> Path | None:
    """The file of a logo that can be printed."""
    from beforehand.content.drafting import logo_name
    from beforehand.read.logo import BESIDE, read_logo

    if not answer:
        return None
    path = Path(answer.strip('\'"').removeprefix('file://')).expanduser()
    logo, problems = read_logo(path.parent, Text(path.name))
    if logo is None:
        raise Unreadable(*(problem._replace(hint=problem.hint.replace(BESIDE, 'type where it lies, such as ~/logo.svg'),
                                            place=problem.place if problem.place.path else YOURS) for problem in problems))
    interview.fields['logo'] = logo_name(path.name)
    return path


def take_phone(interview: Interview, answer: str) -> None:
    """A helpline of its own: one number, whole."""
    from beforehand.read.answers import Refused, number

    if not answer:
        return
    digits = number(answer, interview.fields.get('countries', []))
    if isinstance(digits, Refused):
        raise Unreadable(Problem('edition', YOURS, *digits))
    interview.add('own', [{'id': 'own', 'name': interview.fields['name'], 'run_by': ['ngo'], 'numbers': [{'number': digits}]}])
