"""Where the parts of a YAML text begin and end, by the marks of its nodes. Pure.

The mark at the end of what stands in lines of its own lies behind the comments that follow it: too far for a change.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import yaml

GAP = re.compile(r'(?:\s|#[^\n]*)*')
COLON = re.compile(r'\s*:')


class Span(NamedTuple):
    """From the first letter of an entry (its name, or the dash before it) to behind its last."""

    start: int
    end: int


def in_brackets(node: yaml.Node) -> bool:
    """Whether it is a list or mapping in brackets."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def in_lines(node: yaml.Node) -> bool:
    """Whether it is a list or mapping without brackets."""
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def start(node: yaml.Node) -> int:
    return int(node.start_mark.index)


def end(node: yaml.Node, text: str) -> int:
    """Behind the last letter of a node."""
    if in_lines(node):
        return entries(node, text)[-1].end
    written = text[start(node):node.end_mark.index]
    return start(node) + len(written.rstrip() if isinstance(node, yaml.ScalarNode) else written)


def entries(node: yaml.Node, text: str) -> Sequence[Span]:
    """The entries of a list or mapping, in the order of the text."""
    if isinstance(node, yaml.MappingNode):
        return [Span(start(key), end_of_value(key, value, text)) for key, value in node.value]
    if in_brackets(node):
        return [Span(start(item), end(item, text)) for item in node.value]
    found, behind = list[Span](), start(node)
    for item in node.value:
        dash = dash_from(behind, text)
        behind = max(dash + 1, end(item, text) if start(item) > dash and not is_empty(item) else 0)
        found.append(Span(dash, behind))
    return found


def is_empty(node: yaml.Node) -> bool:
    """Whether nothing is written there."""
    return isinstance(node, yaml.ScalarNode) and not node.style and not node.value and start(node) == node.end_mark.index


def end_of_value(key: yaml.Node, value: yaml.Node, text: str) -> int:
    return colon(key, text) if is_empty(value) else end(value, text)


def colon(key: yaml.Node, text: str) -> int:
    """Behind the colon that follows the name of a field; behind the name, where there is none."""
    found = COLON.match(text, key.end_mark.index)
    return found.end() if found else int(key.end_mark.index)


def dash_from(at: int, text: str) -> int:
    """The dash of an entry, from the beginning of its list or the end of the entry before."""
    found = GAP.match(text, at)
    return found.end() if found else at


def line_start(text: str, at: int) -> int:
    return text.rfind('\n', 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Before what ends the line of a place."""
    found = text.find('\n', at)
    stop = len(text) if found < 0 else found
    return stop - 1 if text[at:stop].endswith('\r') else stop


def next_line(text: str, at: int) -> int:
    found = text.find('\n', at)
    return len(text) if found < 0 else found + 1


def newline(text: str) -> str:
    """How the lines of a text end."""
    return '\r\n' if '\r\n' in text else '\n'
