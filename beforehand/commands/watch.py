"""Look on while a locale is being translated: after every save, what is new, and the page."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts.asked import edition_folders, output
from beforehand.commands.parts.options import wish, wishes

SLEEP_SECONDS = 0.05


@click.command()
@click.argument('locale')
@wishes
@click.option('--open', 'opened', is_flag=True, help='Show the page in the browser too.')
@click.pass_obj
def command(root: Path, /, locale: str, opened: bool, out: Path | None, **options: Any) -> None:
    """Look on while somebody works on LOCALE: say after every save what is new, and print what changed. Ctrl-C ends it."""
    from beforehand.commands.parts.live.loop import Loop

    options['locales'] = ([locale],)
    wishes = wish(options)
    loop = Loop(root, wishes, output(root, out), edition_folders(root, wishes.editions))
    try:
        loop.begin(opened)
        while True:
            if not loop.turn():
                time.sleep(SLEEP_SECONDS)
    except KeyboardInterrupt:
        click.echo('Stopped. What was printed is whole.')
    finally:
        loop.close()
