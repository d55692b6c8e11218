"""The JSON Schemas that editors read say what the program reads."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from beforehand.content.schema import SHAPES, schemas

ROOT = Path(__file__).parents[1]
MODELINE = re.compile(r'^# yaml-language-server: \$schema=(\S+)$', re.MULTILINE)


def shapes_of(schema: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {schema['title']: schema, **schema.get('$defs', {})}


def test_the_schemas_of_the_repository_are_up_to_date() -> None:
    here = {f'schemas/{path.name}': path.read_text(encoding='utf-8') for path in (ROOT / 'schemas').glob('*.json')}
    assert here == schemas(), 'run: build.py schema'


@pytest.mark.parametrize('name', SHAPES)
def test_an_editor_refuses_a_field_that_the_program_refuses(name: str) -> None:
    for shape in shapes_of(json.loads(schemas()[f'schemas/{name}.json'])).values():
        assert shape['additionalProperties'] is False


def test_an_editor_shows_what_a_field_is_for() -> None:
    message = shapes_of(json.loads(schemas()['schemas/topic.json']))['Message']
    assert message['properties']['kind'] == {
        'default': 'know', 'enum': ['know', 'do', 'paragraph', 'item'], 'title': 'Kind', 'type': 'string',
        'description': 'know: a round stop on the line; do: a square one, to tick. '
                       'paragraph: plain text; item: one of a list, with a bullet.'}


def test_a_number_in_a_text_is_refused_by_the_editor_too() -> None:
    edition = json.loads(schemas()['schemas/edition.json'])
    assert edition['properties']['emergency']['type'] == 'string'


@pytest.mark.parametrize('path', sorted(path for folder in ('content', 'templates', 'locales') for path in (ROOT / folder).rglob('*.yaml')),
                         ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_that_names_its_schema_names_one_that_is_there(path: Path) -> None:
    for name in MODELINE.findall(path.read_text(encoding='utf-8')):
        assert (path.parent / name).resolve().is_file()
