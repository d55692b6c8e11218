"""Decorations of a page: every public function of every module here is one, and its name is what a layout calls it.

Each takes its box in mm, the colours, whether the script runs from right to left, and options of its own by name; it gives an
SVG of that size, with all its ink inside. Distances along a line run from the edge on which reading starts.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib import import_module
from inspect import Parameter, getmembers, isfunction, signature

from beforehand.compose.inks import Inks

__all__ = ['Inks', 'drawings', 'options']


def found() -> Iterator[tuple[str, Callable[..., str]]]:
    """The drawings of this package, remembered for the sheets to come."""
    for name in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        module = import_module(f'{__name__}.{name}')
        for word, function in getmembers(module, isfunction):
            if function.__module__ == module.__name__ and not word.startswith('_'):
                yield word, lru_cache(maxsize=256)(function)


drawings: dict[str, Callable[..., str]] = dict(found())


@cache
def options(name: str) -> dict[str, Parameter]:
    """The options of a drawing."""
    return {word: one for word, one in signature(drawings[name]).parameters.items() if one.kind is Parameter.KEYWORD_ONLY}
