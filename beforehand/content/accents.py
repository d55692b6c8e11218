"""The shape of the colours of topics. Field docstrings are the editor's help."""

from __future__ import annotations

from beforehand.ground.problem import Text
from beforehand.ground.source import Shape


class Accent(Shape):
    """The one colour of a topic; black on it has a contrast of 7:1 or more."""

    field: Text
    """Hex colour of flat fields."""


class Accents(Shape):
    """templates/shared/accents.yaml."""

    accents: dict[str, Accent]
