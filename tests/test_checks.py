"""Every fault that can stand in the files of a project, and what `build.py check` says of it.

Each folder tests/checks/<id>/<case>/ has `in/`, which is laid over the stock project, and `report.txt`, all that is said. A case
of editions has `edition.txt` too: those that are checked instead of the open one, a line each.
"""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copytree

import pytest
from conftest import Run

import beforehand
from beforehand.checks import all_checks

FOLDER = Path(__file__).parent / 'checks'
CASES = sorted(path.parent for path in FOLDER.glob('*/*/in'))
PROGRAM = Path(beforehand.__file__).parent
PROBLEM = re.compile(r"(?:Problem|complain)\('([a-z-]+)'")
SAID_ELSEWHERE = {'overflow', 'press', 'unconfirmed', 'confirm', 'table', 'logo', 'logo-svg', 'logo-picture', 'machine', 'path', 'merge', 'cluster',
                  'turned', 'unchecked', 'proof', 'watch', 'xliff', 'xml', 'empty'}
"""What only printing, a release or another command finds out; and what is wrong with a logo (test_logo.py),
with where a file is written (test_files.py), with what comes back from readers and translators (test_exchange.py), or with the machine (test_machine.py)."""


def name(case: Path) -> str:
    return f'{case.parent.name}/{case.name}'


def editions(case: Path) -> list[str]:
    file = case / 'edition.txt'
    names = file.read_text(encoding='utf-8').splitlines() if file.is_file() else []
    return [word for name in names for word in ('--edition', name)]


@pytest.mark.parametrize('case', CASES, ids=name)
def test_report(case: Path, project: Path, run: Run) -> None:
    copytree(case / 'in', project, dirs_exist_ok=True)
    status, _, said = run('check', *editions(case))
    assert said == (case / 'report.txt').read_text(encoding='utf-8')
    assert status == 1


@pytest.mark.parametrize('case', CASES, ids=name)
def test_a_case_stands_in_the_folder_of_what_it_shows(case: Path) -> None:
    assert f'[{case.parent.name}]\n' in (case / 'report.txt').read_text(encoding='utf-8')


def test_several_faults_of_one_file_are_reported_at_once() -> None:
    report = (FOLDER / 'unknown-field/several-at-once/report.txt').read_text(encoding='utf-8')
    lines = re.findall(r'^content/topics/before-you-go.yaml:(\d+): .* \[([a-z-]+)\]$', report, re.MULTILINE)
    assert sorted(lines) == sorted([
        ('2', 'missing-field'), ('5', 'wrong-type'), ('15', 'wrong-value'), ('17', 'wrong-type'), ('18', 'unknown-field'),
        ('21', 'missing-field'), ('22', 'unknown-field'),
    ])


def test_every_check_has_a_case() -> None:
    assert set(all_checks()) <= {case.parent.name for case in CASES}


def test_every_fault_that_reading_finds_has_a_case() -> None:
    found = {id for path in PROGRAM.rglob('*.py') for id in PROBLEM.findall(path.read_text(encoding='utf-8'))}
    assert found - SAID_ELSEWHERE <= {case.parent.name for case in CASES}


@pytest.mark.parametrize('id', sorted(all_checks()))
def test_a_check_says_in_one_sentence_what_it_demands(id: str) -> None:
    text = (PROGRAM / 'checks' / f'{id.replace("-", "_")}.py').read_text(encoding='utf-8')
    assert re.match(r'"""[A-Z][^"\n]*(?:"[^"\n]+"[^"\n]*)*\.(?:"""\n|\n\n)', text), 'first what it demands, in a line; then why'


def test_github_gets_each_problem_at_its_line(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    copytree(FOLDER / 'numbers/wrong-digit/in', project, dirs_exist_ok=True)
    monkeypatch.setenv('GITHUB_ACTIONS', 'true')
    assert '::error file=locales/ro/messages.po,line=23::"before-you-go.ask.call.detail" lacks the number 112' in run('check').out
