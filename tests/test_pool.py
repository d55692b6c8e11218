"""Presses side by side: they are never forked, they may die, stop or fall asleep, and the build ends all the same."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from copies import Printed, Project, few_sheets

pytest_plugins = ['printed_fixtures']
pytestmark = pytest.mark.slow

ROMANIAN = 'open/ro/check-the-job-leaflet-trifold-A4-ro'
LOCALES, FORMATS = ('ro', 'uk'), ('leaflet-trifold', 'poster', 'sheet')
WISHES = ('--locale', ','.join(LOCALES), '--format', ','.join(FORMATS))

BUILD = """
import os, signal, sys, threading, time
from pathlib import Path
sys.path.insert(0, str(root := Path(__file__).parent))
from beforehand.record import pool
from beforehand.print.press import Press
pool.MOST_SECONDS = {seconds}
plain, mark = Press.print, root / 'disturbed'
def print_(press, order):
    {disturbance}
    return plain(press, order)
Press.print = print_
if __name__ == '__main__':
    from beforehand.commands import main
    {listen}
    main(root)
"""
"""A build of the project in which this file lies. Its workers run this file too, and so are disturbed, as they print."""
QUIET_SECONDS = 11
"""After which a worker counts as lost; on a machine that has other work to do, setting one up takes a few."""
FIRST = "'lang=\"ro\"' in order.html and not mark.exists() and not mark.touch()"
"""Whether this is the first attempt at the first Romanian sheet."""


def build(project: Project, disturbance: str = 'pass', seconds: float = 60, listen: str = 'pass',
          options: tuple[str, ...] = (), jobs: int = 2) -> subprocess.CompletedProcess[str]:
    """Run a build whose workers are disturbed."""
    program = project.root / 'disturbing.py'
    program.write_text(BUILD.format(disturbance=disturbance, seconds=seconds, listen=listen))
    command = [sys.executable, *options, str(program), 'build', '--jobs', str(jobs), *WISHES]
    return subprocess.run(command, cwd=project.root, capture_output=True, text=True, timeout=120)


@pytest.fixture
def unprinted(copied: Project) -> Project:
    """The smaller project, of which nothing is printed."""
    shutil.rmtree(copied.out)
    return copied


def wanted(few_printed: Printed) -> dict[str, str]:
    hashes = few_printed.hashes()
    return {sheet.name: hashes[sheet.name] for sheet in few_sheets() if sheet.locale in LOCALES and sheet.format in FORMATS}


# Nothing is forked.

LISTEN = """
    def listen(event, arguments):
        if event in ('os.fork', 'os.forkpty'):
            os.write(2, b'FORKED')
        if event == 'subprocess.Popen' or event.startswith('os.posix_spawn'):
            os.write(2, b'STARTED ANOTHER PROGRAM')
    sys.addaudithook(listen)
    plain_start = pool.Worker.__init__
    def start(worker, *arguments):
        tasks = len(os.listdir('/proc/self/task')) if sys.platform == 'linux' else 1
        os.write(2, f'[{tasks} {threading.active_count()} {"weasyprint" in sys.modules}]'.encode())
        plain_start(worker, *arguments)
    pool.Worker.__init__ = start
