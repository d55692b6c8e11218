"""Must a sheet be printed, and may it? Of a composed page and what is known of its last print."""

from __future__ import annotations

from beforehand.compose.page import Page
from beforehand.ground.layers import lying
from beforehand.ground.problem import Place, Problem
from beforehand.plan.sheets import Sheet
from beforehand.read.project import Project
from beforehand.record import refusal
from beforehand.record.docket import Commission, Docket, Outcome
from beforehand.record.ledger import Stamp, digest, file_digest, stale


def decide(sheet: Sheet, page: Page, docket: Docket, work: Commission) -> Outcome:
    """Refuse a sheet, keep it, or leave it due with the reason."""
    outcome = Outcome(docket.name, docket.at, page.state, proof=page.proof, left_off=sheet.left_off(page.dials),
                      size_pt=page.size_pt)
    if problems := list(obstacles(sheet, page, work)):
        outcome.refuse(problems)
        return outcome
    now = stamp_of(sheet, page, work)
    if gone := [Problem('missing-file', Place(path), 'is not there, or cannot be read', 'a sheet needs it', about=sheet.format_id)
                for path, found in now.files.items() if not found]:
        outcome.refuse(gone)
        return outcome
    before, reason = docket.before, stale(now, docket.before, docket.pdf)
    outcome.stamp, outcome.reason = now, reason or 'up to date'
    if before and not reason:
        outcome.state, outcome.stamp = 'kept', before
        if before.problems:
            outcome.refuse(before.problems)
        elif docket.lacks_page:
            outcome.state, outcome.reason, outcome.stamp = 'due', 'its page is to be kept', now
    return outcome


def obstacles(sheet: Sheet, page: Page, work: Commission) -> list[Problem]:
    """What keeps a sheet from the press."""
    shown = {*page.shown, sheet.topic_id, sheet.format_id}
    found = [problem for problem in work.found if problem.stops(sheet.locale.id, shown)]
    found += refusal.unconfirmed(sheet, page) if work.release else ()
    # A page that could not be composed because of what was found says so a second time, and less well.
    of_the_page = [] if found else page.problems
    return [*found, *refusal.incomplete(sheet, page, bool(found)), *refusal.drafts(sheet, page, work.release), *of_the_page,
            *refusal.overflows(sheet, page)]


def stamp_of(sheet: Sheet, page: Page, work: Commission) -> Stamp:
    """What a sheet is printed from, now."""
    parts = {text.id: digest(text.encode())[:12] for text in page.texts}
    parts |= {f'confirmation of {line.helpline.id}': ' '.join(confirmed.state for _, confirmed in line.numbers)
              for line in sheet.lines}
    return Stamp(digest(page.html.encode()), parts, files(sheet, page, work.project), {**work.press, **settings(sheet)})


def files(sheet: Sheet, page: Page, project: Project) -> dict[str, str]:
    """Hashes of the files beside the page that decide how a sheet looks: its style sheet and fonts."""
    fonts = [file for family in page.families for file in project.fonts.get(family, {}).values()]
    return {path: file_digest(str(lying(project.root, path))) for path in ('templates/shared/base.css', *fonts)}


def settings(sheet: Sheet) -> dict[str, str]:
    """What the press is told of a sheet beside its page."""
    size, text = sheet.format.size, sheet.locale.file.text
    return {'type sizes': f'{size.smallest_for(text):g} to {size.largest_pt:g} pt, times {text.scale:g}',
            'reading order': ', '.join(sheet.format.reading), 'actual text': str(sheet.locale.file.actual_text),
            'margin': f'{sheet.format.margin_mm:g} mm', 'finish': sheet.finish.told}
