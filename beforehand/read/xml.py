"""XML of unknown origin → a tree of elements that know their line; nothing in it is declared, and nothing fetched. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from beforehand.ground.problem import Place, Problem, Unreadable
from beforehand.ground.source import shown

MOST_ELEMENTS, MOST_LEVELS = 100_000, 30
ENCODINGS = ('utf-8', 'utf-16', 'us-ascii', 'ascii')
XML = 'http://www.w3.org/XML/1998/namespace'


@dataclass(slots=True)
class Element:
    """An element, with what stands in it: texts and elements in their order."""

    tag: str
    namespace: str
    line: int
    attributes: dict[str, str]
    content: list[str | Element] = field(default_factory=list)

    @property
    def children(self) -> list[Element]:
        return [one for one in self.content if isinstance(one, Element)]

    def child(self, tag: str) -> Element | None:
        """The first child of that name and its own namespace."""
        return next((one for one in self.children if (one.tag, one.namespace) == (tag, self.namespace)), None)

    def below(self, tag: str) -> Iterator[Element]:
        """Every element of that name in it, however deep, but none in another of that name."""
        for one in self.children:
            if one.tag == tag and one.namespace == self.namespace:
                yield one
            else:
                yield from one.below(tag)

    @property
    def text(self) -> str:
        """All letters in it."""
        return ''.join(one if isinstance(one, str) else one.text for one in self.content)


def parse(data: bytes, name: str) -> Element:
    """Bytes → the root element."""
    reader = _Reader(name)
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        reader.stop(error.lineno, f'is damaged here ({expat.ErrorString(error.code)})', 'write it anew')
    except (LookupError, ValueError) as error:  # an encoding that Python does not know, or that is none
        reader.stop(1, f'cannot be read: {shown(str(error), 80)}', 'save it as UTF-8')
    assert reader.root, 'expat accepts nothing without a root'
    return reader.root


class _Reader:
    """What expat meets, piece by piece."""

    def __init__(self, name: str) -> None:
        self.name, self.count = name, 0
        self.root: Element | None = None
        self.open: list[Element] = []
        self.parser = parser = expat.ParserCreate(None, ' ')
        parser.buffer_text = True
        parser.XmlDeclHandler = self.declared
        parser.StartDoctypeDeclHandler = self.doctype
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        parser.CharacterDataHandler = self.characters

    def stop(self, line: int, message: str, hint: str) -> NoReturn:
        raise Unreadable(Problem('xml', Place(self.name, line), message, hint))

    def declared(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.lower() not in ENCODINGS:
            self.stop(1, f'says that it is written in {shown(encoding, 40)}', 'save it as UTF-8')

    def doctype(self, *declared: object) -> None:
        """With one, a few lines can become gigabytes, or fetch a file."""
        self.stop(self.parser.CurrentLineNumber, 'has a "<!DOCTYPE …>", with which a file can grow without end, or fetch others',
                  'delete it up to its last ">"')

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        line = self.parser.CurrentLineNumber
        if self.count > MOST_ELEMENTS:
            self.stop(line, f'has more than {MOST_ELEMENTS:,} elements', 'divide it')
        if len(self.open) >= MOST_LEVELS:
            self.stop(line, f'has elements in each other more than {MOST_LEVELS} deep', 'write it anew')
        namespace, _, tag = name.rpartition(' ')
        element = Element(tag, namespace, line, attributes)
        if self.open:
            self.open[-1].content.append(element)
        self.root = self.root or element
        self.open.append(element)

    def end(self, name: str) -> None:
        self.open.pop()

    def characters(self, text: str) -> None:
        if self.open:
            self.open[-1].content.append(text)
