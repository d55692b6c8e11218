"""Catalogues, spoilt: only problems come of it, gettext's own reader agrees, no translation is lost; and what is wrong is said.

The planted mistakes stand in the seven real catalogues: each message of each language may be hit, not only those that somebody chose.
"""

from __future__ import annotations

import gettext
import io
import random
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from fuzzing import ODD, ROOT, Tally, heard, rounds, spoilt, stock
from hypothesis import given, settings
from hypothesis import strategies as st

from beforehand import checks
from beforehand.checks.promises import ALLOWED_BY
from beforehand.ground.problem import Problem, Unreadable
from beforehand.read import po
from beforehand.read.catalogue import read_catalogue
from beforehand.read.entry import Entry
from beforehand.read.locale import Locale
from beforehand.read.project import Project, read_project
from beforehand.translate.extraction import extract
from beforehand.translate.phrases import said, words
from beforehand.translate.updating import updated

pytestmark = pytest.mark.slow
PO = 'locales/ro/messages.po'


@pytest.fixture(scope='module')
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stock(tmp_path_factory.mktemp('catalogues'))


@pytest.fixture(scope='module')
def project() -> Project:
    project = read_project(ROOT)
    assert not [*project.problems, *checks.run(project)]
    return project


def test_whatever_stands_in_a_catalogue_only_problems_come_of_it(root: Path) -> None:
    tally, pot = Tally('catalogues'), extract(root)
    for number, chance in rounds('catalogues', .4):
        path = root / chance.choice((PO, 'locales/ar/messages.po'))
        before = path.read_bytes()
        data = spoilt(before, chance)
        with tally.trying(f'{path.parent.name} {number}', data) as came:
            path.write_bytes(data)
            came(str(heard(root)))
            if lost := losses(data, pot):
                tally.faults.append(f'{number}: update loses {lost}: {data[:2000]!r}')
        path.write_bytes(before)
    tally.close()


def losses(data: bytes, pot: bytes) -> set[str]:
    """The translations that are gone after an update."""
    entries, _ = po.read(data, PO)
    try:
        after, problems = po.read(updated(data, pot, 'ro'), PO)
    except Unreadable:
        return set()
    assert not problems, problems
    return ({string for entry in entries if not entry.is_header for string in entry.strings if string.strip()}
            - {string for entry in after for string in entry.strings})


@pytest.mark.skipif(not shutil.which('msgfmt'), reason='gettext is not installed')
def test_what_gettext_reads_is_read_and_says_the_same(root: Path) -> None:
    tally, mo = Tally('catalogues, beside msgfmt'), root / 'x.mo'
    original = (root / PO).read_bytes()
    for number, chance in rounds('catalogues', .2):
        data = spoilt(original, chance, [*PO_SIGNS, *ODD])
        mo.unlink(missing_ok=True)
        done = subprocess.run(['msgfmt', '--check-format', '-o', str(mo), '-'], input=data, capture_output=True, timeout=60)
        with tally.trying(number, data) as came:
            entries, problems = po.read(data, PO)
            if done.returncode or b'warning' in done.stderr or not mo.is_file() or not plain(data):
                came('refused by msgfmt')
                continue
            came('read by both')
            assert not problems, problems
            theirs = gettext.GNUTranslations(io.BytesIO(mo.read_bytes()))._catalog  # type: ignore[attr-defined]
            ours = {(f'{entry.context}\x04' if entry.context is not None else '') + entry.id: entry.strings[0] for entry in entries
                    if not entry.obsolete and not entry.fuzzy and entry.strings[0] and entry.plural is None and not entry.is_header}
            if {key: text for key, text in theirs.items() if key and not isinstance(key, tuple)} != ours:
                tally.faults.append(f'{number}: {set(theirs.items()) ^ set(ours.items())}: {data!r}')
    tally.close()


def plain(data: bytes) -> bool:
    """UTF-8 that says so, without the NUL that ends the texts of a compiled catalogue: what msgfmt makes of all else, nobody can read."""
    text = data.decode(errors='replace')
    return 'Content-Type: text/plain; charset=utf-8' in text and '\ufffd' not in text and '\0' not in text


