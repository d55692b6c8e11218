"""What there is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts.asked import read
from beforehand.commands.parts.options import wish, wishes


@click.command()
@click.option('--sources', is_flag=True, help='For each fact and guideline the messages that rest on it, or why none does.')
@click.option('--helplines', is_flag=True, help='Every helpline: its numbers, how old its sources are, how far it is confirmed.')
@wishes
@click.pass_obj
def command(root: Path, /, sources: bool, helplines: bool, out: Path | None, **options: Any) -> None:
    """List topics, formats and locales; or sources; or helplines."""
    from beforehand.commands.parts import listing

    project, asked, _, _ = read(root, wish(options))
    if helplines:
        listing.show_helplines(project, asked.today)
    if sources and not listing.show_sources(project):
        sys.exit(1)
    if not sources and not helplines:
        listing.show_list(project)
