"""A YAML text and what it is to say → the same text, changed in as few places as it takes. Pure.

Each change is one of four; after each, the text has to say what it should, letter by letter, or it is not made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, Literal, NamedTuple

import yaml

from beforehand.studio.store.edits.marks import (
    colon,
    end,
    end_of_value,
    entries,
    in_brackets,
    in_lines,
    is_empty,
    line_end,
    line_start,
    newline,
    next_line,
    start,
)
from beforehand.studio.store.edits.saying import name, written
from beforehand.studio.store.edits.tree import (
    ODD,
    Path,
    alike,
    at,
    canonical,
    composed,
    tree,
    with_value,
    without,
)
from beforehand.studio.store.refusals import CannotSay


class Step(NamedTuple):
    """One change: a value is another one, or is new (a field, or in a list before the place that is named), or goes."""

    kind: Literal['set', 'add', 'insert', 'remove']
    path: Path
    value: Any = None


def amended(text: str, meant: Any) -> str:
    """The text that says what is meant."""
    says = tree(text)
    for step in steps(says, meant):
        says = said_after(says, step)
        found = next((tried for tried in ways(text, step) if is_said(tried, says)), None)
        if found is None:
            raise CannotSay(ODD, why=f'"{" ".join(map(str, step.path))}" stands there in an unusual way')
        text = found
    return text


def is_said(text: str, value: Any) -> bool:
    try:
        return alike(tree(text), value)
    except CannotSay:
        return False


def steps(old: Any, new: Any, path: Path = ()) -> Iterator[Step]:
    """By which changes, one after the other, the old becomes the new."""
    if alike(old, new):
        return
    if isinstance(old, dict) and isinstance(new, dict) and new:
        for key in old:
            if key in new:
                yield from steps(old[key], new[key], (*path, key))
        yield from (Step('add', (*path, key), new[key]) for key in new if key not in old)
        yield from (Step('remove', (*path, key)) for key in old if key not in new)
    elif isinstance(old, list) and isinstance(new, list) and new:
        yield from steps_of_list(old, new, path)
    else:
        yield Step('set', path, new)


def steps_of_list(old: Sequence[Any], new: Sequence[Any], path: Path) -> Iterator[Step]:
    """The same of a list: what is new first, so that it is never empty; from its end, so that places before it stay."""
    found = SequenceMatcher(None, [*map(canonical, old)], [*map(canonical, new)], autojunk=False).get_opcodes()
    for _, first, last, since, until in reversed(found):
        both = min(last - first, until - since)
        yield from (Step('insert', (*path, first + both), value) for value in reversed(new[since + both:until]))
        for index in reversed(range(both)):
            yield from steps(old[first + index], new[since + index], (*path, first + index))
    gone, more = list[int](), 0
    for _, first, last, since, until in found:
        gone += range(first + more + until - since, last + more)
        more += max(until - since - (last - first), 0)
    yield from (Step('remove', (*path, index)) for index in reversed(gone))


def said_after(value: Any, step: Step) -> Any:
    """What a text says after a change."""
    if step.kind == 'remove':
        return without(value, step.path)
    if step.kind == 'insert':
        items, index = list(at(value, step.path[:-1])), step.path[-1]
        items.insert(int(index), step.value)
        return with_value(value, step.path[:-1], items)
    return with_value(value, step.path, step.value)


def ways(text: str, step: Step) -> Iterator[str]:
    """The ways to make a change, the best first."""
    root = composed(text)
    if root is None:
        behind = newline(text) if text and not text.endswith('\n') else ''
        yield f'{text}{behind}{name(str(step.path[0]))}: {written(step.value)}{newline(text)}'
    elif step.kind == 'set':
        yield from with_other(text, root, step)
    elif step.kind == 'add':
        yield from with_field(text, node_at(root, step.path[:-1]), str(step.path[-1]), step.value)
    elif step.kind == 'insert':
        yield with_item(text, node_at(root, step.path[:-1]), int(step.path[-1]), step.value)
    else:
        yield from without_entry(text, node_at(root, step.path[:-1]), step.path[-1])


def node_at(node: yaml.Node, path: Path) -> yaml.Node:
    """The node at a place."""
    for one in path:
        node = node.value[one] if isinstance(one, int) else next(value for key, value in node.value if key.value == one)
    return node


def with_other(text: str, root: yaml.Node, step: Step) -> Iterator[str]:
    """Another value in place of one."""
    node = node_at(root, step.path)
    said = written(step.value, style_of(node))
    if not step.path:
        yield text[:start(node)] + said + text[end(node, text):]
    elif isinstance(step.path[-1], str) and (in_lines(node) or is_empty(node)):
        parent = node_at(root, step.path[:-1])
        key = next(key for key, value in parent.value if value is node)
        first = colon(key, text)
        yield text[:first] + f' {said}' + text[end_of_value(key, node, text):]
    elif is_empty(node):  # an entry of a list: a dash, and nothing behind it
        index = int(step.path[-1])
        first = entries(node_at(root, step.path[:-1]), text)[index].end
        yield f'{text[:first]} {said}{text[first:]}'
    else:
        yield text[:start(node)] + said + text[end(node, text):]


def style_of(node: yaml.Node) -> str:
    """The quotes of a text, or of the first text in a list."""
    if isinstance(node, yaml.ScalarNode):
        return str(node.style or '') if node.style in (None, '', "'", '"') and node.value else '"'
    first = next((one for one in node.value if isinstance(one, yaml.ScalarNode)), None)
    return style_of(first) if first else '"'


def with_field(text: str, node: yaml.Node, key: str, value: Any) -> Iterator[str]:
    """A new field: behind the line that explains it, if there is one, else behind the others."""
    line = f'{name(key)}: {written(value)}'
    if in_brackets(node):
        first = entries(node, text)[-1].end if node.value else start(node) + 1
        yield text[:first] + ', ' * bool(node.value) + line + text[first:]
        return
    indent = ' ' * node.start_mark.column
    examples = re.finditer(rf'^{indent}# ?{re.escape(key)}:.*?$', text, re.MULTILINE)
    for place in (*(line_end(text, found.start()) for found in examples), line_end(text, end(node, text))):
        yield text[:place] + newline(text) + indent + line + text[place:]


def with_item(text: str, node: yaml.Node, index: int, value: Any) -> str:
    """A new entry of a list."""
    said, there = written(value, style_of(node)), entries(node, text)
    if in_brackets(node):
        first = there[index - 1].end if index else start(node) + 1
        return text[:first] + (f', {said}' if index else said + ', ' * bool(there)) + text[first:]
    dash = there[max(index - 1, 0)].start
    indent = ' ' * (dash - line_start(text, dash))
    if index == 0:
        return text[:dash] + f'- {said}{newline(text)}{indent}' + text[dash:]
    first = line_end(text, there[index - 1].end)
    return text[:first] + f'{newline(text)}{indent}- {said}' + text[first:]


def without_entry(text: str, node: yaml.Node, which: str | int) -> Iterator[str]:
    """A list or mapping without one of its several entries."""
    there = entries(node, text)
    index = which if isinstance(which, int) else [key.value for key, _ in node.value].index(which)
    this, others = there[index], there[index + 1:]
    if in_brackets(node) and not others:
        yield text[:there[index - 1].end] + text[this.end:]
    elif in_brackets(node) or text[line_start(text, this.start):this.start].strip():
        yield text[:this.start] + text[others[0].start if others else this.end:]
    else:
        yield text[:line_start(text, this.start)] + text[next_line(text, this.end):]