PO_SIGNS = ['#~ ', '#| ', '#~| ', '#, fuzzy\n', '#, c-format\n', '#. x\n', '"\n"', '""\n"', '\\n', '\\t', '\\"', '\\x41', '\\101', '\n\n', ' ', '\t', '#\n', '#:', 'msgid ""\n', 'msgstr ""\n',
            'msgctxt "x"\n', 'msgid_plural "x"\n', 'msgstr[0] "x"\n']


@settings(max_examples=max(len(list(rounds('catalogues', .1, 50))), 50), derandomize=True, database=None, deadline=None)
@given(st.lists(st.tuples(st.text(min_size=1), st.text(), st.text(min_size=1), st.booleans()), max_size=5))
def test_what_is_written_is_read_as_it_was(rows: list[tuple[str, str, str, bool]]) -> None:
    entries = [Entry('', ['Content-Type: text/plain; charset=utf-8\n']), *(Entry(id, [text], context, obsolete=gone) for id, text, context, gone in rows)]
    try:
        data = po.written(entries)
    except UnicodeEncodeError:  # half a letter, which no file can hold
        return
    read, problems = po.read(data, PO)
    assert not problems
    assert [(entry.context, entry.id, entry.strings, entry.obsolete) for entry in read] == [(entry.context, entry.id, entry.strings, entry.obsolete) for entry in entries]


# What is planted

Plant = Callable[[random.Random, str, str, Locale, Project], str]
"""The English and its translation → a translation that is wrong; the same one where this message has nothing to spoil."""
LOOKALIKES = {'a': 'а', 'e': 'е', 'o': 'о', 'c': 'с', 'p': 'р', 'і': 'i', 'о': 'o', 'а': 'a', 'е': 'e', 'с': 'c', 'ي': 'ى', 'ی': 'ي', 'ک': 'ك', 'র': 'ৰ'}


def other_digit(chance: random.Random, english: str, text: str, locale: Locale, project: Project) -> str:
    """A digit that is another one."""
    at = [found.start() for found in re.finditer(r'\d', text)] if re.search(r'\d', english) else []
    if not at:
        return text
    here = chance.choice(at)
    zero = ord(text[here]) - int(text[here])
    return text[:here] + chr(zero + (int(text[here]) + chance.randint(1, 9)) % 10) + text[here + 1:]


def lost_digit(chance: random.Random, english: str, text: str, locale: Locale, project: Project) -> str:
    """A digit that is not there, or stands there twice."""
    at = [found.start() for found in re.finditer(r'\d', text)]
    return (text[:here] + text[here] * chance.choice((0, 2)) + text[here + 1:]) if at and (here := chance.choice(at)) >= 0 else text


def lost_negation(chance: random.Random, english: str, text: str, locale: Locale, project: Project) -> str:
    """All the words that deny are gone."""
    ours = project.locales['en'].words
    if not (ours and locale.words and said(ours.negation.words, english)) or said(locale.words.negation.either, text) or said(ours.negation.either, english):
        return text
    if said(ours.negation.nothing, english):
        return text
    for word in sorted(locale.words.negation.words, key=len, reverse=True):
        plain = re.escape(word.strip('-'))
        spaced = not re.search('[\u3040-\u9fff]', word)
        before, after = (r'(?<!\w)' if spaced and word[0] != '-' else ''), (r'(?!\w)' if spaced and word[-1] != '-' else r'\w*' if spaced else '')
        text = re.sub(before + plain + after, '', text, flags=re.IGNORECASE)
    return re.sub(' +', ' ', text).strip()


def added_promise(chance: random.Random, english: str, text: str, locale: Locale, project: Project) -> str:
    """What nobody promised."""
    if not locale.words or not locale.words.promises:
        return text
    kind = chance.choice(sorted(locale.words.promises))
    plain = [word for word in locale.words.promises[kind] if '-' not in word and '…' not in word]
    ours = project.locales['en'].words
    if not plain or said(locale.words.promises[kind], text) or said([*(ours.promises.get(kind, []) if ours else ()), *ALLOWED_BY.get(kind, ())], english):
        return text
    return f'{text} {chance.choice(plain)}.'


def look_alike(chance: random.Random, english: str, text: str, locale: Locale, project: Project) -> str:
    """A letter of another alphabet that looks the same, inside of a word."""
    at = [found.start() for found in re.finditer(r'(?<=\w\w)\w(?=\w\w)', text) if text[found.start()] in LOOKALIKES]
    return (text[:here] + LOOKALIKES[text[here]] + text[here + 1:]) if at and (here := chance.choice(at)) else text


