"""What a sheet says of itself before anything else: that it must not be handed out, or that no person has approved it. Pure."""

from __future__ import annotations

from beforehand.plan.sheets import Sheet
from beforehand.read.states import is_proof

MARKS = {'unchecked': 'proof.draft', 'draft': 'imprint.draft'}
"""The words by which a sheet says how far its translation has come."""
BESIDE = ('proof.word', 'proof.why', *MARKS.values())
"""What a sheet says of itself alone: whether it stands there follows from all else that does."""


def marks_of(sheet: Sheet) -> list[str]:
    """The ids of the words that its imprint begins with."""
    said = {'proof.why': sheet.unsure, 'proof.draft': is_proof(sheet.state), 'imprint.draft': sheet.draft}
    return [word for word, true in said.items() if true]
