"""Where the project's files and editions lie. Imports nothing dear: a build with nothing to do looks here too.

Each of the four folders may be a link to anywhere. What lies in them may be links to other places in the same folder; in
content/ and locales/, to other places in the project too. A link that leads elsewhere is a problem: nothing behind it is opened.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from beforehand.ground.files import is_content, write_whole
from beforehand.ground.problem import Place, Problem

INPUTS = ('content', 'templates', 'locales', 'fonts')
PRESSED = ('templates', 'fonts')
"""What the press may open."""
HOME = 'content/editions'
FILE = 'edition.yaml'
OPEN = 'open'
"""The edition that is printed when none is named."""


def find_folders(root: Path, wishes: Sequence[str]) -> tuple[list[Path], list[str]]:
    """The folders that names, paths and patterns mean, each once; and the wishes that mean none."""
    found: dict[Path, None] = {}
    missing = []
    home = root / HOME
    for wish in wishes or (OPEN,):
        exact = [path for path in (home / wish, Path(wish), root / wish) if path.is_dir()]
        bases = (os.path.join(glob.escape(str(home)), wish), wish, os.path.join(glob.escape(str(root)), wish))
        paths = exact or [Path(path) for base in bases for path in sorted(glob.glob(base)) if os.path.lexists(f'{path}/{FILE}')]
        missing += [] if paths else [wish]
        found |= dict.fromkeys(path.absolute() for path in paths)
    return list(found), missing


def content(folder: Path, pattern: str) -> list[Path]:
    """The files (with a slash at the end: the folders) of a pattern that are somebody's work, in the order of their names."""
    is_wanted = Path.is_dir if pattern.endswith('/') else Path.is_file
    return sorted(path for path in folder.glob(pattern)
                  if is_wanted(path) and all(is_content(part) for part in path.relative_to(folder).parts))


def write_in_project(root: Path, name: str, data: bytes) -> None:
    """Write a file of the project, whole; where one of its four folders is a link, below that folder."""
    top, _, rest = name.partition('/')
    inside = (root / top).resolve().is_relative_to(root.resolve())
    write_whole(root if inside else root / top, name if inside else rest, data)


def is_in(root: Path, name: str, path: Path) -> bool:
    """Whether a path lies in one of the folders that the press may open, by its name and, through all links, in fact."""
    return path.is_relative_to(root / name) and path.resolve().is_relative_to((root / name).resolve())


def project_files(root: Path) -> Iterator[tuple[str, str]]:
    """Every file of the four folders, and why it must not be read (empty: it may)."""
    for name in INPUTS:
        top = os.path.join(root, name)
        yield from walk(top, (os.path.realpath(top), *([] if name in PRESSED else [os.path.realpath(root)])))


def unreadable_files(root: Path) -> Iterator[Problem]:
    """What lies in the project's folders and cannot be read, or must not; of its editions, editions.py says so."""
    for path, fault in project_files(root):
        if fault and not Path(path).is_relative_to(root / HOME):
            yield unreadable(root, Path(path), fault)


def unreadable(root: Path, path: Path, fault: str, locale: str = '', about: str = '') -> Problem:
    """A file that is there and cannot be read, or a folder that is not there."""
    hint = 'put the file itself there' if 'link' in fault else 'it has to be there, and you have to be allowed to read it'
    return Problem('missing-file', Place(str(path.relative_to(root))), fault, hint, locale, about)


def walk(folder: str, homes: Sequence[str], above: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """The files below a folder and behind links that stay in these homes; and what there is that cannot be read."""
    real = os.path.realpath(folder)
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield folder, f'cannot be read: {error.strerror}'
        return
    for entry in entries:
        if not is_content(entry.name):
            continue
        if entry.is_symlink() and (fault := astray(entry.path, homes, above | {real})):
            yield entry.path, fault
        elif entry.is_dir():
            yield from walk(entry.path, homes, above | {real})
        else:
            yield entry.path, '' if entry.is_file() else 'is neither a file nor a folder'


def astray(link: str, homes: Sequence[str], above: frozenset[str]) -> str:
    """What is wrong with where a link leads."""
    real = os.path.realpath(link)
    if real in above:
        return 'is a link to a folder in which it lies'
    if not os.path.exists(link):
        return 'is a link that leads nowhere'
    inside = any(real == home or real.startswith(home + os.sep) for home in homes)
    return '' if inside else 'is a link that leads out of the project, or of its folder'
