"""Hints can be pasted as they stand, in the folder in which the program was called."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, Overlay, Run

from beforehand.ground.hint import called, lasting, pasteable, quoted


@pytest.mark.parametrize(('argv', 'said'), [
    (['build.py', 'check'], './build.py'),
    (['./build.py', 'check'], './build.py'),
    (['../build.py', 'check'], '../build.py'),
    (['/srv/our aid/build.py'], "'/srv/our aid/build.py'"),
    (['build.py', '--project', 'our aid', 'check'], "./build.py --project 'our aid'"),
    (['/usr/bin/beforehand', 'check'], 'beforehand'),
    (['beforehand', '--project', 'our aid', 'check'], "beforehand --project 'our aid'"),
    (['beforehand', '--project=aid', 'check'], 'beforehand --project=aid'),
])
def test_the_program_is_named_as_it_was_called(monkeypatch: pytest.MonkeyPatch, argv: list[str], said: str) -> None:
    monkeypatch.setattr(sys, 'argv', argv)
    assert called() == said
    assert pasteable('run: ./build.py update ar') == f'run: {said} update ar'
    assert lasting('# ./build.py list') == ('# beforehand list' if 'beforehand' in said else '# ./build.py list')


@pytest.mark.parametrize(('path', 'said'), [('branches/*', "'branches/*'"), ('a b', "'a b'"), ("l'aide", "'l'\"'\"'aide'"), ('ours', 'ours')])
def test_a_shell_reads_a_path_as_it_is(path: str, said: str) -> None:
    assert quoted(path) == said
    assert subprocess.run(['sh', '-c', f'printf %s {said}'], capture_output=True, text=True, cwd='/').stdout == path


def test_no_sentence_calls_the_program_in_a_way_that_a_shell_does_not_find() -> None:
    for path in (*ROOT.glob('beforehand/**/*.py'), *ROOT.glob('content/**/*.yaml')):
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            assert not re.search(r'(?<![./\w])build\.py [a-z]', line), f'{path}:{number}: {line}'


def test_build_py_can_be_called_as_it_stands() -> None:
    """It is a program of its own, and finds the Python that `make` has set up."""
    assert os.access(ROOT / 'build.py', os.X_OK)
    listed = subprocess.run(['git', 'ls-files', '-s', 'build.py'], cwd=ROOT, capture_output=True, text=True).stdout
    assert not listed or listed.startswith('100755')
    ran = subprocess.run(['./build.py', 'check', '--nonsense'], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 2
    assert "Try './build.py check --help' for help." in ran.stderr


def test_a_hint_names_an_edition_so_that_it_is_found(project: Path, run: Run, overlay: Overlay, tmp_path: Path) -> None:
    own = 'own: [{id: a, name: A, run_by: [ngo], numbers: [{number: "+48226280120"}]}]\nlocales: [en]\n'
    (tmp_path / 'Our aid (1)').mkdir()
    (tmp_path / 'Our aid (1)/edition.yaml').write_text('name: A\n' + own)
    overlay({'content/editions/ours/edition.yaml': 'name: A\n' + own})
    for wish, named in ((str(tmp_path / 'Our aid (1)'), quoted(tmp_path / 'Our aid (1)')), ('ours', 'ours')):
        assert f'./build.py confirm a --edition {named}\n' in run('check', '--release', '--edition', wish).err
