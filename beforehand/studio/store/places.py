"""Where the folders of leaflets may lie: below one's own home folder, in the open, and never where something else lies.

What is said of a folder is that it will not do; what else is in it is nobody's business.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from beforehand.content.drafting import folder_name
from beforehand.ground.files import NAME, is_content
from beforehand.ground.folders import FILE, HOME
from beforehand.ground.source import shown
from beforehand.studio.store.refusals import N_, Unfit

DEEPEST, MOST_FOLDERS, MOST_NEW, MOST_TRIED = 4, 2_000, 2, 99
HERE = 'Beforehand'
"""The folder below home into which new ones are put, if nothing else is said."""


def editions_below(home: Path, root: Path) -> list[Path]:
    """The folders with leaflets in them that lie below home, and among the project's own; those nearest first."""
    home, root = home.resolve(), root.resolve()
    own = inside(root / HOME) if root.is_relative_to(home) else []
    return [path for path in (*own, *folders(home, root)) if is_edition(path) and NAME.fullmatch(path.name)]


def folders(home: Path, but: Path | None = None) -> Iterator[Path]:
    """The folders below one, level by level, not too many; hidden ones, links, and what lies in leaflets are not looked at."""
    level, count = [home], 0
    for _ in range(DEEPEST):
        level = [path for parent in level if not is_edition(parent) for path in inside(parent) if path != but]
        yield from level[:MOST_FOLDERS - count]
        count += len(level)
        if count >= MOST_FOLDERS:
            return


def inside(folder: Path) -> list[Path]:
    """The folders in a folder that one may look into."""
    with suppress(OSError), os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries if is_content(entry.name) and entry.is_dir(follow_symlinks=False))
        return [folder / name for name in names]
    return []


def is_edition(folder: Path) -> bool:
    path = folder / FILE
    return path.is_file() and not path.is_symlink()


def proposed(home: Path, root: Path, name: str) -> Path:
    """Where the folder of an organisation could be made."""
    plain = folder_name(name)
    for number in range(1, MOST_TRIED):
        path = home.resolve() / HERE / (f'{plain}-{number}' if number > 1 else plain)
        if not os.path.lexists(path) and not unfit(path, home, root):
            return path
    return path


def place(home: Path, root: Path, typed: str) -> Path:
    """The folder that somebody means, with leaflets in it, empty, or new; Unfit, and why, of any other."""
    words = typed.strip()
    if not words.isprintable() or not words or '\\' in words:
        raise Unfit(N_('This cannot be the name of a folder. Type it again, such as Documents/our-aid.'))
    path = home / (words.removeprefix('~/') if words.startswith('~/') else words)
    name = shown(path.name, 60)
    if '..' in Path(words).parts:
        raise Unfit(N_('The folder %(folder)s cannot be used: write it without dots.'), folder=name)
    try:
        real = path.resolve()
    except (OSError, RuntimeError, ValueError):
        raise Unfit(N_('The folder %(folder)s cannot be found.'), folder=name) from None
    if why := unfit(real, home, root):
        raise Unfit(why, folder=name)
    return real


def unfit(path: Path, home: Path, root: Path) -> str:
    """Why a folder, all links followed, cannot hold leaflets, as a sentence about %(folder)s; empty where it can."""
    home, root = home.resolve(), root.resolve()
    own = root / HOME
    if not path.is_relative_to(home) or path == home:
        return N_('The folder %(folder)s cannot be used: it does not lie in a folder of yours.')
    if not all(map(is_content, path.relative_to(home).parts)):
        return N_('The folder %(folder)s cannot be used: it is hidden.')
    if path.is_relative_to(root) and path.parent != own:
        return N_('The folder %(folder)s cannot be used: it belongs to the program.')
    if not NAME.fullmatch(path.name):
        return N_('Give the folder %(folder)s another name: letters, digits, spaces and hyphens, at most 60.')
    if path.parent != own and (own / path.name).is_dir():
        return N_('The folder %(folder)s cannot be used: there is another folder of this name among those of the program.')
    return taken(path, home)


def taken(path: Path, home: Path) -> str:
    """Why a folder of a good name cannot be used as it is."""
    above = [one for one in path.parents if one.is_relative_to(home) and one != home]
    if any(map(is_edition, above)):
        return N_('The folder %(folder)s cannot be used: it lies in a folder of other leaflets.')
    if os.path.lexists(path):
        free = is_edition(path) or is_empty(path)
        return '' if free else N_('The folder %(folder)s cannot be used: there is something else in it.')
    lacking = [one for one in above if not one.exists()]
    if len(lacking) > MOST_NEW:
        return N_('The folder %(folder)s cannot be used: the folders around it are not there.')
    nearest = next((one for one in path.parents if one.exists()), home)
    free = nearest.is_dir() and os.access(nearest, os.W_OK)
    return '' if free else N_('The folder %(folder)s cannot be used: nothing can be written there.')


def is_empty(path: Path) -> bool:
    """Whether it is a folder in which nobody has put anything."""
    try:
        with os.scandir(path) as entries:
            return not any(is_content(entry.name) for entry in entries)
    except OSError:
        return False
