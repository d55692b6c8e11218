"""What was changed in a folder, step by step, so that each can be taken back by its name; kept outside of the folder.

A step is written down before the first of its files is: whatever ends this process, the next one ends what was begun.
Its name says how far it came: `000012.begun.json`, `000012.json`, `000012.undoing.json`, `000012.undone.json`.
"""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from beforehand.ground.files import read_record, remove, settle_folder, sweep, write_record

MOST_STEPS, MOST_BYTES = 200, 100_000_000
MOST_FORMS = 100
DONE, BEGUN, UNDOING, UNDONE = '', '.begun', '.undoing', '.undone'
KEPT, OPEN = 'kept.json', 'open.json'


class Both(NamedTuple):
    """The bytes of a file before and after; none of no file."""

    before: bytes
    after: bytes


@dataclass(frozen=True)
class Step:
    """What somebody changed."""

    number: int
    told: str
    when: datetime
    undoable: bool
    files: Mapping[str, Both]
    state: str = DONE

    @property
    def name(self) -> str:
        """Of its file."""
        return f'{self.number:06}{self.state}.json'


def state_folder(folder: Path) -> Path:
    """Where what is remembered of a folder lies."""
    told = os.environ.get('XDG_STATE_HOME', '')
    home = Path(told) if os.path.isabs(told) else Path.home() / '.local/state'
    return home / 'beforehand' / sha256(os.fsencode(folder)).hexdigest()[:24]


class Journal:
    """The steps of a folder, the oldest first."""

    def __init__(self, edited: Path) -> None:
        self.folder = state_folder(edited)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sweep(self.folder)

    def names(self) -> list[str]:
        """The files of the steps, in their order."""
        return sorted(path.name for path in self.folder.glob('[0-9]*.json'))

    def names_of(self, step: Step) -> list[str]:
        """Its file, however far it came."""
        return [name for name in self.names() if name.startswith(f'{step.number:06}.')]

    def steps(self, *states: str) -> Iterator[Step]:
        """Those that came so far, the newest first; a file that is damaged, or no step, counts as not there."""
        for name in reversed(self.names()):
            if name[name.index('.'):-len('.json')] in states:
                with suppress(ValueError, TypeError, KeyError, AttributeError):
                    yield step_of(name, json.loads(read_record(self.folder / name) or ''))

    def begin(self, told: str, files: Mapping[str, Both], undoable: bool) -> Step:
        """A step, written down before anything else is; what was undone before cannot be done again."""
        for undone in [*self.steps(UNDONE)]:
            self.drop(undone)
        number = max((int(name.partition('.')[0]) for name in self.names()), default=0) + 1
        step = Step(number, told, datetime.now(UTC), undoable, files, BEGUN)
        coded = {name: [b64encode(data).decode() for data in both] for name, both in files.items()}
        write_record(self.folder, step.name, {'told': told, 'when': step.when.isoformat(), 'undoable': undoable, 'files': coded},
                     settled=True)
        return step

    def turn(self, step: Step, state: str) -> Step:
        """Write down how far a step is."""
        turned = replace(step, state=state)
        for name in self.names_of(step):
            os.replace(self.folder / name, self.folder / turned.name)
        settle_folder(self.folder)
        return turned

    def end(self, step: Step) -> Step:
        """A step is done; those that nobody will take back any more are forgotten."""
        done = self.turn(step, DONE)
        size = 0
        with suppress(OSError):
            for count, name in enumerate(reversed(self.names()), 1):
                size += (self.folder / name).stat().st_size
                if count > MOST_STEPS or (size > MOST_BYTES and count > 1):
                    remove(self.folder, name)
        return done

    def drop(self, step: Step) -> None:
        """A step counts as never made."""
        for name in self.names_of(step):
            remove(self.folder, name)

    def forget(self) -> None:
        """Remember nothing of a folder that lay at this place before."""
        for name in (*self.names(), KEPT):
            remove(self.folder, name)

    def keep(self, form: str, values: Mapping[str, str]) -> None:
        """What was typed into a form and cannot be saved yet; nothing: it is forgotten."""
        forms = {name: kept for name, kept in self.kept().items() if name != form}
        if values:
            forms[form] = dict(values)
        write_record(self.folder, KEPT, {'forms': dict([*forms.items()][-MOST_FORMS:])}, settled=True)

    def kept(self) -> dict[str, dict[str, str]]:
        """By form, the one typed into last at the end."""
        with suppress(ValueError, TypeError, KeyError, AttributeError):
            forms = json.loads(read_record(self.folder / KEPT) or '')['forms']
            return {str(form): {str(key): str(value) for key, value in values.items()} for form, values in forms.items()}
        return {}

    @property
    def address(self) -> str:
        """Where the studio is that has the folder open."""
        with suppress(ValueError, TypeError, KeyError):
            return str(json.loads(read_record(self.folder / OPEN) or '')['address'])
        return ''

    @address.setter
    def address(self, address: str) -> None:
        write_record(self.folder, OPEN, {'address': address})


def step_of(name: str, record: Mapping[str, object]) -> Step:
    """A step as it was written down."""
    number, state = name.removesuffix('.json').partition('.')[::2]
    files = record['files']
    assert isinstance(files, dict)
    decoded = {str(file): Both(b64decode(before), b64decode(after)) for file, (before, after) in files.items()}
    when = datetime.fromisoformat(str(record['when']))
    return Step(int(number), str(record['told']), when, bool(record['undoable']), decoded, f'.{state}' if state else DONE)
