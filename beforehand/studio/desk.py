"""What the studio has before it: the project, one folder of leaflets, its pages, and the language of whoever sits here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from beforehand.content.edition import EditionFile

if TYPE_CHECKING:
    from beforehand.read.editions import Edition
    from beforehand.read.project import Project
    from beforehand.studio.making import Making
    from beforehand.studio.preview.preview import Preview
    from beforehand.studio.store.held import Held
    from beforehand.studio.store.refusals import Conflict


@dataclass
class Desk:
    """One for a studio; there is one person at it, perhaps in several windows."""

    root: Path
    """The project."""
    home: Path
    """Below which folders of leaflets may lie."""
    out: Path | None
    """Where PDFs are made; None: beside the folder."""
    today: date
    clock: Callable[[], date] | None = None
    """Says which day it is, where a studio may stay open over night."""
    address: str = ''
    """Where this studio is reached, for another one that finds a folder in use."""
    language: str = ''
    """Of the studio; empty until somebody chose one: what the browser asks for."""
    held: Held | None = None
    preview: Preview | None = None
    making: Making | None = None
    """The PDFs that were made last."""
    conflict: Conflict | None = None
    """Where a change met somebody else's, until one of them was chosen."""
    told: list[str] = field(default_factory=list)
    """What is said on the next page, once."""
    looked: dict[str, str] = field(default_factory=dict)
    """What was looked at last beside the steps: leaflet, language, part."""
    one_at_a_time: Lock = field(default_factory=Lock)

    @cached_property
    def bare(self) -> Project:
        """The project as it is without anybody's leaflets."""
        from beforehand.read.project import read_project

        return read_project(self.root)

    @property
    def project(self) -> Project:
        """The project, with the open leaflets."""
        return self.preview.now().project if self.preview else self.bare

    @property
    def edition(self) -> Edition | None:
        """What the open folder says; None where it cannot be read."""
        return self.preview.now().edition if self.preview else None

    @property
    def file(self) -> EditionFile:
        """The same, as its owner wrote it."""
        return self.edition.file if self.edition else EditionFile()

    @property
    def languages(self) -> list[str]:
        """Those in which it is printed."""
        return [id for id in self.project.locales if not self.file.locales or id in self.file.locales]

    @property
    def ink(self) -> str:
        """What is printed on colours."""
        return str(self.project.palette.ink.rgb)

    def open(self, folder: Path) -> None:
        """Take a folder of leaflets, and put back the one that was here."""
        from beforehand.studio.store.held import Held

        with self.one_at_a_time:
            if not self.held or self.held.folder != folder.resolve():
                self.take(Held.open(folder, self.address))

    def begin(self, fields: Mapping[str, Any]) -> None:
        """Make a folder with what is known so far, and take it; none where that of this name is open: it was pressed twice."""
        from beforehand.studio.store import places
        from beforehand.studio.store.held import Held

        with self.one_at_a_time:
            if not (self.held and self.file.name == fields['name']):
                self.take(Held.begin(places.proposed(self.home, self.root, fields['name']), fields, self.address))

    def take(self, held: Held) -> None:
        """Have a folder before it, and no other; whoever looks meanwhile finds the one or the other."""
        before, preview = self.held, self.look_at(held)
        old, self.preview, self.held = self.preview, preview, held
        self.looked.clear()
        self.conflict = None
        if old and before:
            old.close()
            before.close()

    def look_at(self, held: Held) -> Preview:
        """What a folder is as of today."""
        from beforehand.studio.preview.preview import Preview
        from beforehand.studio.preview.printing import beside
        from beforehand.studio.store.judge import judging

        held.judge = judging(lambda: self.project, self.today)
        return Preview(self.root, held.folder, self.out or beside(held.folder), self.today)

    def keep_up(self) -> None:
        """Where another day has begun: nothing is written down under yesterday's, and what ran out over night has run out."""
        with self.one_at_a_time:
            if self.clock and (now := self.clock()) != self.today:
                self.today, before = now, self.preview
                if self.held and before:
                    self.preview = self.look_at(self.held)
                    before.close()

    def below_home(self, folder: Path) -> str:
        """A folder as its owner knows it: without the way to their home."""
        home = self.home.resolve()
        return str(folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)

    @property
    def mark(self) -> str:
        """By which a form says of which folder it is; '' of none."""
        return self.held.journal.folder.name if self.held else ''

    def folder_said(self) -> str:
        """The same of the open one."""
        return self.below_home(self.held.folder) if self.held else ''

    def close(self) -> None:
        """Put the folder back."""
        if self.held and self.preview:
            self.preview.close()
            self.held.close()
        self.held = self.preview = None
