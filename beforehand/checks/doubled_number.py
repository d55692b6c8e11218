"""No two topics have the same number: the small code on a sheet names its topic by it."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Written, check
from beforehand.content.topic import Topic
from beforehand.ground.problem import Place
from beforehand.read.project import Project


@check(Topic)
def find(topic: Written, project: Project) -> Iterator[Fault]:
    shape = topic.shape
    assert isinstance(shape, Topic)
    same = [id for id, other in project.topics.items() if other.number == shape.number]
    if same[0] != topic.id:
        free = next(number for number in range(1, 101) if all(other.number != number for other in project.topics.values()))
        yield Fault(Place(shape.title.place.path), f'topic "{same[0]}" has the number {shape.number} too',
                    f'give {free} to whichever of the two was not printed yet; a number that is on paper stays')
