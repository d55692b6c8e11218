"""What somebody at the studio waits for: from sending a change until the new picture of its page is there."""

import http.client
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import urlencode, urljoin, urlsplit

from babel.dates import get_day_names

from benchmarks.copies import ROOT

LOCALES = ('ar', 'zh-Hans', 'en')
"""In which a page is waited for; they are made in all languages that there are. English last: the others have to follow it."""
EDITION = """\
name: Example Aid
countries: [GB]
helplines: [hotline]
own:
- id: hotline
  name: Example Helpline
  run_by: [ngo]
  numbers:
  - number: "+448081570100"
  hours: always
  languages: [en]
"""
SENTENCE = 'check-the-job.travel.tell.detail'
WORDS = {'en': 'Say where you are going, and that you will call on {}.', 'ar': 'قولوا إلى أين تذهبون، وأنكم ستتصلون يوم {}.',
         'zh-Hans': '说出你去哪里，还有你{}会打电话。'}
REST_SECONDS = 3.0
Fields = list[tuple[str, str]]


class Waited(NamedTuple):
    """Seconds on the clock, and of the processor: the machine may have other work."""

    clock: float
    processor: float


def processor_seconds(studio: int) -> float:
    """What a studio and its press have used so far."""
    after_name = [stat.rpartition(')')[2].split() for stat in map(said, Path('/proc').glob('[0-9]*/stat'))]
    own = said(Path(f'/proc/{studio}/stat')).rpartition(')')[2].split()
    mine = [own, *(fields for fields in after_name if fields[1:2] == [str(studio)])]
    return sum(int(fields[11]) + int(fields[12]) for fields in mine) / os.sysconf('SC_CLK_TCK')


def said(path: Path) -> str:
    """A file, if it is still there."""
    try:
        return path.read_text()
    except OSError:
        return ''


class Read(HTMLParser):
    """A page as a browser has it: the fields of its forms, its pictures."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.fields: dict[str, Fields] = {}
        self.pictures: list[str] = []
        self.form = self.area = ''
        self.feed(text)

    def handle_starttag(self, tag: str, pairs: list[tuple[str, str | None]]) -> None:
        had = {name: value or '' for name, value in pairs}
        if tag == 'form':
            self.form = had.get('id', '')
        elif tag == 'img' and '/picture/' in had['src']:
            self.pictures.append(had['src'])
        elif tag == 'textarea':
            self.area = had['name']
        elif tag == 'input' and had.get('name') and (had.get('type') not in ('radio', 'checkbox') or 'checked' in had):
            self.fields.setdefault(self.form, []).append((had['name'], had.get('value', '')))

    def handle_data(self, data: str) -> None:
        if self.area:
            self.fields.setdefault(self.form, []).append((self.area, data))
            self.area = ''


class Browser:
    """Follows the one-time link, then sends forms and loads what comes back."""

    def __init__(self, link: str) -> None:
        self.origin, self.cookie = '{0.scheme}://{0.netloc}'.format(urlsplit(link)), ''
        self.connection = http.client.HTTPConnection(urlsplit(link).netloc)
        answer, _ = self.ask(link)
        self.cookie, self.root = str(answer.headers['Set-Cookie']).partition(';')[0], str(answer.headers['Location']).rstrip('/')

    def ask(self, address: str, form: Fields | None = None) -> tuple[http.client.HTTPResponse, bytes]:
        headers = {'Cookie': self.cookie, 'Origin': self.origin, 'Content-Type': 'application/x-www-form-urlencoded'}
        self.connection.request('GET' if form is None else 'POST', urlsplit(address)._replace(scheme='', netloc='').geturl(),
                                None if form is None else urlencode(form), headers)
        answer = self.connection.getresponse()
        return answer, answer.read()

    def page(self, path: str) -> Read:
        answer, body = self.ask(self.root + path)
        assert answer.status == 200, (path, answer.status)
        return Read(body.decode())

    def saved(self, path: str, form: Fields) -> Read:
        """The page that comes back when a form was sent."""
        answer, body = self.ask(self.root + path, form)
        if answer.status == 303:
            answer, body = self.ask(urljoin(self.origin, str(answer.headers['Location'])))
        assert answer.status == 200, (path, answer.status, re.findall('(?s)<main.*', body.decode())[:1])
        return Read(body.decode())

    def waits(self, path: str, form: str, values: dict[str, str], studio: int) -> Waited:
        """What it takes from sending a form with other values until the first new picture is there."""
        before = self.page(path)
        fields = [(name, values.get(name, value)) for name, value in before.fields[form]]
        start, before_s = time.perf_counter(), processor_seconds(studio)
        found = self.saved(path, fields)
        new = next(address for address in found.pictures if address not in before.pictures)
        answer, png = self.ask(urljoin(self.origin, new))
        assert answer.status == 200
        assert png.startswith(b'\x89PNG')
        return Waited(time.perf_counter() - start, processor_seconds(studio) - before_s)


def waits(rounds: int) -> Iterator[tuple[str, list[Waited]]]:
    """What is changed, and how long its page was waited for, in each language; at most seven rounds, one for each day."""
    with TemporaryDirectory(dir=Path.home(), prefix='beforehand-bench-') as home:
        folder = Path(home) / 'example-aid'
        folder.mkdir()
        (folder / 'edition.yaml').write_text(EDITION)
        words = [sys.executable, 'build.py', 'studio', str(folder), '--no-browser']
        with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True) as studio:
            try:
                assert studio.stdout
                browser = Browser(next(line.strip() for line in studio.stdout if 'http://' in line))
                for locale in LOCALES:
                    yield from of_locale(browser, studio.pid, locale, rounds)
            finally:
                studio.terminate()
                studio.wait()


def of_locale(browser: Browser, studio: int, locale: str, rounds: int) -> Iterator[tuple[str, list[Waited]]]:
    """A colour, a number and a sentence, changed again and again while its page stands beside them."""
    look, sentence = f'?language={locale}', f'/sentences/{SENTENCE}/{locale}'
    turn, days = LOCALES.index(locale) * 20, get_day_names(locale=locale.replace('-', '_'))
    for path in ('/who', '/call/own/hotline', sentence):
        browser.page(path + look)
    time.sleep(REST_SECONDS)
    changes = {
        'colour': ('/who', 'who', lambda n: {'accent': f'#ff{200 - n:02x}40'}),
        'number': ('/call/own/hotline', 'own', lambda n: {'number': f'+4480815701{n + 1:02}'}),
        'sentence': (sentence, 'sentence', lambda n: {'text': WORDS[locale].format(days[n % 7]), 'by': 'A. B.'}),
    }
    for what, (path, form, values) in changes.items():
        yield f'{what}, {locale}', [browser.waits(path, form, values(turn + n), studio) for n in range(rounds)]
