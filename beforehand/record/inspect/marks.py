"""A sheet says what it is: a proof on each of its sides, a draft, its code, who answers for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from beforehand.layout.geometry import Geometry, seen
from beforehand.print.seen import Fault, Laid, Piece
from beforehand.record.inspect.legible import seen_on
from beforehand.type.ink import MM_PER_PT

PROOF_SHARE, PROOF_CONTRAST = 0.4, 1.25
"""The word across a proof is a shadow, but a large one: such a share of the shorter edge."""
MOST_LETTERS = 8
"""Into so many parts of that its letters may divide it: a word across a page is no sentence across it."""
CALLED = {'proof': 'the mark of a proof', 'draft': 'the mark of a draft', 'unchecked': 'that nobody has checked it',
          'code': 'the code of the sheet', 'imprint': 'the imprint'}
HINT = 'the shell writes it: look what in this format hides or changes it'


def find(laid: Laid, geometry: Geometry) -> Iterator[Fault]:
    """Marks that are lacking, say something else, or can't be read."""
    pieces = [piece for words in laid.words for _, line in words.lines for piece in line if piece.where.mark]
    for mark, said in geometry.marks.items():
        mine = [piece for piece in pieces if mark in piece.where.mark.split()]
        if mark != 'proof':
            yield from wrong(mark, said, mine, '', 0)
        for number, side in enumerate(geometry.sides if mark == 'proof' else ()):
            here = [piece for piece in mine if piece.where.side == number]
            yield from wrong(mark, said, here, f' on side {number + 1}', PROOF_SHARE * min(side.width_mm, side.height_mm))
    for mark in dict.fromkeys(mark for piece in pieces for mark in piece.where.mark.split() if mark not in geometry.marks):
        yield Fault('marks', '', '', 0, f'{called(mark)} is on the sheet and should not be')


def called(mark: str) -> str:
    return CALLED.get(mark, f'"{mark}"')


def wrong(mark: str, said: str, pieces: Sequence[Piece], where: str, least_mm: float) -> Iterator[Fault]:
    """What is wrong with a mark, or with one of its places."""
    shown = [piece for piece in pieces if piece.ink]
    found = text(shown)
    if not found:
        yield Fault('marks', '', '', 0, f'{called(mark)} is missing{where}')
    elif seen(said) not in seen(found):
        yield Fault('marks', shown[0].where.panel, '', 0, f'{called(mark)} should say "{said}"{where}, and "{found}" is printed')
    elif least_mm and not all(shadow(piece, least_mm) for piece in shown):
        yield Fault('marks', shown[0].where.panel, shown[0].where.message, 0, f'{called(mark)} cannot be read{where}')


def text(pieces: Sequence[Piece]) -> str:
    return ''.join(piece.text for piece in pieces if piece.ink).strip()


def shadow(piece: Piece, least_mm: float) -> bool:
    """Whether what may be faint is at least dark enough to be seen, and so wide or high; and its letters are not fine."""
    area = piece.shown
    is_large = max(area.right - area.left, area.bottom - area.top) >= least_mm
    return is_large and piece.size_pt * MM_PER_PT >= least_mm / MOST_LETTERS and seen_on(piece) >= PROOF_CONTRAST