def as_english(chance: random.Random, english: str, text: str, locale: Locale, project: Project) -> str:
    """Not translated."""
    return english if len(words(english)) > 2 else text


def half_english(chance: random.Random, english: str, text: str, locale: Locale, project: Project) -> str:
    """One sentence of two was not translated."""
    parts = re.split(r'(?<=[.?!]) ', english)
    return f'{text} {parts[-1]}' if len(parts) > 1 and len(words(parts[-1])) > 2 else text


def leftover(chance: random.Random, english: str, text: str, locale: Locale, project: Project) -> str:
    """What programs leave in texts."""
    at = chance.choice([found.start() for found in re.finditer(r'(?<=\S) (?=\S)', text)] or [len(text)])
    return text[:at] + chance.choice(('\\n', '\\', '&nbsp;', '&amp', '&#39;', '<b>', '**', '\ufffd', '???', '\u200b\u200b', '\u202e', '\u3000\u3000', 'Ã©', '{0}', '%s', '[[', '\u00ad\u00ad', 'ﬁ')) + text[at:]


def other_letters(chance: random.Random, english: str, text: str, locale: Locale, project: Project) -> str:
    """A word turned around whose letters are Latin and digits, in a text that has such a run."""
    runs = [found for found in re.finditer(r'[A-Za-z0-9][A-Za-z0-9.@/_+-]*[0-9@/.][A-Za-z0-9.@/_+-]*[A-Za-z0-9]', text) if found[0] in english and found[0] != found[0][::-1]]
    return (text[:run.start()] + run[0][::-1] + text[run.end():]) if runs and (run := chance.choice(runs)) else text


def half_gone(chance: random.Random, english: str, text: str, locale: Locale, project: Project) -> str:
    """Only its first words are there."""
    return text[:len(text) // 6].rstrip() if len(english) > 60 else text


PLANTS: dict[str, Plant] = {plant.__name__: plant for plant in (other_digit, lost_digit, lost_negation, added_promise, look_alike, as_english, half_english, leftover, other_letters, half_gone)}


@pytest.mark.parametrize('name', PLANTS)
def test_a_planted_mistake_is_found_at_its_message(project: Project, name: str) -> None:
    tally, texts = Tally(f'catalogues, planted: {name}'), project.locales
    possible = [(locale, id) for locale in texts for id, text in texts[locale].catalogue.texts.items()
                if PLANTS[name](random.Random(0), texts[locale].catalogue.english[id], text, texts[locale], project) != text]
    for number, chance in rounds('catalogues', .5 / len(PLANTS), 25) if possible else ():
        locale, id = chance.choice(possible)
        entry = texts[locale].catalogue
        wrong = PLANTS[name](chance, entry.english[id], entry.texts[id], texts[locale], project)
        if wrong == entry.texts[id]:
            continue
        with tally.trying(f'{locale} {id} {number}') as came:
            found = planted(project, locale, id, wrong)
            came('found' if found else 'silent')
            if not found:
                tally.faults.append(f'{locale} {id}: {entry.english[id]} → {wrong}')
    tally.close()


def planted(project: Project, locale: str, id: str, text: str) -> list[Problem]:
    """What is said of a message with another translation, in the midst of all the others."""
    old, english = project.locales[locale], project.locales[locale].catalogue.english[id]
    data = po.written([Entry('', ['Content-Type: text/plain; charset=utf-8\n']), Entry(english, [text], id)])
    catalogue, problems = read_catalogue(data, f'locales/{locale}/messages.po', locale)
    if id not in catalogue.texts:
        return [*problems, Problem('incomplete', catalogue.places[id], 'it counts as untranslated', about=id)]
    catalogue.texts, catalogue.english = old.catalogue.texts | catalogue.texts, old.catalogue.english
    translation = checks.Translation(english, catalogue.texts[id], Locale(locale, old.file, catalogue, old.words))
    faults = ((name, fault) for name, find in checks.all_checks().items() if checks.Translation in find.shapes for fault in find(translation, project))  # type: ignore[attr-defined]
    return [Problem(name, fault.place, fault.message, about=id) for name, fault in faults]
