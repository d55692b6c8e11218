"""words/<locale>.po of an edition with a sentence of its own more, another one, or without it. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from beforehand.ground.problem import Problem
from beforehand.read import po
from beforehand.read.catalogue import TRANSLATOR, visible
from beforehand.read.charset import UTF8
from beforehand.read.entry import Entry
from beforehand.read.wordfiles import WORDS
from beforehand.studio.store.edits.tree import ODD, UNSTORED
from beforehand.studio.store.refusals import N_, CannotSay

HEADER = 'Language: {}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n'
NOT_OURS = re.compile(r'#[,=|]|#~\|')
"""Comments that say something of the text that is replaced: fuzzy, left out, made for another English."""


def file_of(locale: str) -> str:
    """The file of the folder with the sentences of a language."""
    return f'{WORDS}/{locale}.po'


def sentence(data: bytes, message: str, english: str, text: str | None, locale: str, by: str = '') -> bytes:
    """The catalogue in which a message is said like this; None: as everybody says it. Nothing, when nothing is left in it.

    `english`: what is said in English now. `by`: who says it so, which is kept as the last translator.
    """
    entries = read(data)
    kept = [one for one in entries if one.context != message]
    if text is None or not visible(text):
        return written(kept, data) if any(not one.is_header for one in kept) else b''
    here = next((index for index, one in enumerate(entries) if one.context == message), len(kept))
    old = next((one for one in entries if is_live(one, message)), Entry('', [], message))
    notes = [note for note in old.notes if not NOT_OURS.match(note)]
    kept.insert(min(here, len(kept)), replace(old, id=english, strings=[text.strip()], plural=None, notes=notes))
    return written(headed(kept, locale, by), data)


def reworded(files: Mapping[str, bytes], message: str, english: str, text: str | None, source: str = 'en') -> dict[str, bytes]:
    """The catalogues that change when a message is said differently in its source language; `english`: what everybody says in it.

    What translates another English is put aside in its file, and is taken up again when that English comes back.
    """
    now = text.strip() if text and visible(text) else english
    own = file_of(source)
    found = {own: sentence(files.get(own, b''), message, english, text, source)}
    for name, data in files.items():
        if name != own and name.endswith('.po'):
            found[name] = translating(data, message, now)
    return {name: data for name, data in found.items() if data != files.get(name, b'')}


def translating(data: bytes, message: str, english: str) -> bytes:
    """The catalogue in which what translates another English than this is put aside."""
    entries = read(data)
    mine = [one for one in entries if one.context == message]
    fits = next((one for one in mine if one.id == english), None)
    after = [replace(one, obsolete=one is not fits) if one in mine else one for one in entries]
    return written(after, data) if after != entries else data


def is_live(entry: Entry, message: str) -> bool:
    return entry.context == message and not entry.obsolete


def read(data: bytes) -> list[Entry]:
    """The entries of a catalogue; of one that nobody can read nothing is changed."""
    entries, problems = po.read(data, 'words')
    if problems:
        raise CannotSay(ODD, why=because(problems))
    return entries


def because(problems: Sequence[Problem]) -> str:
    return f'line {problems[0].place.line}, {problems[0].message}'


def headed(entries: Sequence[Entry], locale: str, by: str) -> list[Entry]:
    """The same behind a header, which names whoever translated last."""
    header = next((one for one in entries if one.is_header), Entry('', [HEADER.format(locale)]))
    fields = po.in_utf8(''.join(header.strings[:1]))
    if name := ' '.join(re.sub(r'[<>"\\]', ' ', by).split()):
        fields = re.sub(r'^Last-Translator:.*\n?', '', fields, flags=re.MULTILINE)
        fields = f'{fields.rstrip()}\nLast-Translator: {name}\n'
        if not (found := TRANSLATOR.search(fields)) or found[1] != name:
            raise CannotSay(N_('"%(name)s" cannot be the name of a person.'), name=name)
    return [replace(header, strings=[fields]), *(one for one in entries if not one.is_header)]


def written(entries: Sequence[Entry], before: bytes) -> bytes:
    """The entries as a file, with the comments at the end of the file before, and its line ends; read back."""
    entries = [replace(one, strings=[po.in_utf8(one.strings[0]), *one.strings[1:]]) if one.is_header else one for one in entries]
    try:
        data = po.written(entries) + last_notes(before)
    except UnicodeEncodeError:
        raise CannotSay(UNSTORED) from None
    if b'\r\n' in before:
        data = data.replace(b'\r\n', b'\n').replace(b'\n', b'\r\n')
    if [*map(meaning, read(data))] != [*map(meaning, entries)]:
        raise CannotSay(ODD, why='it says something else when it is read back')
    return data


def last_notes(data: bytes) -> bytes:
    """What stands behind the last entry of a catalogue: comments about nothing."""
    lines = data.decode(UTF8, 'surrogateescape').splitlines(keepends=True)
    notes: list[str] = []
    while lines and (not lines[-1].strip() or re.match(r'\s*#(?!~)', lines[-1])):
        notes.insert(0, lines.pop())
    text = ''.join(notes).strip()
    return f'{text}\n'.encode(UTF8, 'surrogateescape') if text else b''


def meaning(entry: Entry) -> tuple[object, ...]:
    """What an entry says, wherever it stands."""
    return entry.context, entry.id, entry.plural, entry.strings, entry.obsolete, sorted(entry.flags)
