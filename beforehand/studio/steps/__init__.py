"""What one can do in the studio, a file a step, found by its presence.

A step has ROUTES, `{'/who': (show, take)}`: what a path shows, and what it does with what was typed. It may have a TASK, its line
in the list of tasks, and WITHOUT_FOLDER = True where no folder need be open.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from beforehand.studio.tasks import Task

Handler = Callable[[Request], Response]


class Way(NamedTuple):
    """A path of the studio, and what answers there; a plain function, which may take its time in a thread of its own."""

    path: str
    show: Handler | None
    take: Handler | None
    without_folder: bool


def every_step() -> Iterator[ModuleType]:
    """The modules of this folder."""
    for found in pkgutil.iter_modules(__path__):
        if not found.name.startswith('_'):
            yield import_module(f'{__name__}.{found.name}')


def ways() -> list[Way]:
    """All paths of all steps."""
    return [Way(path, show, take, getattr(step, 'WITHOUT_FOLDER', False))
            for step in every_step() for path, (show, take) in step.ROUTES.items()]


def tasks() -> list[Task]:
    """The list of tasks, in its order."""
    return sorted((step.TASK for step in every_step() if hasattr(step, 'TASK')), key=lambda task: task.place)
