"""One folder for everything that a run puts down for a moment: gone when the run ends; if it was killed, when the next begins.

WeasyPrint, fontconfig and forked presses make temporary files, and do not always live to remove them.
"""

from __future__ import annotations

import atexit
import fcntl
import os
import re
import shutil
import signal
import tempfile
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import FrameType

PREFIX, SUFFIX = 'beforehand-', '.scratch'
OURS = re.compile(rf'{PREFIX}\w{{8}}{re.escape(SUFFIX)}')
in_use: Path | None = None
"""The folder of this run; processes forked from it share it."""


def folder() -> Path:
    """The temporary folder of this run; `tempfile` puts everything there from now on."""
    global in_use
    if in_use is None or not in_use.is_dir():
        sweep(Path(tempfile.gettempdir()))
        in_use = begun(Path(tempfile.gettempdir()))
        os.environ['TMPDIR'] = tempfile.tempdir = str(in_use)
        clear = partial(remove, in_use, os.getpid())
        atexit.register(clear)
        for number in (signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) == signal.SIG_DFL:
                with suppress(ValueError):  # not in the main thread: then the next run tidies up
                    signal.signal(number, partial(end, clear))
    return in_use


def begun(place: Path) -> Path:
    """A new folder, locked as long as this process or one forked from it lives: the system lets go, however they end."""
    while True:
        path = Path(tempfile.mkdtemp(SUFFIX, PREFIX, place))
        with suppress(OSError):  # another run swept it away just now; or there are no locks here, and nobody sweeps
            fcntl.flock(os.open(path, os.O_RDONLY), fcntl.LOCK_EX)
        if path.is_dir():
            return path


def sweep(place: Path) -> None:
    """Remove the folders of runs that were killed: ours by name and owner, and locked by nobody."""
    for path in place.iterdir():
        if OURS.fullmatch(path.name):
            with suppress(OSError):
                held = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY)  # a pipe would be waited for
                try:
                    fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    if os.fstat(held).st_uid == os.getuid():
                        shutil.rmtree(path, ignore_errors=True)
                finally:
                    os.close(held)


def remove(path: Path, maker: int) -> None:
    """Remove the folder, if this is the process that made it."""
    if os.getpid() == maker:
        shutil.rmtree(path, ignore_errors=True)


def end(clear: partial[None], number: int, frame: FrameType | None) -> None:
    """Told to stop: tidy up, then stop as if nobody had listened."""
    signal.signal(number, signal.SIG_DFL)
    clear()
    os.kill(os.getpid(), number)
