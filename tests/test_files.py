"""Where files are written, and which files and links are read."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Overlay, Run

from beforehand.ground.files import is_content, remove, write_whole
from beforehand.ground.folders import find_folders
from beforehand.ground.problem import Unreadable

TOPIC = 'content/topics/before-you-go.yaml'


@pytest.mark.parametrize('name', ['../x', 'a/../../x', '/etc/x', 'a//b', '', '.', 'a/.', 'a/..', 'a\\b', 'a\nb', 'a\0b'])
def test_a_name_that_is_no_name_is_not_written(tmp_path: Path, name: str) -> None:
    home = tmp_path / 'home'
    home.mkdir()
    with pytest.raises(Unreadable, match='cannot be the name of a file'):
        write_whole(home, name, b'x')
    assert [path.name for path in tmp_path.rglob('*')] == ['home']


@pytest.mark.parametrize('link', ['a', 'a/b', 'a/b/x.pdf'])
def test_nothing_is_written_behind_a_link_that_leads_out(tmp_path: Path, link: str) -> None:
    home, outside = tmp_path / 'home', tmp_path / 'outside'
    (outside / 'b').mkdir(parents=True)
    (home / link).parent.mkdir(parents=True)
    (home / link).symlink_to(outside / 'mine' if link.endswith('.pdf') else outside)
    with pytest.raises(Unreadable, match='leads out of the folder'):
        write_whole(home, 'a/b/x.pdf', b'x')
    remove(home, 'a/b/x.pdf')
    assert [path.name for path in outside.rglob('*')] == ['b']


def test_the_folder_itself_may_be_a_link_and_links_inside_are_followed(tmp_path: Path) -> None:
    (tmp_path / 'real/b').mkdir(parents=True)
    (tmp_path / 'home').symlink_to('real')
    (tmp_path / 'real/a').symlink_to('b')
    write_whole(tmp_path / 'home', 'a/x.po', b'x')
    assert (tmp_path / 'real/b/x.po').read_bytes() == b'x'
    (tmp_path / 'real/y.po').symlink_to('b/x.po')
    write_whole(tmp_path / 'home', 'y.po', b'y')
    assert (tmp_path / 'real/y.po').is_symlink()
    assert (tmp_path / 'real/b/x.po').read_bytes() == b'y'


@pytest.mark.parametrize('make', [Path.mkdir, os.mkfifo], ids=['folder', 'pipe'])
def test_what_is_no_file_is_not_replaced(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / 'x.pdf')
    with pytest.raises(Unreadable, match='no file'):
        write_whole(tmp_path, 'x.pdf', b'x')
    assert [path.name for path in tmp_path.iterdir()] == ['x.pdf']


@pytest.mark.parametrize('name', ['.#x.yaml', '._x.yaml', '.x.yaml.swp', 'x.yaml~', '#x.yaml#', '.DS_Store', 'Thumbs.db', 'thumbs.db', 'desktop.ini',
                                  'Desktop.ini', '~$x.yaml', '.~lock.x.yaml#', '__pycache__', '.git', '.#x.svg'])
def test_what_editors_and_systems_leave_is_not_content(name: str) -> None:
    assert not is_content(name)


@pytest.mark.parametrize('name', ['x.yaml', 'Ünïcode.svg', 'x (2).yaml', 'zh-Hans', 'a~b.svg', 'format.yaml'])
def test_what_is_content(name: str) -> None:
    assert is_content(name)


def test_nothing_that_editors_leave_is_read_anywhere(project: Path, overlay: Overlay, run: Run) -> None:
    before = run('list').out, run('explain').out
    litter = {f'{folder}/{name}': 'not: [yaml' for folder in ('content/topics', 'content/helplines', 'templates/handbill', 'locales/ro', 'locales',
                                                             'content', 'templates/shared/pictures', 'templates/shared/signs', 'content/editions')
              for name in ('.#x.yaml', '._x.yaml', 'x.yaml~', '#x.yaml#', '.DS_Store', 'Thumbs.db', 'desktop.ini', '._x.svg', '.#x.svg', '._messages.po')}
    overlay({**litter, 'locales/.git/locale.yaml': '', 'templates/.old/format.yaml': '', 'templates/._x/sheet.html': '{{'})
    (project / 'content/topics/.#locked.yaml').symlink_to('somebody@somewhere.1234')
    (project / 'templates/shared/pictures/d.svg').mkdir()
    assert run('check') == (0, '3 sheets, 0 problems\n', '')
    assert (run('list').out, run('explain').out) == before
    assert run('extract').status == 0
    assert 'before-you-go.title' in (project / 'locales/beforehand.pot').read_text()


@pytest.mark.parametrize(('name', 'target', 'said'), [
    (TOPIC, '/etc/hostname', 'is a link that leads out of the project'), ('locales/ro/messages.po', '/etc/hostname', 'leads out of the project'),
    ('templates/shared/signs/wait.svg', '../../../../secret', 'leads out of the project'), ('locales/ro', '../../secret-folder', 'leads out of the project'),
    ('templates/shared/signs/wait.svg', '../../../moved', 'leads out of the project, or of its folder'),
    (TOPIC, 'nowhere.yaml', 'is a link that leads nowhere'), ('content/topics/deep', '..', 'is a link to a folder in which it lies'),
    ('content/topics/deep', 'deep', 'is a link that leads nowhere'),
])
def test_a_link_that_leads_elsewhere_is_a_problem_and_not_opened(project: Path, run: Run, name: str, target: str, said: str) -> None:
    (project.parent / 'secret').write_text('password')
    (project.parent / 'secret-folder').mkdir()
    path = project / name
    if path.exists():
        path.rename(project / 'moved')
    path.symlink_to(target)
    for command in ('check', 'build', 'explain', 'update', 'extract'):
        status, _, err = run(command)
        assert (status, f'{name}: ' in err, said in err, 'password' in err) == (1, True, True, False), err


@pytest.mark.parametrize('name', ['locales', 'content', 'templates', 'locales/ro', 'locales/ro/messages.po', TOPIC])
def test_links_inside_of_the_project_and_folders_that_are_links_are_followed(project: Path, run: Run, name: str) -> None:
    top = '/' not in name
    real = (project.parent if top else project) / 'elsewhere'
    (project / name).rename(real)
    (project / name).symlink_to(real)
    assert run('check') == (0, '3 sheets, 0 problems\n', '')
    before = run('extract'), (project / 'locales/beforehand.pot').read_text()
    assert 'before-you-go.title' in before[1]
    assert run('update').status == 0
    assert (project / name).is_symlink()
    assert run('check') == (0, '3 sheets, 0 problems\n', '')


@pytest.mark.parametrize('name', ['content/helplines/x.yaml', 'templates/shared/signs/p.svg'])
def test_what_is_neither_file_nor_folder_is_a_problem_and_not_waited_for(project: Path, run: Run, name: str) -> None:
    (project / name).parent.mkdir(exist_ok=True)
    os.mkfifo(project / name)
    status, _, err = run('check')
    assert (status, err.startswith(f'{name}: is neither a file nor a folder [missing-file]\n')) == (1, True)


@pytest.mark.parametrize('name', ['locales', 'templates', 'fonts'])
def test_a_folder_that_is_not_there_is_a_problem(project: Path, run: Run, name: str) -> None:
    (project / name).rename(project / 'moved')
    status, _, err = run('check')
    assert (status, err.startswith(f'{name}: cannot be read: No such file or directory [missing-file]\n')) == (1, True)


@pytest.mark.parametrize('name', ['a [1] b', 'b*', 'c?'])
def test_a_path_may_have_signs_of_patterns_in_it(tmp_path: Path, name: str) -> None:
    root = tmp_path / name
    for edition in ('open', 'ours[2]'):
        write_whole(root, f'content/editions/{edition}/edition.yaml', b'')
    (root / 'content/editions/.old').mkdir()
    assert find_folders(root, []) == ([root / 'content/editions/open'], [])
    assert find_folders(root, ['ours[2]', '*']) == ([root / 'content/editions/ours[2]', root / 'content/editions/open'], [])
    assert find_folders(root, [str(root / 'content/editions/open'), 'none']) == ([root / 'content/editions/open'], ['none'])


@pytest.mark.parametrize('data', [b'', b'version https://git-lfs.github.com/spec/v1', b'<html>'])
def test_a_font_that_is_none_is_one_problem(project: Path, run: Run, data: bytes) -> None:
    fonts = (project / 'fonts').resolve()
    (project / 'fonts').unlink()
    shutil.copytree(fonts, project / 'fonts')
    (project / 'fonts/NotoSans/NotoSans-400.ttf').write_bytes(data)
    status, _, err = run('check')
    assert (status, err.splitlines()[0]) == (1, 'fonts/NotoSans/NotoSans-400.ttf: is no font by its content [missing-file]')
    assert run('build').status == 1


def test_what_a_killed_run_left_of_a_file_goes_when_the_file_is_written(tmp_path: Path) -> None:
    dead = subprocess.Popen(['true'])
    dead.wait()
    ours = [f'.a [1].po.{dead.pid}.part']
    others = [f'.b.po.{dead.pid}.part', f'.a 1.po.{dead.pid}.part', 'a [1].po.part', f'.a [1].po.{os.getppid()}.part']
    for name in (*ours, *others):
        (tmp_path / name).write_text('half')
    write_whole(tmp_path, 'a [1].po', b'whole')
    assert {path.name for path in tmp_path.iterdir()} == {'a [1].po', *others}
