"""A catalogue that a command is about, by the name of its locale."""

from __future__ import annotations

from pathlib import Path

import click

from beforehand.ground.problem import Unreadable
from beforehand.ground.source import shown
from beforehand.read.catalogue import read_entries
from beforehand.read.entry import Entry
from beforehand.read.settings import settings_of


def meant(root: Path, locale: str) -> str:
    """The locale of the project that is meant, as programs may write its name too (zh_hans)."""
    there = sorted(path.parent.name for path in (root / 'locales').glob('*/messages.po'))
    found = {name.lower(): name for name in there}.get(locale.lower().replace('_', '-'), '')
    if not found:
        is_source = locale.lower() == settings_of(root).source_language.lower()
        why = 'is what all others are translated from' if is_source else 'has no catalogue'
        raise click.UsageError(f'"{shown(locale, 40)}" {why}; there are: {", ".join(there)}')
    return found


def entries_of(root: Path, locale: str) -> tuple[bytes, list[Entry]]:
    """A catalogue as it lies there, and its messages."""
    path = f'locales/{locale}/messages.po'
    data = (root / path).read_bytes()
    entries, problems = read_entries(data, path)
    if problems:
        raise Unreadable(*problems)
    return data, entries
