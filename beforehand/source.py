"""YAML text → typed, frozen shapes, with every problem at once, each with its line and a hint."""

from __future__ import annotations

import difflib
import re
import types
from collections.abc import Iterator
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError
from yaml.constructor import SafeConstructor

from beforehand.problem import Place, Problem, Text

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML built without libyaml: the same, slower.
    from yaml import SafeLoader as Loader  # type: ignore[assignment]


class Shape(BaseModel):
    """Base of all shapes: frozen, strict, no unknown fields; the docstring under a field is what an editor shows."""

    model_config = ConfigDict(frozen=True, strict=True, extra='forbid', use_attribute_docstrings=True)


S = TypeVar('S', bound=Shape)
Path = tuple[str | int, ...]
KINDS = {
    'tag:yaml.org,2002:str': str, 'tag:yaml.org,2002:int': int, 'tag:yaml.org,2002:float': float,
    'tag:yaml.org,2002:bool': bool, 'tag:yaml.org,2002:null': type(None), 'tag:yaml.org,2002:timestamp': str,
}
GROUPS = ('tag:yaml.org,2002:map', 'tag:yaml.org,2002:seq')
MOST_LEVELS, MOST_PROBLEMS, LONGEST_NUMBER, LONGEST_KEY, LONGEST_SHOWN = 30, 100, 30, 100, 500
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
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        return None, [syntax_problem(error, path, text)]
    except yaml.YAMLError as error:  # a control character: no mark, but a position in the text
        line = data[: getattr(error, 'position', 0)].count(b'\n') + 1  # libyaml counts bytes
        return None, [Problem('control-character', Place(path, line), 'a control character stands here', 'delete it')]
    if node is None:
        return None, [Problem('missing-field', Place(path, 1), 'the file is empty', 'write it, or delete the file')]
    reader = _Reader(path)
    value = reader.value(node, ())
    if reader.problems:
        return None, reader.problems
    try:
        return shape.model_validate(value), []
    except ValidationError as error:
        faults = [fault for fault in error.errors(include_url=False) if fault['type'] != 'union_tag_invalid']
        return None, [shape_problem(fault, reader.places, path, shape) for fault in faults[:MOST_PROBLEMS]]


class _Reader:
    """YAML nodes → dicts, lists and Texts, and the place of each by its path."""

    def __init__(self, path: str) -> None:
        self.path, self.problems = path, list[Problem]()
        self.places: dict[Path, Place] = {}
        self.seen: set[int] = set()

    def complain(self, id: str, node: yaml.Node, message: str, hint: str) -> None:
        self.problems.append(Problem(id, self.place(node), message, hint))

    def place(self, node: yaml.Node) -> Place:
        return Place(self.path, node.start_mark.line + 1)

    def value(self, node: yaml.Node, at: Path) -> Any:
        self.places.setdefault(at, self.place(node))
        if id(node) in self.seen:  # an alias; a file of aliases of aliases would grow without end
            return self.complain('alias', node, 'anchors and aliases (& and *) are not read', 'write the value twice')
        self.seen.add(id(node))
        if len(at) > MOST_LEVELS:
            return self.complain('yaml', node, f'lists lie in each other more than {MOST_LEVELS} deep', 'no field needs that')
        if not isinstance(node, yaml.ScalarNode) and node.tag not in GROUPS:
            return self.complain('bad-tag', node, f'"{node.tag.removeprefix("tag:yaml.org,2002:")}" is not read here',
                                 'delete what begins with "!"')
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*at, i)) for i, child in enumerate(node.value)]
        return self.scalar(node)

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

    def scalar(self, node: yaml.Node) -> Any:
        kind = KINDS.get(node.tag)
        if kind is None:
            return self.complain('bad-tag', node, f'"{node.tag.removeprefix("tag:yaml.org,2002:")}" is not read here',
                                 'write a plain text in quotes')
        if kind is str:
            if CONTROLS.search(node.value):
                return self.complain('control-character', node, 'a control character stands in this text', 'delete it')
            return Text(node.value, self.place(node))
        if kind is type(None):
            return None
        try:
            if len(node.value) > LONGEST_NUMBER:
                raise ValueError
            return SafeConstructor().construct_object(node)
        except (yaml.YAMLError, ValueError, LookupError):  # LookupError: !!bool maybe, !!int ""
            return self.complain('bad-tag', node, f'"{shown(node.value, 40)}" is not what its tag says',
                                 'write a plain text in quotes')


