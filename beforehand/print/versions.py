"""What decides how a page is printed, beside the page: the libraries and the program itself."""

from __future__ import annotations

import hashlib
from pathlib import Path

from beforehand.ground.layers import INSIDE
from beforehand.print import engine

PROGRAM = Path(__file__).parents[1]
PRINTS_NOTHING = ('exchange', 'checks', 'studio', 'commands')
"""The rooms that may change without a sheet changing; any other room, new ones too, makes every sheet stale."""


def press_versions() -> dict[str, str]:
    """The versions of the libraries, and a hash of every file of ours that may decide how a page is printed."""
    whole = hashlib.sha256()
    for path in sorted(PROGRAM.glob('*/**/*')):
        where = path.relative_to(PROGRAM)
        if path.is_file() and where.parts[0] not in (*PRINTS_NOTHING, INSIDE.name) and '__pycache__' not in where.parts:
            whole.update(f'\0{where.as_posix()}\0'.encode() + path.read_bytes())
    return engine.versions() | {'beforehand': whole.hexdigest()[:32]}
