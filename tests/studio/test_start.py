"""The studio as somebody starts it: a link that a browser opens once, Enter for another one, an end that says what is safe."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import Run
from playwright.sync_api import Page

from studio.browser import Studio, axe

Start = Callable[..., Studio]


def asked(link: str) -> int:
    """What a program without a cookie hears."""
    there = urlsplit(link)
    connection = HTTPConnection(there.netloc)
    connection.request('GET', there.path)
    status = connection.getresponse().status
    connection.close()
    return status


def test_the_first_page_in_a_browser(studio: Start, page: Page) -> None:
    """Its style, script and letters come along, nothing else; and it hides the secret of the link."""
    running, loaded = studio(), []
    page.on('response', lambda answer: loaded.append((answer.status, answer.url.removeprefix(page.url).rpartition('.')[2])))
    page.goto(running.link)
    page.wait_for_load_state('networkidle')
    assert page.url == running.link.partition('in/')[0]
    assert {kind for status, kind in loaded if status == 200} >= {'css', 'js', 'ttf'}
    assert [found for found in loaded if found[0] >= 400] == []
    assert page.get_by_role('heading', level=1).count() == 1
    assert axe(page) == []
    assert asked(running.link) == 403


def test_enter_gives_another_window(studio: Start) -> None:
    running = studio()
    first, second = running.link, running.enter()
    assert [asked(first), asked(second), asked(second)] == [403, 303, 403]


@pytest.mark.parametrize('how', [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_in_peace(studio: Start, how: int) -> None:
    running = studio()
    assert running.end(how) == 0
    assert running.said().endswith('The studio has ended. What was saved is in the folder.\n')
    with pytest.raises(ConnectionRefusedError):
        asked(running.link)


def test_where_it_is_not_installed_the_line_to_paste_is_said(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from beforehand.commands import studio
    monkeypatch.setattr(studio, 'NEEDED', ('no_such_library', 'json'))
    ran = run('studio', '--no-browser')
    assert (ran.status, ran.out) == (2, '')
    assert ran.err.endswith(f"needs no_such_library, which nothing else does. Paste this, then start it again:\n\n{sys.executable} -m pip install 'beforehand[studio]'\n")
    (project / 'Makefile').touch()
    assert run('studio').err.endswith('\n\nmake studio\n')


def test_a_port_that_is_taken(run: Run) -> None:
    with socket.create_server(('127.0.0.1', 0)) as taken:
        ran = run('studio', '--no-browser', '--port', str(port := taken.getsockname()[1]))
    assert ran.status == 2
    assert f'--port: {port} cannot be had (Address already in use)' in ran.err


def test_a_second_studio_of_the_same_leaflets_says_where_the_first_is(studio: Start, run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leaflets = project / 'content/editions/open'
    first = studio(str(leaflets), project=project)
    monkeypatch.setenv('HOME', str(first.home))
    monkeypatch.delenv('XDG_STATE_HOME', raising=False)
    ran = run('studio', '--no-browser', str(leaflets))
    assert (ran.status, ran.err) == (0, '')
    assert ran.out == f'These leaflets are already open in another studio. Go on there: {first.link.partition("in/")[0]}\n'


def test_what_is_no_folder_of_leaflets(run: Run) -> None:
    assert 'there is no folder "nowhere"' in run('studio', '--no-browser', 'nowhere').err
