"""A real studio and a real browser: the program as somebody starts it, and Chromium as the machine has it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe

ROOT = Path(__file__).parents[2]
NAMES = ('chromium', 'google-chrome', 'google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
"""Chromium as distributions call it; not Ubuntu's, which is a snap that sees no temporary files."""
SECONDS_TO_START = 60
LINK = re.compile(r'http://127\.0\.0\.1:\d+/\S+')


def chromium() -> str:
    """The browser of this machine; '' where there is none."""
    return next((found for name in NAMES if (found := shutil.which(name))), '')


class Studio:
    """A studio that runs, in a process and a home folder of its own; `link` opens it once."""

    def __init__(self, home: Path, project: Path = ROOT, *words: str) -> None:
        self.home, self.log = home, home.parent / f'{home.name}.log'
        home.mkdir(exist_ok=True)
        there = {name: value for name, value in os.environ.items() if not name.startswith(('XDG_', 'WSL'))}
        command = [sys.executable, str(ROOT / 'build.py'), '--project', str(project), 'studio', '--no-browser', *words]
        with self.log.open('wb') as log:
            self.process = subprocess.Popen(command, env=there | {'HOME': str(home)}, stdin=subprocess.PIPE, stdout=log, stderr=log, cwd=home)
        self.links: list[str] = []
        self.link = self.next_link()

    def said(self) -> str:
        """All that it has said in its window."""
        return self.log.read_text(encoding='utf-8')

    def next_link(self) -> str:
        """The link that it says next."""
        until = time.monotonic() + SECONDS_TO_START
        while len(found := LINK.findall(self.said())) <= len(self.links):
            if self.process.poll() is not None or time.monotonic() > until:
                self.end()
                raise AssertionError(f'no link: {self.said()}')
            time.sleep(.02)
        self.links = found
        return found[-1]

    def enter(self) -> str:
        """Press Enter in its window: another link."""
        assert self.process.stdin
        self.process.stdin.write(b'\n')
        self.process.stdin.flush()
        self.link = self.next_link()
        return self.link

    def end(self, how: int = signal.SIGINT) -> int:
        """End it, as Ctrl-C does; its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(how)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                raise
        with suppress(BrokenPipeError):
            self.process.communicate()
        return self.process.returncode


def axe(page: Any) -> list[str]:
    """What axe-core finds wrong with a page, a line each: the rule, and where."""
    found = Axe().run(page).response['violations']
    return [f'{one["id"]}: {node["html"][:200]} ({node["failureSummary"]})' for one in found for node in one['nodes']]
