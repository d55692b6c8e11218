"""A table and the logos beside it → the folders of editions. Everything is looked at before anything is written."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from beforehand import checks
from beforehand.commands.parts.choices import known
from beforehand.content.drafting import logo_name
from beforehand.ground.files import write_whole
from beforehand.ground.folders import HOME, content
from beforehand.ground.hint import lasting
from beforehand.ground.problem import Problem, Text
from beforehand.read.draft import Draft, Table
from beforehand.read.editions import Edition, choose_lines
from beforehand.read.logo import BESIDE, Logo, read_logo
from beforehand.read.project import Project, read_project
from beforehand.read.spreadsheet import read_rows
from beforehand.read.table import drafts_of
from beforehand.read.titles import FOLDER


def found_of(root: Path, path: Path, to: Path, again: bool, sheet: str,
             ignored: Collection[str]) -> tuple[list[Draft], list[Problem]]:
    """The editions of a table, and every fault of it, row by row."""
    rows, problems = read_rows(path, sheet)
    project = read_project(root)
    drafts, table = drafts_of(rows, path.name, known(project, locales_of(project)), ignored, str(to))
    logos = read_logos(table, drafts, path.parent)
    for draft in drafts:
        for reason, hint in in_the_way(draft, root, to, again):
            table.complain(draft.number, FOLDER, reason, hint)
        if draft.file:
            examine(table, draft, project, to, logos.get(draft.logo))
    return drafts, sorted({**dict.fromkeys(problems), **dict.fromkeys(table.problems)}, key=lambda problem: problem.place.line)


def locales_of(project: Project) -> list[str]:
    """The languages of the project, those too that cannot be read at present."""
    return sorted({*project.locales, *(path.name for path in content(project.root, 'locales/*/'))})


def read_logos(table: Table, drafts: Collection[Draft], home: Path) -> dict[str, Logo]:
    """Each logo once, from beside the table and from nowhere else; only what can be printed is copied."""
    found: dict[str, Logo] = {}
    refused: dict[str, list[Problem]] = {}
    for draft in drafts:
        if draft.logo and draft.logo not in {*found, *refused}:
            logo, problems = read_logo(home, Text(draft.logo))
            if logo:
                found[draft.logo] = logo
            else:
                refused[draft.logo] = problems
        for problem in refused.get(draft.logo, []):
            where = f'{problem.place}: ' if problem.place.path else ''
            message = problem.message.replace("the edition's folder", 'the folder of the table')
            hint = problem.hint.replace(BESIDE, 'put the file beside the table, or into a folder there: logos/krakow.png')
            table.complain(draft.number, 'logo', where + message, hint)
    return found


def examine(table: Table, draft: Draft, project: Project, to: Path, logo: Logo | None) -> None:
    """What would be found wrong in the edition once it is there: helplines that nobody knows, letters that no font has …"""
    assert draft.file
    lines, faults = choose_lines(draft.file, project.directory, (), date.min)
    edition = Edition(draft.folder, to / draft.folder, table.name, draft.file, logo, lines)
    faults += checks.of_editions(replace(project, editions={draft.folder: edition}))
    for problem in faults:
        table.blame(draft, problem)


def in_the_way(draft: Draft, root: Path, to: Path, again: bool) -> Iterator[tuple[str, str]]:
    """What lies where the folder is to be made."""
    if not draft.folder:
        return
    folder = to / draft.folder
    if os.path.lexists(folder) and (folder.is_symlink() or not folder.is_dir()):
        yield f'{folder} is there already, and is no folder', 'rename it'
    elif os.path.lexists(folder / 'edition.yaml') and not again:
        yield f'{folder} is there already', 'write over it with --again: its confirmations stay'
    if (other := root / HOME / draft.folder).is_dir() and not (folder.is_dir() and other.samefile(folder)):
        yield f'{HOME} has "{draft.folder}" already, and its sheets would be replaced', 'give this one another folder'


def write(draft: Draft, home: Path, to: Path) -> None:
    """One folder: its logo under a name of ours, then edition.yaml; nothing else in it is touched."""
    if draft.logo:
        write_whole(to, f'{draft.folder}/{logo_name(draft.logo)}', (home / draft.logo).read_bytes())
    write_whole(to, f'{draft.folder}/edition.yaml', lasting(draft.text).encode())
