"""YAML text → its nodes, and what they say as plain values; and what they would say with other values in them. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import yaml

from beforehand.ground import scalars, source
from beforehand.studio.store.refusals import N_, CannotSay

Path = tuple[str | int, ...]
"""Where a value stands: ('own', 0, 'name')."""
MOST_LEVELS = 30
ODD = N_('This file is written in a way that cannot be changed here: %(why)s. Change it in an editor.')
UNSTORED = N_('There is a sign in it that cannot be stored. Type it again.')


class Remove:
    """What is not to stand there any more."""


REMOVE: Final = Remove()


class Unread(NamedTuple):
    """A value that no field takes, as it was written."""

    tag: str
    written: str


def composed(text: str) -> yaml.Node | None:
    """The nodes of a text; None where it says nothing."""
    try:
        return source.composed(text)
    except yaml.YAMLError as error:
        raise CannotSay(ODD, why=getattr(error, 'problem', None) or 'it is not YAML') from None


def tree(text: str) -> Any:
    """What a text says, as dicts, lists and single values; an empty one says as much as {}."""
    node = composed(text)
    return {} if node is None else value_of(node, text, set())


def value_of(node: yaml.Node, text: str, seen: set[int], level: int = 0) -> Any:
    """What a node says; what the project would not read is refused, since one change of it would be several."""
    if id(node) in seen or scalars.anchored(node, text):
        raise CannotSay(ODD, why='it has anchors and aliases (& and *)')
    if level > MOST_LEVELS:
        raise CannotSay(ODD, why='lists lie in each other too deep')
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [value_of(child, text, seen, level + 1) for child in node.value]
    if isinstance(node, yaml.MappingNode):
        found = {key_of(key): value_of(value, text, seen, level + 1) for key, value in node.value}
        if len(found) < len(node.value):
            raise CannotSay(ODD, why='a field stands in it twice')
        return found
    assert isinstance(node, yaml.ScalarNode)
    return scalar_of(node)


def key_of(node: yaml.Node) -> str:
    """The name of a field."""
    if not isinstance(node, yaml.ScalarNode):
        raise CannotSay(ODD, why='a field has no plain name')
    return str(node.value)


def scalar_of(node: yaml.ScalarNode) -> Any:
    """A single value; one that no field takes is known by how it is written."""
    if scalars.is_text(node):
        return str(node.value)
    try:
        value = scalars.value_of(node)
    except ValueError:
        value = None
    return value if isinstance(value, bool | int | float) else Unread(node.tag, node.value)


def alike(one: Any, other: Any) -> bool:
    """Whether two values say the same: true is not 1, and 1 is not "1"."""
    return canonical(one) == canonical(other)


def canonical(value: Any) -> str:
    """A value as it is compared."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def at(value: Any, path: Path) -> Any:
    """What stands at a place; None where nothing does."""
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
            value = value[step]
        else:
            return None
    return value


def with_values(value: Any, wanted: Mapping[Path, Any]) -> Any:
    """The same with other values at these places: first what is said, then what goes, the last of a list first."""
    for path, new in wanted.items():
        if new is not REMOVE:
            value = with_value(value, path, new)
    gone = [path for path, new in wanted.items() if new is REMOVE]
    for path in sorted(gone, key=lambda path: [step if isinstance(step, int) else -1 for step in path], reverse=True):
        value = without(value, path)
    return value


def with_value(value: Any, path: Path, new: Any) -> Any:
    """The same with another value at a place; what it needs around it is made."""
    if not path:
        return new
    first, rest = path[0], path[1:]
    if isinstance(first, str):
        old = value if isinstance(value, dict) else {}
        return old | {first: with_value(old.get(first), rest, new)}
    items = list(value) if isinstance(value, list) else []
    if not 0 <= first <= len(items):
        raise CannotSay(N_('There is no entry %(number)s in this list any more.'), number=first + 1)
    items[first:first + 1] = [with_value(at(items, (first,)), rest, new)]
    return items


def without(value: Any, path: Path) -> Any:
    """The same without what stands at a place, if it does."""
    first, rest = path[0], path[1:]
    if at(value, (first,)) is None:
        return value
    if rest:
        return with_value(value, (first,), without(at(value, (first,)), rest))
    if isinstance(value, dict):
        return {key: old for key, old in value.items() if key != first}
    return [old for index, old in enumerate(value) if index != first]
