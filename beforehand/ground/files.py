"""Files as they are written and recorded: whole or not at all, below their folder, never through a link that leads out of it.

Also what counts as a file of the project at all. Imports nothing dear: a build with nothing to do looks here too.
"""

from __future__ import annotations

import glob
import hashlib
import json
import os
import re
import stat
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from beforehand.ground.problem import Place, Problem, Unreadable

NAME = re.compile(r'\w[\w .()&+-]{0,60}(?<![ .])')
"""What may be a part of the name of a sheet: on every system, in every shell, in every address."""
ALLOWED = 'use letters, digits, spaces and hyphens, at most 60'
UNSAFE = re.compile(r'|\.{1,2}|.*[\\\x00-\x1f\x7f].*', re.DOTALL)
PART = re.compile(r'\..+\.(\d{1,9})\.part', re.DOTALL)
"""A file that is being written: the name it will have, and the process that writes it."""
HIDDEN = re.compile(r'[.#].*|~\$.*|__.*|.*~|.*#|thumbs\.db|desktop\.ini', re.IGNORECASE | re.DOTALL)
MOST_RECORD_BYTES = 50_000_000


def is_content(name: str) -> bool:
    """Whether a file or folder of that name is somebody's work, and not what an editor or a system leaves beside it."""
    return not HIDDEN.fullmatch(name)


def file_name(name: str) -> str:
    """The same name, which becomes a part of the names of files; for shapes."""
    if not NAME.fullmatch(name):
        raise ValueError(f'this becomes a part of the names of files: {ALLOWED}')
    return name


def place_below(folder: Path, name: str) -> Path:
    """Where a file lies below a folder; one that would lie elsewhere is refused."""
    home = folder.resolve()
    path = home / name
    if any(UNSAFE.fullmatch(part) for part in name.split('/')):
        raise Unreadable(Problem('path', Place(str(folder)), f'"{name}" cannot be the name of a file in it', 'rename it'))
    target = path.resolve()
    if not target.is_relative_to(home):
        raise Unreadable(Problem('path', Place(str(path)), 'lies behind a link that leads out of the folder',
                                 'nothing was written there: put the file itself, or the folder, in place of the link'))
    return target


def write_whole(folder: Path, name: str, data: bytes, settled: bool = False) -> None:
    """Write a file below a folder in one step: whoever looks sees the old one or the new one, never half of it.

    `settled`: it is on the disk before anything else is done, so that a power cut does not change the order of what was written.
    """
    path = place_below(folder, name)
    if path.exists() and not path.is_file():
        raise Unreadable(Problem('path', Place(str(path)), 'is there already, and no file', 'move it away'))
    path.parent.mkdir(parents=True, exist_ok=True)
    sweep(path.parent, path.name)
    part = path.with_name(f'.{path.name}.{os.getpid()}.part')
    try:
        part.unlink(missing_ok=True)
        with part.open('xb') as file:
            file.write(data)
            if settled:
                settle(file)
        os.replace(part, path)
        if settled:
            settle_folder(path.parent)
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def settle(file: IO[bytes]) -> None:
    """Wait until a file is on the disk."""
    file.flush()
    os.fsync(file.fileno())


def settle_folder(folder: Path) -> None:
    """The same for the names in a folder."""
    held = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # where a system knows no such thing of folders
            os.fsync(held)
    finally:
        os.close(held)


def remove(folder: Path, name: str) -> None:
    """Remove a file below a folder, if it is there."""
    home = folder.resolve()
    if (home / name).parent.resolve().is_relative_to(home) and not UNSAFE.fullmatch(Path(name).name):
        with suppress(FileNotFoundError, NotADirectoryError):
            (home / name).unlink()


def sweep(folder: Path, name: str = '') -> None:
    """Remove what processes that are dead had not finished writing into a folder (of one file); nobody else's files."""
    for path in folder.glob(f'.{glob.escape(name) or "*"}.*.part'):
        found = PART.fullmatch(path.name)
        if found and not is_alive(int(found[1])) and stat.S_ISREG(path.lstat().st_mode):
            path.unlink(missing_ok=True)


def is_alive(process: int) -> bool:
    """Whether a process of this number runs."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass
    return True


def write_record(folder: Path, name: str, record: dict[str, Any], settled: bool = False) -> None:
    """Write what a later run shall remember, sealed: what has been damaged or touched since is not remembered."""
    text = written(record)
    write_whole(folder, name, written(record | {'seal': seal(text)}).encode(), settled)


def read_record(path: Path) -> str | None:
    """The JSON text of what an earlier run wrote there; None where there is nothing, or nothing that it wrote."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return None
        with open(path, 'rb') as file:
            record = json.loads(file.read(MOST_RECORD_BYTES))
        said = record.pop('seal')
        text = written(record)
        return text if said == seal(text) else None
    except (OSError, ValueError, AttributeError, KeyError, TypeError, RecursionError):
        return None


def written(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, indent=1)


def seal(text: str) -> str:
    return hashlib.sha256(text.encode(errors='surrogatepass')).hexdigest()[:32]
