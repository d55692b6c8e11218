"""A project of one's own stands anywhere: what it says is its own, and what it lacks comes with Beforehand."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from conftest import Ran, Run

from beforehand.ground.folders import project_files
from beforehand.ground.layers import named, told
from beforehand.ground.problem import Place, Problem, Unreadable
from beforehand.read.project import read_project

ROOT = Path(__file__).parents[1]
TOPIC = 'content/topics/example.yaml'
OVER = {'en': 'The other side of the sheet goes on.', 'uk': 'На звороті аркуша є ще.'}
"""What the project says in other words than the sheets of Beforehand."""
UKRAINIAN = ('Прийдіть і запитайте нас', 'Ми маємо для вас час.', 'Коли ви прийдете', 'Візьміть із собою всі документи.',
             'Листи, договори та квитки теж.', 'Можна прийти з другом.', 'Запишіть свої запитання.', 'Коли ви тут',
             'У вас є стільки часу, скільки треба.', 'Запитуйте, поки все стане ясно.', 'Коли ви йдете', 'Збережіть копію кожного документа.',
             'Ви можете прийти ще раз.', 'Є запитання?')
"""A draft of the example, in the order of its catalogue."""


class Own:
    """A project that `new project` began, and commands on it."""

    def __init__(self, root: Path, run: Run) -> None:
        self.root, self.command = root, run

    def run(self, *words: str) -> Ran:
        return self.command('--project', str(self.root), *words)

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text(encoding='utf-8')
        assert old in text
        self.write(name, text.replace(old, new))

    def said(self, *words: str) -> list[str]:
        """What a check has to say, without hints."""
        return [line for line in self.run('check', *words).err.splitlines() if not line.startswith('  hint')]


@pytest.fixture
def own(tmp_path: Path, run: Run) -> Own:
    began = run('new', 'project', str(tmp_path / 'own'))
    assert (began.status, began.err) == (0, '')
    return Own(tmp_path / 'own', run)


def translate(catalogue: Path, lines: Sequence[str] = ()) -> list[str]:
    """Translate what a catalogue asks for, into these lines or into the same in brackets; its ids."""
    with catalogue.open('rb') as file:
        messages = read_po(file)
    asked = [message for message in messages if message.id]
    ids = [str(message.context) for message in asked]
    for at, message in enumerate(asked):
        message.string = lines[at] if lines else f'«{message.id}»'
    with catalogue.open('wb') as out:
        write_po(out, messages)
    return ids


def test_it_is_small_and_without_a_problem(own: Own) -> None:
    assert sorted(str(path.relative_to(own.root)) for path in own.root.rglob('*') if path.is_file()) == [
        'content/editions/own/edition.yaml', TOPIC, 'project.yaml']
    ran = own.run('check')
    assert (ran.status, ran.err) == (0, '')
    assert '2 sheets, 0 problems' in ran.out


def test_what_it_says_is_its_own(own: Own) -> None:
    project = read_project(own.root)
    assert (list(project.topics), list(project.editions), list(project.locales)) == (['example'], ['own'], ['en'])
    assert {'leaflet-trifold', 'poster', 'sheet'} <= set(project.formats)
    assert 'pl-kcik' in project.directory


def test_its_own_file_wins(own: Own) -> None:
    words = (ROOT / 'templates/shared/words.yaml').read_text(encoding='utf-8')
    own.write('templates/shared/words.yaml', words.replace('In danger', 'In need'))
    assert read_project(own.root).words['help.danger'].place == ('templates/shared/words.yaml', read_project(ROOT).words['help.danger'].place.line)
    assert 'In need' in read_project(own.root).words['help.danger']
    assert 'In danger' in read_project(ROOT).words['help.danger']


def test_a_format_of_the_same_name_stands_for_the_whole(own: Own) -> None:
    own.write('templates/sheet/format.yaml', (ROOT / 'templates/poster/format.yaml').read_text(encoding='utf-8'))
    files = {named(own.root, Path(path)): path for path, _ in project_files(own.root)}
    assert [path for name, path in files.items() if name.startswith('templates/sheet/')] == [
        str(own.root / 'templates/sheet/format.yaml')]
    assert files['templates/poster/format.yaml'] == str(ROOT / 'templates/poster/format.yaml')
    assert 'templates/sheet/layout.yaml: cannot be read: No such file or directory [missing-file]' in own.said()


@pytest.mark.parametrize('code', [
    "{{ cycler.__init__.__globals__.os.popen('touch %s').read() }}", "{{ ''.__class__.__mro__[1].__subclasses__() }}%.0s",
    '{{ sides.append(sides) }}%.0s'])
def test_its_frame_runs_no_programs(own: Own, tmp_path: Path, code: str) -> None:
    """A project may come from a stranger; its frame of the sheets can print what is handed to it, and do nothing."""
    shell = (ROOT / 'templates/shared/shell.html').read_text(encoding='utf-8')
    own.write('templates/shared/shell.html', shell + code % (tmp_path / 'ran'))
    ran = own.run('build', '--out', str(tmp_path / 'out'))
    assert 'templates/shared/shell.html' in ran.err
    assert (ran.status, (tmp_path / 'ran').exists(), [*(tmp_path / 'out').glob('**/*.pdf')]) == (1, False, [])


def test_a_helpline_of_its_own_stands_beside_those_of_other_countries(own: Own) -> None:
    text = (ROOT / 'content/helplines/pl.yaml').read_text(encoding='utf-8')
    own.write('content/helplines/pl.yaml', text.replace('id: kcik', 'id: ours'))
    directory = read_project(own.root).directory
    assert 'pl-ours' in directory
    assert 'pl-kcik' not in directory
    assert any(id.startswith('ro-') for id in directory)


# Languages: the project's messages are asked for, and the words that are shipped are there.


def test_a_translator_is_asked_for_the_projects_messages_alone(own: Own) -> None:
    assert own.run('new', 'locale', 'uk').status == 0
    ids = translate(own.root / 'locales/uk/messages.po')
    assert len(ids) == 14
    assert all(id.startswith('example.') for id in ids)
    assert sorted(path.name for path in (own.root / 'locales/uk').iterdir()) == ['messages.po']


def test_the_words_of_the_house_are_in_the_shipped_catalogue(own: Own) -> None:
    own.run('new', 'locale', 'uk')
    translate(own.root / 'locales/uk/messages.po')
    project = read_project(own.root)
    shipped = read_project(ROOT).locales['uk'].catalogue.texts['sheet.over']
    lent = project.locales['uk'].catalogue.translate(project.words['sheet.over'])
    assert lent == shipped
    assert lent.place.path == str(ROOT / 'locales/uk/messages.po')


def test_its_own_translation_of_such_a_word_wins_and_is_kept(own: Own) -> None:
    own.run('new', 'locale', 'uk')
    english = read_project(own.root).words['sheet.over']
    with (own.root / 'locales/uk/messages.po').open('a', encoding='utf-8') as file:
        file.write(f'\nmsgctxt "sheet.over"\nmsgid "{english}"\nmsgstr "{OVER["uk"]}"\n')
    own.run('update')
    assert read_project(own.root).locales['uk'].catalogue.translate(english) == OVER['uk']


def test_a_word_that_is_said_differently_is_translated_anew(own: Own) -> None:
    own.run('new', 'locale', 'uk')
    shipped = read_project(ROOT).words['sheet.over']
    own.write('templates/shared/words.yaml', (ROOT / 'templates/shared/words.yaml').read_text(encoding='utf-8').replace(shipped, OVER['en']))
    own.run('update')
    project = read_project(own.root)
    assert project.locales['uk'].catalogue.lacks(project.words['sheet.over']) == 'out of date'
    assert 'sheet.over' in translate(own.root / 'locales/uk/messages.po')


def test_its_source_may_be_another_language(tmp_path: Path, run: Run) -> None:
    assert run('new', 'project', str(tmp_path / 'own'), '--source', 'pl', '--name', 'Example Aid').status == 0
    own = Own(tmp_path / 'own', run)
    assert own.said() == []
    project = read_project(own.root)
    assert (project.source, list(project.locales), list(project.editions)) == ('pl', ['pl'], ['example-aid'])
    assert own.run('new', 'locale', 'en').status == 0
    assert translate(own.root / 'locales/en/messages.po')[0] == 'example.title'
    catalogue = read_project(own.root).locales['en'].catalogue
    assert catalogue.translate(project.topics['example'].title) == '«Come and ask us»'
    assert catalogue.translate(project.words['sheet.over']) == project.words['sheet.over']


def test_a_source_that_is_not_shipped_is_asked_for_the_words_of_the_house(tmp_path: Path, run: Run) -> None:
    run('new', 'project', str(tmp_path / 'own'), '--source', 'nl')
    own = Own(tmp_path / 'own', run)
    assert [line.rpartition(' ')[2] for line in own.said()] == ['[incomplete]']
    ids = translate(own.root / 'locales/nl/messages.po')
    assert 'sheet.over' in ids
    assert not [id for id in ids if id.startswith('example.')]
    assert not [line for line in own.said() if '[incomplete]' in line]


def test_a_picture_that_no_topic_shows_is_not_asked_for(own: Own) -> None:
    own.run('new', 'locale', 'ru')
    asked = translate(own.root / 'locales/ru/messages.po')
    assert [id for id in asked if id.startswith('picture.')] == []  # of the one that is shown there is a translation
    own.edit(TOPIC, 'picture: helpline-talk', 'picture: three-passports')
    assert '  hint: run: ./build.py' in own.run('check').err.replace(str(ROOT) + '/', './')
    own.run('update')
    asked = translate(own.root / 'locales/ru/messages.po')
    assert [id for id in asked if id.startswith('picture.')] == ['picture.three-passports']


def fill(table: Path, column: str) -> None:
    """Fill in a column of a table that somebody is given."""
    with table.open(encoding='utf-8-sig', newline='') as file:
        rows = list(csv.DictReader(file))
    with table.open('w', encoding='utf-8', newline='') as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows({**row, column: 'none'} for row in rows)


def test_the_words_that_are_lent_to_its_source_are_read_like_any_translation(tmp_path: Path, run: Run) -> None:
    run('new', 'project', str(tmp_path / 'own'), '--source', 'de')
    own, table = Own(tmp_path / 'own', run), tmp_path / 'table.csv'
    assert '  de       drafted' in own.run('status').out
    for act, column, by in (('blind', 'back-translation', 'Ben Example'), ('compare', 'severity', 'machine: second reader')):
        assert own.run(act, 'de', '--out', str(table)).status == 0
        assert 'Come and ask us' not in table.read_text(encoding='utf-8')  # what is written in the language is no translation
        fill(table, column)
        assert own.run(act, 'de', '--read', str(table), '--by', by).status == 0
    assert '  de       blind' in own.run('status').out
    assert own.run('approve', 'de', '--topic', 'example', '--by', 'Anna Beispiel', '--organisation', 'Example Aid', '--variety', 'de-DE',
                   '--medium', 'printed sheet', '--scope', 'both').status == 0
    assert '  de       approved' in own.run('status').out


def test_a_source_to_which_nothing_is_lent_is_no_translation(own: Own) -> None:
    assert own.run('blind', 'en', '--out', 'table.csv').err.endswith('there is no translation "en"; there are: \n')


def test_faults_name_the_language_of_the_text(tmp_path: Path, run: Run) -> None:
    run('new', 'project', str(tmp_path / 'own'), '--source', 'pl')
    own = Own(tmp_path / 'own', run)
    own.edit(TOPIC, 'You can bring a friend.', 'Przyjdź o 10.')
    own.run('new', 'locale', 'en')
    translate(own.root / 'locales/en/messages.po', ['Come at eleven.'] * 14)
    assert 'lacks the number 10 [numbers]\n  hint: the Polish says: Przyjdź o 10.' in own.run('check').err


@pytest.mark.parametrize('locale', ['ro', 'de'])
def test_a_catalogue_that_is_missing_is_missed_in_the_project(own: Own, locale: str) -> None:
    own.run('new', 'locale', locale)
    (own.root / f'locales/{locale}/messages.po').unlink()
    assert own.said() == [f'locales/{locale}/messages.po: the catalogue is missing [missing-file]']


def test_a_fault_of_a_shipped_file_is_told_where_that_lies(own: Own) -> None:
    problems = [told(own.root, Problem('x', Place(name), '')).place.path for name in ('templates/sheet/format.yaml', 'locales/ro/locale.yaml', 'locales/ro/messages.po', TOPIC)]
    assert problems == [str(ROOT / 'templates/sheet/format.yaml'), str(ROOT / 'locales/ro/locale.yaml'), 'locales/ro/messages.po', TOPIC]


def test_a_project_without_a_topic_is_told_so(own: Own) -> None:
    (own.root / TOPIC).unlink()
    assert own.said() == ['content/topics: there is no topic, so nothing to print [missing-file]']


# Its own settings.


def test_how_many_words_a_message_has(own: Own) -> None:
    own.edit(TOPIC, 'You can bring a friend.', 'You can bring a friend, ' * 5)
    assert own.said() == [f'{TOPIC}:19: message "friend" has 25 words, 20 at most [words]']
    own.edit('project.yaml', 'words: 20', 'words: 30')
    assert own.said() == []
    own.edit('project.yaml', 'words: 30', 'words: any')
    assert own.said() == []


def test_an_address_as_a_browser_shows_it_is_told_as_it_is_written(own: Own) -> None:
    own.edit('content/editions/own/edition.yaml', '# web: "example.org"', 'web: "https://Example.org/find-us/"')
    assert own.said()[0].endswith('"https://Example.org/find-us/" is no web address such as kcik.pl; write "example.org/find-us" [wrong-value]')


def test_french_is_told_as_it_can_be_pasted(tmp_path: Path, run: Run) -> None:
    run('new', 'project', str(tmp_path / 'own'), '--source', 'fr')
    own = Own(tmp_path / 'own', run)
    own.edit(TOPIC, 'Come and ask us', '"Des questions : papiers ou travail ?"')
    assert 'paste the whole: Des questions\u202f: papiers ou travail\u202f?;' in own.run('check').err


def test_whether_messages_rest_on_sources(own: Own) -> None:
    own.edit('project.yaml', 'sources: optional', 'sources: required')
    own.write('content/sources.yaml', 'sources: {}\n')
    said = own.said()
    assert f'{TOPIC}:5: "example.lead" rests on nothing [source]' in said
    assert len(said) == 8


def test_a_source_that_is_named_has_to_be_there(own: Own) -> None:
    own.edit(TOPIC, '        text: You can bring a friend.', '        text: You can bring a friend.\n        rests_on: [S9]')
    assert own.said() == [f'{TOPIC}:20: unknown source "S9" [source]']


@pytest.mark.parametrize(('old', 'new', 'said'), [
    ('source_language: "en"', 'source_language: "klingonish"', 'project.yaml:5: "source_language" in the file: "klingonish" is no locale; write its tag, such as de or pt-BR'),
    ('words: 20', 'words: many', 'project.yaml:8: '),
    ('words: 20', 'world: 20', 'project.yaml:8: unknown field "world"'),
])
def test_a_setting_that_makes_no_sense_is_told_at_its_line(own: Own, old: str, new: str, said: str) -> None:
    own.edit('project.yaml', old, new)
    ran = own.run('check')
    assert ran.status == 1
    assert ran.err.startswith(said)


def test_the_guidelines_hold_in_an_own_project(own: Own) -> None:
    own.edit(TOPIC, 'You can bring a friend.', 'It is safe and free.')
    assert own.said() == [f'{TOPIC}:19: "example.visit.friend" promises: free, safe [promises]']


def test_the_project_of_the_repository_has_the_strict_settings() -> None:
    settings = read_project(ROOT).settings
    assert (settings.source_language, settings.words, settings.sources) == ('en', 20, 'required')


# Beginning one, and being in none.


def test_it_can_be_begun_where_one_stands(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / 'here').mkdir()
    monkeypatch.chdir(tmp_path / 'here')
    assert run('new', 'project', '.').status == 0
    assert sorted(os.listdir('.')) == ['content', 'project.yaml']
    assert os.listdir(tmp_path / 'here') == os.listdir('.')
    assert sorted(path.name for path in tmp_path.iterdir()) == ['here', 'project']


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, run: Run) -> None:
    (tmp_path / 'full').mkdir()
    (tmp_path / 'full/letter.txt').write_text('mine')
    ran = run('new', 'project', str(tmp_path / 'full'))
    assert ran.status == 2
    assert 'is there already, and not empty; nothing was written' in ran.err
    assert [path.name for path in (tmp_path / 'full').iterdir()] == ['letter.txt']


@pytest.mark.parametrize('source', ['klingonish', '../en', ''])
def test_a_language_that_nobody_knows_begins_nothing(tmp_path: Path, run: Run, source: str) -> None:
    ran = run('new', 'project', str(tmp_path / 'a/b'), '--source', source)
    assert ran.status == 2
    assert not (tmp_path / 'a').exists()


def test_a_folder_that_is_no_project_is_told_how_to_begin_one(tmp_path: Path, run: Run) -> None:
    (tmp_path / 'empty').mkdir()
    ran = run('--project', str(tmp_path / 'empty'), 'check')
    assert ran.status == 2
    assert 'is no project' in ran.err
    assert 'new project FOLDER' in ran.err


def test_nothing_behind_a_link_to_elsewhere_is_read(own: Own, tmp_path: Path) -> None:
    (tmp_path / 'secret.yaml').write_text('title: secret')
    (own.root / 'content/topics/secret.yaml').symlink_to(tmp_path / 'secret.yaml')
    with pytest.raises(Unreadable) as raised:
        read_project(own.root)
    assert [problem.place.path for problem in raised.value.problems] == ['content/topics/secret.yaml']


def test_hints_name_the_project_again(own: Own) -> None:
    assert f'--project {own.root} specimen uk' in own.run('new', 'locale', 'uk').out


# Installed, far from the repository.


def digests(*folders: Path) -> dict[str, str]:
    """Every file below some folders, by what is in it."""
    def files() -> Iterator[Path]:
        for folder in folders:
            yield from (path for path in folder.rglob('*') if path.is_file() and '__pycache__' not in path.parts)

    return {str(path): sha256(path.read_bytes()).hexdigest() for path in files()}


def called(*words: str | Path, cwd: Path) -> str:
    """Run a program that has to go well, as if nothing of the repository were near."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith(('PYTHON', 'VIRTUAL_ENV'))}
    done = subprocess.run([str(word) for word in words], cwd=cwd, env=bare, text=True, capture_output=True, timeout=300)
    assert done.returncode == 0, f'{done.stdout}{done.stderr}'
    return done.stdout


