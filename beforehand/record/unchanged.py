"""Whether anything at all has changed since the last build; if not, the next one need not even read the project.

Only a shortcut: what it cannot vouch for is decided sheet by sheet, by the ledger. Contents are hashed, never dates.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from beforehand.ground.files import place_below, read_record, write_record
from beforehand.ground.folders import project_files, walk
from beforehand.ground.layers import INSIDE, PACKAGE
from beforehand.ground.problem import Unreadable, printable

FILE = '.ledger/unchanged.json'
SHARED = 'confirmed.yaml'
"""What all editions of a folder share stands beside them, in the folder around them."""
MOST_BYTES = 50_000_000


def fingerprint(root: Path, editions: Iterable[Path], versions: Mapping[str, str], asked: object = None) -> str:
    """A hash of every file that a build reads, the program, the versions of its libraries, and what was asked for, if anything.

    Empty where that would take too long: then it is the fingerprint of nothing.
    """
    whole = hashlib.sha256(repr(sorted(versions.items())).encode())
    outside = [folder for folder in editions if folder.is_symlink() or not folder.is_relative_to(root)]
    for path, fault in inputs(root, outside):
        if (size := 0 if fault else os.path.getsize(path)) > MOST_BYTES:
            return ''
        where = os.readlink(path) if os.path.islink(path) else ''
        said = f'\0{os.path.relpath(path, root)}\0{where}\0{fault}\0{size}\0'
        whole.update(said.encode(errors='surrogateescape') + (b'' if fault else contents(path)))
    return whole.hexdigest() if asked is None else with_wishes(whole.hexdigest(), asked)


def with_wishes(print_: str, asked: object) -> str:
    """The fingerprint of a build: that of what it reads, and what was asked for."""
    return print_ and hashlib.sha256(repr((print_, asked)).encode()).hexdigest()


def inputs(root: Path, outside: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Every file that a build may read, as it is found by who reads it."""
    yield from project_files(root)
    for folder in (*outside, PACKAGE):
        yield from (one for one in walk(str(folder), (os.path.realpath(folder),)) if not one[0].startswith(f'{INSIDE}/'))
    for folder in sorted({folder.parent for folder in outside}):
        if os.path.lexists(path := folder / SHARED):
            yield str(path), '' if path.is_file() else 'is no file'


def contents(path: str) -> bytes:
    """A hash of a file, wherever a link to it leads."""
    try:
        with open(path, 'rb') as file:
            return hashlib.file_digest(file, 'sha256').digest()
    except OSError as error:
        return str(error.strerror).encode()


def recall(out: Path, print_: str, today: date) -> list[str] | None:
    """The closing lines of the last build: if it was of the same inputs, and all its PDFs are still what they were.

    Nor may a confirmation have begun or run out since.
    """
    try:
        known: dict[str, Any] = json.loads(read_record(out / FILE) or '{}')
        if not print_ or known['inputs'] != print_ or not known['from'] <= str(today) < known['until']:
            return None
        folder = cache(partial(place_below, out))
        for name, digest in known['sheets'].items():
            path = os.path.join(folder(os.path.dirname(name)), os.path.basename(name))
            if os.path.islink(path) or not os.path.isfile(path) or contents(path).hex() != digest:
                return None
        lines = known['lines']
        return [printable(line) for line in lines] if isinstance(lines, list) and known['sheets'] else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, Unreadable):
        return None


def remember(out: Path, print_: str, names: Iterable[str], lines: list[str], days: tuple[date, date]) -> None:
    """Record a build after which nothing is left to do, from the first of these days until before the second."""
    sheets = {name: contents(str(out / name)).hex() for name in names}
    write_record(out, FILE, {'inputs': print_, 'from': str(days[0]), 'until': str(days[1]), 'sheets': sheets, 'lines': lines})
