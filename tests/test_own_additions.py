"""What an edition adds to the texts of the project, and the words of the house that it says differently."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT, Overlay, Run

from beforehand.compose.setting import Setting
from beforehand.content.topic import name_messages
from beforehand.plan.sheets import Sheet, Wishes, plan
from beforehand.read.project import Project, read_project

HOME = 'content/editions/aid'
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\nLast-Translator: Ola\\n"\n\n'
DESK = 'Come to our desk.'
ID = 'before-you-go.ask.desk'
ADDED = {'part': 'before-you-go.ask', 'id': 'desk', 'text': DESK}


def edition(*added: dict[str, str], more: str = '') -> str:
    lines = ''.join('  - {' + ', '.join(f'{name}: "{value}"' for name, value in one.items()) + '}\n' for one in added)
    return f'name: Aid\nhelplines: []\nadd:\n{lines}{more}'


def po(id: str, english: str, text: str) -> str:
    return f'{HEADER}msgctxt "{id}"\nmsgid "{english}"\nmsgstr "{text}"\n'


@pytest.fixture
def aid(overlay: Overlay) -> Overlay:
    """Lay files into the folder of an edition; it has an edition.yaml of two lines if none is laid."""

    def lay(files: dict[str, str]) -> None:  # type: ignore[type-arg]
        overlay({f'{HOME}/{name}': text for name, text in {'edition.yaml': 'name: Aid\nhelplines: []\n', **files}.items()})

    return lay  # type: ignore[return-value]


def read(root: Path) -> Project:
    return read_project(root, [root / HOME, root / 'content/editions/open'], date(2026, 11, 26))


def sheet(project: Project, edition: str, locale: str) -> Sheet:
    return next(one for one in plan(project, Wishes()) if (one.edition.id, one.locale.id) == (edition, locale))


def asked(sheet: Sheet) -> list[str]:
    """What its first part says, in its language."""
    list(name_messages(sheet.topic, sheet.topic_id))
    return [str(sheet.locale.catalogue.translate(message.text)) for message in sheet.topic.parts[0].messages]


def test_a_message_is_added_to_a_part_in_this_edition_alone(project: Path, aid: Overlay) -> None:
    aid({'edition.yaml': edition(ADDED), 'words/ro.po': po(ID, DESK, 'Vino la ghișeul nostru.')})
    found = read(project)
    assert not found.problems
    assert asked(sheet(found, 'aid', 'en')) == ['Call the company.', DESK]
    assert asked(sheet(found, 'aid', 'ro')) == ['Sună la firmă.', 'Vino la ghișeul nostru.']
    assert asked(sheet(found, 'open', 'en')) == ['Call the company.']
    assert sheet(found, 'aid', 'en').code != sheet(found, 'open', 'en').code


def test_it_stands_behind_the_message_that_it_names(project: Path, aid: Overlay) -> None:
    second = {'part': 'before-you-go.ask', 'id': 'first', 'text': 'Ask us first.', 'after': 'call', 'detail': 'On weekdays.'}
    aid({'edition.yaml': edition(ADDED, second)})
    found = sheet(read(project), 'aid', 'en')
    assert asked(found) == ['Call the company.', 'Ask us first.', DESK]
    assert str(found.topic.parts[0].messages[1].detail) == 'On weekdays.'


def test_whom_to_ask_can_say_more(project: Path, aid: Overlay) -> None:
    aid({'edition.yaml': edition({**ADDED, 'part': 'before-you-go.help'})})
    assert [str(one.text) for one in sheet(read(project), 'aid', 'en').topic.help.messages] == [DESK]
    assert sheet(read(project), 'open', 'en').topic.help.messages == []


def test_an_added_message_without_its_translation_keeps_that_language_from_the_press(aid: Overlay, run: Run) -> None:
    aid({'edition.yaml': edition(ADDED)})
    ran = run('check', '--edition', 'aid', '--locale', 'ro')
    assert f'{HOME}/words/ro.po: 1 of' in ran.err
    assert f'untranslated: {ID}' in ran.err


def test_an_added_message_is_printed(aid: Overlay, run: Run, pressed: None, project: Path) -> None:
    aid({'edition.yaml': edition(ADDED)})
    ran = run('build', '--edition', 'aid', '--locale', 'en', '--html')
    assert ran.status == 0, ran.err
    page = next((project / 'out/aid/en').glob('*.html')).read_text()
    assert f'data-at="{ID}"' in page or DESK in page


@pytest.mark.parametrize(('change', 'why'), [
    ({'part': 'before-you-go.aks'}, 'did you mean "before-you-go.ask"?'),
    ({'part': 'before-you-go'}, 'there is no part "before-you-go"'),
    ({'part': '../../etc'}, 'there is no part'),
    ({'id': 'call'}, 'has a message "call" already [own-words]'),
    ({'id': 'heading'}, 'has the id of another one (doubled-id)'),
    ({'id': 'Our desk'}, 'is no id'),
    ({'after': 'cal'}, 'did you mean "call"?'),
    ({'sign': 'cal'}, 'unknown pictogram "cal"'),
    ({'kind': 'shout'}, 'kind'),
    ({'text': 'Our advice is free.'}, 'promises: free (promises)'),
    ({'text': 'Turn off the location of your phone.'}, 'to get advice first (location)'),
    ({'text': 'Never trust foreigners.'}, '(judging)'),
    ({'text': '<b>Come</b> in.'}, 'has markup in it'),
    ({'text': 'Come in', 'detail': 'word ' * 30 + '.'}, '(words)'),
    ({'text': 'x' * 500}, '400'),
])
def test_what_an_added_message_must_not_be_is_said_at_its_line(aid: Overlay, run: Run, change: dict[str, str], why: str) -> None:
    aid({'edition.yaml': edition({**ADDED, **change})})
    ran = run('check', '--edition', 'aid')
    assert ran.status == 1
    assert f'{HOME}/edition.yaml:4' in ran.err
    assert why in ran.err


def test_somebody_answers_for_what_an_added_message_promises(aid: Overlay, run: Run) -> None:
    text = 'Our advice is free.'
    answer = f'answers_for:\n  - {{message: {ID}, text: "{text}", by: Ada Nowak, date: "2026-11-20"}}\nlocales: [en]\n'
    aid({'edition.yaml': edition({**ADDED, 'text': text}, more=answer)})
    ran = run('check', '--edition', 'aid')
    assert ran.status == 0, ran.err


def test_the_english_of_an_added_message_stands_in_one_place(aid: Overlay, run: Run) -> None:
    aid({'edition.yaml': edition(ADDED), 'words/en.po': po(ID, DESK, 'Visit us.')})
    assert f'words/en.po:5: "{ID}" is said in edition.yaml' in run('check', '--edition', 'aid').err


def test_a_word_of_the_house_is_said_differently_in_this_edition_alone(project: Path, aid: Overlay) -> None:
    aid({'words/en.po': po('edition.from', 'From', 'Published by'), 'words/ro.po': po('edition.from', 'Published by', 'Editat de')})
    found = read(project)
    assert not found.problems
    assert [str(Setting(found, sheet(found, one, locale)).word('edition.from')) for one in ('aid', 'open')
            for locale in ('en', 'ro')] == ['Published by', 'Editat de', 'From', 'Publicat de']
    assert sheet(found, 'aid', 'en').code != sheet(found, 'open', 'en').code


def test_a_layout_says_it_too(project: Path, aid: Overlay, overlay: Overlay, run: Run, pressed: None) -> None:
    layout = 'templates/handbill/layout.yaml'
    overlay({layout: (project / layout).read_text().replace('- {text: lead}', '- {text: lead}\n          - {text: help.local}')})
    aid({'words/en.po': po('help.local', 'Local helpline', 'Ask your consulate'), 'edition.yaml': 'name: Aid\nhelplines: []\nlocales: [en]\n'})
    ran = run('build', '--edition', 'aid', '--html')
    assert ran.status == 0, ran.err
    page = next((project / 'out/aid/en').glob('*.html')).read_text()
    assert ('Ask your consulate' in page, 'Local helpline' in page) == (True, False)


def test_the_code_tells_that_a_word_of_the_house_has_changed(project: Path, aid: Overlay, run: Run) -> None:
    aid({'words/en.po': po('edition.from', 'From', 'Published by')})
    code = sheet(read(project), 'aid', 'en').code
    assert 'changed since' not in run('whatis', code).out
    aid({'words/en.po': po('edition.from', 'From', 'Printed by')})
    assert 'what the edition says has changed since' in run('whatis', code).out


def test_a_word_of_the_house_needs_every_language(aid: Overlay, run: Run) -> None:
    aid({'words/en.po': po('edition.from', 'From', 'Published by')})
    assert 'untranslated: edition.from' in run('check', '--edition', 'aid', '--locale', 'ro').err


@pytest.mark.parametrize(('id', 'english'), [
    ('imprint.copy', 'You may copy and share this sheet.'), ('proof.word', 'PROOF'), ('cost.free', 'The call is free'),
    ('picture.phone', 'A telephone')])
def test_marks_facts_and_the_imprint_are_the_same_in_all_editions(aid: Overlay, run: Run, id: str, english: str) -> None:
    aid({'words/en.po': po(id, english, 'Call us.')})
    ran = run('check', '--edition', 'aid')
    assert ran.status == 1
    assert f'{HOME}/words/en.po:5: ' in ran.err
    assert ('is the same in all editions' in ran.err) is (id != 'picture.phone')


@pytest.mark.parametrize(('text', 'why'), [('Safe helpline', 'promises: safe'), ('Never trust foreigners', 'may make a sign of'),
                                           ('<i>Helpline</i>', '(markup)')])
def test_what_protects_people_holds_for_words_of_the_house(aid: Overlay, run: Run, text: str, why: str) -> None:
    aid({'words/en.po': po('help.local', 'Local helpline', text), 'edition.yaml': 'name: Aid\nhelplines: []\nlocales: [en]\n'})
    ran = run('check', '--edition', 'aid')
    assert f'{HOME}/words/en.po:5: ' in ran.err
    assert why in ran.err


def test_whatis_names_what_is_added_and_said_differently(project: Path, aid: Overlay, run: Run) -> None:
    aid({'edition.yaml': edition(ADDED), 'words/en.po': po('edition.from', 'From', 'Published by')})
    said = run('whatis', sheet(read(project), 'aid', 'en').code).out
    assert f'words: "aid" differs from the project in its own words: {ID}, edition.from' in said


def test_the_project_lets_its_own_words_be_reworded_and_no_mark() -> None:
    """What protects a reader is not free: the marks of drafts and proofs, numbers, what is known of helplines, the imprint."""
    free = read_project(ROOT).free_words
    assert {'help.local', 'edition.from'} <= free
    assert not [id for id in free if id.partition('.')[0] in ('imprint', 'proof', 'cost', 'promise', 'reach', 'answers', 'audience', 'danger')]
    assert 'help.danger' not in free
