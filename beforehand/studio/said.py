"""What the sentences of a leaflet are in a language: their English, their translation, what the folder says in their place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from beforehand.content.topic import name_messages
from beforehand.ground.problem import Text
from beforehand.read.catalogue import TRANSLATOR, Catalogue
from beforehand.read.entry import Entry
from beforehand.read.locale import Locale
from beforehand.studio.desk import Desk
from beforehand.studio.forms import held_of
from beforehand.studio.store.edits.sentences import file_of, read


class Sentence(NamedTuple):
    """A sentence of a leaflet in a language, as it is now."""

    message: str
    locale: Locale
    """As the folder speaks it."""
    project_english: str
    english: str
    """What is said in English now: the folder's own, if it has its own."""
    theirs: str
    """What everybody says; empty where nobody has translated this English."""
    own: str
    """What the folder says; empty where it says what everybody says."""
    before: str
    """What the folder said before its English changed."""
    is_left_out: bool
    state: str
    """How far its translation was checked."""

    @property
    def text(self) -> str:
        """What is printed."""
        return self.own or self.theirs

    @property
    def is_source(self) -> bool:
        return self.locale.is_source

    @property
    def topic(self) -> str:
        return self.message.partition('.')[0]


class Own(NamedTuple):
    """What a catalogue of the folder says."""

    texts: dict[str, str]
    aside: dict[str, str]
    """What it said before the English changed."""
    translator: str


def own_of(data: bytes) -> Own:
    """A catalogue of the folder, read once."""
    entries = read(data)
    mine = [one for one in entries if one.context]
    texts, aside = ({one.context: said_by(one) for one in mine if one.context and one.obsolete == old} for old in (False, True))
    header = next((said_by(one) for one in entries if one.is_header), '')
    named = TRANSLATOR.search(header)
    return Own(texts, aside, str(named[1]) if named else '')


def said_by(entry: Entry) -> str:
    return ''.join(entry.strings[:1])


def locale_of(desk: Desk, id: str) -> Locale | None:
    """A language as the folder speaks it."""
    mine = desk.edition.locales.get(id) if desk.edition else None
    return mine or desk.project.locales.get(id)


def sentences(desk: Desk, topic: str, id: str) -> dict[str, Sentence]:
    """All sentences of a leaflet in a language, by their ids; none where there is no such leaflet or language."""
    found, locale = desk.project.topics.get(topic), locale_of(desk, id)
    if found is None or locale is None:
        return {}
    held, left_out = held_of(desk), frozenset(map(str, desk.file.drop))
    theirs = desk.project.locales[id].catalogue
    english, mine = own_of(held.read(file_of(desk.project.source))), own_of(held.read(file_of(id)))
    return {text.id: sentence(text, locale, theirs, english.texts, mine, text.id in left_out)
            for text in name_messages(found, topic)}


def sentence(text: Text, locale: Locale, theirs: Catalogue, english: Mapping[str, str], mine: Own, is_left_out: bool) -> Sentence:
    """One of them; a translation of another English than what is said is none."""
    now = Text(english.get(text.id) or str(text), text.place, text.id)
    own = mine.texts.get(text.id, '')
    before = '' if own or locale.is_source else mine.aside.get(text.id, '')
    said = str(text) if locale.is_source else '' if now != text or theirs.lacks(text) else str(theirs.translate(text))
    return Sentence(text.id, locale, str(text), str(now), said, own, before, is_left_out, locale.state(now))
