"""Commands in processes of their own, in odd surroundings: an answer or one plain line, no traceback, nothing left behind."""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from fuzzing import MOST_SECONDS, ROOT, Tally, rounds, stock

pytestmark = pytest.mark.slow
VALUES: dict[str, list[str]] = {
    'TMPDIR': ['', '/nowhere', '/dev/null', '.', 'tmp', '/proc', 'x' * 300, '/dev/full', 'ü', '$HOME'],
    'TZ': ['', 'UTC', 'Nowhere/Never', ':', '<+99>-99', 'x' * 300, '/etc/passwd', 'Pacific/Kiritimati'],
    'LC_ALL': ['C', 'POSIX', 'tr_TR.UTF-8', 'xx_XX', 'de_DE.ISO-8859-1', '', 'x' * 300],
    'LANG': ['C', 'ar_EG.UTF-8', ''],
    'LANGUAGE': ['ar:ur', 'xx'],
    'SOURCE_DATE_EPOCH': ['', '0', '-1', '1764000000', '9' * 20, 'now', '1e9', ' 1', '١', '253402300800', '253402300799'],
    'HOME': ['', '/nowhere', '/dev/null'],
    'COLUMNS': ['0', '-1', '1', 'x', '99999'],
    'TERM': ['dumb', '', 'xterm-256color', 'x' * 300],
    'NO_COLOR': ['1'], 'FORCE_COLOR': ['1'], 'PYTHONIOENCODING': ['ascii', 'utf-16', 'latin-1'], 'PYTHONUTF8': ['0', '1'],
    'PYTHONWARNINGS': ['default'], 'PYTHONOPTIMIZE': ['2'], 'PYTHONHASHSEED': ['0', '4294967295'], 'PYTHONDONTWRITEBYTECODE': ['1'], 'GITHUB_ACTIONS': ['true', 'x'], 'CI': ['1'],
    'XDG_CACHE_HOME': ['/dev/null', ''], 'FONTCONFIG_FILE': ['/dev/null', '/nowhere'], 'FONTCONFIG_PATH': ['/nowhere'], 'G_DEBUG': ['x'], 'PANGO_RC_FILE': ['/dev/null'],
}
COMMANDS = ['check', 'list', 'list --helplines', 'explain', 'check --today 9999-12-31', 'check --edition kite', 'extract --check', '--version', '--help', 'whatis AAAA-AAAA']
STREAMS = ['', '>&-', '2>&-', '<&-', '>&- 2>&-', '<&- >&- 2>&-', '>/dev/full', '| head -c1', '2>/dev/full', '</dev/null', '<&- >/dev/null']


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return stock(tmp_path)


