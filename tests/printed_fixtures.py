"""Fixtures of the slow tests: all sheets, printed once; and copies of that for tests that change something."""

from __future__ import annotations

import fcntl
import pickle
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from copies import Once, Printed, Project, few, snapshot

T = TypeVar('T')


@pytest.fixture(scope='session')
def once(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Once:
    """Makes something in a folder of its own, in one of the processes that share the tests out (pytest-xdist); the others get it too."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if hasattr(request.config, 'workerinput') else base

    def make_once(name: str, make: Callable[[Path], T]) -> T:
        folder, made = shared / f'once-{name}', shared / f'once-{name}.pickle'
        with (shared / f'once-{name}.lock').open('w') as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not made.exists():
                folder.mkdir()
                made.write_bytes(pickle.dumps(make(folder)))
            return pickle.loads(made.read_bytes())  # type: ignore[no-any-return]

    return make_once


@pytest.fixture(scope='session')
def printed(once: Once) -> Printed:
    """A copy of the project as it is now, in which all sheets were printed at once."""
    return once('printed', lambda folder: print_all(snapshot(folder / 'project')))  # type: ignore[no-any-return]


@pytest.fixture(scope='session')
def few_printed(once: Once) -> Printed:
    """A smaller project, printed once."""
    return once('few', lambda folder: print_all(few(folder / 'project')))  # type: ignore[no-any-return]


def print_all(project: Project) -> Printed:
    return Printed(project.root, project.build('--jobs', '2'))


@pytest.fixture
def copied(few_printed: Printed, tmp_path: Path) -> Iterator[Project]:
    """A copy of the smaller project, with its sheets printed, that a test may change."""
    yield few_printed.copy(tmp_path / 'project')
    shutil.rmtree(tmp_path / 'project')
