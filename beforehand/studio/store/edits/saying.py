"""A plain value → how it is written in YAML: in the quotes that stood there, if it can be. Pure."""

from __future__ import annotations

import json
import re
from typing import Any

import yaml

from beforehand.ground import scalars
from beforehand.ground.source import composed

PLAIN = re.compile(r"[^\W_](?:[\w .+/()&'-]*\w)?")
"""What may stand without quotes, if YAML reads the same from it."""
SPECIAL = re.compile('[\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')
"""What JSON writes as it is, and YAML reads as something else or not at all."""


def written(value: Any, style: str = '"') -> str:
    """A value on one line; style: the quotes around a text: none, ' or "."""
    if isinstance(value, str):
        return quoted(value, style)
    if isinstance(value, list):
        return '[' + ', '.join(written(one, style) for one in value) + ']'
    if isinstance(value, dict):
        return '{' + ', '.join(f'{name(key)}: {written(one, style)}' for key, one in value.items()) + '}'
    return json.dumps(value)


def quoted(text: str, style: str) -> str:
    """A text in these quotes, or in those that can hold it."""
    if style == '' and is_plain(text):
        return text
    if style == "'" and text.isprintable() and not SPECIAL.search(text):
        return "'" + text.replace("'", "''") + "'"
    return SPECIAL.sub(lambda found: f'\\u{ord(found[0]):04x}', json.dumps(text, ensure_ascii=False))


def name(key: str) -> str:
    """The name of a field."""
    return quoted(key, '')


def is_plain(text: str) -> bool:
    """Whether a text without quotes is read as just this text."""
    if not PLAIN.fullmatch(text):
        return False
    node = composed(f'[{text}]')
    one = node.value[0] if isinstance(node, yaml.SequenceNode) else None
    return isinstance(one, yaml.ScalarNode) and scalars.is_text(one) and one.value == text
