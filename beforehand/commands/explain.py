"""Why each sheet would be printed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts.asked import decided, output, read
from beforehand.commands.parts.options import wish, wishes


@click.command()
@wishes
@click.pass_obj
def command(root: Path, /, out: Path | None, **options: Any) -> None:
    """Say of each sheet why it would be printed, or why not."""
    project, _, sheets, found = read(root, wish(options))
    for outcome in decided(project, sheets, found, output(root, out)):
        click.echo(f'{outcome.name}: {outcome.reason}' + (' [refused]' if outcome.state == 'refused' else ''))
