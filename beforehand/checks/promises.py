"""Nothing is called safe, free, anonymous, confidential, guaranteed or secret but what the record of a helpline says of itself.

A topic has no record, so it promises nothing (G6). An edition's own line may say of its helplines what all of them say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from beforehand.checks import Fault, Written, check, english
from beforehand.content import Topic
from beforehand.editions import Edition
from beforehand.project import Project

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


@check(Topic, Edition)
def find(subject: Written | Edition, project: Project) -> Iterator[Fault]:
    kept = [set(line.helpline.promises) for line in subject.lines] if isinstance(subject, Edition) else []
    allowed = tuple(promise[:6] for promise in set.intersection(*kept)) if kept else ()
    for text in english(subject):
        promised = {word.lower() for word in PROMISE.findall(NO_PROMISE.sub('', text))}
        if found := sorted(word for word in promised if not word.startswith(allowed)):
            yield Fault(text.place, f'"{text.id}" promises: {", ".join(found)}',
                        'G6: promise nothing; what a helpline says of itself is printed beside its number')
