"""The studio as somebody starts it: a link that a browser opens once, Enter for another one, an end that says what is safe."""

from __future__ import annotations

import signal
from collections.abc import Callable
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
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
