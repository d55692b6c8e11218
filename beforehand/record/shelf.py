"""What the last builds said of the sheets that lie printed, so that whoever hands them on need not set them anew to know it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from beforehand.ground.files import write_record
from beforehand.record.ledger import FOLDER, file_digest, remembered

if TYPE_CHECKING:  # dear to import, and a build with nothing to do does without it
    from beforehand.record.docket import Outcome

FILE = f'{FOLDER}/shelf.json'


@dataclass(frozen=True)
class Printed:
    """A sheet as it lies there."""

    pdf: str
    """Hash of the PDF."""
    translation: str
    """How far its weakest translation has come."""
    unsure: bool
    """Whether a number on it is not confirmed."""


@dataclass(frozen=True)
class Shelf:
    """What was printed from the same files, from the first of these days until before the second."""

    inputs: str = ''
    since: str = ''
    until: str = ''
    sheets: Mapping[str, Printed] = field(default_factory=dict)

    def holds(self, inputs: str, today: date) -> bool:
        """Whether it is of these files, and no confirmation has begun or run out since."""
        return bool(inputs) and self.inputs == inputs and self.since <= str(today) < self.until


def remember(out: Path, inputs: str, outcomes: Iterable[Outcome], days: tuple[date, date]) -> None:
    """Add what a build made; what was printed from other files, or on other days, is forgotten."""
    since, until = map(str, days)
    before = remembered(out / FILE, Shelf) or Shelf()
    sheets = dict(before.sheets) if (before.inputs, before.since, before.until) == (inputs, since, until) else {}
    for outcome in outcomes:
        sheets.pop(outcome.name, None)
        if outcome.state in ('printed', 'kept'):
            pdf = file_digest.__wrapped__(os.path.join(out, f'{outcome.name}.pdf'))
            sheets[outcome.name] = Printed(pdf, outcome.translation, bool(outcome.proof))
    if sheets or before.sheets:  # where nothing lies printed, nothing is written
        write_record(out, FILE, asdict(Shelf(inputs, since, until, sheets)))


def recall(out: Path, inputs: str, today: date) -> Mapping[str, Printed]:
    """What is known of the sheets that were printed from these files; nothing if something has changed since."""
    known = remembered(out / FILE, Shelf)
    return known.sheets if known and known.holds(inputs, today) else {}
