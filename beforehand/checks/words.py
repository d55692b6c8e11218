"""A message has at most 20 words, its detail included: the reader is tired, and stands at a bus stop."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Written, check
from beforehand.content import Topic
from beforehand.project import Project

MOST = 20


@check(Topic)
def find(topic: Written, project: Project) -> Iterator[Fault]:
    shape = topic.shape
    assert isinstance(shape, Topic)
    for message in shape.messages:
        count = len(f'{message.text} {message.detail or ""}'.split())
        if count > MOST:
            yield Fault(message.text.place, f'message "{message.id}" has {count} words, {MOST} at most', 'say it shorter')
