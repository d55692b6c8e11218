"""Content → template of a catalogue → catalogues, and back; with our own command, with pybabel and with msgfmt."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from conftest import Overlay, Run

from beforehand.ground.problem import Text
from beforehand.read.catalogue import read_catalogue
from beforehand.read.shipped import POT
from beforehand.translate.extraction import extract, updated

ROOT = Path(__file__).parents[1]
CATALOGUES = sorted((ROOT / 'locales').glob('*/messages.po'))
TOPIC = 'content/topics/before-you-go.yaml'
RO = 'locales/ro/messages.po'
PYBABEL = Path(sys.executable).with_name('pybabel')
ENTRY = re.compile(r'^msgctxt "(.*)"\nmsgid ((?:".*"\n)+)', re.MULTILINE)


def messages(po: bytes) -> set[tuple[str, str]]:
    """The ids and the English of a catalogue."""
    return {(id, ''.join(re.findall(r'^"(.*)"$', english, re.MULTILINE))) for id, english in ENTRY.findall(po.decode())}


def entry(po: bytes, id: str) -> str:
    """One message of a catalogue as it stands there, with its comments."""
    [found] = [block for block in po.decode().split('\n\n') if f'msgctxt "{id}"' in block]
    return found.strip()


def pybabel(*words: str) -> None:
    done = subprocess.run([PYBABEL, '--quiet', *words], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_template_of_the_repository_is_up_to_date() -> None:
    assert extract(ROOT) == (ROOT / POT).read_bytes(), 'run: build.py update'


@pytest.mark.parametrize('path', CATALOGUES, ids=lambda path: path.parent.name)
def test_a_catalogue_of_the_repository_has_the_messages_of_the_template(path: Path) -> None:
    assert messages(path.read_bytes()) == messages((ROOT / POT).read_bytes()), 'run: build.py update'


@pytest.mark.parametrize('path', CATALOGUES, ids=lambda path: path.parent.name)
def test_a_catalogue_of_the_repository_passes_msgfmt(path: Path) -> None:
    done = subprocess.run(['msgfmt', '--check', '--output-file=/dev/null', path], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, '')


def test_extraction_notes_the_line_the_place_and_the_room(project: Path) -> None:
    pot = extract(project)
    assert entry(pot, 'before-you-go.ask.call') == (
        '#. Panel “Ask first”: bold line (a square stop: something to do, and to tick). Picture: call.\n'
        '#. Room: about 25 characters.\n'
        '#: content/topics/before-you-go.yaml:17\n'
        'msgctxt "before-you-go.ask.call"\n'
        'msgid "Call the company."\n'
        'msgstr ""')
    assert entry(pot, 'picture.phone') == (
        '#. Read out in place of the picture.\n'
        '#: templates/shared/pictures/phone.svg:2\n'
        'msgctxt "picture.phone"\n'
        'msgid "A telephone"\n'
        'msgstr ""')


def test_a_note_of_the_author_reaches_the_translator(project: Path) -> None:
    path = project / TOPIC
    path.write_text(path.read_text().replace('        pictogram: call\n', '        pictogram: call\n        note: Not the police.\n'))
    assert '#. Not the police.\n' in entry(extract(project), 'before-you-go.ask.call')


@pytest.mark.parametrize('name', ['templates/handbill/layout.yaml', 'templates/shared/words.yaml', 'templates/shared/components/key.yaml'])
@pytest.mark.parametrize(('word', 'note'), [('Keep this', ''), ('{text: Keep this, note: On the back.}', '#. On the back.\n')])
def test_a_word_of_a_layout_a_component_or_the_house_is_extracted_with_its_note(project: Path, name: str, word: str, note: str) -> None:
    path = project / name
    path.parent.mkdir(exist_ok=True)
    rest = path.read_text().replace('words:\n', '') if path.exists() else 'box: {text: handbill.keep}\n'
    path.write_text(f'words:\n  handbill.keep: {word}\n{rest}')
    assert entry(extract(project), 'handbill.keep') == f'{note}#: {name}:2\nmsgctxt "handbill.keep"\nmsgid "Keep this"\nmsgstr ""'


def test_the_same_template_twice_and_no_date(project: Path) -> None:
    pot = extract(project)
    assert extract(project) == pot
    assert b'Date' not in pot


def test_every_message_that_is_printed_is_in_the_template(project: Path) -> None:
    ids = {id for id, _ in messages(extract(project))}
    assert {id for id, _ in messages((project / RO).read_bytes())} <= ids


PO = """msgid ""
msgstr ""
"Language: ro\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgctxt "x.done"
msgid "Done"
msgstr "Gata"

#, fuzzy
msgctxt "x.fuzzy"
msgid "Fuzzy"
msgstr "Neclar"

