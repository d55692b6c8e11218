"""Commands that are killed before any of the steps by which they write: each file is the old one or the new one, and the next run ends what was begun."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from fuzzing import ROOT, Tally, rounds, stock

pytestmark = pytest.mark.slow
CHILD = '''
import os, signal, sys
from contextlib import nullcontext
from pathlib import Path

root, point, which, *command = sys.argv[1:]
steps = 0

def step(event, args):
    """Python tells of each file that is opened, moved, removed, and of each folder that is made."""
    global steps
    writes = event in ('os.rename', 'os.remove', 'os.mkdir') or (event == 'open' and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    if writes and str(args[0]).startswith(root):
        steps += 1
        if steps == int(point):
            os.kill(os.getpid(), int(which))

sys.addaudithook(step)
from beforehand.record import pool
from beforehand.record.workshop import Workshop
from beforehand.commands import main
from beforehand.print.press import Proof

class InThisProcess:
    def make_each(self, work, dockets):
        return map(Workshop(work, self).make, dockets)

    def print(self, order):
        return Proof(order.html.encode() * 200)

pool.Pool = lambda *_: nullcontext(InThisProcess())
sys.argv = ['build.py', *command]
try:
    main(Path(root))
except SystemExit as exit:
    print('steps', steps)
    raise
'''
COMMANDS = {'build': ['build', '--json', 'report.json'], 'update': ['update'], 'table': ['editions', 'from-table', 'table.csv', '--to', 'made'], 'new locale': ['new', 'locale', 'fr']}
AGAIN = {'table': ['--again']}
"""What the second run is told, since the first may have made something."""
OF_THE_RUN = ('report.json',)
"""What says which sheets were printed in this run, and which before."""


def run(root: Path, point: int, which: int, command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, '-c', CHILD, str(root), str(point), str(which), *command], cwd=root, text=True, capture_output=True, timeout=120,
                          env={**os.environ, 'PYTHONPATH': str(ROOT), 'SOURCE_DATE_EPOCH': '1764028800'})


def files(root: Path) -> dict[str, bytes]:
    """Every file but those that are being written."""
    return {str(path.relative_to(root)): path.read_bytes() for name in ('out', 'locales', 'made', 'content', 'report.json')
            for path in [*(root / name).rglob('*'), root / name] if path.is_file() and not path.name.endswith('.part')}


@pytest.mark.parametrize('name', COMMANDS)
def test_a_killed_run_leaves_whole_files_and_the_next_one_ends_its_work(tmp_path: Path, name: str) -> None:
    first = stock(tmp_path / 'first')
    catalogue = first / 'locales/ro/messages.po'
    catalogue.write_text(catalogue.read_text().replace('"Ask first"', '"Ask at first"'))  # so that there is something to update
    if name == 'build':
        catalogue.write_text(catalogue.read_text().replace('"Ask at first"', '"Ask first"'))
    (first / 'table.csv').write_text('folder,name,logo\n' + ''.join(f'branch-{at},Aid,logo.svg\n' for at in 'abc'))
    shutil.copy(ROOT / 'content/editions/example/logo.svg', first / 'logo.svg')
    before = files(first)
    whole = shutil.copytree(first, tmp_path / 'whole/project', symlinks=True)
    done = run(whole, 0, signal.SIGKILL, COMMANDS[name])
    assert done.returncode == 0, done.stdout + done.stderr
    steps, after = int(done.stdout.rpartition('steps ')[2]), files(whole)
    tally = Tally(f'kills: {name} ({steps} steps)')
    for number, chance in rounds('kills', 1 / len(COMMANDS), 3):
        root = shutil.copytree(first, tmp_path / f'{number}/project', symlinks=True)
        chance.seed(f'{name} {number}')
        point, which = chance.randint(1, steps), chance.choice((signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT))
        with tally.trying(f'{name}, step {point} of {steps}, {which.name}') as came:
            killed = run(root, point, which, COMMANDS[name])
            assert killed.returncode != 3, killed.stderr
            assert 'Traceback' not in killed.stderr, killed.stderr
            left = files(root)
            half = [path for path, data in left.items() if data not in (before.get(path), after.get(path))]
            lost = [path for path in before if path not in left]
            again = run(root, 0, signal.SIGKILL, [*COMMANDS[name], *AGAIN.get(name, [])])
            differs = sorted(path for path in {*after, *files(root)} if after.get(path) != files(root).get(path) and path not in OF_THE_RUN)
            parts = [str(path) for path in root.rglob('*.part') if 'fonts' not in path.parts]
            refused = again.returncode and left != after  # a locale that was all there is not begun twice
            came('silent' if half or lost or differs or parts or refused else 'whole')
            if half or lost or differs or parts or refused:
                tally.faults.append(f'{name}, step {point}, {which.name}: half {half}, lost {lost}, differs {differs}, left {parts}, {again.returncode}: {again.stderr[-500:]} {killed.stderr[-500:]}')
        shutil.rmtree(root.parent)
    tally.close()
