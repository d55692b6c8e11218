"""Fixtures of the slow tests: all sheets, printed once; and copies of that for tests that change something."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from copies import Printed, Project, few, snapshot


@pytest.fixture(scope='session')
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """A copy of the project as it is now, in which all sheets were printed at once."""
    project = snapshot(tmp_path_factory.mktemp('printed') / 'project')
    return Printed(project.root, project.build('--jobs', '2'))


@pytest.fixture(scope='session')
def few_printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """A smaller project, printed once."""
    project = few(tmp_path_factory.mktemp('few') / 'project')
    return Printed(project.root, project.build('--jobs', '2'))


@pytest.fixture
def copied(few_printed: Printed, tmp_path: Path) -> Iterator[Project]:
    """A copy of the smaller project, with its sheets printed, that a test may change."""
    yield few_printed.copy(tmp_path / 'project')
    shutil.rmtree(tmp_path / 'project')
