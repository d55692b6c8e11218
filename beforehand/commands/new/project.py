"""A project of one's own is begun: its own topics in its own language, on what is shipped with Beforehand."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import click

from beforehand.content.drafting import folder_name
from beforehand.ground.folders import HOME
from beforehand.ground.hint import called, lasting, quoted
from beforehand.ground.layers import FILE

ANYWHERE = True
NAMELESS = 'own'


@click.command()
@click.argument('folder', type=click.Path(path_type=Path))
@click.option('--source', default='en', metavar='TAG', help='The language in which you write your topics (default: en).')
@click.option('--name', metavar='NAME', help='The name of your organisation.')
def command(folder: Path, source: str, name: str | None) -> None:
    """Begin a project of your own in FOLDER: its settings, an example of a topic, and your edition.

    Formats, pictures, fonts and everything else that it lacks comes with Beforehand; a file of its own of the same name wins.
    """
    fault = f'"{folder}" is there already, and not empty' if is_taken(folder) else unfit(source, name)
    if fault:
        raise click.UsageError(f'{fault}; nothing was written')
    folder = Path(os.path.abspath(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = folder.with_name(f'.{folder.name}.{os.getpid()}.part')
    try:
        part.mkdir()
        fill(part, source, name)
        folder.mkdir(exist_ok=True)  # an empty one stays the same: somebody's shell may stand in it
        for one in sorted(part.iterdir(), key=lambda one: one.name == FILE):
            os.replace(one, folder / one.name)  # the settings last: with them it is a project
    finally:
        shutil.rmtree(part, ignore_errors=True)
    click.echo(f'{folder} written.\nNext: open content/topics/example.yaml there and say what you have to say; then '
               f'{called()} --project {quoted(folder)} build')


def is_taken(folder: Path) -> bool:
    """Whether anything lies there that is somebody's."""
    return folder.is_symlink() or folder.is_file() or (folder.is_dir() and any(folder.iterdir()))


def unfit(source: str, name: str | None) -> str:
    """What is wrong with the settings."""
    from beforehand.content.beginning import project_text
    from beforehand.content.project import ProjectFile
    from beforehand.ground import tags
    from beforehand.ground.source import read
    from beforehand.translate.scripts import faces_of

    if not tags.known(source):
        choices = tags.choices(source)
        hint = f'did you mean {" or ".join(choices)}?' if choices else 'write its tag, such as de or pt-BR'
        return f'CLDR knows no language "{source}"; {hint}'
    if not faces_of(source):
        return f'nothing is known of the script of "{source}": docs/locales.md says how to add it'
    _, problems = read(project_text({'source': source, 'name': name}).encode(), FILE, ProjectFile)
    return problems[0].message if problems else ''


def fill(root: Path, source: str, name: str | None) -> None:
    """Write all files of the new project."""
    from beforehand.content.beginning import TOPIC, TOPIC_FILE, project_text
    from beforehand.content.drafting import edition_text
    from beforehand.ground.files import write_whole
    from beforehand.read.shipped import shipped_catalogue
    from beforehand.translate.extraction import begin
    from beforehand.translate.scripts import faces_of

    edition = folder_name(name) if name else NAMELESS
    fields = {**({'name': name} if name else {}), 'helplines': []}
    write_whole(root, FILE, project_text({'source': source, 'name': name}).encode())
    write_whole(root, TOPIC_FILE, TOPIC.encode())
    write_whole(root, f'{HOME}/{edition}/edition.yaml', lasting(edition_text(edition, fields)).encode())
    faces = faces_of(source)
    if faces and source != 'en' and not shipped_catalogue(source):
        begin(root, source, faces)
