"""A folder of leaflets in the studio: saved in steps, taken back by name, merged or shown where somebody else was quicker."""

from __future__ import annotations

import subprocess
import sys
import threading
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from beforehand.content.edition import Confirmation
from beforehand.ground.problem import Text
from beforehand.read import po
from beforehand.studio.store.change import Change
from beforehand.studio.store.edits.confirmed import confirm
from beforehand.studio.store.edits.edition import edition
from beforehand.studio.store.edits.sentences import sentence
from beforehand.studio.store.held import Held
from beforehand.studio.store.refusals import Busy, Conflict, Gone, Invalid, Unfit
from studio.disk import files_of
from studio.ours import EDITION, LOGO

FILE = 'edition.yaml'
OTHER = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v5z"/></svg>\n'


def change(name: str, value: Any) -> Change:
    """Another value, whatever else is in the file."""
    return Change(partial(edition, wanted={(name,): value}))


def put(held: Held, name: str, value: Any, told: str = '') -> None:
    """As a form does that was opened just now."""
    seen = {FILE: held.digest(FILE)}
    held.save(told or f'new {name}', {FILE: edition(held.read(FILE), {(name,): value})}, seen)


def outside(folder: Path, old: bytes, new: bytes) -> None:
    """Somebody edits the file in an editor."""
    data = (folder / FILE).read_bytes()
    assert old in data
    (folder / FILE).write_bytes(data.replace(old, new))


def test_a_step_changes_what_it_says_and_nothing_else(held: Held, folder: Path) -> None:
    put(held, 'accent', '#ffcc00', 'new colour')
    assert files_of(folder) == {FILE: EDITION.replace(b'#ffb71b', b'#ffcc00'), 'logo-0123456789ab.svg': LOGO, 'notes.txt': b'mine'}
    last = held.last()
    assert last
    assert (last.told, [*last.files]) == ('new colour', [FILE])


def test_a_step_of_several_files_and_an_old_logo_goes_by_itself(held: Held, folder: Path) -> None:
    held.save('new logo', {'logo-aaaaaaaaaaaa.svg': OTHER, FILE: change('logo', 'logo-aaaaaaaaaaaa.svg')}, {})
    assert sorted(files_of(folder)) == [FILE, 'logo-aaaaaaaaaaaa.svg', 'notes.txt']
    assert held.undo().told == 'new logo'
    assert files_of(folder) == {FILE: EDITION, 'logo-0123456789ab.svg': LOGO, 'notes.txt': b'mine'}


def test_a_logo_of_theirs_is_not_ours_to_take_away(held: Held, folder: Path) -> None:
    (folder / 'kite.svg').write_bytes(OTHER)
    outside(folder, b'logo-0123456789ab.svg', b'kite.svg')
    held.save('new logo', {'logo-aaaaaaaaaaaa.svg': OTHER, FILE: change('logo', 'logo-aaaaaaaaaaaa.svg')}, {})
    assert sorted(files_of(folder)) == [FILE, 'kite.svg', 'logo-aaaaaaaaaaaa.svg', 'notes.txt']


def test_what_changes_nothing_is_no_step(held: Held) -> None:
    assert held.save('nothing', {FILE: EDITION}, {FILE: held.digest(FILE)}) is None
    put(held, 'accent', '#ffb71b')
    assert held.last() is None


def test_steps_are_undone_one_by_one_by_their_names(held: Held, folder: Path) -> None:
    put(held, 'accent', '#ffcc00', 'new colour')
    put(held, 'web', 'example.org', 'new web address')
    assert [held.undo().told, held.undo().told] == ['new web address', 'new colour']
    assert (folder / FILE).read_bytes() == EDITION
    with pytest.raises(LookupError):
        held.undo()