"""


def test_workers_start_before_any_thread_and_nothing_is_forked(unprinted: Project, few_printed: Printed) -> None:
    done = build(unprinted, listen=LISTEN, options=('-W', 'error::DeprecationWarning'))
    assert (done.returncode, done.stderr) == (0, '[1 1 False]' * 2)
    assert unprinted.hashes() == wanted(few_printed)


def test_threads_of_the_main_process_do_no_harm(unprinted: Project, few_printed: Printed) -> None:
    listen = 'from beforehand.print.press import Press; press = Press(root); threading.Thread(target=time.sleep, args=(600,), daemon=True).start()'
    done = build(unprinted, listen=listen, options=('-W', 'error::DeprecationWarning'))
    assert (done.returncode, done.stderr) == (0, '')
    assert unprinted.hashes() == wanted(few_printed)


# Workers that die, stop or sleep.

ONCE = {
    'killed': 'os.kill(os.getpid(), signal.SIGKILL)',
    'crashed': 'os.abort()',
    'left': 'os._exit(0)',
    'stopped': 'os.kill(os.getpid(), signal.SIGSTOP)',
    'asleep': 'time.sleep(600)',
    'deaf': 'signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32)); time.sleep(600)',
}


@pytest.mark.parametrize(('disturbance', 'jobs'), [*((disturbance, 2) for disturbance in ONCE), ('killed', 1), ('asleep', 1)])
def test_a_worker_that_is_lost_costs_nothing_but_time(unprinted: Project, few_printed: Printed, disturbance: str, jobs: int) -> None:
    done = build(unprinted, f'if {FIRST}: {ONCE[disturbance]}', seconds=QUIET_SECONDS, jobs=jobs)
    assert (unprinted.root / 'disturbed').exists()
    assert (done.returncode, done.stderr) == (0, '')
    assert unprinted.hashes() == wanted(few_printed)


@pytest.mark.parametrize('disturbance', ['crashed', 'asleep'])
def test_a_sheet_over_which_two_workers_are_lost_is_refused_and_tried_again_next_time(
        unprinted: Project, few_printed: Printed, disturbance: str) -> None:
    romanian = "'lang=\"ro\"' in order.html and 'size:297.0mm 210' in order.html"
    done = build(unprinted, f'if {romanian}: {ONCE[disturbance]}', seconds=QUIET_SECONDS)
    assert done.returncode == 1
    assert f'{ROMANIAN}: two presses died over this sheet' in done.stderr
    assert 'Traceback' not in done.stderr
    assert unprinted.hashes() == {name: digest for name, digest in wanted(few_printed).items() if name != ROMANIAN}
    assert build(unprinted).returncode == 0
    assert unprinted.hashes() == wanted(few_printed)


def test_a_fault_of_ours_names_its_sheet_and_keeps_what_was_printed(unprinted: Project) -> None:
    done = build(unprinted, "if 'lang=\"uk\"' in order.html: raise KeyError('oh')", jobs=1)
    assert done.returncode == 3
    assert 'Broken: open/uk/before-you-say-yes-poster-A4-uk: Traceback' in done.stderr
    assert "KeyError: 'oh'" in done.stderr
    assert set(unprinted.hashes()) >= {ROMANIAN}


# The same at any moment.

MOMENTS = int(os.environ.get('BEFOREHAND_MOMENTS', '6'))
"""How many builds are disturbed; 30 were when this was written."""


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


def stop(pid: int) -> None:
    os.kill(pid, signal.SIGSTOP)


def doze(pid: int) -> None:
    os.kill(pid, signal.SIGSTOP)
    time.sleep(1)
    os.kill(pid, signal.SIGCONT)


def workers_of(pid: int) -> list[int]:
    """The presses that a build has started; multiprocessing keeps a process of its own beside them."""
    children = Path(f'/proc/{pid}/task/{pid}/children').read_text().split()
    return [int(child) for child in children if b'spawn_main' in Path(f'/proc/{child}/cmdline').read_bytes()]


@pytest.mark.skipif(not Path('/proc/self/task').is_dir(), reason='processes are found by way of /proc')
@pytest.mark.parametrize('seed', range(MOMENTS))
def test_disturbed_at_any_moment_the_build_ends_with_the_same_bytes(unprinted: Project, few_printed: Printed, seed: int) -> None:
    chance = random.Random(seed)
    disturb: Callable[[int], Any] = (kill, stop, doze)[seed % 3]
    program = unprinted.root / 'disturbing.py'
    program.write_text(BUILD.format(disturbance='pass', seconds=QUIET_SECONDS, listen='pass'))
    command = [sys.executable, str(program), 'build', '--jobs', '2', *WISHES]
    with subprocess.Popen(command, cwd=unprinted.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        time.sleep(chance.uniform(0.3, 4))
        if process.poll() is None and (workers := workers_of(process.pid)):
            disturb(chance.choice(workers))
        try:
            _, said = process.communicate(timeout=90)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    assert (process.returncode, said) == (0, '')
    assert unprinted.hashes() == wanted(few_printed)
