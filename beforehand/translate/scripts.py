"""What a script needs in print: its faces and how they are set, by the locale that is written in it (scripts.yaml)."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import Field

from beforehand.content.locale import Display, TextFace
from beforehand.ground import tags
from beforehand.ground.problem import Text
from beforehand.ground.source import Shape, read

FILE = Path(__file__).with_name('scripts.yaml')


class Faces(Shape):
    """How some scripts, languages or locales are set."""

    for_: list[Text] = Field(alias='for')
    text: TextFace
    display: Display
    actual_text: bool = False


class Scripts(Shape):
    """scripts.yaml."""

    faces: list[Faces]
    packages: dict[str, Text]


@lru_cache(maxsize=1)
def table() -> Scripts:
    """The facts as they are shipped."""
    file, problems = read(FILE.read_bytes(), FILE.name, Scripts)
    assert file, problems
    return file


def faces_of(locale: str) -> Faces | None:
    """How a locale is set; None for a script of which nothing is known."""
    by_name = {str(name): faces for faces in table().faces for name in faces.for_}
    return next((by_name[name] for name in names_of(locale) if name in by_name), None)


def names_of(locale: str) -> tuple[str, ...]:
    """What a locale may be found by: itself, its language, if that is written in its usual script, and its script."""
    language, *more = locale.split('-')
    said = tags.parts(locale) or tags.Parts(language, next((part for part in more if len(part) == 4), ''), '')
    script = tags.script_of(said)
    is_usual = script == tags.script_of(tags.Parts(said.language, '', ''))
    return (locale, f'{said.language}-{script}', *([said.language] if is_usual else []), script)


def source_of(family: str) -> str:
    """Where a font comes from that is not there."""
    package = table().packages.get(family)
    return f'the npm package {package}' if package else 'the fonts/ of Beforehand'


def written(faces: Faces) -> str:
    """The same as lines of a locale.yaml."""
    lines = [f'{name}: {flow(getattr(faces, name).model_dump(exclude_unset=True))}' for name in ('text', 'display')]
    return '\n'.join([*lines, *(['actual_text: true'] if faces.actual_text else [])])


def flow(fields: dict[str, Any]) -> str:
    """A map on one line."""
    return f'{{{", ".join(f"{name}: {scalar(value)}" for name, value in fields.items())}}}'


def scalar(value: Any) -> str:
    """A number, or a text, in quotes where it could be read as something else."""
    if isinstance(value, float):
        return f'{value:g}'
    return str(value) if str(value).isascii() and str(value).isalnum() else json.dumps(str(value), ensure_ascii=False)
