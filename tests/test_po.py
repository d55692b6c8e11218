"""Catalogues as other programs write them, and as they should not: what gettext reads is read, and the rest refused for its true reason."""

from __future__ import annotations

import gettext
import random
import re
import subprocess
import time
from pathlib import Path

import pytest
from conftest import Run

from beforehand.ground.tags import contradicts, known, meant
from beforehand.read import po
from beforehand.read.catalogue import read_catalogue
from beforehand.read.entry import Entry
from beforehand.translate.updating import updated

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / 'po'
WRITTEN = FOLDER / 'written.po'
RO = 'locales/ro/messages.po'
CATALOGUES = sorted(ROOT.glob('locales/*/messages.po'))
LONG = 'a-topic-with-a-long-name.a-part-with-a-long-name.a-message-with-a-long-name.detail'
LOSSES = {'polib': {'longer.gone-too': {'previous'}}, 'csv2po': {LONG: {'strings'}}}
"""What a program itself does not keep: polib no old English of obsolete messages, csv2po no backslash."""
HEADER = b'msgid ""\nmsgstr ""\n"Language: ro\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
MESSAGE = b'msgctxt "x.y"\nmsgid "Yes"\nmsgstr "Da"\n'


def said(entry: Entry) -> dict[str, object]:
    """What an entry says, however its lines are broken."""
    def words(notes: list[str]) -> str:
        return ' '.join(' '.join(note.lstrip('#.:') for note in notes).split())

    marks = {kind: [note for note in entry.notes if note[1:2] == kind] for kind in '.:,|~'}
    return {'id': entry.id, 'strings': entry.strings, 'flags': entry.flags, 'previous': entry.previous, 'obsolete': entry.obsolete,
            'extracted': words(marks['.']), 'places': words(marks[':']),
            'comments': words([note for note in entry.notes if note[1:2] not in marks])}


def read(data: bytes) -> dict[str, dict[str, object]]:
    entries, problems = po.read(data, 'x.po')
    assert problems == []
    return {entry.context or entry.id: said(entry) for entry in entries if not entry.is_header}


def text(data: bytes) -> str:
    """The translation in a catalogue of one message."""
    [one] = read(data).values()
    [string] = one['strings']  # type: ignore[misc]
    return str(string)


def why(data: bytes) -> str:
    """All that is said of a file that is refused."""
    entries, problems = po.read(data, 'x.po')
    assert entries == []
    return '\n'.join(str(problem).partition('\n')[0] for problem in problems)


def msgfmt(data: bytes, tmp_path: Path) -> subprocess.CompletedProcess[bytes]:
    (tmp_path / 'x.po').write_bytes(data)
    return subprocess.run(['msgfmt', '--check', '-o', tmp_path / 'x.mo', tmp_path / 'x.po'], capture_output=True)


# What programs write.


@pytest.mark.parametrize('path', sorted(FOLDER.glob('*.po')), ids=lambda path: path.stem)
def test_messages_contexts_comments_and_flags_survive_a_program(path: Path) -> None:
    before, after = read(WRITTEN.read_bytes()), read(path.read_bytes())
    assert list(before) == list(after)
    differences = {id: {key for key in before[id] if before[id][key] != after[id][key]} for id in before}
    assert {id: keys for id, keys in differences.items() if keys} == LOSSES.get(path.stem, {})


@pytest.mark.parametrize('path', sorted(FOLDER.glob('*.po')), ids=lambda path: path.stem)
def test_what_a_program_wrote_is_checked_and_updated(path: Path, project: Path, run: Run) -> None:
    of_the_house = (project / RO).read_bytes().partition(b'\nmsgctxt "imprint.draft"')
    (project / RO).write_bytes(path.read_bytes() + b''.join(of_the_house[1:]))
    status, _, err = run('check', '--locale', 'ro')
    assert (status, re.findall(r'^locales.*', err, re.MULTILINE)) == (0, []) or (path.stem == 'csv2po' and f'"{LONG}"' in err and '\\' in err)
    assert run('update', 'ro').status == 0
    assert run('check', '--locale', 'ro').status == 0
    kept = read((project / RO).read_bytes())
    assert {id for id, entry in kept.items() if entry['obsolete']} == {LONG, 'longer.pay', 'longer.gone', 'longer.gone-too'}
    assert kept['longer.pay']['previous'] == 'Never pay.'
    assert kept['before-you-go.ask.call']['flags'] == ['no-wrap']


