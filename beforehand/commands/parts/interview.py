"""The answers that make an edition, and the folder that is made of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from beforehand.ground import folders
from beforehand.ground.hint import called, lasting, pasteable, quoted
from beforehand.ground.problem import Place, Problem, Unreadable

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


def named(interview: Interview, asking: bool) -> str:
    """The name of the folder: made of the organisation's, or asked for where that is taken."""
    from beforehand.content.drafting import folder_name

    folder = folder_name(str(interview.fields['name']))
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
