"""The tasks of whoever makes leaflets, and how far each has come: computed whenever it is looked at, never stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from beforehand.studio.desk import Desk
from beforehand.studio.tongue import Tongue, marked

GROUPS = {1: marked('Make them yours'), 2: marked('Before you hand them out'), 3: marked('On paper')}


class State(NamedTuple):
    """How far a task has come. What is done is plain, so that what is open stands out; never by colour alone."""

    text: str = ''
    kind: Literal['', 'do', 'fix'] = ''
    """do: something is to do; fix: something is to put right."""


class Task(NamedTuple):
    """A line of the list."""

    place: int
    """Its group and its place in it: 12 is the second of the first group."""
    path: str
    title: str
    hint: str
    state: Callable[[Desk, Tongue], State] = lambda desk, say: State()


class Row(NamedTuple):
    """A task as a page shows it."""

    group: str
    path: str
    title: str
    hint: str
    state: State


def rows(tasks: list[Task], desk: Desk, say: Tongue) -> list[Row]:
    """The list, in the language of whoever looks at it."""
    return [Row(say.gettext(GROUPS[task.place // 10]), task.path, say.gettext(task.title), say.gettext(task.hint),
                task.state(desk, say)) for task in tasks]
