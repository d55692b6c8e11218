"""Which numbers may be printed as fact: exactly those that a named person called, for so long, as long as they are what they were."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import Overlay, Run

from beforehand.commands.parts.closing import left_off as told_of
from beforehand.compose.page import Composer
from beforehand.content.confirmation import later, state_of, window
from beforehand.content.edition import Confirmation
from beforehand.content.helpline import Helpline
from beforehand.content.number import Number
from beforehand.ground.problem import Text
from beforehand.ground.source import read
from beforehand.plan.sheets import Wishes, plan
from beforehand.read.project import read_project
from beforehand.record.docket import Outcome

TODAY = date(2026, 11, 25)
LINE = """
id: pl-one
name: One
numbers:
  - {number: "+48226280120", abroad: true}
  - {number: "+48605687750", abroad: true, conflict: "another page has 605 687 751"}
"""


@pytest.fixture
def line() -> Helpline:
    helpline, problems = read(LINE.encode(), 'pl.yaml', Helpline)
    assert problems == []
    assert helpline
    return helpline


def called(day: str, number: str = '+48226280120', by: str = 'Ada', helpline: str = 'pl-one', settled: str | bool = False) -> Confirmation:
    return Confirmation(helpline=Text(helpline), number=Text(number), by=Text(by), date=Text(day),
                        conflict_settled=Text(settled) if isinstance(settled, str) else settled)


@pytest.mark.parametrize(('confirmations', 'today', 'state'), [
    ([], TODAY, 'unconfirmed'),
    ([called('2026-11-25')], TODAY, 'confirmed'),
    ([called('2026-11-26')], TODAY, 'unconfirmed'),  # of tomorrow
    ([called('2025-11-26')], TODAY, 'confirmed'),
    ([called('2025-11-25')], TODAY, 'expired'),
    ([called('2025-11-25'), called('2026-01-01')], TODAY, 'confirmed'),
    ([called('2026-11-25')], date(2027, 12, 25), 'expired'),
    ([called('2026-11-25', helpline='pl-two')], TODAY, 'unconfirmed'),
    ([called('2026-11-25', number='+48226280121')], TODAY, 'changed'),
    ([called('2026-11-25', number='+48605687750')], TODAY, 'unconfirmed'),  # her other number
])
def test_the_state_of_a_number(line: Helpline, confirmations: list[Confirmation], today: date, state: str) -> None:
    assert state_of(line, line.numbers[0], confirmations, today, 12).state == state


@pytest.mark.parametrize(('settled', 'state'), [
    (False, 'conflicting'), ('another page has 605 687 751', 'confirmed'), ('another page has 605 687 752', 'conflicting'),
    (True, 'conflicting'),  # as it was written before: nobody knows which
])
def test_a_number_that_another_source_contradicts(line: Helpline, settled: str | bool, state: str) -> None:
    ones = [called('2026-11-01', '+48605687750', settled=settled)]
    assert state_of(line, line.numbers[1], ones, TODAY, 12).state == state


def test_the_words_name_who_confirmed_what_and_when(line: Helpline) -> None:
    old = state_of(line, line.numbers[0], [called('2025-01-31')], TODAY, 12)
    assert old.why == 'Ada confirmed it on 2025-01-31, which held until 2026-01-31'
    other = state_of(line, line.numbers[0], [called('2026-10-01', '+48226280121')], TODAY, 12)
    assert other.why == 'Ada confirmed +48226280121 on 2026-10-01, and it is now +48226280120'


@pytest.mark.parametrize(('day', 'months', 'end'), [
    ('2026-11-25', 12, '2027-11-25'), ('2024-02-29', 12, '2025-02-28'), ('2026-08-31', 6, '2027-02-28'), ('2026-12-01', 1, '2027-01-01')])
def test_months_later(day: str, months: int, end: str) -> None:
    assert str(later(date.fromisoformat(day), months)) == end


def test_the_days_on_which_nothing_changes() -> None:
    ones = [called('2026-03-01'), called('2026-12-24')]
    assert window([ones], [12], TODAY) == (date(2026, 3, 1), date(2026, 12, 24))
    assert window([ones], [12], date(2026, 12, 24)) == (date(2026, 12, 24), date(2027, 3, 1))
    assert window([], [], TODAY) == (date.min, date.max)


# The same, seen from the command line.

DIRECTORY = 'content/helplines/pl.yaml'
POLAND = """country: PL
helplines:
  - id: one
    name: One
    run_by: [ngo]
    numbers: [{number: "+48226280120", abroad: true}]
    sources: [{url: "https://example.org", date: "2025"}]
  - id: two
    name: Two
    run_by: [state]
    numbers: [{number: "+48800111222"}]
    sources: [{url: "https://example.org", date: "2025"}]