@pytest.fixture(scope='session')
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel and an sdist of the repository as it lies there."""
    dist = tmp_path_factory.mktemp('dist')
    subprocess.run([sys.executable, '-m', 'hatchling', 'build', '-d', str(dist)], cwd=ROOT, check=True, capture_output=True, timeout=300)
    return dist


@pytest.mark.slow
@pytest.mark.parametrize('kind', ['*.whl', '*.tar.gz'])
def test_an_installed_package_prints_it_in_two_languages(distributions: Path, tmp_path: Path, kind: str) -> None:
    venv, own = tmp_path / 'venv', tmp_path / 'far/own'
    subprocess.run([sys.executable, '-m', 'venv', '--without-pip', str(venv)], check=True, timeout=300)
    packages = next(venv.glob('lib/python*/site-packages'))
    libraries = [path for path in sys.path if path.endswith('site-packages')]
    (packages / 'libraries.pth').write_text('\n'.join(libraries))
    package, = distributions.glob(kind)
    subprocess.run([sys.executable, '-m', 'pip', '--python', str(venv / 'bin/python'), 'install', '-qq', '--no-deps', '--no-index',
                    '--no-build-isolation', str(package)], cwd=tmp_path, check=True, timeout=300)
    before = digests(packages, *(ROOT / name for name in ('beforehand', 'content', 'fonts', 'locales', 'templates')))
    beforehand = venv / 'bin/beforehand'
    called(beforehand, 'new', 'project', own, cwd=tmp_path)
    called(beforehand, 'new', 'locale', 'uk', cwd=own)
    translate(own / 'locales/uk/messages.po', UKRAINIAN)
    said = called(beforehand, 'build', cwd=own)
    assert '4 sheets: 4 printed' in said
    assert digests(packages, *(ROOT / name for name in ('beforehand', 'content', 'fonts', 'locales', 'templates'))) == before
    called(sys.executable, ROOT / 'build.py', '--project', own, 'build', '--out', tmp_path / 'again', cwd=tmp_path)
    printed, again = ({path.name: path.read_bytes() for path in out.rglob('*.pdf')} for out in (own / 'out', tmp_path / 'again'))
    assert len(printed) == 4
    assert printed == again
