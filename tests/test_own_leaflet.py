"""docs/own-leaflet.md, followed to the letter from an empty folder: files, commands, the table; and then in three more languages."""

from __future__ import annotations

import csv
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest
from pdf import blocks, squeezed

ROOT = Path(__file__).parents[1]
MORE = ROOT / 'tests/own-leaflet'
STEP = re.compile(r'^ {4}(?P<command>\S[^\n]*)$|^`(?P<name>[^`]+)`[^\n]*\n(?:[^\n]+\n)*\n```\w+\n(?P<text>.*?)^```$',
                  re.MULTILINE | re.DOTALL)
BEFOREHAND = 'import sys; from beforehand.commands import main; sys.argv[0] = "beforehand"; main()'
"""What the installed command does."""
EDITION = 'beratungsstelle-beispiel'
LINKS = {'tel:03023125110', 'tel:03023125120', 'tel:03023125130', 'fax:03023125129', 'mailto:kontakt@beratung.example.org',
         'https://beratung.example.org', 'tel:112'}
TITLES = {'de': 'Neu hier? Fragen Sie uns.', 'en': 'New here? Ask us.', 'ru': 'Вы здесь недавно? Спросите нас.',
          'ar': 'جدد هنا؟ اسألونا.', 'fa': 'تازه آمده‌اید؟ از ما بپرسید.'}
FROM_13 = {'de': 'ab 13:00 Uhr', 'en': 'from 13:00', 'ru': 'с 13:00', 'ar': 'من الساعة 13:00', 'fa': 'از ساعت 13:00'}
NINE_TO_TWELVE = dict.fromkeys(TITLES, '09:00–12:00') | {'fa': '9:00 تا 12:00'}
RIGHT_TO_LEFT = ('ar', 'fa')
OWN_NAMES = ('Deutsch', 'English', 'العربية', 'فارسی', 'Русский')


class Step(NamedTuple):
    """A line to type, or a file to write."""

    command: str
    name: str
    text: str


def steps() -> Iterator[Step]:
    for found in STEP.finditer((ROOT / 'docs/own-leaflet.md').read_text(encoding='utf-8')):
        yield Step(found['command'] or '', found['name'] or '', found['text'] or '')


class Reader:
    """Somebody who does what the document says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, command: str) -> None:
        word, *others = shlex.split(command)
        if word == 'cd':
            self.folder /= others[0]
        elif word == 'rm':
            (self.folder / others[0]).unlink()
        else:
            assert word == 'beforehand'
            ran = subprocess.run([sys.executable, '-c', BEFOREHAND, *others], cwd=self.folder, capture_output=True, text=True,
                                 env=os.environ | {'PYTHONPATH': str(ROOT)})
            assert ran.returncode == 0, f'{command}\n{ran.stdout}{ran.stderr}'

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        if name.endswith('.csv'):
            fill_in(path, text)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')

    def translate(self, locale: str) -> None:
        """The same three commands for another language."""
        self.run(f'beforehand new locale {locale}')
        self.run(f'beforehand export {locale} --csv --out .')
        fill_in(self.folder / f'{locale}.csv', (MORE / f'{locale}.csv').read_text(encoding='utf-8'))
        self.run(f'beforehand import {locale}.csv --locale {locale} --write')


def fill_in(table: Path, filled: str) -> None:
    """Put the translations of a document into the column of an exported table; both have the same texts."""
    with table.open(encoding='utf-8-sig', newline='') as file:
        rows = list(csv.DictReader(file))
    theirs = {row['context']: row for row in csv.DictReader(filled.splitlines())}
    ours = [row for row in rows if row['context'] in theirs]
    assert [(row['context'], row['source']) for row in ours] == [(row['context'], row['source']) for row in theirs.values()]
    assert all(row['context'].startswith('picture.') for row in rows if row not in ours)  # of those that are on no sheet of this
    for row in ours:
        row['target'] = theirs[row['context']]['target']
    with table.open('w', encoding='utf-8', newline='') as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture(scope='module')
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of whoever followed the document, and then translated into three more languages."""
    reader = Reader(tmp_path_factory.mktemp('empty'))
    for command, name, text in steps():
        if command:
            reader.run(command)
        else:
            reader.write(name, text)
    for locale in ('ar', 'fa', 'ru'):
        reader.translate(locale)
    reader.run('beforehand build --paper A4 --json report.json')
    return reader.folder


