"""How far a translation has come follows from who has read it, message by message; and every attempt to claim more than happened."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from conftest import Run

from beforehand.content.topic import name_messages
from beforehand.plan.sheets import Wishes, plan
from beforehand.read.project import read_project
from beforehand.read.readings import digest
from beforehand.read.states import weakest

READINGS = 'locales/ro/readings.csv'
CATALOGUE = 'locales/ro/messages.po'
TOPIC = 'content/topics/before-you-go.yaml'
MESSAGES = 13
"""Of the stock project in Romanian: a topic of six, a picture, six words of the house."""
APPROVAL = ['--by', 'Ion Pop', '--organisation', 'Example Aid', '--variety', 'ro-MD', '--medium', 'printed sheet', '--date', '2026-11-10']
Table = list[dict[str, str]]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding='utf-8')
    assert old in text
    path.write_text(text.replace(old, new), encoding='utf-8')


def table(path: Path) -> Table:
    with path.open(encoding='utf-8-sig', newline='') as file:
        return list(csv.DictReader(file))


def fill(path: Path, change: Callable[[dict[str, str]], dict[str, str]]) -> Path:
    """A table as somebody hands it back."""
    rows = [row | change(row) for row in table(path)]
    with path.open('w', encoding='utf-8', newline='') as file:
        writer = csv.DictWriter(file, [*rows[0]])
        writer.writeheader()
        writer.writerows(rows)
    return path


def unread(project: Path, translator: str = 'Ada Translator') -> None:
    """Nobody has read anything, and the header says who translated it."""
    (project / READINGS).unlink()
    edit(project / CATALOGUE, '"Language: ro\\n"', f'"Language: ro\\n"\n"Last-Translator: {translator} <ada@example.org>\\n"')


def read_blind(project: Path, run: Run, by: str = 'Ben') -> None:
    assert run('blind', 'ro', '--out', str(project / 'blind.csv')).status == 0
    fill(project / 'blind.csv', lambda row: {'back-translation': f'says {row["number"]}'})
    ran = run('blind', 'ro', '--read', str(project / 'blind.csv'), '--by', by, '--date', '2026-11-03')
    assert (ran.status, ran.err) == (0, '')


def compared(project: Path, run: Run, severity: str = 'none', note: str = '', by: str = 'Cem', date: str = '2026-11-04', again: bool = False) -> tuple[int, str]:
    """The exit status of a comparison that finds the same everywhere, and its complaints."""
    assert run('compare', 'ro', '--out', str(project / 'compare.csv'), *(['--again'] if again else [])).status == 0
    fill(project / 'compare.csv', lambda row: {'severity': severity, 'note': note})
    ran = run('compare', 'ro', '--read', str(project / 'compare.csv'), '--by', by, '--date', date)
    return ran.status, ran.err


def states(project: Path) -> dict[str, str]:
    """The state of every message of the topic."""
    found = read_project(project)
    return {text.id: found.locales['ro'].state(text) for text in name_messages(found.topics['before-you-go'], 'before-you-go')}


def state(project: Path) -> str:
    return weakest(states(project).values())


def sheet_state(run: Run, project: Path) -> tuple[str, list[str]]:
    """What the Romanian sheet claims, and by which marks."""
    from beforehand.compose.page import Composer

    found = read_project(project)
    [sheet] = plan(found, Wishes(locales=['ro']))
    page = Composer(found).compose(sheet)
    assert page.geometry
    return page.state, sorted(mark for mark in page.geometry.marks if mark in ('proof', 'unchecked', 'draft'))


# What a reader gets, and what becomes of it.


def test_a_digest_is_of_both_texts_and_its_first_half_of_the_english_alone() -> None:
    assert digest('Call 112.', 'Sunați la 112.') == (sha256(b'Call 112.').hexdigest()[:8] + '-'
                                                      + sha256('Call 112.\0Sunați la 112.'.encode()).hexdigest()[:12])


def test_a_blind_reader_sees_every_translation_and_neither_english_nor_ids(project: Path, run: Run) -> None:
    unread(project)
    assert run('blind', 'ro', '--out', str(project / 'blind.csv')).status == 0
    rows = table(project / 'blind.csv')
    whole = (project / 'blind.csv').read_text(encoding='utf-8')
    catalogue = read_project(project).locales['ro'].catalogue
    assert sorted(row['translation'] for row in rows) == sorted(catalogue.texts.values())
    assert [row['number'] for row in rows] == [str(number) for number in range(1, MESSAGES + 1)]
    assert [english for english in catalogue.english.values() if english in whole] == []
    assert [id for id in catalogue.english if id in whole] == []
    at = {row['translation']: int(row['number']) for row in rows}
    places = [at[catalogue.texts[id]] for id in states(project)]
    assert places != sorted(places)  # in no order that tells anything
    run('blind', 'ro', '--out', str(project / 'again.csv'))
    assert (project / 'again.csv').read_text(encoding='utf-8') == whole


def test_from_drafted_to_approved(project: Path, run: Run) -> None:
    unread(project)
    assert (state(project), sheet_state(run, project)) == ('drafted', ('drafted', ['proof', 'unchecked']))
    read_blind(project, run)
    assert state(project) == 'drafted'
    assert compared(project, run, 'minor') == (0, '')
    assert (state(project), sheet_state(run, project)) == ('blind-checked', ('blind-checked', ['draft']))
    ran = run('approve', 'ro', '--topic', 'before-you-go', '--scope', 'language', *APPROVAL)
    assert ran.status == 0
    assert 'needs a person who approves it for safety' in ran.out
    assert state(project) == 'blind-checked'
    assert run('approve', 'ro', '--topic', 'before-you-go', '--scope', 'safety', *APPROVAL).status == 0
    assert (state(project), sheet_state(run, project)) == ('approved', ('approved', []))


def test_readings_are_kept_row_by_row_in_an_order_of_their_own(project: Path, run: Run) -> None:
    unread(project)
    read_blind(project, run)
    compared(project, run)
    rows = table(project / READINGS)
    assert len(rows) == 3 * MESSAGES
    assert [(row['act'], row['by'], row['date']) for row in rows[:3]] == [
        ('drafted', 'Ada Translator', '2026-11-03'), ('translated-back', 'Ben', '2026-11-03'), ('compared', 'Cem', '2026-11-04')]
    assert [row['id'] for row in rows] == sorted(row['id'] for row in rows)
    before = (project / READINGS).read_bytes()
    assert compared(project, run, again=True) == (0, '')
    assert (project / READINGS).read_bytes() == before


def test_what_is_left_empty_is_left_for_later(project: Path, run: Run) -> None:
    unread(project)
    run('blind', 'ro', '--out', str(project / 'blind.csv'))
    fill(project / 'blind.csv', lambda row: {'back-translation': 'says it' if row['number'] == '3' else ''})
    run('blind', 'ro', '--read', str(project / 'blind.csv'), '--by', 'Ben')
    run('blind', 'ro', '--out', str(project / 'rest.csv'))
    assert len(table(project / 'rest.csv')) == MESSAGES - 1


# Who may not say what.


@pytest.mark.parametrize(('by', 'why'), [('Ben', 'Ben translated it back'), ('  BEN. ', 'translated it back'),
                                         ('Ada Translator', 'Ada Translator translated it themselves')])
def test_nobody_compares_what_they_did_themselves(project: Path, run: Run, by: str, why: str) -> None:
    unread(project)
    read_blind(project, run)
    before = (project / READINGS).read_bytes()
    status, said = compared(project, run, by=by)
    assert status == 1
    assert said.startswith('compare.csv:2: ')
    assert why in said
    assert (project / READINGS).read_bytes() == before


def test_whoever_translated_it_is_no_blind_reader(project: Path, run: Run) -> None:
    unread(project)
    run('blind', 'ro', '--out', str(project / 'blind.csv'))
    fill(project / 'blind.csv', lambda row: {'back-translation': 'says it'})
    ran = run('blind', 'ro', '--read', str(project / 'blind.csv'), '--by', 'ada translator')
    assert ran.status == 1
    assert 'ada translator translated it themselves' in ran.err
    assert not (project / READINGS).exists()


def test_the_translator_stays_the_translator_when_the_header_names_another(project: Path, run: Run) -> None:
    unread(project)
    read_blind(project, run)
    edit(project / CATALOGUE, 'Ada Translator', 'Somebody Else')
    assert compared(project, run, by='Ada Translator')[0] == 1


@pytest.mark.parametrize('header', ['', '"Last-Translator: FULL NAME <EMAIL@ADDRESS>\\n"\n'])
def test_where_nobody_knows_who_translated_it_nobody_can_be_another(project: Path, run: Run, header: str) -> None:
    (project / READINGS).unlink()
    edit(project / CATALOGUE, '"Language: ro\\n"\n', f'"Language: ro\\n"\n{header}')
    run('blind', 'ro', '--out', str(project / 'blind.csv'))
    fill(project / 'blind.csv', lambda row: {'back-translation': 'says it'})
    ran = run('blind', 'ro', '--read', str(project / 'blind.csv'), '--by', 'Ben')
    assert ran.status == 1
    assert 'hint: write who translated it into the header of messages.po: Last-Translator' in ran.err


@pytest.mark.parametrize(('option', 'value', 'why'), [
    ('--by', 'machine: reader', 'a machine has approved it'), ('--by', 'Machine reader', 'a machine has approved it'),
    ('--by', '…', 'nobody has signed'), ('--by', 'role: ', 'nobody has signed'), ('--organisation', '', 'a role of no organisation'),
    ('--variety', 'pl-PL', '"pl-PL" is no variety of ro'), ('--variety', 'native', '"native" is no variety of ro'),
    ('--medium', 'a table', '"a table" is no medium'), ('--scope', 'everything', '"everything" is no scope'),
])
def test_an_approval_that_is_none_is_not_written(project: Path, run: Run, option: str, value: str, why: str) -> None:
    before = (project / READINGS).read_bytes()
    words = ['--scope', 'both', *APPROVAL, option, value, *(['--by', 'role: counsellor'] if option == '--organisation' else [])]
    ran = run('approve', 'ro', '--topic', 'before-you-go', *words)
    assert ran.status == 1
    assert why in ran.err
    assert (project / READINGS).read_bytes() == before


def test_a_role_approves_for_an_organisation(project: Path, run: Run) -> None:
    assert run('approve', 'ro', '--topic', 'before-you-go', '--scope', 'both', *APPROVAL, '--by', 'role: counsellor').status == 0
    assert state(project) == 'approved'


@pytest.mark.parametrize('words', [['approve', 'ro', '--topic', 'before-you-go', '--scope', 'both', *APPROVAL, '--date', '2099-01-01'],
                                   ['compare', 'ro', '--read', 'x.csv', '--by', 'Cem', '--date', '2099-01-01'],
                                   ['blind', 'ro', '--read', 'x.csv'], ['blind', 'ro'], ['blind', 'en', '--out', 'x.csv'], ['blind', 'xx', '--out', 'x.csv']])
def test_wrong_usage(project: Path, run: Run, words: list[str]) -> None:
    before = (project / READINGS).read_bytes()
    assert run(*words).status == 2
    assert (project / READINGS).read_bytes() == before


def test_nobody_has_read_a_sheet_that_is_not_translated(project: Path, run: Run) -> None:
    edit(project / CATALOGUE, 'msgstr "Sună la firmă."', 'msgstr ""')
    ran = run('approve', 'ro', '--topic', 'before-you-go', '--scope', 'both', *APPROVAL)
    assert ran.status == 1
    assert 'nobody can have read these sheets: 1 messages are not translated: before-you-go.ask.call' in ran.err


# What does not count.


@pytest.mark.parametrize('severity', ['major', 'critical'])
def test_what_is_grave_stays_a_draft_until_the_text_changes(project: Path, run: Run, severity: str) -> None:
    unread(project)
    read_blind(project, run)
    assert compared(project, run, severity)[0] == 1  # what is wrong?
    assert compared(project, run, severity, 'says that asking warns them') == (0, '')
    assert state(project) == 'drafted'
    assert compared(project, run, 'none', by='Dan', again=True) == (0, '')  # another who does not see it settles nothing
    assert state(project) == 'drafted'
    assert run('approve', 'ro', '--topic', 'before-you-go', '--scope', 'both', *APPROVAL).status == 0
    assert state(project) == 'drafted'
    assert compared(project, run, 'minor', date='2026-11-05', again=True) == (0, '')  # whoever said it takes it back
    assert state(project) == 'approved'


def test_an_approval_rests_on_a_blind_check(project: Path, run: Run) -> None:
    unread(project)
    ran = run('approve', 'ro', '--topic', 'before-you-go', '--scope', 'both', *APPROVAL)
    assert ran.status == 0
    assert 'has to be translated back' in ran.out
    assert state(project) == 'drafted'
    read_blind(project, run)
    compared(project, run)
    assert state(project) == 'approved'


def test_two_persons_approve_what_is_said_to_people_under_threat(project: Path, run: Run) -> None:
    edit(project / TOPIC, 'number: 1\n', 'number: 1\nsensitive: true\n')
    for by in ('Ion Pop', 'ION  POP'):
        ran = run('approve', 'ro', '--topic', 'before-you-go', '--scope', 'both', *APPROVAL, '--by', by)
        assert 'needs a second person who approves it' in ran.out
        assert state(project) == 'blind-checked'
    assert run('approve', 'ro', '--topic', 'before-you-go', '--scope', 'language', *APPROVAL, '--by', 'Ana Rus').status == 0
    assert state(project) == 'approved'


@pytest.mark.parametrize('stage', ['blind-checked', 'approved'])
@pytest.mark.parametrize(('file', 'old', 'new', 'changed'), [(CATALOGUE, 'Sună la firmă.', 'Sună la firma.', 'the translation changed'),
                                                             ('both', 'Call the company.', 'Call this company.', 'the English changed')])
def test_a_letter_ends_a_state_and_it_is_said(project: Path, run: Run, stage: str, file: str, old: str, new: str, changed: str) -> None:
    if stage == 'approved':
        run('approve', 'ro', '--topic', 'before-you-go', '--scope', 'both', *APPROVAL)
    assert state(project) == stage
    for name in (TOPIC, CATALOGUE) if file == 'both' else (file,):
        edit(project / name, old, new)
    others = {id: state for id, state in states(project).items() if id != 'before-you-go.ask.call'}
    assert {*others.values()} == {stage}
    assert states(project)['before-you-go.ask.call'] == 'drafted'
    assert sheet_state(run, project) == ('drafted', ['proof', 'unchecked'])
    day = '2026-11-10' if stage == 'approved' else '2025-11-04'
    line = f'ro: "before-you-go.ask.call" was {stage} on {day}, {changed}'
    ran = run('check', '--locale', 'ro')
    assert (ran.status, ran.err) == (0, '')
    assert ran.out.splitlines() == [line, '1 sheets, 0 problems; 1 sheets are proofs']
    assert line in run('status', '--locale', 'ro').out
    for name in (TOPIC, CATALOGUE) if file == 'both' else (file,):
        edit(project / name, new, old)
    assert state(project) == stage  # the text that was read is back


def test_a_table_of_an_earlier_text_is_not_taken_for_this_one(project: Path, run: Run) -> None:
    unread(project)
    run('blind', 'ro', '--out', str(project / 'blind.csv'))
    fill(project / 'blind.csv', lambda row: {'back-translation': 'says it'})
    edit(project / CATALOGUE, 'Sună la firmă.', 'Sună la firma.')
    ran = run('blind', 'ro', '--read', str(project / 'blind.csv'), '--by', 'Ben')
    assert ran.status == 0
    assert ran.err.startswith('blind.csv: 1 rows are about texts that have changed since, and were left out (line ')
    assert [row['id'] for row in table(project / READINGS) if row['id'] == 'before-you-go.ask.call'] == []


def test_a_digest_of_another_text_counts_for_nothing(project: Path) -> None:
    rows = (project / READINGS).read_text(encoding='utf-8')
    edit(project / READINGS, digest('Call the company.', 'Sună la firmă.'), digest('Call the company.', 'Sunați la firmă.'))
    assert states(project)['before-you-go.ask.call'] == 'drafted'
    (project / READINGS).write_text(rows, encoding='utf-8')
    assert states(project)['before-you-go.ask.call'] == 'blind-checked'


def test_a_catalogue_filled_with_english_is_drafted_whoever_signs(project: Path, run: Run) -> None:
    catalogue = read_project(project).locales['ro'].catalogue
    text = (project / CATALOGUE).read_text(encoding='utf-8')
    for id, said in catalogue.texts.items():
        text = text.replace(f'msgstr "{said}"', f'msgstr "{catalogue.english[id]}"')
    (project / CATALOGUE).write_text(text, encoding='utf-8')
    unread(project)
    read_blind(project, run)
    assert compared(project, run) == (0, '')
    run('approve', 'ro', '--topic', 'before-you-go', '--scope', 'both', *APPROVAL)
    assert {*states(project).values()} == {'drafted'}


def test_a_fuzzy_message_has_no_state(project: Path) -> None:
    edit(project / CATALOGUE, 'msgctxt "before-you-go.ask.call"\n', '#, fuzzy\nmsgctxt "before-you-go.ask.call"\n')
    assert states(project)['before-you-go.ask.call'] == 'untranslated'


@pytest.mark.parametrize('word', ['"proof.draft"', '"imprint.copy"', '"picture.phone"'])
def test_words_of_the_house_and_pictures_count_on_a_sheet(project: Path, run: Run, word: str) -> None:
    rows = (project / READINGS).read_text(encoding='utf-8').splitlines(keepends=True)
    (project / READINGS).write_text(''.join(row for row in rows if not row.startswith(word.strip('"'))), encoding='utf-8')
    assert state(project) == 'blind-checked'
    expected = ('blind-checked', ['draft']) if 'proof' in word else ('drafted', ['proof', 'unchecked'])
    assert sheet_state(run, project) == expected  # what is not printed does not weigh


def test_a_broken_file_is_never_written_over(project: Path, run: Run) -> None:
    with (project / READINGS).open('a', encoding='utf-8') as file:
        file.write('before-you-go.ask.call,verified\n')
    before = (project / READINGS).read_bytes()
    ran = run('approve', 'ro', '--topic', 'before-you-go', '--scope', 'both', *APPROVAL)
    assert ran.status == 1
    assert f'{READINGS}:41: this row has 2 cells, and not 11 [readings]' in ran.err
    assert (project / READINGS).read_bytes() == before


# Who reads the states.


def test_a_release_prints_what_is_checked_and_no_proof(project: Path, run: Run, pressed: None) -> None:
    assert run('build', '--release', '--locale', 'ro').status == 0
    unread(project)
    ran = run('build', '--release', '--locale', 'ro')
    assert ran.status == 1
    assert 'before-you-go is a proof: 10 of its messages are drafted' in ran.err
    assert 'hint: have it translated back, and compared: ./build.py blind ro --out FILE.csv' in ran.err
    ran = run('build', '--locale', 'ro')
    assert ran.status == 0
    assert 'PROOF ro: nobody has checked a translation on it (1 sheet)' in ran.err


def test_an_edition_that_refuses_drafts_prints_what_is_approved(project: Path, run: Run) -> None:
    with (project / 'content/editions/open/edition.yaml').open('a') as file:
        file.write('marks: {drafts: refuse}\n')
    assert run('check', '--locale', 'ro').status == 1
    run('approve', 'ro', '--topic', 'before-you-go', '--scope', 'both', *APPROVAL)
    assert run('check', '--locale', 'ro').status == 0


def test_status_says_topic_by_topic_how_far_it_is(project: Path, run: Run) -> None:
    edit(project / CATALOGUE, 'msgstr "Sună la firmă."', 'msgstr ""')
    ran = run('status', '--json', str(project / 'status.json'), '--badge', str(project / 'status.svg'))
    assert ran.status == 0
    rows = [line.split() for line in ran.out.splitlines() if line.startswith(('  ar', '  ro'))]
    assert rows == [['ar', 'blind'], ['ro', 'lacking', '3']]
    ar, ro = json.loads((project / 'status.json').read_bytes())['locales']
    assert (ar['state'], ar['topics'][0]['words_to_go'], ar['topics'][0]['next']) == ('blind-checked', 0, ['needs a person who approves it for language'])
    assert (ro['state'], ro['topics'][0]['words_to_go'], ro['topics'][0]['messages']) == ('untranslated', 3, {'untranslated': 1, 'blind-checked': 6})
    assert '<title>translations: 1 blind-checked, 1 untranslated</title>' in (project / 'status.svg').read_text(encoding='utf-8')


# Topics that a locale covers.


def test_a_topic_that_is_not_covered_is_not_yet(project: Path, run: Run, pressed: None) -> None:
    second = (project / TOPIC).read_text(encoding='utf-8').replace('number: 1\n', 'number: 2\n').replace('112', 'for help')
    (project / 'content/topics/second.yaml').write_text(second, encoding='utf-8')
    assert run('check', '--locale', 'ro').status == 1  # without `topics:` it covers all, and this one is missing
    with (project / 'locales/ro/locale.yaml').open('a') as file:
        file.write('topics: [before-you-go]\n')
    ran = run('check', '--locale', 'ro')
    assert (ran.status, ran.out) == (0, 'ro: not yet: second\n1 sheets, 0 problems\n')
    for _ in range(2):  # also when there is nothing to do
        ran = run('build', '--locale', 'ro')
        assert (ran.status, ran.out.splitlines()[-1]) == (0, 'ro: not yet: second')
    assert run('build', '--locale', 'ro', '--topic', 'second').status == 0
    assert 'not yet' in run('status', '--locale', 'ro').out
    edit(project / CATALOGUE, 'msgstr "Sună la firmă."', 'msgstr ""')
    assert run('check', '--locale', 'ro').status == 1  # a gap in what it covers is one