@pytest.mark.parametrize('command', [['msgcat', '--width=30'], ['msgcat', '--no-wrap'], ['msgattrib', '--previous'], ['msguniq', '--indent']],
                         ids=' '.join)
@pytest.mark.parametrize('path', CATALOGUES, ids=lambda path: path.parent.name)
def test_the_catalogues_of_the_repository_survive_gettext(path: Path, command: list[str]) -> None:
    done = subprocess.run([*command, path], capture_output=True, check=True)
    assert read(done.stdout) == read(path.read_bytes())


@pytest.mark.parametrize('path', CATALOGUES, ids=lambda path: path.parent.name)
def test_what_is_written_is_what_was_read(path: Path) -> None:
    assert po.written(po.read(path.read_bytes(), '')[0]) == path.read_bytes()


HEADERS = {
    'Crowdin': rb'"Language: ro_RO\n"|"X-Crowdin-Project: example\n"|"X-Crowdin-Language: ro\n"|"PO-Revision-Date: 2026-11-25 09:30\n"',
    'Transifex': rb'"POT-Creation-Date: 2026-01-01 00:00+0000\n"|"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\n"|'
                 rb'"Language-Team: Romanian (https://app.transifex.com/example/teams/1/ro/)\n"|"Language: ro\n"',
    'Weblate': rb'"PO-Revision-Date: 2026-11-25 09:30+0000\n"|"Language: ro\n"|"X-Generator: Weblate 5.14-dev\n"',
    'Poedit': rb'"POT-Creation-Date: \n"|"PO-Revision-Date: \n"|"Language: ro\n"|"X-Poedit-Basepath: .\n"|"X-Poedit-Bookmarks: -1,3\n"',
    'no dates that exist': rb'"POT-Creation-Date: 31.02.2026\n"|"Plural-Forms: \n"|"Language: \n"',
}


@pytest.mark.parametrize('name', HEADERS)
def test_a_header_is_no_reason_to_refuse_a_file(name: str) -> None:
    fields = HEADERS[name].replace(b'|', b'\n')
    data = HEADER.replace(b'"Language: ro\\n"', fields) + MESSAGE
    catalogue, problems = read_catalogue(data, RO, 'ro')
    assert (problems, catalogue.texts['x.y']) == ([], 'Da')
    assert not catalogue.language or not contradicts(catalogue.language, 'ro')


# What gettext passes is read, as gettext reads it.


