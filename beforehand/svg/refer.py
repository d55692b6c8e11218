"""The parts of a drawing that other parts refer to: found, named anew, and drawn often but not too often. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from beforehand.svg.parse import GRADIENTS, SHAPES, Complaints, Element
from beforehand.svg.value import referred

DEEPEST, MOST_DEFINITIONS, MOST_WORK, GROUP = 4, 500, 60_000, 6
"""WeasyPrint draws that work in 2 to 6 seconds; a transparent group costs it six times a plain one, to find its edges."""
RELEASE = 'in Inkscape: Object > Clip > Release Clip, and save it as Plain SVG; or send the logo as a PNG'
FLAT = 'give this part a plain colour and save it as Plain SVG; or send the logo as a PNG'
SIMPLER = 'simplify it, or send the logo as a PNG'


def connect(root: Element, complaints: Complaints) -> None:
    """Every reference leads to a gradient or a clipping path, and none in a circle; their ids are written anew."""
    targets: dict[str, Element] = {}
    for element in below(root):
        if element.tag in (*GRADIENTS, 'clipPath') and 'id' in element.attributes:
            targets.setdefault(element.attributes['id'], element)
    wanted = {id: targets[id] for element in below(root) for id in references(element) if id in targets}
    for element in below(root):
        check(element, targets, complaints)
    circles(wanted, complaints)
    if len(wanted) > MOST_DEFINITIONS:
        complaints.stop(root.line, f'it has more than {MOST_DEFINITIONS} gradients and clipping paths', SIMPLER)
    if not complaints.problems and Work(wanted).of(root) > MOST_WORK:
        complaints.stop(root.line, 'its gradients, clipping paths and transparent groups are too many to be drawn', SIMPLER)
    rename(root, wanted)


def below(root: Element) -> Iterator[Element]:
    """An element and all in it, in order."""
    yield root
    for child in root.children:
        yield from below(child)


def linked(element: Element) -> dict[str, str]:
    """The ids that an element refers to, by attribute."""
    found = {name: referred(element.attributes.get(name, '')) for name in ('fill', 'stroke', 'clip-path')}
    found['href'] = element.attributes.get('href', '').removeprefix('#')
    return {name: id for name, id in found.items() if id}


def references(element: Element) -> list[str]:
    """The ids that an element refers to."""
    return list(linked(element).values())


def check(element: Element, targets: Mapping[str, Element], complaints: Complaints) -> None:
    """What an element refers to is there, and is of its kind."""
    if not element.attributes.get('href', '#').startswith('#'):
        complaints.add(element.line, f'a gradient refers to "{element.attributes["href"][:40]}", outside of the file', FLAT)
        return
    for name, id in linked(element).items():
        clips, target = name == 'clip-path', targets.get(id)
        if target is None or (target.tag == 'clipPath') != clips:
            what = 'clipping path' if clips else 'gradient'
            complaints.add(element.line, f'"{name}" of <{element.tag}> refers to a {what} "{id[:40]}" that is not there',
                           RELEASE if clips else FLAT)


def circles(wanted: Mapping[str, Element], complaints: Complaints) -> None:
    """Complains of gradients and clipping paths that refer to each other in a circle, or in a long chain."""
    left = {id: {other for part in below(element) for other in references(part)} for id, element in wanted.items()}
    for _ in range(DEEPEST):
        left = {id: others & left.keys() for id, others in left.items() if others & left.keys()}
    for id in left:
        clips = wanted[id].tag == 'clipPath'
        what = 'clipping paths' if clips else 'gradients'
        complaints.add(wanted[id].line, f'{what} refer to each other in a circle or a long chain ("{id[:40]}")',
                       RELEASE if clips else FLAT)


class Work:
    """How much there is to draw: a shape counts again for every part that it clips, and in every transparent group."""

    def __init__(self, wanted: Mapping[str, Element]) -> None:
        self.wanted, self.known = wanted, dict[str, int]()

    def of(self, element: Element, fill: str = '', stroke: str = '', groups: int = 1) -> int:
        """The work of an element with what it inherits."""
        links, given = linked(element), element.attributes
        fill = links.get('fill', '' if 'fill' in given else fill)
        stroke = links.get('stroke', '' if 'stroke' in given else stroke)
        groups += GROUP * ('opacity' in given)
        work = self.clipping(links['clip-path']) if 'clip-path' in links else 0
        if element.tag in SHAPES:
            paints = [self.stops(id) for id in (fill, stroke) if id]
            work += (1 + (len(given.get('d', '')) + len(given.get('points', ''))) // 50) * (groups + len(paints)) + sum(paints)
        return work + sum(self.of(child, fill, stroke, groups) for child in element.children)

    def clipping(self, id: str) -> int:
        """The work of a clipping path."""
        if id not in self.known:
            self.known[id] = 1 + self.of(self.wanted[id])
        return self.known[id]

    def stops(self, id: str) -> int:
        """How many colours a gradient has, its own or another's."""
        element = self.wanted[id]
        return len(element.children) or (self.stops(references(element)[0]) if references(element) else 1)


def rename(root: Element, wanted: Mapping[str, Element]) -> None:
    """What is referred to is called d1, d2 and so on; no other id is left, and no definition that nobody wants."""
    names, kept = {id: f'd{n}' for n, id in enumerate(wanted, 1)}, {id(element) for element in wanted.values()}
    for element in list(below(root)):
        element.children = [child for child in element.children
                            if child.tag not in (*GRADIENTS, 'clipPath') or id(child) in kept]
        for name, target in linked(element).items():
            new = f'#{names[target]}' if target in names else 'none'
            element.attributes[name] = new if name == 'href' else f'url({new})'
        old = element.attributes.pop('id', '')
        if id(element) in kept:
            element.attributes['id'] = names[old]
