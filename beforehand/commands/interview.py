"""The command that begins an edition: five questions, each checked when it is answered, so that no answer is given in vain."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from beforehand.ground import folders
from beforehand.ground.hint import called, lasting, pasteable, quoted
from beforehand.ground.problem import Place, Problem, Text, Unreadable

if TYPE_CHECKING:
    from beforehand.read.project import Project

T = TypeVar('T')
YOURS = Place('your answers')
OWN_NEEDED = 'no-helpline'
"""What is wrong with a country whose helplines nobody has listed, until the edition has one of its own."""


@dataclass
class Interview:
    """What has been answered so far."""

    root: Path
    home: Path
    """Where the folder is made."""
    fields: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def project(self) -> Project:
        from beforehand.read.project import read_project

        return read_project(self.root)

    def add(self, name: str, value: Any) -> None:
        """Take an answer, or say why it is none; what was answered before stays."""
        if problems := [problem for problem in self.faults({**self.fields, name: value}) if problem.id != OWN_NEEDED]:
            raise Unreadable(*(problem._replace(place=YOURS) for problem in problems))
        self.fields[name] = value

    def faults(self, fields: dict[str, Any]) -> list[Problem]:
        """What a build would find wrong in an edition with these fields."""
        from dataclasses import replace

        from beforehand import checks
        from beforehand.content.drafting import edition_text
        from beforehand.content.edition import EditionFile
        from beforehand.ground.source import read
        from beforehand.read.editions import Edition, choose_lines

        file, problems = read(edition_text('', fields).encode(), YOURS.path, EditionFile)
        if file is None:
            return problems
        lines, problems = choose_lines(file, self.project.directory, (), date.min)
        edition = Edition('', self.home, YOURS.path, file, None, lines)
        return problems + checks.of_editions(replace(self.project, editions={'': edition}))

    def needs_own(self) -> bool:
        """Whether a country of it has no helpline that we know."""
        return any(problem.id == OWN_NEEDED for problem in self.faults(self.fields))


def until(question: str, take: Callable[[str], T], default: str | None = '') -> T:
    """Ask until the answer can be taken; why it cannot is said at once."""
    while True:
        try:
            return take(str(click.prompt(question, default=default, show_default=False)).strip())
        except Unreadable as error:
            for problem in error.problems:
                click.echo(pasteable(f'   {problem.message}' + (f'\n   hint: {problem.hint}' if problem.hint else '')), err=True)


@click.command()
@click.argument('folder', required=False)
@click.option('--at', type=click.Path(path_type=Path, file_okay=False), help='Where it is made (default: content/editions).')
@click.option('--name', help='Name of the organisation.')
@click.option('--country', help='Codes of countries: PL,DE')
@click.option('--locale', help='Languages: en,uk')
@click.option('--logo', type=click.Path(path_type=Path, exists=True, dir_okay=False), help='Its logo: SVG, PNG, JPEG or WebP.')
@click.pass_obj
def new_edition(root: Path, folder: str | None, at: Path | None, name: str | None, country: str | None, locale: str | None,
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


def named(interview: Interview, asking: bool) -> str:
    """The name of the folder: made of the organisation's, or asked for where that is taken."""
    plain = unicodedata.normalize('NFKD', str(interview.fields['name']).lower())
    letters = ''.join(letter for letter in plain if not unicodedata.combining(letter))
    folder = re.sub(r'[\W_]+', '-', letters).strip('-')[:60].strip('-') or 'edition'
    while taken := unfit(interview, folder):
        if not asking:
            raise click.UsageError(taken)
        click.echo(f'   {taken}', err=True)
        folder = str(click.prompt('   The name of its folder')).strip()
    return folder


def unfit(interview: Interview, folder: str) -> str:
    """Why a folder cannot have a name: it is none, or one has it here or among the editions of the project."""
    from beforehand.ground.files import ALLOWED, NAME

    if not NAME.fullmatch(folder):
        return f'"{folder}" cannot be the name of a folder: {ALLOWED}'
    for home in (interview.home, interview.root / folders.HOME):
        if (path := home / folder).is_symlink() or path.is_file() or (path.is_dir() and any(path.iterdir())):
            return f'{path} is there already'
    return ''


def write(interview: Interview, folder: str, picture: Path | None) -> None:
    """Make the folder: the logo, then edition.yaml, with every field explained."""
    from beforehand.content.drafting import edition_text
    from beforehand.ground.files import write_whole

    path = interview.home / folder
    wish = folder if interview.home == interview.root / folders.HOME else quoted(path)
    if picture:
        write_whole(interview.home, f'{folder}/{interview.fields["logo"]}', picture.read_bytes())
    write_whole(interview.home, f'{folder}/edition.yaml', lasting(edition_text(wish, interview.fields)).encode())
    click.echo(f'{path / "edition.yaml"} written.\nNext: open it, then {called()} build --edition {wish}\n'
               f'Call the numbers, then {called()} confirm --edition {wish}')
