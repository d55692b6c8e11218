"""Whether anything at all has changed since the last build; if not, the next one need not even read the project.

Only a shortcut: what it cannot vouch for is decided sheet by sheet, by the ledger. Contents are hashed, never dates.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

INPUTS = ('content', 'templates', 'locales', 'fonts')
FILE = '.ledger/standing.json'
MOST_BYTES = 50_000_000


def fingerprint(root: Path, editions: Iterable[Path], versions: Mapping[str, str], asked: object) -> str:
    """A hash of every file that a build reads, the program, the versions of its libraries, and what was asked for."""
    whole = hashlib.sha256(repr((sorted(versions.items()), asked)).encode())
    outside = [folder for folder in editions if folder.is_symlink() or not folder.is_relative_to(root)]
    for folder in (*(root / name for name in INPUTS), *outside, Path(__file__).parent):
        for path in sorted(files(str(folder))) if folder.is_dir() else ():
            whole.update(f'\0{os.path.relpath(path, folder)}\0'.encode() + contents(path))
    return whole.hexdigest()


def contents(path: str) -> bytes:
    """A hash of a file; of a link where it leads, since nothing outside is opened; of what is too large to be read its size."""
    if os.path.islink(path):
        return os.readlink(path).encode(errors='surrogateescape')
    if (size := os.path.getsize(path)) > MOST_BYTES:
        return str(size).encode()
    with open(path, 'rb') as file:
        return hashlib.file_digest(file, 'sha256').digest()


def files(folder: str) -> Iterable[str]:
    """The files and links below a folder that are not by-products."""
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith(('.', '__')):
                yield from files(entry.path)
        elif not entry.name.startswith('.') and (entry.is_symlink() or entry.is_file()):
            yield entry.path


def recall(out: Path, print_: str, today: date) -> list[str] | None:
    """The closing lines of the last build: if it was of the same inputs, and all its PDFs are still what they were.

    Nor may a confirmation have begun or run out since.
    """
    try:
        known: dict[str, Any] = json.loads((out / FILE).read_bytes())
        if known['inputs'] != print_ or not known['from'] <= str(today) < known['until']:
            return None
        for name, digest in known['sheets'].items():
            with open(out / name, 'rb') as file:
                if hashlib.file_digest(file, 'sha256').hexdigest() != digest:
                    return None
        return list(known['lines'])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(out: Path, print_: str, names: Iterable[str], lines: list[str], days: tuple[date, date]) -> None:
    """Record a build after which nothing is left to do, from the first of these days until before the second."""
    from beforehand.ledger import write_whole

    sheets = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in names}
    known = {'inputs': print_, 'from': str(days[0]), 'until': str(days[1]), 'sheets': sheets, 'lines': lines}
    write_whole(out / FILE, json.dumps(known, ensure_ascii=False, indent=1).encode())
