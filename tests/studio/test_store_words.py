"""Own sentences: one entry of words/<locale>.po is another one, and what else stands there stays."""

from __future__ import annotations

import difflib

import pytest

from beforehand.read import po
from beforehand.studio.store.edits.sentences import reworded, sentence
from beforehand.studio.store.refusals import CannotSay

FILE = """\
# Ours.
msgid ""
msgstr ""
"Language: ro\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Last-Translator: Ana\\n"
"X-Generator: Poedit 3.4\\n"

# Ana asked the lawyer.
#. on the back
#: somewhere.yaml:3
msgctxt "danger.here"
msgid "If you are in danger, call %(number)s."
msgstr "Dacă ești în pericol, sună la %(number)s."

#, fuzzy
#| msgid "Stop."
msgctxt "check-the-job.stop"
msgid "Stop and think."
msgstr "Oprește-te."

#~ msgctxt "check-the-job.old"
#~ msgid "Old."
#~ msgstr "Vechi."

# the end
"""


def changes(before: str, after: bytes) -> list[str]:
    """The lines that went and came."""
    lines = difflib.ndiff(before.split('\n'), after.decode().split('\n'))
    return [line[0] + line[2:] for line in lines if line[0] in '+-']


def said(data: bytes, message: str, aside: bool = False) -> str:
    """What a file says of a message; or said before its English changed."""
    return next((one.strings[0] for one in po.read(data, 'words')[0] if (one.context, one.obsolete) == (message, aside)), '')


def test_another_text_in_the_place_of_one() -> None:
    after = sentence(FILE.encode(), 'danger.here', 'If you are in danger, call %(number)s.', 'În pericol: sună la %(number)s.', 'ro')
    assert changes(FILE, after) == ['-msgstr "Dacă ești în pericol, sună la %(number)s."', '+msgstr "În pericol: sună la %(number)s."']


def test_a_text_that_somebody_has_looked_at_is_no_guess_any_more() -> None:
    after = sentence(FILE.encode(), 'check-the-job.stop', 'Stop and think.', 'Oprește-te și gândește-te.', 'ro', by='Ion')
    assert changes(FILE, after) == ['-"Last-Translator: Ana\\n"', '+"Last-Translator: Ion\\n"', '-#, fuzzy', '-#| msgid "Stop."',
                                    '-msgstr "Oprește-te."', '+msgstr "Oprește-te și gândește-te."']


def test_a_new_one_stands_behind_the_others() -> None:
    after = sentence(FILE.encode(), 'check-the-job.title', 'Check the job', 'Verifică', 'ro')
    assert changes(FILE, after) == ['+msgctxt "check-the-job.title"', '+msgid "Check the job"', '+msgstr "Verifică"', '+']


def test_the_first_one_of_all_makes_the_file() -> None:
    after = sentence(b'', 'check-the-job.title', 'Check the job', '  Verifică "bine"\n', 'ro', by=' Ana <a@example.org> ')
    entries, problems = po.read(after, 'words/ro.po')
    assert problems == []
    assert [(one.context, one.id, one.strings) for one in entries[1:]] == [('check-the-job.title', 'Check the job', ['Verifică "bine"'])]
    assert 'Language: ro\n' in entries[0].strings[0]
    assert 'Last-Translator: Ana a@example.org\n' in entries[0].strings[0]


@pytest.mark.parametrize('nothing', [None, '', ' \n', '\u200b'])
def test_without_it_all_is_as_everybody_says_it(nothing: str | None) -> None:
    after = sentence(FILE.encode(), 'check-the-job.stop', '', nothing, 'ro')
    assert changes(FILE, after) == ['-#, fuzzy', '-#| msgid "Stop."', '-msgctxt "check-the-job.stop"', '-msgid "Stop and think."', '-msgstr "Oprește-te."', '-']


def test_a_file_of_which_nothing_is_left_goes() -> None:
    one = sentence(b'', 'check-the-job.title', 'Check the job', 'Verifică', 'ro')
    assert sentence(one, 'check-the-job.title', 'Check the job', None, 'ro') == b''


def test_what_was_changed_and_changed_back_is_as_it_was() -> None:
    other = sentence(FILE.encode(), 'danger.here', 'If you are in danger, call %(number)s.', 'X', 'ro')
    again = sentence(other, 'danger.here', 'If you are in danger, call %(number)s.', 'Dacă ești în pericol, sună la %(number)s.', 'ro')
    assert again == FILE.encode()


def test_windows_lines_stay_windows_lines() -> None:
    after = sentence(FILE.replace('\n', '\r\n').encode(), 'danger.here', 'If you are in danger, call %(number)s.', 'X', 'ro')
    assert after.count(b'\n') == after.count(b'\r\n') > 0


@pytest.mark.parametrize('text', ['"', '\\', 'a\\nb', '%', 'مرحبا %(number)s', '🪁', "it's", 'a' * 300, 'two\nlines'])
def test_a_text_is_read_as_it_was_typed(text: str) -> None:
    assert said(sentence(FILE.encode(), 'danger.here', 'E', text, 'ro'), 'danger.here') == text


@pytest.mark.parametrize(('data', 'why'), [(b'msgid "a\n', 'line 1'), (FILE.encode() + b'msgid "', 'cannot be changed here'), (b'\xff\xfe', 'cannot be changed here')])
def test_a_file_that_nobody_can_read_is_left_alone(data: bytes, why: str) -> None:
    with pytest.raises(CannotSay, match=why):
        sentence(data, 'danger.here', 'E', 'X', 'ro')


def test_half_a_letter_is_told_in_words() -> None:
    with pytest.raises(CannotSay, match='Type it again'):
        sentence(FILE.encode(), 'danger.here', 'E', 'half \ud83e', 'ro')


# The English is another one

EN, RO = 'words/en.po', 'words/ro.po'
OLD, NEW = 'Check the job', 'Look at the job first'


def files(**more: bytes) -> dict[str, bytes]:
    """A folder in which the title is said differently in Romanian."""
    return {RO: sentence(b'', 'check-the-job.title', OLD, 'Verifică', 'ro', by='Ana')} | {f'words/{id}.po': data for id, data in more.items()}


def test_what_translates_another_english_is_set_aside_and_offered() -> None:
    after = reworded(files(), 'check-the-job.title', OLD, NEW)
    assert sorted(after) == [EN, RO]
    assert said(after[EN], 'check-the-job.title') == NEW
    assert (said(after[RO], 'check-the-job.title'), said(after[RO], 'check-the-job.title', aside=True)) == ('', 'Verifică')


def test_it_comes_back_with_its_english() -> None:
    before = files()
    after = reworded(before, 'check-the-job.title', OLD, NEW)
    again = reworded(after, 'check-the-job.title', OLD, None)
    assert again[EN] == b''
    assert again[RO] == before[RO]


def test_in_between_it_can_be_translated_anew() -> None:
    after = reworded(files(), 'check-the-job.title', OLD, NEW)
    anew = sentence(after[RO], 'check-the-job.title', NEW, 'Uită-te întâi', 'ro')
    assert said(anew, 'check-the-job.title') == 'Uită-te întâi'


def test_the_same_english_changes_nothing() -> None:
    after = files() | reworded(files(), 'check-the-job.title', OLD, NEW)
    assert reworded(after, 'check-the-job.title', OLD, NEW) == {}


def test_other_sentences_do_not_notice() -> None:
    before = FILE.encode()
    assert list(reworded({RO: before}, 'check-the-job.title', OLD, NEW)) == [EN]
