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

MOST_LEVELS = 30
"""So deep components may lie in each other."""


@check(Format)
def find(format: Written, project: Project) -> Iterator[Fault]:
    shape, layout, place = format.shape, project.layouts.get(format.id), Place(f'templates/{format.id}/layout.yaml')
    assert isinstance(shape, Format)
    if layout is None:
        return  # it is missing, or could not be read, which is said elsewhere
    for panel in shape.reading:
        if panel not in layout.panels and not (panel.startswith('part-') and 'part' in layout.panels):
            yield Fault(place, f'there is no box for panel "{panel}" of format.yaml', f'write "{panel}:" below "panels:"')
    imprints = sum(bool(box.imprint) for panel in layout.panels.values() for box in boxes(panel, project))
    if imprints != 1:
        yield Fault(place, f'there {"is no place" if not imprints else f"are {imprints} places"} for the imprint',
                    'every format has one: {imprint: true, min: 8, max: 20}')


def boxes(box: Box, project: Project, level: int = 0) -> Iterator[Box]:
    """A box and all boxes in it, those of its components too."""
    yield box
    each = box.each if isinstance(box.each, list) else [box.each]
    inside = [one for one in (*(box.column or ()), *(box.row or ()), *each) if isinstance(one, Box)]
    if box.use in project.components and level < MOST_LEVELS:
        inside.append(project.components[str(box.use)].box)
    for one in inside:
        yield from boxes(one, project, level + 1)
