"""What goes from the main process to whoever makes a sheet, and what comes back: small values, and never a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from beforehand.ground.problem import Problem
from beforehand.record.ledger import Stamp

if TYPE_CHECKING:  # dear to import, and the workers are started before
    from beforehand.plan.sheets import Coordinates
    from beforehand.read.project import Project


class Commission(NamedTuple):
    """What the making of all sheets rests on, as it was read: handed over once."""

    project: Project
    found: Sequence[Problem]
    """What is wrong with the project; each problem says which sheets it stops."""
    press: Mapping[str, str]
    """The versions of the press."""
    release: bool = False
    """Whether a number that nobody has confirmed, or a translation that nobody has checked, keeps a sheet from being printed."""


class Docket(NamedTuple):
    """One sheet that is to be made, and what the ledger knows of it."""

    name: str
    at: Coordinates
    before: Stamp | None = None
    """What it was printed from last time."""
    pdf: str = ''
    """Hash of the PDF that lies there now; empty where there is none."""
    base: str = ''
    """Where its page, if that is to be kept, finds the project."""
    lacks_page: bool = False
    """Whether a page that is to be kept is not there."""


@dataclass
class Outcome:
    """What became of one sheet."""

    name: str
    at: Coordinates
    translation: str = ''
    """How far its weakest translation has come."""
    state: str = 'due'
    """due, printed, kept (the ledger says it is up to date) or refused."""
    reason: str = ''
    problems: Sequence[Problem] = ()
    proof: Sequence[str] = ()
    """The numbers for which it must not be handed out; empty when every number on it is confirmed."""
    left_off: Sequence[str] = ()
    """The numbers of its edition that it has no room for."""
    pressed: bool = False
    """Whether it went to the press."""
    size_pt: float = 0
    stamp: Stamp | None = None
    """What the ledger is to remember; none where the next build has to look again."""
    pdf: bytes = field(default=b'', repr=False)
    page: bytes = field(default=b'', repr=False)
    """Its page, if that is to be kept."""

    @property
    def is_proof(self) -> bool:
        """Whether it must not be handed out."""
        return self.state != 'refused' and bool(self.proof or self.unchecked)

    @property
    def unchecked(self) -> bool:
        """Whether nobody has checked its translation."""
        from beforehand.read.states import is_proof

        return is_proof(self.translation)

    def refuse(self, problems: Sequence[Problem]) -> None:
        self.state, self.problems, self.reason, self.left_off = 'refused', problems, problems[0].message, ()
