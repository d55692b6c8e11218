"""What was printed from what: why a sheet is printed again, and that nothing half-written is ever left."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import Run

from beforehand import standing
from beforehand.build import decide_all
from beforehand.cli import press_versions
from beforehand.fit import Fit
from beforehand.ledger import FOLDER, Ledger, Stamp, digest, write_whole
from beforehand.plan import Wishes, plan
from beforehand.problem import Place, Problem
from beforehand.project import read_project

NAME = 'open/ro/before-you-go-handbill-A6-ro'
PDF = b'%PDF as it came off the press'
STAMP = Stamp('page', {'title': '1', 'lead': '2', 'call': '3', 'help': '4'}, {'fonts/A.ttf': '5', 'base.css': '6'},
              {'weasyprint': '70.0', 'pango': '1.50'}, 10.25, {'front': 1.5}, digest(PDF))


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """A ledger that knows one printed sheet."""
    ledger = Ledger(tmp_path / 'out', tmp_path)
    write_whole(ledger.out / f'{NAME}.pdf', PDF)
    ledger.write(NAME, STAMP)
    return ledger


@pytest.mark.parametrize(('now', 'reason'), [
    (STAMP, None),
    (replace(STAMP, html='other', parts={**STAMP.parts, 'call': '7'}), 'call changed'),
    (replace(STAMP, html='other', parts={**STAMP.parts, 'new': '7'}), 'new changed'),
    (replace(STAMP, html='other', parts={}), 'call, help, lead and 1 more changed'),
    (replace(STAMP, html='other'), 'its template changed'),
    (replace(STAMP, press={'weasyprint': '71.0', 'pango': '1.50'}), 'weasyprint changed'),
    (replace(STAMP, files={'fonts/A.ttf': '7', 'base.css': '6'}), 'fonts/A.ttf changed'),
    (replace(STAMP, files={'base.css': '6'}), 'fonts/A.ttf changed'),
])
def test_why_a_sheet_is_printed_again(ledger: Ledger, now: Stamp, reason: str | None) -> None:
    assert ledger.stale(NAME, now, ledger.read(NAME)) == reason


def test_a_sheet_that_was_never_printed(ledger: Ledger) -> None:
    assert ledger.stale('open/ro/other', STAMP, ledger.read('open/ro/other')) == 'it has not been printed yet'


def test_a_pdf_that_is_gone(ledger: Ledger) -> None:
    (ledger.out / f'{NAME}.pdf').unlink()
    assert ledger.stale(NAME, STAMP, ledger.read(NAME)) == 'its PDF is gone'


def test_a_pdf_that_somebody_changed(ledger: Ledger) -> None:
    (ledger.out / f'{NAME}.pdf').write_bytes(b'scribbled on')
    assert ledger.stale(NAME, STAMP, ledger.read(NAME)) == 'its PDF is not the one that was printed'


def test_what_could_not_be_printed_is_not_tried_again(ledger: Ledger) -> None:
    fault = Problem('overflow', Place('locales/ro/messages.po', 19), 'too tall', 'say it shorter', 'ro', 'call')
    ledger.write(NAME, replace(STAMP, pdf='', problems=(fault,)))
    (ledger.out / f'{NAME}.pdf').unlink()
    stamp = ledger.read(NAME)
    assert stamp
    assert stamp.problems == (fault,)
    assert ledger.stale(NAME, STAMP, stamp) is None


def test_a_stamp_comes_back_as_it_was(ledger: Ledger) -> None:
    assert ledger.read(NAME) == STAMP


@pytest.mark.parametrize('text', ['', '{', 'null', '[]', '{"html": "page"}', '{"problems": [["x"]]}', '\x00'])
def test_a_stamp_that_cannot_be_read_counts_as_none(ledger: Ledger, text: str) -> None:
    ledger.path(NAME).write_text(text)
    assert ledger.read(NAME) is None
    assert ledger.stale(NAME, STAMP, ledger.read(NAME)) == 'it has not been printed yet'


def test_a_stamp_of_another_version_counts_as_none(ledger: Ledger) -> None:
    ledger.path(NAME).write_text(ledger.path(NAME).read_text().replace('"html"', '"page"'))
    assert ledger.read(NAME) is None


def test_what_builds_find_is_known_to_the_next_with_the_same_fonts_and_program(ledger: Ledger) -> None:
    ledger.breaks, ledger.fits = {'a headline': [['a', 'headline']]}, {'a page': Fit(10.25, (('room', 1.5),))}
    ledger.write_known('these fonts')
    for fitting, breaks, fits in (('these fonts', ledger.breaks, ledger.fits), ('others', {}, {})):
        later = Ledger(ledger.out, ledger.root)
        later.read_known(fitting)
        assert (later.breaks, later.fits) == (breaks, fits)


@pytest.mark.parametrize('text', ['', '{', '[]', '{"fitting": "these fonts"}', '{"fitting": "these fonts", "breaks": {}, "fits": {"x": 1}}'])
def test_what_was_known_and_cannot_be_read_is_found_again(ledger: Ledger, text: str) -> None:
    write_whole(ledger.out / FOLDER / 'known.json', text.encode())
    ledger.read_known('these fonts')
    assert (ledger.breaks, ledger.fits) == ({}, {})


def test_prune_removes_what_no_sheet_claims(ledger: Ledger) -> None:
    old = 'open/ro/a-topic-of-last-year'
    for suffix in ('pdf', 'html'):
        write_whole(ledger.out / f'{old}.{suffix}', PDF)
    ledger.write(old, STAMP)
    write_whole(ledger.out / 'open/ro/.half.pdf.123.part', b'a build that died')
    write_whole(ledger.out / 'notes-of-mine.txt', b'keep')
    assert ledger.prune([NAME], ['open']) == [old]
    left = {str(path.relative_to(ledger.out)) for path in ledger.out.rglob('*') if path.is_file()}
    assert left == {f'{NAME}.pdf', f'{FOLDER}/{NAME}.json', 'notes-of-mine.txt'}


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
            write_whole(target, b'new')
    assert list(target.parent.iterdir()) == []

    write_whole(target, b'old')
    monkeypatch.setattr(Path, 'write_bytes', lambda self, data: full_disk(self, self))
    with pytest.raises(OSError, match='No space left'):
        write_whole(target, b'new')
    assert [path.name for path in target.parent.iterdir()] == ['sheet.pdf']
    assert target.read_bytes() == b'old'


def as_if_printed(root: Path) -> None:
    """Stamp every sheet of a project, with a PDF beside it."""
    project, ledger = read_project(root), Ledger(root / 'out', root)
    for outcome in decide_all(project, plan(project, Wishes()), [], ledger, press_versions()):
        assert outcome.now
        write_whole(ledger.out / f'{outcome.sheet.name}.pdf', PDF)
        ledger.write(outcome.sheet.name, replace(outcome.now, size_pt=10, pdf=digest(PDF)))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding='utf-8')
    assert old in text
    path.write_text(text.replace(old, new), encoding='utf-8')


@pytest.mark.parametrize(('file', 'old', 'new', 'ro', 'ar'), [
    ('locales/ro/messages.po', 'Sună la firmă.', 'Sună compania.', 'before-you-go.ask.call changed', 'up to date'),
    ('locales/ro/messages.po', 'msgctxt "before-you-go.title"', '# A note.\nmsgctxt "before-you-go.title"', 'up to date', 'up to date'),
    ('locales/ar/messages.po', '"هاتف"', '"جوال"', 'up to date', 'picture.phone changed'),
    ('locales/ro/locale.yaml', 'line_height: 1.34', 'line_height: 1.4', 'its template changed', 'up to date'),
    ('content/editions/open/edition.yaml', 'emergency: "112"', 'web: example.org', 'up to date', 'up to date'),
    ('templates/shared/accents.yaml', 'e3b5e8', 'ffd0ff', 'its template changed', 'its template changed'),
    ('templates/handbill/sheet.html', '89mm;height:64mm', '89mm;height:60mm', 'its template changed', 'its template changed'),
    ('templates/handbill/sheet.css', '1em', '1.1em', 'templates/handbill/sheet.css changed', 'templates/handbill/sheet.css changed'),
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
    write_whole(out / f'{NAME}.pdf', PDF)
    standing.remember(out, standing.fingerprint(root, [], VERSIONS, ASKED), [f'{NAME}.pdf'], ['All is printed.'], DAYS)
    return out


def recalled(root: Path, today: date = TODAY) -> list[str] | None:
    return standing.recall(root / 'out', standing.fingerprint(root, [], VERSIONS, ASKED), today)


def test_nothing_changed_then_the_last_build_is_recalled(project: Path) -> None:
    remembered(project)
    assert recalled(project) == ['All is printed.']


@pytest.mark.parametrize('file', [
    'content/topics/before-you-go.yaml', 'content/sources.yaml', 'content/editions/open/edition.yaml', 'locales/ro/messages.po',
    'locales/ar/locale.yaml', 'templates/handbill/sheet.css', 'templates/shared/signs/call.svg',
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
    assert standing.recall(out, standing.fingerprint(project, [], {'weasyprint': '71.0'}, ASKED), TODAY) is None
    assert standing.recall(out, standing.fingerprint(project, [], VERSIONS, (('locales', ('ro',)),)), TODAY) is None


@pytest.mark.parametrize('harm', [
    lambda out: (out / f'{NAME}.pdf').unlink(), lambda out: (out / f'{NAME}.pdf').write_bytes(b'other'),
    lambda out: (out / standing.FILE).write_text('{'), lambda out: (out / standing.FILE).write_text('[]'),
    lambda out: (out / standing.FILE).unlink(),
], ids=['PDF gone', 'PDF changed', 'record broken', 'record of another kind', 'record gone'])
def test_what_cannot_be_vouched_for_is_not_recalled(project: Path, harm: Callable[[Path], object]) -> None:
    harm(remembered(project))
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
    before = standing.fingerprint(project, [folder], VERSIONS, ASKED)
    assert standing.fingerprint(project, [folder], VERSIONS, ASKED) == before
    (folder / 'edition.yaml').write_text('name: Others')
    assert standing.fingerprint(project, [folder], VERSIONS, ASKED) != before


def test_a_recalled_build_says_what_the_last_one_said(project: Path, run: Run) -> None:
    """It imports neither WeasyPrint nor the reader: it only compares hashes."""
    out, nothing = project / 'out', [(name, ()) for name in ('editions', 'formats', 'locales', 'papers', 'topics')]
    write_whole(out / f'{NAME}.pdf', PDF)
    inputs = standing.fingerprint(project, [], press_versions(), (nothing, False, False))
    standing.remember(out, inputs, [f'{NAME}.pdf'], ['3 sheets are up to date'], (date.min, date.max))
    assert run('build') == (0, '3 sheets are up to date\n', '')
