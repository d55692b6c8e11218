"""Every picture and pictogram that a topic names is drawn: pictures in templates/shared/pictures/, pictograms in signs/."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from beforehand.checks import Fault, Written, check
from beforehand.content import Topic
from beforehand.problem import Text
from beforehand.project import Project


@check(Topic)
def find(topic: Written, project: Project) -> Iterator[Fault]:
    shape = topic.shape
    assert isinstance(shape, Topic)
    for picture in (shape.picture, *(part.picture for part in shape.parts), *(aside.picture for aside in shape.asides)):
        if picture and picture not in project.pictures:
            yield unknown('picture', picture, list(project.pictures))
    for message in shape.messages:
        if message.pictogram and message.pictogram not in project.signs:
            yield unknown('pictogram', message.pictogram, list(project.signs))


def unknown(what: str, name: Text, known: list[str]) -> Fault:
    near = difflib.get_close_matches(name, known, 1)
    return Fault(name.place, f'unknown {what} "{name}"',
                 f'did you mean "{near[0]}"?' if near else 'there are: ' + ', '.join(known))
