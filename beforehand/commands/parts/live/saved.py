"""Which files were saved, by dates and sizes, looked at again and again: that works with every editor and file system."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from beforehand.ground.files import is_content

Stamp = tuple[int, int, int]
GONE_LOOKS = 10
"""So many looks a file has to be gone: editors take it away for a moment when they replace it."""
MOST_DEEP = 12


def stamps(places: Iterable[Path]) -> dict[str, Stamp]:
    """Date, size and number of some files, and of every one in some folders; of what cannot be looked at, nothing."""
    return {path: stamp for place in places for path, stamp in (looked_at(place) if place.is_file() else walk(str(place)))}


def looked_at(file: Path | os.DirEntry[str]) -> Iterator[tuple[str, Stamp]]:
    """One file; nothing of one that is gone in this very moment."""
    with suppress(OSError):
        info = file.stat()
        yield os.fspath(file), (info.st_mtime_ns, info.st_size, info.st_ino)


def walk(folder: str, deep: int = 0) -> Iterator[tuple[str, Stamp]]:
    """The files below a folder that are somebody's work."""
    try:
        entries = list(os.scandir(folder)) if deep < MOST_DEEP else []
    except OSError:
        return
    for entry in entries:
        try:
            if not is_content(entry.name):
                continue
            if entry.is_dir():
                yield from walk(entry.path, deep + 1)
            elif entry.is_file():
                yield from looked_at(entry)
        except OSError:  # gone in this very moment
            continue


class Eye:
    """Looks at folders, and tells what was saved once it is written to its end: two looks have to see the same."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self.folders = tuple(folders)
        self.known = self.last = stamps(self.folders)
        self.looks_alike = 0

    def saved(self) -> list[str]:
        """The files that were changed, added or deleted since that was asked last."""
        now = stamps(self.folders)
        self.looks_alike = self.looks_alike + 1 if now == self.last else 0
        self.last = now
        if now == self.known or self.looks_alike < (GONE_LOOKS if self.known.keys() - now.keys() else 1):
            return []
        changed = sorted(path for path in {*now, *self.known} if now.get(path) != self.known.get(path))
        self.known = now
        return changed
