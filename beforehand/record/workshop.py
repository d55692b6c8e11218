"""Where sheets are made, one after another, from docket to outcome: compose, decide, print, look at what was printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from beforehand.compose.page import Composer, Page
from beforehand.ground.problem import Problem, named
from beforehand.plan.sheets import Sheet, sheet_at
from beforehand.record import refusal
from beforehand.record.decide import decide
from beforehand.record.docket import Commission, Docket, Outcome
from beforehand.record.inspect import look
from beforehand.record.ledger import Stamp, digest, file_digest

if TYPE_CHECKING:  # only where something is printed
    from beforehand.print.press import Order, Press, Proof


class Workshop:
    """Makes the sheets of one commission; without a press it only decides over them."""

    def __init__(self, work: Commission, press: Press | None = None) -> None:
        file_digest.cache_clear()
        self.work, self.press = work, press
        self.composer = Composer(work.project)

    def make(self, docket: Docket) -> Outcome:
        """Make one sheet, if that is due and nothing stands in its way."""
        with named(docket.name):
            sheet = sheet_at(self.work.project, docket.at)
            page = self.composer.compose(sheet)
            outcome = decide(sheet, page, docket, self.work)
            if self.press and outcome.state == 'due':
                finish(outcome, sheet, page, self.press.print(order_of(sheet, page)), docket)
            return outcome


def order_of(sheet: Sheet, page: Page) -> Order:
    """What the press needs for a sheet."""
    from beforehand.print.press import Order

    assert page.html, f'{sheet.name} has no page that may be printed'
    return Order(page.html, tuple(map(str, sheet.format.reading)), page.families, sheet.finish.pdf_variant,
                 sheet.locale.file.actual_text, page.geometry and partial(look, geometry=page.geometry), page.drawings)


def finish(outcome: Outcome, sheet: Sheet, page: Page, proof: Proof, docket: Docket) -> None:
    """Take a sheet from the press; or refuse it for what is wrong with it."""
    from beforehand.print.press import kept

    now = outcome.stamp
    assert now
    outcome.state, outcome.pressed = 'printed', True
    if problems := judge(sheet, page, proof, now):
        outcome.refuse(problems)
    else:
        outcome.pdf = proof.pdf
    if docket.base:
        outcome.page = kept(page.html, docket.base, page.drawings).encode()
    outcome.stamp = replace(now, problems=tuple(problems), pdf='' if problems else digest(proof.pdf))


def judge(sheet: Sheet, page: Page, proof: Proof, now: Stamp) -> Sequence[Problem]:
    """What keeps a proof from leaving the press."""
    unknown = [f'{path} was opened, and the ledger does not know of it' for path in proof.opened if path not in now.files]
    return [*refusal.looked(sheet, page, proof.seen), *refusal.turned(sheet, page, proof.turned),
            *refusal.faults(sheet, [*proof.faults, *unknown])]
