"""Steps of several files, made and taken back as a whole, whatever ends the process in the middle."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from beforehand.ground.files import remove, settle_folder, write_whole
from beforehand.ground.problem import Unreadable
from beforehand.studio.store import shelf
from beforehand.studio.store.journal import BEGUN, UNDOING, UNDONE, Both, Journal, Step
from beforehand.studio.store.refusals import N_, Unfit

NOT_SAVED = N_('It cannot be saved: %(why)s.')


@contextmanager
def allowed(text: str) -> Iterator[None]:
    """What the machine does not allow is said in words: a full disk, a folder in which nobody may write."""
    try:
        yield
    except OSError as error:
        raise Unfit(text, why=error.strerror) from None
    except Unreadable as error:
        raise Unfit(text, why='something else has its name') from error


class Steps:
    """The steps that are made in a folder: first in its journal, then in its files."""

    def __init__(self, folder: Path, journal: Journal) -> None:
        self.folder, self.journal = folder, journal

    def make(self, told: str, files: Mapping[str, Both], undoable: bool) -> Step:
        """Make a step."""
        with allowed(NOT_SAVED):
            return self.again(self.journal.begin(told, files, undoable))

    def again(self, step: Step) -> Step:
        """Make what is written down; when the machine does not allow it, everything is as it was."""
        return self.either(step, self.forth, self.back)

    def take_back(self, step: Step) -> Step:
        """Take a step back; likewise."""
        return self.either(step, self.back, self.forth)

    def either(self, step: Step, do: Callable[[Step], Step], otherwise: Callable[[Step], Step]) -> Step:
        try:
            return do(step)
        except (OSError, Unreadable):
            with suppress(OSError, Unreadable):  # then it is ended as soon as the machine allows it
                otherwise(step)
            raise

    def back(self, step: Step) -> Step:
        step = self.journal.turn(step, UNDOING)
        self.put({name: both.before for name, both in step.files.items()})
        return self.journal.turn(step, UNDONE)

    def forth(self, step: Step) -> Step:
        step = self.journal.turn(step, BEGUN)
        self.put({name: both.after for name, both in step.files.items()})
        return self.journal.end(step)

    def settle(self) -> None:
        """End what was begun and not ended, since the process was killed or the disk full; what others changed since stays."""
        for step in [*self.journal.steps(BEGUN, UNDOING)]:
            if any(shelf.read(self.folder, name) not in both for name, both in step.files.items()):
                self.journal.end(step)
            else:
                self.back(step) if step.state == UNDOING else self.forth(step)

    def put(self, files: Mapping[str, bytes]) -> None:
        """Write what is not so yet: pictures first, edition.yaml, which names them, behind all others; what goes, goes last."""
        for name in sorted(files, key=lambda name: shelf.rank(name, bool(files[name]))):
            if files[name] == shelf.read(self.folder, name):
                continue
            if files[name]:
                write_whole(self.folder, name, files[name], settled=True)
            else:
                remove(self.folder, name)
                settle_folder(self.folder)
