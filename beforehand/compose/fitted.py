"""What the program fitted into a box by itself → what stands on the panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from beforehand.compose import figures, leaves
from beforehand.compose.decoration import drawing
from beforehand.compose.items import Drawing, Figure, Item, Place, Style, Words
from beforehand.compose.marks import MARKS
from beforehand.compose.pieces import Piece
from beforehand.compose.setting import Setting
from beforehand.ground.problem import Text

SLACK_MM = 0.4
"""What small print in several scripts may come out longer and higher than it was measured: Latin in it has a face of its own."""


def pieces(setting: Setting, all_: Sequence[Piece], place: Place, mark: str = '') -> Iterator[Item]:
    """Things that the program placed in a box, on the panel."""
    for piece in all_:
        at = Place(place.x + piece.x, place.y + piece.y, piece.width, piece.height)
        yield from PIECES.get(piece.kind, small)(setting, piece, at, mark)


def small(setting: Setting, piece: Piece, at: Place, mark: str) -> Iterator[Words]:
    """A fitted piece of small print, or a number."""
    if piece.number:
        said = Text(piece.number.number, id=next((f'{line.name.id} number' for line in setting.helplines
                                                  if piece.link in (dial.link for dial in line.numbers)), ''))
        yield figures.numeral_words(piece.number, at, setting.rtl, said, piece.link)
    if fitted := piece.print:
        inset = {'scan': (piece.width - fitted.width_mm) / 2, 'scan-beside': piece.width - fitted.width_mm}.get(piece.kind, 0.0)
        colour = 'quiet' if mark == 'imprint' and piece.kind == 'imprint' and fitted.weight != 700 else 'ink'

        def look(size_mm: float, leading_mm: float) -> Style:
            return Style('small', fitted.family, fitted.weight, size_mm, leading_mm, colour)

        marks = ' '.join((mark, *marks_of(setting, fitted.text))) if mark else ''
        words = leaves.headline_words(fitted.set, fitted.text, look, Place(at.x + inset, at.y, at.width - inset, at.height),
                                      'p', marks)
        yield words._replace(box=(words.box[0], words.box[1] + SLACK_MM, words.box[2] - SLACK_MM / 2), link=piece.link)


def marks_of(setting: Setting, text: Text) -> Iterator[str]:
    """What a piece of an imprint says of the sheet."""
    yield from (mark for mark, word in MARKS.items() if word in text.id.split())
    if setting.plan.code and setting.plan.code in text:
        yield 'code'


def drawn(name: str) -> Callable[[Setting, Piece, Place, str], Iterator[Item]]:
    """A piece that is a decoration of the house."""

    def draw(setting: Setting, piece: Piece, at: Place, mark: str) -> Iterator[Item]:
        tall = at.height or 0.7
        options = {'text': piece.link} if name == 'qr' else {}
        if name == 'qr' and setting.topic.under_control:
            raise ValueError('a topic for people under control has no QR code: a phone keeps what it scanned (G10)')
        yield Drawing(at.x, at.y - (0 if at.height else tall / 2), at.width, tall,
                      drawing(setting, Text(name), options)(at.width, tall), piece.link)

    return draw


def logo(setting: Setting, piece: Piece, at: Place, mark: str) -> Iterator[Item]:
    """The logo of the edition."""
    if setting.logo:
        yield Figure(at.x, at.y, at.width, at.height, setting.logo.data_url, setting.logo_words)


PIECES: dict[str, Callable[[Setting, Piece, Place, str], Iterator[Item]]] = {
    'qr': drawn('qr'), 'box': drawn('card'), 'clock': drawn('clock'), 'globe': drawn('globe'), 'frame': drawn('plate'),
    'rule': drawn('rule'), 'dot': drawn('bullet'), 'logo': logo}
