"""A layout has a box for every panel of its format, and one place for the imprint.

The imprint says whether a sheet is a draft or a proof, who answers for it, and which one it is; a format without a place for it
could say none of that.
"""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Written, check
from beforehand.content.format import Format
from beforehand.content.layout import Box
from beforehand.ground.problem import Place
from beforehand.read.project import Project


@check(Format)
def find(format: Written, project: Project) -> Iterator[Fault]:
    shape, layout, place = format.shape, project.layouts.get(format.id), Place(f'templates/{format.id}/layout.yaml')
    assert isinstance(shape, Format)
    if layout is None:
        return  # it is missing, or could not be read, which is said elsewhere
    for panel in shape.reading:
        if panel not in layout.panels and not (panel.startswith('part-') and 'part' in layout.panels):
            yield Fault(place, f'there is no box for panel "{panel}" of format.yaml', f'write "{panel}:" below "panels:"')
    for name in sorted(layout.panels.keys() - {*shape.reading, 'part'}):
        yield Fault(place, f'there is a box for panel "{name}", and format.yaml has no such panel',
                    f'its panels are: {", ".join(shape.reading)}')
    for panel in layout.flow:
        if panel not in layout.panels:
            yield Fault(panel.place, f'parts cannot flow to panel "{panel}": there is none',
                        f'there are: {", ".join(layout.panels)}')
    known = dict[str, int]()
    places = sum(imprints(panel, project, known) for panel in layout.panels.values())
    if places != 1:
        yield Fault(place, f'there {"is no place" if not places else f"are {places} places"} for the imprint',
                    'every format has one: {imprint: true, min: 8, max: 20}')


def imprints(box: Box, project: Project, known: dict[str, int]) -> int:
    """How many imprints are in a box, those in its components too; known: how many each component has."""
    each = box.each if isinstance(box.each, list) else [box.each]
    inside = [one for one in (*(box.column or ()), *(box.row or ()), *each) if isinstance(one, Box)]
    count = bool(box.imprint) + sum(imprints(one, project, known) for one in inside)
    if box.use in project.components:
        if box.use not in known:
            known[box.use] = 0  # of one that uses itself, while it is counted
            known[box.use] = imprints(project.components[box.use].box, project, known)
        count += known[box.use]
    return count
