"""What decides how a sheet is printed, as far as the ledger knows: every file of the program, but for checks and commands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beforehand.print import versions

Change = Callable[[Path], object]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of three rooms."""
    for name in ('print/press.py', 'checks/letters.py', 'commands/parts/report.py', 'print/__pycache__/press.pyc'):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text('1')
    monkeypatch.setattr(versions, 'PROGRAM', tmp_path)
    return tmp_path


def is_other(change: Change, program: Path) -> bool:
    before = versions.press_versions()
    change(program)
    return versions.press_versions() != before


@pytest.mark.parametrize('change', [
    lambda program: (program / 'print/press.py').write_text('2'),
    lambda program: (program / 'print/press.py').rename(program / 'print/engine.py'),
    lambda program: (program / 'print/finishes').mkdir() or (program / 'print/finishes/mono.py').write_text(''),
    lambda program: (program / 'print/alphabets.json').write_text(''),
    lambda program: (program / 'soap').mkdir() or (program / 'soap/bar.py').write_text('')], ids=['another text', 'another name', 'a new module', 'other data', 'a new room'])
def test_it_is_another_press(change: Change, program: Path) -> None:
    assert is_other(change, program)


@pytest.mark.parametrize('name', ['checks/letters.py', 'commands/parts/report.py', 'commands/new.py', 'print/__pycache__/press.pyc'])
def test_it_is_the_same_press(name: str, program: Path) -> None:
    assert not is_other(lambda program: (program / name).write_text('2'), program)


def test_the_libraries_are_among_them() -> None:
    assert {'weasyprint', 'pydyf', 'pango', 'harfbuzz', 'beforehand'} <= versions.press_versions().keys()
