"""SVG bytes → a tree of elements that know their line, without what can act, fetch, or be no picture at all. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from beforehand.ground.problem import Place, Problem, Unreadable
from beforehand.ground.source import decode, shown
from beforehand.read.svg.parts import EFFECTS, OWN

MOST_ELEMENTS, MOST_LEVELS, MOST_PROBLEMS, LONGEST_PATH = 5_000, 30, 20, 500_000
SVG, XLINK, XML = 'http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink', 'http://www.w3.org/XML/1998/namespace'
PLAIN = 'in Inkscape: File > Save As > Plain SVG; or send the logo as a PNG'
AGAIN = f'{PLAIN}. If that does not help, ask whoever drew it for a clean file'
LETTERS = ('contains text, for which we may not have the font',
           'convert text to paths: in Inkscape, Edit > Select All in All Layers, then Path > Object to Path; save as Plain SVG')
MOVES = ('moves, and paper does not', 'save it without animation, as Plain SVG')
PROGRAM = ('contains a program', AGAIN)
PAGE = ('contains a piece of a web page', AGAIN)
REFUSED = {
    'text': LETTERS, 'tspan': LETTERS, 'textPath': LETTERS, 'flowRoot': LETTERS, 'font': LETTERS, 'tref': LETTERS,
    'script': PROGRAM, 'handler': PROGRAM, 'foreignObject': PAGE, 'iframe': PAGE, 'object': PAGE, 'embed': PAGE,
    'a': ('contains a link', 'in Inkscape: right click on it, Remove Link; save it as Plain SVG'),
    'set': MOVES, 'animate': MOVES, 'animateTransform': MOVES, 'animateMotion': MOVES, 'animateColor': MOVES, 'discard': MOVES,
}
ANYWHERE = {'script', 'iframe', 'object', 'embed', 'foreignObject'}
"""Refused in whatever namespace."""
DROPPED = {'title', 'desc', 'metadata'}
SHAPES = {'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'}
KEPT = {'svg', 'g', 'defs', 'stop', 'style', 'switch', *OWN, *SHAPES, *EFFECTS}


@dataclass(slots=True)
class Element:
    """An element of a drawing."""

    tag: str
    line: int
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)
    text: str = ''
    text_line: int = 0


class Complaints:
    """What is wrong with a drawing."""

    def __init__(self, path: str) -> None:
        self.path, self.problems = path, list[Problem]()

    def add(self, line: int, message: str, hint: str = PLAIN) -> None:
        """One problem more; after twenty there is no need to go on."""
        problem = Problem('logo-svg', Place(self.path, line), f'the logo cannot be used: {shown(message)}', hint)
        if problem not in self.problems:
            self.problems.append(problem)
        if len(self.problems) >= MOST_PROBLEMS:
            raise Unreadable(*self.problems)

    def stop(self, line: int, message: str, hint: str = PLAIN) -> NoReturn:
        """A problem after which nothing more is read."""
        self.add(line, message, hint)
        raise Unreadable(*self.problems)


def parse(data: bytes, complaints: Complaints) -> Element:
    """Bytes → the root element; raises Unreadable when there is none to speak of."""
    text, problems = decode(data, complaints.path)
    if problems:
        raise Unreadable(*(problem._replace(id='logo-svg', hint=f'{problem.hint}; {PLAIN}') for problem in problems))
    if '\0' in text:
        complaints.stop(text[:text.index('\0')].count('\n') + 1, 'it is not UTF-8 text')
    reader = _Reader(complaints)
    try:
        reader.parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        complaints.stop(error.lineno, f'it is damaged here, or no SVG ({expat.ErrorString(error.code)})')
    if reader.root is None:
        raise Unreadable(*complaints.problems)
    return reader.root


class _Reader:
    """What expat meets, piece by piece."""

    def __init__(self, complaints: Complaints) -> None:
        self.complaints, self.count, self.level, self.skipped_at, self.path = complaints, 0, 0, 0, 0
        self.root: Element | None = None
        self.open: list[Element] = []
        self.parser = parser = expat.ParserCreate('UTF-8', ' ')
        parser.buffer_text = True
        parser.XmlDeclHandler = self.declared
        parser.StartDoctypeDeclHandler = self.doctype
        parser.ProcessingInstructionHandler = self.instruction
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        parser.CharacterDataHandler = self.characters

    @property
    def line(self) -> int:
        return self.parser.CurrentLineNumber

    def declared(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.lower() not in ('utf-8', 'us-ascii', 'ascii'):
            self.complaints.stop(self.line, f'it says that it is written in {encoding[:40]}, not in UTF-8')

    def doctype(self, name: str, system: str | None, public: str | None, inside: int) -> None:
        """Illustrator writes the public one of SVG, which is never fetched; what declares something itself is refused."""
        if inside or not (public or '').startswith('-//W3C//DTD SVG '):
            self.complaints.stop(self.line, 'a "<!DOCTYPE …>" stands here, with which a file can fetch others',
                                 f'delete it up to its last ">"; or {PLAIN}')

    def instruction(self, target: str, data: str) -> None:
        self.complaints.add(self.line, f'a "<?{target[:40]} …?>" stands here', f'delete it; or {PLAIN}')

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.count, self.level = self.count + 1, self.level + 1
        if self.count > MOST_ELEMENTS:
            self.complaints.stop(self.line, f'it has more than {MOST_ELEMENTS:,} parts', 'simplify it; or send the logo as a PNG')
        if self.level > MOST_LEVELS:
            self.complaints.stop(self.line, f'groups lie in each other more than {MOST_LEVELS} deep',
                                 'in Inkscape: select all, then Object > Ungroup several times')
        self.path += len(attributes.get('d', '')) + len(attributes.get('points', ''))
        if self.path > LONGEST_PATH:
            self.complaints.stop(self.line, f'its paths have more than {LONGEST_PATH:,} characters',
                                 'in Inkscape: Path > Simplify; or send the logo as a PNG')
        namespace, _, tag = name.rpartition(' ')
        if (self.root is None and not self.open) and (namespace, tag) != (SVG, 'svg'):
            self.complaints.stop(self.line, 'it does not begin with <svg xmlns="http://www.w3.org/2000/svg">')
        for attribute in attributes:
            if attribute.lower().startswith('on'):
                self.complaints.add(self.line, f'contains a program ("{attribute[:40]}")', AGAIN)
        if not self.kept(namespace, tag):
            self.skipped_at = self.skipped_at or self.level
        if not self.skipped_at:
            self.begin(Element(tag, self.line, self.own(tag, attributes)))

    def kept(self, namespace: str, tag: str) -> bool:
        """Whether an element belongs to the picture; complains of what must not be there at all."""
        if tag in REFUSED and ((namespace == SVG and not self.skipped_at) or tag in ANYWHERE):
            self.complaints.add(self.line, f'it {REFUSED[tag][0]} (<{tag}>)', REFUSED[tag][1])
        elif namespace == SVG and not self.skipped_at and tag not in KEPT | DROPPED:
            self.complaints.add(self.line, f'it contains a <{tag[:40]}>, which not every program draws')
        return namespace == SVG and tag in KEPT

    def own(self, tag: str, attributes: dict[str, str]) -> dict[str, str]:
        """The attributes that are SVG's own; editors' notes are left out."""
        own = {}
        for name, value in attributes.items():
            namespace, _, local = name.rpartition(' ')
            if (namespace, local) == (XML, 'base'):
                self.complaints.add(self.line, 'it fetches its parts from elsewhere ("xml:base")', AGAIN)
            elif local == 'href' and namespace in ('', XLINK) and 'href' not in OWN.get(tag, ()):
                self.complaints.add(self.line, f'<{tag}> refers to "{value[:40]}"', AGAIN)
            elif not namespace or (namespace, local) == (XLINK, 'href'):
                own[local] = value.strip()
        return own

    def begin(self, element: Element) -> None:
        if self.open:
            self.open[-1].children.append(element)
        self.root = self.root or element
        self.open.append(element)

    def end(self, name: str) -> None:
        if not self.skipped_at:
            self.open.pop()
        elif self.level == self.skipped_at:
            self.skipped_at = 0
        self.level -= 1

    def characters(self, text: str) -> None:
        if self.open and not self.skipped_at and self.open[-1].tag == 'style':
            element = self.open[-1]
            element.text_line = element.text_line or self.line - text.count('\n')
            element.text += text
