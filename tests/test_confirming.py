"""Confirming numbers: each answer is kept at once, a number is called once for all editions, and nothing that was confirmed is lost."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from conftest import Overlay, Ran, Run

from beforehand.read.project import read_project
from beforehand.record.unchanged import fingerprint

TODAY = str(date.today())
POLAND = """country: PL
helplines:
  - id: one
    name: One
    run_by: [ngo]
    numbers: [{number: "+48226280120", abroad: true}, {number: "+48605687750", abroad: true}]
    sources: [{url: "https://example.org", date: "2025"}]
  - id: two
    name: Two
    run_by: [state]
    numbers: [{number: "+48800111222"}]
    sources: [{url: "https://example.org", date: "2025"}]
"""
GERMANY = """country: DE
helplines:
  - {id: short, name: Kurz, run_by: [ngo], numbers: [{number: "116006"}], sources: [{url: "https://example.org"}]}
"""
Talk = Callable[..., Ran]


@pytest.fixture
def talk(run: Run, monkeypatch: pytest.MonkeyPatch) -> Talk:
    """Run `confirm` and type answers; a Ctrl-C where `...` stands."""

    def command(*words: str, answers: tuple[object, ...] = ()) -> Ran:
        left: Iterator[object] = iter(answers)

        def typed(prompt: str = '') -> str:
            answer = next(left, None)
            if answer is ...:
                raise KeyboardInterrupt
            if answer is None:
                raise EOFError
            return str(answer)

        monkeypatch.setattr('click.termui.visible_prompt_func', typed)
        ran = run('confirm', *words)
        assert next(left, None) is None, 'not everything was asked'
        return ran

    return command


@pytest.fixture
def ours(project: Path, overlay: Overlay) -> Path:
    overlay({'content/helplines/pl.yaml': POLAND, 'content/editions/ours/edition.yaml': 'name: Ours\ncountries: [PL]\nlocales: [en]\n'})
    return project / 'content/editions/ours'


def confirmed(folder: Path) -> list[tuple[str, str, str, str]]:
    path = folder / 'confirmed.yaml'
    found = yaml.safe_load(path.read_text(encoding='utf-8'))['confirmed'] if path.exists() else []
    return [(one['helpline'], one['number'], one['by'], one['date']) for one in found]


ONE, OTHER, TWO = (('pl-one', '+48226280120', 'Ada', TODAY), ('pl-one', '+48605687750', 'Ada', TODAY), ('pl-two', '+48800111222', 'Ada', TODAY))


def test_enter_leaves_a_number_for_later(ours: Path, talk: Talk) -> None:
    ran = talk('--edition', 'ours', answers=('Ada', '22 628 01 20', '', '800 111 222'))
    assert ran.status == 0
    assert confirmed(ours) == [ONE, TWO]
    assert '1 left for later: pl-one +48\u00a0605\u00a0687\u00a0750\n' in ran.out


def test_only_what_is_not_confirmed_is_asked(ours: Path, talk: Talk) -> None:
    talk('--edition', 'ours', '--by', 'Ada', answers=('+48226280120', '', ''))
    assert talk('--edition', 'ours', '--by', 'Eve', answers=('+48605687750', '+48800111222')).status == 0
    assert [one[:3] for one in confirmed(ours)] == [('pl-one', '+48226280120', 'Ada'), ('pl-one', '+48605687750', 'Eve'), ('pl-two', '+48800111222', 'Eve')]
    assert talk('--edition', 'ours', '--by', 'Eve') == (0, 'Every number is confirmed. Name a helpline to confirm it again.\n', '')


@pytest.mark.parametrize(('answers', 'kept'), [((...,), []), (('+48226280120', ...), [ONE]), (('+48226280120', '', ...), [ONE]), (('+48226280120',), [ONE]),
                                               (('+48226280120', '+48226280121', ...), [ONE])])
def test_stopped_in_the_middle_what_was_confirmed_is_kept(ours: Path, talk: Talk, answers: tuple[object, ...], kept: list[object]) -> None:
    ran = talk('--edition', 'ours', '--by', 'Ada', answers=answers)
    assert ran.status == 130
    assert 'What was confirmed is kept' in ran.err
    assert confirmed(ours) == kept


def test_what_was_mistyped_is_said_at_once_and_asked_again(ours: Path, talk: Talk) -> None:
    ran = talk('pl-two', '--edition', 'ours', '--by', 'Ada', answers=('800 111 223', '800 111 222'))
    assert ran.status == 0
    assert 'you dialled 800 111 223, and the number is +48800111222: nothing was confirmed' in ran.err
    assert confirmed(ours) == [TWO]


def test_a_name_that_cannot_be_read_back_is_asked_again(ours: Path, talk: Talk) -> None:
    ran = talk('pl-two=800111222', '--edition', 'ours', answers=('<Ada>', 'A' * 81, 'Ada'))
    assert (ran.status, confirmed(ours)) == (0, [TWO])
    assert 'has markup' in ran.err


def test_two_numbers_of_a_helpline_in_one_line(ours: Path, talk: Talk) -> None:
    assert talk('pl-one=+48605687750', 'pl-one=+48226280120', '--edition', 'ours', '--by', 'Ada').status == 0
    assert confirmed(ours) == [ONE, OTHER]


def test_one_wrong_number_keeps_no_other_from_being_confirmed(ours: Path, talk: Talk) -> None:
    ran = talk('pl-one=+48605687751', 'pl-two=+48800111222', '--edition', 'ours', '--by', 'Ada')
    assert ran.status == 1
    assert ran.err.startswith('pl-one: you dialled +48605687751, and its numbers are +48226280120, +48605687750 [confirm]')
    assert confirmed(ours) == [TWO]


# The same number in many editions

def branches(project: Path, count: int) -> list[Path]:
    folders = [project / f'branches/branch-{number}' for number in range(count)]
    for number, folder in enumerate(folders):
        folder.mkdir(parents=True)
        own = f'own: [{{id: own, name: Branch, run_by: [ngo], numbers: [{{number: "+4812628{number:04}"}}, {{number: "+48800333444"}}]}}]'
        (folder / 'edition.yaml').write_text(f'name: Branch\ncountries: [PL]\nhelplines: [own, pl-two]\nlocales: [en]\n{own}\n')
    return folders


def test_a_number_that_many_editions_print_is_called_once(project: Path, ours: Path, talk: Talk) -> None:
    folders = branches(project, 3)
    ran = talk('pl-two=800 111 222', 'own=+48800333444', '--edition', str(project / 'branches/*'), '--edition', 'ours', '--by', 'Ada')
    assert (ran.status, ran.err) == (0, '')
    assert sorted(confirmed(project / 'branches')) == [('own', '+48800333444', 'Ada', TODAY), TWO]
    assert 'in branches/confirmed.yaml, for the editions there: 3 of them print it' in ran.out
    assert [confirmed(folder) for folder in folders] == [[], [], []]
    assert confirmed(ours) == [TWO]


def test_asked_it_is_asked_once(project: Path, ours: Path, talk: Talk) -> None:
    folders = branches(project, 3)
    ran = talk('--edition', str(project / 'branches/*'), '--by', 'Ada', answers=('+48126280000', '800 333 444', '800 111 222', '', ''))
    assert '(of 3 editions)' in ran.out
    assert [len(confirmed(folder)) for folder in (project / 'branches', *folders)] == [2, 1, 0, 0]


# Confirmed once for all editions of a folder

def states(run: Run, project: Path, folder: Path) -> dict[str, str]:
    """How far an edition trusts its numbers."""
    found = read_project(project, [folder], date.today())
    assert not found.problems
    return {number.number: confirmed.state for line in found.editions[folder.name].lines for number, confirmed in line.numbers}


def test_an_edition_s_own_confirmations_and_the_shared_ones_are_one_truth(project: Path, ours: Path, talk: Talk, run: Run) -> None:
    one, other, _ = branches(project, 3)
    talk('pl-two=800 111 222', '--edition', str(project / 'branches/*'), '--by', 'Ada')
    talk('own=+48126280000', '--edition', str(one), '--by', 'Eve')
    assert states(run, project, one) == {'+48126280000': 'confirmed', '+48800333444': 'unconfirmed', '+48800111222': 'confirmed'}
    assert states(run, project, other) == {'+48126280001': 'unconfirmed', '+48800333444': 'unconfirmed', '+48800111222': 'confirmed'}


def test_an_edition_that_is_moved_elsewhere_loses_it_and_says_so(project: Path, ours: Path, talk: Talk, run: Run) -> None:
    folder, *_ = branches(project, 2)
    talk('pl-two=800 111 222', '--edition', str(project / 'branches/*'), '--by', 'Ada')
    assert states(run, project, folder)['+48800111222'] == 'confirmed'
    moved = folder.rename(project / 'elsewhere')
    assert states(run, project, moved)['+48800111222'] == 'unconfirmed'


def test_an_own_helpline_of_another_name_is_another_one(project: Path, ours: Path, talk: Talk, run: Run) -> None:
    folder, *_ = branches(project, 3)
    talk('own=800 333 444', '--edition', str(project / 'branches/*'), '--by', 'Ada')
    assert states(run, project, folder)['+48800333444'] == 'confirmed'
    path = folder / 'edition.yaml'
    path.write_text(path.read_text().replace('{id: own, name: Branch', '{id: own, name: Ministry'))
    assert states(run, project, folder)['+48800333444'] == 'unconfirmed'
    text = (project / 'branches/confirmed.yaml').read_text()
    (project / 'branches/confirmed.yaml').write_text(text.replace('name: "Branch", ', ''))
    assert states(run, project, folder)['+48800333444'] == 'unconfirmed'


def test_an_edition_confirms_for_itself_alone_not_for_those_inside_it(project: Path, ours: Path, talk: Talk, run: Run) -> None:
    inner = ours / 'inner'
    inner.mkdir()
    (inner / 'edition.yaml').write_text('name: Inner\nhelplines: [pl-two]\nlocales: [en]\n')
    talk('pl-two=800 111 222', '--edition', 'ours', '--by', 'Ada')
    assert states(run, project, inner) == {'+48800111222': 'unconfirmed'}


def test_a_shared_file_that_cannot_be_read_is_said_once(project: Path, ours: Path, run: Run) -> None:
    branches(project, 3)
    (project / 'branches/confirmed.yaml').write_text('confirmed:\n  - {helpline: pl-two}\n')
    ran = run('check', '--edition', str(project / 'branches/*'))
    assert (ran.status, ran.out) == (1, '0 sheets, 3 problems\n')
    assert ran.err.count('branches/confirmed.yaml:2: field "number" is missing') == 1


@pytest.mark.parametrize('text', ['confirmed: []\n', None])
def test_a_build_with_nothing_to_do_sees_a_change_of_what_is_shared(project: Path, ours: Path, text: str | None) -> None:
    folders, shared = branches(project, 2), project / 'branches/confirmed.yaml'
    before = fingerprint(project.parent / 'nowhere', folders, {})
    shared.write_text(text) if text else shared.symlink_to('nowhere')
    assert fingerprint(project.parent / 'nowhere', folders, {}) != before


def test_what_was_asked_and_from_where_is_kept(ours: Path, talk: Talk) -> None:
    assert talk('pl-two=800111222', '--edition', 'ours', '--by', 'Ada', '--asked', 'Who answers? Ola.', '--from', 'home,abroad').status == 0
    (one,) = yaml.safe_load((ours / 'confirmed.yaml').read_text(encoding='utf-8'))['confirmed']
    assert (one['asked'], one['from']) == ('Who answers? Ola.', ['home', 'abroad'])


@pytest.mark.parametrize(('words', 'why'), [(('--from', 'moon'), '"from"'), (('--asked', '<b>'), 'has markup')])
def test_what_cannot_be_kept_is_said_before_anything_is_asked(ours: Path, talk: Talk, words: tuple[str, str], why: str) -> None:
    ran = talk('--edition', 'ours', '--by', 'Ada', *words)
    assert (ran.status, why in ran.err) == (1, True)
    assert confirmed(ours) == []


def test_a_short_code_is_another_number_in_each_country(project: Path, overlay: Overlay, talk: Talk) -> None:
    overlay({'content/helplines/de.yaml': GERMANY, 'content/helplines/at.yaml': GERMANY.replace('DE', 'AT'),
             'content/editions/ours/edition.yaml': 'name: Ours\nhelplines: [de-short, at-short]\nlocales: [en]\n'})
    assert talk('--edition', 'ours', '--by', 'Ada', answers=('116 006', '')).status == 0
    assert [one[0] for one in confirmed(project / 'content/editions/ours')] == ['de-short']


# What stands in confirmed.yaml already

HISTORY = """# Eve keeps this file. 2024: number moved.
confirmed:
- {helpline: pl-two, number: "+48800111222", by: Eve, date: "2024-01-01"}  # reached at the third attempt
# the old office
- helpline: pl-one
  number: "+48226280121"
  by: Mallory
  date: "2023-05-05"