def test_what_was_undone_is_done_again(held: Held, folder: Path) -> None:
    put(held, 'accent', '#ffcc00', 'new colour')
    put(held, 'web', 'example.org', 'new web address')
    after = (folder / FILE).read_bytes()
    held.undo(), held.undo()
    assert held.redo().told == 'new colour'
    next_one = held.undone()
    assert next_one
    assert next_one.told == 'new web address'
    held.redo()
    assert ((folder / FILE).read_bytes(), held.undone()) == (after, None)
    assert held.undo().told == 'new web address'


def test_not_once_something_else_was_changed(held: Held) -> None:
    put(held, 'accent', '#ffcc00')
    held.undo()
    put(held, 'web', 'example.org')
    assert held.undone() is None
    with pytest.raises(LookupError):
        held.redo()


def test_steps_are_known_to_the_next_studio(held: Held, folder: Path) -> None:
    put(held, 'accent', '#ffcc00', 'new colour')
    put(held, 'web', 'example.org')
    held.undo()
    held.close()
    again = Held.open(folder)
    assert again.redo().told == 'new web'
    assert [again.undo().told, again.undo().told] == ['new web', 'new colour']
    assert (folder / FILE).read_bytes() == EDITION
    again.close()


def test_a_call_is_never_undone_by_the_way(held: Held, folder: Path) -> None:
    one = Confirmation.model_construct(helpline=Text('office'), number=Text('+48226280120'), by=Text('M. K.'), date=Text('2026-11-20'))
    put(held, 'accent', '#ffcc00', 'new colour')
    held.save('called', {'confirmed.yaml': Change(partial(confirm, one=one))}, {}, undoable=False)
    called = (folder / 'confirmed.yaml').read_bytes()
    assert held.undo().told == 'new colour'
    assert (folder / 'confirmed.yaml').read_bytes() == called


# Somebody else was quicker

def test_a_file_that_an_editor_changed_meanwhile_is_shown_not_written_over(held: Held, folder: Path) -> None:
    seen, mine = {FILE: held.digest(FILE)}, edition(held.read(FILE), {('accent',): '#ffcc00'})
    outside(folder, b'#ffb71b', b'#aabbcc')
    with pytest.raises(Conflict) as conflict:
        held.save('new colour', {FILE: mine}, seen)
    theirs = EDITION.replace(b'#ffb71b', b'#aabbcc')
    assert (conflict.value.name, conflict.value.mine, conflict.value.theirs) == (FILE, EDITION.replace(b'#ffb71b', b'#ffcc00'), theirs)
    assert (folder / FILE).read_bytes() == theirs
    held.save('new colour', {FILE: mine}, {FILE: conflict.value.digest})  # "mine"
    assert (folder / FILE).read_bytes() == EDITION.replace(b'#ffb71b', b'#ffcc00')
    held.undo()
    assert (folder / FILE).read_bytes() == theirs


def test_a_change_of_one_line_is_made_to_whatever_is_there(held: Held, folder: Path) -> None:
    outside(folder, b'Our Aid ', b'Our Help ')
    held.save('new colour', {FILE: change('accent', '#ffcc00')}, {})
    assert (folder / FILE).read_bytes() == EDITION.replace(b'Our Aid ', b'Our Help ').replace(b'#ffb71b', b'#ffcc00')
    held.undo()
    assert (folder / FILE).read_bytes() == EDITION.replace(b'Our Aid ', b'Our Help ')


def test_an_editor_made_the_same_change(held: Held, folder: Path) -> None:
    seen, mine = {FILE: held.digest(FILE)}, edition(held.read(FILE), {('accent',): '#ffcc00'})
    outside(folder, b'#ffb71b', b'#ffcc00')
    assert held.save('new colour', {FILE: mine}, seen) is None


def test_a_whole_file_is_never_written_over_another(held: Held, folder: Path) -> None:
    with pytest.raises(Conflict):
        held.save('new', {FILE: b'name: Us\n'}, {FILE: 'another'})
    with pytest.raises(Conflict):
        held.save('new', {FILE: b'name: Us\n'}, {})
    assert (folder / FILE).read_bytes() == EDITION


