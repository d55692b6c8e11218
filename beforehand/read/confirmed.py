"""What has been confirmed: in an edition's own folder, and once for all editions of the folder in which it lies."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path

from beforehand.content.edition import Confirmation, Confirmations
from beforehand.ground.problem import Problem
from beforehand.read.outside import read_file

FILE = 'confirmed.yaml'
Found = tuple[tuple[Confirmation, ...], list[Problem]]
Shared = MutableMapping[Path, Found]
"""By the folder around editions: of two hundred branches it is read once."""


def own_of(folder: Path, path: str) -> Found:
    """Those of a folder, and what is wrong with the file; a folder need not have one."""
    confirmed, problems = read_file(folder, path, FILE, Confirmations, optional=True)
    return tuple(confirmed.confirmed if confirmed else ()), problems


def shared_of(folder: Path, path: str, around: Shared) -> Found:
    """Those that hold for all editions of the folder in which this one lies."""
    home = folder.parent
    if home not in around:
        # what is wrong is the same for all editions, so it is said once
        found, problems = own_of(home, str(Path(path).parent)) if holds_editions(home) else ((), [])
        around[home] = found, [problem._replace(about=f'edition at {home}') for problem in problems]
    return around[home]


def holds_editions(folder: Path) -> bool:
    """Whether a folder can confirm for the editions in it: one that is an edition itself confirms for itself alone."""
    return not (folder / 'edition.yaml').exists()
