"""A message has at most 20 words, its detail included, and so has the line under a title: the reader is tired, at a bus stop.

An own project may settle another number (`words:` in project.yaml), or none.
"""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Written, check
from beforehand.content.topic import Topic
from beforehand.read.project import Project


@check(Topic)
def find(topic: Written, project: Project) -> Iterator[Fault]:
    shape, most = topic.shape, project.settings.words
    assert isinstance(shape, Topic)
    said = [(f'message "{message.id}"', message.text, message.detail or '') for message in shape.messages]
    for name, text, detail in (('the lead', shape.lead.text, ''), *said):
        count = len(f'{text} {detail}'.split())
        if most != 'any' and count > most:
            yield Fault(text.place, f'{name} has {count} words, {most} at most', 'say it shorter')