def test_an_undo_does_not_undo_what_an_editor_did(held: Held, folder: Path) -> None:
    put(held, 'accent', '#ffcc00')
    outside(folder, b'Our Aid ', b'Our Help ')
    with pytest.raises(Conflict) as conflict:
        held.undo()
    assert conflict.value.mine == EDITION
    assert b'Our Help' in (folder / FILE).read_bytes()


def test_what_others_change_is_told_once(held: Held, folder: Path) -> None:
    put(held, 'accent', '#ffcc00')
    assert held.changed_outside() == []
    outside(folder, b'Our Aid ', b'Our Help ')
    (folder / 'words').mkdir()
    (folder / 'words/ro.po').write_bytes(sentence(b'', 'check-the-job.title', 'E', 'T', 'ro'))
    (folder / 'notes.txt').write_bytes(b'other notes')
    assert held.changed_outside() == [FILE, 'words/ro.po']
    assert held.changed_outside() == []


# Only what is valid is written

@pytest.mark.parametrize(('files', 'why'), [
    ({FILE: b'name: [\n'}, 'yaml'), ({FILE: b'accent: red\n'}, 'wrong-value'), ({FILE: None}, 'missing-field'),
    ({FILE: change('logo', 'logo-bbbbbbbbbbbb.svg')}, 'logo-path'), ({'confirmed.yaml': b'confirmed: [{helpline: a}]\n'}, 'missing-field'),
    ({'words/ro.po': b'msgid "\n'}, 'po'), ({'words/ro.readings.csv': b'nothing\n'}, 'readings'), ({FILE: b'# ' + b'x' * 1_000_000}, 'edition')])
def test_what_the_project_could_not_read_is_not_written(held: Held, folder: Path, files: dict[str, Any], why: str) -> None:
    before = files_of(folder)
    with pytest.raises(Invalid) as refused:
        held.save('bad', files, held.digests())
    assert why in {problem.id for problem in refused.value.problems}
    assert (files_of(folder), held.last()) == (before, None)


def test_whoever_mends_a_folder_is_not_refused_for_what_else_is_wrong_in_it(held: Held, folder: Path) -> None:
    outside(folder, b'Our Aid ', b'<b>Our Aid</b> ')
    outside(folder, b'#ffb71b', b'#553')
    put(held, 'name', 'Us')
    assert b'name: Us' in (folder / FILE).read_bytes()


@pytest.mark.parametrize('name', ['../edition.yaml', '/etc/passwd', 'words/../edition.yaml', 'words/ro.po/x', '.hidden.svg', 'notes.txt', 'words/ro.txt', ''])
def test_other_files_are_none_of_ours(held: Held, name: str) -> None:
    with pytest.raises(ValueError, match=r'.*'):
        held.read(name)
    with pytest.raises(ValueError, match=r'.*'):
        held.save('bad', {name: b'x'}, {})


def test_what_cannot_be_saved_yet_is_kept_and_forgotten_when_it_is(held: Held, folder: Path) -> None:
    held.keep('who', {'accent': 'ochre', 'name': ''})
    held.keep('call', {'number': '+49 30'})
    held.close()
    again = Held.open(folder)
    assert again.kept('who') == {'accent': 'ochre', 'name': ''}
    again.keep('who', {})
    assert (again.kept('who'), again.kept('call')) == ({}, {'number': '+49 30'})
    again.close()


# Several windows, several studios

