"""A folder is open in one studio at a time: the system lets go of it, however that one ends."""

from __future__ import annotations

import fcntl
import os
from contextlib import suppress
from pathlib import Path


class Lock:
    """What keeps others out of a folder, as long as it is held."""

    def __init__(self, folder: Path, spare: Path) -> None:
        """Take it, or raise BlockingIOError; where folders know no locks, of a file in the spare folder."""
        self.folder = folder
        self.held = [os.open(folder, os.O_RDONLY | os.O_DIRECTORY)]
        try:
            self.take(spare)
        except BlockingIOError:
            self.release()
            raise

    def take(self, spare: Path) -> None:
        try:
            fcntl.flock(self.held[0], fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise
        except OSError:  # a network's folder, or another system's
            self.held.append(os.open(spare / 'lock', os.O_RDWR | os.O_CREAT, 0o600))
            fcntl.flock(self.held[1], fcntl.LOCK_EX | fcntl.LOCK_NB)

    def still(self) -> bool:
        """Whether the folder that was locked is the one that lies there now."""
        try:
            return os.path.samestat(os.fstat(self.held[0]), os.stat(self.folder))
        except (OSError, IndexError):
            return False

    def release(self) -> None:
        """Let others in."""
        while self.held:
            with suppress(OSError):
                os.close(self.held.pop())
