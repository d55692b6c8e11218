"""The build, as the main process sees it: hand out every sheet that was planned, write down what comes back."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from beforehand.ground.files import remove, write_whole
from beforehand.plan.sheets import Sheet, Wishes, plan
from beforehand.record.docket import Commission, Docket, Outcome
from beforehand.record.ledger import Ledger, file_digest


class Makers(Protocol):
    """Whoever makes sheets: workers beside this process, or on other machines."""

    def make_each(self, work: Commission, dockets: Iterable[Docket]) -> Iterator[Outcome]:
        """The outcome of every docket, in their order."""


def dockets(sheets: Sequence[Sheet], ledger: Ledger, root: Path, keep_pages: bool = False) -> Iterator[Docket]:
    """What is known of each sheet, read when its turn comes."""
    for sheet in sheets:
        name = sheet.name
        base = os.path.relpath(root, (ledger.out / name).parent) + '/' if keep_pages else ''
        lacks_page = keep_pages and not (ledger.out / f'{name}.html').is_file()
        pdf = file_digest.__wrapped__(str(ledger.out / f'{name}.pdf'))
        yield Docket(name, sheet.coordinates, ledger.read(name), pdf, base, lacks_page)


def build_all(work: Commission, sheets: Sequence[Sheet], out: Path, makers: Makers, editions: Sequence[str],
              keep_pages: bool = False) -> Iterator[Outcome]:
    """Make these sheets, each told when it is recorded; and remove those of these editions that nobody wants any more."""
    ledger = Ledger(out)
    yield from build(work, dockets(sheets, ledger, work.project.root, keep_pages), ledger, makers)
    ledger.prune((sheet.name for sheet in plan(work.project, Wishes())), editions)


def build(work: Commission, dockets: Iterable[Docket], ledger: Ledger, makers: Makers) -> Iterator[Outcome]:
    """Make all sheets; each outcome when it is recorded, in the order of the plan."""
    for outcome in makers.make_each(work, dockets):
        record(outcome, ledger)
        outcome.stamp, outcome.pdf, outcome.page = None, b'', b''  # nobody needs them any more, and there may be thousands
        yield outcome


def record(outcome: Outcome, ledger: Ledger) -> None:
    """Write the PDF, then its stamp; or the stamp alone, with what keeps the sheet from leaving; or take it all away."""
    name, stamp = outcome.name, outcome.stamp
    if stamp is None:
        return ledger.discard(name)
    if outcome.state == 'kept':
        return None
    if outcome.pdf:
        write_whole(ledger.out, f'{name}.pdf', outcome.pdf)
    else:
        remove(ledger.out, f'{name}.pdf')
    if outcome.page:
        write_whole(ledger.out, f'{name}.html', outcome.page)
    return ledger.write(name, stamp)
