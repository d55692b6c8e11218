"""What is double-clicked: each starts the studio from wherever it lies, and says what is wrong before its window closes."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path
from shutil import copytree

import pytest

ROOT = Path(__file__).parents[2]
STAYS = 'Press Enter to close this window.'


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The starters, in a folder with signs in its name."""
    copytree(ROOT / 'start', tmp_path / 'a "1" & $b/start')
    return tmp_path / 'a "1" & $b'


def started(clone: Path, starter: str, rule: str) -> tuple[int, str]:
    """Start it from elsewhere, where `make studio` does this: its exit status, and what its window says."""
    (clone / 'Makefile').write_text(f'studio:\n\t@{rule}\n')
    path = clone / 'start' / starter
    command = clicked(path) if starter.endswith('.desktop') else [str(path)]
    done = subprocess.run(command, cwd='/', input='\n', text=True, capture_output=True, timeout=20)
    return done.returncode, done.stdout


def clicked(path: Path) -> list[str]:
    """What a desktop runs: a string of the file, then the quotation marks in it (Desktop Entry Specification 1.5, Exec)."""
    line = re.search('^Exec=(.*)$', path.read_text(), re.MULTILINE)
    assert line
    words = shlex.split(line[1].replace('\\\\', '\\'))
    return [str(path) if word == '%k' else word.replace('\\$', '$') for word in words]


STARTERS = pytest.mark.parametrize('starter', ['studio.sh', 'macOS.command', 'Linux.desktop'])


@STARTERS
def test_it_starts_the_studio_of_its_own_folder(clone: Path, starter: str) -> None:
    assert started(clone, starter, 'pwd') == (0, f'{clone}\n')


@STARTERS
def test_the_window_stays_when_something_is_wrong(clone: Path, starter: str) -> None:
    status, said = started(clone, starter, 'echo no network; false')
    assert status == 1
    assert said.startswith('no network\n\nThe studio did not start.')
    assert STAYS in said


def test_ctrl_c_is_no_fault(clone: Path) -> None:
    assert started(clone, 'studio.sh', 'kill -INT $$PPID; sleep 1') == (0, '')


def test_the_one_for_windows_can_be_read_by_it() -> None:
    """Lines end as Windows ends them, and it starts what lies beside it."""
    data = (ROOT / 'start/Windows.bat').read_bytes()
    assert data.count(b'\r\n') == data.count(b'\n')
    assert data.decode('ascii').rstrip().endswith('wsl.exe --cd "%~dp0." sh ./studio.sh')
