"""The studio: leaflets made in the browser, on this machine alone."""

from __future__ import annotations

import socket
import sys
from contextlib import closing, suppress
from datetime import datetime
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from beforehand.commands.parts.asked import edition_folders, output
from beforehand.commands.parts.options import the_day, today
from beforehand.ground.hint import quoted

if TYPE_CHECKING:  # it may be missing
    from beforehand.studio.desk import Desk

NEEDED = ('starlette', 'uvicorn', 'python_multipart')
LINK = 'The studio opens by this link, once:\n\n{link}\n'
KEYS = 'Press Enter for one more window of it. Ctrl-C, or closing this window, ends it; what was saved stays.'


@click.command()
@click.argument('folder', required=False)
@click.option('--no-browser', 'alone', is_flag=True, help='Print the link, and open no browser.')
@click.option('--port', type=click.IntRange(1024, 65535), metavar='PORT', help='Where it answers (default: any that is free).')
@click.option('--out', type=click.Path(path_type=Path, file_okay=False), help='Where the PDFs go (default: beside the folder).')
@today
@click.pass_obj
def command(root: Path, /, folder: str | None, alone: bool, port: int | None, out: Path | None, today: datetime | None) -> None:
    """Make leaflets in the browser: new ones, or those of FOLDER (an edition). Only this machine can reach it."""
    if lacking := [name for name in NEEDED if not find_spec(name)]:
        raise click.UsageError(how_to_get(root, lacking))
    from beforehand.studio import serve
    from beforehand.studio.desk import Desk

    folders = edition_folders(root, [folder]) if folder else []
    desk = Desk(root, Path.home(), output(root, out) if out else None, the_day(today), None if today else partial(the_day, None))
    with door(port) as place, closing(desk), suppress(KeyboardInterrupt):  # Ctrl-C before it answers ends it too
        studio, key = serve.behind_doors(desk, place)
        if folders and not opened(desk, folders[0]):
            return

        def begin() -> None:
            come_in(key.link(), alone)
            click.echo(KEYS)
            serve.at_each_line(lambda: come_in(key.link(), alone))

        serve.serve(studio, place, begin)
    click.echo('The studio has ended. What was saved is in the folder.')


def door(port: int | None) -> socket.socket:
    """Where it answers."""
    from beforehand.studio import serve

    try:
        return serve.listening(port or 0)
    except OSError as error:
        raise click.UsageError(f'--port: {port} cannot be had ({error.strerror}); without it one that is free is taken') from None


def opened(desk: Desk, folder: Path) -> bool:
    """Whether these leaflets are ours now; if another studio has them, say where."""
    from beforehand.studio.store.refusals import Busy, Refusal

    try:
        desk.open(folder)
    except Busy as error:
        click.echo(f'{error.words} Go on there: {error.address or "in its window"}')
    except Refusal as error:
        raise click.UsageError(f'{quoted(folder)}: {error.words}') from None
    return desk.held is not None


def come_in(link: str, alone: bool) -> None:
    """Show a link, in the browser too."""
    from beforehand.studio import serve

    click.echo(LINK.format(link=link))
    if not alone:
        serve.show(link)


def how_to_get(root: Path, lacking: list[str]) -> str:
    """What to paste where the studio is not installed."""
    line = 'make studio' if (root / 'Makefile').is_file() else f"{quoted(sys.executable)} -m pip install 'beforehand[studio]'"
    return f'the studio needs {", ".join(lacking)}, which nothing else does. Paste this, then start it again:\n\n{line}'
