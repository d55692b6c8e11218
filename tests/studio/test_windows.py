"""Several windows and quick fingers, over the wire, at a studio that runs: nothing is done twice, nor to other leaflets than were meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from shutil import copy, copytree
from threading import Thread
from urllib.parse import quote

import pytest
from conftest import FROM_THE_REPOSITORY, ROOT

from studio.browser import Studio
from studio.knocking import Ask, Door, look

NAMES = ('one', 'two', 'three')


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    """A studio in which the first of three folders is open."""
    project, home = copytree(ROOT / 'tests/project', tmp_path / 'project'), tmp_path / 'home'
    for name in FROM_THE_REPOSITORY:
        copy(ROOT / name, project / name)
    (project / 'fonts').symlink_to(ROOT / 'fonts')
    for name in NAMES:
        (home / name).mkdir(parents=True)
        (home / name / 'edition.yaml').write_text(f'name: {name}\nlocales: [en]\n')
    running = Studio(home, project, str(home / 'one'))
    yield Door(running, project)
    running.end()


@pytest.fixture
def name(door: Door) -> Callable[[str], str]:
    """The name in the edition.yaml of a folder."""
    return lambda folder: re.findall('name: (.*)', (door.studio.home / folder / 'edition.yaml').read_text())[0]


def send(door: Door, path: str, **fields: str) -> int:
    return door.ask(Ask(target=f'{{path}}{path}', body='&'.join(f'{key}={quote(value)}' for key, value in fields.items()).encode())).status


def hidden(door: Door, page: str, action: str) -> dict[str, str]:
    """The fields of a form that nobody types into."""
    html = door.ask(look(f'{{path}}{page}')).raw.decode()
    form = re.findall(rf'<form[^>]*method="post"[^>]*action="[^"]*{action}".*?</form>', html, re.DOTALL)[0]
    return {key: unescape(value) for key, value in re.findall('<input type="hidden" name="([^"]*)" value="([^"]*)"', form)}


def at_once(door: Door, *asks: Ask) -> list[int]:
    """The statuses of what is sent in the same moment."""
    found = dict[int, int]()
    threads = [Thread(target=lambda at=at, ask=ask: found.update({at: door.ask(ask).status})) for at, ask in enumerate(asks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [found[at] for at in range(len(asks))]


def opening(name: str) -> Ask:
    return Ask(target='{path}/folder', body=f'folder={name}'.encode())


def test_a_form_of_other_leaflets_changes_nothing_here(door: Door, name: Callable[[str], str]) -> None:
    form = hidden(door, '/who', '/who') | {'name': 'Typed for one'}
    assert send(door, '/folder', folder='two') == 303
    assert send(door, '/who', **form | {'was': '{}'}) == 409
    assert send(door, '/undo', **hidden(door, '/who', '/undo') | {'of': form['of']}) == 409
    assert (name('one'), name('two')) == ('one', 'two')
    assert send(door, '/folder', folder='one', of=form['of']) == 303
    assert send(door, '/who', **form) == 303
    assert (name('one'), name('two')) == ('Typed for one', 'two')


def test_two_clicks_take_back_one_change(door: Door, name: Callable[[str], str]) -> None:
    for typed in ('first', 'second', 'third'):
        assert send(door, '/who', **hidden(door, '/who', '/who') | {'name': typed}) == 303
    seen = hidden(door, '/who', '/undo')
    assert [send(door, '/undo', **seen) for _ in range(3)] == [303, 303, 303]
    assert name('one') == 'second'
    again = hidden(door, '/who', '/undo')
    assert send(door, '/undo', **again) == 303
    assert name('one') == 'first'
    again = hidden(door, '/who', '/undo')
    assert [send(door, '/redo', **again) for _ in range(2)] == [303, 303]
    assert name('one') == 'second'


def test_an_undo_of_another_window_is_of_what_it_names(door: Door, name: Callable[[str], str]) -> None:
    """The change that it names was taken back here, and another one made since, which has its number."""
    send(door, '/who', **hidden(door, '/who', '/who') | {'name': 'first'})
    elsewhere = hidden(door, '/who', '/undo')
    send(door, '/undo', **elsewhere)
    send(door, '/who', **hidden(door, '/who', '/who') | {'name': 'another'})
    assert send(door, '/undo', **elsewhere) == 303
    assert name('one') == 'another'


def test_folders_that_are_opened_at_once(door: Door) -> None:
    """Each is opened, no page meets a desk without leaflets, and none stays shut for good."""
    for _ in range(4):
        pages = [look('{path}/who'), look('{path}/download'), look('{path}/')]
        assert set(at_once(door, *map(opening, (*NAMES, *NAMES)), *pages, *pages)) <= {200, 303}
    assert [door.ask(opening(name)).status for name in NAMES] == [303, 303, 303]


def test_a_beginning_that_is_pressed_twice(door: Door) -> None:
    ask = Ask(target='{path}/begin', body=b'name=New+One')
    assert at_once(door, ask, ask, ask) == [303, 303, 303]
    assert len([*(door.studio.home / 'Beforehand').iterdir()]) == 1
