"""What the small code on a sheet says: from which text, translation and edition it was printed; what has changed since. Pure."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from beforehand.content.edition import EVERYWHERE
from beforehand.content.topic import Topic, name_messages
from beforehand.ground.folders import OPEN
from beforehand.ground.problem import Text
from beforehand.plan.codeform import CLEAR, Code
from beforehand.read.editions import Edition, Line
from beforehand.read.locale import Locale
from beforehand.read.project import Project

LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
"""Those of base 32 in Python, for which CLEAR stands."""
MOST_LETTERS = 8


def stamp(parts: Iterable[Any], letters: int = MOST_LETTERS) -> str:
    """A short stamp of texts: the same for the same texts."""
    data = hashlib.sha256('\0'.join(map(str, parts)).encode()).digest()
    return base64.b32encode(data).decode().translate(str.maketrans(LETTERS, CLEAR))[:letters]


def code_of(topic_id: str, topic: Topic, locale: Locale, edition: Edition, finish: str) -> Code:
    """What the code of a sheet says now, its stamps in full."""
    texts = list(name_messages(topic, topic_id))
    times = [line.model_dump_json() for line in topic.contact.hours] if topic.contact else []
    return Code(topic.number, locale.id, stamp([*texts, *times]), stamp(map(locale.catalogue.translate, texts)),
                locale.state_of(texts),
                '' if edition.id == OPEN else stamp([edition.id]),
                stamp([*said(edition), *house_words(edition, locale)]), finish)


def is_of(code: Code, id: str) -> bool:
    """Whether a code can be of this edition; only one of the open edition names none."""
    return stamp([id]).startswith(code.edition) if code.edition else id == OPEN


def said(edition: Edition) -> list[Any]:
    """What an edition says of itself, and the helplines that it prints."""
    file = edition.file
    return [file.name, file.imprint, file.address, file.web, sorted(file.line.items()), edition.logo and edition.logo.data_url,
            file.accent, sorted(file.accents.items()), *([file.emergency] if file.emergency != EVERYWHERE else []),
            *map(str, (*file.languages, *([file.email] if file.email else []))),
            *(line.helpline.model_dump_json(exclude={'sources', 'note', 'checked'}) for line in edition.lines)]


def house_words(edition: Edition, locale: Locale) -> list[Text]:
    """The words of the house that an edition says differently, in English and as they are printed."""
    texts = [text for _, text in sorted(edition.words.items())]
    return [*texts, *map(locale.catalogue.translate, texts)]


def explained(code: Code, project: Project) -> tuple[list[str], list[str]]:
    """What a code is, line by line; and in what the sheet is out of date (nothing: it is what would be printed now)."""
    topics = {topic.number: (id, topic) for id, topic in project.topics.items()}
    locales = {id.lower(): locale for id, locale in project.locales.items()}
    editions = [edition for id, edition in project.editions.items() if is_of(code, id)]
    topic, locale = topics.get(code.topic), locales.get(code.locale)
    lines = [f'topic: {topic[1].title if topic else f"no topic has the number {code.topic}"}',
             f'language: {f"{locale.name} ({locale.id}), {code.review}" if locale else f"there is no {code.locale} here"}',
             f'edition: {names(editions)}',
             f'finish: {code.finish}']
    if topic is None or locale is None or not editions:
        return lines, ['it cannot be compared with what is printed now']
    lines += [f'words: {said}' for edition in editions if (said := differs(edition, topic[0]))]
    changes = {edition.id: differences(code, now(code, *topic, locale, edition), edition) for edition in editions}
    if len(changes) == 1 or not all(changes.values()):
        return lines, min(changes.values(), key=len)
    return lines, [f'if it is of {id}, {change}' for id, found in changes.items() for change in found]


def now(code: Code, id: str, topic: Topic, locale: Locale, edition: Edition) -> Code:
    """What the code of a sheet of this edition would say now, in its own words."""
    return code_of(id, edition.topics.get(id, topic), edition.locales.get(locale.id, locale), edition, code.finish)


def differs(edition: Edition, topic: str) -> str:
    """In which messages of a topic an edition differs from what the project says; empty where it does not."""
    ids = sorted(id for id in edition.own_words if id.partition('.')[0] == topic or id in edition.words)
    return f'"{edition.id}" differs from the project in its own words: {", ".join(ids)}' if ids else ''


def names(editions: Sequence[Edition]) -> str:
    """The editions that a code can mean: one, none, or several of an earlier form of the code."""
    if not editions:
        return 'not among the editions that were looked through'
    if len(editions) == 1:
        return str(editions[0].file.name or editions[0].id)
    return 'the code can mean several: ' + ', or '.join(f'{one.file.name or "no name"} ({one.id})' for one in editions)


def differences(code: Code, now: Code, edition: Edition) -> list[str]:
    """In what a sheet is out of date."""
    found = []
    if not same(code.content, now.content):
        found.append('the English text has changed since')
    if not same(code.catalogue, now.catalogue):
        found.append('the translation has changed since')
    if code.review != now.review:
        found.append(f'the translation was "{code.review}" and is "{now.review}" now')
    if not same(code.issue, now.issue):
        found.append('what the edition says has changed since: its name, its logo, its helplines or what is known of them')
    if found and not code.checked:
        found.append('or the code is mistyped: one of this earlier form has no letter that tells')
    if code.finish == 'proof':
        found.append('it is a proof, which must not be handed out')
    return found + [f'a number that it may show is not confirmed any more: {why}'
                    for line in edition.lines for why in lapsed(line) if code.finish != 'proof']


def same(one: str, other: str) -> bool:
    """Whether two stamps are of the same texts, as far as the shorter one tells."""
    return one.startswith(other) or other.startswith(one)


def lapsed(line: Line) -> Iterator[str]:
    """Why numbers that a sheet shows are no longer confirmed. One beside the first was left off if nobody had confirmed it."""
    states = {number.number: confirmed.state for number, confirmed in line.numbers}
    for number, why in line.unconfirmed:
        if number is line.numbers[0][0] or states[number.number] != 'unconfirmed':
            yield why