"""


def test_comments_and_earlier_callers_stay(ours: Path, talk: Talk) -> None:
    (ours / 'confirmed.yaml').write_text(HISTORY)
    assert talk('pl-two=+48800111222', 'pl-one=+48226280120', '--edition', 'ours', '--by', 'Ada').status == 0
    text = (ours / 'confirmed.yaml').read_text()
    assert text.startswith(HISTORY)
    assert confirmed(ours)[2:] == [ONE, TWO]


def test_the_same_answer_twice_is_one_line(ours: Path, talk: Talk) -> None:
    for _ in range(2):
        assert talk('pl-two=+48800111222', '--edition', 'ours', '--by', 'Ada').status == 0
    assert confirmed(ours) == [TWO]


@pytest.mark.parametrize('text', ['confirmed: []\n', 'confirmed: [ ] # none yet\n', '# mine\nconfirmed:   []', '---\nconfirmed: []\n'])
def test_an_empty_list(ours: Path, talk: Talk, text: str) -> None:
    (ours / 'confirmed.yaml').write_text(text)
    assert talk('pl-two=+48800111222', '--edition', 'ours', '--by', 'Ada').status == 0
    assert confirmed(ours) == [TWO]
    assert ('# none yet' in text) == ('# none yet' in (ours / 'confirmed.yaml').read_text())


@pytest.mark.parametrize('text', ['confirmed: [{helpline: pl-two, number: "+48800111222", by: Eve, date: "2024-01-01"}]\n',
                                  '{confirmed: []}\n', 'confirmed:\n- {helpline: pl-two, number: "+48800111222", by: Eve, date: "2024-01-01"}\n...\n'])
def test_a_list_in_any_form_of_yaml_takes_a_line(ours: Path, talk: Talk, text: str) -> None:
    (ours / 'confirmed.yaml').write_text(text)
    assert talk('pl-two=+48800111222', '--edition', 'ours', '--by', 'Ada').status == 0
    assert confirmed(ours) == [*[('pl-two', '+48800111222', 'Eve', '2024-01-01')] * text.count('Eve'), TWO]


def test_a_full_file_is_left_as_it_is(ours: Path, talk: Talk) -> None:
    line = '- {helpline: pl-two, number: "+48800111222", by: Eve, date: "2024-01-01"}\n'
    (ours / 'confirmed.yaml').write_text('confirmed:\n' + line * 400)
    ran = talk('pl-two=+48800111222', '--edition', 'ours', '--by', 'Ada')
    assert ran.status == 1
    line = f'- {{helpline: "pl-two", number: "+48800111222", by: "Ada", date: "{TODAY}"}}'
    assert f'add it by hand, or delete lines that are out of date: {line}' in ran.err
    assert len(confirmed(ours)) == 400


# The day

def test_no_environment_decides_the_day(ours: Path, talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv('SOURCE_DATE_EPOCH', '1900000000')
    assert talk('pl-two=+48800111222', '--edition', 'ours', '--by', 'Ada').status == 0
    assert confirmed(ours) == [TWO]


@pytest.mark.parametrize('days', [1, 30, 2_000])
def test_nobody_has_called_tomorrow(ours: Path, talk: Talk, days: int) -> None:
    ran = talk('pl-two=+48800111222', '--edition', 'ours', '--by', 'Ada', '--today', str(date.today() + timedelta(days)))
    assert (ran.status, 'is in the future' in ran.err) == (2, True)
    assert confirmed(ours) == []


def test_somebody_has_called_last_week(ours: Path, talk: Talk) -> None:
    day = str(date.today() - timedelta(7))
    assert talk('pl-two=+48800111222', '--edition', 'ours', '--by', 'Ada', '--today', day).status == 0
    assert confirmed(ours) == [(*TWO[:3], day)]


# Conflicts

@pytest.mark.parametrize(('answer', 'kept'), [('y', 1), ('n', 0)])
def test_who_calls_is_asked_what_the_sources_contradict_each_other_in(ours: Path, project: Path, talk: Talk, answer: str, kept: int) -> None:
    path = project / 'content/helplines/pl.yaml'
    path.write_text(path.read_text().replace('"+48800111222"', '"+48800111222", conflict: "an older page: 111 223"'))
    ran = talk('pl-two', '--edition', 'ours', '--by', 'Ada', answers=('800 111 222', answer))
    assert ('an older page: 111 223' in ran.err) == (answer == 'n')
    assert (ran.status, len(confirmed(ours))) == (1 - kept, kept)
    assert ('conflict_settled: "an older page: 111 223"' in (ours / 'confirmed.yaml').read_text()) if kept else True


def test_a_pipe_is_read_too(ours: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr('sys.stdin', io.StringIO('Ada\n22 628 01 20\n\n\n'))
    ran = run('confirm', '--edition', 'ours')
    assert (ran.status, confirmed(ours)) == (0, [ONE])
    assert re.search('2 left for later', ran.out)
