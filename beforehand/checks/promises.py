"""Nothing is called safe, free, anonymous, confidential, guaranteed or secret but what the record of a helpline says of itself.

A topic has no record, so it promises nothing (G6). An edition's own line may say of its helplines what all of them say. A
translation promises nothing that its English does not; words of many languages stand here, more in locales/<locale>/words.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from beforehand.checks import ENGLISH, Fault, Translation, Written, check, english, written
from beforehand.content.topic import Topic
from beforehand.read.editions import Edition
from beforehand.read.project import Project
from beforehand.translate.phrases import said
from beforehand.translate.promise import promised_in

PROMISE = re.compile(
    r'\b(?:safe(?:ly)?|free(?:phone)?|anonym(?:ous(?:ly)?|ity)|confidential(?:ly|ity)?|guarantee[ds]?|secret(?:ly)?|secrecy)\b'
    r'|\b(?:will not|won[’\']t|never|without) tell(?:ing)? the police\b', re.IGNORECASE)
NO_PROMISE = re.compile('|'.join((
    r'\b(?:if|when|whether) (?:it|this|that) is (?:safe|free|anonymous|confidential)\b',  # the reader judges, or is to ask
    r'\bis (?:it|this|that) (?:safe|free|anonymous|confidential)\?',  # the same, as a question
    r'\b(?:not|never|nothing is|nobody is) (?:safe|free|anonymous|confidential|guaranteed|secret)\b',  # the contrary
    r'\b(?:can ?not|can[’\']t|no|never|nobody can) guarantee[ds]?\b',  # the contrary
    r'\bsecret word\b',  # which the reader agrees with a friend
    r'\byou(?: to| must)? keep (?:it|this|that) (?:a )?secret\b',  # which those who deceive demand
    r'\bfeel free\b',
)), re.IGNORECASE)
"""What is said of the reader's own judgement, or denied. "Safer" and "safety" compare and advise; they are not looked for."""


ALLOWED_BY = {'free': ('cost', 'costs', 'pay', 'paying'), 'anonymous': ('name', 'names'), 'confidential': ('secret-', 'private-'),
              'safe': ('safe-', 'secur-', 'sure', 'danger-', 'risk-'), 'guaranteed': ('promise-', 'sure', 'certain-')}
"""Words of an English message that speak of the same without promising it: its translation may need such a word."""


@check(Topic, Edition, Translation)
def find(subject: Written | Edition | Translation, project: Project) -> Iterator[Fault]:
    if isinstance(subject, Translation):
        yield from invented(subject, project)
        return
    kept = [set[str](line.helpline.promises) for line in subject.lines] if isinstance(subject, Edition) else []
    promises = set.intersection(*kept) if kept else set()
    allowed = tuple(promise[:6] for promise in promises)
    for text in english(subject, project):
        promised = {word.lower() for word in PROMISE.findall(NO_PROMISE.sub('', text))}
        if found := sorted(word for word in promised if not word.startswith(allowed)):
            yield Fault(text.place, f'"{text.id}" promises: {", ".join(found)}',
                        'G6: promise nothing; what a helpline says of itself is printed beside its number')
    if isinstance(subject, Edition):
        yield from in_other_lines(subject, promises, project)
    elif project.source != ENGLISH:
        yield from as_it_is_written(subject, project)


def as_it_is_written(topic: Written, project: Project) -> Iterator[Fault]:
    """Promises of a topic in another language, by the words that promise in it."""
    for text in written(topic):
        if found := [word.strip('-') for words in promised_in(text, project.heard(project.source)).values() for word in words]:
            yield Fault(text.place, f'"{text.id}" promises: {", ".join(dict.fromkeys(found))}',
                        'G6: promise nothing; what a helpline says of itself is printed beside its number')


def in_other_lines(edition: Edition, kept: set[str], project: Project) -> Iterator[Fault]:
    """Promises of an edition's line in other languages that not all its helplines keep."""
    for id, line in edition.file.line.items():
        promised = promised_in(line, project.heard(id)).items()
        found = [word.strip('-') for promise, words in promised if promise not in kept for word in words]
        if found and id != ENGLISH:
            yield Fault(line.place, f'"line" in {id} promises: {", ".join(dict.fromkeys(found))}',
                        'G6: promise only what all helplines of this edition say of themselves')


def invented(translation: Translation, project: Project) -> Iterator[Fault]:
    """Promises of a translation that its English does not make."""
    if translation.is_source:
        return
    ours = promised_in(translation.english, project.heard(translation.source))
    theirs = promised_in(translation.text, translation.locale.words)
    allowed = {*ours, *(promise for promise, words in ALLOWED_BY.items() if said(words, translation.english))}
    if found := [word.strip('-') for promise, words in theirs.items() if promise not in allowed for word in words]:
        found = list(dict.fromkeys(found))
        yield Fault(translation.text.place, f'"{translation.text.id}" promises what the English does not: {", ".join(found)}',
                    f'G6: promise nothing; the English says: {translation.english}', waivable=True)
