"""The texts that an own project has from what is shipped: words of formats and of the house, what its pictures show."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from beforehand.ground.layers import SHIPPED, is_own
from beforehand.read import po

POT = 'locales/beforehand.pot'
OF_TEMPLATES = '#: templates/'
"""How the template of catalogues says where a text comes from."""


def shipped_texts(root: Path) -> dict[str, str]:
    """The English by message id; nothing in a project that is whole in itself."""
    return dict(texts_of((SHIPPED / POT).read_bytes())) if is_own(root) else {}


def shipped_catalogue(locale: str) -> bytes:
    """The catalogue of a locale as it is shipped; empty where it is not."""
    path = SHIPPED / 'locales' / locale / 'messages.po'
    return path.read_bytes() if path.is_file() else b''


@lru_cache(maxsize=2)
def texts_of(pot: bytes) -> dict[str, str]:
    """The texts of a template that come from templates/."""
    entries, problems = po.read(pot, POT)
    assert not problems, problems
    return {entry.context: entry.id for entry in entries
            if entry.context and any(note.startswith(OF_TEMPLATES) for note in entry.notes)}
