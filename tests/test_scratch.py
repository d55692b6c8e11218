"""The temporary folder of a run: one for all that it makes, gone when it ends, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from beforehand.ground import scratch

ROOT = Path(__file__).parents[1]
BEGIN = ('import os, signal, sys, tempfile, time; signal.signal(signal.SIGHUP, signal.{hangup}); '
         'from beforehand.ground import scratch; print(scratch.folder(), flush=True); tempfile.mkdtemp()\n')


def started(place: Path, code: str, hangup: str = 'SIG_DFL') -> tuple[subprocess.Popen[str], Path]:
    """A run that has its folder, and goes on with this code. What it does when its terminal goes is not what the tests were
    started with (nohup)."""
    run = subprocess.Popen([sys.executable, '-c', BEGIN.format(hangup=hangup) + code], cwd=ROOT, text=True, stdout=subprocess.PIPE,
                           env={**os.environ, 'TMPDIR': str(place)})
    assert run.stdout
    return run, Path(run.stdout.readline().strip())


def left(place: Path) -> list[str]:
    return sorted(str(path.relative_to(place)) for path in place.rglob('*'))


@pytest.mark.parametrize('code', ['', 'sys.exit(3)', 'raise KeyError', 'os.kill(os.getpid(), signal.SIGINT)'])
def test_nothing_is_left_when_a_run_ends(tmp_path: Path, code: str) -> None:
    run, folder = started(tmp_path, code)
    assert folder.parent == tmp_path
    run.communicate()
    assert left(tmp_path) == []


def test_all_temporary_files_lie_in_it(tmp_path: Path) -> None:
    run, folder = started(tmp_path, 'print([p.parent.samefile(scratch.folder()) for p in map(__import__("pathlib").Path, [tempfile.mkdtemp(), tempfile.mkstemp()[1]])])')
    assert run.communicate()[0] == '[True, True]\n'
    assert not folder.exists()


@pytest.mark.parametrize('which', [signal.SIGTERM, signal.SIGHUP], ids=lambda which: which.name)
def test_nothing_is_left_when_it_is_told_to_stop_and_it_stops_as_told(tmp_path: Path, which: signal.Signals) -> None:
    run, folder = started(tmp_path, 'time.sleep(30)')
    assert folder.is_dir()
    run.send_signal(which)
    run.communicate(timeout=10)
    assert run.returncode == -which
    assert left(tmp_path) == []


def test_a_run_that_is_to_outlive_its_terminal_does(tmp_path: Path) -> None:
    """As `nohup` starts it."""
    run, _ = started(tmp_path, 'os.kill(os.getpid(), signal.SIGHUP); print(scratch.folder().is_dir())', 'SIG_IGN')
    assert run.communicate()[0] == 'True\n'
    assert (run.returncode, left(tmp_path)) == (0, [])


def test_a_process_forked_from_it_does_not_take_it_away(tmp_path: Path) -> None:
    run, _ = started(tmp_path, 'child = os.fork()\nif not child: sys.exit()\nos.waitpid(child, 0); print(scratch.folder().is_dir())')
    assert run.communicate()[0] == 'True\n'


def test_the_folder_of_a_killed_run_is_removed_by_the_next_one_and_no_other(tmp_path: Path) -> None:
    killed, dead = started(tmp_path, 'time.sleep(30)')
    alive, living = started(tmp_path, 'time.sleep(30)')
    killed.kill()
    killed.communicate()
    strangers = ['beforehand-backup', 'beforehand-12345678', 'beforehand-.scratch', 'other-12345678.scratch']
    for name in strangers:
        (tmp_path / name / 'mine').mkdir(parents=True)
    (tmp_path / 'elsewhere').mkdir()
    (tmp_path / 'beforehand-abcdefgh.scratch').symlink_to('elsewhere')
    assert dead.is_dir()
    started(tmp_path, '')[0].communicate()
    assert not dead.exists()
    assert living.is_dir()
    assert {path.name for path in tmp_path.iterdir()} == {living.name, 'elsewhere', 'beforehand-abcdefgh.scratch', *strangers}
    alive.kill()
    alive.communicate()


def test_a_folder_that_was_swept_away_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scratch.tempfile, 'tempdir', str(tmp_path))
    monkeypatch.setattr(scratch, 'in_use', tmp_path / 'gone')
    monkeypatch.setenv('TMPDIR', str(tmp_path))
    assert scratch.folder().is_dir()


def test_what_only_looks_like_a_folder_of_ours_is_neither_opened_nor_removed(tmp_path: Path) -> None:
    """Who opened a pipe that a stranger put there would wait for ever."""
    os.mkfifo(tmp_path / 'beforehand-abcdefgh.scratch')
    (tmp_path / 'beforehand-ijklmnop.scratch').write_text('')
    (tmp_path / 'beforehand-qrstuvwx.scratch').symlink_to(ROOT)
    scratch.sweep(tmp_path)
    assert len(left(tmp_path)) == 3