def test_ten_windows_that_save_at_once_lose_nothing(held: Held, folder: Path) -> None:
    """Each changes a value or a sentence of its own, five times."""
    names = ['name', 'accent', 'web', 'address', 'imprint']
    sent = {'name': 'Us {}', 'accent': '#ffcc0{}', 'web': 'example{}.org', 'address': 'Street {}', 'imprint': 'Us, {}'}
    failed: list[BaseException] = []

    def window(name: str) -> None:
        try:
            for turn in range(5):
                held.save(name, {FILE: change(name, sent[name].format(turn))}, {})
        except BaseException as error:
            failed.append(error)

    def sentences(topic: str) -> None:
        try:
            for turn in range(5):
                wish = Change(partial(sentence, message=topic, english='E', text=f'{topic} {turn}', locale='ro'))
                held.save(topic, {'words/ro.po': wish}, {})
        except BaseException as error:
            failed.append(error)

    topics = [f'check-the-job.m{number}' for number in range(5)]
    windows = [*(threading.Thread(target=window, args=[name]) for name in names), *(threading.Thread(target=sentences, args=[topic]) for topic in topics)]
    for one in windows:
        one.start()
    for one in windows:
        one.join(60)
    assert failed == []
    for name in names:
        assert sent[name].format(4).encode() in (folder / FILE).read_bytes()
    entries = po.read((folder / 'words/ro.po').read_bytes(), 'ro.po')[0]
    assert {one.context: one.strings for one in entries if one.context} == {topic: [f'{topic} 4'] for topic in topics}
    undone = 0
    while held.last():
        held.undo()
        undone += 1
    assert (undone, files_of(folder)[FILE], (folder / 'words/ro.po').exists()) == (50, EDITION, False)


def test_two_windows_that_change_the_same_value_at_once(held: Held, folder: Path) -> None:
    seen, before = {FILE: held.digest(FILE)}, held.read(FILE)
    meet, told, theirs = threading.Barrier(2), list[str](), list[bytes]()

    def window(colour: str) -> None:
        meet.wait()
        try:
            held.save(colour, {FILE: edition(before, {('accent',): colour})}, seen)
            told.append('saved')
        except Conflict as conflict:
            theirs.append(conflict.theirs)
            told.append('asked')

    windows = [threading.Thread(target=window, args=[colour]) for colour in ('#ffcc00', '#ffdd00')]
    for one in windows:
        one.start()
    for one in windows:
        one.join(60)
    assert sorted(told) == ['asked', 'saved']
    assert theirs == [(folder / FILE).read_bytes()]


def test_a_second_studio_is_told_where_the_first_one_is(held: Held, folder: Path, tmp_path: Path) -> None:
    (tmp_path / 'way').symlink_to(folder)
    for way in (folder, tmp_path / 'way', folder / '../our-aid'):
        with pytest.raises(Busy) as busy:
            Held.open(way, 'http://127.0.0.1:9/')
        assert (busy.value.address, 'open in another studio' in busy.value.words) == ('http://127.0.0.1:4711/x/', True)
    held.close()
    Held.open(folder).close()


