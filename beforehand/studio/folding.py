"""How a sheet is folded, in drawings made of its own measures: where each panel lies, which one goes in first. Pure."""

from __future__ import annotations

from typing import NamedTuple

from beforehand.content.format import Paper
from beforehand.studio.tongue import Tongue

SLANT = 0.36
"""How much a part that is being folded rises, for each millimetre of its width on the drawing."""
NARROWED = 0.55


class Part(NamedTuple):
    """A panel on a drawing: its corners, and whether it shows the outside."""

    points: str
    is_outside: bool
    is_moving: bool
    name: str = ''
    x: float = 0.0
    y: float = 0.0


class Drawing(NamedTuple):
    """A step of folding."""

    text: str
    box: str
    """The part of the plane that is shown."""
    parts: list[Part]
    arrow: str


def drawings(paper: Paper, fold: str, say: Tongue, is_turned: bool) -> list[Drawing]:
    """The steps of folding a sheet, from lying flat with its inside up."""
    widths_mm = [panel.width_mm for panel in paper.sides[-1]]
    widths_mm = widths_mm[::-1] if is_turned else widths_mm
    height_mm = paper.height_mm
    if fold == 'half':
        return [flat(say.gettext('Lay it down with the inside up.'), widths_mm, height_mm),
                moved(say.gettext('Fold it in the middle. Done.'), widths_mm, height_mm, 0 if is_turned else 1, {})]
    narrow = 0 if is_turned else len(widths_mm) - 1
    other = len(widths_mm) - 1 - narrow
    return [flat(say.gettext('Lay it down with the inside up.'), widths_mm, height_mm),
            moved(say.gettext('Fold the narrow part in first.'), widths_mm, height_mm, narrow, {}),
            moved(say.gettext('Fold the other part over it. The front lies on top.'), widths_mm, height_mm, other, {narrow: 1})]


def flat(text: str, widths_mm: list[float], height_mm: float) -> Drawing:
    """The sheet before it is folded."""
    parts, left = [], 0.0
    for width in widths_mm:
        parts.append(rectangle(left, width, height_mm, False))
        left += width
    return Drawing(text, box(widths_mm, height_mm), parts, '')


def moved(text: str, widths_mm: list[float], height_mm: float, moving: int, folded: dict[int, int]) -> Drawing:
    """One part on its way over its neighbour; those that are folded already lie on theirs, with the outside up."""
    parts, left = [], 0.0
    lefts = []
    for width in widths_mm:
        lefts.append(left)
        left += width
    for at, width in enumerate(widths_mm):
        if at != moving and at not in folded:
            parts.append(rectangle(lefts[at], width, height_mm, False))
    for at, onto in folded.items():
        start = lefts[onto] + (widths_mm[onto] - widths_mm[at] if at > onto else 0)
        parts.append(rectangle(start, widths_mm[at], height_mm, True))
    hinge = lefts[moving] if moving else widths_mm[0]
    way = 1 if moving else -1
    reach = widths_mm[moving] * NARROWED
    rise = reach * SLANT
    corners = [(hinge, 0.0), (hinge + way * reach, -rise), (hinge + way * reach, height_mm - rise), (hinge, height_mm)]
    parts.append(Part(' '.join(f'{x:.1f},{y:.1f}' for x, y in corners), False, True))
    tip, end = hinge + way * reach * 0.7, hinge - way * widths_mm[moving] * 0.45
    top = -rise - height_mm * 0.05
    arrow = f'M{tip:.1f} {top:.1f}Q{hinge:.1f} {top - height_mm * 0.16:.1f} {end:.1f} {top:.1f}'
    return Drawing(text, box(widths_mm, height_mm), parts, arrow)


def rectangle(left: float, width: float, height: float, is_outside: bool) -> Part:
    """A panel that lies flat."""
    corners = [(left, 0.0), (left + width, 0.0), (left + width, height), (left, height)]
    return Part(' '.join(f'{x:.1f},{y:.1f}' for x, y in corners), is_outside, False)


def box(widths_mm: list[float], height_mm: float) -> str:
    """What is seen: the sheet, and room above it for what is on its way."""
    width, above = sum(widths_mm), height_mm * 0.34
    return f'-6 {-above:.1f} {width + 12:.1f} {height_mm + above + 6:.1f}'
