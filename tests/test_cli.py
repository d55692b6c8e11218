"""The commands: what they say, what they write, and how they end (0 well, 1 problems, 2 wrong use, 3 our own fault)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from conftest import Overlay, Run

from beforehand import __version__, checks
from beforehand.commands import cli
from beforehand.commands.parts.group import Commands
from beforehand.read.shipped import POT

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob('*.md'), *(ROOT / 'docs').glob('*.md')])
TOPIC = 'content/topics/before-you-go.yaml'
RO = 'locales/ro/messages.po'


def commands(group: click.Group, *words: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command and group of commands, by the words that call it."""
    context = click.Context(group)
    for word in group.list_commands(context):
        command = group.get_command(context, word)
        assert command
        yield (*words, word), command
        if isinstance(command, click.Group):
            yield from commands(command, *words, word)


COMMANDS = dict(commands(cli))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding='utf-8')
    assert old in text
    path.write_text(text.replace(old, new), encoding='utf-8')


def everything(root: Path) -> dict[str, bytes]:
    """Every file of a project (but the fonts) with its contents."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob('*') if path.is_file() and not path.is_symlink()}


def test_the_stock_project_has_no_problems(run: Run) -> None:
    assert run('check') == (0, '3 sheets, 0 problems\n', '')


@pytest.mark.parametrize(('words', 'sheets'), [
    (['--locale', 'ro'], 1), (['--locale', 'RO'], 1), (['--locale', 'ro,ar'], 2), (['--locale', 'ro', '--locale', 'ar'], 2),
    (['--locale', 'ar,ro', '--locale', 'en'], 3), (['--locale', 'ar', '--format', 'handbill', '--paper', 'a6'], 1),
    (['--topic', 'before-you-go'], 3),
])
def test_several_wishes(run: Run, words: list[str], sheets: int) -> None:
    assert run('check', *words) == (0, f'{sheets} sheets, 0 problems\n', '')


@pytest.mark.parametrize('command', ['build', 'check', 'explain'])
@pytest.mark.parametrize(('words', 'said'), [
    (['--locale', 'xx'], ['--locale: there is no locale "xx"; there are: ar, en, ro']),
    (['--locale', 'ro,xx', '--topic', 'yy'], ['--locale: there is no locale "xx"; there are: ar, en, ro',
                                              '--topic: there is no topic "yy"; there are: before-you-go']),
    (['--format', 'handbil'], ['--format: there is no format "handbil"; there are: handbill']),
    (['--paper', 'A4'], ['--paper: there is no paper "A4"; there are: A6']),
    (['--colour', 'red'], ['No such option', '--colour']),
])
def test_wrong_use_names_what_would_be_right(run: Run, command: str, words: list[str], said: list[str]) -> None:
    status, _, err = run(command, *words)
    assert status == 2
    assert [text for text in said if text not in err] == []
    assert 'Traceback' not in err


@pytest.mark.parametrize('words', [['prin'], ['new'], ['new', 'topic'], ['new', 'locale'], ['build', '--jobs', '0']], ids=' '.join)
def test_wrong_use_of_a_command(run: Run, words: list[str]) -> None:
    status, _, err = run(*words)
    assert status == 2
    assert 'Usage: ' in err


@pytest.mark.parametrize('name', ['xx', 'pt_BR', 'romana'])
def test_a_new_locale_that_nobody_knows(run: Run, name: str) -> None:
    status, _, err = run('new', 'locale', name)
    assert status == 2
    assert f'no locale "{name}"' in err


def test_a_folder_that_is_no_project(run: Run, tmp_path: Path) -> None:
    status, _, err = run('--project', str(tmp_path), 'check')
    assert (status, err) == (2, f'Error: {tmp_path} is no project: go to the folder of yours, name it with --project, or begin one: ./build.py --project {tmp_path} new project FOLDER\n')


def test_only_the_problems_of_the_locales_that_were_asked_for(project: Path, run: Run) -> None:
    edit(project / RO, 'Sună la 112.', 'Sună la 113.')
    assert run('check', '--locale', 'ar,en') == (0, '2 sheets, 0 problems\n', '')
    assert run('check', '--locale', 'ro').status == 1


def test_an_edition_may_name_locales_that_were_not_asked_for(run: Run, overlay: Overlay) -> None:
    overlay({'content/editions/open/edition.yaml': 'emergency: "112"\nlocales: [ro, ar]\n'})
    assert run('check', '--locale', 'ro') == (0, '1 sheets, 0 problems\n', '')


def test_the_catalogue_of_a_locale_that_cannot_be_read_is_reported_and_not_called_unknown(project: Path, run: Run, overlay: Overlay) -> None:
    overlay({'locales/ro/locale.yaml': 'text: [\n'})
    status, _, err = run('check', '--locale', 'ro')
    assert status == 1
    assert err.startswith('locales/ro/locale.yaml:2: not YAML')


def test_list_names_everything_that_can_be_asked_for(run: Run) -> None:
    status, out, _ = run('list')
    rows = [' '.join(line.split()) for line in out.splitlines() if line.strip()]
    assert status == 0
    assert rows == ['topics', '1 before-you-go Before you go handbill', 'formats', 'handbill Handbill A6',
                    'locales', 'ar العربية blind-checked', 'en English source', 'ro română blind-checked']


def test_explain_says_of_each_sheet_why_it_would_be_printed(run: Run) -> None:
    assert run('explain').out.splitlines() == [
        f'open/{locale}/before-you-go-handbill-A6-{locale}: it has not been printed yet' for locale in ('ar', 'en', 'ro')]


@pytest.mark.parametrize('words', [['check'], ['explain'], ['list'], ['extract', '--check'], ['schema', '--check']], ids=' '.join)
def test_what_only_looks_writes_nothing(project: Path, run: Run, words: list[str]) -> None:
    before = everything(project)
    run(*words)
    assert everything(project) == before


def test_extract_writes_the_template_and_check_says_whether_it_is_fresh(project: Path, run: Run) -> None:
    assert run('extract', '--check') == (1, f'{POT} is out of date\n', '')
    assert run('extract') == (0, f'{POT} written\n', '')
    assert run('extract', '--check') == (0, f'{POT} is up to date\n', '')
    edit(project / TOPIC, 'Call the company.', 'Call the embassy.')
    assert run('extract', '--check') == (1, f'{POT} is out of date\n', '')


def test_schema_writes_what_editors_read_and_check_says_whether_it_is_fresh(project: Path, run: Run) -> None:
    assert run('schema', '--check').status == 1
    assert 'schemas/topic.json written' in run('schema').out
    assert run('schema', '--check') == (0, '', '')
    (project / 'schemas/topic.json').write_text('{}')
    assert run('schema', '--check') == (1, 'schemas/topic.json is out of date\n', '')


def test_update_brings_the_named_catalogues_up_to_date(project: Path, run: Run) -> None:
    arabic = (project / 'locales/ar/messages.po').read_bytes()
    edit(project / TOPIC, 'Call the company.', 'Call the embassy.')
    assert run('update', 'ro') == (0, f'{RO} is up to date\n', '')
    assert '#| msgid "Call the company."\n' in (project / RO).read_text(encoding='utf-8')
    assert (project / 'locales/ar/messages.po').read_bytes() == arabic
    assert run('extract', '--check').status == 0


def test_what_update_made_fuzzy_is_not_printed(project: Path, run: Run) -> None:
    edit(project / TOPIC, 'Call the company.', 'Call the embassy.')
    run('update')
    status, _, err = run('check', '--locale', 'ro')
    assert status == 1
    assert re.search(r'locales/ro/messages.po:\d+: 1 of 10 messages of before-you-go are fuzzy: before-you-go.ask.call \[incomplete\]', err)


@pytest.mark.parametrize('words', [['extract'], ['update'], ['new', 'locale', 'am']], ids=' '.join)
def test_content_that_cannot_be_read_stops_a_command_before_it_writes(project: Path, run: Run, words: list[str]) -> None:
    edit(project / TOPIC, 'pictogram:', 'pictogramm:')
    before = everything(project)
    status, _, err = run(*words)
    assert status == 1
    assert 'content/topics/before-you-go.yaml:19: unknown field "pictogramm"' in err
    assert 'Traceback' not in err
    assert everything(project) == before


def test_a_fault_of_ours_shows_where_and_is_not_blamed_on_the_files(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError('a bug')

    monkeypatch.setattr(checks, 'run', broken)
    status, _, err = run('check')
    assert status == 3
    assert err.startswith('Traceback')
    assert 'RuntimeError: a bug' in err
    assert 'a fault of the program, not of your files' in err


def test_ctrl_c_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(checks, 'run', interrupted)
    status, _, err = run('check')
    assert status == 130
    assert 'Traceback' not in err


def test_version_and_help(run: Run) -> None:
    assert run('--version').out == f'beforehand, version {__version__}\n'
    helped = run('--help')
    assert helped.status == 0
    assert [words[0] for words in COMMANDS if words[0] not in helped.out] == []


@pytest.mark.parametrize('words', sorted(COMMANDS), ids=' '.join)
def test_every_command_says_what_it_does(words: tuple[str, ...]) -> None:
    assert str(COMMANDS[words].help).partition('\n')[0].rstrip().endswith(('.', '…'))


@pytest.mark.parametrize('path', DOCUMENTS, ids=lambda path: path.name)
def test_the_documents_name_commands_and_options_that_exist(path: Path) -> None:
    for name, rest in re.findall(r'build\.py ([a-z]+)\b([^\n`|]*)', path.read_text(encoding='utf-8')):
        command = COMMANDS[name,]
        if isinstance(command, click.Group):
            command = COMMANDS[name, rest.split()[0]]
        known = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r'--[a-z-]+', rest)) <= known


def test_a_command_is_found_by_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is a command, a folder a group of commands; what they are made of is none."""
    monkeypatch.syspath_prepend(tmp_path)
    for name, text in {'.': '', 'many': '"""Say it often."""', 'parts': ''}.items():
        (tmp_path / 'spoken' / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / 'spoken' / name / '__init__.py').write_text(text)
    for name in ('say_hello', 'many/times', 'parts/voice'):
        (tmp_path / f'spoken/{name}.py').write_text(f'import click\n@click.command()\ndef command(): "Say {name}."\n')
    found = {words: command.help for words, command in commands(Commands('spoken'))}
    assert found == {('many',): 'Say it often.', ('many', 'times'): 'Say many/times.', ('say-hello',): 'Say say_hello.'}


