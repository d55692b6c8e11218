"""YAML text → typed, frozen shapes, with every problem at once, each with its line and a hint."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from beforehand.ground import scalars
from beforehand.ground.colour import EXAMPLE
from beforehand.ground.misfit import Path, Written, faults_of, named, quoted, shape_problem
from beforehand.ground.problem import Place, Problem, Text

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML built without libyaml: the same, slower.
    from yaml import SafeLoader as Loader  # type: ignore[assignment]


class Shape(BaseModel):
    """Base of all shapes: frozen, strict, no unknown fields; the docstring under a field is what an editor shows."""

    model_config = ConfigDict(frozen=True, strict=True, extra='forbid', use_attribute_docstrings=True)
    was: ClassVar[Mapping[str, str]] = {}
    """Fields that it had once, and what to do about one that is left."""


S = TypeVar('S', bound=Shape)
GROUPS = ('tag:yaml.org,2002:map', 'tag:yaml.org,2002:seq')
MOST_LEVELS, MOST_PROBLEMS, LONGEST_KEY, LONGEST_SHOWN = 30, 100, 100, 500
OTHER_HINT = 'check the indentation and the quotes on this line and the one above'
SYNTAX_HINTS = {'mapping values are not allowed': 'a text with ": " in it has to be in quotes',
                'cannot start any token': 'a text that begins with @, % or ` has to be in quotes'}
CONTROLS = re.compile(r'[\x00-\x08\x0b-\x1f\x7f-\x9f]')


def shown(text: str, most: int = LONGEST_SHOWN) -> str:
    """A text in a message: on one line, not endless, and without what a terminal would obey."""
    plain = ''.join(letter if letter.isprintable() else '?' for letter in text[:most])
    return plain + '…' * (len(text) > most)


def decode(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """Bytes → text; a byte-order mark or bytes that are not UTF-8 are problems."""
    if data.startswith(b'\xef\xbb\xbf'):
        return '', [Problem('byte-order-mark', Place(path, 1), 'the file begins with a byte-order mark',
                            'save it as "UTF-8" instead of "UTF-8 with BOM"')]
    try:
        return data.decode(), []
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b'\n') + 1
        return '', [Problem('encoding', Place(path, line), 'this line is not UTF-8 text', 'save the file as UTF-8')]


def read(data: bytes, path: str, shape: type[S]) -> tuple[S | None, list[Problem]]:
    """One YAML file → one shape, or None and its problems; of very many, the first."""
    value, problems = value_of(data, path, shape)
    return value, [problem._replace(message=shown(problem.message), hint=shown(problem.hint))
                   for problem in problems[:MOST_PROBLEMS]]


def value_of(data: bytes, path: str, shape: type[S]) -> tuple[S | None, list[Problem]]:
    """The same, with problems in the words of the file."""
    text, problems = decode(data, path)
    if problems:
        return None, problems
    try:
        node = composed(text)
    except yaml.MarkedYAMLError as error:
        return None, [syntax_problem(error, path, text)]
    except yaml.YAMLError as error:  # a control character: no mark, but a position in the text
        line = data[: getattr(error, 'position', 0)].count(b'\n') + 1  # libyaml counts bytes
        return None, [Problem('control-character', Place(path, line), 'a control character stands here', 'delete it')]
    if node is None:
        return None, [Problem('missing-field', Place(path, 1), 'the file is empty', 'write it, or delete the file')]
    reader = _Reader(path, text)
    value = reader.value(node, ())
    if reader.problems:
        return None, reader.problems
    try:
        shaped, faults = shape.model_validate(value), []
    except ValidationError as error:
        shaped, faults = None, faults_of(error, reader.places)[:MOST_PROBLEMS]
    problems = [shape_problem(fault, reader.places, path, shape) for fault in faults
                if reader.places.path_of(fault['loc']) not in reader.cuts or fault['type'] == 'extra_forbidden']
    problems = list(dict.fromkeys([*reader.cuts.values(), *problems]))
    return (None if problems else shaped), problems


def composed(text: str) -> yaml.Node | None:
    """The nodes of a text; None where it says nothing; raises yaml.YAMLError."""
    return yaml.compose(text, Loader=Loader)


class _Reader:
    """YAML nodes → dicts, lists and Texts, and the place of each by its path."""

    def __init__(self, path: str, text: str) -> None:
        self.path, self.text, self.problems = path, text, list[Problem]()
        self.places = Written()
        self.cuts: dict[Path, Problem] = {}
        self.seen: set[int] = set()

    def complain(self, id: str, node: yaml.Node, message: str, hint: str) -> None:
        self.problems.append(Problem(id, self.place(node), message, hint))

    def place(self, node: yaml.Node) -> Place:
        return Place(self.path, node.start_mark.line + 1)

    def value(self, node: yaml.Node, at: Path) -> Any:
        self.places.setdefault(at, self.place(node))
        if id(node) in self.seen:  # an alias; its anchor has been complained of, and aliases of aliases would grow without end
            return None
        self.seen.add(id(node))
        if scalars.anchored(node, self.text):
            is_text = isinstance(node, yaml.ScalarNode)
            hint = 'if "&" is part of the text, put it in quotes' if is_text else 'write the value twice'
            return self.complain('alias', node, 'anchors and aliases (& and *) are not read', hint)
        if len(at) > MOST_LEVELS:
            return self.complain('yaml', node, f'lists lie in each other more than {MOST_LEVELS} deep', 'no field needs that')
        if not isinstance(node, yaml.ScalarNode) and node.tag not in GROUPS:
            return self.complain('bad-tag', node, f'"{node.tag.removeprefix("tag:yaml.org,2002:")}" is not read here',
                                 'delete what begins with "!"')
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*at, i)) for i, child in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        return self.scalar(node, at)

    def mapping(self, node: yaml.MappingNode, at: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else '?'
            if not key.isprintable() or len(key) > LONGEST_KEY:
                self.complain('control-character', key_node, 'the name of this field is endless, or has a hidden character in it',
                              'type it again')
                continue
            if key in result:
                self.complain('doubled-field', key_node, f'field "{key}" stands here twice', 'delete one of them')
            self.places[(*at, key)] = self.place(key_node)
            result[key] = self.value(value_node, (*at, key))
        return result

    def scalar(self, node: yaml.ScalarNode, at: Path) -> Any:
        """A single value: a text, or what is none, which the file remembers as it was written."""
        if not node.tag.startswith(scalars.PREFIX) or node.tag.removeprefix(scalars.PREFIX) not in scalars.KINDS:
            return self.complain('bad-tag', node, f'"{node.tag.removeprefix(scalars.PREFIX)}" is not read here',
                                 'write a plain text in quotes')
        if CONTROLS.search(node.value):
            return self.complain('control-character', node, 'a control character stands in this text', 'delete it')
        if (lost := scalars.cut_off(node, self.text)) and (scalars.is_text(node) or not node.value):
            self.cuts[at] = cut(node.value, lost, named(at), self.place(node))
        if scalars.is_text(node):
            return Text(node.value, self.place(node))
        self.places.characters[at] = node.value
        try:
            return scalars.value_of(node)
        except ValueError:
            return self.complain('bad-tag', node, f'"{shown(node.value, 40)}" is not what its tag says',
                                 'write a plain text in quotes')


def cut(value: str, lost: str, name: str, place: Place) -> Problem:
    """A value of which YAML takes a part for a comment."""
    whole = quoted(shown(f'{value} {lost}'.strip(), 80))
    what = f'is {quoted(shown(value, 60))}, and' if value else 'is empty, since'
    more = '; if it is a comment, put it on a line of its own' if value else ''
    return Problem('cut', place, f'{name} {what} {shown(lost, 40)} is a comment without quotes',
                   f'put it in quotes: {whole}{more}')


def syntax_problem(error: yaml.MarkedYAMLError, path: str, text: str) -> Problem:
    """What the YAML parser could not read."""
    lines = text.split('\n')
    if at := swallowed(error, lines):
        return Problem('yaml', Place(path, at), f'not YAML: {error.problem}',
                       f'what follows " #" on this line is a comment: put the value in quotes, such as "{EXAMPLE}"')
    unclosed = 'end of stream' in str(error.problem)  # then the line that matters is the one where the quote opens
    mark = (error.context_mark if unclosed else error.problem_mark) or error.context_mark
    line = ''.join(lines[mark.line:mark.line + 1]) if mark else ''
    hint = next((hint for words, hint in SYNTAX_HINTS.items() if words in str(error.problem)), OTHER_HINT)
    if line.lstrip(' ').startswith('\t'):
        hint = 'indent with spaces; YAML does not allow tabs'
    return Problem('yaml', Place(path, mark.line + 1 if mark else 0), f'not YAML: {error.problem}', hint)


def swallowed(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> int:
    """The line on which a comment has swallowed the bracket that is missed: {accent: #ffb71b}; 0 if there is none."""
    marks = [mark.line for mark in (error.context_mark, error.problem_mark) if mark]
    if not marks or 'did not find expected' not in str(error.problem):
        return 0
    near = range(max(min(marks) - 1, 0), min(max(marks) + 1, len(lines)))
    return next((at + 1 for at in near if scalars.COMMENT.search(lines[at])), 0)