def said(root: Path, line: str, environment: dict[str, str], prepare: Callable[[], object] = lambda: None) -> tuple[int, str, float]:
    """What a command line comes to: its status, all that it says, and how long it worked."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(['bash', '-c', f'set -o pipefail; {line}'], cwd=root, capture_output=True, timeout=120, preexec_fn=prepare,
                          env={**os.environ, 'RUN': f'{sys.executable} {ROOT}/build.py --project {root}', **environment})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.returncode, (done.stdout + done.stderr).decode(errors='replace'), min(work, time.monotonic() - start)


def test_odd_surroundings(root: Path) -> None:
    tally = Tally('environment')
    for number, chance in rounds('environment', 1, 15):
        names = chance.sample(sorted(VALUES), chance.choice((1, 1, 2, 3)))
        environment = {name: chance.choice(VALUES[name]) for name in names}
        line = f'$RUN {chance.choice(COMMANDS)} {chance.choice(STREAMS)}'
        limit = chance.choice((lambda: None, lambda: None, few_files, little_room))
        with tally.trying(f'{number}: {environment} {line}') as came:
            status, text, seconds = said(root, line, environment, limit)
            came(f'status {status}')
            if status not in (0, 1, 2, 141) or 'Traceback' in text or 'fault of the program' in text or 'Exception ignored' in text or seconds > MOST_SECONDS:
                tally.faults.append(f'{number}: {environment} {line} {limit}: {status} after {seconds:.1f} s: {text[-1500:]}')
        if left := [path for path in root.rglob('beforehand-*') if path.is_dir()] + list(root.rglob('*.part')):
            tally.faults.append(f'{number}: {environment} {line}: left behind: {left}')
    tally.close()


def few_files() -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))


def little_room() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))


PLACES: dict[str, Callable[[Path, random.Random], str]] = {}


def spoils(make: Callable[[Path, random.Random], str]) -> Callable[[Path, random.Random], str]:
    PLACES[make.__name__] = make
    return make


@spoils
def out_is_a_file(root: Path, chance: random.Random) -> str:
    (root / 'out').write_text('mine')
    return '$RUN check'


@spoils
def out_is_a_link_to_the_content(root: Path, chance: random.Random) -> str:
    (root / 'out').symlink_to(chance.choice(('content', 'locales/ro', 'templates', 'fonts')))
    return '$RUN build'


@spoils
def out_leads_nowhere(root: Path, chance: random.Random) -> str:
    return f'$RUN build --out {chance.choice(("/proc/x", "/dev/null", "/dev/null/x", "content", "locales/../content/x"))}'


@spoils
def a_folder_in_place_of_a_file(root: Path, chance: random.Random) -> str:
    path = root / chance.choice(('locales/ro/messages.po', 'content/sources.yaml', 'locales/ar/locale.yaml', 'templates/shared/base.css', 'templates/shared/shell.html', 'templates/handbill/layout.yaml'))
    path.unlink()
    path.mkdir()
    return '$RUN check'


@spoils
def a_pipe_in_place_of_a_file(root: Path, chance: random.Random) -> str:
    path = root / chance.choice(('locales/ro/messages.po', 'content/sources.yaml', 'content/topics/before-you-go.yaml', 'templates/shared/base.css', 'templates/shared/shell.html', 'templates/handbill/layout.yaml',
                                 'content/editions/open/edition.yaml', 'locales/ro/words.yaml', 'templates/shared/signs/call.svg'))
    path.unlink()
    os.mkfifo(path)
    return '$RUN check'


@spoils
def a_link_that_leads_out(root: Path, chance: random.Random) -> str:
    path = root / chance.choice(('locales/ro/messages.po', 'content/sources.yaml', 'templates/shared/base.css', 'content/editions/open/edition.yaml', 'locales/ro/words.yaml'))
    path.unlink()
    path.symlink_to(chance.choice(('/etc/passwd', '/dev/zero', '/dev/urandom', 'nowhere', path.name, '/proc/self/environ', '/')))
    return '$RUN check'


@spoils
def a_pipe_among_temporary_files(root: Path, chance: random.Random) -> str:
    (root / 'tmp').mkdir()
    os.mkfifo(root / 'tmp/beforehand-abcdefgh.scratch')
    (root / 'content/editions/open/edition.yaml').write_text('nme: x\n')
    return 'TMPDIR=$PWD/tmp $RUN build'


@spoils
def a_report_where_none_can_be(root: Path, chance: random.Random) -> str:
    (root / 'content/topics/before-you-go.yaml').write_text('x: y\n')
    return f'$RUN build --json {chance.choice(("/nowhere/x.json", "/dev/full", "content", "out/x/y.json", "/proc/x"))}'


@spoils
def a_day_that_is_none(root: Path, chance: random.Random) -> str:
    return f'$RUN check --today {chance.choice(("2026-02-30", "tomorrow", "0000-01-01", "10000-01-01", "20261125", "2026-11-25T00:00", "٢٠٢٦-١١-٢٥", "-1"))}'


@spoils
def what_nobody_knows(root: Path, chance: random.Random) -> str:
    return f'$RUN check {chance.choice(("--locale rom", "--topic x", "--format A9", "--paper ../x", "--edition /etc", "--edition none", "--locale $(printf %5000s x)", "--x", "x"))}'


@pytest.mark.parametrize('place', PLACES)
def test_what_the_machine_has_in_the_wrong_place_is_said(tmp_path: Path, place: str) -> None:
    tally = Tally(f'environment, planted: {place}')
    for number, chance in rounds('environment', 1 / len(PLACES), 1):
        root = stock(tmp_path / str(number))
        with tally.trying(f'{place} {number}') as came:
            line = PLACES[place](root, chance)
            status, text, seconds = said(root, line, {})
            came('found' if status in (1, 2) else 'silent')
            if status not in (1, 2) or 'Traceback' in text or seconds > MOST_SECONDS:
                tally.faults.append(f'{place} {number}: {line}: {status} after {seconds:.1f} s: {text[-1500:]}')
    tally.close()
