"""The build: the same bytes wherever it runs, no more work than is due, faults that stop their own sheets, and interruptions."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from copies import Once, Printed, Project, few_sheets, locales

pytest_plugins = ['printed_fixtures']
pytestmark = pytest.mark.slow

NEXT_YEAR = """
import datetime, time
DAYS = 400
now = time.time
time.time = lambda: now() + DAYS * 86400
time.time_ns = lambda: int(time.time() * 1e9)
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(days=DAYS)
    @classmethod
    def utcnow(cls):
        return super().utcnow() + datetime.timedelta(days=DAYS)
datetime.datetime = Later
"""
"""A sitecustomize.py: Python runs it before the program."""


def names(**wanted: str) -> set[str]:
    """The names of the sheets that have these parts: names(locale='ar')."""
    return {sheet.name for sheet in few_sheets() if all(getattr(sheet, part) == value for part, value in wanted.items())}


# The same bytes.


def test_same_bytes_in_another_folder_another_year_another_order(few_printed: Printed, tmp_path: Path) -> None:
    elsewhere = few_printed.copy(tmp_path / 'инше місце')
    shutil.rmtree(elsewhere.out)
    site = tmp_path / 'site'
    site.mkdir()
    (site / 'sitecustomize.py').write_text(NEXT_YEAR)
    environment = {'PYTHONPATH': str(site), 'PYTHONHASHSEED': '4', 'TZ': 'Pacific/Apia', 'LC_ALL': 'C', 'SOURCE_DATE_EPOCH': '1800000000'}
    year = subprocess.run([sys.executable, '-c', 'import datetime; print(datetime.datetime.now().year)'], capture_output=True,
                          text=True, check=True, env=os.environ | environment).stdout
    assert int(year) > date.today().year
    built = elsewhere.build('--jobs', '1', **environment)
    assert built.names('printed') == names()
    assert elsewhere.hashes() == few_printed.hashes()


@pytest.mark.parametrize('locale', ['ur', 'zh-Hans'])
def test_a_sheet_by_itself_has_the_bytes_it_has_among_others(copied: Project, few_printed: Printed, locale: str) -> None:
    shutil.rmtree(copied.out)
    built = copied.build('--locale', locale, '--format', 'poster', '--paper', 'A3')
    assert built.names('printed') == names(locale=locale, paper='A3')
    assert copied.hashes().items() <= few_printed.hashes().items()


def test_report_names_the_bytes(few_printed: Printed) -> None:
    assert {name: sheet['sha256'] for name, sheet in few_printed.built.sheets.items()} == few_printed.hashes()


# No more than is due.


def test_second_build_prints_nothing_and_needs_no_weasyprint(copied: Project, few_printed: Printed, tmp_path: Path) -> None:
    (tmp_path / 'weasyprint.py').write_text('raise ImportError("there is nothing to print")')
    quick = copied.run('build', PYTHONPATH=str(tmp_path))
    assert quick.returncode == 0
    assert f'{len(few_sheets())} sheets: {len(few_sheets())} up to date' in quick.stdout
    explained = copied.run('explain', PYTHONPATH=str(tmp_path))
    assert set(explained.stdout.splitlines()) == {f'{name}: up to date' for name in names()}
    built = copied.build()
    assert (built.status, built.names('kept')) == (0, names())
    assert copied.hashes() == few_printed.hashes()


def test_new_dates_of_files_are_no_reason(copied: Project) -> None:
    for path in copied.root.rglob('*'):
        os.utime(path, (1, 1))
    assert copied.build().names('kept') == names()


@pytest.mark.parametrize(('id', 'due'), [
    ('check-the-job.care.skilled', names(locale='ar', topic='check-the-job') - names(format='wallet-card')),
    ('before-you-say-yes.title', names(locale='ar', topic='before-you-say-yes')),
    ('imprint.copy', names(locale='ar') - names(format='wallet-card')),
])
def test_a_changed_message_prints_the_sheets_that_show_it(copied: Project, few_printed: Printed, id: str, due: set[str]) -> None:
    copied.translate('ar', id, lambda text: text.replace('ا', 'أ', 1))
    reasons = dict(line.split(': ', 1) for line in copied.run('explain').stdout.splitlines())
    assert reasons == {name: f'{id} changed' if name in due else 'up to date' for name in names()}
    built = copied.build()
    assert (built.status, built.names('printed')) == (0, due)
    assert {built.sheets[name]['reason'] for name in due} == {f'{id} changed'}
    assert {name for name, bytes_ in copied.hashes().items() if bytes_ != few_printed.hashes()[name]} == due


def lost(path: Path) -> None:
    path.unlink()


def damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


@pytest.mark.parametrize(('harm', 'reason'), [(lost, 'its PDF is gone'), (damaged, 'its PDF is not the one that was printed')])
def test_a_pdf_that_is_not_there_is_printed_again(copied: Project, few_printed: Printed, harm: Callable[[Path], None],
                                                  reason: str) -> None:
    name = 'open/uk/check-the-job-leaflet-trifold-A4-uk'
    harm(copied.pdf(name))
    built = copied.build()
    assert built.names('printed') == {name}
    assert built.sheets[name]['reason'] == reason
    assert copied.hashes() == few_printed.hashes()


@pytest.mark.parametrize('harm', [lost, damaged])
def test_a_stamp_that_is_not_there_counts_as_not_printed(copied: Project, few_printed: Printed, harm: Callable[[Path], None]) -> None:
    name = 'open/en/before-you-say-yes-poster-A4-en'
    harm(copied.out / f'.ledger/{name}.json')
    built = copied.build()
    assert built.names('printed') == {name}
    assert copied.hashes() == few_printed.hashes()


def test_a_changed_font_prints_the_sheets_of_its_locales(copied: Project, few_printed: Printed) -> None:
    font = copied.root / 'fonts/NotoSansEthiopic/NotoSansEthiopic-700.ttf'
    font.write_bytes(font.read_bytes() + bytes(4))  # behind its last table: no letter changes
    built = copied.build()
    assert built.names('printed') == names(locale='ti')
    assert {built.sheets[name]['reason'] for name in names(locale='ti')} == {
        'fonts/NotoSansEthiopic/NotoSansEthiopic-700.ttf changed'}
    assert copied.hashes() == few_printed.hashes()


def test_a_changed_layout_prints_the_sheets_of_its_format(copied: Project) -> None:
    path = copied.root / 'templates/leaflet-trifold/layout.yaml'
    path.write_text(f'{path.read_text()}\n# A note changes nothing.\n')
    assert copied.build('--locale', 'en,zh-Hans').names('printed') == set()
    layout = yaml.safe_load(path.read_text())
    layout['panels']['care']['padding'] = 6.2
    path.write_text(yaml.safe_dump(layout, allow_unicode=True))
    built = copied.build('--locale', 'en,zh-Hans')
    assert built.names('printed') == {name for locale in ('en', 'zh-Hans') for name in names(locale=locale, format='leaflet-trifold')}
    assert built.names('kept') == (names(locale='en') | names(locale='zh-Hans')) - built.names('printed')


def test_what_no_sheet_claims_is_removed(copied: Project, few_printed: Printed) -> None:
    shutil.rmtree(copied.root / 'locales/ro')
    dead = subprocess.Popen(['true'])
    dead.wait()
    half = copied.out / f'open/uk/.half.pdf.{dead.pid}.part'
    half.write_bytes(b'%PDF-1.7')
    notes = copied.out / 'open/uk/notes.txt'
    notes.write_text('Ask the printer on Monday.')
    built = copied.build()
    assert (built.status, built.names('kept')) == (0, names() - names(locale='ro'))
    assert set(copied.hashes()) == names() - names(locale='ro')
    assert not half.exists()
    assert notes.exists()


def test_wishes_limit_the_build_and_remove_nothing(copied: Project, few_printed: Printed) -> None:
    built = copied.build('--locale', 'uk,RO', '--paper', 'A3')
    assert set(built.sheets) == names(locale='uk', paper='A3') | names(locale='ro', paper='A3')
    assert copied.hashes() == few_printed.hashes()


# Faults in translations.


class Faulty:
    """A project in which five locales have a fault each, and what the build made of it."""

    def __init__(self, project: Project) -> None:
        self.project = project
        leaflet = 'check-the-job'
        self.lines = {
            locale: project.translate(locale, id, change) for locale, id, change in (
                ('ur', f'{leaflet}.travel.passport.detail', lambda text: ' '.join([text] * 4)),
                ('uk', 'help.danger', lambda text: text + ' 113'),
                ('ro', f'{leaflet}.pay.stop', lambda text: 'ខ ' + text),
                ('ti', f'{leaflet}.lead', lambda text: '<script>' + text),
                ('bn', f'{leaflet}.title', lambda text: text + ' {missing}'),
            )
        }
        shutil.rmtree(project.out / 'open/zh-Hans')
        self.built = project.build()

    def found(self, locale: str) -> list[dict[str, Any]]:
        return [problem for problem in self.built.problems if problem['locale'] == locale]


@pytest.fixture(scope='module')
def faulty(few_printed: Printed, once: Once) -> Faulty:
    return once('faulty', lambda folder: Faulty(few_printed.copy(folder / 'project')))  # type: ignore[no-any-return]


def test_faults_end_with_status_1_and_no_traceback(faulty: Faulty) -> None:
    assert faulty.built.status == 1
    assert 'Traceback' not in faulty.built.said
    assert {problem['locale'] for problem in faulty.built.problems} == {'ur', 'uk', 'ro', 'ti', 'bn'}


@pytest.mark.parametrize(('locale', 'id', 'words'), [
    ('ur', 'overflow', ['check-the-job.travel.passport.detail', 'panel "part-3"', 'leaflet-trifold A4', 'mm too tall']),
    ('uk', 'numbers', ['help.danger', '113']),
    ('ro', 'letters', ['check-the-job.pay.stop', 'ខ', 'U+1781']),
    ('ti', 'markup', ['check-the-job.lead', '<script>']),
    ('bn', 'placeholders', ['check-the-job.title', '{missing}']),
])
def test_fault_names_its_line_its_message_and_what_is_wrong(faulty: Faulty, locale: str, id: str, words: list[str]) -> None:
    problem, *more = faulty.found(locale)
    assert not more
    assert problem['file'] == f'locales/{locale}/messages.po'
    assert problem['line'] == faulty.lines[locale]
    assert problem['id'] == id
    assert [word for word in words if word not in problem['message']] == []
    assert problem['hint']
    place = f'{problem["file"]}:{problem["line"]}'
    assert f'{place}: {problem["message"]} [{id}]\n  hint: {problem["hint"]}\n' in faulty.built.said


ROOMY = names(locale='ur', format='sheet')
"""Here even four times the text has room."""
ELSEWHERE = set[str]().union(*(names(locale=locale, format='wallet-card') for locale in ('ur', 'ti', 'bn')))
"""On these it does not stand."""


def test_faults_stop_the_sheets_that_show_them_and_no_other(faulty: Faulty) -> None:
    refused = names(locale='uk').union(*(names(locale=locale, topic='check-the-job') for locale in ('ur', 'ro', 'ti', 'bn')))
    refused -= ROOMY | ELSEWHERE
    assert faulty.built.names('refused') == refused
    assert faulty.built.names('printed') == names(locale='zh-Hans') | ROOMY
    assert set(faulty.project.hashes()) == names() - refused


def test_a_refused_sheet_stays_refused_until_it_is_mended(faulty: Faulty, few_printed: Printed, tmp_path: Path) -> None:
    again = faulty.project.build()
    assert (again.status, again.problems) == (1, faulty.built.problems)
    assert again.names('printed') == set()
    mended = faulty.project.copy(tmp_path / 'mended')
    shutil.copytree(few_printed.root / 'locales', mended.root / 'locales', dirs_exist_ok=True)
    built = mended.build()
    assert (built.status, built.names('printed')) == (0, faulty.built.names('refused') | ROOMY)
    assert mended.hashes() == few_printed.hashes()


def test_a_picture_that_reaches_outside_stops_the_sheets_that_show_it(copied: Project) -> None:
    path = copied.root / 'templates/shared/pictures/advert-lifted.svg'
    path.write_text(path.read_text().replace('</svg>', '<image href="file:///etc/passwd" width="9" height="9"/></svg>'))
    built = copied.build('--locale', 'en')
    assert 'Traceback' not in built.said
    assert built.status == 1
    assert built.names('refused') == names(locale='en', topic='check-the-job') - names(format='wallet-card')
    assert built.names('kept') == names(locale='en') - built.names('refused')
    assert 'file:///etc/passwd' in built.problems[0]['message']


# Interruptions.

SOME = ('en', 'ro', 'ti', 'ur')
def hashes_of(few_printed: Printed, only: tuple[str, ...]) -> dict[str, str]:
    """What the PDFs of some locales must be."""
    return {name: bytes_ for name, bytes_ in few_printed.hashes().items() if name.split('/')[1] in only}


def printed_in(said: str, only: tuple[str, ...] = locales()) -> list[str]:
    """The sheets that a build says it printed, in its order."""
    found = [line.split()[1] for line in said.splitlines() if line.startswith('printed ')]
    return [name for name in found if name.split('/')[1] in only]


HEED = 'import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])'
"""What ignores SIGINT (a job in the background, some runners) hands that on to all that it starts; this starts a program that heeds it."""


@pytest.mark.parametrize(('which', 'status'), [(signal.SIGINT, 130), (signal.SIGTERM, -15), (signal.SIGKILL, -9)],
                         ids=lambda value: getattr(value, 'name', None))
def test_a_stopped_build_leaves_whole_sheets_and_the_next_goes_on(copied: Project, few_printed: Printed, which: signal.Signals,
                                                                  status: int) -> None:
    shutil.rmtree(copied.out)
    wishes = ['--jobs', '2', '--locale', ','.join(SOME)]
    command = [sys.executable, '-c', HEED, *copied.command('build', *wishes)]
    with subprocess.Popen(command, cwd=copied.root, text=True, start_new_session=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        first = process.stdout.readline()
        os.killpg(process.pid, which)
        rest, said = process.communicate(timeout=60)
    assert process.returncode == status
    assert 'Traceback' not in said
    assert which != signal.SIGINT or 'Stopped.' in said
    expected = hashes_of(few_printed, SOME)
    assert 1 <= len(printed_in(first + rest)) < len(expected)
    assert copied.hashes().items() <= expected.items()
    ledger = copied.out / '.ledger'
    stamps = {str(path.relative_to(ledger).with_suffix('')) for path in ledger.rglob('*-*.json')}
    assert set(printed_in(first + rest)) <= stamps <= set(copied.hashes())
    assert which == signal.SIGKILL or not list(copied.out.rglob('*.part'))
    built = copied.build(*wishes)
    assert (built.status, built.names('kept')) == (0, stamps)
    assert copied.hashes() == expected
    assert not list(copied.out.rglob('*.part'))


def test_report_is_whole_json(few_printed: Printed) -> None:
    report = json.loads((few_printed.root / 'report.json').read_bytes())
    assert report['problems'] == []
    assert {sheet['state'] for sheet in report['sheets']} == {'printed'}
