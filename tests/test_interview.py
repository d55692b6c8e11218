"""A new edition: each answer is checked when it is given, asked again with the reason, and none is given in vain."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, Overlay, Ran, Run

from beforehand.read.project import read_project

LOGO = ROOT / 'content/editions/example/logo.svg'
POLAND = """country: PL
helplines:
  - {id: one, name: One, run_by: [ngo], numbers: [{number: "+48226280120"}], sources: [{url: "https://example.org"}]}
"""
Interview = Callable[..., Ran]


@pytest.fixture
def interview(run: Run, overlay: Overlay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Interview:
    """Run `new edition` and type answers, each a line."""
    overlay({'content/helplines/pl.yaml': POLAND})

    def command(*answers: str, words: tuple[str, ...] = ()) -> Ran:
        monkeypatch.setattr('sys.stdin', io.StringIO(''.join(f'{answer}\n' for answer in answers)))
        return run('new', 'edition', '--at', str(tmp_path / 'made'), *words)

    return command


def made(tmp_path: Path, name: str) -> dict[str, object]:
    found = yaml.safe_load((tmp_path / 'made' / name / 'edition.yaml').read_text(encoding='utf-8'))
    assert isinstance(found, dict)
    return found


def test_five_questions_make_an_edition(project: Path, run: Run, interview: Interview, tmp_path: Path) -> None:
    ran = interview('Pomoc Kraków', 'pl', 'en, ro', str(LOGO), '+48 12 628 01 20')
    assert ran.status == 0, ran.err
    folder = tmp_path / 'made/pomoc-krakow'
    assert made(tmp_path, 'pomoc-krakow') == {
        'name': 'Pomoc Kraków', 'logo': 'logo.svg', 'countries': ['PL'], 'locales': ['en', 'ro'],
        'own': [{'id': 'own', 'name': 'Pomoc Kraków', 'run_by': ['ngo'], 'numbers': [{'number': '+48126280120'}]}]}
    assert (folder / 'logo.svg').read_bytes() == LOGO.read_bytes()
    assert run('check', '--edition', str(folder)) == (0, '2 sheets, 0 problems; 2 sheets are proofs\n', '')
    for line in ran.out.splitlines()[-2:]:
        assert f'--edition {folder}' in line


def test_enter_skips_all_but_the_name(interview: Interview, tmp_path: Path) -> None:
    assert interview('', 'Ours', '', '', '', '').status == 0
    assert made(tmp_path, 'ours') == {'name': 'Ours'}


@pytest.mark.parametrize(('before', 'wrong', 'said'), [
    ((), '<b>Ours</b>', 'has markup in it'), ((), 'O' * 82, '82 characters'), ((), 'Ours\u202e', 'hidden character'), ((), '日本', 'have no "日"'),
    ((), 'A' * 50, 'is one word of 50 letters'),
    (('Ours',), 'Poland', 'is no code of a country'), (('Ours',), 'UK', 'did you mean "GB"?'), (('Ours',), 'PL, XX', 'there is no country "XX"'),
    (('Ours', 'PL'), 'rom', 'did you mean "ro"?'), (('Ours', 'PL'), 'en, Romanian', 'there is no locale "Romanian"'),
    (('Ours', 'PL', 'en'), '/nowhere/logo.svg', 'is not there'), (('Ours', 'PL', 'en'), '/etc/hostname', 'is no picture'),
    (('Ours', 'PL', 'en'), str(ROOT / 'content'), 'is no picture'), (('Ours', 'PL', 'en'), '~nobody/logo.svg', 'is not there'),
    (('Ours', 'PL', 'en', ''), '226280120', 'did you mean +48226280120?'), (('Ours', 'PL', 'en', ''), 'call us', 'is no number'),
    (('Ours', 'PL', 'en', ''), '+48 22 628 01 20/21', 'is more than one number'), (('Ours', 'PL', 'en', ''), '+4822', 'too many or too few digits'),
])
def test_a_wrong_answer_is_asked_again_and_the_others_stay(interview: Interview, tmp_path: Path, before: tuple[str, ...], wrong: str, said: str) -> None:
    right = ('Ours', 'PL', 'en', str(LOGO), '+48226280120')
    ran = interview(*before, wrong, *right[len(before):])
    assert ran.status == 0, ran.err
    assert said in ran.err
    logo = {} if before[3:] else {'logo': 'logo.svg'}
    assert made(tmp_path, 'ours') == {'name': 'Ours', 'countries': ['PL'], 'locales': ['en'], **logo, 'own': [
        {'id': 'own', 'name': 'Ours', 'run_by': ['ngo'], 'numbers': [{'number': '+48226280120'}]}]}


def test_a_path_as_a_file_manager_drops_it(interview: Interview, tmp_path: Path) -> None:
    (tmp_path / 'our logo.SVG').write_bytes(LOGO.read_bytes())
    assert interview('Ours', '', '', f"'{tmp_path}/our logo.SVG' ", '').status == 0
    assert (tmp_path / 'made/ours/logo.svg').is_file()


def test_a_folder_that_is_taken_is_asked_for(interview: Interview, tmp_path: Path) -> None:
    (tmp_path / 'made/ours').mkdir(parents=True)
    (tmp_path / 'made/ours/confirmed.yaml').write_text('confirmed: []\n')
    ran = interview('Ours', '', '', '', '', '../x', 'open', 'ours', 'ours too')
    assert ran.status == 0, ran.err
    for said in ('ours is there already', '"../x" cannot be the name of a folder', 'content/editions/open is there already'):
        assert said in ran.err
    assert made(tmp_path, 'ours too') == {'name': 'Ours'}
    assert [path.name for path in (tmp_path / 'made/ours').iterdir()] == ['confirmed.yaml']


def test_a_country_of_which_we_know_nobody(project: Path, interview: Interview, tmp_path: Path) -> None:
    ran = interview('Ours', 'SE', 'en', '', '')
    assert ran.status == 0
    assert 'an empty box for a stamp stands there' in ran.out
    assert made(tmp_path, 'ours')['helplines'] == []
    assert read_project(project, [tmp_path / 'made/ours']).problems == []


@pytest.mark.parametrize('answers', [(), ('Ours',), ('Ours', 'PL', 'en', str(LOGO))])
def test_stopped_in_the_middle_nothing_is_written(interview: Interview, tmp_path: Path, answers: tuple[str, ...]) -> None:
    ran = interview(*answers)
    assert (ran.status, 'Nothing was written' in ran.err) == (130, True)
    assert not (tmp_path / 'made').exists()


@pytest.mark.parametrize(('words', 'status', 'said'), [
    (('--name', 'Ours', '--locale', 'rom'), 1, 'your answers: there is no locale "rom"'),
    (('--name', 'Ours', '--country', 'UK'), 1, 'your answers: there is no country "UK"'),
    (('--name', 'Ours', '--logo', '/etc/hostname'), 1, 'is no picture'),
    (('open', '--name', 'Ours'), 2, 'is there already'), (('../x', '--name', 'Ours'), 2, 'cannot be the name of a folder'),
])
def test_wrong_options_make_nothing(interview: Interview, tmp_path: Path, words: tuple[str, ...], status: int, said: str) -> None:
    ran = interview(words=words)
    assert (ran.status, said in ran.err) == (status, True), ran.err
    assert not (tmp_path / 'made').exists()
