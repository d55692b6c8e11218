"""Where the project's files and editions lie. Imports nothing dear: a build with nothing to do looks here too.

Each of the four folders may be a link to anywhere. What lies in them may be links to other places in the same folder; in
content/ and locales/, to other places in the project too. A link that leads elsewhere is a problem: nothing behind it is opened.
What a project lacks is found among what is shipped: ground/layers.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from beforehand.ground import layers
from beforehand.ground.files import is_content, write_whole
from beforehand.ground.layers import SHIPPED, is_own, named
from beforehand.ground.problem import Place, Problem

INPUTS = ('content', 'templates', 'locales', 'fonts')
PRESSED = ('templates', 'fonts')
"""What the press may open."""
HOME = 'content/editions'
FILE = 'edition.yaml'
OPEN = 'open'
"""The edition that is printed when none is named; in a project that has none of that name, all."""


def find_folders(root: Path, wishes: Sequence[str]) -> tuple[list[Path], list[str]]:
    """The folders that names, paths and patterns mean, each once; and the wishes that mean none."""
    found: dict[Path, None] = {}
    missing = []
    home = root / HOME
    for wish in wishes or usual(root):
        exact = [path for path in (home / wish, Path(wish), root / wish) if path.is_dir()]
        bases = (os.path.join(glob.escape(str(home)), wish), wish, os.path.join(glob.escape(str(root)), wish))
        paths = exact or [Path(path) for base in bases for path in sorted(glob.glob(base)) if os.path.lexists(f'{path}/{FILE}')]
        missing += [] if paths else [wish]
        found |= dict.fromkeys(path.absolute() for path in paths)
    return list(found), missing


def usual(root: Path) -> Sequence[str]:
    """The editions that are meant when none is named."""
    every = [path.name for path in content(root / HOME, '*/')] if is_own(root) else []
    return [OPEN] if OPEN in every or not every else every


def found(root: Path, pattern: str) -> list[Path]:
    """The files of a project by a pattern, its own and those that it lacks and is lent, in the order of their names."""
    own = {named(root, path): path for path in content(root, pattern)}
    shipped = content(SHIPPED, pattern) if is_own(root) else ()
    lent = {name: path for path in shipped if layers.lent(root, name := path.relative_to(SHIPPED).as_posix())}
    both = lent | own
    return [both[name] for name in sorted(both, key=lambda name: name.split('/'))]


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
    return any(path.is_relative_to(home := layer / name) and path.resolve().is_relative_to(home.resolve())
               for layer in layers.layers(root))


def project_files(root: Path) -> Iterator[tuple[str, str]]:
    """Every file of the four folders and of those that are lent, and why it must not be read (empty: it may)."""
    if is_own(root):
        yield os.path.join(root, layers.FILE), ''
    for name in INPUTS:
        if not is_own(root) or os.path.lexists(root / name):
            yield from files_below(root, name)
        if is_own(root):
            yield from (one for one in files_below(SHIPPED, name) if layers.is_read(root, os.path.relpath(one[0], SHIPPED)))


def files_below(root: Path, name: str) -> Iterator[tuple[str, str]]:
    """Every file of one of the four folders."""
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
    return Problem('missing-file', Place(named(root, path)), fault, hint, locale, about)


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
