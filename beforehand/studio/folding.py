"""How a sheet is folded, in drawings made of its own measures and, where they are there, of its own pages. Pure."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from beforehand.content.format import Paper
from beforehand.studio.tongue import Tongue

SLANT_DEGREES, NARROWED = 22, 0.55
"""How a part is seen that is on its way over its neighbour."""
INSIDE, OUTSIDE = 2, 1


class Part(NamedTuple):
    """A panel on a drawing."""

    x: float
    width: float
    side: int
    """Which side of the paper it shows."""
    left: float
    """Where it begins on that side."""
    transform: str = ''


class Drawing(NamedTuple):
    """A step of folding."""

    text: str
    box: str
    """The part of the plane that is shown."""
    width: float
    height: float
    """Of the sheet, laid flat."""
    parts: list[Part]
    arrow: str = ''


def drawings(paper: Paper, fold: str, say: Tongue, is_turned: bool) -> list[Drawing]:
    """The steps of folding a sheet, from lying flat with its inside up; is_turned: of a language that runs from right to left."""
    widths = [panel.width_mm for panel in paper.sides[-1]]
    fields = Fields(widths[::-1] if is_turned else widths, paper.height_mm)
    first = fields.drawing(say.gettext('Lay it down with the inside up.'), fields.flat(range(len(widths))))
    front = len(widths) - 1 if is_turned else 0
    if fold == 'half':
        return [first, fields.moving(say.gettext('Fold it in the middle, with the front outside. Done.'), front, {})]
    narrow = 0 if is_turned else len(widths) - 1
    last = fields.drawing(say.gettext('The front lies on top. Done.'), fields.folded({narrow: 1, front: 1}, only=[narrow, front]))
    return [first, fields.moving(say.gettext('Fold the narrow part in first.'), narrow, {}),
            fields.moving(say.gettext('Fold the other part over it.'), front, {narrow: 1}), last]


class Fields(NamedTuple):
    """The panels of the inside, from left to right."""

    widths: list[float]
    height: float

    @property
    def lefts(self) -> list[float]:
        """Where each begins."""
        return [0.0, *accumulate(self.widths)][:-1]

    def drawing(self, text: str, parts: list[Part], arrow: str = '') -> Drawing:
        """What is seen: the sheet, and room above it for what is on its way."""
        width, above = sum(self.widths), self.height * 0.3
        box = f'-4 {-above:.1f} {width + 8:.1f} {self.height + above + 4:.1f}'
        return Drawing(text, box, width, self.height, parts, arrow)

    def flat(self, which: range | list[int]) -> list[Part]:
        """Panels that lie as they were."""
        return [Part(self.lefts[at], self.widths[at], INSIDE, self.lefts[at]) for at in which]

    def folded(self, over: dict[int, int], only: list[int]) -> list[Part]:
        """Panels that lie on another one, with the outside up, which has its panels the other way round."""
        found = []
        for at in only:
            onto = over[at]
            x = self.lefts[onto] + (self.widths[onto] - self.widths[at] if at > onto else 0)
            found.append(Part(x, self.widths[at], OUTSIDE, sum(self.widths) - self.lefts[at] - self.widths[at]))
        return found

    def moving(self, text: str, at: int, over: dict[int, int]) -> Drawing:
        """One panel on its way over its neighbour; others lie on theirs already."""
        hinge = self.lefts[at] if at else self.widths[0]
        way = 1 if at else -1
        part = self.flat([at])[0]
        turn = f'translate({hinge:.1f} 0) skewY({-way * SLANT_DEGREES}) scale({NARROWED} 1) translate({-hinge:.1f} 0)'
        lying = self.flat([other for other in range(len(self.widths)) if other != at and other not in over])
        top, reach = -self.height * 0.12, self.widths[at] * NARROWED
        tip, end = hinge + way * reach * 0.8, hinge - way * self.widths[at] * 0.5
        arrow = f'M{tip:.1f} {top * 1.9:.1f}Q{hinge:.1f} {top * 2.6:.1f} {end:.1f} {top * 0.5:.1f}'
        return self.drawing(text, [*lying, *self.folded(over, [*over]), part._replace(transform=turn)], arrow)
