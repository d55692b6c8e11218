"""What a project is laid over: its own files win, and what it lacks is what Beforehand is shipped with.

A folder with a project.yaml is somebody's own project. Any other, the shipped one before all, is whole in itself. A file has
the same name in both, relative to the project's folder, so that the same inputs give the same bytes wherever they lie.
Imports nothing dear: a build with nothing to do looks here too.
"""

from __future__ import annotations

import os
from pathlib import Path

from beforehand.ground.problem import Place, Problem

PACKAGE = Path(__file__).resolve().parents[1]
INSIDE = PACKAGE / 'shipped'
"""Where an installed package keeps what it is shipped with; a checkout has it beside the program."""
SHIPPED = INSIDE if INSIDE.is_dir() else PACKAGE.parent
FILE = 'project.yaml'
WHOLE = ('templates', 'fonts')
"""Where a folder of the project's own, a format or a family, stands for the whole of the shipped one."""
SHARED = 'shared'
OF_A_LOCALE = ('locale.yaml', 'words.yaml', 'glossary.csv')
MERGED = ('messages.po', 'readings.csv', 'waivers.yaml')
"""What a locale has from both: the project's messages, and the words that are shipped."""


def is_own(root: Path) -> bool:
    """Whether a folder is somebody's own project, which lacks what is shipped."""
    return os.path.isfile(os.path.join(root, FILE)) and root != SHIPPED


def is_project(root: Path) -> bool:
    """Whether a folder is a project at all."""
    return is_own(root) or (root / 'content' / 'topics').is_dir()


def layers(root: Path) -> tuple[Path, ...]:
    """The folders that a project consists of, its own first."""
    return (root, SHIPPED) if is_own(root) else (root,)


def lying(root: Path, name: str) -> Path:
    """Where a file or folder of the project lies: its own, else the shipped one; where there is none, its own place."""
    own = root / name
    if os.path.lexists(own) or not is_own(root) or not lent(root, name):
        return own
    shipped = SHIPPED / name
    return shipped if shipped.exists() else own


def lent(root: Path, name: str) -> bool:
    """Whether a project has what is shipped under a name as long as it has nothing of that name itself.

    Topics, editions and sources are not lent: what a project says is its own.
    """
    top, _, rest = name.partition('/')
    folder, _, below = rest.partition('/')
    if top == 'content':
        return folder == 'helplines'
    if top == 'locales':
        return below in (*OF_A_LOCALE, *MERGED)
    return top in WHOLE and (folder == SHARED or not os.path.lexists(root / top / folder))


def is_read(root: Path, name: str) -> bool:
    """Whether a shipped file of a name is read for an own project."""
    return lent(root, name) and (is_merged(name) or not os.path.lexists(root / name))


def is_merged(name: str) -> bool:
    """Whether a project has a file beside the shipped one of the same name."""
    return name.startswith('locales/') and name.rpartition('/')[2] in MERGED


def home_of(root: Path, path: Path) -> Path:
    """In which of the folders of a project a file lies: the innermost, since one may lie in the other."""
    homes = [layer for layer in layers(root) if path.is_relative_to(layer)]
    return max(homes, key=lambda home: len(home.parts), default=root)


def named(root: Path, path: Path) -> str:
    """The name of a file in the project, wherever it lies."""
    return path.relative_to(home_of(root, path)).as_posix()


def told(root: Path, problem: Problem) -> Problem:
    """A problem as its reader finds the file: one that is shipped lies elsewhere."""
    name, line = problem.place
    if not is_own(root) or not name or os.path.isabs(name) or is_merged(name) or lying(root, name) == root / name:
        return problem
    return problem._replace(place=Place(str(SHIPPED / name), line))


def usual_out(root: Path) -> Path:
    """Where a project's sheets go if nobody says otherwise: never into the installed package."""
    return Path.cwd() / 'out' if root == INSIDE else root / 'out'
