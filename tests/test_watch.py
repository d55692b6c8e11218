"""What `watch` sees, tells and shows after a save; and that its page is open to nobody else."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from email.message import Message
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import Run

from beforehand.commands.parts.live.loop import Loop
from beforehand.commands.parts.live.saved import GONE_LOOKS, Eye
from beforehand.commands.parts.live.serve import Live
from beforehand.plan.sheets import Wishes

ROOT = Path(__file__).parents[1]
PO = 'locales/ro/messages.po'
SHEET = 'open/ro/before-you-go-handbill-A6-ro'


class Looker:
    """The loop of `watch` over the stock project, turned by hand."""

    def __init__(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.project, self.capsys = project, capsys
        self.loop = Loop(project, Wishes(locales=('ro',), today=date(2026, 12, 31), finishes=('office',)), project / 'out', [])
        self.loop.begin(False)
        self.begun = self.rest()

    def rest(self) -> str:
        """Let it do all there is to do; what it said."""
        for _ in range(2 * GONE_LOOKS):
            while self.loop.turn():
                pass
        return self.capsys.readouterr().out

    def save(self, path: str, change: Callable[[str], str]) -> str:
        """Save a file; what is said of that, without the time."""
        file = self.project / path
        file.write_text(change(file.read_text(encoding='utf-8')), encoding='utf-8')
        return re.sub(r'^\d\d:\d\d:\d\d ', '', self.rest(), flags=re.MULTILINE)


@pytest.fixture
def looker(project: Path, capsys: pytest.CaptureFixture[str]) -> Looker:
    return Looker(project, capsys)


def test_a_file_is_looked_at_like_those_in_folders(tmp_path: Path) -> None:
    file = tmp_path / 'project.yaml'
    eye = Eye([file])
    assert [eye.saved() for _ in range(2)] == [[], []]
    file.write_text('words: 20')
    assert [eye.saved() for _ in range(2)] == [[], [str(file)]]
    file.unlink()
    assert [eye.saved() for _ in range(GONE_LOOKS + 1)][-1] == [str(file)]


def test_it_begins_with_what_there_is_and_prints_it(looker: Looker) -> None:
    assert '1 sheets; Ctrl-C ends it' in looker.begun
    assert 'before-you-go handbill A6: fits at' in looker.begun
    assert (looker.project / f'out/{SHEET}.pdf').read_bytes().startswith(b'%PDF')


def test_a_fault_is_told_once_at_its_line_and_then_that_it_is_gone(looker: Looker) -> None:
    said = looker.save(PO, lambda text: text.replace('Sună la 112.', 'Sună la 113.'))
    lines = [line for line in said.splitlines() if ' new: ' in line]
    assert said.startswith(f'{PO} changed: before-you-go.ask.call.detail\n')
    assert [line.split(': "')[0] for line in lines] == [f'  new:  {PO}:23']
    assert 'It may not be printed yet: ' in said
    assert ' new: ' not in looker.save(PO, lambda text: f'# A line before all.\n{text}')
    said = looker.save(PO, lambda text: text.replace('Sună la 113.', 'Sună la 112.'))
    assert (said.count('  gone: '), said.count('  new: '), 'printed: ' in said) == (1, 0, True)


def test_what_does_not_fit_is_told_in_millimetres_and_the_pdf_from_before_stays(looker: Looker) -> None:
    before = (looker.project / f'out/{SHEET}.pdf').read_bytes()
    said = looker.save(PO, lambda text: text.replace('Sună la firmă.', 'Sună la firmă, ' * 60 + 'acum.'))
    assert re.search(r'before-you-go handbill A6: \d+\.\d mm too tall for panel "front" at 8\.5 pt, the smallest', said)
    assert (looker.project / f'out/{SHEET}.pdf').read_bytes() == before
    assert re.search(r'fits at [\d.]+ pt \(it was 8\.5 pt\)', looker.save(PO, lambda text: text.replace('Sună la firmă, ' * 60 + 'acum.', 'Sună la firmă.')))


def test_what_is_not_translated_is_counted(looker: Looker) -> None:
    assert 'to go: 1 message, 3 words' in looker.save(PO, lambda text: text.replace('"Sună la firmă."', '""'))


@pytest.mark.parametrize(('path', 'old', 'new'), [
    ('content/topics/before-you-go.yaml', 'title: Before you go', 'title: [Before'),
    ('templates/handbill/layout.yaml', 'headline: title', 'headline: tittle'),
    (PO, 'msgid "A good job', 'msgid A good job'),
    ('locales/ro/locale.yaml', 'text:', 'test:'),
])
def test_a_file_with_a_fault_is_named_and_the_watch_goes_on(looker: Looker, path: str, old: str, new: str) -> None:
    said = looker.save(path, lambda text: text.replace(old, new, 1))
    assert re.search(rf'  new:  {path}(:\d+)?: ', said)
    said = looker.save(path, lambda text: text.replace(new, old, 1))
    assert '  gone: ' in said
    assert looker.loop.desk.problems == []


def test_a_file_that_is_gone_is_missed_and_welcome_again(looker: Looker) -> None:
    data = (looker.project / PO).read_bytes()
    (looker.project / PO).unlink()
    assert 'the catalogue is missing' in looker.rest()
    (looker.project / PO).write_bytes(data)
    assert 'gone: ' in looker.rest()
    (looker.project / 'templates/loop').symlink_to(looker.project / 'templates')
    (looker.project / 'content/topics/x.yaml').write_text('title: X', encoding='utf-8')
    assert 'is a link to a folder in which it lies' in looker.rest()


def test_nothing_new_is_no_news(looker: Looker) -> None:
    assert looker.save(PO, lambda text: text + '\n').splitlines()[0] == f'{PO} changed'
    assert looker.rest() == ''


def test_an_editor_that_replaces_a_file_did_not_delete_it(tmp_path: Path) -> None:
    file, other = tmp_path / 'messages.po', tmp_path / 'messages.po~'
    file.write_text('one')
    eye = Eye([tmp_path])
    other.write_text('two')
    file.unlink()
    assert [eye.saved() for _ in range(3)] == [[], [], []]
    other.rename(file)
    assert [eye.saved() for _ in range(3)] == [[], [str(file)], []]


def test_a_file_is_not_read_while_it_is_being_written(tmp_path: Path) -> None:
    file = tmp_path / 'messages.po'
    file.write_text('')
    eye = Eye([tmp_path])
    for length in range(1, 4):
        file.write_text('x' * length)
        assert eye.saved() == []
    assert eye.saved() == [str(file)]


def test_what_nothing_is_printed_for_is_a_wrong_use(run: Run) -> None:
    assert [run('watch', *words).status for words in (('xx',), ('ro', '--topic', 'nothing'))] == [2, 2]


@pytest.mark.slow
def test_a_save_is_told_and_shown_in_time_and_ctrl_c_ends_it(project: Path) -> None:
    words = [sys.executable, str(ROOT / 'build.py'), '--project', str(project), 'watch', 'ro', '--open']
    with subprocess.Popen(words, cwd=project, stdout=subprocess.PIPE, text=True, env={**os.environ, 'BROWSER': 'true', 'PYTHONUNBUFFERED': '1'}) as watch:
        assert watch.stdout
        lines = iter(watch.stdout.readline, '')
        next(line for line in lines if 'printed: ' in line)
        (project / PO).write_text((project / PO).read_text().replace('Sună la 112.', 'Sună la 113.'))
        begun = time.monotonic()
        next(line for line in lines if '[numbers]' in line)
        next(line for line in lines if 'It may not be printed yet' in line)
        assert time.monotonic() - begun < 10
        watch.send_signal(signal.SIGINT)
        assert [line for line in lines if 'Stopped' in line]
    assert watch.returncode == 0


@pytest.fixture
def live() -> Iterator[Live]:
    page = Live()
    page.board.put({'sheet': '<b>'}, (b'PNG',))
    yield page
    page.close()


class Answer(NamedTuple):
    """What the page answered."""

    status: int
    fields: Message
    body: bytes


def ask(live: Live, path: str, method: str = 'GET', **fields: str) -> Answer:
    """Ask the page."""
    with closing(http.client.HTTPConnection(live.host)) as connection:
        connection.request(method, path, headers={'Host': live.host, **fields})
        with connection.getresponse() as answer:
            return Answer(answer.status, answer.headers, answer.read())


def test_the_page_is_for_the_one_who_has_its_address(live: Live) -> None:
    token = live.address.rpartition('/')[2]
    assert ask(live, '/').status == ask(live, '/side/0').status == ask(live, '/news?0').status == 403
    let_in = ask(live, f'/{token}')
    assert (let_in.status, let_in.fields['Location']) == (303, '/')
    cookie = str(let_in.fields['Set-Cookie'])
    assert 'HttpOnly; SameSite=Strict' in cookie
    assert ask(live, f'/{token}').status == 403
    known = {'Cookie': cookie.partition(';')[0]}
    assert [ask(live, path, **known).status for path in ('/', '/page.css', '/page.js', '/side/0?1', '/news?0')] == [200] * 5
    assert ask(live, '/side/0', **known).body == b'PNG'
    assert json.loads(ask(live, '/news?0', **known).body) == {'sheet': '<b>', 'number': 1, 'pulled': 1, 'sides': 1}
    assert [ask(live, path, **known).status for path in ('/side/1', '/side/-1', '/side/x', '/page.py', '/../serve.py', '/news?x')] == [404] * 6


@pytest.mark.parametrize('host', ['localhost:{}', 'evil.example:{}', '127.0.0.1', '127.0.0.1.evil.example:{}', '0.0.0.0:{}', ''])
def test_another_name_of_this_machine_is_not_its_address(live: Live, host: str) -> None:
    """A page elsewhere whose name leads to 127.0.0.1 could read it otherwise."""
    assert ask(live, f'/{live.token}', Host=host.format(live.host.partition(':')[2])).status == 421
    assert live.token


def test_nothing_is_loaded_from_elsewhere_and_nothing_can_be_done_from_there(live: Live) -> None:
    answer = ask(live, f'/{live.token}')
    policy = dict(part.strip().split(' ', 1) for part in str(answer.fields['Content-Security-Policy']).split(';'))
    assert policy.pop('default-src') == policy.pop('base-uri') == policy.pop('form-action') == policy.pop('frame-ancestors') == "'none'"
    assert set(policy.values()) == {"'self'"}
    assert {method: ask(live, '/', method).status for method in ('POST', 'PUT', 'DELETE', 'OPTIONS')} == dict.fromkeys(('POST', 'PUT', 'DELETE', 'OPTIONS'), 501)
    for name in ('page.html', 'page.css', 'page.js'):
        text = (ROOT / 'beforehand/commands/parts/live' / name).read_text()
        assert not re.search(r'https?:|innerHTML|style=|onclick|eval', text)


def test_it_listens_on_this_machine_alone(live: Live) -> None:
    assert live.server.server_address[0] == '127.0.0.1'
