"""The build: compose every sheet, print what the ledger does not know, record it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from beforehand.compose.faces import families
from beforehand.compose.page import Composer, Page
from beforehand.ground.files import remove, write_whole
from beforehand.ground.problem import Place, Problem, named
from beforehand.plan.sheets import Sheet
from beforehand.print.fit import Fit
from beforehand.read.project import Project
from beforehand.record import refusal
from beforehand.record.inspect import look
from beforehand.record.ledger import Ledger, Stamp, digest, file_digest

if TYPE_CHECKING:
    from beforehand.print.press import Order, Proof
    from beforehand.record.pool import Pool


REFERENCES = re.compile(r'url\((templates/[^)]+)\)')
ROOMS = re.compile(r'data-room="([^"]+)"')
OF_THE_EDITION = re.compile(r'<!--edition-->.*?<!--/edition-->|(?:src="|url\(\')data:[^"\']*', re.DOTALL)
"""Parts of a page that no room of running text depends on: what the edition says, in boxes of its own; and how drawings look."""


@dataclass
class Outcome:
    """What became of one sheet."""

    sheet: Sheet
    page: Page
    state: str = 'due'
    """due, printed, kept (the ledger says it is up to date) or refused."""
    reason: str = ''
    problems: list[Problem] = field(default_factory=list)
    fit: Fit | None = None
    now: Stamp | None = None
    before: Stamp | None = None
    fit_key: str = ''
    """What its type size depends on."""

    def refuse(self, problems: Sequence[Problem]) -> None:
        self.state, self.problems, self.reason = 'refused', list(problems), problems[0].message


def decide_all(project: Project, sheets: Sequence[Sheet], found: Sequence[Problem], ledger: Ledger,
               press: Mapping[str, str], release: bool = False) -> list[Outcome]:
    """Compose every sheet; say which must not be printed, which need not be, and why the others must."""
    file_digest.cache_clear()
    ledger.read_known(fitting(project, press))
    composer = Composer(project)
    outcomes = []
    for sheet in sheets:
        with named(sheet.name):
            outcome = Outcome(sheet, composer.compose(sheet))
            unready = [*refusal.unconfirmed(sheet, outcome.page)] if release else []
            decide(outcome, project, [*found, *unready], ledger, press)
            outcomes.append(outcome)
    return outcomes


def files(sheet: Sheet, page: Page, project: Project) -> dict[str, str]:
    """Hashes of the files beside the page that decide how a sheet looks: style sheets, fonts, and pictures it refers to."""
    fonts = [file for family in families(sheet.locale) for file in project.fonts.get(family, {}).values()]
    looks = [f'templates/{sheet.format_id}/look.css'] if sheet.format_id in project.looks else []
    paths = ['templates/shared/base.css', *looks, *fonts]
    return {path: file_digest(str(project.root / path)) for path in paths}


def fitting(project: Project, press: Mapping[str, str]) -> str:
    """What all breaks of headlines depend on: the fonts and the program."""
    fonts = (file_digest(str(project.root / file)) for files in project.fonts.values() for file in files.values())
    return digest(repr((sorted(press.items()), *fonts)).encode())


def settings(sheet: Sheet) -> dict[str, str]:
    """What the press is told of a sheet beside its page."""
    size, text = sheet.format.size, sheet.locale.file.text
    return {'type sizes': f'{size.smallest_pt:g} to {size.largest_pt:g} pt, times {text.scale:g}',
            'reading order': ', '.join(sheet.format.reading), 'actual text': str(sheet.locale.file.actual_text),
            'margin': f'{sheet.format.margin_mm:g} mm', 'finish': sheet.finish.told}


def decide(outcome: Outcome, project: Project, found: Sequence[Problem], ledger: Ledger, press: Mapping[str, str]) -> None:
    """Refuse a sheet, keep it, or leave it due with the reason."""
    sheet, page = outcome.sheet, outcome.page
    shown = {*page.shown, sheet.topic_id, sheet.format_id}
    problems = [problem for problem in found if problem.stops(sheet.locale.id, shown)]
    # A page that could not be composed because of what was found says so a second time, and less well.
    problems += [*refusal.incomplete(sheet, page, bool(problems)), *refusal.drafts(sheet),
                 *refusal.disagreeing(sheet, page), *([] if problems else page.problems), *refusal.overflows(sheet, page)]
    if problems:
        return outcome.refuse(problems)
    parts = {text.id: digest(text.encode())[:12] for text in page.texts}
    parts |= {f'confirmation of {line.helpline.id}': ' '.join(state for _, (state, _) in line.numbers) for line in sheet.lines}
    outcome.now = Stamp(digest(page.html.encode()), parts, files(sheet, page, project), {**press, **settings(sheet)})
    if gone := [Problem('missing-file', Place(path), 'is not there, or cannot be read', 'a sheet needs it', about=sheet.format_id)
                for path, found in outcome.now.files.items() if not found]:
        outcome.now = None
        return outcome.refuse(gone)
    depends = (OF_THE_EDITION.sub('', page.html), sorted(outcome.now.files.items()), sorted(settings(sheet).items()))
    outcome.fit_key = digest(repr(depends).encode())
    forget_impossible(outcome, ledger)
    reason = ledger.stale(sheet.name, outcome.now, outcome.before)
    outcome.reason = reason or 'up to date'
    if reason is None and outcome.before:
        outcome.fit = outcome.before.fit
        outcome.state = 'kept'
        if outcome.before.problems:
            outcome.refuse(outcome.before.problems)
    return None


def forget_impossible(outcome: Outcome, ledger: Ledger) -> None:
    """Read the stamp of a sheet; sizes that its format does not have, or rooms that its page does not have, are not believed."""
    size, rooms = outcome.sheet.format.size, set(ROOMS.findall(outcome.page.html))

    def is_possible(fit: Fit) -> bool:
        return fit.could_be_found(size.smallest_pt, size.largest_pt) and rooms.issuperset(room for room, _ in fit.gaps_mm)

    before, known = ledger.read(outcome.sheet.name), ledger.fits.get(outcome.fit_key)
    if before and outcome.now and (before.html != outcome.now.html or is_possible(before.fit)):
        outcome.before = before
    if known and not is_possible(known):
        del ledger.fits[outcome.fit_key]


def order_of(outcome: Outcome, ledger: Ledger) -> Order:
    """What the press needs for a sheet; its size, where a page that differs in nothing but the edition has one."""
    from beforehand.print.press import Order

    sheet, size = outcome.sheet, outcome.sheet.format.size
    assert outcome.page.html, f'{sheet.name} has no page that may be printed'
    return Order(outcome.page.html, tuple(map(str, sheet.format.reading)), tuple(families(sheet.locale)), size.smallest_pt,
                 size.largest_pt, sheet.finish.pdf_variant, sheet.locale.file.text.scale, sheet.locale.file.actual_text,
                 Fit(outcome.page.size_pt), look=outcome.page.geometry and partial(look, geometry=outcome.page.geometry),
                 drawings=outcome.page.drawings)


def print_due(project: Project, outcomes: Sequence[Outcome], ledger: Ledger, pool: Pool,
              keep_html: bool = False) -> Iterator[Outcome]:
    """Print what is due; yields each outcome when it is recorded, in the order of the plan."""
    for outcome, proof in proofs(outcomes, ledger, pool):
        record(outcome, proof, ledger, project, keep_html)
        yield outcome


def proofs(outcomes: Sequence[Outcome], ledger: Ledger, pool: Pool) -> Iterator[tuple[Outcome, Proof]]:
    """Send what is due through the presses; no sheet is written. Each outcome with its proof, in the order of the plan.

    Sheets that differ in nothing but the edition wait for the first of them, and take its size.
    """
    due = [outcome for outcome in outcomes if outcome.state == 'due']
    first = {outcome.fit_key: outcome for outcome in reversed(due) if outcome.fit_key not in ledger.fits}
    leading = [outcome for outcome in due if first.get(outcome.fit_key, outcome) is outcome]
    following = [outcome for outcome in due if first.get(outcome.fit_key, outcome) is not outcome]
    for wave in (leading, following):
        yield from print_wave(wave, ledger, pool)


def print_wave(due: Sequence[Outcome], ledger: Ledger, pool: Pool) -> Iterator[tuple[Outcome, Proof]]:
    """Send sheets through the presses side by side, and remember their sizes."""
    by_name = {outcome.sheet.name: outcome for outcome in due}
    for name, proof in pool.print_each({name: order_of(outcome, ledger) for name, outcome in by_name.items()}):
        if proof.pdf:
            ledger.fits[by_name[name].fit_key] = proof.fit
        yield by_name[name], proof


def judge(outcome: Outcome, proof: Proof) -> list[Problem]:
    """What keeps a proof from leaving the press."""
    sheet, page, now = outcome.sheet, outcome.page, outcome.now
    known = now.files if now else {}
    unknown = [f'{path} was opened, and the ledger does not know of it' for path in proof.opened if path not in known]
    return [*refusal.looked(sheet, page, proof.seen), *refusal.turned(sheet, page, proof.turned),
            *refusal.faults(sheet, [*proof.faults, *unknown])]


def record(outcome: Outcome, proof: Proof, ledger: Ledger, project: Project, keep_html: bool) -> None:
    """Write the PDF, then its stamp; or the stamp alone, with what keeps the sheet from leaving."""
    sheet, page, now = outcome.sheet, outcome.page, outcome.now
    assert now
    outcome.fit, outcome.state = proof.fit, 'printed'
    problems = judge(outcome, proof)
    if problems:
        outcome.refuse(problems)
        remove(ledger.out, f'{sheet.name}.pdf')
    else:
        write_whole(ledger.out, f'{sheet.name}.pdf', proof.pdf)
    if not proof.final:
        return ledger.discard(sheet.name)
    if keep_html:
        from beforehand.print.press import kept

        base = os.path.relpath(project.root, (ledger.out / sheet.name).parent) + '/'
        write_whole(ledger.out, f'{sheet.name}.html', kept(page.html, proof.fit, sheet.locale.file.text.scale, base).encode())
    ledger.write(sheet.name, Stamp(now.html, now.parts, now.files, now.press, proof.fit.size_pt, dict(proof.fit.gaps_mm),
                                   '' if problems else digest(proof.pdf), tuple(problems)))
    return None
