"""The project, read once, and the edition's folder, read again whenever its files say something else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from beforehand import checks
from beforehand.ground.problem import Problem, Unreadable
from beforehand.plan.finish import USUAL
from beforehand.plan.sheets import Sheet, Wishes, doubled, plan
from beforehand.print.versions import press_versions
from beforehand.read.again import with_edition
from beforehand.read.editions import Edition
from beforehand.read.locale import Locale
from beforehand.read.project import Project, read_project
from beforehand.record.docket import Commission
from beforehand.record.unchanged import contents

MOST_BYTES = 30_000_000
Digests = Mapping[str, str]
FILES = ('edition.yaml', 'confirmed.yaml', 'words/*.po', 'words/*.csv')


class Reading(NamedTuple):
    """What was read."""

    project: Project
    edition: Edition | None
    """None while its folder could not be read at all."""
    problems: tuple[Problem, ...]
    """What is wrong with the edition: while there is anything, a build makes nothing of it."""
    found: tuple[Problem, ...]
    """All that is wrong; each says which sheets it stops."""
    sheets: tuple[Sheet, ...]
    digests: Digests
    """Of the files of the edition from which this was read."""
    press: Mapping[str, str] = {}
    """The versions of the press."""
    is_sound: bool = True
    """False where the folder cannot be read now, and this is what it said before."""

    def work(self, release: bool) -> Commission:
        """What a build of all this would rest on."""
        return Commission(self.project, self.found, self.press, release)


class Reader:
    """Reads the base once, and what is in the edition's folder when that changed."""

    def __init__(self, root: Path, folder: Path, today: date) -> None:
        self.root, self.folder, self.today = root, folder, today
        self.last: Reading | None = None
        self.checked = dict[str, list[Problem]]()
        self.press = press_versions()

    @cached_property
    def base(self) -> Project:
        """The project without any edition; what is wrong with it keeps nothing else from being shown."""
        try:
            base = read_project(self.root, today=self.today)
        except Unreadable as error:
            return Project(self.root, problems=list(error.problems))
        kept = [problem for problem in base.problems if not problem.about.startswith('edition at ')]
        return replace(base, editions={}, problems=kept)

    def now(self) -> Reading:
        """The project with the edition as its files are now."""
        digests = self.digests()
        if self.last is None or digests != self.last.digests:
            last = self.read(digests)
            self.last = last._replace(digests=self.digests(last.edition) | digests)  # now its logo is known
        return self.last

    def digests(self, edition: Edition | None = None) -> dict[str, str]:
        """Of every file of the edition."""
        edition = edition or (self.last.edition if self.last else None)
        logo = edition.file.logo if edition else None
        paths = [path for name in FILES for path in sorted(self.folder.glob(name))] + ([self.folder / logo] if logo else [])
        return {str(path.relative_to(self.folder)): digest_of(path) for path in paths if path.is_file()}

    def read(self, digests: Digests) -> Reading:
        """Read the edition; where that is not possible, what it said before, with what is wrong now."""
        project = with_edition(self.base, self.folder, self.today)
        edition = next(iter(project.editions.values()), None)
        wrong = [problem for problem in project.problems if problem.about.startswith('edition at ')]
        if edition is None and self.last:
            return self.last._replace(problems=tuple(wrong), digests=digests, is_sound=False)
        wrong += checks.of_editions(project)
        sheets = plan(project, Wishes(today=self.today, finishes=(USUAL,))) if edition else []
        rest = [problem for problem in project.problems if problem not in wrong]
        found = [*rest, *wrong, *self.of_the_base({sheet.locale.id for sheet in sheets}), *doubled(sheets)]
        return Reading(project, edition, tuple(wrong), tuple(found), tuple(sheets), digests, self.press, edition is not None)

    def of_the_base(self, wanted: set[str]) -> list[Problem]:
        """What the checks find in the project and in the languages of the edition, each looked at once."""
        found = list[Problem]()
        for id, locale in self.base.locales.items():
            if id == self.base.source or id in wanted:
                if id not in self.checked:
                    self.checked[id] = self.of_a_locale(id, locale)
                found += self.checked[id]
        return found

    def of_a_locale(self, id: str, locale: Locale) -> list[Problem]:
        """What is wrong with a language; with English, what is wrong with all that is said and printed."""
        return [problem for problem in checks.run(self.base, {id: locale}) if problem.locale or id == self.base.source]


def digest_of(path: Path) -> str:
    """Of a file of the edition; one that is larger than any that is read is known by its size and its time."""
    status = path.stat()
    return contents(str(path)).hex() if status.st_size <= MOST_BYTES else f'{status.st_size} {status.st_mtime_ns}'