PASSED = {
    'CR LF': ((HEADER + MESSAGE).replace(b'\n', b'\r\n'), 'Da'),
    'CR': ((HEADER + MESSAGE).replace(b'\n', b'\r'), 'Da'),
    'CR in a comment': (HEADER + b'# a\rb\n' + MESSAGE, 'Da'),
    'CR in a text': (HEADER + MESSAGE.replace(b'Da', b'D\ra'), 'D\ra'),
    'form feed': (HEADER + b'\f\v' + MESSAGE, 'Da'),
    'form feed in a comment': (HEADER + b'# a\fb\n' + MESSAGE, 'Da'),
    'line separator in a comment': (HEADER + '# a\u2028b\u2029\x85c\n'.encode() + MESSAGE, 'Da'),
    'line separator in a text': (HEADER + MESSAGE.replace(b'Da', 'D\u2028a'.encode()), 'D\u2028a'),
    'no letter in a comment': (HEADER + b'# \xff\n' + MESSAGE, 'Da'),
    'all on one line': (HEADER + MESSAGE.replace(b'\n', b' '), 'Da'),
    'no spaces': (HEADER + MESSAGE.replace(b' ', b''), 'Da'),
    'indented': (HEADER + MESSAGE.replace(b'msg', b' \t msg'), 'Da'),
    'two texts on a line': (HEADER + MESSAGE.replace(b'"Da"', b'"D" "a"'), 'Da'),
    'a comment behind': (HEADER + MESSAGE.replace(b'"Da"', b'"Da" # yes'), 'Da'),
    'context on two lines': (HEADER + MESSAGE.replace(b'"x.y"', b'""\n"x."\n"y"'), 'Da'),
    'no line end': (HEADER + MESSAGE.rstrip(), 'Da'),
    'previous': (HEADER + b'#, c-format\n#| msgctxt "x"\n#| msgid ""\n#| "No"\n' + MESSAGE, 'Da'),
    'escapes': (HEADER + MESSAGE.replace(b'Da', rb'\tD\\\"a\" \303\256 \x41'), '\tD\\"a" î A'),
    'line goes on': (HEADER + MESSAGE.replace(b'Da', b'D\\\na'), 'Da'),
    'no charset': (HEADER.replace(b'; charset=UTF-8', b'') + MESSAGE, 'Da'),
    'charset to be filled in': (HEADER.replace(b'UTF-8', b'CHARSET') + MESSAGE, 'Da'),
    'Latin-2': (HEADER.replace(b'UTF-8', b'ISO-8859-2') + MESSAGE.replace(b'Da', 'Află'.encode('iso8859-2')), 'Află'),
    'KOI8-U': (HEADER.replace(b'UTF-8', b'KOI8-U') + MESSAGE.replace(b'Da', 'Так'.encode('koi8-u')), 'Так'),
    'GB18030': (HEADER.replace(b'UTF-8', b'GB18030') + MESSAGE.replace(b'Da', '\u8bf4誠'.encode('gb18030')), '\u8bf4誠'),
    'Shift_JIS, whose letters end in a backslash': (HEADER.replace(b'UTF-8', b'SHIFT_JIS') + MESSAGE.replace(b'Da', '表示'.encode('shift_jis')), '表示'),
    'header behind': (MESSAGE + b'\n' + HEADER, 'Da'),
    'fuzzy header': (b'#, fuzzy\n' + HEADER + MESSAGE, 'Da'),
}


@pytest.mark.parametrize('name', PASSED)
def test_what_gettext_passes_is_read(name: str, tmp_path: Path) -> None:
    data, expected = PASSED[name]
    assert msgfmt(data, tmp_path).returncode == 0, 'gettext does not pass it'
    assert text(data) == expected


def test_obsolete_messages_with_and_without_their_old_english_are_read(tmp_path: Path) -> None:
    data = HEADER + MESSAGE + b'\n#, fuzzy\n#~| msgid "Old"\n#~ msgctxt "x.z"\n#~ msgid "Gone"\n#~ msgstr "Dus"\n\n#~msgid "Too"\n#~msgstr "La"\n'
    assert msgfmt(data, tmp_path).returncode == 0
    found = read(data)
    assert (found['x.z']['previous'], found['Too']['strings']) == ('Old', ['La'])
    assert [id for id, entry in found.items() if not entry['obsolete']] == ['x.y']


@pytest.mark.parametrize('mark', ['#, fuzzy', '#,fuzzy', '#, no-wrap, fuzzy', '#, c-format fuzzy', '#, Fuzzy', '#  \n#,  fuzzy  '])
def test_a_fuzzy_message_is_not_printed_however_it_is_marked(mark: str) -> None:
    catalogue, _ = read_catalogue(HEADER + f'{mark}\n'.encode() + MESSAGE, RO, 'ro')
    assert (catalogue.fuzzy, catalogue.texts) == ({'x.y'}, {})


# What is refused, and why.