def syntax_problem(error: yaml.MarkedYAMLError, path: str, text: str) -> Problem:
    """What the YAML parser could not read."""
    unclosed = 'end of stream' in str(error.problem)  # then the line that matters is the one where the quote opens
    mark = (error.context_mark if unclosed else error.problem_mark) or error.context_mark
    hint = 'check the indentation and the quotes on this line and the one above'
    if mark and ''.join(text.split('\n')[mark.line:mark.line + 1]).lstrip(' ').startswith('\t'):
        hint = 'indent with spaces; YAML does not allow tabs'
    return Problem('yaml', Place(path, mark.line + 1 if mark else 0), f'not YAML: {error.problem}', hint)


def shape_problem(fault: Any, places: dict[Path, Place], path: str, shape: type[Shape]) -> Problem:
    """One pydantic error, in the words of whoever wrote the file."""
    at: Path = tuple(fault['loc'])
    place = next((places[at[:n]] for n in range(len(at), -1, -1) if at[:n] in places), Place(path, 1))
    name, owner = (at[-1] if at else ''), '.'.join(map(str, at[:-1])) or 'the file'
    match fault['type']:
        case 'extra_forbidden':
            near = difflib.get_close_matches(str(name), fields_at(shape, at[:-1]), 1)
            return Problem('unknown-field', place, f'unknown field "{name}" in {owner}',
                           f'did you mean "{near[0]}"?' if near else 'delete it')
        case 'missing':
            return Problem('missing-field', place, f'field "{name}" is missing in {owner}', f'add "{name}: …"')
        case 'is_instance_of' if isinstance(fault['input'], bool):
            return Problem('wrong-type', place, f'"{name}" must be a text; yes, no, true and false are none without quotes',
                           'put the word in quotes')
        case 'is_instance_of' | 'literal_error' if isinstance(fault['input'], int | float) and quoted(fault):
            return Problem('wrong-type', place, f'"{name}" must be a text, and {fault["input"]} is a number',
                           f'put it in quotes: "{fault["input"]}"')
        case 'is_instance_of' | 'string_type':
            return Problem('wrong-type', place, f'"{name}" must be a text', 'write one line of text')
        case 'too_long' if isinstance(fault['input'], str):
            return Problem('wrong-value', place, f'"{name}" in {owner} has {len(fault["input"])} characters; '
                           f'{fault["ctx"]["max_length"]} are the most', 'shorten it')
        case 'model_type':
            return Problem('wrong-type', place, f'{name or owner} must be fields with values', 'write "name: …"')
        case _:
            message = fault['msg'].removeprefix('Value error, ')
            return Problem('wrong-value', place, f'"{name}" in {owner}: {message[:1].lower()}{message[1:]}')


def quoted(fault: Any) -> bool:
    """Whether what was written would be right in quotes."""
    return fault['type'] != 'literal_error' or repr(str(fault['input'])) in fault['msg']


def fields_at(shape: type[Shape], at: Path) -> list[str]:
    """The field names that the shape at a path of a file has."""
    for step in at:
        field = shape.model_fields.get(str(step))
        shape = next(shapes_in(field.annotation), shape) if field else shape
    return list(shape.model_fields)


def shapes_in(annotation: Any) -> Iterator[type[Shape]]:
    """The shapes inside a type such as `list[Message] | None`."""
    if get_origin(annotation) in (Union, Annotated, list, tuple, dict, types.UnionType):
        for part in get_args(annotation):
            yield from shapes_in(part)
    elif isinstance(annotation, type) and issubclass(annotation, Shape):
        yield annotation