def sheet(followed: Path, locale: str) -> Path:
    return followed / f'out/{EDITION}/{locale}/beratung-flyer-trifold-A4-{locale}.pdf'


def test_the_document_is_followed_in_this_order() -> None:
    assert [command.partition(' --')[0] or name for command, name, _ in steps()] == [
        'beforehand new project beratung', 'cd beratung', 'rm content/topics/example.yaml', 'content/topics/beratung.yaml',
        'templates/shared/pictures/offene-tuer.svg', f'content/editions/{EDITION}/edition.yaml', f'content/editions/{EDITION}/logo.svg',
        'beforehand build', 'beforehand new locale en', 'beforehand export en', 'en.csv', 'beforehand import en.csv', 'beforehand check',
        'beforehand confirm', 'beforehand build']


def test_every_number_is_from_the_range_that_is_kept_free() -> None:
    numbers = re.findall(r'\+49\d+', ''.join(command + text for command, _, text in steps()))
    assert len(numbers) == 8
    assert all(re.fullmatch(r'\+493023125\d{3}', number) for number in numbers)


@pytest.mark.slow
class TestPrinted:
    def test_nothing_is_refused_and_its_numbers_are_confirmed(self, followed: Path) -> None:
        report = json.loads((followed / 'report.json').read_text(encoding='utf-8'))
        assert report['problems'] == []
        assert sorted(one['locale'] for one in report['sheets']) == ['ar', 'de', 'en', 'fa', 'ru']
        assert {(one['topic'], one['format']) for one in report['sheets']} == {('beratung', 'flyer-trifold')}
        assert all(one['state'] in ('printed', 'kept') and one['left_off'] == [] for one in report['sheets'])
        confirmed = (followed / f'content/editions/{EDITION}/confirmed.yaml').read_text(encoding='utf-8')
        assert confirmed.count(f'{date.today()}') == 4

    def test_nothing_of_the_repository_is_touched(self, followed: Path) -> None:
        assert not (ROOT / 'content/topics/beratung.yaml').exists()
        assert not (ROOT / 'out' / EDITION).exists()

    @pytest.mark.parametrize('locale', TITLES)
    def test_a_reader_meets_all_of_it(self, locale: str, followed: Path) -> None:
        found = [squeezed(block.text) for block in blocks(sheet(followed, locale), locale in RIGHT_TO_LEFT)]
        assert found[0] == squeezed(TITLES[locale])
        assert any(text.endswith(squeezed(FROM_13[locale])) for text in found)
        assert {name if name in found else name[::-1] for name in OWN_NAMES} <= {*found}  # the order in which glyphs are drawn
        assert [text for text in found if text.startswith('03023125')] == [f'03023125{number}' for number in (110, 120, 130, 129)]
        assert 'kontakt@beratung.example.org' in found

    @pytest.mark.parametrize('locale', TITLES)
    def test_what_is_tapped_is_what_is_printed(self, locale: str, followed: Path) -> None:
        with pikepdf.open(sheet(followed, locale)) as pdf:
            links = {str(note.A.URI) for page in pdf.pages for note in page.get('/Annots', []) if '/A' in note}
        assert links == LINKS

    @pytest.mark.parametrize('locale', TITLES)
    def test_hours_and_addresses_are_not_broken(self, locale: str, followed: Path) -> None:
        found = blocks(sheet(followed, locale), locale in RIGHT_TO_LEFT)
        for whole in map(squeezed, (FROM_13[locale], NINE_TO_TWELVE[locale], 'kontakt@beratung.example.org', '12345 Musterstadt')):
            block = next(block for block in found if whole in squeezed(block.text))
            lines: dict[int, str] = {}
            for line in block.lines:
                lines[round(line.base_mm)] = lines.get(round(line.base_mm), '') + squeezed(line.text)
            assert any(whole in text for text in lines.values())

    @pytest.mark.parametrize(('locale', 'is_left'), [('de', False), ('ru', False), ('ar', True), ('fa', True)])
    def test_the_cover_lies_where_the_script_begins(self, locale: str, is_left: bool, followed: Path) -> None:
        title = blocks(sheet(followed, locale), is_left)[0]
        assert (title.lines[0].left_mm < 100) is is_left
