"""Black on the colour of a topic can be read by tired eyes and on a photocopy: its contrast is 7:1 or more."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, check
from beforehand.ground.colour import ENOUGH, contrast, nearest
from beforehand.read.editions import Edition
from beforehand.read.project import Project


@check(Project, Edition)
def find(subject: Project | Edition, project: Project) -> Iterator[Fault]:
    if isinstance(subject, Edition):
        colours = [*([subject.file.accent] if subject.file.accent else []), *subject.file.accents.values()]
    else:
        colours = [accent.rgb for accent in subject.palette.accents.values()]
    ink = project.palette.ink.rgb
    for colour in colours:
        if (has := contrast(colour, ink)) < ENOUGH:
            yield Fault(colour.place, f'black on {colour} has a contrast of {int(has * 10) / 10:g}:1; {ENOUGH:g}:1 is the least',
                        f'the nearest colour that is light enough: "{nearest(colour, ink)}"')