def test_a_studio_that_was_killed_keeps_nobody_out(folder: Path) -> None:
    holds = 'import sys, time; from pathlib import Path; from beforehand.studio.store.held import Held; Held.open(Path(sys.argv[1]), "there"); print("open", flush=True); time.sleep(60)'
    with subprocess.Popen([sys.executable, '-c', holds, str(folder)], stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdout.readline() == b'open\n'
        with pytest.raises(Busy) as busy:
            Held.open(folder)
        assert busy.value.address == 'there'
        other.kill()
    Held.open(folder).close()


def test_a_folder_that_cannot_be_opened_keeps_nobody_out(folder: Path) -> None:
    (folder / 'confirmed.yaml').symlink_to('/etc/passwd')
    for _ in range(2):
        with pytest.raises(Unfit, match=r'confirmed.yaml cannot be opened: it is a link'):
            Held.open(folder)
    (folder / 'confirmed.yaml').unlink()
    Held.open(folder).close()


# Links

def test_sentences_behind_a_link_are_neither_read_nor_written(held: Held, folder: Path, tmp_path: Path) -> None:
    (tmp_path / 'elsewhere').mkdir()
    (tmp_path / 'elsewhere/ro.po').write_bytes(sentence(b'', 'check-the-job.title', 'E', 'T', 'ro'))
    before = files_of(tmp_path / 'elsewhere')
    (folder / 'words').symlink_to(tmp_path / 'elsewhere')
    assert 'words/ro.po' not in held.files()
    for wish in (None, b'msgid ""\nmsgstr ""\n', Change(lambda data: data)):
        with pytest.raises(Unfit, match='lies behind a link'):
            held.save('sentence', {'words/ro.po': wish}, {})
    assert files_of(tmp_path / 'elsewhere') == before


@pytest.mark.parametrize('target', ['/etc/passwd', 'notes.txt', 'nowhere', '.'])
def test_a_file_that_is_a_link_is_not_followed(held: Held, folder: Path, target: str) -> None:
    (folder / 'words').mkdir()
    (folder / 'words/ro.po').symlink_to(target)
    with pytest.raises(Unfit, match='it is a link'):
        held.save('sentence', {'words/ro.po': b'msgid ""\n'}, {})
    assert (folder / 'words/ro.po').is_symlink()


@pytest.mark.parametrize('name', ['words', 'words/ro.po'])
def test_something_else_in_the_place_of_a_file(held: Held, folder: Path, name: str) -> None:
    words = sentence(b'', 'check-the-job.title', 'E', 'T', 'ro')
    (folder / name).write_bytes(b'') if name == 'words' else (folder / name).mkdir(parents=True)
    with pytest.raises(Unfit, match='cannot be'):
        held.save('sentence', {'words/ro.po': words, FILE: change('accent', '#ffcc00')}, {})
    assert (folder / FILE).read_bytes() == EDITION


# The folder goes

@pytest.mark.parametrize('what', ['moved', 'replaced', 'removed'])
def test_a_folder_that_was_moved_is_not_written(held: Held, folder: Path, what: str) -> None:
    seen = held.digests()
    moved = folder.rename(folder.with_name('moved'))
    if what == 'replaced':
        folder.mkdir()
        (folder / FILE).write_bytes(EDITION)
    before = files_of(moved), files_of(folder)
    with pytest.raises(Gone):
        held.save('new colour', {FILE: change('accent', '#ffcc00')}, seen)
    with pytest.raises(Gone):
        held.undo()
    assert (files_of(moved), files_of(folder)) == before


def test_a_new_folder_begins_with_what_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv('XDG_STATE_HOME', str(tmp_path / 'state'))
    held = Held.begin(tmp_path / 'Beforehand/our-aid', {'name': 'Our "Aid"'}, 'here')
    assert b'\nname: "Our \\"Aid\\""\n' in held.read(FILE)
    assert (held.changed_outside(), held.last()) == ([], None)
    put(held, 'name', 'Us')
    held.keep('who', {'accent': 'ochre'})
    held.close()
    (tmp_path / 'Beforehand/our-aid' / FILE).unlink()
    other = Held.begin(tmp_path / 'Beforehand/our-aid', {'name': 'Others'})
    assert (other.last(), other.kept('who')) == (None, {})  # nothing of a folder that lay here before
    other.close()


@pytest.mark.parametrize('name', ['notes.txt', 'photo', FILE])
def test_where_something_lies_nothing_is_begun(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv('XDG_STATE_HOME', str(tmp_path / 'state'))
    (tmp_path / 'there').mkdir()
    (tmp_path / 'there' / name).write_bytes(b'mine')
    with pytest.raises(Unfit, match='something else'):
        Held.begin(tmp_path / 'there', {'name': 'Us'})
    assert files_of(tmp_path / 'there') == {name: b'mine'}


def test_a_name_that_cannot_be_printed_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(Invalid):
        Held.begin(tmp_path / 'new', {'name': '<b>'})
    assert not (tmp_path / 'new').exists()
