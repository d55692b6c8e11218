"""What must be true of every page is looked at on every page: a rule a file, found by its presence.

A rule is a generator `find(laid, geometry)`: it holds the page as WeasyPrint laid it out against what the program knows of the
sheet. Its docstring says what it demands, its HINT how that is mended; the id of its faults is the name of its file.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from beforehand.compose.facts import AS_IS
from beforehand.layout.geometry import Area, Geometry
from beforehand.print.laid import laid
from beforehand.print.seen import Fault, Figure, Laid, Words

TOLERANCE_MM = 0.1
"""So much is lost in rounding."""
MOST_LETTERS = 40


class Rule(NamedTuple):
    """What a rule finds wrong with a page, and how that is mended."""

    find: Callable[[Laid, Geometry], Iterator[Fault]]
    hint: str


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its id."""
    modules = {module.name: import_module(f'{__name__}.{module.name}') for module in pkgutil.iter_modules(__path__)}
    return {name: Rule(module.find, module.HINT) for name, module in sorted(modules.items())}


def look(document: Any, geometry: Geometry) -> list[Fault]:
    """What is wrong with a document that was laid out and not yet written."""
    seen = laid(document)
    return [fault for rule in rules().values() for fault in rule.find(seen, geometry)]


def name(thing: Words | Figure) -> str:
    """What a text or a picture is called: by its message, or by what it says."""
    if isinstance(thing, Figure):
        return f'the picture "{shortened(thing.alt)}"'
    message = thing.where.message
    return f'"{message if message and not message.startswith(AS_IS) else shortened(thing.text)}"'


def shortened(text: str) -> str:
    text = ' '.join(text.split())
    return text if len(text) <= MOST_LETTERS else text[:MOST_LETTERS].rstrip() + ' …'


def inked(laid: Laid) -> Iterator[tuple[Words | Figure, Area]]:
    """Everything that is read or looked at, and the rectangle around its ink."""
    for words in laid.words:
        shown = [piece.shown for piece in words.pieces]
        if shown:
            lefts, tops, rights, bottoms = zip(*shown, strict=True)
            yield words, Area(min(lefts), min(tops), max(rights), max(bottoms))
    yield from ((figure, figure.area) for figure in laid.figures)