msgctxt "x.empty"
msgid "Empty"
msgstr ""

msgctxt "x.long"
msgid ""
"One line "
"and another"
msgstr ""
"O linie "
"și alta"
"""


@pytest.mark.parametrize(('id', 'english', 'lacks', 'printed'), [
    ('x.done', 'Done', '', 'Gata'), ('x.done', 'Done now', 'out of date', 'Done now'), ('x.fuzzy', 'Fuzzy', 'fuzzy', 'Fuzzy'),
    ('x.empty', 'Empty', 'untranslated', 'Empty'), ('x.new', 'New', 'untranslated', 'New'),
    ('x.long', 'One line and another', '', 'O linie și alta'),
])
def test_what_a_catalogue_has_and_lacks(id: str, english: str, lacks: str, printed: str) -> None:
    catalogue, problems = read_catalogue(PO.encode(), RO, 'ro')
    assert problems == []
    assert (catalogue.lacks(Text(english, id=id)), catalogue.translate(Text(english, id=id))) == (lacks, printed)


def test_a_translation_knows_its_line() -> None:
    catalogue, _ = read_catalogue(PO.encode(), RO, 'ro')
    assert {id: place.line for id, place in catalogue.places.items()} == {'x.done': 7, 'x.fuzzy': 12, 'x.empty': 16, 'x.long': 20}


def test_update_keeps_what_is_translated(project: Path) -> None:
    before = (project / RO).read_bytes()
    after = updated(before, extract(project), 'ro')
    assert messages(before) <= messages(after)
    for id, _ in messages(before):
        assert entry(after, id).endswith(entry(before, id))


def test_update_twice_changes_nothing_more(project: Path) -> None:
    pot = extract(project)
    once = updated((project / RO).read_bytes(), pot, 'ro')
    assert updated(once, pot, 'ro') == once


def changed(project: Path, english: str) -> bytes:
    """The Romanian catalogue after the English of one message changed."""
    path = project / TOPIC
    path.write_text(re.sub(r'text: (?:Call|Ring).*', f'text: {english}', path.read_text()))
    po = updated((project / RO).read_bytes(), extract(project), 'ro')
    (project / RO).write_bytes(po)
    return po


def test_changed_english_makes_a_translation_fuzzy_and_keeps_it_beside_the_old_english(project: Path) -> None:
    assert entry(changed(project, 'Call the embassy.'), 'before-you-go.ask.call').splitlines()[-5:] == [
        '#, fuzzy', '#| msgid "Call the company."', 'msgctxt "before-you-go.ask.call"', 'msgid "Call the embassy."',
        'msgstr "Sună la firmă."']


def test_the_old_english_is_what_the_translation_was_made_from_however_often_it_changes(project: Path) -> None:
    long = 'Call the embassy of your country, and ask whether it knows the agency that has written to you about work.'
    for english in ('Call the embassy.', long, 'Ring the embassy.'):
        changed(project, english)
    assert '#| msgid "Call the company."\n' in entry((project / RO).read_bytes(), 'before-you-go.ask.call')
    changed(project, 'Call the company.')
    assert '#|' not in (project / RO).read_text()


def test_a_long_old_english_is_still_a_catalogue_for_gettext(project: Path) -> None:
    long = 'Call the embassy of your country in the capital, and ask there whether it knows the agency that has written to you about work.'
    changed(project, long)
    (project / RO).write_text((project / RO).read_text().replace('#, fuzzy\n#| msgid "Call the company."\n', ''))
    changed(project, 'Ring the embassy.')
    text = (project / RO).read_text()
    assert ''.join(re.findall(r'^#\| "(.*)"$', text, re.MULTILINE)) == long
    msgattrib = subprocess.run(['msgattrib', '--only-fuzzy', project / RO], capture_output=True, text=True)
    assert (msgattrib.returncode, msgattrib.stderr) == (0, '')


def test_update_keeps_the_notes_of_translators(project: Path) -> None:
    path = project / RO
    path.write_text(path.read_text().replace('msgctxt "before-you-go.ask.call"\n', '# Not "compania".\nmsgctxt "before-you-go.ask.call"\n'))
    assert '# Not "compania".\n' in entry(updated(path.read_bytes(), extract(project), 'ro'), 'before-you-go.ask.call')
    assert '# Not "compania".\n' in entry(changed(project, 'Call the embassy.'), 'before-you-go.ask.call')


def test_update_never_guesses(project: Path) -> None:
    """A new message that resembles an old one gets no translation, not even a fuzzy one."""
    path = project / TOPIC
    path.write_text(path.read_text().replace('\nhelp:', """
      - id: again
        text: Call the company!
        detail: Now.
        rests_on: [own]

