"""What the machine does to a run is one plain line and exit status 1 or 2; nothing is lost, nothing half-written, nothing left behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

from beforehand.commands.parts import machine
from beforehand.commands.parts.report import annotation
from beforehand.content.confirmation import later, window
from beforehand.ground import files
from beforehand.ground.problem import Place, Problem
from beforehand.record import build, workshop

ROOT = Path(__file__).parents[1]
SHELL = 'templates/shared/shell.html'
LIST = [sys.executable, str(ROOT / 'build.py')]


def shell(project: Path, line: str, **env: str) -> subprocess.CompletedProcess[str]:
    """A command line as somebody types it."""
    return subprocess.run(['bash', '-c', line], cwd=project, text=True, capture_output=True, timeout=60,
                          env={**os.environ, 'RUN': f'{sys.executable} {ROOT}/build.py --project {project}', **env})


def full(*_: Any) -> None:
    raise OSError(28, 'No space left on device')


@pytest.mark.usefixtures('pressed')
def test_a_full_disk_is_one_line_and_what_was_printed_is_known_to_the_next_build(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, written = os.replace, []

    def until_full(part: Path, path: Path) -> None:
        written.append(path)
        full() if len(written) == 3 else replace(part, path)

    with monkeypatch.context() as patch:
        patch.setattr(files.os, 'replace', until_full)
        status, _, err = run('build')
    path = 'out/open/en/before-you-go-handbill-A6-en.pdf'
    assert (status, err) == (1, f'{project}/{path}: No space left on device [machine]\n  hint: make room, then run it again\n')
    assert not list(project.rglob('*.part'))
    out = run('build').out
    assert out.count('it has not been printed yet') == 2
    assert '3 sheets: 2 printed, 1 up to date' in out


@pytest.mark.parametrize('make', [lambda out: out.write_text('mine'), lambda out: out.symlink_to('/dev/null'), os.mkfifo], ids=['file', 'device', 'pipe'])
def test_out_is_no_folder(project: Path, run: Run, make: Callable[[Path], object]) -> None:
    make(project / 'out')
    before = os.lstat(project / 'out')
    for command in ('build', 'check', 'explain'):
        status, _, err = run(command)
        assert (status, 'is a file; name a folder with --out' in err) == (2, True)
    assert os.path.samestat(os.lstat(project / 'out'), before)


@pytest.mark.usefixtures('pressed')
@pytest.mark.parametrize(('place', 'said'), [('out/open', 'out/open'), ('out/.ledger', 'out/.ledger'), ('out/open/ar', 'out/open/ar')])
def test_a_file_where_a_folder_has_to_be(project: Path, run: Run, place: str, said: str) -> None:
    (project / place).parent.mkdir(parents=True)
    (project / place).write_text('mine')
    status, _, err = run('build')
    assert (status, said in err, len(err.splitlines()) <= 2) == (1, True, True), err
    assert (project / place).read_text() == 'mine'


@pytest.mark.parametrize('name', ['content', 'locales/ro', 'fonts/new', 'templates'])
def test_out_is_not_what_is_printed_from(project: Path, run: Run, name: str) -> None:
    status, _, err = run('build', '--out', str(project / name))
    assert (status, 'holds what is printed from' in err) == (2, True)


@pytest.mark.parametrize(('command', 'closed'), [('list', '>&-'), ('check', '2>&-'), ('explain', '<&-'), ('check', '<&- >&- 2>&-'), ('--help', '>&- 2>&-')])
def test_streams_may_be_closed(project: Path, command: str, closed: str) -> None:
    done = shell(project, f'$RUN {command} {closed}')
    assert (done.returncode, done.stderr) == (0, '')


@pytest.mark.parametrize('command', ['list', 'check'])
def test_a_full_output_is_one_line(project: Path, command: str) -> None:
    done = shell(project, f'$RUN {command} >/dev/full')
    assert (done.returncode, done.stderr) == (1, 'output or temporary files: No space left on device [machine]\n  hint: make room, then run it again\n')


@pytest.mark.parametrize('command', ['explain', 'list'])
def test_an_output_that_nobody_reads_is_one_line_or_none(project: Path, command: str) -> None:
    done = shell(project, f'set -o pipefail; {{ sleep 0.1; $RUN {command}; }} | true')
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) <= 2
    assert 'Traceback' not in done.stderr


def test_letters_that_a_terminal_does_not_know_are_no_fault(project: Path) -> None:
    done = shell(project, '$RUN list', PYTHONIOENCODING='ascii')
    assert (done.returncode, done.stderr) == (0, '')
    assert 'rom\\xe2n\\u0103' in done.stdout


@pytest.mark.usefixtures('pressed')
@pytest.mark.parametrize(('make', 'said'), [
    (lambda path: path.symlink_to('nowhere'), 'is a link that leads nowhere'), (lambda path: path.mkdir(), 'is a directory')])
def test_a_report_that_cannot_be_written_is_said_before_anything_is_printed(project: Path, run: Run, make: Callable[[Path], None], said: str) -> None:
    make(project / 'report.json')
    status, _, err = run('build', '--json', str(project / 'report.json'))
    assert (status, said in err) == (2, True)
    assert not (project / 'out').exists()


@pytest.mark.usefixtures('pressed')
def test_a_report_into_a_folder_that_is_not_there(project: Path, run: Run) -> None:
    status, _, err = run('build', '--json', str(project / 'none/report.json'))
    assert (status, 'there is no folder' in err, (project / 'none').exists(), (project / 'out').exists()) == (2, True, False, False)


@pytest.mark.usefixtures('pressed')
def test_a_report_replaces_a_file_also_behind_a_link_and_nothing_else(project: Path, run: Run, tmp_path: Path) -> None:
    real, link = tmp_path / 'real.json', tmp_path / 'link.json'
    real.write_text('old')
    link.symlink_to(real)
    assert run('build', '--json', str(link)).status == 0
    assert link.is_symlink()
    assert len(json.loads(real.read_bytes())['sheets']) == 3
    null = os.stat('/dev/null')
    assert run('build', '--json', '/dev/null').status == 0
    assert os.path.samestat(os.stat('/dev/null'), null)
    for line in ('$RUN build --json /dev/stdout | cat', '$RUN build --json /dev/stdout >said; cat said', '$RUN build --json >(cat >piped); sleep 0.3; cat piped'):
        said = shell(project, line).stdout
        assert json.loads(said[said.index('{\n "sheets"'):said.rindex('}') + 1])['problems'] == []
    assert '3 sheets: 3 up to date' in (project / 'said').read_text()


def unread(project: Path) -> None:
    """Before 2026 nobody had read its translations; whoever says so is told."""
    for path in project.glob('locales/*/readings.csv'):
        path.unlink()


@pytest.mark.parametrize('day', ['9999-12-31', '0001-01-01', '1970-01-01'])
def test_odd_days(project: Path, run: Run, day: str) -> None:
    unread(project)
    assert run('check', '--today', day).status == 0
    assert run('list', '--helplines', '--today', day).status == 0


@pytest.mark.parametrize('epoch', ['-1', '99999999999999999999', '999999999999', '1e9', 'now', '１２', '1 ', '0x10', '\udcff'])
def test_a_time_that_is_none_is_wrong_use(run: Run, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv('SOURCE_DATE_EPOCH', epoch)
    for command in ('check', 'build', 'explain', 'list'):
        status, _, err = run(command)
        assert (status, 'SOURCE_DATE_EPOCH is ' in err, len(err.splitlines()) < 6) == (2, True, True)
    assert run('check', '--today', '2026-11-25').status == 0


@pytest.mark.parametrize('epoch', ['', '0', '1', '1764000000', '253402300799'])
def test_a_time_that_is_one(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    unread(project)
    monkeypatch.setenv('SOURCE_DATE_EPOCH', epoch)
    assert run('check').status == 0


def test_the_end_of_time_is_reached_and_not_passed() -> None:
    assert later(date(9999, 11, 30), 12) == date.max
    assert window([], [], date.max) == (date.max, date.max)


@pytest.mark.parametrize(('problem', 'said'), [
    (Problem('po', Place('locales/ro/messages.po', 7), '100 % "a,b:c"', 'say it'), '::error file=locales/ro/messages.po,line=7::100 %25 "a,b:c" [po] say it'),
    (Problem('po', Place('a,b:c%\r\n.po'), 'x\r\ny', ''), '::error file=a%2Cb%3Ac%25%0D%0A.po,line=1::x%0D%0Ay [po]'),
    (Problem('po', Place('a::error::b', 2), '%0A::warning::x', ''), '::error file=a%3A%3Aerror%3A%3Ab,line=2::%250A::warning::x [po]'),
    (Problem('po', Place('a', 2), 'x\x1b[31m\u202ey\u2028', '\rz'), '::error file=a,line=2::x?[31m?y\u2028 [po] %0Dz'),
])
def test_an_annotation_is_escaped_in_every_field(problem: Problem, said: str) -> None:
    assert annotation(problem) == said


def test_what_cannot_be_read_at_all_is_annotated_too(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv('GITHUB_ACTIONS', 'true')
    (project / 'locales/ro/messages.po').unlink()
    (project / 'locales/ro/messages.po').symlink_to('nowhere')
    assert run('check').out.startswith('::error file=locales/ro/messages.po,line=1::is a link that leads nowhere [missing-file]')


def test_a_fault_of_ours_says_over_which_sheet_it_happened(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(workshop, 'decide', broken)
    status, _, err = run('check')
    assert (status, err.splitlines()[-2]) == (3, 'It happened over the sheet open/ar/before-you-go-handbill-A6-ar.')


@pytest.mark.parametrize('line', ['{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}', '{% include "shared/shell.html" %}',
                                  '{% import "shared/shell.html" as again with context %}'])
def test_a_shell_that_calls_itself_is_a_problem_at_its_line(project: Path, run: Run, line: str) -> None:
    path = project / SHELL
    path.write_text(path.read_text().replace('<head>', f'<head>{line}'))
    status, _, err = run('check', '--locale', 'en')
    assert (status, err.startswith(f'{SHELL}:4: the shell stops here: maximum recursion depth exceeded')) == (1, True), err


@pytest.mark.parametrize('data', [b'\xff', b'{% for', None])
def test_a_shell_that_cannot_be_read_is_a_problem_of_each_format(project: Path, run: Run, data: bytes | None) -> None:
    (project / SHELL).unlink()
    if data is None:
        (project / SHELL).mkdir()
    else:
        (project / SHELL).write_bytes(data)
    status, _, err = run('check')
    assert (status, err.startswith(f'{SHELL}'), len(err.splitlines())) == (1, True, 2), err


def test_sheets_that_would_be_written_over_each_other(project: Path, run: Run) -> None:
    topic, format = project / 'content/topics/before-you-go.yaml', project / 'templates/handbill'
    (project / 'templates/go-handbill').mkdir()
    for path in format.iterdir():
        (project / 'templates/go-handbill' / path.name).write_bytes(path.read_bytes())
    topic.with_name('before-you.yaml').write_text(topic.read_text().replace('[handbill]', '[go-handbill]'))
    status, _, err = run('check', '--locale', 'en')
    assert status == 1
    assert 'open/en/before-you-go-handbill-A6-en.pdf would be written over that of topic "before-you-go" and format "handbill" [doubled-id]' in err


def test_memory_that_is_full_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def filled(*_: Any) -> None:
        raise MemoryError

    monkeypatch.setattr(build, 'dockets', filled)
    assert run('check')[::2] == (1, 'memory: is full [machine]\n  hint: print fewer sheets at a time (--jobs)\n')


def test_a_file_that_the_machine_does_not_give_is_named(tmp_path: Path) -> None:
    for error, place in ((OSError(28, 'x', 'a'), 'a'), (OSError(28, 'x', b'b'), 'b'), (OSError(28, 'x', 'a', None, 'c'), 'c'), (OSError('odd'), 'output or temporary files')):
        assert machine.said(error).place.path == place


@pytest.mark.parametrize('words', ['--version', '--help', 'build --help'])
def test_a_full_output_is_one_line_before_a_command_begins_too(project: Path, words: str) -> None:
    done = shell(project, f'$RUN {words} >/dev/full')
    assert (done.returncode, done.stderr.splitlines()[0]) == (1, 'output or temporary files: No space left on device [machine]')


@pytest.mark.parametrize('zone', ['/etc/passwd', ':/etc/passwd', '/', '.', '/dev/zero', 'Nowhere/Never', '', ':', 'CET-1CEST', 'Pacific/Kiritimati'])
def test_a_time_zone_that_is_none(project: Path, zone: str) -> None:
    done = shell(project, '$RUN check', TZ=zone)
    assert (done.returncode, done.stderr) == (0, '')


@pytest.mark.parametrize('name', ['templates/shared/base.css'])
def test_a_style_sheet_that_is_not_there_is_a_problem_before_anything_is_printed(project: Path, run: Run, name: str) -> None:
    (project / name).unlink()
    (project / name).mkdir()
    status, _, err = run('check')
    assert (status, err.count(f'{name}: is not there, or cannot be read [missing-file]')) == (1, 1)