"""
OURS = 'name: Ours\ncountries: [PL]\nlocales: [en, ar]\n'
DAY = ('--today', '2026-11-25')


@pytest.fixture
def ours(project: Path, overlay: Overlay) -> Path:
    """An edition of Poland, in a stock project whose one format has room for two helplines."""
    format = (project / 'templates/handbill/format.yaml').read_text(encoding='utf-8')
    overlay({DIRECTORY: POLAND, 'content/editions/ours/edition.yaml': OURS, 'templates/handbill/format.yaml': format + 'helplines: 2\n'})
    return project / 'content/editions/ours'


def release(run: Run, today: str = '2026-11-25') -> list[str]:
    """What keeps the edition from being released on a day: the messages, without hints."""
    status, out, err = run('check', '--edition', 'ours', '--release', '--today', today)
    messages = [line for line in err.splitlines() if not line.startswith('  ')]
    assert status == (1 if messages else 0), out + err
    return [line.removeprefix('content/editions/ours/edition.yaml: ') for line in messages]


def confirm(run: Run, *numbers: str, day: str = '2026-11-25') -> None:
    ran = run('confirm', *numbers, '--edition', 'ours', '--by', 'Ada Lovelace', '--today', day)
    assert ran.status == 0, ran.err


def test_nothing_from_the_directory_counts_as_confirmed(ours: Path, run: Run) -> None:
    assert release(run) == ['pl-one +48\u00a022\u00a0628\u00a001\u00a020 is unconfirmed: nobody has confirmed it [unconfirmed]',
                            'pl-two 800\u00a0111\u00a0222 is unconfirmed: nobody has confirmed it [unconfirmed]']
    assert run('check', '--edition', 'ours').status == 0  # but it may be printed as a proof


def test_confirmed_it_may_be_released_until_it_expires(ours: Path, run: Run) -> None:
    confirm(run, 'pl-one=+48226280120', 'pl-two=800 111 222')
    assert (ours / 'confirmed.yaml').read_text(encoding='utf-8').splitlines()[2:] == [
        'confirmed:', '  - {helpline: "pl-one", number: "+48226280120", by: "Ada Lovelace", date: "2026-11-25"}',
        '  - {helpline: "pl-two", number: "+48800111222", by: "Ada Lovelace", date: "2026-11-25"}']
    assert release(run) == []
    assert release(run, '2027-11-24') == []
    assert [re.sub(r'\u00a0', ' ', line) for line in release(run, '2027-12-25')] == [
        'pl-one +48 22 628 01 20 is expired: Ada Lovelace confirmed it on 2026-11-25, which held until 2027-11-25 [unconfirmed]',
        'pl-two 800 111 222 is expired: Ada Lovelace confirmed it on 2026-11-25, which held until 2027-11-25 [unconfirmed]']


def test_the_day_comes_from_the_environment_too(ours: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    confirm(run, 'pl-one=+48226280120', 'pl-two=+48800111222')
    for epoch, status in (('1795564800', 0), ('1830297600', 1)):  # 2026-11-25, 2028-01-01
        monkeypatch.setenv('SOURCE_DATE_EPOCH', epoch)
        assert run('check', '--edition', 'ours', '--release').status == status


def test_one_other_digit_in_the_directory_and_it_is_a_proof_again(ours: Path, project: Path, run: Run) -> None:
    confirm(run, 'pl-one=+48226280120', 'pl-two=+48800111222')
    path = project / DIRECTORY
    path.write_text(path.read_text().replace('+48226280120', '+48226280121'))
    assert [line.replace('\u00a0', ' ') for line in release(run)] == [
        'pl-one +48 22 628 01 21 is changed: Ada Lovelace confirmed +48226280120 on 2026-11-25, and it is now +48226280121 [unconfirmed]']


def test_what_was_dialled_must_be_the_number(ours: Path, run: Run) -> None:
    ran = run('confirm', 'pl-one=+48226280121', '--edition', 'ours', '--by', 'Ada', *DAY)
    assert (ran.status, ran.err.splitlines()[0]) == (1, 'pl-one: you dialled +48226280121, and the number is +48226280120 [confirm]')
    assert not (ours / 'confirmed.yaml').exists()


@pytest.mark.parametrize(('by', 'day'), [('<b>Ada</b>', '2026-11-25'), ('Ada\u202e', '2026-11-25'), ('A' * 81, '2026-11-25'),
                                         ('Ada', '1970-01-01')])
def test_a_name_or_a_day_that_cannot_be_read_back_confirms_nothing(ours: Path, run: Run, by: str, day: str) -> None:
    ran = run('confirm', 'pl-one=+48226280120', '--edition', 'ours', '--by', by, '--today', day)
    assert ran.status == 1
    assert ran.err.startswith('your answers: ')
    assert not (ours / 'confirmed.yaml').exists()


def test_a_contradicted_number_has_to_be_settled(ours: Path, project: Path, run: Run) -> None:
    path = project / DIRECTORY
    path.write_text(path.read_text().replace('abroad: true}', 'abroad: true, conflict: "older page: 628 01 21"}'))
    words = ('confirm', 'pl-one=+48226280120', '--edition', 'ours', '--by', 'Ada', *DAY)
    assert run(*words).err.startswith('pl-one: its sources contradict each other: older page: 628 01 21 [confirm]')
    assert run(*words, '--settle').status == 0
    assert [line.partition(' ')[0] for line in release(run)] == ['pl-two']
    path.write_text(path.read_text().replace('older page: 628 01 21', 'new page: 628 01 22'))
    assert 'contradict each other: new page: 628 01 22; what was settled before is something else [' in release(run)[0]


def test_a_second_confirmation_counts_and_the_first_is_history(ours: Path, run: Run) -> None:
    confirm(run, 'pl-one=+48226280120', 'pl-two=+48800111222', day='2025-01-01')
    assert len(release(run)) == 2
    confirm(run, 'pl-one=+48226280120')
    assert (ours / 'confirmed.yaml').read_text().count('pl-one') == 2
    assert [line.partition(' ')[0] for line in release(run)] == ['pl-two']


@pytest.mark.parametrize(('number', 'typed', 'same'), [
    ('+48226280120', '+48 22 628 01 20', True), ('+48226280120', '22 628 01 20', True), ('+48226280120', '0048 22 628 01 20', True),
    ('+48226280120', '22 628 01 21', False), ('+48226280120', '628 01 20', False), ('+48226280120', '', False), ('+48226280120', 'x', False),
    ('+4930123456', '030 123456', True), ('+18883737888', '1-888-373-7888', True), ('+18883737888', '888 373 7888', True),
    ('112', '112', True), ('112', '1 1 2', True), ('112', '911', False), ('116006', '116 006', True), ('116006', '+48116006', False),
    ('112', '1٩12', False), ('112', '1a12', False), ('112', '112/', False), ('112', '+112', False), ('112', '112,', False), ('116006', '116\u2011006', True), ('112', '(112)', True),
])
def test_a_number_may_be_dialled_as_in_its_country_or_from_abroad(number: str, typed: str, same: bool) -> None:
    assert Number(number=Text(number)).is_dialled_by(typed) is same


@pytest.mark.parametrize(('words', 'said'), [
    (('pl-three=1',), 'this edition prints no helpline "pl-three"; it prints: pl-one, pl-two'),
    (('--edition', 'none'), 'there is no folder "none"'),
])
def test_wrong_use_of_confirm(ours: Path, run: Run, words: tuple[str, ...], said: str) -> None:
    ran = run('confirm', '--edition', 'ours', '--by', 'Ada', *words)
    assert ran.status == 2
    assert said in ran.err


def test_the_list_of_helplines_has_age_and_state(ours: Path, run: Run) -> None:
    confirm(run, 'pl-one=+48226280120')
    rows = [' '.join(row.split()) for row in run('list', '--helplines', '--edition', 'ours', *DAY).out.replace('\u00a0', ' ').splitlines()]
    assert 'pl-one PL One +48 22 628 01 20 2025 1 years unconfirmed' in rows
    assert any(row.startswith('pl-one PL One +48 22 628 01 20 2025 1 years confirmed: Ada') for row in rows)
    assert any(row.startswith('pl-two PL Two 800 111 222 2025 1 years unconfirmed: nobody') for row in rows)


LAYOUT = 'templates/handbill/layout.yaml'
THREE = """own:
  - id: own
    name: Ours
    numbers: [{number: "+48226280120"}, {number: "+48226280121"}, {number: "+48226280122"}]
