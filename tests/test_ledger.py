"""What was printed from what: why a sheet is printed again, and that nothing half-written is ever left."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

from beforehand.commands.parts.asked import decided
from beforehand.ground.files import write_record, write_whole
from beforehand.ground.problem import Place, Problem
from beforehand.plan.sheets import Wishes, plan
from beforehand.print.versions import press_versions
from beforehand.read.project import read_project
from beforehand.record import unchanged
from beforehand.record.docket import Outcome
from beforehand.record.ledger import FOLDER, Ledger, Stamp, digest, file_digest, stale

NAME = 'open/ro/before-you-go-handbill-A6-ro'
PDF = b'%PDF as it came off the press'
STAMP = Stamp('page', {'title': '1', 'lead': '2', 'call': '3', 'help': '4'}, {'fonts/A.ttf': '5', 'base.css': '6'},
              {'weasyprint': '70.0', 'pango': '1.50'}, digest(PDF))


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """A ledger that knows one printed sheet."""
    ledger = Ledger(tmp_path / 'out')
    write_whole(ledger.out, f'{NAME}.pdf', PDF)
    ledger.write(NAME, STAMP)
    return ledger


def why(ledger: Ledger, now: Stamp = STAMP, name: str = NAME) -> str:
    """Why a sheet is printed again, by its stamp and its PDF."""
    file_digest.cache_clear()
    return stale(now, ledger.read(name), file_digest(str(ledger.out / f'{name}.pdf')))


@pytest.mark.parametrize(('now', 'reason'), [
    (STAMP, ''),
    (replace(STAMP, html='other', parts={**STAMP.parts, 'call': '7'}), 'call changed'),
    (replace(STAMP, html='other', parts={**STAMP.parts, 'new': '7'}), 'new changed'),
    (replace(STAMP, html='other', parts={}), 'call, help, lead and 1 more changed'),
    (replace(STAMP, html='other'), 'its page changed'),
    (replace(STAMP, press={'weasyprint': '71.0', 'pango': '1.50'}), 'weasyprint changed'),
    (replace(STAMP, files={'fonts/A.ttf': '7', 'base.css': '6'}), 'fonts/A.ttf changed'),
    (replace(STAMP, files={'base.css': '6'}), 'fonts/A.ttf changed'),
])
def test_why_a_sheet_is_printed_again(ledger: Ledger, now: Stamp, reason: str) -> None:
    assert why(ledger, now) == reason


def test_a_sheet_that_was_never_printed(ledger: Ledger) -> None:
    assert why(ledger, STAMP, 'open/ro/other') == 'it has not been printed yet'


def test_a_pdf_that_is_gone(ledger: Ledger) -> None:
    (ledger.out / f'{NAME}.pdf').unlink()
    assert why(ledger) == 'its PDF is gone'


def test_a_pdf_that_somebody_changed(ledger: Ledger) -> None:
    (ledger.out / f'{NAME}.pdf').write_bytes(b'scribbled on')
    assert why(ledger) == 'its PDF is not the one that was printed'


def test_what_could_not_be_printed_is_not_tried_again(ledger: Ledger) -> None:
    fault = Problem('overflow', Place('locales/ro/messages.po', 19), 'too tall', 'say it shorter', 'ro', 'call')
    ledger.write(NAME, replace(STAMP, pdf='', problems=(fault,)))
    (ledger.out / f'{NAME}.pdf').unlink()
    stamp = ledger.read(NAME)
    assert stamp
    assert stamp.problems == (fault,)
    assert why(ledger) == ''


def test_a_stamp_comes_back_as_it_was(ledger: Ledger) -> None:
    assert ledger.read(NAME) == STAMP


@pytest.mark.parametrize('text', ['', '{', 'null', '[]', '{"html": "page"}', '{"problems": [["x"]]}', '\x00'])
def test_a_stamp_that_cannot_be_read_counts_as_none(ledger: Ledger, text: str) -> None:
    ledger.path(NAME).write_text(text)
    assert ledger.read(NAME) is None
    assert why(ledger) == 'it has not been printed yet'


def resealed(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """A record as somebody would write it who knows how it is sealed."""
    record = json.loads(path.read_bytes())
    del record['seal']
    change(record)
    write_record(path.parent, path.name, record)


@pytest.mark.parametrize('change', [
    {'html': 1}, {'parts': []}, {'parts': {'title': 1}},
    {'problems': 'none'}, {'problems': [['x']]}, {'problems': [['x', ['y', 'z'], '', '', '', '']]}, {'pdf': None}, {'pdf': ''},
    {'problems': [['overflow', ['a.po', 1], 'too tall', '', '', '']]}, {'press': None},
])
@pytest.mark.parametrize('seals', [True, False])
def test_a_stamp_that_says_what_cannot_be_counts_as_none(ledger: Ledger, change: dict[str, Any], seals: bool) -> None:
    path = ledger.path(NAME)
    resealed(path, lambda record: record.update(change)) if seals else path.write_text(json.dumps(json.loads(path.read_text()) | change))
    assert ledger.read(NAME) is None


@pytest.mark.parametrize('change', [{'size_pt': 10.5}, {'html': 'other'}, {'pdf': 'forged'}])
def test_a_stamp_that_somebody_changed_counts_as_none(ledger: Ledger, change: dict[str, Any]) -> None:
    path = ledger.path(NAME)
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    assert ledger.read(NAME) is None


@pytest.mark.parametrize('harm', [
    lambda path: (path.unlink(), path.mkdir()), lambda path: (path.unlink(), os.mkfifo(path)), lambda path: path.write_bytes(b'\xff\xfe'),
    lambda path: path.write_text('[' * 100_000), lambda path: path.write_text('{"seal": ' + '9' * 10_000 + '}'),
    lambda path: (path.rename(path.with_suffix('.old')), path.symlink_to(path.with_suffix('.old').name)),
], ids=['folder', 'pipe', 'not UTF-8', 'deep', 'endless number', 'link'])
def test_what_is_no_record_counts_as_none(ledger: Ledger, harm: Callable[[Path], object]) -> None:
    harm(ledger.path(NAME))
    assert ledger.read(NAME) is None


def test_a_stamp_of_another_version_counts_as_none(ledger: Ledger) -> None:
    ledger.path(NAME).write_text(ledger.path(NAME).read_text().replace('"html"', '"page"'))
    assert ledger.read(NAME) is None


def test_prune_removes_what_no_sheet_claims(ledger: Ledger) -> None:
    old = 'open/ro/a-topic-of-last-year'
    for suffix in ('pdf', 'html'):
        write_whole(ledger.out, f'{old}.{suffix}', PDF)
    ledger.write(old, STAMP)
    dead = subprocess.Popen(['true'])
    dead.wait()
    write_whole(ledger.out, f'open/ro/.half.pdf.{dead.pid}.part', b'a build that died')
    write_whole(ledger.out, f'{FOLDER}/open/ro/.half.json.{dead.pid}.part', b'a build that died')
    strangers = ['thesis.pdf.part', f'.thesis.pdf.{dead.pid}.part', 'open/ro/thesis.pdf.part', 'open/ro/.thesis.pdf.part',
                 f'open/ro/thesis.pdf.{dead.pid}.part', f'open/ro/.being-written.pdf.{os.getpid()}.part', f'mine/.x.{dead.pid}.part']
    for name in strangers:
        write_whole(ledger.out, name, b'keep')
    write_whole(ledger.out, 'notes-of-mine.txt', b'keep')
    assert ledger.prune([NAME], ['open']) == [old]
    left = {str(path.relative_to(ledger.out)) for path in ledger.out.rglob('*') if path.is_file()}
    assert left == {f'{NAME}.pdf', f'{FOLDER}/{NAME}.json', 'notes-of-mine.txt', *strangers}


def test_discard_removes_the_sheet_and_its_stamp(ledger: Ledger) -> None:
    ledger.discard(NAME)
    ledger.discard(NAME)
    assert [path for path in ledger.out.rglob('*') if path.is_file()] == []


def test_a_file_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / 'deep/sheet.pdf'

    def full_disk(source: Path, target: Path) -> None:
        raise OSError(28, 'No space left on device')

    with monkeypatch.context() as patch:
        patch.setattr(os, 'replace', full_disk)
        with pytest.raises(OSError, match='No space left'):
            write_whole(tmp_path, 'deep/sheet.pdf', b'new')
    assert list(target.parent.iterdir()) == []

    write_whole(tmp_path, 'deep/sheet.pdf', b'old')
    with monkeypatch.context() as patch:
        patch.setattr(Path, 'open', lambda self, mode: full_disk(self, self))
        with pytest.raises(OSError, match='No space left'):
            write_whole(tmp_path, 'deep/sheet.pdf', b'new')
    assert [path.name for path in target.parent.iterdir()] == ['sheet.pdf']
    assert target.read_bytes() == b'old'


def decided_of(root: Path) -> list[Outcome]:
    """What a build would make of every sheet of a project."""
    project = read_project(root)
    return list(decided(project, plan(project, Wishes()), [], root / 'out'))


def as_if_printed(root: Path) -> None:
    """Stamp every sheet of a project, with a PDF beside it."""
    ledger = Ledger(root / 'out')
    for outcome in decided_of(root):
        assert outcome.stamp
        write_whole(ledger.out, f'{outcome.name}.pdf', PDF)
        ledger.write(outcome.name, replace(outcome.stamp, pdf=digest(PDF)))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding='utf-8')
    assert old in text
    path.write_text(text.replace(old, new), encoding='utf-8')


@pytest.mark.parametrize(('file', 'old', 'new', 'ro', 'ar'), [
    ('locales/ro/messages.po', 'Sună la firmă.', 'Sună compania.', 'before-you-go.ask.call, imprint.draft, proof.draft and 1 more changed', 'up to date'),
    ('locales/ro/messages.po', 'msgctxt "before-you-go.title"', '# A note.\nmsgctxt "before-you-go.title"', 'up to date', 'up to date'),
    ('locales/ar/messages.po', '"هاتف"', '"جوال"', 'up to date', 'imprint.draft, picture.phone, proof.draft and 1 more changed'),
    ('locales/ro/locale.yaml', 'line_height: 1.34', 'line_height: 1.4', 'its page changed', 'up to date'),
    ('content/editions/open/edition.yaml', 'emergency: "112"', 'emergency: "112"  # everywhere', 'up to date', 'up to date'),
    ('templates/shared/palette.yaml', 'e3b5e8', 'ffd0ff', 'its page changed', 'its page changed'),
    ('templates/handbill/layout.yaml', 'padding: 8', 'padding: 9', 'its page changed', 'its page changed'),
    ('templates/shared/base.css', '', 'p { color: #111 }', 'templates/shared/base.css changed', 'templates/shared/base.css changed'),
    ('content/sources.yaml', '2020', '2021', 'up to date', 'up to date'),
])
def test_explain_says_what_changed(project: Path, run: Run, file: str, old: str, new: str, ro: str, ar: str) -> None:
    as_if_printed(project)
    edit(project / file, old, new)
    said = dict(line.split(': ', 1) for line in run('explain').out.splitlines())
    assert (said[NAME], said[NAME.replace('ro', 'ar')]) == (ro, ar)


def test_explain_says_why_a_sheet_is_refused(project: Path, run: Run) -> None:
    as_if_printed(project)
    edit(project / 'locales/ro/messages.po', 'Sună la 112.', 'Sună la 113.')
    ran = run('explain', '--locale', 'ro')
    assert ran.out == f'{NAME}: "before-you-go.ask.call.detail" lacks the number 112 and has 113 [refused]\n'


VERSIONS = {'weasyprint': '70.0'}
ASKED = (('locales', ()),)
TODAY = date(2026, 11, 25)
DAYS = (date(2026, 1, 1), date(2027, 1, 1))
"""From the first of these days until before the second the same numbers are confirmed."""


def remembered(root: Path) -> Path:
    """A build after which nothing was left to do."""
    out = root / 'out'
    write_whole(out, f'{NAME}.pdf', PDF)
    unchanged.remember(out, unchanged.fingerprint(root, [], VERSIONS, ASKED), [f'{NAME}.pdf'], ['All is printed.'], DAYS)
    return out


def recalled(root: Path, today: date = TODAY) -> list[str] | None:
    return unchanged.recall(root / 'out', unchanged.fingerprint(root, [], VERSIONS, ASKED), today)


def test_nothing_changed_then_the_last_build_is_recalled(project: Path) -> None:
    remembered(project)
    assert recalled(project) == ['All is printed.']


@pytest.mark.parametrize('file', [
    'content/topics/before-you-go.yaml', 'content/sources.yaml', 'content/editions/open/edition.yaml', 'locales/ro/messages.po',
    'locales/ar/locale.yaml', 'templates/handbill/layout.yaml', 'templates/shared/signs/call.svg',
])
def test_any_change_of_a_file_is_noticed_but_not_its_date(project: Path, file: str) -> None:
    remembered(project)
    os.utime(project / file, (1, 1))
    assert recalled(project)
    with (project / file).open('a') as opened:
        opened.write('\n')
    assert recalled(project) is None


def test_a_new_file_and_a_lost_file_are_noticed(project: Path) -> None:
    remembered(project)
    (project / 'content/topics/new.yaml').write_text('')
    assert recalled(project) is None
    (project / 'content/topics/new.yaml').unlink()
    assert recalled(project)
    (project / 'templates/shared/signs/wait.svg').unlink()
    assert recalled(project) is None


def test_two_files_that_change_their_names_are_noticed(project: Path) -> None:
    (project / 'templates/shared/signs/wait.svg').write_text('<svg/>')
    remembered(project)
    signs = project / 'templates/shared/signs'
    for old, new in (('wait.svg', 'x'), ('call.svg', 'wait.svg'), ('x', 'call.svg')):
        (signs / old).rename(signs / new)
    assert recalled(project) is None


def test_a_file_of_another_name_is_noticed(project: Path) -> None:
    remembered(project)
    (project / 'templates/shared/signs/wait.svg').rename(project / 'templates/shared/signs/wait-here.svg')
    assert recalled(project) is None


def test_another_library_or_another_wish_is_noticed(project: Path) -> None:
    out = remembered(project)
    assert unchanged.recall(out, unchanged.fingerprint(project, [], {'weasyprint': '71.0'}, ASKED), TODAY) is None
    assert unchanged.recall(out, unchanged.fingerprint(project, [], VERSIONS, (('locales', ('ro',)),)), TODAY) is None


@pytest.mark.parametrize('harm', [
    lambda out: (out / f'{NAME}.pdf').unlink(), lambda out: (out / f'{NAME}.pdf').write_bytes(b'other'),
    lambda out: (out / unchanged.FILE).write_text('{'), lambda out: (out / unchanged.FILE).write_text('[]'),
    lambda out: (out / unchanged.FILE).unlink(),
    lambda out: (out / unchanged.FILE).write_text((out / unchanged.FILE).read_text().replace('All is', 'Nothing is')),
    lambda out: resealed(out / unchanged.FILE, lambda record: record.update(lines='All is printed.')),
    lambda out: resealed(out / unchanged.FILE, lambda record: record.update(lines=[1])),
    lambda out: resealed(out / unchanged.FILE, lambda record: record.update(sheets=[])),
    lambda out: resealed(out / unchanged.FILE, lambda record: record.update(sheets={'../../etc/passwd': ''})),
    lambda out: resealed(out / unchanged.FILE, lambda record: record.update({'until': None})),
    lambda out: (os.unlink(out / f'{NAME}.pdf'), os.mkfifo(out / f'{NAME}.pdf')),
    lambda out: ((out / f'{NAME}.pdf').rename(out / 'x'), (out / f'{NAME}.pdf').symlink_to(out / 'x')),
], ids=['PDF gone', 'PDF changed', 'record broken', 'record of another kind', 'record gone', 'words changed', 'no lines', 'numbers', 'no sheets',
        'sheets elsewhere', 'no day', 'pipe', 'link'])
def test_what_cannot_be_vouched_for_is_not_recalled(project: Path, harm: Callable[[Path], object]) -> None:
    harm(remembered(project))
    assert recalled(project) is None


@pytest.mark.parametrize('name', ['locales/ro/messages.po', 'locales/ro', 'templates', 'content/topics', 'fonts'])
def test_a_change_behind_a_link_is_noticed(project: Path, name: str) -> None:
    """As it is printed: what may be a link is read, and what is read is compared."""
    (project / 'fonts').unlink()
    for folder in ('Face', 'Other'):
        (project / 'fonts' / folder).mkdir(parents=True)
        (project / 'fonts' / folder / f'{folder}-400.ttf').write_bytes(b'font')
    real = project / 'elsewhere'
    (project / name).rename(real)
    (project / name).symlink_to(real)
    remembered(project)
    assert recalled(project)
    changed = next(path for path in [real, *sorted(real.rglob('*'))] if path.is_file())
    changed.write_bytes(changed.read_bytes() + b'\n')
    assert recalled(project) is None


def test_by_products_of_editors_do_not_count(project: Path) -> None:
    remembered(project)
    (project / 'content/topics/.before-you-go.yaml.swp').write_text('')
    assert recalled(project)


@pytest.mark.parametrize(('today', 'is_recalled'), [
    (date(2025, 12, 31), False), (date(2026, 1, 1), True), (date(2026, 12, 31), True), (date(2027, 1, 1), False)])
def test_a_confirmation_that_begins_or_runs_out_is_noticed(project: Path, today: date, is_recalled: bool) -> None:
    remembered(project)
    assert bool(recalled(project, today)) == is_recalled


def test_an_edition_outside_of_the_project_is_noticed(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / 'ours'
    folder.mkdir()
    (folder / 'edition.yaml').write_text('name: Ours')
    before = unchanged.fingerprint(project, [folder], VERSIONS, ASKED)
    assert unchanged.fingerprint(project, [folder], VERSIONS, ASKED) == before
    (folder / 'edition.yaml').write_text('name: Others')
    assert unchanged.fingerprint(project, [folder], VERSIONS, ASKED) != before


def test_a_recalled_build_says_what_the_last_one_said(project: Path, run: Run) -> None:
    """It imports neither WeasyPrint nor the reader: it only compares hashes."""
    out, nothing = project / 'out', sorted([('shard', (1, 1)), *((name, ()) for name in ('editions', 'finishes', 'formats', 'locales', 'papers', 'topics'))])
    write_whole(out, f'{NAME}.pdf', PDF)
    inputs = unchanged.fingerprint(project, [], press_versions(), (nothing, False, False))
    unchanged.remember(out, inputs, [f'{NAME}.pdf'], ['3 sheets are up to date'], (date.min, date.max))
    assert run('build') == (0, '3 sheets are up to date\n', '')
