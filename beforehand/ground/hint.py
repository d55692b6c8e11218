"""Hints that can be pasted: they call the program `./build.py`, and whoever prints them says it as it was called."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

WRITTEN = './build.py'
"""How modules write it in a hint, and how it is kept in the ledger."""


def called() -> str:
    """The program as it can be called again from here: `./build.py`, `../build.py`, or `beforehand` where it is installed."""
    path = Path(sys.argv[0])
    here = str(path) if str(path.parent) != '.' else WRITTEN
    return shlex.join([here if path.name == 'build.py' else 'beforehand', *project(sys.argv[1:])])


def project(words: list[str]) -> list[str]:
    """`--project FOLDER`, where it was given."""
    for at, word in enumerate(words):
        if word.startswith('--project'):
            return words[at:at + 1] if '=' in word else words[at:at + 2]
    return []


def pasteable(text: str) -> str:
    """A text whose commands call the program as it was called."""
    return text.replace(WRITTEN, called())


def lasting(text: str) -> str:
    """The same for a file that is kept, and may be opened elsewhere: without the path of this machine."""
    return text.replace(WRITTEN, 'beforehand') if called().startswith('beforehand') else text


def quoted(path: str | Path) -> str:
    """A path or a name as a shell reads it."""
    return shlex.quote(str(path))
