"""The helplines of an edition, set into a box: each with its name, its number as large as it can be, and as many facts as fit.

Lengths in mm from the edge on which reading starts and from the top of the box.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from beforehand.compose.facts import Dial, Shown
from beforehand.compose.pieces import Piece
from beforehand.compose.said import LARGE_PT, LAST_PT, LEAST_PT, PRINT_PT, SCAN_MM, Said
from beforehand.ground.problem import Text
from beforehand.type.headline import Numeral

BESIDE_MM = 3.2
"""How high a number is at least that stands beside words."""
FLAT = 5.2
"""A row so many times as wide as high has its number beside name and facts, not between them."""
FIRST, SECOND = 1.7, 0.7
"""The first helpline is what a sheet is for: its height against that of the others, and their numbers against its own."""


class Board(NamedTuple):
    """What a box of helplines needs to know."""

    said: Said
    numeral: Callable[[str, float, float], Numeral]
    text_words: Text
    """Before a number to which one writes."""
    name_pt: float = PRINT_PT
    """Of the names of several."""

    def set(self, lines: Sequence[Shown], width: float, height: float, code: str, room_for_facts: bool = True) -> list[Piece]:
        """The helplines in a box. code: where a QR code of the first number stands: "beside" all of them, "below" it, or ""."""
        link = next((dial.link for line in lines[:1] for dial in line.numbers if not dial.text), '')
        pieces = self.said.code(link, width, height) if code == 'beside' and link else []
        left = width - (pieces[0].width + 4 if pieces else 0)
        if len(lines) == 1:
            return [*self.stack(lines[0], left, height, LARGE_PT, link if code == 'below' else '', room_for_facts), *pieces]
        rows = self.rows(lines, left, height)
        small = any(piece.print.set.size_pt < 7.4 * self.said.scale for piece in rows if piece.kind == 'name' and piece.print)
        return self.rows(lines, width, height) if small and pieces else [*rows, *pieces]

    def rows(self, lines: Sequence[Shown], width: float, height: float) -> list[Piece]:
        """Several helplines, one below the other, with rules between them."""
        gap, most, top = 4, 10_000.0, 0.0
        share = (height - gap * (len(lines) - 1)) / (len(lines) - 1 + FIRST)
        rows: list[Piece] = []
        for index, line in enumerate(lines):
            row = share * (1 if index else FIRST)
            if index:
                rows.append(Piece('rule', 0, top - gap / 2, width, 0))
            flat = width > FLAT * row
            set_ = self.beside(line, width, row, most) if flat else self.stack(line, width, row, self.name_pt + 1, '', True, most)
            rows += [piece._replace(y=piece.y + top) for piece in set_]
            top += row + gap
            if not index:
                most = SECOND * max((piece.height for piece in set_ if piece.kind == 'number'), default=10_000.0)
        return rows

    def stack(self, line: Shown, width: float, height: float, name_pt: float, link: str, room_for_facts: bool,
              most: float = 10_000.0) -> list[Piece]:
        """Name, number, facts, one below the other. link: of a QR code below the number."""
        name = self.said.name(line, width, height * 0.45, name_pt)
        y = name.height_mm + 1.7
        left = height - y
        tall = min(self.room(line, left, 7.5 if height > 18 else 4.5, room_for_facts), most)
        code = SCAN_MM
        if link and left - tall - 1.9 < code:
            tall = min(tall, max(left - 1.9 - code, 7))
            link = link if left - tall - 1.9 >= code - 0.01 else ''
        pieces = [Piece('name', 0, 0, width, name.height_mm, name)]
        first = self.dial(line, width, tall)
        pieces += [piece._replace(y=y + piece.y) for piece in first]
        y += max((piece.y + piece.height for piece in first), default=0) + 1.9
        if link:
            code = min(height - y, 24)
            pieces.append(Piece('qr', width - code, height - code, code, code, link=link))
            width -= code + 2
            caption = self.said.print(self.said.scan, width, (height - y) / 2, PRINT_PT, 700)
            if caption:
                pieces.append(Piece('scan-beside', 0, height - caption.height_mm - 1, width, caption.height_mm, caption))
                height -= caption.height_mm + 2.6
        for second in self.seconds(line, width, min(height - y, 6), first):
            pieces += [piece._replace(y=y + piece.y) for piece in second]
            y += max(piece.y + piece.height for piece in second) + 2
            break
        signs, tall = self.said.signed(line, width, height - y) if room_for_facts and name_pt >= LARGE_PT else ([], 0.0)
        pieces += [piece._replace(y=y + piece.y) for piece in signs]
        y += tall
        signed = ('clock', 'globe') if signs else ()
        if room_for_facts and (facts := self.said.keep(line, width, height - y, PRINT_PT + (name_pt - PRINT_PT) / 3, signed)):
            pieces.append(Piece('facts', 0, y, width, facts.height_mm, facts))
        return pieces

    def room(self, line: Shown, left: float, least: float, room_for_facts: bool) -> float:
        """How high a number may be in what is left: a line of facts and a second number come too, unless that makes it small."""
        if room_for_facts and (ways := self.said.facts(line)):
            one = max(map(self.said.tall, (way[-1] for _, way in ways[:3]))) + 2
            more = left * 0.2 + 2 if line.numbers[1:] else 0
            for reserved in (one + more, more or one):
                if left - reserved >= least:
                    return min(left - reserved, max(left * (0.42 if more else 0.52), 8))
        return left * 0.9

    def beside(self, line: Shown, width: float, height: float, most: float) -> list[Piece]:
        """Name and facts, and beside them the number."""
        for share in (0.55, 0.47) if line.numbers and line.numbers[0].text else (0.55, 0.47, 0.4, 0.33):
            measure = width * (1 - share) - 4
            name = self.said.name(line, measure, height, self.name_pt + 0.5)
            if name.set.size_pt >= LEAST_PT * self.said.scale - 0.15 and name.height_mm <= height * 0.75:
                break
        facts = self.said.keep(line, measure, height - name.height_mm - 1.6)
        tall = name.height_mm + (1.6 + facts.height_mm if facts else 0)
        y = max(0, (height - tall) / 2)
        pieces = [Piece('name', 0, y, measure, name.height_mm, name)]
        if facts:
            pieces.append(Piece('facts', 0, y + tall - facts.height_mm, measure, facts.height_mm, facts))
        x, measure = width - width * share, width * share
        numbers = self.dial(line, measure, min(height * 0.85, most))
        tall = max((piece.y + piece.height for piece in numbers), default=0)
        for second in self.seconds(line, measure, min(height - tall - 2, 4), numbers):
            top = tall + 2
            numbers += [piece._replace(y=top + piece.y) for piece in second]
            tall = top + max(piece.y + piece.height for piece in second)
            break
        return [*pieces, *(piece._replace(x=x + piece.x, y=max(0, (height - tall) / 2) + piece.y) for piece in numbers)]

    def dial(self, line: Shown, width: float, height: float) -> list[Piece]:
        """The first number of a helpline; of one that has none, its address."""
        if not line.numbers:
            text = Text(line.web, line.name.place, f'{line.name.id} web')
            web = self.said.scribe.fitted(text, width, height, 30 * self.said.scale, LAST_PT * self.said.scale, 700, 2)
            return [Piece('web', 0, 0, width, web.height_mm, web)]
        return self.number(line.numbers[0], width, height)

    def number(self, dial: Dial, width: float, height: float) -> list[Piece]:
        """A number; before one to which one writes, the words that say so; above it where it would be too small beside them."""
        if not dial.text:
            return [self.numbered(dial, 0, 0, width, height)]
        words = self.said.print(self.text_words, width * 0.6, height * 1.6, PRINT_PT) or self.said.scribe.set(
            self.text_words, width / 2, LEAST_PT * self.said.scale)
        before, x = Piece('words', 0, 0, words.width_mm, words.height_mm, words), words.width_mm + 2
        number = self.numbered(dial, x, 0, width - x, height)
        if number.height < BESIDE_MM and (above := self.said.print(self.text_words, width, height / 2, LEAST_PT, lines=1)):
            y = above.height_mm + 0.9
            below = self.numbered(dial, 0, y, width, height - y)
            if below.height > number.height:
                return [Piece('words', 0, 0, above.width_mm, above.height_mm, above), below]
        tall = max(before.height, number.height)
        return [piece._replace(y=(tall - piece.height) / 2) for piece in (before, number)]

    def numbered(self, dial: Dial, x: float, y: float, width: float, height: float) -> Piece:
        """The digits of a number, as large as they go."""
        set_ = self.numeral(dial.number, width, height)
        return Piece('number', x, y, width, set_.height_mm, number=set_, link=dial.link)

    def seconds(self, line: Shown, width: float, height: float, first: Sequence[Piece]) -> list[list[Piece]]:
        """The other numbers of a helpline, smaller, where each fits; the one that works from abroad first."""
        tall = min(height, 0.55 * max((piece.height for piece in first), default=0))
        if tall < 2.6:
            return []
        dials = sorted(line.numbers[1:], key=lambda dial: (dial.text, not dial.number.startswith('+')))
        found = [self.number(dial, width, tall) for dial in dials]
        return [pieces for pieces in found if pieces and max(piece.y + piece.height for piece in pieces) <= height
                and min(piece.height for piece in pieces if piece.kind == 'number') >= 2.4]
