"""Who hands a sheet out: its imprint, and its logo beside its name, fitted to the boxes that they have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from typing import NamedTuple

from beforehand.compose.pieces import Piece
from beforehand.compose.said import LAST_PT, LEAST_PT, PRINT_PT
from beforehand.compose.smallprint import Scribe, SmallPrint, joined
from beforehand.ground.problem import Text
from beforehand.ground.runs import DOT
from beforehand.read.logo import Logo

LEAST_LOGO_MM = 3.0
SCANTY_PT = (7.99, 7.75)
"""Below LEAST_PT, at which a higher box is worth more than a shorter text."""
SPACE = 0.1
"""Millimetres between two texts on one line, a point of their size."""
SENDER_MM = 16.4
"""How high logo and name are beside an imprint: with its frame, a logo of 14 mm."""


class Imprint(NamedTuple):
    """What an imprint says, in texts as they are printed."""

    marks: list[Text]
    """That it is a proof or a draft; printed in any case."""
    origin: list[Text]
    """The word before who answers for it."""
    who: list[Text]
    """Who answers for it, where, on the web."""
    line: list[Text]
    """The edition's own line."""
    copy: list[Text]
    """What may be done with it."""
    code: list[Text]
    how: list[Text]
    """How to print it."""

    def ways(self) -> Iterator[tuple[list[tuple[list[Text], str, int]], float]]:
        """Paragraphs (pieces, what stands between them, weight) and the size in points: from generous to scanty."""
        bold, line, end = (self.marks, ' ', 700), (self.line, ' ', 400), [*self.copy, *self.code]
        who = [joined([*self.origin, self.who[0]], ' '), *self.who[1:]] if self.who else []
        yield [bold, (who, DOT, 400), line, (end, ' ', 400), (self.how, ' ', 400)], PRINT_PT
        for last in ([*end, *self.how], end):
            for size_pt in (PRINT_PT, LEAST_PT):
                yield [bold, ([*who, *self.line], DOT, 400), (last, ' ', 400)], size_pt
        for size_pt in (PRINT_PT, LEAST_PT):
            yield [bold, ([*who, *self.line, *self.code], DOT, 400)], size_pt
        for size_pt in (*SCANTY_PT, 7.5):
            yield [bold, ([*self.who, *self.line, *self.code], DOT, 400)], size_pt
        for size_pt in (*SCANTY_PT, 7.5, 7, 6.5, LAST_PT, 5):
            yield [bold, ([*self.who, *self.code], DOT, 400)], size_pt

    def set(self, scribe: Scribe, width: float, height: float) -> tuple[list[Piece], float]:
        """It in its box, at the bottom of it; and the size that it came to, in points of Latin on A4."""
        placed, least_pt, tall = list[Piece](), 0.0, 0.0
        for paragraphs, least_pt in self.ways():
            size_pt = least_pt * scribe.locale.file.text.scale
            set_ = [scribe.set(text, width, size_pt, weight)
                    for pieces, between, weight in paragraphs for text in parts(scribe, pieces, between, width, size_pt)]
            joins = bool(self.marks) and not (self.who or self.line)
            placed = stacked(scribe, set_, width, size_pt * 0.16, joins)
            tall = max((piece.y + piece.height for piece in placed), default=0.0)
            if tall <= height:
                break
        return [piece._replace(y=piece.y + height - tall) for piece in placed], least_pt

    def beside(self, scribe: Scribe, logo: Logo | None, name: Text | None, width: float, height: float,
               room: float) -> list[Piece]:
        """It at the start, logo and name at the end, at the bottom of a box, and not higher than the room that is meant for them
        where that is possible. Where it is very long, it stands without the name, or without both.
        """
        placed: list[Piece] = []
        most = min(height, SENDER_MM)
        for shown, called in ((logo, name), (logo, None), (None, None)):
            who = [name, *self.who] if name and not called and not any(name in piece for piece in self.who) else self.who
            sender = logo_and_name(scribe, shown, called, 0.4 * width, most)
            taken = max((piece.x + piece.width for piece in sender), default=0)
            small = any(piece.print.set.size_pt < 7.4 * scribe.locale.file.text.scale for piece in sender if piece.print)
            tall = max(room, most) if sender else room
            while True:
                placed, size_pt = self._replace(who=who).set(scribe, width - taken - (6 if taken else 0), tall)
                if size_pt >= LEAST_PT or tall >= height:
                    break
                tall = min(tall + 1, height)
            placed = [piece._replace(y=piece.y + height - tall) for piece in placed]
            if size_pt >= 7.5 and not small:
                return [*placed, *(piece._replace(x=width - taken + piece.x, y=height - most + piece.y) for piece in sender)]
        return placed


