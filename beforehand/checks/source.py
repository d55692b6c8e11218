"""Every message rests on facts or guidelines of content/sources.yaml, or says "own"."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Written, check
from beforehand.content.topic import Lead, Message, Topic
from beforehand.read.project import Project


@check(Topic)
def find(topic: Written, project: Project) -> Iterator[Fault]:
    shape = topic.shape
    assert isinstance(shape, Topic)
    if not project.sources.sources:
        return  # content/sources.yaml could not be read, which is said elsewhere
    texts: list[Lead | Message] = [shape.lead, *shape.messages]
    for said in texts:
        if not said.rests_on:
            yield Fault(said.text.place, f'"{said.text.id}" says nowhere what it rests on',
                        'rests_on: [own] for our own judgement, or ids of content/sources.yaml')
        for id in said.rests_on:
            if id != 'own' and id not in project.sources.sources:
                yield Fault(id.place, f'unknown source "{id}"', 'sources are in content/sources.yaml; "own" is our own judgement')
