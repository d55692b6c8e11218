"""A single value of a YAML file → what it says; and what was written, where others would read something else. Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml
from yaml.constructor import SafeConstructor

PREFIX = 'tag:yaml.org,2002:'
TEXTS, NUMBERS, WORD, NOTHING = ('str', 'timestamp'), ('int', 'float'), 'bool', 'null'
KINDS = (*TEXTS, *NUMBERS, WORD, NOTHING)
DIGITS = re.compile(r'[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?')
"""A number that everybody reads alike; not 0712 (eight by eight), 10:30 (in sixties), 1_000, .inf, 1e3."""
NUMBER_ELSEWHERE = re.compile(r'[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+')
"""What is a number in YAML 1.2, and a text in YAML 1.1 or the other way round: 0o17, 1e3, 0800."""
COMMENT = re.compile(r'[ \t]+#(?=\S|[ \t]*[0-9]+\w?\s*$)(?P<rest>.*)', re.MULTILINE)
"""What looks as if it belonged to the text before it, such as the #1 of "Aid #1", and is a comment to YAML."""
LONGEST_NUMBER = 30


class Unclear(NamedTuple):
    """A value that no field takes: nothing at all, or a number in a notation that not everybody reads alike."""

    kind: str
    """number or nothing."""


def value_of(node: yaml.ScalarNode) -> object:
    """What a value that is no text says; raises ValueError where it does not say what its tag claims."""
    kind = node.tag.removeprefix(PREFIX)
    if kind == NOTHING:
        return Unclear('nothing')
    if kind in TEXTS or (kind in NUMBERS and (len(node.value) > LONGEST_NUMBER or not DIGITS.fullmatch(node.value))):
        return Unclear('number')
    try:
        return SafeConstructor().construct_object(node)
    except (yaml.YAMLError, LookupError):  # LookupError: !!bool maybe
        raise ValueError from None


def is_text(node: yaml.ScalarNode) -> bool:
    """Whether it is a text to every reader: in quotes, or no number to anybody. Dates are read as they are written."""
    return node.tag.removeprefix(PREFIX) in TEXTS and not (plain(node) and NUMBER_ELSEWHERE.fullmatch(node.value))


def plain(node: yaml.ScalarNode) -> bool:
    return not node.style


def cut_off(node: yaml.ScalarNode, text: str) -> str:
    """What follows an unquoted value on its line and is lost as a comment, though it looks as if it belonged to it: "#1"."""
    found = COMMENT.match(text, node.end_mark.index) if plain(node) else None
    return f'#{found["rest"]}'.partition(' #')[0].rstrip() if found else ''


def anchored(node: yaml.Node, text: str) -> bool:
    """Whether it begins with a name of its own (&name), which is not printed."""
    return text[node.start_mark.index:node.start_mark.index + 1] == '&'
