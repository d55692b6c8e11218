"""How a sheet is finished: what kind of PDF it is, in which colours. One file of print/finishes/ each, found by its presence."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import NamedTuple

from beforehand.content.palette import Colour

FOLDER = 'beforehand.print.finishes'
USUAL = 'office'
"""What is printed unless another is asked for; names of files are without it."""


class Finish(NamedTuple):
    """A way of printing a sheet."""

    id: str
    """The name of its file; the code on the sheet says it too."""
    name: str
    pdf_variant: str
    colour: Callable[[Colour], str]
    """A colour of the palette as it is written in CSS and SVG."""
    bleed_mm: float = 0
    """How far the sheet is printed beyond its edge, to be trimmed."""
    marks: bool = False
    """Whether it has marks where to trim."""

    @property
    def ending(self) -> str:
        """How it ends the names of files."""
        return '' if self.id == USUAL else f'-{self.id}'

    @property
    def told(self) -> str:
        """What of it the press is told, in words."""
        return f'{self.id}, {self.pdf_variant}, {self.bleed_mm:g} mm bleed, {"marks" if self.marks else "no marks"}'


@cache
def finishes() -> dict[str, Finish]:
    """All of them by name, the usual one first."""
    names = (module.name for module in pkgutil.iter_modules(import_module(FOLDER).__path__))
    return {name: import_module(f'{FOLDER}.{name}').FINISH for name in sorted(names, key=lambda name: (name != USUAL, name))}


def finish(id: str = USUAL) -> Finish:
    """The finish of this name."""
    return finishes()[id]
