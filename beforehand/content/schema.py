"""The shapes of the YAML files as JSON Schemas, from the shapes themselves."""

from __future__ import annotations

import json

from beforehand.content.edition import Confirmations, EditionFile
from beforehand.content.format import Format
from beforehand.content.helpline import Directory
from beforehand.content.layout import Component, Layout
from beforehand.content.locale import LocaleFile, Waivers, Words
from beforehand.content.palette import Palette
from beforehand.content.project import ProjectFile
from beforehand.content.topic import Sources, Topic
from beforehand.content.words import HouseWords, TypeStyles
from beforehand.ground.source import Shape

SHAPES: dict[str, type[Shape]] = {
    'topic': Topic, 'format': Format, 'locale': LocaleFile, 'sources': Sources, 'palette': Palette, 'directory': Directory,
    'layout': Layout, 'component': Component, 'house-words': HouseWords, 'type': TypeStyles, 'edition': EditionFile,
    'confirmed': Confirmations, 'words': Words, 'waivers': Waivers, 'project': ProjectFile,
}


def schemas() -> dict[str, str]:
    """The text of each schema file by its path in the project."""
    return {
        f'schemas/{name}.json': json.dumps(shape.model_json_schema(), ensure_ascii=False, indent=1, sort_keys=True) + '\n'
        for name, shape in SHAPES.items()
    }
