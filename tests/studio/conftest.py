"""A studio to knock at: the doors before a small application that says what came in; and a real one, with a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from beforehand.studio.doors import Key, Refused, form, guard, refused
from beforehand.studio.store.held import Held
from studio import disk
from studio.browser import ROOT, Studio
from studio.ours import EDITION, LOGO

PORT = 4711
HERE = f'http://127.0.0.1:{PORT}'


def told(request: Request) -> Response:
    """What a form said, in the words of Python."""
    given = form(request)
    return PlainTextResponse(repr((given.fields, [(name, len(data)) for name, data in given.files])))


def broken(request: Request) -> Response:
    raise KeyError('a caller by name of Ana')


def stopped(request: Request) -> Response:
    raise Refused(409, 'Somebody else was quicker.')


def small() -> Starlette:
    return Starlette(routes=[
        Route('/', lambda request: HTMLResponse(f'<p>{request.scope["root_path"]}</p>')), Route('/form', told, methods=['POST']),
        Route('/broken', broken), Route('/stopped', stopped), Route('/worded', lambda request: refused(404, 'No <such> sentence.')),
        Route('/bare', lambda request: Response(status_code=400))])


@pytest.fixture
def key() -> Key:
    return Key(PORT)


@pytest.fixture
def stranger(key: Key) -> TestClient:
    """Somebody who found the port."""
    return TestClient(guard(small(), key), base_url=HERE, follow_redirects=False, raise_server_exceptions=True)


@pytest.fixture
def person(key: Key, stranger: TestClient) -> TestClient:
    """Who opened the link, and sends what a browser sends."""
    assert stranger.get(key.link()).status_code == 303
    stranger.headers['origin'] = HERE
    return stranger


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Callable[..., Studio]]:
    """Start a studio: studio(), or studio('FOLDER', '--today', '2026-11-26', project=…, home=…)."""
    started: list[Studio] = []

    def start(*words: str, project: Path = ROOT, home: Path = tmp_path / 'home') -> Studio:
        started.append(Studio(home, project, *words))
        return started[-1]

    yield start
    for one in started:
        one.end()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of leaflets, as somebody wrote it; what is remembered of it lies beside it."""
    monkeypatch.setenv('XDG_STATE_HOME', str(tmp_path / 'state'))
    monkeypatch.setattr('os.fsync', disk.settled)
    folder = tmp_path / 'our-aid'
    folder.mkdir()
    (folder / 'edition.yaml').write_bytes(EDITION)
    (folder / 'logo-0123456789ab.svg').write_bytes(LOGO)
    (folder / 'notes.txt').write_bytes(b'mine')
    return folder


@pytest.fixture
def held(folder: Path) -> Iterator[Held]:
    """The same, open in the studio."""
    held = Held.open(folder, 'http://127.0.0.1:4711/x/')
    yield held
    held.close()