def test_build_py_works_from_any_folder(project: Path, tmp_path: Path) -> None:
    """The whole way once, as a process of its own: build.py finds its own project unless it is told of another."""
    done = subprocess.run([sys.executable, ROOT / 'build.py', '--project', project, 'check'], cwd=tmp_path, text=True,
                          capture_output=True, env={**os.environ, 'PYTHONWARNINGS': 'error'})
    assert (done.returncode, done.stdout, done.stderr) == (0, '3 sheets, 0 problems\n', '')


def test_looking_does_not_load_the_press(project: Path) -> None:
    code = ('import sys; from pathlib import Path; from beforehand.commands import cli; '
            f'cli.main(["explain"], obj=Path({str(project)!r}), standalone_mode=False); '
            'print([name for name in ("weasyprint", "pydyf") if name in sys.modules])')
    done = subprocess.run([sys.executable, '-c', code], cwd=ROOT, text=True, capture_output=True)
    assert done.stdout.splitlines()[-1] == '[]', done.stderr


@pytest.mark.parametrize(('old', 'new', 'said'), [
    ('{text: lead}', '{text: led}', 'templates/handbill/layout.yaml:11: there is no text "led"'),
    ('padding: 8', 'padding: -8', 'templates/handbill/layout.yaml:3: "padding" in panels.front'),
    ('panels:', 'panels', 'templates/handbill/layout.yaml:'),
])
def test_draw_says_at_which_line_a_layout_is_wrong(project: Path, run: Run, old: str, new: str, said: str) -> None:
    edit(project / 'templates/handbill/layout.yaml', old, new)
    status, out, err = run('draw', 'handbill')
    assert (status, out) == (1, '')
    assert err.startswith(said)
    assert 'Traceback' not in err


