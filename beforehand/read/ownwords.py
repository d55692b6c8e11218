"""An edition's own words (words/<locale>.po in its folder) → its topics and locales, said differently.

They come from outside, like the rest of it; how they have to be is in checks/own_words.
Nothing of the project changes: what an edition says in its own words are copies.
"""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from beforehand.content.topic import Topic, name_messages
from beforehand.ground.problem import Place, Problem, Text
from beforehand.ground.source import Shape, shown
from beforehand.read import po
from beforehand.read.added import WithAdded, with_added
from beforehand.read.catalogue import MOST_LETTERS, TRANSLATOR, Catalogue, doubled, visible
from beforehand.read.editions import Edition, unknown
from beforehand.read.entry import Entry
from beforehand.read.locale import Locale
from beforehand.read.readings import Reading, read_readings
from beforehand.read.standing import Standing
from beforehand.read.wordfiles import WORDS, word_files

DROP = 'beforehand-drop'
ID = 'own-words'
Topics = Mapping[str, Topic]
House = tuple[Mapping[str, Text], Collection[str]]
"""The words of the house that an edition may say differently, and the ids of all."""


@dataclass
class OwnWords:
    """What the files of an edition say, as far as it can be used."""

    path: str
    source: str
    """The language in which the topics are written."""
    texts: dict[str, dict[str, Text]] = field(default_factory=dict)
    """By locale and message id."""
    translators: dict[str, str] = field(default_factory=dict)
    readings: dict[str, list[Reading]] = field(default_factory=dict)
    drop: dict[str, Text] = field(default_factory=dict)
    added: dict[str, Text] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def complain(self, place: Place, message: str, hint: str = '') -> None:
        self.problems.append(Problem(ID, place, message, hint))

    def refuses(self, entry: Entry, path: str, locale: str, fixed: Collection[str]) -> bool:
        """Whether an entry is about what is said elsewhere: in all editions alike, or in English under `add:`."""
        id, place = entry.context or '', Place(path, entry.line)
        if entry.obsolete or not visible(''.join(entry.strings[:1])):
            return False
        if id in fixed:
            self.complain(place, f'"{id}" is the same in all editions', 'marks, numbers, facts and the imprint stay as they are')
        elif id in self.added and locale == self.source:
            self.complain(place, f'"{id}" is said in edition.yaml', 'change it there, under "add:", and delete this entry')
        return id in fixed or (id in self.added and locale == self.source)

def with_words(editions: Mapping[str, Edition], topics: Topics, house: House, locales: Mapping[str, Locale], source: str,
               today: date) -> tuple[dict[str, Edition], list[Problem]]:
    """The same editions in their own words; those whose words cannot be used are left out, and it is said why."""
    found, problems = dict[str, Edition](), list[Problem]()
    for id, edition in editions.items():
        full = with_added(edition.file.add, topics)
        own = read_words(edition, full, house, locales, source)
        problems += [problem._replace(about=f'edition at {edition.folder}') for problem in own.problems]
        if not own.problems:
            found[id] = said_by(edition, own, full.topics, house[0], locales, today)
    return found, problems


def read_words(edition: Edition, full: WithAdded, house: House, locales: Mapping[str, Locale], source: str) -> OwnWords:
    """All files of words/."""
    files, problems = word_files(edition.folder, edition.path, locales, source)
    own = said_in(files, edition.path, edition.file.drop, full, house, source)
    own.problems[:0] = problems
    return own


def said_in(files: Mapping[str, bytes], path: str, drop: Iterable[Text], full: WithAdded, house: House, source: str) -> OwnWords:
    """What the files of words/ say, that of the source first: the others translate what it says."""
    own = OwnWords(f'{path}/{WORDS}' if path else WORDS, source, added=full.texts, problems=[*full.problems])
    english = {text.id: str(text) for id, topic in full.topics.items() for text in name_messages(topic, id)}
    english |= {id: str(text) for id, text in house[0].items()}
    own.drop = {str(id): id for id in drop}
    for name in sorted(files, key=lambda name: (name != f'{source}.po', name)):
        locale, path = name.partition('.')[0], f'{own.path}/{name}'
        if name.endswith('.csv'):
            own.readings[locale], faults = read_readings(files[name], path)
            own.problems += faults
            continue
        entries, faults = po.read(files[name], path)
        own.problems += [*faults, *doubled(entries, path)]
        now = english | own.texts.get(own.source, {})
        entries = [entry for entry in entries if not own.refuses(entry, path, locale, house[1] - english.keys())]
        own.texts[locale] = {id: text for entry in entries for id, text in said(own, entry, path, locale, now)}
    own.problems += list(undroppable(own.drop.values(), full.topics))
    return own


