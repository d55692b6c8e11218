"""Steps of several files, made and taken back as a whole, whatever ends the process in the middle."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from beforehand.ground.files import remove, settle_folder, write_whole
from beforehand.studio.store import shelf
from beforehand.studio.store.journal import BEGUN, UNDOING, Both, Journal, Step
from beforehand.studio.store.refusals import Unfit


class Steps:
    """The steps that are made in a folder: first in its journal, then in its files."""

    def __init__(self, folder: Path, journal: Journal) -> None:
        self.folder, self.journal = folder, journal

    def make(self, told: str, files: Mapping[str, Both], undoable: bool) -> Step:
        """Make a step; when the machine does not allow it, everything is as it was."""
        step = None
        try:
            step = self.journal.begin(told, files, undoable)
            self.put({name: both.after for name, both in files.items()})
            return self.journal.end(step)
        except OSError as error:
            if step:
                with suppress(OSError):  # then whoever opens the folder next does it
                    self.put({name: both.before for name, both in files.items()})
                    self.journal.drop(step)
            raise Unfit(f'It cannot be saved: {error.strerror}.') from None

    def take_back(self, step: Step) -> None:
        """Undo a step, and forget it."""
        try:
            step = self.journal.turn(step, UNDOING)
            self.put({name: both.before for name, both in step.files.items()})
            self.journal.drop(step)
        except OSError as error:
            raise Unfit(f'It cannot be undone: {error.strerror}.') from None

    def settle(self) -> None:
        """End what a process that was killed had begun: all files are as before, or all as after; what others changed since stays."""
        for step in [step for step in self.journal.steps() if step.state in (BEGUN, UNDOING)]:
            now = {name: shelf.read(self.folder, name) for name in step.files}
            if any(now[name] not in both for name, both in step.files.items()):
                self.journal.end(step)
            elif step.state == UNDOING:
                self.take_back(step)
            elif all(now[name] == both.before for name, both in step.files.items()):
                self.journal.drop(step)
            else:
                self.put({name: both.after for name, both in step.files.items()})
                self.journal.end(step)

    def put(self, files: Mapping[str, bytes]) -> None:
        """Write files: pictures first, edition.yaml, which names them, behind all others; what goes, goes last."""
        for name in sorted(files, key=lambda name: shelf.rank(name, bool(files[name]))):
            if files[name]:
                write_whole(self.folder, name, files[name], settled=True)
            else:
                remove(self.folder, name)
                settle_folder(self.folder)
