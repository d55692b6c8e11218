"""Where editions lie. Imports nothing dear: a build with nothing to do looks here too."""

from __future__ import annotations

import glob
import os
from collections.abc import Sequence
from pathlib import Path

HOME = 'content/editions'
OPEN = 'open'
"""The edition that is printed when none is named."""


def find_folders(root: Path, wishes: Sequence[str]) -> tuple[list[Path], list[str]]:
    """The folders that names, paths and patterns mean, each once; and the wishes that mean none."""
    found: dict[Path, None] = {}
    missing = []
    for wish in wishes or (OPEN,):
        bases = (str(root / HOME / wish), wish, str(root / wish))
        paths = [path for base in bases for path in sorted(glob.glob(base)) if os.path.isdir(path)]
        missing += [] if paths else [wish]
        found |= dict.fromkeys(Path(path).absolute() for path in paths)
    return list(found), missing
