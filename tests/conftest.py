"""A small project without a fault, over which tests lay files of their own; and the command, run in this process."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from pathlib import Path
from shutil import copy, copytree
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

if TYPE_CHECKING:  # most tests have no browser
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[1]
FROM_THE_REPOSITORY = ('babel.cfg', *(f'templates/shared/{name}' for name in ('shell.html', 'base.css', 'words.yaml', 'type.yaml')))


class Ran(NamedTuple):
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]
Overlay = Callable[[Mapping[str, str]], None]


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test is a process of its own as far as the program can tell, on nobody's runner."""
    from beforehand.record.ledger import file_digest

    file_digest.cache_clear()
    monkeypatch.delenv('GITHUB_ACTIONS', raising=False)


@pytest.fixture(scope='session')
def repository() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the stock project (tests/project): one topic, one format, English, Romanian and Arabic; no problems."""
    stock = copytree(ROOT / 'tests/project', tmp_path / 'project')
    for name in FROM_THE_REPOSITORY:
        copy(ROOT / name, stock / name)
    (stock / 'fonts').symlink_to(ROOT / 'fonts')
    return stock


@pytest.fixture
def overlay(project: Path) -> Overlay:
    """Lay files over the stock project: text by path."""

    def lay(files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = project / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')

    return lay


class InThisProcess:
    """What stands in for workers, and for their press: sheets are made here, and printed at once."""

    def make_each(self, work: Any, dockets: Any) -> Any:
        from beforehand.record.workshop import Workshop

        return map(Workshop(work, self).make, dockets)  # type: ignore[arg-type]

    def print(self, order: Any) -> Any:
        from beforehand.print.press import Proof

        return Proof(b'%PDF')


@pytest.fixture
def pressed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds make their sheets in this process, with a press that prints at once."""
    from beforehand.record import pool

    monkeypatch.setattr(pool, 'Pool', lambda root, jobs: nullcontext(InThisProcess()))


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the stock project as `./build.py` would: run('check', '--locale', 'ro')."""
    from beforehand.commands import main
    from beforehand.record.ledger import file_digest

    def command(*words: str) -> Ran:
        file_digest.cache_clear()
        monkeypatch.setattr(sys, 'argv', ['build.py', *words])
        capsys.readouterr()
        status = 0
        try:
            main(project)
        except SystemExit as exit:
            status = int(exit.code or 0)
        return Ran(status, *capsys.readouterr())

    return command


@pytest.fixture(scope='module')
def browser() -> Iterator[Browser]:
    """Chromium, once for the tests of a file; others must find no event loop going."""
    from playwright.sync_api import sync_playwright
    from studio.browser import chromium

    if not (path := chromium()):
        missing = 'there is no Chromium on this machine: install it (Debian: chromium; Ubuntu, macOS: Google Chrome)'
        pytest.fail(missing) if os.environ.get('CI') else pytest.skip(missing)
    with sync_playwright() as playwright:
        # whoever prints hides the fonts of the machine, which a browser cannot do without
        env = {name: value for name, value in os.environ.items() if name != 'FONTCONFIG_FILE'}
        found = playwright.chromium.launch(executable_path=path, chromium_sandbox=os.geteuid() != 0, env=env)
        yield found
        found.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty window, of a person of its own; what goes wrong in it fails the test."""
    context = browser.new_context(viewport={'width': 1280, 'height': 800}, locale='en', accept_downloads=True)
    page, faults = context.new_page(), []
    page.on('pageerror', lambda error: faults.append(str(error)))
    page.on('console', lambda said: faults.append(said.text) if said.type == 'error' and 'Failed to load resource' not in said.text else None)
    yield page
    context.close()
    assert faults == []
