"""A topic has what its formats print: the format exists, and there is a part for each of its panels and no more."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Written, check
from beforehand.content.topic import ASIDES, Topic
from beforehand.read.project import Project


@check(Topic)
def find(topic: Written, project: Project) -> Iterator[Fault]:
    shape = topic.shape
    assert isinstance(shape, Topic)
    accents = project.palette.accents
    if accents and shape.accent not in accents:  # none at all: the palette could not be read, which is said elsewhere
        yield Fault(shape.accent.place, f'unknown accent "{shape.accent}"',
                    'there are: ' + ', '.join(accents))
    named = {f'{part.id}.{message.id}' for part in shape.parts for message in part.messages}
    for name in shape.card:
        if name not in named:
            yield Fault(name.place, f'no message is called "{name}"', 'write part and message: ' + ', '.join(sorted(named)))
    for id in shape.formats:
        format = project.formats.get(id)
        if format is None and any(problem.about == id for problem in project.problems):
            continue  # it could not be read, which is said elsewhere
        if format is None:
            yield Fault(id.place, f'unknown format "{id}"', 'there are: ' + ', '.join(project.formats))
            continue
        parts = sum(str(panel).startswith('part-') for panel in format.reading)
        if parts and parts != len(shape.parts):
            yield Fault(id.place, f'format "{id}" has panels for {parts} parts, the topic has {len(shape.parts)}')
        for aside in ASIDES:
            if aside in format.reading and aside not in shape.asides:
                yield Fault(id.place, f'format "{id}" has a panel "{aside}", the topic has none', f'add "{aside}:" to the topic')
