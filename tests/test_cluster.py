"""Sheets that are made by a Dask cluster: the same bytes, whatever becomes of its workers; and a worker that would print something else is named."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Run
from copies import Printed, Project, few_sheets

pytest_plugins = ['printed_fixtures']
pytestmark = pytest.mark.slow
LOCALES, FORMATS = ('en', 'ro', 'uk'), ('leaflet-trifold', 'poster', 'sheet')
WISHES = ('--locale', ','.join(LOCALES), '--format', ','.join(FORMATS))
QUIET = {'DASK_LOGGING__DISTRIBUTED': 'error', 'PYTHONDONTWRITEBYTECODE': '1'}


class Cluster:
    """A scheduler on this machine, and its workers."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.address, self.workers = '', list[subprocess.Popen[bytes]]()
        self.known, self.log = folder / 'scheduler.json', (folder / 'log').open('wb')
        self.scheduler = self.start(root, 'scheduler', '--host', '127.0.0.1', '--port', '0', '--no-dashboard', '--scheduler-file', str(self.known))
        for _ in range(300):
            if self.known.is_file() and (found := self.known.read_text()).endswith('}'):
                self.address = found.partition('"address": "')[2].partition('"')[0]
                break
            time.sleep(0.1)

    def start(self, root: Path, what: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, '-m', f'distributed.cli.dask_{what}', *options]
        return subprocess.Popen(command, cwd=root, stdout=self.log, stderr=self.log, env=os.environ | QUIET)

    def add(self, root: Path) -> subprocess.Popen[bytes]:
        """A worker in a folder of its own."""
        scratch = self.known.parent / f'worker-{len(self.workers)}'
        self.workers.append(self.start(root, 'worker', self.address, '--host', '127.0.0.1', '--no-nanny', '--nthreads', '1', '--no-dashboard', '--local-directory', str(scratch)))
        return self.workers[-1]

    def stop(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()
        self.log.close()


@pytest.fixture
def unprinted(copied: Project) -> Project:
    shutil.rmtree(copied.out)
    return copied


@pytest.fixture
def cluster(unprinted: Project, tmp_path: Path) -> Iterator[Cluster]:
    cluster = Cluster(unprinted.root, tmp_path)
    try:
        yield cluster
    finally:
        cluster.stop()


def wanted(few_printed: Printed) -> dict[str, str]:
    hashes = few_printed.hashes()
    return {sheet.name: hashes[sheet.name] for sheet in few_sheets() if sheet.locale in LOCALES and sheet.format in FORMATS}


def build(project: Project, cluster: Cluster) -> subprocess.Popen[str]:
    return subprocess.Popen(project.command('build', '--on', cluster.address, *WISHES), cwd=project.root, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_a_cluster_makes_the_same_bytes_from_another_checkout(unprinted: Project, few_printed: Printed, cluster: Cluster, tmp_path: Path) -> None:
    """The words are those of this machine; workers need program, fonts and templates alone."""
    elsewhere = unprinted.copy(tmp_path / 'elsewhere')
    shutil.rmtree(elsewhere.root / 'content/topics')
    for _ in range(2):
        cluster.add(elsewhere.root)
    with build(unprinted, cluster) as process:
        out, said = process.communicate(timeout=240)
    assert (process.returncode, said) == (0, '')
    assert unprinted.hashes() == wanted(few_printed)
    assert [line.split()[1] for line in out.splitlines() if line.startswith('printed')] == [name for name in few_printed.built.sheets if name in wanted(few_printed)]


def test_a_worker_that_is_killed_midway_costs_nothing_but_time(unprinted: Project, few_printed: Printed, cluster: Cluster) -> None:
    first, _ = cluster.add(unprinted.root), cluster.add(unprinted.root)
    with build(unprinted, cluster) as process:
        assert process.stdout
        assert process.stdout.readline().startswith('printed')
        first.send_signal(signal.SIGKILL)
        _, said = process.communicate(timeout=240)
    assert (process.returncode, said) == (0, '')
    assert unprinted.hashes() == wanted(few_printed)


@pytest.mark.parametrize(('file', 'what'), [('beforehand/compose/page.py', 'beforehand'), ('templates/shared/base.css', 'templates'), ('fonts/NotoSans/NotoSans-400.ttf', 'fonts')])
def test_a_worker_that_would_print_something_else_is_named(unprinted: Project, cluster: Cluster, tmp_path: Path, file: str, what: str) -> None:
    other = unprinted.copy(tmp_path / 'other')
    (other.root / file).write_bytes((other.root / file).read_bytes() + b'\n')
    cluster.add(other.root)
    with build(unprinted, cluster) as process:
        _, said = process.communicate(timeout=120)
    assert process.returncode == 1
    assert f'this worker is not as this machine: {what} changed [cluster]\n  hint: check out there' in said
    assert 'Traceback' not in said
    assert unprinted.hashes() == {}


def test_a_worker_in_another_folder_prints_nothing(unprinted: Project, cluster: Cluster, tmp_path: Path) -> None:
    """It does not find the program, or finds one that is installed, and no fonts."""
    (tmp_path / 'empty').mkdir()
    cluster.add(tmp_path / 'empty')
    with build(unprinted, cluster) as process:
        _, said = process.communicate(timeout=120)
    assert (process.returncode, 'Traceback' in said, '[cluster]\n  hint: ' in said) == (1, False, True)
    assert unprinted.hashes() == {}


def test_nobody_works_there(run: Run) -> None:
    ran = run('build', '--on', 'tcp://127.0.0.1:9')
    assert (ran.status, ran.err.partition(': ')[0]) == (1, 'tcp://127.0.0.1:9')
    assert 'cannot be worked with' in ran.err


@pytest.mark.parametrize('address', ['127.0.0.1:8786', 'http://x:1', 'tcp://x', 'tcp://:1', ''])
def test_what_is_no_address(run: Run, address: str) -> None:
    ran = run('build', '--on', address)
    assert (ran.status, 'such as tcp://' in ran.err) == (2, True)


def test_without_the_package_a_plain_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, 'distributed', None)
    monkeypatch.delitem(sys.modules, 'beforehand.record.cluster', raising=False)
    ran = run('build', '--on', 'tcp://127.0.0.1:8786')
    assert (ran.status, "pip install '.[cluster]'" in ran.err) == (2, True)
