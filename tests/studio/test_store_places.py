"""Where folders of leaflets may lie: below home, in the open, and never where something else lies or a link leads."""

from __future__ import annotations

from pathlib import Path

import pytest

from beforehand.studio.store.places import editions_below, place, proposed, unfit
from beforehand.studio.store.refusals import Unfit


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with leaflets, photos and the project in it; and something that is none of ours beside it."""
    for name in ('home/Documents/our-aid/words', 'home/Documents/photos', 'home/empty', 'home/.hidden/theirs', 'home/project/content/editions/kite',
                 'home/project/beforehand/theirs', 'outside/theirs', 'home/deep/er/and/er/still'):
        (tmp_path / name).mkdir(parents=True)
    for name in ('home/Documents/our-aid', 'home/.hidden/theirs', 'home/project/content/editions/kite', 'home/project/beforehand/theirs', 'outside/theirs',
                 'home/Documents/our-aid/words', 'home/deep/er/and/er/still'):
        (tmp_path / name / 'edition.yaml').write_text('name: Us\n')
    (tmp_path / 'home/Documents/photos/cat.jpg').write_bytes(b'')
    (tmp_path / 'home/.profile').write_text('')
    (tmp_path / 'home/way-out').symlink_to(tmp_path / 'outside')
    (tmp_path / 'home/way-up').symlink_to('..')
    (tmp_path / 'home/round').symlink_to('round')
    (tmp_path / 'home/short').symlink_to('Documents/our-aid')
    (tmp_path / 'home/Documents/linked').mkdir()
    (tmp_path / 'home/Documents/linked/edition.yaml').symlink_to('/etc/passwd')
    return tmp_path / 'home'


def taken(home: Path, typed: str) -> str:
    """The folder that is meant, below home; or why it will not do."""
    try:
        return place(home, home / 'project', typed).relative_to(home.resolve()).as_posix()
    except Unfit as error:
        return error.words


@pytest.mark.parametrize(('typed', 'folder'), [
    ('Documents/our-aid', 'Documents/our-aid'), ('~/Documents/our-aid/', 'Documents/our-aid'), ('  Documents/our-aid ', 'Documents/our-aid'), ('empty', 'empty'),
    ('new', 'new'), ('Beforehand/one/two', 'Beforehand/one/two'), ('project/content/editions/kite', 'project/content/editions/kite'),
    ('project/content/editions/new', 'project/content/editions/new'), ('short', 'Documents/our-aid'), ('Documents/Pomoc – Warszawa', 'name')])
def test_a_folder_that_is_ours_or_can_be(home: Path, typed: str, folder: str) -> None:
    assert folder in taken(home, typed)


@pytest.mark.parametrize(('typed', 'why'), [
    ('', 'cannot be the name'), ('a\0b', 'cannot be the name'), ('a\nb', 'cannot be the name'), ('C:\\Users', 'cannot be the name'), ('\u202egnol', 'cannot be the name'),
    ('/etc', 'not lie in a folder of yours'), ('/', 'not lie in a folder of yours'), ('~/', 'not lie in a folder of yours'), ('.', 'not lie in a folder of yours'),
    ('../outside/theirs', 'without dots'), ('Documents/../../outside', 'without dots'), ('way-out/theirs', 'not lie in a folder of yours'),
    ('way-up', 'not lie in a folder of yours'), ('way-up/outside/theirs', 'not lie in a folder of yours'), ('round/x', 'cannot be found'),
    ('.hidden/theirs', 'is hidden'), ('.config', 'is hidden'), ('Documents', 'something else in it'), ('Documents/photos', 'something else in it'),
    ('Documents/photos/cat.jpg', 'something else in it'), ('Documents/linked', 'something else in it'), ('Documents/our-aid/words', 'other leaflets'),
    ('Documents/our-aid/new', 'other leaflets'), ('project', 'belongs to the program'), ('project/new', 'belongs to the program'),
    ('project/beforehand/theirs', 'belongs to the program'), ('project/content/editions', 'belongs to the program'), ('kite', 'another folder of this name'),
    ('one/two/three/four', 'are not there'), ('Documents/a:b', 'another name: letters'), ('x' * 300, 'another name'), ('Documents/' + 'x' * 70, 'another name')])
def test_any_other_folder_is_refused_in_words_that_tell_nothing_else(home: Path, typed: str, why: str) -> None:
    words = taken(home, typed)
    assert why in words
    assert 'cat.jpg' not in words or 'cat.jpg' in typed
    assert str(home) not in words


def test_what_can_be_gone_on_with_lies_below_home_in_the_open(home: Path) -> None:
    found = [path.relative_to(home.resolve()).as_posix() for path in editions_below(home, home / 'project')]
    assert found == ['project/content/editions/kite', 'Documents/our-aid']


def test_every_folder_that_is_found_can_be_opened(home: Path) -> None:
    assert [unfit(path, home, home / 'project') for path in editions_below(home, home / 'project')] == ['', '']


def test_a_home_of_very_many_folders_is_not_gone_through(home: Path) -> None:
    for number in range(2_100):
        (home / f'a-{number}').mkdir()
    (home / 'z').mkdir()
    (home / 'z/edition.yaml').write_text('name: Us\n')
    assert home.resolve() / 'z' not in editions_below(home, home / 'project')


def test_a_new_folder_is_proposed_by_the_name_and_is_never_another_s(home: Path) -> None:
    names = []
    for _ in range(3):
        path = proposed(home, home / 'project', 'Über Brücken e. V.')
        assert unfit(path, home, home / 'project') == ''
        names.append(path.relative_to(home.resolve()).as_posix())
        path.mkdir(parents=True)
        (path / 'edition.yaml').write_text('name: Us\n')
    assert names == ['Beforehand/uber-brucken-e-v', 'Beforehand/uber-brucken-e-v-2', 'Beforehand/uber-brucken-e-v-3']
    assert proposed(home, home / 'project', 'kite').name == 'kite-2'  # its sheets would have the names of the project's
    assert proposed(home, home / 'project', '!!!').name == 'edition'
    (home / 'Beforehand/us').symlink_to('nowhere')
    assert proposed(home, home / 'project', 'Us').name == 'us-2'


def test_a_home_that_is_a_link_is_a_home(home: Path, tmp_path: Path) -> None:
    (tmp_path / 'way').symlink_to(home)
    way = tmp_path / 'way'
    assert place(way, way / 'project', 'Documents/our-aid') == home.resolve() / 'Documents/our-aid'
    assert len(editions_below(way, way / 'project')) == 2
