"""Parts of a build, made apart and merged: the same sheets with the same bytes; what contradicts itself is refused."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from beforehand.ground.files import write_whole
from beforehand.record.ledger import FOLDER, Ledger, Stamp, digest

ROMANIAN, ARABIC, ENGLISH = (f'open/{locale}/before-you-go-handbill-A6-{locale}' for locale in ('ro', 'ar', 'en'))


def stamp(pdf: bytes) -> Stamp:
    return Stamp('page', {}, {}, {}, digest(pdf))


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob('*') if path.is_file() and path.name not in ('unchanged.json', 'shelf.json')}


@pytest.fixture
def shards(tmp_path: Path) -> list[Path]:
    """Two output folders with a sheet each."""
    folders = [tmp_path / 'one', tmp_path / 'two']
    for folder, name in zip(folders, (ROMANIAN, ARABIC), strict=True):
        write_whole(folder, f'{name}.pdf', name.encode())
        Ledger(folder).write(name, stamp(name.encode()))
    return folders


@pytest.mark.parametrize(('which', 'names'), [('1/1', [ARABIC, ENGLISH, ROMANIAN]), ('1/2', [ARABIC, ROMANIAN]), ('2/2', [ENGLISH]), ('3/3', [ROMANIAN]), ('7/9', [])])
def test_a_shard_is_every_so_manieth_sheet(run: Run, project: Path, which: str, names: list[str]) -> None:
    assert run('check', '--shard', which).out == f'{len(names)} sheets, 0 problems\n'
    (project / 'locales/ro/locale.yaml').write_text((project / 'locales/ro/locale.yaml').read_text() + '\n')
    assert run('check', '--shard', which).out == f'{len(names)} sheets, 0 problems\n'


@pytest.mark.parametrize('which', ['0/2', '3/2', '1', '1/0', '-1/2', 'a/b', '1/2/3', '', '1/9999999', '١/٢'])
def test_what_is_no_shard(run: Run, which: str) -> None:
    ran = run('check', '--shard', which)
    assert (ran.status, 'write 2/8 for the second of eight' in ran.err) == (2, True)


@pytest.mark.usefixtures('pressed')
def test_shards_are_merged_into_what_a_whole_build_makes(run: Run, project: Path) -> None:
    run('build', '--out', str(project / 'whole'))
    for which in (1, 2):
        out = run('build', '--shard', f'{which}/2', '--out', str(project / f'part-{which}')).out
        assert f'{3 - which} sheet' in out.replace('sheets', 'sheet')
    ran = run('merge', str(project / 'merged'), str(project / 'part-1'), str(project / 'part-2'))
    assert (ran.status, ran.err) == (0, '')
    assert ran.out.startswith('3 sheets are in ')
    assert files(project / 'merged') == files(project / 'whole')
    assert '3 sheets: 3 up to date' in run('build', '--out', str(project / 'merged')).out


@pytest.mark.usefixtures('pressed')
def test_a_shard_removes_nothing_of_the_others(run: Run, project: Path) -> None:
    run('build')
    before = files(project / 'out')
    run('build', '--shard', '2/2')
    assert files(project / 'out') == before


def test_a_folder_may_be_merged_into_what_is_there(run: Run, shards: list[Path]) -> None:
    assert run('merge', *map(str, shards)).out.startswith('2 sheets are in ')
    assert run('merge', *map(str, shards)).status == 0
    assert set(files(shards[0])) == {f'{name}.pdf' for name in (ROMANIAN, ARABIC)} | {f'{FOLDER}/{name}.json' for name in (ROMANIAN, ARABIC)}


def test_a_sheet_that_was_refused_is_merged_with_its_reasons(run: Run, shards: list[Path]) -> None:
    from beforehand.ground.problem import Place, Problem

    refused = Stamp('page', {}, {}, {}, '', (Problem('overflow', Place('a.po', 1), 'too tall'),))
    Ledger(shards[1]).write(ENGLISH, refused)
    assert run('merge', *map(str, shards)).status == 0
    assert Ledger(shards[0]).read(ENGLISH) == refused


def other_bytes(folder: Path) -> None:
    write_whole(folder, f'{ROMANIAN}.pdf', b'other')
    Ledger(folder).write(ROMANIAN, stamp(b'other'))


def outside(folder: Path) -> None:
    """A PDF that is a link to a file somewhere else, with the right hash in its stamp."""
    secret = folder.parent / 'secret'
    secret.write_bytes(b'secret')
    (folder / f'{ARABIC}.pdf').unlink()
    (folder / f'{ARABIC}.pdf').symlink_to(secret)
    Ledger(folder).write(ARABIC, stamp(b'secret'))


def touched(folder: Path) -> None:
    path = Ledger(folder).path(ARABIC)
    path.write_text(json.dumps(json.loads(path.read_text()) | {'html': 'x'}))


@pytest.mark.parametrize(('harm', 'words'), [
    (other_bytes, 'is another sheet than the one in'),
    (lambda folder: (folder / f'{ARABIC}.pdf').write_bytes(b'scribbled on'), 'is not the PDF that was printed'),
    (lambda folder: (folder / f'{ARABIC}.pdf').unlink(), 'is not the PDF that was printed'),
    (outside, 'is not the PDF that was printed'),
    (lambda folder: Ledger(folder).path(ARABIC).unlink(), 'has no stamp'),
    (touched, 'is damaged'),
    (lambda folder: write_whole(folder, 'open/ar/of-mine.pdf', b'thesis'), 'has no stamp'),
], ids=['other bytes', 'PDF changed', 'PDF gone', 'PDF elsewhere', 'stamp gone', 'stamp touched', 'a strange PDF'])
def test_what_is_not_as_it_was_printed_is_not_merged(run: Run, shards: list[Path], harm: Callable[[Path], object], words: str) -> None:
    harm(shards[1])
    before = files(shards[0])
    ran = run('merge', *map(str, shards))
    assert ran.status == 1
    assert words in ran.err
    assert '[merge]\n  hint: ' in ran.err
    assert files(shards[0]) == before


def test_a_stamp_does_not_say_where_a_file_is_written(run: Run, shards: list[Path]) -> None:
    """The name of a sheet is where its stamp lies; what would lie elsewhere is refused."""
    shutil.move(shards[1] / FOLDER / 'open', shards[1] / FOLDER / '\x1b[2J')
    shutil.move(shards[1] / 'open', shards[1] / '\x1b[2J')
    before = files(shards[0])
    assert run('merge', *map(str, shards)).status == 1
    assert files(shards[0]) == before


@pytest.mark.parametrize('words', [['merge'], ['merge', 'out'], ['merge', 'out', 'nowhere'], ['merge', 'content', 'templates']])
def test_a_wrong_use_of_merge(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    monkeypatch.chdir(project)
    assert run(*words).status == 2
