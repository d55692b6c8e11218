"""Nothing falls back to English: a sheet that lacks a translation is refused, whoever forgets to say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Run
from test_po import HEADER, REFUSED

import beforehand.read.localefolder
from beforehand.compose.page import Composer
from beforehand.plan.sheets import Wishes, plan
from beforehand.read.catalogue import Catalogue
from beforehand.read.project import read_project
from beforehand.record import refusal
from beforehand.record.workshop import order_of

RO = 'locales/ro/messages.po'
WITHOUT = {
    'nothing': b'', 'spaces': b' \n\t\n', 'comments': b'# Translations\n#: x:1\n', 'a header': HEADER, 'obsolete': HEADER + b'#~ msgid "a"\n#~ msgstr "b"\n',
    'an empty obsolete header': HEADER + b'#~ msgid ""\n#~ msgstr "b"\n', 'no contexts': HEADER + b'msgid "Ask first"\nmsgstr "x"\n',
    'empty contexts': HEADER + b'msgctxt ""\nmsgid "Ask first"\nmsgstr "x"\n',
    'plurals': HEADER + b'msgctxt "before-you-go.title"\nmsgid "Before you go"\nmsgid_plural "x"\nmsgstr[0] "y"\nmsgstr[1] "z"\nmsgstr[2] "z"\n',
}
FILES = WITHOUT | {name: data for name, (data, _) in REFUSED.items()}


@pytest.mark.parametrize('name', FILES)
def test_a_catalogue_without_messages_is_one_problem_and_stops_its_sheets(name: str, project: Path, run: Run) -> None:
    (project / RO).write_bytes(FILES[name])
    ran = run('check', '--locale', 'ro')
    said = [line for line in ran.err.splitlines() if line.startswith('locales/ro')]
    assert ran.status == 1
    assert len(said) == (2 if name in ('a comment inside', 'several at once') else 1)
    assert all('[incomplete]' not in line for line in said)
    assert run('explain', '--locale', 'ro').out.endswith('[refused]\n')


@pytest.mark.parametrize('harm', ['missing', 'a folder', 'a link to nowhere'])
def test_a_catalogue_that_cannot_be_opened_is_one_problem(harm: str, project: Path, run: Run) -> None:
    path = project / RO
    path.unlink()
    if harm == 'a folder':
        path.mkdir()
    if harm == 'a link to nowhere':
        path.symlink_to('nowhere.po')
    ran = run('build', '--locale', 'ro', '--jobs', '1')
    assert ran.status == 1
    assert len([line for line in ran.err.splitlines() if line.startswith(RO)]) == 1
    assert not list(project.rglob('*.pdf'))


def test_what_nobody_said_is_said_of_each_sheet(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader of catalogues forgets to say that it could not read one."""
    monkeypatch.setattr(beforehand.read.localefolder, 'catalogue_of', lambda data, path, locale: (Catalogue(locale, path), []))
    status, _, err = run('check', '--locale', 'ro')
    assert status == 1
    assert err.startswith(f'{RO}: 10 of 10 messages of before-you-go are untranslated: before-you-go.title, ')


def test_a_page_that_lacks_a_translation_cannot_be_printed(project: Path) -> None:
    path = project / RO
    path.write_text(path.read_text().replace('msgstr "Sună la firmă."', 'msgstr ""'))
    read = read_project(project)
    [sheet] = plan(read, Wishes(locales=['ro']))
    page = Composer(read).compose(sheet)
    assert (page.html, page.lacking) == ('', {'before-you-go.ask.call': 'untranslated'})
    with pytest.raises(AssertionError, match='has no page that may be printed'):
        order_of(sheet, page)


@pytest.mark.usefixtures('pressed')
def test_a_build_that_forgets_to_ask_prints_nothing(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / RO).write_bytes((project / RO).read_bytes().replace('msgstr "Sună la firmă."'.encode(), b'msgstr ""'))
    monkeypatch.setattr(refusal, 'incomplete', lambda *_: [])
    assert run('build', '--locale', 'ro', '--jobs', '1').status == 3
    assert not list(project.rglob('*.pdf'))
