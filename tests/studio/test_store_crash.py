"""kill -9 while saving, full disks and folders in which nobody may write: the folder is as before or as after, and can be read."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from beforehand.studio.store.change import Change
from beforehand.studio.store.edits.edition import edition
from beforehand.studio.store.edits.sentences import sentence
from beforehand.studio.store.held import Held
from beforehand.studio.store.journal import BEGUN, Journal
from beforehand.studio.store.judge import judged
from beforehand.studio.store.refusals import Unfit
from studio.disk import each_call, files_of, killed_at, refused, settled
from studio.ours import EDITION, LOGO

FILE = 'edition.yaml'
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v5z"/></svg>\n'
WORDS = sentence(b'', 'check-the-job.title', 'E', 'T', 'ro')
BEFORE = {FILE: EDITION, 'logo-0123456789ab.svg': LOGO, 'notes.txt': b'mine'}
AFTER = {FILE: EDITION.replace(b'0123456789ab', b'aaaaaaaaaaaa'), 'logo-aaaaaaaaaaaa.svg': PICTURE, 'notes.txt': b'mine', 'words/ro.po': WORDS}


def save(held: Held) -> None:
    """A step that makes two files, changes one, and lets one go."""
    named = Change(partial(edition, wanted={('logo',): 'logo-aaaaaaaaaaaa.svg'}))
    held.save('new logo', {'logo-aaaaaaaaaaaa.svg': PICTURE, FILE: named, 'words/ro.po': WORDS}, {})


def undo(held: Held) -> None:
    held.undo()


def redo(held: Held) -> None:
    held.redo()


def keep(held: Held) -> None:
    held.keep('who', {'accent': 'ochre'})


def is_ready(held: Held) -> None:
    """Nothing is done; but what was begun before is ended when a folder is opened."""


def opened(folder: Path, *acts: Callable[[Held], None]) -> None:
    """Open a folder, do something in it, and put it back."""
    held = Held.open(folder)
    try:
        for act in acts:
            act(held)
    finally:
        held.close()


def kills(folder: Path, begun: tuple[Callable[[Held], None], ...], act: Callable[[Held], None]) -> Iterator[Path]:
    """Copies of a folder in which something was done; and then something else, by a process killed at its first call, its second …"""
    for number in range(1, 200):
        copied = folder.with_name(f'copy-{number}')
        shutil.copytree(folder, copied)
        opened(copied, *begun)
        if not killed_at(number, partial(opened, copied, act)):
            assert number > 3  # it was killed at some calls indeed
            return
        yield copied
    pytest.fail('it never came to its end')


CASES = [((), save), ((save,), undo), ((save, undo), redo), ((save,), is_ready)]


@pytest.mark.parametrize(('begun', 'act'), CASES)
def test_killed_at_any_call_the_folder_is_as_before_or_as_after(folder: Path, begun: tuple[Callable[[Held], None], ...], act: Callable[[Held], None]) -> None:
    found = []
    for copied in kills(folder, begun, act):
        held = Held.open(copied)
        files = files_of(copied)
        assert files in (BEFORE, AFTER)
        assert judged(held.files()) == []
        last = held.last()
        assert (last.told if last else None) == (None if files == BEFORE else 'new logo')
        found.append(files == AFTER)
        if files == AFTER:  # after a crash too it can be undone, and done again
            held.undo()
            assert files_of(copied) == BEFORE
            held.redo()
        else:
            save(held)
        assert files_of(copied) == AFTER
        assert [path.name for path in copied.rglob('.*')] == []  # and nothing half-written is left
        held.close()
    if act is not is_ready:
        assert {*found} == {True, False}
        assert found == sorted(found, reverse=act is undo)  # from one call on it is as after


def test_killed_while_it_ends_what_another_had_begun(folder: Path) -> None:
    """Once it is written down what is to be done, no number of crashes undoes it."""
    states = [*kills(folder, (), save)]
    begun = [copied for copied in states if any(BEGUN in name for name in Journal(copied).names())]
    assert len(begun) > 5
    for copied in begun[1:-1:3]:
        assert all(killed_at(number, partial(opened, copied)) for number in range(1, 4))
        opened(copied)
        assert files_of(copied) == AFTER


def test_what_was_typed_is_kept_whole_or_was_never_typed(folder: Path) -> None:
    kept = []
    for copied in kills(folder, (), keep):
        held = Held.open(copied)
        kept.append(held.kept('who'))
        held.close()
    assert {str(values) for values in kept} == {'{}', "{'accent': 'ochre'}"}


def test_what_was_typed_before_outlives_a_crash(folder: Path) -> None:
    for copied in kills(folder, (keep,), save):
        held = Held.open(copied)
        assert held.kept('who') == {'accent': 'ochre'}
        held.close()


def test_a_folder_that_was_begun_and_killed_can_be_opened_or_begun_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv('XDG_STATE_HOME', str(tmp_path / 'state'))
    monkeypatch.setattr('os.fsync', settled)
    for number in range(1, 100):
        place = tmp_path / f'home-{number}/Beforehand/our-aid'
        if not killed_at(number, partial(Held.begin, place, {'name': 'Us'})):
            break
        held = Held.open(place) if (place / FILE).exists() else Held.begin(place, {'name': 'Us'})
        assert b'name: "Us"' in held.read(FILE)
        held.close()
    assert number > 10


def test_what_an_editor_wrote_after_the_crash_stays(folder: Path) -> None:
    for number, copied in enumerate(kills(folder, (), save)):
        (copied / FILE).write_bytes(b'# mine\nname: Us\n')
        opened(copied)
        assert (copied / FILE).read_bytes() == b'# mine\nname: Us\n', number


# The disk is full

@pytest.mark.parametrize(('begun', 'act'), CASES[:3])
@pytest.mark.parametrize('to_the_end', [False, True])
def test_a_full_disk_is_told_and_nothing_is_half(folder: Path, begun: tuple[Callable[[Held], None], ...], act: Callable[[Held], None], to_the_end: bool) -> None:
    told, start, end = 0, *((AFTER, BEFORE) if act is undo else (BEFORE, AFTER))
    for number in range(1, 200):
        copied = folder.with_name(f'copy-{number}')
        shutil.copytree(folder, copied)
        opened(copied, *begun)
        held = Held.open(copied)
        try:
            with refused(number, to_the_end) as met:
                act(held)
            words = ''
        except Unfit as error:
            words = error.words
        told += words.endswith(': No space left on device.')
        assert files_of(copied) == (start if words else end)
        held.close()
        opened(copied)
        assert files_of(copied) in (start, end)
        if not met:
            break
    assert told > 5


def test_a_disk_that_was_full_for_a_while_does_not_mix_two_steps(folder: Path) -> None:
    """Half of a step was taken back, and there was no way to make it again: that is ended before anything else is done."""
    halves = 0
    for number in range(1, 100):
        copied = folder.with_name(f'copy-{number}')
        shutil.copytree(folder, copied)
        held = Held.open(copied)
        save(held)
        with refused(number, True, errno.EROFS) as met, suppress(Unfit):
            held.undo()
        halves += files_of(copied) not in (BEFORE, AFTER)
        held.save('new colour', {FILE: Change(partial(edition, wanted={('accent',): '#ffcc00'}))}, {})
        last, coloured = held.undo(), files_of(copied)
        assert (last.told, coloured in (BEFORE, AFTER)) == ('new colour', True)
        held.close()
        if not met:
            break
    assert halves > 2


def test_what_was_typed_cannot_be_kept_on_a_full_disk_and_that_is_told(folder: Path) -> None:
    held = Held.open(folder)
    held.keep('who', {'accent': 'ochre'})
    with refused(1, to_the_end=True), pytest.raises(Unfit, match='It cannot be kept: No space left'):
        held.keep('who', {'accent': 'green'})
    assert held.kept('who') == {'accent': 'ochre'}
    held.close()


# Nobody may write there

@pytest.mark.parametrize('code', [errno.EROFS, errno.EACCES])
def test_a_folder_in_which_nobody_may_write_is_told(folder: Path, code: int) -> None:
    with refused(1, True, code), pytest.raises(Unfit, match=r'This folder cannot be opened: .*(Read-only|Permission)'):
        Held.open(folder)
    held = Held.open(folder)
    with refused(1, True, code), pytest.raises(Unfit, match=r'It cannot be saved: .*(Read-only|Permission)'):
        save(held)
    assert files_of(folder) == BEFORE
    held.close()


@pytest.mark.parametrize('act', [save, undo])
def test_a_look_changes_nothing(folder: Path, act: Callable[[Held], None]) -> None:
    held = Held.open(folder)
    save(held)
    if act is undo:
        held.undo()
    before = {path: path.stat().st_mtime_ns for path in folder.parent.rglob('*')}

    def changed(event: str) -> None:
        pytest.fail('something was written')

    with each_call(changed):
        held.files(), held.digests(), held.digest(FILE), held.last(), held.undone(), held.kept('who'), held.changed_outside()
    assert {path: path.stat().st_mtime_ns for path in folder.parent.rglob('*')} == before
    held.close()
