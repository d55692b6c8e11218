"""What is said of a helpline beside its number: its name, as many facts as fit, and the code that dials it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from beforehand.compose.facts import Fact, Shown
from beforehand.compose.pieces import Piece
from beforehand.compose.smallprint import Scribe, SmallPrint
from beforehand.ground.problem import Text
from beforehand.ground.runs import DOT

LARGE_PT, PRINT_PT, LEAST_PT, LAST_PT = 12.0, 8.5, 8.0, 6.0
"""Sizes of small print: a name alone, names and facts, the smallest, and the smallest of a name that nobody should have."""
SCAN_MM = 18.0
"""The smallest QR code that any phone reads."""
SIGN_MM, SIGN_PT = 4.6, 10.0
"""A sign before a fact, and the size of that fact, where there is room."""


class Said(NamedTuple):
    """What has to be known to say it."""

    scribe: Scribe
    facts: Callable[[Shown], list[Fact]]
    scan: Text
    """Beside a code."""
    countries: bool = False
    """Whether each says its country."""

    @property
    def scale(self) -> float:
        """How much larger small print is here than in Latin."""
        return self.scribe.locale.file.text.scale

    def print(self, text: Text, width: float, height: float, size_pt: float, weight: int = 400,
              least_pt: float = LEAST_PT, lines: int = 99) -> SmallPrint | None:
        return self.scribe.fit(text, width, height, size_pt * self.scale, least_pt * self.scale, weight, lines)

    def name(self, line: Shown, width: float, height: float, size_pt: float) -> SmallPrint:
        """The name, with its country; on one line if it can be, else as it fits."""
        text = line.name
        if self.countries and line.country:
            text = Text(f'{line.name}{DOT}{line.country}', line.name.place, line.name.id)
            text = text if self.scribe.has(text) else line.name
        for lines, least_pt in ((1, PRINT_PT), (2, LEAST_PT), (99, LEAST_PT), (99, LAST_PT)):
            largest_pt = size_pt if lines == 1 else min(size_pt, PRINT_PT + 0.5)
            if found := self.print(text, width, height, largest_pt, 700, least_pt, lines):
                return found
        return self.scribe.set(text, width, LAST_PT * self.scale, 700)

    def tall(self, way: str) -> float:
        """How high a fact is on one line, as small as it may be."""
        return self.scribe.set(Text(way), 10_000, LEAST_PT * self.scale).height_mm

    def keep(self, line: Shown, width: float, height: float, size_pt: float = PRINT_PT,
             but: Sequence[str] = ()) -> SmallPrint | None:
        """As many facts as fit, said at such length as fits: when it answers and in which languages before all others."""
        facts = [fact for fact in self.facts(line) if fact[0] not in but]
        kept, best = dict[int, str](), None
        for at, way in by_need(facts):
            text = Text(DOT.join(said for _, said in sorted({**kept, at: way}.items())), line.name.place, f'{line.name.id} facts')
            if len(way) > len(kept.get(at, '')) and (found := self.print(text, width, height, size_pt)):
                kept[at], best = way, found
        return best

    def signed(self, line: Shown, width: float, height: float) -> tuple[list[Piece], float]:
        """When it answers and in which languages, each beside its sign, where there is room for both; and how high that is."""
        pieces, y, x = list[Piece](), 0.0, SIGN_MM + 2
        for sign, ways in self.facts(line):
            if not sign:
                continue
            texts = (Text(way, line.name.place, f'{line.name.id} {sign}') for way in ways)
            tried = (self.print(text, width - x, height - y, SIGN_PT, 400, SIGN_PT, 2) for text in texts)
            set_ = next(filter(None, tried), None)
            if set_ is None:
                return [], 0.0
            row = max(set_.height_mm, SIGN_MM)
            pieces += [Piece(sign, 0, y + (row - SIGN_MM) / 2, SIGN_MM, SIGN_MM),
                       Piece('facts', x, y + (row - set_.height_mm) / 2, set_.width_mm, set_.height_mm, set_)]
            y += row + 1.4
        return (pieces, y) if y <= height else ([], 0.0)

    def code(self, link: str, width: float, height: float) -> list[Piece]:
        """A QR code in a box of its own at the end, over its caption; nothing where it would be too small."""
        pad = 0.8
        caption = self.print(self.scan, 32, 0.35 * height, PRINT_PT, 700, lines=1) or self.print(
            self.scan, 30, 0.35 * height, PRINT_PT, 700)
        side = min(height - 2 * pad - caption.height_mm, 28) if caption else 0
        if not caption or side < SCAN_MM:
            return []
        box = max(side + 2 * pad, caption.width_mm + 3)
        x, top = width - box, max((height - side - caption.height_mm) / 2 - pad, pad / 2)
        return [Piece('box', x, 0, box, height), Piece('qr', x + (box - side) / 2, top, side, side, link=link),
                Piece('scan', x, height - caption.height_mm - 1.5 * pad, box, caption.height_mm, caption)]


def by_need(facts: Sequence[Fact]) -> Iterator[tuple[int, str]]:
    """The order in which facts are tried: those with a sign, and what stands before them, as short as they go, then longer ones
    in their place; the rest where room is left."""
    signed = [at for at, (sign, _) in enumerate(facts) if sign]
    needed = [*signed, *(at for at in range(max(signed, default=0)) if at not in signed)]
    yield from ((at, facts[at][1][-1]) for at in needed)
    yield from ((at, way) for at in needed for way in reversed(facts[at][1]))
    yield from ((at, way) for at in range(len(facts)) if at not in needed for way in reversed(facts[at][1]))


def mixed(lines: Sequence[Shown]) -> bool:
    """Whether helplines are of several countries."""
    return len({line.country for line in lines}) > 1
