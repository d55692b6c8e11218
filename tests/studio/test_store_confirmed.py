"""Who called a number, what they asked and from where: one line more, all others as they were; and who has read a sentence."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from beforehand.content.edition import Confirmation
from beforehand.ground.problem import Text
from beforehand.read.project import Project, read_project
from beforehand.read.readings import read_readings
from beforehand.studio.store.change import Change
from beforehand.studio.store.edits.confirmed import confirm, take_back
from beforehand.studio.store.edits.readings import compared, read_by, translated_back
from beforehand.studio.store.edits.sentences import sentence
from beforehand.studio.store.held import Held
from beforehand.studio.store.judge import judging
from beforehand.studio.store.refusals import CannotSay, Invalid
from studio.browser import ROOT

TODAY = date(2026, 11, 26)
LINE = '{helpline: "office", number: "+48226280120", by: "M. K.", date: "2026-11-20"}'


def call(**more: Any) -> Confirmation:
    """Somebody called the office."""
    fields = {'helpline': Text('office'), 'number': Text('+48226280120'), 'by': Text('M. K.'), 'date': Text('2026-11-20')}
    return Confirmation.model_construct(**(fields | more))


def test_the_first_call_makes_the_file_and_says_what_it_is() -> None:
    assert confirm(b'', call()).decode().split('\n')[2:] == ['confirmed:', f'  - {LINE}', '']


@pytest.mark.parametrize(('before', 'after'), [
    ('confirmed:\n- {helpline: a, number: "112", by: B, date: "2026-01-01"}  # asked twice\n# end\n',
     f'confirmed:\n- {{helpline: a, number: "112", by: B, date: "2026-01-01"}}  # asked twice\n- {LINE}\n# end\n'),
    ('# mine\nconfirmed: []\n', f'# mine\nconfirmed: [{LINE}]\n'), ('confirmed:\n', f'confirmed: [{LINE}]\n'), ('# none yet\n', f'# none yet\nconfirmed: [{LINE}]\n'),
    ('confirmed:\r\n  - {helpline: a, number: "112", by: B, date: "2026-01-01"}\r\n',
     f'confirmed:\r\n  - {{helpline: a, number: "112", by: B, date: "2026-01-01"}}\r\n  - {LINE}\r\n')])
def test_one_line_more_and_all_others_as_they_were(before: str, after: str) -> None:
    assert confirm(before.encode(), call()).decode() == after
    assert confirm(after.encode(), call()).decode() == after  # the same call twice is one


def test_what_was_asked_and_from_where() -> None:
    data = confirm(b'', call(asked=Text('Who answers? "Ola", they speak Romanian.'), from_=[Text('home'), Text('abroad')], conflict_settled=Text('free or not')))
    assert yaml.safe_load(data)['confirmed'] == [{
        'helpline': 'office', 'number': '+48226280120', 'by': 'M. K.', 'date': '2026-11-20', 'conflict_settled': 'free or not',
        'asked': 'Who answers? "Ola", they speak Romanian.', 'from': ['home', 'abroad']}]


@pytest.mark.parametrize('more', [{'by': Text('')}, {'by': Text('<b>')}, {'date': Text('yesterday')}, {'number': Text('12 34')}, {'asked': Text('x' * 5_000)},
                                  {'from_': [Text('moon')]}])
def test_a_call_that_nobody_could_read_is_not_written(more: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        confirm(b'', call(**more))


def test_a_call_is_taken_back_and_no_other_one() -> None:
    other = call(number=Text('+48226280121'))
    both = confirm(confirm(confirm(b'', call()), other), call(date=Text('2026-11-24')))
    assert take_back(both, 'office', '+48226280120') == confirm(b'', other)
    assert take_back(both, 'elsewhere', '+48226280120') == both
    assert take_back(b'', 'office', '+48226280120') == b''


def test_two_windows_that_write_down_a_call_at_once_keep_both(held: Held, folder: Path) -> None:
    for number in ('+48226280120', '+48226280121'):  # both forms were opened before there was a file
        held.save('call', {'confirmed.yaml': Change(partial(confirm, one=call(number=Text(number))))}, {'confirmed.yaml': ''}, undoable=False)
    assert (folder / 'confirmed.yaml').read_bytes().count(b'helpline: "office"') == 2


@pytest.fixture(scope='module')
def project() -> Project:
    return read_project(ROOT)


def test_a_call_of_a_helpline_that_is_not_printed_is_told(held: Held, project: Project) -> None:
    held.judge = judging(lambda: project, TODAY)
    held.save('call', {'confirmed.yaml': Change(partial(confirm, one=call()))}, {})
    with pytest.raises(Invalid, match='no helpline "nowhere"'):
        held.save('call', {'confirmed.yaml': Change(partial(confirm, one=call(helpline=Text('nowhere'))))}, {})


def test_the_file_that_editions_share_is_theirs_and_stays(held: Held, folder: Path, project: Project) -> None:
    """What the folder around says holds for all in it; a call that is taken back here is taken back here alone."""
    shared = folder.parent / 'confirmed.yaml'
    shared.write_bytes(confirm(b'', call(name=Text('Our Office'))))
    before = shared.read_bytes()
    held.judge = judging(lambda: project, TODAY)
    held.save('call', {'confirmed.yaml': Change(partial(confirm, one=call()))}, {}, undoable=False)
    held.save('taken back', {'confirmed.yaml': Change(partial(take_back, helpline='office', number='+48226280120'))}, {}, undoable=False)
    assert shared.read_bytes() == before
    assert 'office' not in held.read('confirmed.yaml').decode()
    with pytest.raises(ValueError, match=r'\.\./confirmed\.yaml'):
        held.read('../confirmed.yaml')


def test_a_sentence_that_there_is_and_one_that_there_is_not(held: Held, project: Project) -> None:
    held.judge = judging(lambda: project, TODAY)
    title = str(project.topics['check-the-job'].title)
    held.save('own', {'words/ro.po': sentence(b'', 'check-the-job.title', title, 'Verifică', 'ro')}, {})
    for message, english in (('check-the-job.nothing', 'Nothing'), ('check-the-job.title', 'Another English')):
        with pytest.raises(Invalid):
            held.save('own', {'words/ro.po': sentence(held.read('words/ro.po'), message, english, 'X', 'ro')}, held.digests())


def test_who_has_translated_it_back_and_who_has_compared(project: Project) -> None:
    locale, title = project.locales['ro'], str(project.topics['check-the-job'].title)
    text = locale.catalogue.texts['check-the-job.title']
    back = translated_back('check-the-job.title', title, text, 'Ion', TODAY, 'Check the work')
    once = read_by(b'', [back], locale, TODAY)
    both = read_by(once, [compared('check-the-job.title', title, text, 'Ana', TODAY, 'minor', 'a shade')], locale, TODAY)
    rows = [(row.act, row.by, row.severity, row.note) for row in read_readings(both, 'x')[0]]
    assert ('translated-back', 'Ion', '', 'Check the work') in rows
    assert ('compared', 'Ana', 'minor', 'a shade') in rows
    assert read_by(both, [back], locale, TODAY) == both
    with pytest.raises(Invalid):  # nobody compares what they have translated back themselves
        read_by(once, [compared('check-the-job.title', title, text, 'Ion', TODAY)], locale, TODAY)
    with pytest.raises(CannotSay):
        read_by(b'nothing of the kind\n', [back], locale, TODAY)
