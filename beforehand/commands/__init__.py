"""The commands, each a file here. Exit status: 0 all well, 1 problems found, 2 wrong use, 3 a bug of ours (then a traceback)."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from beforehand import __version__
from beforehand.commands.parts import machine
from beforehand.commands.parts.group import NO_PROJECT, Commands, in_a_project
from beforehand.ground import layers


@click.group(cls=Commands, package=__name__, invoke_without_command=True,
             context_settings={'help_option_names': ['-h', '--help']})
@click.option('--project', type=click.Path(path_type=Path, exists=True, file_okay=False),
              help='The folder of the project (default: this one).')
@click.version_option(__version__, prog_name='beforehand')
@click.pass_context
def cli(context: click.Context, project: Path | None) -> None:
    """Print leaflets and posters about false job offers, in the reader's own language."""
    context.obj = (project or context.obj or Path.cwd()).resolve()
    if not layers.is_project(context.obj):
        context.meta[NO_PROJECT], context.obj = context.obj, layers.SHIPPED
    if context.invoked_subcommand is None:
        from beforehand.commands.build import command as build

        in_a_project(context)
        context.invoke(build)


def main(root: Path | None = None) -> None:
    """Run a command and turn what went wrong into an exit status."""
    gc.set_threshold(50_000, 20, 100)  # what is read stays: to look for garbage in it takes a tenth of a short command's time
    machine.open_streams()
    machine.settle_time_zone()
    status = 3
    try:
        status = machine.run(cli, root)
    finally:
        machine.close_streams()
    sys.exit(status)
