"""The shape of project.yaml: what an own project settles for all its topics. Field docstrings are the editor's help."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from beforehand.content.edition import Name
from beforehand.ground import tags
from beforehand.ground.problem import Text
from beforehand.ground.source import Shape

ENGLISH = Text('en')
"""The language of the words that are shipped; and of a project that names none."""


def language(tag: Text) -> Text:
    """A locale by its tag, as folders of locales/ are named."""
    if not tags.known(tag) and not tags.well_formed(tag):
        raise ValueError(f'"{tag}" is no locale; write its tag, such as de or pt-BR')
    return tag


class ProjectFile(Shape):
    """project.yaml: it makes a folder a project of its own, which has what is shipped with Beforehand beside its own files."""

    name: Name | None = None
    """Whose project it is, for whoever opens the file."""
    source_language: Annotated[Text, AfterValidator(language)] = ENGLISH
    """The language in which its topics are written: de. All others are translated from it."""
    words: Annotated[int, Field(ge=5, le=200)] | Literal['any'] = 20
    """The most words that a message has with its detail; any: as many as fit."""
    sources: Literal['required', 'optional'] = 'required'
    """Whether each message must say what it rests on (`rests_on`: ids of content/sources.yaml, or own)."""
