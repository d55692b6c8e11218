"""An edition's folder in the hands of one studio: read, changed in whole steps, and every step taken back on request.

Nothing is written that the project cannot read, nor over what somebody else has changed meanwhile.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self

from beforehand.content.drafting import edition_text
from beforehand.ground.files import is_content, settle_folder, write_whole
from beforehand.ground.hint import lasting, quoted
from beforehand.ground.problem import Problem
from beforehand.studio.store import shelf
from beforehand.studio.store.change import Wish, granted
from beforehand.studio.store.journal import DONE, UNDONE, Both, Journal, Step
from beforehand.studio.store.judge import EDITION, added_by, judged
from beforehand.studio.store.lock import Lock
from beforehand.studio.store.refusals import N_, Busy, Conflict, Gone, Invalid, Unfit, digest_of
from beforehand.studio.store.steps import NOT_SAVED, Steps, allowed

NOT_OPENED = N_('This folder cannot be opened: %(why)s.')


class Held:
    """An edition's folder, which this studio alone writes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.judge: Callable[[Mapping[str, bytes]], list[Problem]] = judged
        """What is wrong with files, before they are written; whoever knows the project sees more."""
        self.one_at_a_time = threading.RLock()
        with allowed(NOT_OPENED):
            self.journal = Journal(self.folder)
            try:
                self.lock = Lock(self.folder, self.journal.folder)
            except BlockingIOError:
                raise Busy(self.journal.address) from None
        self.steps = Steps(self.folder, self.journal)
        self.known: dict[str, str] = {}

    @classmethod
    def open(cls, folder: Path, address: str = '') -> Held:
        """A folder with leaflets in it; what was begun before a crash is ended."""
        if not (folder / EDITION).is_file():
            raise Unfit(N_('There are no leaflets in this folder.'))
        return cls(folder).begun(address)

    @classmethod
    def begin(cls, folder: Path, fields: Mapping[str, Any], address: str = '') -> Held:
        """A new or empty folder, with what is known so far."""
        data = lasting(edition_text(quoted(folder), fields)).encode()
        if problems := judged({EDITION: data}):
            raise Invalid(problems)
        with allowed(N_('This folder cannot be made: %(why)s.')):
            folder.mkdir(parents=True, exist_ok=True)
            if any(is_content(path.name) for path in folder.iterdir()):
                raise Unfit(N_('There is something else in this folder already.'))
            settle_folder(folder.parent)
        return cls(folder).begun(address, data)

    def begun(self, address: str, data: bytes = b'') -> Self:
        """The same, ready to work in; whatever keeps it from being ready, others may open it then."""
        try:
            with allowed(NOT_OPENED):
                self.journal.address = address
                if data:
                    self.journal.forget()
                    write_whole(self.folder, EDITION, data, settled=True)
                self.steps.settle()
            self.known = self.digests()
            return self
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let others open it."""
        self.lock.release()

    def read(self, name: str) -> bytes:
        """A file of the folder; nothing where there is none."""
        if not shelf.is_ours(name):
            raise ValueError(name)
        with self.one_at_a_time:
            self.stay()
            return shelf.read(self.folder, name)

    def digest(self, name: str) -> str:
        """By which a form says from which file it was made."""
        return digest_of(self.read(name))

    def digests(self) -> dict[str, str]:
        """Of all files of the edition."""
        return {name: digest_of(data) for name, data in self.files().items()}

    def files(self) -> dict[str, bytes]:
        """All files of the edition."""
        with self.one_at_a_time:
            return {name: data for name in shelf.names(self.folder) if (data := self.read(name))}

    def changed_outside(self) -> list[str]:
        """The files that others have changed since this was asked last."""
        with self.one_at_a_time:
            now = self.digests()
            changed = [name for name in sorted({*now, *self.known}) if now.get(name) != self.known.get(name)]
            self.known = now
            return changed

    def save(self, told: str, files: Mapping[str, Wish], seen: Mapping[str, str], undoable: bool = True) -> Step | None:
        """Make one step: all of its files, or none. None: there is nothing that it would change.

        `told`: what it is, in words for a person. `seen`: the digests of the files from which the form was made.
        """
        with self.one_at_a_time:
            self.settle()
            before = self.files()
            after = {name: granted(name, wish, self.read(name), seen.get(name, '')) for name, wish in files.items()}
            after |= dict.fromkeys(shelf.left_over(before, after), b'')
            changed = {name: data for name, data in after.items() if data != before.get(name, b'')}
            if not changed:
                return None
            self.accept(before, changed)
            self.note(changed)
            return self.steps.make(told, {name: Both(before.get(name, b''), data) for name, data in changed.items()}, undoable)

    def stay(self) -> None:
        """Refuse to go on in a folder that is another one by now."""
        if not self.lock.still():
            raise Gone(N_('The folder has been moved, renamed or replaced.'))

    def settle(self) -> None:
        """End what the machine did not allow to be ended before."""
        self.stay()
        with allowed(NOT_SAVED):
            self.steps.settle()

    def accept(self, before: Mapping[str, bytes], changed: Mapping[str, bytes]) -> None:
        """Refuse what the project could not read."""
        after = {name: data for name, data in {**before, **changed}.items() if data}
        if (problems := self.judge(after)) and (problems := added_by(self.judge(before), problems, changed)):
            raise Invalid(problems)

    def note(self, files: Mapping[str, bytes]) -> None:
        """Files that nobody else has changed."""
        known = self.known | {name: digest_of(data) for name, data in files.items()}
        self.known = {name: digest for name, digest in known.items() if digest}

    def last(self) -> Step | None:
        """The step that `undo` takes back."""
        return next((step for step in self.journal.steps(DONE) if step.undoable), None)

    def undone(self) -> Step | None:
        """The step that `redo` makes again: the last one that was taken back, as long as nothing else was changed."""
        return next(iter([*self.journal.steps(UNDONE)][::-1]), None)

    def undo(self) -> Step:
        """Take back the last step that can be; Conflict, when a file is no longer what it made of it."""
        with self.one_at_a_time:
            self.settle()
            return self.turn(self.last(), back=True)

    def redo(self) -> Step:
        """Make again what was undone."""
        with self.one_at_a_time:
            self.settle()
            return self.turn(self.undone(), back=False)

    def turn(self, step: Step | None, back: bool) -> Step:
        """Take a step back, or make it again."""
        if step is None:
            raise LookupError
        wanted = {name: both.before if back else both.after for name, both in step.files.items()}
        for name, both in step.files.items():
            if (now := self.read(name)) != (both.after if back else both.before):
                raise Conflict(name, wanted[name], now)
        self.accept(self.files(), wanted)
        with allowed(N_('It cannot be undone: %(why)s.') if back else NOT_SAVED):
            done = self.steps.take_back(step) if back else self.steps.again(step)
        self.note(wanted)
        return done

    def keep(self, form: str, values: Mapping[str, str]) -> None:
        """Keep what was typed and cannot be saved yet; an empty mapping forgets it."""
        with self.one_at_a_time:
            if values or form in self.journal.kept():
                with allowed(N_('It cannot be kept: %(why)s.')):
                    self.journal.keep(form, values)

    def kept(self, form: str) -> dict[str, str]:
        """What was typed into a form and is not saved."""
        return self.journal.kept().get(form, {})
