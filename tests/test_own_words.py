"""An edition's own words: what it says, what it leaves out, what it must not say; the project's own sheets stay as they are."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT, Overlay, Run

from beforehand.content.topic import name_messages
from beforehand.plan.sheets import Sheet, Wishes, plan
from beforehand.read.project import Project, read_project
from beforehand.read.readings import COLUMNS, digest

HOME = 'content/editions/aid'
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\nLast-Translator: Ola\\n"\n\n'
CALL, OURS = 'Call the company.', 'Phone the company first.'
SECOND = '      - id: wait\n        text: Wait a day.\n        rests_on: [own]\n'


def entry(text: str, english: str = CALL, id: str = 'before-you-go.ask.call', note: str = '') -> str:
    return f'{note}msgctxt "{id}"\nmsgid "{english}"\nmsgstr "{text}"\n\n'


def po(*entries: str) -> str:
    return HEADER + ''.join(entries)


@pytest.fixture
def aid(overlay: Overlay) -> Overlay:
    """Lay files into the folder of an edition of two lines."""

    def lay(files: dict[str, str]) -> None:  # type: ignore[type-arg]
        overlay({f'{HOME}/{name}': text for name, text in {'edition.yaml': 'name: Aid\nhelplines: []\n', **files}.items()})

    return lay  # type: ignore[return-value]


def read(root: Path) -> Project:
    return read_project(root, [root / HOME, root / 'content/editions/open'], date(2026, 11, 26))


def sheet(project: Project, edition: str, locale: str) -> Sheet:
    return next(one for one in plan(project, Wishes()) if (one.edition.id, one.locale.id) == (edition, locale))


def says(sheet: Sheet, id: str = 'before-you-go.ask.call') -> str:
    texts = {text.id: text for text in name_messages(sheet.topic, sheet.topic_id)}
    return str(sheet.locale.catalogue.translate(texts[id])) if id in texts else ''


def test_a_message_is_said_differently_in_this_edition_alone(project: Path, aid: Overlay) -> None:
    aid({'words/en.po': po(entry(OURS)), 'words/ro.po': po(entry('Sună întâi la firmă.', OURS))})
    found = read(project)
    assert [says(sheet(found, 'aid', locale)) for locale in ('en', 'ro')] == [OURS, 'Sună întâi la firmă.']
    assert [says(sheet(found, 'open', locale)) for locale in ('en', 'ro')] == [CALL, 'Sună la firmă.']
    assert sheet(found, 'aid', 'en').code != sheet(found, 'open', 'en').code


def test_a_new_english_without_its_translation_is_not_translated(project: Path, aid: Overlay, run: Run) -> None:
    aid({'words/en.po': po(entry(OURS))})
    ran = run('check', '--edition', 'aid', '--locale', 'ro')
    assert f'{HOME}/words/ro.po: 1 of' in ran.err
    assert 'untranslated: before-you-go.ask.call' in ran.err


def test_own_words_are_a_proof_until_readings_beside_them_say_otherwise(project: Path, aid: Overlay) -> None:
    ours = 'Sunați la firmă.'
    aid({'words/ro.po': po(entry(ours))})
    found = read(project)
    text = next(text for text in name_messages(found.topics['before-you-go'], 'before-you-go') if text == CALL)
    states = [sheet(found, edition, 'ro').locale.state(text) for edition in ('aid', 'open')]
    assert states[0] == 'drafted' != states[1]
    rows = [','.join((text.id, digest(CALL, ours), *rest)) for rest in (
        ('translated-back', 'Ben', '', '2026-11-03', '', '', '', '', 'Call the company.'),
        ('compared', 'Cem', '', '2026-11-04', '', '', '', 'none', ''))]
    aid({'words/ro.po': po(entry(ours)), 'words/ro.readings.csv': '\n'.join((','.join(COLUMNS), *rows, ''))})
    assert sheet(read(project), 'aid', 'ro').locale.state(text) != 'drafted'


def test_nobody_checks_what_they_translated_themselves(project: Path, aid: Overlay, run: Run) -> None:
    ours = 'Sunați la firmă.'
    row = f'before-you-go.ask.call,{digest(CALL, ours)},translated-back,Ola,,2026-11-03,,,,,Call the company.'
    aid({'words/ro.po': po(entry(ours)), 'words/ro.readings.csv': f'{",".join(COLUMNS)}\n{row}\n'})
    assert f'{HOME}/words/ro.readings.csv:2:' in run('check', '--edition', 'aid').err


@pytest.mark.parametrize('files', [
    {'edition.yaml': 'name: Aid\nhelplines: []\ndrop: [before-you-go.ask.call]\n'},
    {'words/en.po': po(entry('', note='#, beforehand-drop\n'))}], ids=['in edition.yaml', 'by a flag'])
def test_a_message_is_left_out_in_all_languages(project: Path, aid: Overlay, run: Run, files: dict[str, str]) -> None:
    topic = project / 'content/topics/before-you-go.yaml'
    aid(files)
    assert 'is the last message of its part [own-words]' in run('check', '--edition', 'aid').err
    topic.write_text(topic.read_text().replace('\nhelp:', f'{SECOND}\nhelp:'))
    found = read(project)
    assert not found.problems
    assert [says(sheet(found, 'aid', locale)) for locale in ('en', 'ro')] == ['', '']
    assert says(sheet(found, 'open', 'en')) == CALL


@pytest.mark.parametrize('id', ['before-you-go.help.heading', 'before-you-go.title', 'imprint.draft', '../../etc/passwd'])
def test_headings_and_words_of_the_house_stay(project: Path, aid: Overlay, run: Run, id: str) -> None:
    aid({'edition.yaml': f'name: Aid\nhelplines: []\ndrop: ["{id}"]\n'})
    assert f'{HOME}/edition.yaml:3: "{id}" is no message of a part' in run('check', '--edition', 'aid').err


@pytest.mark.parametrize(('locale', 'text', 'why'), [
    ('en', 'Our call is free.', 'promises: free (promises)'),
    ('en', 'Turn off the location of your phone.', 'to get advice first (location)'),
    ('en', 'Never trust foreigners.', '(judging)'),
    ('en', 'Call 030 1234567.', '(dialled)'),
    ('en', 'Call the \u202ecompany.', '(hidden-characters)'),
    ('en', '<b>Call</b> the company.', '(markup)'),
    ('en', 'word ' * 30, '(words)'),
    ('ro', 'Sună la 113 firme.', '(numbers)'),
    ('ro', 'Sună gratuit la firmă.', '(promises)'),
    ('ro', 'Nu suna la firmă.', '(negation)'),
    ('ro', 'Sună la 公司.', '(letters)'),
    ('ro', CALL, '(left-in-english)'),
])
def test_what_protects_people_holds_for_own_words(project: Path, aid: Overlay, run: Run, locale: str, text: str, why: str) -> None:
    for name in ('en', 'ro'):
        (project / f'locales/{name}/words.yaml').write_text((ROOT / f'locales/{name}/words.yaml').read_text())
    aid({f'words/{locale}.po': po(entry(text.strip()))})
    ran = run('check', '--edition', 'aid')
    assert ran.status == 1
    assert any(line.startswith(f'{HOME}/words/{locale}.po:5:') and why in line for line in ran.err.splitlines()), ran.err


@pytest.mark.parametrize(('text', 'answered', 'right'), [
    ('Our advice is free.', 'Our advice is free.', True),
    ('Our advice is free.', 'Our advice is free!', False),
    ('The job is safe.', 'The job is safe.', False),
    ('Ask us. The job is safe.', 'Ask us. The job is safe.', False)])
def test_a_promise_needs_somebody_who_answers_for_these_words(project: Path, aid: Overlay, run: Run, text: str, answered: str,
                                                              right: bool) -> None:
    answer = f'{{message: before-you-go.ask.call, text: "{answered}", by: Ada Nowak, date: "2026-11-20"}}'
    aid({'edition.yaml': f'name: Aid\nhelplines: []\nlocales: [en]\nanswers_for:\n  - {answer}\n', 'words/en.po': po(entry(text))})
    ran = run('check', '--edition', 'aid')
    assert (ran.status == 0) is right, ran.err


@pytest.mark.parametrize(('name', 'text', 'why'), [
    ('words/en.po', po(entry(OURS, id='before-you-go.ask.cal')), 'did you mean "before-you-go.ask.call"?'),
    ('words/en.po', po(entry(OURS, english='Call them.')), 'hint: msgid "Call the company."'),
    ('words/en.po', po(entry(OURS), entry(OURS)), 'stands in this file twice'),
    ('words/en.po', po(entry(OURS, note='#, fuzzy\n')), 'is marked fuzzy'),
    ('words/en.po', po(entry('x' * 3000)), 'longer than 2000 letters'),
    ('words/en.po', po(entry(OURS, id='imprint.copy', english='You may copy and share this sheet.')), 'is the same in all editions'),
    ('words/ro.po', po(entry('', note='#, beforehand-drop\n')), 'cannot be dropped here'),
    ('words/en.po', 'msgid "', 'not a PO file'),
    ('words/en.po', '\x00\x1b[2J', 'not a PO file'),
    ('words/ro.readings.csv', 'x\n', 'does not name the columns'),
    ('words/en.readings.csv', 'x\n', 'nothing reads this file'),
    ('words/xx.po', po(), 'nothing reads this file'),
    ('words/en.po', '#' * 1_000_001, 'bytes; 1,000,000 are the most'),
])
def test_a_file_that_cannot_be_used_is_said_at_its_line(aid: Overlay, run: Run, name: str, text: str, why: str) -> None:
    aid({name: text})
    ran = run('check', '--edition', 'aid')
    assert ran.status == 1
    assert f'{HOME}/{name}' in ran.err
    assert why in ran.err


def test_nothing_outside_of_the_folder_is_read(project: Path, aid: Overlay, run: Run, tmp_path: Path) -> None:
    (tmp_path / 'elsewhere').mkdir()
    (tmp_path / 'elsewhere/en.po').write_text(po(entry('Secret words.')))
    aid({})
    (project / HOME / 'words').symlink_to(tmp_path / 'elsewhere')
    assert 'is no folder' in run('check', '--edition', 'aid').err
    (project / HOME / 'words').unlink()
    (project / HOME / 'words').mkdir()
    (project / HOME / 'words/en.po').symlink_to(tmp_path / 'elsewhere/en.po')
    os.mkfifo(project / HOME / 'words/ro.po')
    said = run('check', '--edition', 'aid').err
    assert 'en.po: is a link' in said
    assert 'ro.po: is no file' in said
    assert 'Secret' not in said


def test_whatis_says_that_an_edition_differs(project: Path, aid: Overlay, run: Run) -> None:
    aid({'words/en.po': po(entry(OURS))})
    code = sheet(read(project), 'aid', 'en').code
    said = run('whatis', code).out
    assert 'words: "aid" differs from the project in its own words: before-you-go.ask.call' in said
    assert 'the English text has changed' not in said
    aid({'words/en.po': po(entry('Phone them first.'))})
    assert 'the English text has changed' in run('whatis', code).out
