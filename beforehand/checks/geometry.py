"""The panels of a format fill its sheet, each occurs once, and what is folded can be folded."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Written, check
from beforehand.content.format import Format
from beforehand.ground.problem import Place
from beforehand.plan.imposition import faults
from beforehand.read.project import Project


@check(Format)
def find(format: Written, project: Project) -> Iterator[Fault]:
    shape = format.shape
    assert isinstance(shape, Format)
    for name, paper in shape.papers.items():
        place = paper.sides[0][0].panel.place if paper.sides[0] else Place(f'templates/{format.id}/format.yaml')
        for fault in faults(shape, paper):
            yield Fault(place, f'{name}: {fault}')
