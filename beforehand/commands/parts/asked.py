"""What was asked for: the project, its sheets and what is to be done with them; the folders named on the command line."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from beforehand.ground import folders
from beforehand.ground.layers import told, usual_out
from beforehand.ground.problem import Problem
from beforehand.print.versions import press_versions

if TYPE_CHECKING:  # these take a quarter of a second to import, and a build with nothing to do does without them
    from beforehand.plan.sheets import Sheet, Wishes
    from beforehand.read.project import Project
    from beforehand.record.docket import Outcome

FEW = 50
"""So many sheets are decided over here; for more it pays to start workers."""


def read(root: Path, asked: Wishes) -> tuple[Project, Wishes, list[Sheet], list[Problem]]:
    """Read and check the project; the sheets that were asked for, and the problems that concern them."""
    from dataclasses import replace

    from beforehand import checks
    from beforehand.plan.sheets import unknown
    from beforehand.read.project import read_project
    from beforehand.translate import pseudo

    paths = edition_folders(root, asked.editions)
    project, asked = read_project(root, paths, asked.today), replace(asked, editions=tuple(path.name for path in paths))
    if not project.editions:
        return project, asked, [], [told(root, problem) for problem in project.problems]
    pseudo.add(project, asked.locales)
    if wrong := unknown(project, asked):
        broken = {name for problem in project.problems for name in (problem.locale, problem.about)}
        if wrong := [problem for problem in wrong if not any(f'"{name}"' in problem.message for name in broken if name)]:
            raise click.UsageError('\n'.join(f'{problem.place}: {problem.message}; {problem.hint}' for problem in wrong))
    sheets, found = checks.sheets_of(project, asked)
    return project, asked, sheets, [told(root, problem) for problem in found]


def output(root: Path, out: Path | None) -> Path:
    """The folder of what is printed, which is not one of those that it is printed from."""
    folder = (out or usual_out(root)).resolve()
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f'{os.path.relpath(folder)} is a file; name a folder with --out')
    if inside := [name for name in folders.INPUTS if folder.is_relative_to((root / name).resolve())]:
        raise click.UsageError(f'--out: {inside[0]}/ holds what is printed from; name another folder')
    return folder


def edition_folders(root: Path, editions: Sequence[str]) -> list[Path]:
    """The folders of the editions that were asked for; none named: the open one."""
    paths, missing = folders.find_folders(root, editions)
    if missing:
        there = sorted(path.parent.name for path in (root / folders.HOME).glob('*/edition.yaml'))
        raise click.UsageError(f'--edition: there is no folder "{missing[0]}"; {folders.HOME} has: {", ".join(there)}')
    return paths


def decided(project: Project, sheets: Sequence[Sheet], found: Sequence[Problem], out: Path,
            release: bool = False) -> Iterator[Outcome]:
    """What a build would make of each sheet; nothing is printed or written down."""
    from beforehand.record.build import dockets
    from beforehand.record.docket import Commission
    from beforehand.record.ledger import Ledger

    work, known = Commission(project, found, press_versions(), release), dockets(sheets, Ledger(out), project.root)
    if len(sheets) <= FEW:
        from beforehand.record.workshop import Workshop

        yield from map(Workshop(work).make, known)
        return
    from beforehand.record.pool import Pool

    with Pool(project.root, os.cpu_count() or 1, prints=False) as pool:
        yield from pool.make_each(work, known)
