"""`make`, with a Python and a pip that only pretend: what is set up when, and that a .venv which works is never lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PRETEND = """#!/bin/sh
case "$1 $2" in
'-m venv') folder=$5; mkdir -p "$folder/bin"; cp "$0" "$folder/bin/python"; echo "command = $PWD/$folder" > "$folder/pyvenv.cfg"; echo made >> log ;;
'-m pip') [ ! -e offline ] || { echo 'ERROR: No matching distribution'; exit 1; }
    for file; do :; done; echo "installed $file" >> log; tool=${0%/*}/tool
    printf '#!/bin/sh\\necho "from %s"\\n' "$PWD/$tool" > "$tool"; chmod +x "$tool"; [ ! -e killed ] || kill -9 $PPID ;;
'-c import sysconfig'*) echo "${0%/bin/python}" ;;
'build.py build') echo printed >> log ;;
'build.py studio') echo "opened $3" >> log ;;
esac
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A fresh clone, in a folder with signs in its name, whose `make` finds a pretended Python."""
    clone = tmp_path / 'a [1] & b'
    (clone / 'tools').mkdir(parents=True)
    for name in ('Makefile', 'tools/set-up.sh'):
        shutil.copy(ROOT / name, clone / name)
    (clone / 'tools/system-packages.sh').write_text('#!/bin/sh\n')
    for name in ('requirements.txt', 'requirements-studio.txt', 'requirements-test.txt'):
        (clone / name).write_text('one==1\n')
    (clone / 'pretend').write_text(PRETEND)
    for path in (clone / 'pretend', clone / 'tools/system-packages.sh'):
        path.chmod(0o755)
    return clone


def make(clone: Path, goal: str = 'build', *words: str) -> tuple[int, list[str], str]:
    """Run make: its exit status, what was done, and what it said on standard error but for make's own lines."""
    (clone / 'log').write_text('')
    done = subprocess.run(['make', '--silent', goal, 'PYTHON=./pretend', *words], cwd=clone, text=True, capture_output=True, timeout=30,
                          env={name: value for name, value in os.environ.items() if not name.startswith('MAKE')})  # `make test` is a make too
    said = [line for line in done.stderr.splitlines() if not line.startswith('make: ')]
    return done.returncode, (clone / 'log').read_text().splitlines(), '\n'.join(said)


def works(clone: Path) -> bool:
    """Whether the .venv is there with its scripts, which find it where it lies, and nothing lies beside it."""
    said = subprocess.run([clone / '.venv/bin/tool'], text=True, capture_output=True, check=True).stdout
    beside = sorted(path.name for path in clone.glob('.venv*'))
    return said == f'from {clone}/.venv/bin/tool\n' and beside == ['.venv'] and '.new' not in (clone / '.venv/pyvenv.cfg').read_text()


def test_set_up_once(clone: Path) -> None:
    assert make(clone) == (0, ['made', 'installed requirements.txt', 'printed'], '')
    assert works(clone)
    assert make(clone) == (0, ['printed'], '')
    assert make(clone, 'test')[1] == ['installed requirements-test.txt']
    assert make(clone, 'test')[1] == []
    assert make(clone) == (0, ['printed'], '')


def test_the_studio_is_set_up_when_it_is_asked_for(clone: Path) -> None:
    assert make(clone, 'studio', 'ARGS=our-aid') == (0, ['made', 'installed requirements.txt', 'installed requirements-studio.txt', 'opened our-aid'], '')
    (clone / 'offline').touch()
    assert make(clone, 'studio') == (0, ['opened '], '')
    (clone / 'offline').unlink()
    (clone / 'requirements-studio.txt').write_text('two==2\n')
    assert make(clone)[1] == ['printed']
    assert make(clone, 'studio')[1] == ['installed requirements-studio.txt', 'opened ']


def test_new_dates_and_no_network_are_no_matter(clone: Path) -> None:
    make(clone, 'test')
    (clone / 'offline').touch()
    for name in ('requirements.txt', 'requirements-test.txt', 'tools/set-up.sh', 'tools/system-packages.sh', 'Makefile'):
        os.utime(clone / name)
    assert make(clone) == (0, ['printed'], '')
    assert make(clone, 'test') == (0, [], '')
    assert works(clone)


def test_other_contents_build_a_new_one(clone: Path) -> None:
    make(clone, 'test')
    (clone / '.venv/left-over').touch()
    (clone / 'requirements.txt').write_text('one==2\n')
    os.utime(clone / 'requirements.txt', (1, 1))
    assert make(clone) == (0, ['made', 'installed requirements.txt', 'printed'], '')
    assert works(clone)
    assert not (clone / '.venv/left-over').exists()
    assert make(clone, 'test')[1] == ['installed requirements-test.txt']


def test_without_a_network_the_old_one_stays_and_one_line_says_so(clone: Path) -> None:
    make(clone, 'test')
    (clone / 'offline').touch()
    (clone / 'requirements.txt').write_text('one==2\n')
    for goal in ('build', 'test'):
        status, done, said = make(clone, goal)
        assert (status, done) == (2, ['made'])
        assert said == 'requirements.txt could not be installed (ERROR: No matching distribution): is there a network? .venv is as it was.'
        assert works(clone)
    (clone / 'requirements.txt').write_text('one==1\n')
    assert make(clone) == (0, ['printed'], '')
    (clone / 'offline').unlink()


def test_killed_while_it_sets_up(clone: Path) -> None:
    make(clone)
    (clone / 'requirements.txt').write_text('one==2\n')
    (clone / 'killed').touch()
    assert make(clone)[0] != 0
    (clone / 'killed').unlink()
    assert subprocess.run([clone / '.venv/bin/tool'], check=False).returncode == 0
    assert make(clone)[:2] == (0, ['made', 'installed requirements.txt', 'printed'])
    assert works(clone)


def test_killed_while_the_new_one_moves_in(clone: Path) -> None:
    make(clone)
    (clone / '.venv').rename(clone / '.venv.old')
    (clone / 'offline').touch()
    assert make(clone) == (0, ['printed'], '')
    assert works(clone)


@pytest.mark.parametrize('harm', ['pyvenv.cfg', 'bin/python'])
def test_one_that_is_damaged_is_made_anew(clone: Path, harm: str) -> None:
    make(clone)
    (clone / '.venv' / harm).unlink()
    assert make(clone) == (0, ['made', 'installed requirements.txt', 'printed'], '')
    assert works(clone)


def test_one_that_is_a_link_is_not_emptied(clone: Path) -> None:
    make(clone)
    (clone / '.venv').rename(clone.parent / 'shared')
    (clone / '.venv').symlink_to(clone.parent / 'shared')
    assert make(clone)[1] == ['printed']
    (clone / 'requirements.txt').write_text('one==2\n')
    assert make(clone)[1] == ['made', 'installed requirements.txt', 'printed']
    assert works(clone)
    assert (clone.parent / 'shared/bin/tool').exists()


def test_an_old_python_is_said(clone: Path) -> None:
    (clone / 'pretend').write_text('#!/bin/sh\nexit 1\n')
    assert make(clone) == (2, [], 'Python 3.11 or newer is needed: make PYTHON=…')


@pytest.mark.parametrize(('harm', 'said'), [
    ('', 'is missing: type `rm -rf .venv`, then `make`'), ('exit 1', ''), ('not a program', '.venv is damaged (Exec format error)')])
def test_build_py_does_not_start_itself_for_ever(tmp_path: Path, harm: str, said: str) -> None:
    """A .venv/bin/python without pyvenv.cfg is the system's Python, whatever its name."""
    shutil.copy(ROOT / 'build.py', tmp_path)
    python = tmp_path / '.venv/bin/python'
    python.parent.mkdir(parents=True)
    if harm:
        python.write_text(f'#!/bin/sh\n{harm}\n' if 'exit' in harm else harm)
        python.chmod(0o755)
    else:
        python.symlink_to(os.path.realpath(sys.executable))
    done = subprocess.run([os.path.realpath(sys.executable), 'build.py'], cwd=tmp_path, text=True, capture_output=True, timeout=10)
    assert done.returncode == 1
    assert said in done.stderr
    assert 'Traceback' not in done.stderr
