"""Many editions that share a number: it is told once, with how many editions and sheets it concerns."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import Overlay, Run

POLAND = """country: PL
helplines:
  - id: one
    name: One
    run_by: [ngo]
    numbers: [{number: "+48226280120", abroad: true}]
    sources: [{url: "https://example.org", date: "2025"}]
"""
WHY = 'pl-one +48\u00a022\u00a0628\u00a001\u00a020 is unconfirmed: nobody has confirmed it'.replace('\u00a0', ' ')


@pytest.fixture
def branches(project: Path, overlay: Overlay, pressed: None) -> Path:
    """Twelve branches that print one number, and their own."""
    own = 'own: [{{id: own, name: Branch, run_by: [ngo], numbers: [{{number: "+48126280{:03}"}}]}}]\n'
    overlay({'content/helplines/pl.yaml': POLAND, **{
        f'branches/b{n:02}/edition.yaml': 'name: Branch\nlocales: [en]\nhelplines: [pl-one, own]\n' + own.format(n) for n in range(12)}})
    return project / 'branches'


def test_a_number_that_twelve_editions_print_is_told_once(branches: Path, run: Run, tmp_path: Path) -> None:
    said = run('build', '--edition', str(branches / '*'), '--out', str(tmp_path / 'out')).err.replace('\u00a0', ' ').splitlines()
    assert f'PROOF 12 editions: {WHY} (12 sheets)' in said
    assert sum(WHY in line for line in said) == 1
    assert sum(line.startswith('LEFT OFF own 12 628 0') for line in said) == 12
    assert any(re.fullmatch(r'LEFT OFF pl-one .* \(12 sheets of 12 editions\)', line) for line in said)


def test_what_is_refused_for_it_is_told_once_with_one_command_for_all(branches: Path, run: Run, tmp_path: Path) -> None:
    ran = run('build', '--release', '--edition', str(branches / '*'), '--out', str(tmp_path / 'out'), '--json', str(tmp_path / 'told.json'))
    said = ran.err.replace('\u00a0', ' ')
    assert f'branches/b00/edition.yaml: {WHY}; so it is in 11 more editions [unconfirmed]' in said
    assert "then: ./build.py confirm pl-one --edition 'branches/*'\n" in said
    assert sum(WHY in line for line in said.splitlines()) == 1
    told = json.loads((tmp_path / 'told.json').read_text())['problems']
    assert sum('pl-one' in problem['message'] for problem in told) == 12
    assert run('confirm', 'pl-one=22 628 01 20', '--edition', 'branches/*', '--by', 'Ada').out.count('confirmed by Ada') == 1


def test_of_one_edition_the_edition_is_named(branches: Path, run: Run, tmp_path: Path) -> None:
    said = run('build', '--release', '--edition', str(branches / 'b03'), '--out', str(tmp_path / 'out')).err.replace('\u00a0', ' ')
    assert f'branches/b03/edition.yaml: {WHY} [unconfirmed]' in said