def said(own: OwnWords, entry: Entry, path: str, locale: str, english: Mapping[str, str]) -> Iterator[tuple[str, Text]]:
    """What an entry says of a message that there is; an entry without a text says nothing."""
    place, id, text = Place(path, entry.line), entry.context or '', ''.join(entry.strings[:1])
    if entry.is_header and (found := TRANSLATOR.search(text)):
        own.translators[locale] = found[1]
    if entry.is_header or entry.obsolete:
        return
    if id in english and entry.plural is None and entry.id != english[id] and (visible(text) or DROP in entry.flags):
        own.complain(place, f'"{id}" is made for another English than what is said now', f'msgid "{english[id]}"')
    elif DROP in entry.flags and not visible(text) and locale == own.source and id in english:
        own.drop[id] = Text(id, place)
    elif DROP in entry.flags:
        own.complain(place, f'"{shown(id, 80)}" cannot be dropped here', f'empty its text, in {WORDS}/{own.source}.po: it is '
                     'left out in all languages')
    elif id not in english or entry.plural is not None:
        own.problems.append(unknown('message', Text(id, place), english, 'msgctxt in locales/beforehand.pot'))
    elif not visible(text):
        return
    elif entry.fuzzy or max(len(text), len(entry.id)) > MOST_LETTERS:
        own.complain(place, f'"{id}" is ' + ('marked fuzzy' if entry.fuzzy else f'longer than {MOST_LETTERS} letters'),
                     'look at it, then delete the mark' if entry.fuzzy else 'say it in one sentence')
    else:
        yield id, Text(text, place, id)


def undroppable(ids: Iterable[Text], topics: Topics) -> Iterator[Problem]:
    """What must not be left out: headings, whom to ask, what says that it is nobody's fault, and the last message of a part."""
    wanted: dict[str, Text] = {str(id): id for id in ids}
    parts = [[message.text.id for message in part.messages] for topic in topics.values() for part in topic.parts]
    known = {id for part in parts for id in part}
    for id, text in wanted.items():
        if id not in known:
            yield Problem(ID, text.place, f'"{shown(id, 80)}" is no message of a part, and cannot be dropped',
                          'headings, care and help stay; messages are listed by their ids in locales/beforehand.pot')
    for part in parts:
        if part and set(part) <= set(wanted):
            yield Problem(ID, wanted[part[-1]].place, f'"{part[-1]}" is the last message of its part', 'keep one of them')
    for name, topic in topics.items():
        if topic.card and {f'{name}.{id}' for id in topic.card} <= set(wanted):
            place = wanted[f'{name}.{topic.card[-1]}'].place
            yield Problem(ID, place, f'nothing would be left on the card of "{name}"', 'keep one of its messages')


def said_by(edition: Edition, own: OwnWords, topics: Topics, house: Mapping[str, Text], locales: Mapping[str, Locale],
            today: date) -> Edition:
    """The edition with its topics, locales and words of the house."""
    english = own.texts.get(own.source, {}) | own.added
    ids = {*english, *own.drop, *(id for texts in own.texts.values() for id in texts)}
    if not ids:
        return edition
    changed = {id.partition('.')[0] for id in (*english, *own.drop)}
    mine = {name: reworded(topics[name], name, english, own.drop) for name in topics if name in changed}
    theirs = {id: retold(locale, own, english, today) for id, locale in locales.items()
              if id != own.source and (english or id in own.texts)}
    words = {id: english.get(id, text) for id, text in house.items() if id in ids}
    return replace(edition, topics=mine, locales=theirs, words=words, own_words=frozenset(ids))


def reworded(topic: Topic, name: str, words: Mapping[str, Text], drop: Mapping[str, Text]) -> Topic:
    """A topic with other words, and without some messages."""

    def anew(value: object) -> object:
        if isinstance(value, Text):
            return words.get(value.id, value) if value.id else value
        if isinstance(value, Shape):
            return value.model_copy(update={key: anew(getattr(value, key)) for key in type(value).model_fields})
        if isinstance(value, list):
            return [anew(one) for one in value if getattr(getattr(one, 'text', None), 'id', None) not in drop]
        return value

    found = anew(topic)
    assert isinstance(found, Topic)
    return found.model_copy(update={'card': [id for id in found.card if f'{name}.{id}' not in drop]})


def retold(locale: Locale, own: OwnWords, english: Mapping[str, Text], today: date) -> Locale:
    """A locale with the edition's translations; what it says in English alone has none, whatever the project's catalogue has."""
    texts, path = own.texts.get(locale.id, {}), f'{own.path}/{locale.id}.po'
    catalogue: Catalogue = copy.copy(locale.catalogue)
    catalogue.english = locale.catalogue.english | {id: str(text) for id, text in english.items()}
    catalogue.texts = {id: text for id, text in locale.catalogue.texts.items() if id not in english} | texts
    catalogue.places = locale.catalogue.places | dict.fromkeys(english, Place(path)) | {id: t.place for id, t in texts.items()}
    catalogue.fuzzy, catalogue.too_long = (ones - {*english, *texts} for ones in (catalogue.fuzzy, catalogue.too_long))
    catalogue.translators = dict.fromkeys(texts, own.translators.get(locale.id, ''))
    waivers = tuple(waiver for waiver in locale.waivers if waiver.message not in {*english, *texts})
    standing = Standing(catalogue, [*locale.standing.all, *own.readings.get(locale.id, [])], today)
    return replace(locale, catalogue=catalogue, waivers=waivers, standing=standing, known={})
