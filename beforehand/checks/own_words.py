"""An edition's own words keep every rule that the project's texts keep, those that protect people before all.

A promise about the organisation's own service is said by somebody who answers for it by name (`answers_for:` in edition.yaml),
in a sentence with "we" or "our". No waiver of the project's holds for words that its translators have not seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from beforehand.checks import Fault, Translation, Written, all_checks, check, sentences, subjects
from beforehand.checks.promises import NO_PROMISE, PROMISE
from beforehand.content.topic import Topic, name_messages
from beforehand.ground.problem import Place, Text
from beforehand.read.editions import Edition
from beforehand.read.locale import Locale
from beforehand.read.project import Project

OURS = re.compile(r'\b(?:we|our|ours|us)\b', re.IGNORECASE)
PROMISES = 'promises'


@check(Edition)
def find(edition: Edition, project: Project) -> Iterator[Fault]:
    texts = {text.id: text for id, topic in edition.topics.items() for text in name_messages(topic, id)}
    answered = {text.place for text in texts.values() if is_answered(text, edition)}
    yield from idle(edition, texts, project.source)
    if not edition.own_words:
        return
    mine = replace(project, topics=project.topics | dict(edition.topics), locales=project.locales | dict(edition.locales),
                   words=project.words | dict(edition.words))
    own = list(translated(edition, mine))
    for id, rule in all_checks().items():
        shapes = rule.shapes  # type: ignore[attr-defined]
        before = {fault for name in edition.topics for fault in rule(Written(name, project.topics[name]), project)
                  } if Topic in shapes else set[Fault]()
        for subject in said(edition, own, shapes):
            for fault in rule(subject, mine):
                ours = isinstance(subject, Translation) or is_own(fault.place, edition)
                kept = id == PROMISES and isinstance(subject, Written) and fault.place in answered
                if not kept and (ours or isinstance(subject, Written)) and fault not in before:
                    yield Fault(fault.place, f'{fault.message} ({id})', fault.hint)


def said(edition: Edition, own: Sequence[Translation], shapes: tuple[type, ...]) -> Iterator[Written | Translation | Locale]:
    """What a rule is held against: its topics, its locales, and each text of its own."""
    if Topic in shapes:
        yield from (Written(id, topic) for id, topic in edition.topics.items())
    if Locale in shapes:
        yield from edition.locales.values()
    if Translation in shapes:
        yield from own


def translated(edition: Edition, mine: Project) -> Iterator[Translation]:
    """Each text of its own, in every language."""
    locales = {id: locale for id, locale in mine.locales.items() if id == mine.source} | dict(edition.locales)
    yield from (subject for subject, *_ in subjects(mine, locales, Translation) if is_own(subject.text.place, edition))


def is_own(place: Place, edition: Edition) -> bool:
    """Whether it is the edition that says this: in words/, or as a message that it adds."""
    return place.path.startswith(f'{edition.path}/words/') or place.path == f'{edition.path}/edition.yaml'


def is_answered(text: Text, edition: Edition) -> bool:
    """Whether somebody answers for exactly this text, and all that it promises is about the organisation's own service."""
    promised = (one for one in sentences(text) if PROMISE.search(NO_PROMISE.sub('', one)))
    named = any(one.message == text.id and one.text == text for one in edition.file.answers_for)
    return named and is_own(text.place, edition) and all(map(OURS.search, promised))


def idle(edition: Edition, texts: dict[str, Text], source: str) -> Iterator[Fault]:
    """Answers for what is not said."""
    for one in edition.file.answers_for:
        text = texts.get(one.message)
        if text is None or text != one.text or not is_own(text.place, edition):
            place = one.message.place if one.message.place.path else Place(f'{edition.path}/edition.yaml')
            yield Fault(place, f'answers_for is about a text that neither words/{source}.po nor "add:" says',
                        'copy the text letter by letter, or delete it')
        elif not is_answered(text, edition):
            yield Fault(one.message.place, 'a sentence promises something, and says neither "we" nor "our"',
                        'answer for your own service alone, and say whose service it is: "Our advice is free."')