help:"""))
    po = updated((project / RO).read_bytes(), extract(project), 'ro')
    assert entry(po, 'before-you-go.ask.again').endswith('msgid "Call the company!"\nmsgstr ""')
    assert 'fuzzy' not in po.decode()


def test_what_is_not_said_any_more_is_kept_obsolete_and_comes_back(project: Path) -> None:
    path, before = project / TOPIC, updated((project / RO).read_bytes(), extract(project), 'ro')
    said = path.read_text()
    path.write_text(said.replace('        detail: In danger? Call 112.\n', ''))
    without = updated(before, extract(project), 'ro')
    assert without.decode().endswith('\n\n#~ msgctxt "before-you-go.ask.call.detail"\n#~ msgid "In danger? Call 112."\n'
                                     '#~ msgstr "Ești în pericol? Sună la 112."\n\n')
    assert updated(without, extract(project), 'ro') == without
    path.write_text(said)
    assert updated(without, extract(project), 'ro') == before


def test_what_comes_back_with_other_english_is_fuzzy(project: Path) -> None:
    path = project / TOPIC
    said = path.read_text()
    path.write_text(said.replace('        detail: In danger? Call 112.\n', ''))
    without = updated((project / RO).read_bytes(), extract(project), 'ro')
    path.write_text(said.replace('In danger?', 'In trouble?'))
    assert entry(updated(without, extract(project), 'ro'), 'before-you-go.ask.call.detail').splitlines()[-5:] == [
        '#, fuzzy', '#| msgid "In danger? Call 112."', 'msgctxt "before-you-go.ask.call.detail"', 'msgid "In trouble? Call 112."',
        'msgstr "Ești în pericol? Sună la 112."']


def test_plain_pybabel_extracts_the_same_messages(tmp_path: Path) -> None:
    """With the command that stands in babel.cfg, which needs the project on the path of .venv: `make` sees to that."""
    found = re.search(r'pybabel (extract .*) -o (\S+) \.', (ROOT / 'babel.cfg').read_text())
    assert found
    assert found[2] == POT
    pybabel(*found[1].split(), '-o', str(tmp_path / 'x.pot'), '.')
    assert messages((tmp_path / 'x.pot').read_bytes()) == messages(extract(ROOT))


def test_plain_pybabel_begins_and_updates_a_catalogue_that_is_read(tmp_path: Path) -> None:
    po = tmp_path / 'messages.po'
    pybabel('init', '-i', POT, '-o', str(po), '-l', 'am')
    po.write_text(po.read_text().replace('msgid "Before you say yes"\nmsgstr ""', 'msgid "Before you say yes"\nmsgstr "አዎ"'))
    pybabel('update', '-i', POT, '-o', str(po), '-l', 'am', '--no-fuzzy-matching')
    catalogue, problems = read_catalogue(po.read_bytes(), 'messages.po', 'am')
    assert problems == []
    assert catalogue.translate(Text('Before you say yes', id='before-you-say-yes.title')) == 'አዎ'
    assert messages(po.read_bytes()) == messages((ROOT / POT).read_bytes())


def files(paths: Iterable[Path], root: Path) -> set[str]:
    return {str(path.relative_to(root)) for path in paths if path.is_file()}


def test_a_new_locale_is_a_catalogue_and_a_locale_file(project: Path, run: Run) -> None:
    before = files(project.rglob('*'), project)
    assert run('new', 'locale', 'am').out.splitlines()[:2] == ['locales/am/messages.po written', 'locales/am/locale.yaml written']
    assert files(project.rglob('*'), project) - before == {'locales/am/messages.po', 'locales/am/locale.yaml'}
    po = (project / 'locales/am/messages.po').read_bytes()
    assert messages(po) == messages(extract(project))
    assert b'"Language: am\\n"' in po
    ran = run('check', '--locale', 'am')
    assert ran.status == 1
    assert '10 of 10 messages of before-you-go are untranslated' in ran.err


@pytest.mark.parametrize('words', [('am',), ('pt-BR',), ('rmy', '--name', 'Romani', '--like', 'ro')], ids=' '.join)
def test_a_new_catalogue_passes_msgfmt_without_a_warning(project: Path, run: Run, words: tuple[str, ...]) -> None:
    assert run('new', 'locale', *words).status == 0
    path = project / 'locales' / words[0] / 'messages.po'
    done = subprocess.run(['msgfmt', '--check', '--output-file=/dev/null', path], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, '')


def test_a_new_locale_never_overwrites(project: Path, run: Run, overlay: Overlay) -> None:
    before = (project / RO).read_bytes()
    assert 'written' not in run('new', 'locale', 'ro').out
    assert (project / RO).read_bytes() == before