REFUSED = {
    'no quotation mark at the end': (HEADER + MESSAGE.replace(b'Da"', b'Da'), 'x.po:8: not a PO file: a text has no quotation mark at its end [po]'),
    'a word': (HEADER + b'yes\n' + MESSAGE, 'x.po:6: not a PO file: this is neither a comment nor a keyword with a text in quotes: yes [po]'),
    'no msgstr': (HEADER + b'msgctxt "x"\nmsgid "a"\n\n' + MESSAGE, 'x.po:7: not a PO file: no msgstr follows this [po]'),
    'no msgstr at the end': (HEADER + b'msgid "a"\n', 'x.po:6: not a PO file: no msgstr follows this [po]'),
    'no text': (HEADER + MESSAGE.replace(b'"Yes"', b''), 'x.po:7: not a PO file: no text in quotes follows msgid [po]'),
    'a comment inside': (HEADER + MESSAGE.replace(b'msgstr', b'#, fuzzy\nmsgstr'),
                         'x.po:8: not a PO file: a comment stands in the middle of a message [po]\nx.po:9: not a PO file: no msgid stands before this [po]'),
    'half of it obsolete': (HEADER + MESSAGE.replace(b'msgstr', b'#~ msgstr'),
                            'x.po:8: not a PO file: one part of a message stands behind "#~", and another does not [po]'),
    'a text by itself': (b'"Da"\n' + HEADER + MESSAGE, 'x.po:1: not a PO file: no keyword stands before this [po]'),
    'a backslash': (HEADER + MESSAGE.replace(b'Da', b'D\\a\\q'), 'x.po:8: not a PO file: "\\q" means nothing: a backslash in a text is written twice [po]'),
    'conflict of git': (HEADER + b'<<<<<<< HEAD\n' + MESSAGE, 'x.po:6: not a PO file: this is neither a comment nor a keyword with a text in quotes: <<<<<<< HEAD [po]'),
    'several at once': (HEADER + MESSAGE.replace(b'"Da"', b'"Da') + b'\n' + MESSAGE.replace(b'msgid', b'mgsid'),
                        'x.po:8: not a PO file: a text has no quotation mark at its end [po]\n'
                        'x.po:11: not a PO file: this is neither a comment nor a keyword with a text in quotes: mgsid "Yes" [po]'),
    'UTF-16': ((HEADER + MESSAGE).decode().encode('utf-16'), 'x.po:1: the file is UTF-16 text [encoding]'),
    'byte-order mark': (b'\xef\xbb\xbf' + HEADER + MESSAGE, 'x.po:1: the file begins with a byte-order mark [byte-order-mark]'),
    'Latin-1 under UTF-8': (HEADER + MESSAGE.replace(b'Da', b'\xeenainte'), 'x.po:8: this line is not UTF-8 text [encoding]'),
    'half a letter': (HEADER + MESSAGE.replace(b'Da', b'D\xc8'), 'x.po:8: this line is not UTF-8 text [encoding]'),
    'UTF-8 under Latin-1': (HEADER.replace(b'UTF-8', b'ISO-8859-1') + MESSAGE.replace(b'Da', 'Află'.encode()),
                            'x.po:4: the header says charset=ISO-8859-1, and the letters of this file are UTF-8 [encoding]'),
    'UTF-8 under Windows': (HEADER.replace(b'UTF-8', b'windows-1250') + MESSAGE.replace(b'Da', 'Așa'.encode()),
                            'x.po:4: the header says charset=windows-1250, and the letters of this file are UTF-8 [encoding]'),
    'UTF-8 under GBK': (HEADER.replace(b'UTF-8', b'GBK') + MESSAGE.replace(b'Da', '别付钱'.encode()),
                        'x.po:4: the header says charset=GBK, and the letters of this file are UTF-8 [encoding]'),
    'one line of UTF-8 under ASCII': (HEADER.replace(b'UTF-8', b'US-ASCII') + MESSAGE.replace(b'Da', b'\xff'),
                                      'x.po:8: the header says charset=US-ASCII, and this line is not [encoding]'),
    'a charset that is none': (HEADER.replace(b'UTF-8', b'rot13') + MESSAGE.replace(b'Da', b'\xff'),
                               'x.po:8: this line is not UTF-8 text, and nobody knows the charset that the header names: rot13 [encoding]'),
}


