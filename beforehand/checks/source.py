"""Every message rests on facts or guidelines of content/sources.yaml, or says "own".

An own project may leave that to its messages (`sources: optional` in project.yaml); what they name has to be there all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Written, check
from beforehand.content.topic import Lead, Message, Topic
from beforehand.read.project import Project


@check(Topic)
def find(topic: Written, project: Project) -> Iterator[Fault]:
    shape, needed = topic.shape, project.settings.sources == 'required'
    assert isinstance(shape, Topic)
    every: tuple[Lead | Message, ...] = (shape.lead, *shape.messages)
    for said in every:
        if needed and not said.rests_on:
            yield Fault(said.text.place, f'"{said.text.id}" rests on nothing',
                        'write rests_on: with ids of content/sources.yaml, or "own" for our own judgement')
        if needed and not project.sources.sources:
            continue  # content/sources.yaml could not be read, which is said elsewhere
        for id in said.rests_on:
            if id != 'own' and id not in project.sources.sources:
                yield Fault(id.place, f'unknown source "{id}"', 'sources are in content/sources.yaml; "own" is our own judgement')
