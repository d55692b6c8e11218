"""Which panel lies where on the sheet. Pure geometry; all lengths in millimetres, measured from the left edge of the trim."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from beforehand.content.format import Format, Paper

TOLERANCE_MM = 0.01


class Placed(NamedTuple):
    """A panel on its side: distance of its left edge from the sheet's left edge, and its width, in mm."""

    panel: str
    left_mm: float
    width_mm: float


def impose(paper: Paper, direction: str) -> list[list[Placed]]:
    """The panels of each side, left to right as printed; a right-to-left script gets the mirror image.

    A leaflet of a right-to-left script opens from the other side, so both sides are mirrored whole: `97 flap, 100 back,
    100 cover` becomes `100 cover, 100 back, 97 flap`.
    """
    sides = []
    for side in paper.sides:
        placed, left_mm = [], 0.0
        for panel in side if direction == 'ltr' else reversed(side):
            placed.append(Placed(str(panel.panel), left_mm, panel.width_mm))
            left_mm += panel.width_mm
        sides.append(placed)
    return sides


def faults(format: Format, paper: Paper) -> list[str]:
    """What is wrong with the geometry of a format on a paper, in words; empty when it can be folded."""
    found = []
    for number, side in enumerate(paper.sides, 1):
        total_mm = sum(panel.width_mm for panel in side)
        if abs(total_mm - paper.width_mm) > TOLERANCE_MM:
            found.append(f'the panels of side {number} are {total_mm:g} mm wide together, the sheet is {paper.width_mm:g} mm')
    panels = Counter(str(panel.panel) for side in paper.sides for panel in side)
    found += [f'panel "{panel}" stands on the sheet {count} times' for panel, count in panels.items() if count > 1]
    if sorted(format.reading) != sorted(panels):
        found.append('"reading" must name each panel once: ' + ', '.join(sorted(panels)))
    if format.fold != 'none' and len(paper.sides) == 2:
        found += fold_faults(paper, format.fold)
    return found


def fold_faults(paper: Paper, fold: str) -> list[str]:
    """The folds of both sides meet; a roll fold turns one outer panel in first, which has to be narrower."""
    outside, inside = ([panel.width_mm for panel in side] for side in paper.sides)
    found = []
    if any(abs(a - b) > TOLERANCE_MM for a, b in zip(outside, reversed(inside), strict=False)) or len(outside) != len(inside):
        found.append('the folds of the two sides do not meet: side 2 must have the widths of side 1 from right to left')
    if fold == 'roll' and not outside[0] < min(outside[1:], default=outside[0] + 1):
        found.append('the flap (first panel of side 1) must be narrower than the other panels, or it buckles in the fold')
    return found