@pytest.mark.parametrize('name', REFUSED)
def test_what_is_refused_is_refused_for_its_true_reason(name: str) -> None:
    data, reason = REFUSED[name]
    assert why(data) == reason


@pytest.mark.parametrize('charset', ['unicode_escape', 'utf-7', 'rot13', 'punycode', 'utf-16', 'cp037', 'base64', 'x' * 500])
def test_no_charset_makes_other_words_of_a_file(charset: str) -> None:
    assert text(HEADER.replace(b'UTF-8', charset.encode()) + MESSAGE.replace(b'Da', 'Așa +AGE- n\\\\u0041'.encode())) == 'Așa +AGE- n\\u0041'


def test_mutilated_catalogues_are_read_as_gettext_reads_them_or_refused(tmp_path: Path) -> None:
    """Whatever stands in a file: no traceback; what gettext passes says what gettext says."""
    bits = [b'"', b'\\', b'\n', b'\r', b'#', b'#~ ', b'#| ', b'#, fuzzy\n', b'msgid "x"\n', b'msgstr ""\n', b'\\x41', b' ', b'\xe2\x80\xa8']
    chance, whole, passed = random.Random(8), WRITTEN.read_bytes(), 0
    for _ in range(150):
        at = chance.randrange(whole.index(b'\n\n'), len(whole))
        data = whole[:at] + chance.choice(bits) + whole[at + chance.choice([0, 0, 1, 5]):]
        entries, problems = po.read(data, 'x.po')
        assert bool(entries) != bool(problems)
        if msgfmt(data, tmp_path).returncode == 0 and not problems:
            passed += 1
            with (tmp_path / 'x.mo').open('rb') as file:
                known = gettext.GNUTranslations(file)
            ours = {(entry.context, entry.id): entry.strings[0] for entry in entries
                    if entry.id and entry.strings[0] and not entry.fuzzy and not entry.obsolete}
            assert {key: known.pgettext(*key) if key[0] else known.gettext(key[1]) for key in ours} == ours  # type: ignore[arg-type]
    assert passed > 50


# A message has bounds, and so has the work on it.


@pytest.mark.parametrize('translation', ['1a.' * 13_000, 'a' * 40_000, 'a-' * 20_000, '1 ' * 20_000, '<a ' * 13_000, 'www.' * 10_000, '\\\\' * 20_000])
def test_a_message_of_forty_thousand_letters_is_refused_within_seconds(translation: str, project: Path, run: Run) -> None:
    path = project / RO
    path.write_text(path.read_text().replace('Sună la firmă.', translation))
    began = time.process_time()
    ran = run('check', '--locale', 'ro')
    assert run('update', 'ro').status == 0
    assert time.process_time() - began < 10
    assert ran.err.splitlines()[0] == f'{RO}:19: 1 of 10 messages of before-you-go are too long: before-you-go.ask.call [incomplete]'


def test_a_file_of_a_million_lines_is_no_work() -> None:
    began = time.process_time()
    for data in (b'#\n' * 1_000_000, b'msgid "a"\n' * 50_000, b'"' * 1_000_000, HEADER + b'msgid "' + b'\\' * 1_000_000, b'\x00' * 11_000_000):
        po.read(data, 'x.po')
    assert time.process_time() - began < 30


# Update.


def test_update_leaves_what_it_cannot_read_byte_for_byte(project: Path, run: Run) -> None:
    path, arabic = project / RO, project / 'locales/ar/messages.po'
    for data, _ in REFUSED.values():
        path.write_bytes(data)
        ran = run('update')
        assert ran.status == 1
        assert 'locales/ar/messages.po is up to date\n' in ran.out
        assert path.read_bytes() == data
    assert read(arabic.read_bytes())


