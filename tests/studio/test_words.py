"""What the studio says: every sentence is collected for translators, and said in words that people have."""

from __future__ import annotations

import ast
import re
import time
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from conftest import ROOT

from beforehand.studio.page import environment
from beforehand.studio.tongue import asked_for, compiled, is_sound, tongue
from beforehand.translate.interface import HOME, POT, extract, updated

STUDIO = ROOT / HOME
MARKS = {'gettext', 'ngettext', 'marked', 'N_'}
OURS_ALONE = re.compile(
    r'\b(edition|locale|message|msgid|message id|release|proof|catalogue|yaml|gettext|overrid\w+|artefact|overflow\w*|digest|imprint|json|'
    r'http|server|cookie|browser session|submit|publish|apply|(?<!printer )settings|directory|finish|accent|boolean|null|string|byte|msgctxt|'
    r'blind-check\w*|drafted|unconfirmed|confirmed|command line|ok)(e?s)?\b', re.IGNORECASE)


def template() -> list[str]:
    """All sentences of the studio, one and many apart."""
    found = read_po(BytesIO((ROOT / POT).read_bytes()))
    return [text for message in found if message.id for text in (message.id if isinstance(message.id, tuple) else [message.id])]


def said_by(path: Path) -> set[str]:
    """The sentences that a module says or marks, by its syntax tree: a second opinion on what the extractor finds."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding='utf-8'))) if isinstance(node, ast.Call)]
    named = [node for node in calls if getattr(node.func, 'attr', getattr(node.func, 'id', '')) in MARKS]
    return {one.value for node in named for one in node.args[:2] if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def test_every_sentence_of_a_module_is_collected() -> None:
    said = {path: said_by(path) for path in STUDIO.rglob('*.py')}
    assert sum(map(len, said.values())) > 200
    assert {path.name: sorted(lacking) for path, texts in said.items() if (lacking := texts - set(template()))} == {}


def test_every_sentence_of_a_page_is_collected() -> None:
    source = '\n'.join(path.read_text(encoding='utf-8') for path in STUDIO.glob('pages/*.html'))
    said = set(re.findall(r"\b_\('((?:[^'\\]|\\.)*)'\)", source)) | set(re.findall(r'\b_\("([^"]*)"\)', source))
    assert len(said) > 150
    assert said - set(template()) == set()


def test_pages_say_nothing_past_the_translators() -> None:
    """Between the tags of a page there are letters only in what is translated."""
    for path in sorted(STUDIO.glob('pages/*.html')):
        text = re.sub(r'{% trans.*?{% endtrans %}|{#.*?#}|{%.*?%}|{{.*?}}|<[^>]*>|&\w+;|aria-[\w-]+="[^"]*"', ' ', path.read_text(encoding='utf-8'), flags=re.DOTALL)
        assert re.findall(r'[^\W\d_]{3,}', text.replace('Beforehand', '').replace('doctype html', '').replace('PDF', '')) == [], path.name


def test_the_template_is_up_to_date() -> None:
    assert (ROOT / POT).read_bytes() == extract(ROOT)


@pytest.mark.parametrize('path', sorted(ROOT.glob('locales/*/studio.po')), ids=lambda path: path.parent.name)
def test_a_draft_says_every_sentence_and_each_with_its_values(path: Path) -> None:
    found = read_po(BytesIO(path.read_bytes()), locale=path.parent.name.replace('-', '_'), abort_invalid=True)
    said = {str(message.id): message for message in found if message.id and message.string and all(message.string) and not message.fuzzy}
    assert [str(message.id) for message in read_po(BytesIO((ROOT / POT).read_bytes())) if message.id and str(message.id) not in said] == []
    assert [id for id, message in said.items() if not is_sound(message)] == []


def test_no_word_of_ours_alone_is_shown() -> None:
    """Who makes leaflets has sentences, languages, test prints and numbers that were called; not messages, locales, proofs."""
    assert {text: found[0] for text in template() if (found := OURS_ALONE.search(text))} == {}


def test_every_page_can_be_read() -> None:
    """A template with a fault in it is found before somebody asks for its page."""
    names = [path.name for path in STUDIO.glob('pages/*.html')]
    assert [environment().get_template(name).name for name in names] == names


@pytest.mark.parametrize(('romanian', 'shown'), [
    ('Limba: %(name)s', 'Limba: Ana'), ('Limba: %(nume)s', 'Name: Ana'), ('Limba', 'Name: Ana'), ('<b>%(name)s', 'Name: Ana'),
    ('', 'Name: Ana'), ('Limba: %(name)s %d', 'Name: Ana')])
def test_a_translation_that_lacks_a_value_stays_english(romanian: str, shown: str) -> None:
    words = compiled(f'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Name: %(name)s"\nmsgstr "{romanian}"\n'.encode(), 'ro')
    assert words.gettext('Name: %(name)s') % {'name': 'Ana'} == shown


def test_a_catalogue_is_brought_up_to_date() -> None:
    """A sentence that stayed keeps its translation; of one that changed nothing is guessed; what is not said any more is kept."""
    first = b'msgid ""\nmsgstr ""\n\nmsgid "Name"\nmsgstr ""\n\nmsgid "Colour"\nmsgstr ""\n'
    done = updated(b'', first, 'ro').replace(b'msgid "Name"\nmsgstr ""', b'msgid "Name"\nmsgstr "Nume"')
    done = done.replace(b'msgid "Colour"\nmsgstr ""', b'msgid "Colour"\nmsgstr "Culoare"')
    after = updated(done, b'msgid ""\nmsgstr ""\n\nmsgid "Name"\nmsgstr ""\n\nmsgid "Colours"\nmsgstr ""\n', 'ro')
    assert b'msgid "Name"\nmsgstr "Nume"\n\nmsgid "Colours"\nmsgstr ""\n\n#~ msgid "Colour"\n#~ msgstr "Culoare"' in after
    assert b'nplurals=3' in after
    assert updated(after, b'msgid ""\nmsgstr ""\n\nmsgid "Name"\nmsgstr ""\n\nmsgid "Colours"\nmsgstr ""\n', 'ro') == after


def test_it_is_as_late_as_the_clock_on_the_wall_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was saved at 15:54 by the clock of the world was saved at 21:24 in Kolkata."""
    monkeypatch.setenv('TZ', 'Asia/Kolkata')
    time.tzset()
    try:
        assert tongue(ROOT, 'en').clock(datetime(2026, 11, 26, 15, 54, tzinfo=UTC)) == '21:24'
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_browser_is_answered_in_the_first_of_its_languages_that_there_is() -> None:
    assert asked_for('uk-UA,uk;q=0.9,en;q=0.8', ['en', 'ro', 'uk']) == 'uk'
    assert asked_for('xx;q=0.9,ro;q=0.8', ['en', 'ro', 'uk']) == 'ro'
    assert asked_for('<script>', ['en']) == asked_for('', ['en']) == asked_for(',,;;', ['en']) == 'en'