def stacked(scribe: Scribe, texts: Sequence[SmallPrint], width: float, gap: float, joins: bool) -> list[Piece]:
    """Texts one below the other; joins: the first two on one line, where there is room for that."""
    placed = on_one_line(texts[:2], width) if joins else []
    y = max((piece.y + piece.height + gap for piece in placed), default=0.0)
    for one, below in zip_longest(texts[len(placed):], texts[len(placed) + 1:]):
        placed.append(Piece('imprint', 0, y, width, one.height_mm, one))
        y += scribe.step(one, below, gap) if below else 0.0
    return placed


def on_one_line(both: Sequence[SmallPrint], width: float) -> list[Piece]:
    """Two texts one behind the other on one base line; none where there is no room for that."""
    if len(both) < 2 or any(len(one.set.lines) > 1 or one.family != both[0].family for one in both):
        return []
    x = both[0].width_mm + both[0].set.size_pt * SPACE
    top = min(one.set.shift_mm for one in both)
    pieces = [Piece('imprint', start, one.set.shift_mm - top, width - start, one.height_mm, one)
              for start, one in zip((0.0, x), both, strict=True)]
    return pieces if x + both[1].width_mm <= width else []


def parts(scribe: Scribe, pieces: Sequence[Text], between: str, width: float, size_pt: float) -> Iterator[Text]:
    """Pieces as one text; where lines of the script stand far apart, Latin has lines of its own if there are several."""
    if not pieces:
        return
    whole = joined(pieces, between)
    if not scribe.tall or len(scribe.set(whole, width, size_pt).set.lines) == 1:
        yield whole
        return
    for _, run in groupby(pieces, scribe.family_of):
        yield joined(list(run), between)


def logo_and_name(scribe: Scribe, logo: Logo | None, name: Text | None, width: float, height: float) -> list[Piece]:
    """A logo on white in a frame, and the name beside it, both in the middle of the height; the longer the name, the smaller
    the logo."""
    pieces: list[Piece] = []
    scale = scribe.locale.file.text.scale
    for share in (0.45, 0.3, 0.2) if logo and name else (1.0,):
        pieces, x = framed(logo, width * share, height) if logo else ([], 0.0)
        for lines, size_pt in ((1, PRINT_PT), (2, PRINT_PT), (9, LEAST_PT)) if name else ():
            if name and (fitted := scribe.fit(name, width - x, height, 11 * scale, size_pt * scale, 700, lines)):
                return [*pieces, Piece('name', x, (height - fitted.height_mm) / 2, fitted.width_mm, fitted.height_mm, fitted)]
    if name:
        fitted = scribe.fitted(name, width - x, height, LEAST_PT * scale, LAST_PT * scale, 700)
        pieces.append(Piece('name', x, (height - fitted.height_mm) / 2, fitted.width_mm, fitted.height_mm, fitted))
    return pieces


def framed(logo: Logo, width: float, height: float) -> tuple[list[Piece], float]:
    """A logo in its frame, and where what stands beside it begins."""
    pad, ratio = 1.2, logo.width / logo.height
    tall = height - 2 * pad
    across = min(tall * ratio, width - 2 * pad)
    tall = max(min(tall, across / ratio), 0.5)
    frame = max(tall, LEAST_LOGO_MM) + 2 * pad
    wide = max(across, LEAST_LOGO_MM) + 2 * pad
    return [Piece('frame', 0, (height - frame) / 2, wide, frame),
            Piece('logo', (wide - across) / 2, (height - tall) / 2, across, tall)], wide + 2.5
