"""A folder as it would be with other files, read and checked as a build does it: before anything of it is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from beforehand import checks
from beforehand.ground.problem import Problem
from beforehand.read.again import with_edition
from beforehand.read.project import Project
from beforehand.studio.store.edits.edition import REMOVE, edition
from beforehand.studio.store.edits.tree import Path as At
from beforehand.studio.store.judge import EDITION

NO_LOGO: dict[At, object] = {('logo',): REMOVE}
Files = Mapping[str, bytes]


def brought(base: Project, name: str, files: Files, known: Iterable[Problem], today: date) -> list[Problem]:
    """What would be wrong with an edition of these files, and is not known."""
    before = {*map(alike, known)}
    return [problem for problem in found(base, name, files, today) if alike(problem) not in before]


def found(base: Project, name: str, files: Files, today: date) -> list[Problem]:
    """What is wrong with an edition of these files; its logo is not looked at again."""
    with TemporaryDirectory() as place:
        folder = Path(place) / name
        for file, data in {**files, EDITION: edition(files[EDITION], NO_LOGO)}.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(data)
        project = with_edition(base, folder, today)
    problems = [problem for problem in project.problems if problem.about.startswith('edition at ')]
    return [*problems, *checks.of_editions(project)]


def alike(problem: Problem) -> tuple[str, str, str]:
    """A problem, wherever in its file it stands."""
    return problem.id, problem.place.path.rpartition('/')[2], problem.message
