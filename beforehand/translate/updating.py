"""A locale's catalogue × the template → the catalogue brought up to date. Nothing is guessed, and no translation is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

from babel.messages.catalog import Catalog

from beforehand.ground import tags
from beforehand.ground.problem import Unreadable
from beforehand.read import po
from beforehand.read.catalogue import read_entries
from beforehand.read.entry import Entry

HEADER = """# Translations of Beforehand, CC BY 4.0.
# Each message has its id as context (msgctxt); comments say where it is printed and how much room there is.
# Fuzzy messages are never printed."""
ONE_AND_MANY = 'nplurals=2; plural=(n != 1);'
UNDATED = re.compile(r'^(POT-Creation-Date|Report-Msgid-Bugs-To):.*\n', re.MULTILINE)
"""What the header of a template would have, which carries no date, so that nothing changes when nothing changed."""

UNKNOWN = {'PO-Revision-Date': '1970-01-01 00:00+0000', 'Last-Translator': '', 'Language-Team': ''}
"""What the translator's program fills in: msgfmt warns of the placeholders that Babel has for it; Babel reads no empty date."""


def updated(data: bytes, pot: bytes, locale: str, plurals: str = ONE_AND_MANY) -> bytes:
    """A catalogue (b'': a new one) brought up to date; one that cannot be read would be lost, and is Unreadable.

    plurals: the plural forms of a language that CLDR lacks.
    """
    path = f'locales/{locale}/messages.po'
    (old, problems), (template, _) = read_entries(data, path), po.read(pot, 'template')
    if problems:
        raise Unreadable(*problems)
    return po.written([header(old, locale, plurals), *renewal(old, template)])


def renewal(old: Sequence[Entry], template: Sequence[Entry]) -> list[Entry]:
    """The messages of the template, each with its translation; what is not said any more is kept, obsolete.

    A message whose id stayed and whose English changed keeps its translation, marked fuzzy, with the old English beside it; one
    that comes back finds the translation it had.
    """
    own: dict[str, list[Entry]] = {}
    for entry in old:
        if entry.context and entry.plural is None:
            own.setdefault(entry.context, []).append(entry)
    pairs = [(message, best(own.get(message.context or '', []), message.id)) for message in template if not message.is_header]
    live = [renewed(message, known) for message, known in pairs]
    taken, said = {id(known) for _, known in pairs}, {(entry.context, entry.id) for entry in live}
    gone = {(entry.context, entry.id): retired(entry) for entry in old
            if id(entry) not in taken and not entry.is_header and translated(entry) and (entry.context, entry.id) not in said}
    return [*live, *gone.values()]


def translated(entry: Entry) -> bool:
    """Whether a message has a translation, fuzzy or not."""
    return any(string.strip() for string in entry.strings)


def best(known: Sequence[Entry], english: str) -> Entry | None:
    """Which entry a message goes on from: one that translates this English before another, one in use before an obsolete one."""
    order = sorted(known, key=lambda entry: (translated(entry), entry.id == english, not entry.fuzzy, not entry.obsolete))
    return order[-1] if order else None


def renewed(message: Entry, known: Entry | None) -> Entry:
    """A message of the template with the translation, the translator's comments and the flags that it had."""
    if known is None or not translated(known):
        return Entry(message.id, [''], message.context, notes=[*(own_notes(known) if known else []), *message.notes])
    flags, english = {*known.flags, *message.flags}, ''
    if known.id != message.id:
        flags.add('fuzzy')
    if 'fuzzy' in flags:
        english = (known.previous if known.fuzzy else None) or known.id
    notes = [*own_notes(known), *message.notes, *flagged(flags), *before(english if english != message.id else '', '#| ')]
    return Entry(message.id, known.strings, message.context, notes=notes)


def retired(entry: Entry) -> Entry:
    """An entry that is not in the template any more."""
    flags = ['fuzzy'] if entry.fuzzy else []
    notes = [*own_notes(entry), *flagged(flags), *before(entry.previous or '' if flags else '', '#~| ')]
    return Entry(entry.id, entry.strings, entry.context, entry.plural, obsolete=True, notes=notes)


def own_notes(entry: Entry) -> list[str]:
    """The comments of the translator."""
    return [note for note in entry.notes if note[1:2] not in ('.', ':', ',', '=', '|', '~')]  # an empty one is one too


def flagged(flags: set[str] | list[str]) -> list[str]:
    """The line of flags."""
    return [f'#, {", ".join(sorted(flags))}'] if flags else []


def before(english: str, mark: str) -> list[str]:
    """The lines with the English from which a fuzzy translation was made."""
    return f'{mark}msgid {po.quoted(english, mark)}'.split('\n') if english else []


def header(old: Sequence[Entry], locale: str, plurals: str) -> Entry:
    """The header that a catalogue has, in UTF-8 from now on; or a new one."""
    mine = next((entry for entry in old if entry.is_header), None)
    fields = mine.strings[0] if mine else ''.join(f'{name}: {value}\n' for name, value in new_fields(locale, plurals))
    notes = [note for note in mine.notes if not note.startswith(('#,', '#.'))] if mine else HEADER.split('\n')
    return Entry('', [po.in_utf8(UNDATED.sub('', fields))], notes=notes)


def new_fields(locale: str, plurals: str) -> list[tuple[str, str]]:
    """What a new header says; the plural forms come from CLDR."""
    known = locale.replace('-', '_') if tags.known(locale) else None
    fields = list(Catalog(locale=known, project='Beforehand', version='1', charset='utf-8').mime_headers)
    own = [] if known else [('Language', locale.replace('-', '_')), ('Plural-Forms', plurals)]
    return [*((name, UNKNOWN.get(name, value.strip())) for name, value in fields), *own]
