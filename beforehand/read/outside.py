"""A YAML file of a folder from outside: read where it is a file of that folder, and no larger than what people write."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TypeVar

from beforehand.ground.problem import Place, Problem
from beforehand.ground.source import Shape, read

S = TypeVar('S', bound=Shape)
MOST_BYTES = 64 * 1024


def read_file(folder: Path, path: str, name: str, shape: type[S], optional: bool = False) -> tuple[S | None, list[Problem]]:
    """A YAML file of the folder, if it is a file of that folder and of a size that somebody can have written."""
    place = Place(f'{path}/{name}')
    try:
        status = os.lstat(folder / name)
        if stat.S_ISLNK(status.st_mode):
            inside = (folder / name).resolve().is_relative_to(folder.resolve())
            return None, [Problem('edition', place, 'is a link' + ('' if inside else ' that leads out of the folder'),
                                  'put the file itself into the folder')]
        if not stat.S_ISREG(status.st_mode):
            return None, [Problem('edition', place, 'is no file', 'write it as a text file')]
        if status.st_size > MOST_BYTES:
            return None, [Problem('edition', place, f'has {status.st_size:,} bytes; {MOST_BYTES:,} are the most that is read',
                                  'an edition needs some twenty lines')]
        return read((folder / name).read_bytes(), str(place), shape)
    except OSError as error:
        if optional and isinstance(error, FileNotFoundError):
            return None, []
        return None, [Problem('missing-file', place, f'cannot be read: {error.strerror}', './build.py new edition writes one')]
