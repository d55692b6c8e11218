"""No two messages of a topic share an id: a translation belongs to one message only."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Written, check
from beforehand.content.topic import Topic, name_messages
from beforehand.ground.problem import Place
from beforehand.read.project import Project


@check(Topic)
def find(topic: Written, project: Project) -> Iterator[Fault]:
    seen: dict[str, Place] = {}
    assert isinstance(topic.shape, Topic)
    for text in name_messages(topic.shape, topic.id):
        if text.id in seen:
            yield Fault(text.place, f'message "{text.id}" has the id of another one', f'the other is at {seen[text.id]}')
        seen.setdefault(text.id, text.place)
