"""Every picture and pictogram is drawn, in colours of the palette, and a picture says in its <title> what is read out.

Pictures lie in templates/shared/pictures/, pictograms in signs/; these stand beside words that say the same, and need no text.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from beforehand.checks import Fault, Written, check
from beforehand.content.topic import Topic
from beforehand.ground.colour import HEX
from beforehand.ground.problem import Place, Text
from beforehand.read.project import Project

TITLE = re.compile(r'<title>[^<]*\w[^<]*</title>')
"""On one line: it is a message, and has a place in the catalogues."""

COLOUR = re.compile(HEX)


@check(Topic, Project)
def find(subject: Written | Project, project: Project) -> Iterator[Fault]:
    if isinstance(subject, Project):
        yield from (mute(name) for name, svg in subject.pictures.items() if not any(map(TITLE.search, svg.splitlines())))
        if not subject.palette.accents:  # it could not be read, which is said elsewhere
            return
        known = {str(colour) for colour in (*dict(subject.palette.drawn).values(), *subject.palette.skin.values())}
        for folder, drawings in (('pictures', subject.pictures), ('signs', subject.signs)):
            for name, svg in drawings.items():
                yield from foreign(f'templates/shared/{folder}/{name}.svg', svg, known)
        return
    shape = subject.shape
    assert isinstance(shape, Topic)
    for picture in shape.pictures:
        if picture not in project.pictures:
            yield unknown('picture', picture, list(project.pictures))
    for message in shape.messages:
        if message.pictogram and message.pictogram not in project.signs:
            yield unknown('pictogram', message.pictogram, list(project.signs))


def mute(name: str) -> Fault:
    return Fault(Place(f'templates/shared/pictures/{name}.svg'), f'picture "{name}" has no alternative text',
                 'say in its first lines what is seen: <title>A telephone</title>')


def foreign(path: str, svg: str, known: set[str]) -> Iterator[Fault]:
    """Colours that would be printed as they are, whatever the topic or the finish."""
    for number, line in enumerate(svg.splitlines(), 1):
        for colour in sorted({*COLOUR.findall(line)} - known):
            yield Fault(Place(path, number), f'the drawing has a colour {colour} that the palette does not know',
                        'templates/shared/palette.yaml says which there are, under drawn: and skin:')


def unknown(what: str, name: Text, known: list[str]) -> Fault:
    near = difflib.get_close_matches(name, known, 1)
    return Fault(name.place, f'unknown {what} "{name}"',
                 f'did you mean "{near[0]}"?' if near else 'there are: ' + ', '.join(known))