def test_update_never_loses_a_translation() -> None:
    """Gone, changed, back, changed again: every translation that was ever there is still in the file."""
    def template(english: dict[str, str]) -> bytes:
        return HEADER + ''.join(f'msgctxt "{id}"\nmsgid "{text}"\nmsgstr ""\n\n' for id, text in english.items()).encode()

    said, data = {f'x.{n}': f'Sentence {n}' for n in range(6)}, b''
    data = re.sub(r'msgid "Sentence (\d)"\nmsgstr ""', r'msgid "Sentence \1"\nmsgstr "Propoziția \1"', updated(b'', template(said), 'ro').decode()).encode()
    chance = random.Random(3)
    for _ in range(60):
        said = {f'x.{n}': chance.choice([f'Sentence {n}', f'Other {n}']) for n in range(6) if chance.random() < 0.7}
        data = updated(data, template(said), 'ro')
        assert sorted(set(re.findall(r'Propoziția \d', data.decode()))) == [f'Propoziția {n}' for n in range(6)]
        for id, entry in read(data).items():
            assert entry['obsolete'] or entry['id'] == said[id]
            if entry['strings'] != [''] and not entry['flags'] and not entry['obsolete']:
                assert entry['id'] == f'Sentence {id[2:]}'


def test_english_that_comes_back_finds_its_own_translation_before_a_newer_one() -> None:
    data = HEADER + MESSAGE + b'\n#~ msgctxt "x.y"\n#~ msgid "Yes, always"\n#~ msgstr "Da, mereu"\n'
    after = updated(data, HEADER + MESSAGE.replace(b'Yes', b'Yes, always').replace(b'Da', b''), 'ro')
    assert after.endswith(b'\nmsgctxt "x.y"\nmsgid "Yes, always"\nmsgstr "Da, mereu"\n\n'
                          b'#~ msgctxt "x.y"\n#~ msgid "Yes"\n#~ msgstr "Da"\n\n')
    assert b'fuzzy' not in after.replace(b'Fuzzy', b'')


def test_a_catalogue_in_another_charset_is_utf8_after_an_update() -> None:
    data = HEADER.replace(b'UTF-8', b'ISO-8859-2') + '# în\nmsgctxt "x.y"\nmsgid "Yes"\nmsgstr "Află"\n'.encode('iso8859-2')
    after = updated(data, HEADER + MESSAGE.replace(b'Da', b''), 'ro')
    assert b'charset=utf-8' in after
    assert read(after)['x.y'] | {} == read(data)['x.y']


# Names of locales.


@pytest.mark.parametrize(('name', 'tag'), [
    ('sr@latin', 'sr-Latn'), ('uz@cyrillic', 'uz-Cyrl'), ('pt_BR', 'pt-BR'), ('prs', 'fa-AF'), ('iw', 'he'), ('sh', 'sr-Latn'),
    ('ro_RO.UTF-8', 'ro-RO'), ('rom', ''), ('Romanian', ''), ('C', ''), ('', ''),
])
def test_a_locale_is_known_by_its_tag_and_other_names_are_understood(name: str, tag: str) -> None:
    assert not known(name)
    assert meant(name) == tag


@pytest.mark.parametrize('name', ['ro', 'zh-Hans', 'sr-Latn', 'pt-BR', 'es-419', 'fa-AF', 'no', 'nb', 'ca-valencia', 'ti'])
def test_a_tag_is_known(name: str) -> None:
    assert known(name)


@pytest.mark.parametrize(('header', 'folder', 'wrong'), [
    ('ro', 'ro', False), ('ro_MD', 'ro', False), ('zh_CN', 'zh-Hans', False), ('zh', 'zh-Hans', False), ('zh_TW', 'zh-Hans', True),
    ('ur_PK', 'ur', False), ('ar_DE', 'ar', False), ('uk', 'ru', True), ('pt', 'pt-BR', False), ('pt_PT', 'pt-BR', True),
    ('sr@latin', 'sr-Latn', False), ('sr_RS', 'sr-Latn', True), ('no', 'nb', False), ('mo', 'ro', False), ('pa_PK', 'pa', True),
    ('Romanian', 'ro', True),
])
def test_a_header_contradicts_its_folder_when_it_cannot_mean_it(header: str, folder: str, wrong: bool) -> None:
    assert contradicts(header, folder) is wrong