helplines: [own]
"""


@pytest.fixture
def three(project: Path, overlay: Overlay) -> Callable[[int], Path]:
    """An edition of one helpline with three numbers, on a sheet in English that has a box of so many mm for it."""

    def lay(height_mm: int) -> Path:
        layout = (project / LAYOUT).read_text(encoding='utf-8')
        overlay({'content/editions/ours/edition.yaml': OURS.replace('[en, ar]', '[en]') + THREE,
                 LAYOUT: layout.replace('{picture: topic, width: 26, height: 26}', f'{{helplines: 1, width: 60, height: {height_mm}}}')})
        return project / 'content/editions/ours'

    return lay


@pytest.mark.parametrize(('height_mm', 'on_it', 'left_off'), [(12, ['20'], ['21', '22']), (40, ['20', '21'], ['22'])])
def test_only_the_numbers_on_the_sheet_have_to_be_confirmed(three: Callable[[int], Path], project: Path, run: Run, height_mm: int,
                                                           on_it: list[str], left_off: list[str]) -> None:
    folder = three(height_mm)
    assert [line.partition(' is ')[0][-2:] for line in release(run)] == on_it
    for number, end in enumerate(on_it, 1):
        confirm(run, f'own=+482262801{end}')
        assert [line.partition(' is ')[0][-2:] for line in release(run)] == on_it[number:]
    read_ = read_project(project, [folder], TODAY)
    [sheet] = plan(read_, Wishes(locales=['en']))
    page = Composer(read_).compose(sheet)
    assert (page.proof, sorted(link[-2:] for link in page.dials - {'tel:112'})) == ((), on_it)
    told = told_of([Outcome(sheet.name, sheet.coordinates, left_off=sheet.left_off(page.dials))])
    assert [line.replace('\u00a0', ' ') for line in told] == [
        f'LEFT OFF own 22 628 01 {end}: no room for it on handbill A6 (1 sheet)' for end in left_off]
