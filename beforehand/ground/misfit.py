"""What does not fit a shape, in the words of whoever wrote the file: with the very characters that stand there. Pure."""

from __future__ import annotations

import difflib
import json
import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from beforehand.ground.problem import Place, Problem
from beforehand.ground.scalars import Unclear

Path = tuple[str | int, ...]
MOST_SHOWN = 60
"""How many characters of a value are shown; a longer one is no slip of the pen."""
OF_ANOTHER_KIND = ('is_instance_of', 'string_type', 'list_type', 'dict_type', 'bool_type', 'float_type', 'int_type', 'model_type',
                   'literal_error')
NOT_A_TEXT, YES_NO = ('is_instance_of', 'string_type'), ('no', 'yes')


class Written(dict[Path, Place]):
    """Where each value of a file stands, by its path; and what is written there, where that is no text."""

    def __init__(self) -> None:
        super().__init__()
        self.characters: dict[Path, str] = {}

    def path_of(self, loc: tuple[str | int, ...]) -> Path:
        """The path of a fault, without the names that pydantic gives to the branches of a union."""
        at: Path = ()
        for step in loc:
            at = (*at, step) if (*at, step) in self else at
        return at


def faults_of(error: ValidationError, file: Written) -> list[Any]:
    """The faults that pydantic found. Of a value that may be of several kinds it tells what is wrong with each of them: what is
    said of the kind that it is, or else of the first."""
    faults: list[Any] = error.errors(include_url=False)
    paths = [file.path_of(fault['loc']) for fault in faults]
    of_its_kind = {path[:n] for path in paths for n in range(len(path))}
    of_its_kind |= {at for fault, at in zip(faults, paths, strict=True) if fault['type'] not in OF_ANOTHER_KIND}
    first = {at: fault for fault, at in reversed(list(zip(faults, paths, strict=True)))}
    return [fault for fault, at in zip(faults, paths, strict=True)
            if fault['type'] not in OF_ANOTHER_KIND or (at not in of_its_kind and first[at] is fault)]


def shape_problem(fault: Any, file: Written, path: str, shape: type[BaseModel]) -> Problem:
    """One pydantic error, in the words of whoever wrote the file."""
    at = file.path_of(fault['loc'])
    place, written = file.get(at, Place(path, 1)), file.characters.get(at)
    if fault['type'] in ('missing', 'extra_forbidden'):
        return field_problem(fault, str(fault['loc'][-1]), place, at, shape)
    name, owner = named(at), owner_of(at[:-1])
    match fault['type']:
        case _ if fault['input'] == Unclear('nothing'):
            return Problem('empty-field', place, f'{name} is empty', 'write its value, or delete the line')
        case kind if written is not None and (kind in NOT_A_TEXT or (kind == 'literal_error' and repr(written) in fault['msg'])):
            what = f'means "{YES_NO[fault["input"]]}"' if isinstance(fault['input'], bool) else 'is a number'
            hint = 'put it in quotes' + (f': {quoted(written)}' if len(written) <= MOST_SHOWN else '')
            return Problem('wrong-type', place, f'{name} must be a text, and {brief(written)} {what} without quotes', hint)
        case _ if isinstance(fault['input'], Unclear):
            return Problem('wrong-value', place, f'{name} must not be {written}: not everybody reads the same number in it',
                           'write it in plain digits, such as 8.5; or, if it is a text, in quotes')
        case 'is_instance_of' | 'string_type':
            return Problem('wrong-type', place, f'{name} must be a text', 'write one line of text')
        case 'too_long' if isinstance(fault['input'], str):
            return Problem('wrong-value', place, f'{name} in {owner} has {len(fault["input"])} characters; '
                           f'{fault["ctx"]["max_length"]} are the most', 'shorten it')
        case 'list_type':
            values = quoted(written or fault['input']) if written or isinstance(fault['input'], str) else '…'
            return Problem('wrong-type', place, f'{name} must be a list', f'write [{values}], or each on its own line after "- "')
        case 'bool_type' | 'float_type' | 'int_type' as kind:
            what = 'yes or no' if kind == 'bool_type' else 'a number'
            return Problem('wrong-type', place, f'{name} must be {what}', f'write {what}, without quotes')
        case 'model_type' | 'dict_type':
            return Problem('wrong-type', place, f'{name} must be fields with values', 'write "name: …"')
    message = fault['msg'].removeprefix('Value error, ')
    return Problem('wrong-value', place, f'{name} in {owner}: {message[:1].lower()}{message[1:]}')


def brief(written: str) -> str:
    """What is written, as far as it helps to find it."""
    return written if len(written) <= MOST_SHOWN else f'{written[:MOST_SHOWN]}…'


def field_problem(fault: Any, name: str, place: Place, at: Path, shape: type[BaseModel]) -> Problem:
    """A field that is not there, or that nobody knows."""
    if fault['type'] == 'missing':
        return Problem('missing-field', place, f'field "{name}" is missing in {owner_of(at)}', f'add "{name}: …"')
    near = difflib.get_close_matches(name, fields_at(shape, at[:-1]), 1)
    was = getattr(shape, 'was', {}).get(name) if len(at) == 1 else None
    return Problem('unknown-field', place, f'unknown field "{name}" in {owner_of(at[:-1])}',
                   was or (f'did you mean "{near[0]}"?' if near else 'delete it'))


def named(at: Path) -> str:
    """A value as its file calls it: by its field, or as which one of a list."""
    if at and isinstance(at[-1], int):
        return f'item {at[-1] + 1} of {named(at[:-1])}'
    return f'"{at[-1]}"' if at else 'the file'


def quoted(text: str) -> str:
    """A text as it can be pasted into a YAML file."""
    return json.dumps(text, ensure_ascii=False)


def owner_of(at: Path) -> str:
    return '.'.join(map(str, at)) or 'the file'


def fields_at(shape: type[BaseModel], at: Path) -> list[str]:
    """The field names that the shape at a path of a file has."""
    for step in at:
        field = shape.model_fields.get(str(step))
        shape = next(shapes_in(field.annotation), shape) if field else shape
    return list(shape.model_fields)


def shapes_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The shapes inside a type such as `list[Message] | None`."""
    if get_origin(annotation) in (Union, Annotated, list, tuple, dict, types.UnionType):
        for part in get_args(annotation):
            yield from shapes_in(part)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