@pytest.mark.parametrize(('file', 'old', 'new', 'said'), [
    ('templates/handbill/format.yaml', 'largest_pt: 14', 'largest_pt: 140000', 'templates/handbill/format.yaml:9: "largest_pt"'),
    ('content/topics/before-you-go.yaml', 'parts:', 'pairs:', 'content/topics/before-you-go.yaml:'),
])
def test_draw_says_why_there_is_no_sheet(project: Path, run: Run, file: str, old: str, new: str, said: str) -> None:
    edit(project / file, old, new)
    status, out, err = run('draw', 'handbill')
    assert (status, out, err[:len(said)]) == (1, '', said)


def test_draw_shows_the_size_that_is_printed(project: Path, run: Run) -> None:
    """In Romanian a smaller size saves a line, and the format asks for it."""
    edit(project / 'templates/handbill/format.yaml', 'largest_pt: 14', 'largest_pt: 12.5, calm: 0.2')
    out = str(project / 'out')
    assert [word for word in run('build', '--locale', 'ro', '--out', out).out.split() if word == '11.25'] == ['11.25']
    assert 'running text 11.25 pt\n' in run('draw', 'handbill', '--locale', 'ro').out


def test_draw_says_where_no_picture_can_be_written(run: Run) -> None:
    status, _, err = run('draw', 'handbill', '--png', '/no/where/x.png')
    assert (status, '--png: there is no folder /no/where' in err) == (2, True)
