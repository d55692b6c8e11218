"""What a translator waits for under `watch`: from a save until its problem is told, and until its page can be seen."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any, NamedTuple

from benchmarks.copies import reword

LOCALE, PLANTED, FAULT = 'ar', ' 113', '[numbers]'
QUIET_SECONDS, MOST_SECONDS = 3.0, 120.0


class Waited(NamedTuple):
    """Seconds from a save."""

    told: float
    shown: float


class Page:
    """What a browser does: follow the one-time address, ask for news, load the side with the message."""

    def __init__(self, address: str) -> None:
        self.host, self.cookie = address.split('/')[2], ''
        self.cookie = str(self.ask('/' + address.split('/')[3])[1]['Set-Cookie']).partition(';')[0]

    def ask(self, path: str) -> tuple[bytes, http.client.HTTPMessage]:
        connection = http.client.HTTPConnection(self.host)
        connection.request('GET', path, headers={'Cookie': self.cookie} if self.cookie else {})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return body, answer.headers

    def news(self, number: int) -> dict[str, Any]:
        """What is shown, as soon as that is another than this number."""
        state: dict[str, Any] = json.loads(self.ask(f'/news?{number}')[0])
        return state

    def shows(self, message: str, after: int) -> None:
        """Wait for pictures with a message that are newer, and load the side on which it stands."""
        state = self.news(after)
        while state.get('message') != message or state['pulled'] <= after:
            state = self.news(state['number'])
        self.ask(f'/side/{state["at"]}?{state["pulled"]}')


def waits(root: Path, message: str, rounds: int) -> Iterator[Waited]:
    """A fault is planted in a message and taken away again, a few times; the process is warm and at rest."""
    words = [sys.executable, 'build.py', 'watch', LOCALE, '--open', '--out=watched']
    watch = subprocess.Popen(words, cwd=root, stdout=subprocess.PIPE, text=True,
                             env={**os.environ, 'BROWSER': 'true', 'PYTHONUNBUFFERED': '1'})
    said: Queue[tuple[float, str]] = Queue()
    Thread(target=lambda: [said.put((time.perf_counter(), line)) for line in watch.stdout or ()], daemon=True).start()
    try:
        page = Page(re.findall(r'http://\S+', heard(said, 'page: ')[1])[0])
        rest(root / 'watched')
        po = root / f'locales/{LOCALE}/messages.po'
        right = po.read_bytes()
        reword(po, lambda id, text: text + PLANTED if id == message else text)
        wrong = po.read_bytes()
        po.write_bytes(right)
        rest(root / 'watched')
        while not said.empty():
            said.get()
        for _ in range(rounds):
            for data in (wrong, right):
                before, start = page.news(0)['number'], time.perf_counter()
                po.write_bytes(data)
                page.shows(message, before)
                shown = time.perf_counter() - start
                yield Waited(heard(said, FAULT)[0] - start, shown)
                rest(root / 'watched')
    finally:
        watch.send_signal(signal.SIGINT)
        watch.wait()


def heard(said: 'Queue[tuple[float, str]]', what: str) -> tuple[float, str]:
    """When something was said, and the whole line."""
    while True:
        when, line = said.get(timeout=MOST_SECONDS)
        if what in line:
            return when, line


def rest(out: Path) -> None:
    """Wait until nothing more is printed."""
    quiet, known = time.perf_counter(), -1.0
    while time.perf_counter() - quiet < QUIET_SECONDS:
        newest = max((path.stat().st_mtime for path in out.rglob('*.pdf')), default=0.0)
        if newest != known:
            quiet, known = time.perf_counter(), newest
        time.sleep(0.1)
