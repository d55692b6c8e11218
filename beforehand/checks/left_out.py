"""Every part of a topic stands in each of its formats; none is left out because a layout has a box for fewer.

A layout that repeats `card` shows the messages that the topic itself chose for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Written, check
from beforehand.content.layout import Box
from beforehand.content.topic import Topic
from beforehand.read.project import Project

WHOLE = {'parts', 'card', 'part'}
"""What a layout names if it shows all parts, or what was chosen of them."""


@check(Topic)
def find(topic: Written, project: Project) -> Iterator[Fault]:
    shape = topic.shape
    assert isinstance(shape, Topic)
    for id in shape.formats:
        if (layout := project.layouts.get(id)) is None:
            continue  # it is missing, or could not be read, which is said elsewhere
        shown = {*layout.panels, *(name for panel in layout.panels.values() for name in names(panel, project, set()))}
        for number, part in enumerate(shape.parts, 1):
            if not shown & {*WHOLE, f'part-{number}'}:
                yield Fault(id.place, f'format "{id}" shows nothing of part {number}, "{part.id}"',
                            f'leave out this format; or, in a layout of your own, templates/{id}/layout.yaml, '
                            f'write {{repeat: part-{number}.messages, each: …}}')


def names(box: Box, project: Project, seen: set[str]) -> Iterator[str]:
    """The parts that a box names, and those that its components do; seen: the components that were looked into."""
    each = box.each if isinstance(box.each, list) else [box.each]
    yield from (str(name).removesuffix('.messages') for name in (box.repeat, box.of) if name)
    if box.use in project.components and box.use not in seen:
        seen.add(box.use)
        yield from names(project.components[box.use].box, project, seen)
    for inside in (*(box.column or ()), *(box.row or ()), *each):
        if isinstance(inside, Box):
            yield from names(inside, project, seen)
