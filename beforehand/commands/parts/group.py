"""Commands that are found by the presence of their files; none is named anywhere else."""

from __future__ import annotations

import errno
import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts.machine import HINTS, said
from beforehand.ground.hint import called
from beforehand.ground.problem import Place, Problem, Unreadable

PARTS = 'parts'
NO_PROJECT = 'beforehand.no_project'
"""Under this name a run remembers the folder that is no project; then what is shipped is in its place."""
ANYWHERE = 'ANYWHERE'
"""A module that says this is true has a command that needs no project."""


class Commands(click.Group):
    """The commands of a folder: `from_table.py` is `from-table`, a folder is a group.

    In all of them a fault of the machine is a problem, and no traceback.
    """

    def __init__(self, package: str, **more: Any) -> None:
        super().__init__(**more)
        self.package = package

    def list_commands(self, ctx: click.Context) -> list[str]:
        folder = Path(str(import_module(self.package).__file__)).parent
        found = (path for path in folder.iterdir() if path.suffix == '.py' or (path / '__init__.py').is_file())
        return sorted(path.stem.replace('_', '-') for path in found if path.stem not in ('__init__', PARTS))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command, imported when it is asked for: what the others need is dear."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = import_module(f'{self.package}.{cmd_name.replace("-", "_")}')
        if hasattr(module, '__path__'):
            return Commands(module.__name__, name=cmd_name, help=module.__doc__)
        command: click.Command = module.command
        command.name = cmd_name
        if not getattr(module, ANYWHERE, False):
            command.invoke = partial(invoke_in_a_project, command)  # type: ignore[method-assign]
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except OSError as error:
            raise Unreadable(said(error)) from error
        except MemoryError as error:
            raise Unreadable(Problem('machine', Place('memory'), 'is full', HINTS[errno.ENOMEM])) from error
        return result


def in_a_project(context: click.Context) -> None:
    """Stop where there is none, and say in a line what to do."""
    if folder := context.meta.get(NO_PROJECT):
        raise click.ClickException(f'{folder} is no project: go to the folder of yours, name it with --project, or begin one: '
                                   f'{called()} new project FOLDER')


def invoke_in_a_project(command: click.Command, context: click.Context) -> object:
    """Invoke a command that needs a project."""
    in_a_project(context)
    return type(command).invoke(command, context)
