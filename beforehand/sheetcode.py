"""The small code on a sheet: which text, translation and edition it was printed from; and what has changed since. Pure."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from beforehand.content import Topic, name_messages
from beforehand.editions import Edition
from beforehand.project import Locale, Project

LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
CLEAR = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
"""Crockford's base 32: no letter looks like a digit."""
FINISHES = {'office': 'O', 'proof': 'P'}
STATES = {'source': 'S', 'draft': 'D', 'reviewed': 'R'}
CODE = re.compile(r'(\d{1,2})-([a-z]{2,3}(?:-[a-z0-9]+)*)-([0-9a-z]{4})-([0-9a-z]{4})([sdr])-([0-9a-z]{3})([0-9a-z]{4})-([op])',
                  re.IGNORECASE)


class Code(NamedTuple):
    """What a code says."""

    topic: int
    locale: str
    content: str
    """Version of the English text."""
    catalogue: str
    """Version of the translation."""
    review: str
    """source, draft or reviewed."""
    edition: str
    """Which edition."""
    issue: str
    """Version of what the edition says, its helplines among it."""
    finish: str


def stamp(parts: Iterable[Any], letters: int) -> str:
    """A short stamp of texts: the same for the same texts."""
    data = hashlib.sha256('\0'.join(map(str, parts)).encode()).digest()
    return base64.b32encode(data).decode().translate(str.maketrans(LETTERS, CLEAR))[:letters]


def code_of(topic_id: str, topic: Topic, locale: Locale, edition: Edition, finish: str) -> Code:
    """What the code of a sheet says now."""
    texts = list(name_messages(topic, topic_id))
    translated = stamp(map(locale.catalogue.translate, texts), 4)
    return Code(topic.number, locale.id, stamp(texts, 4), translated, locale.state,
                stamp([edition.id], 3), stamp(said(edition), 4), finish)


def said(edition: Edition) -> list[Any]:
    """What an edition says of itself, and the helplines that it prints."""
    file = edition.file
    return [file.name, file.imprint, file.address, file.web, sorted(file.line.items()), edition.logo and edition.logo.data_url,
            file.accent, sorted(file.accents.items()),
            *(line.helpline.model_dump_json(exclude={'sources', 'note', 'checked'}) for line in edition.lines)]


def written(topic_id: str, topic: Topic, locale: Locale, edition: Edition, finish: str) -> str:
    """The code as it is printed: 3-uk-7QK2-M4XTD-K3ZA2M9-O."""
    code = code_of(topic_id, topic, locale, edition, finish)
    return (f'{code.topic}-{code.locale}-{code.content}-{code.catalogue}{STATES[code.review]}'
            f'-{code.edition}{code.issue}-{FINISHES[code.finish]}')


def read_code(text: str) -> Code | None:
    """A code as somebody typed it: capitals or not, O for 0 and I or L for 1."""
    found = CODE.fullmatch(re.sub(r'[\s\u2010-\u2015]+', '-', text.strip()))
    if not found:
        return None
    topic, locale, *stamps, review, edition, issue, finish = found.groups()
    content, catalogue, edition, issue = (one.upper().translate(str.maketrans('OIL', '011')) for one in (*stamps, edition, issue))
    states, finishes = ({letter: name for name, letter in names.items()} for names in (STATES, FINISHES))
    return Code(int(topic), locale.lower(), content, catalogue, states[review.upper()], edition, issue, finishes[finish.upper()])


def explained(code: Code, project: Project) -> tuple[list[str], list[str]]:
    """What a code is, line by line; and in what the sheet is out of date (nothing: it is what would be printed now)."""
    topics = {topic.number: (id, topic) for id, topic in project.topics.items()}
    locales = {id.lower(): locale for id, locale in project.locales.items()}
    editions = {stamp([id], 3): edition for id, edition in project.editions.items()}
    topic, locale, edition = topics.get(code.topic), locales.get(code.locale), editions.get(code.edition)
    lines = [f'topic: {topic[1].title if topic else f"no topic has the number {code.topic}"}',
             f'language: {f"{locale.name} ({locale.id}), {code.review}" if locale else f"there is no {code.locale} here"}',
             f'edition: {edition.file.name or edition.id if edition else "not among the editions that were looked through"}',
             f'finish: {code.finish}']
    if topic is None or locale is None or edition is None:
        return lines, ['it cannot be compared with what is printed now']
    return lines, differences(code, code_of(*topic, locale, edition, code.finish), edition)


def differences(code: Code, now: Code, edition: Edition) -> list[str]:
    """In what a sheet is out of date."""
    found = []
    if code.content != now.content:
        found.append('the English text has changed since')
    if code.catalogue != now.catalogue:
        found.append('the translation has changed since')
    if code.review != now.review:
        found.append(f'the translation was "{code.review}" and is "{now.review}" now')
    if code.issue != now.issue:
        found.append('what the edition says has changed since: its name, its logo, its helplines or what is known of them')
    if code.finish == 'proof':
        found.append('it is a proof, which must not be handed out')
    return found + [f'a number that it may show is not confirmed any more: {why}'
                    for line in edition.lines for _, why in line.unconfirmed if code.finish != 'proof']
