"""How a sheet would come out, without its page: at which size, and whether it fits at all."""

from __future__ import annotations

from typing import NamedTuple

from beforehand.compose.arrange import bound, flowed, mm_per_pt, solved, tight, unit_of
from beforehand.compose.setting import Setting
from beforehand.layout.size import solve
from beforehand.plan.sheets import Sheet
from beforehand.read.project import Project


class Tried(NamedTuple):
    """How a sheet would come out."""

    size_pt: float
    over_mm: float
    """By how much it does not fit, at most; 0 where it fits."""


def tried(project: Project, sheet: Sheet) -> Tried:
    """A sheet at the size at which it would be printed."""
    setting = Setting(project, sheet)
    found, unit = solved(setting), unit_of(setting)
    return Tried(round(found.size_pt * unit, 2), max((one.over_mm for one in tight(found, unit)), default=0.0))


def fits(project: Project, sheet: Sheet) -> bool:
    """Whether a sheet fits at the smallest size that its format allows."""
    setting = Setting(project, sheet)
    size_pt = setting.plan.format.size.smallest_for(setting.plan.locale.file.text)
    found = solve(bound(setting, flowed(setting)), size_pt, size_pt * mm_per_pt(setting))
    return not any(found.overflows.values())
