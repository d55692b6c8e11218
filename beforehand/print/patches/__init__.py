"""Small changes inside WeasyPrint 70 that make it faster on pages such as ours; each module here is one, with a function `apply`.

They are found by their presence. All leave every byte of the PDF as it was, but for `compression`, `tables`, which makes it
smaller, and `kerning`, which is there for another viewer's sake: tests/test_patches.py looks.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module


def names() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def apply(*wanted: str) -> None:
    """Change WeasyPrint, once in the life of a process."""
    for name in wanted or names():
        import_module(f'{__name__}.{name}').apply()
