"""The sheets that lie printed, each as its last build knew it; only what no build vouches for is set anew, to be compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from beforehand.commands.parts.asked import decided, edition_folders, read
from beforehand.exchange.site.pieces import Ready, as_printed
from beforehand.ground.problem import Problem
from beforehand.plan.sheets import Sheet, Wishes
from beforehand.print.versions import press_versions
from beforehand.read.project import Project
from beforehand.record import shelf, unchanged
from beforehand.record.ledger import digest
from beforehand.record.shelf import Printed


class Lying(NamedTuple):
    """What lies printed of what was asked for."""

    project: Project
    ready: list[tuple[Ready, bytes]]
    left: int
    """How many sheets are not printed as they would be now."""
    found: Sequence[Problem]
    """What is wrong with the project."""


def lying(root: Path, asked: Wishes, out: Path) -> Lying:
    """The sheets whose PDFs are what would be printed now, and these PDFs."""
    inputs = unchanged.fingerprint(root, edition_folders(root, asked.editions), press_versions())  # before anything is read
    project, _, sheets, found = read(root, asked)
    known = shelf.recall(out, inputs, asked.today)
    pdfs = {sheet.name: pdf for sheet in sheets if (pdf := contents(out / f'{sheet.name}.pdf'))}
    unknown = [sheet for sheet in sheets if sheet.name in pdfs and sheet.name not in known]
    known = {**known, **now(project, unknown, found, out)}
    ready = [(Ready(as_printed(sheet, known[sheet.name].translation, known[sheet.name].unsure), len(pdf)), pdf)
             for sheet in sheets if (pdf := pdfs.get(sheet.name, b'')) and is_it(known.get(sheet.name), pdf)]
    return Lying(project, ready, len(sheets) - len(ready), found)


def now(project: Project, sheets: Sequence[Sheet], found: Sequence[Problem], out: Path) -> Mapping[str, Printed]:
    """Of sheets that no build vouches for: those that are up to date all the same."""
    return {outcome.name: Printed(outcome.stamp.pdf, outcome.translation, bool(outcome.proof))
            for outcome in (decided(project, sheets, found, out) if sheets else ()) if outcome.state == 'kept' and outcome.stamp}


def is_it(known: Printed | None, pdf: bytes) -> bool:
    """Whether a PDF is the one that was printed."""
    return known is not None and known.pdf == digest(pdf)


def contents(path: Path) -> bytes:
    """A PDF; nothing where there is none."""
    try:
        return path.read_bytes() if path.is_file() else b''
    except OSError:
        return b''
