"""Every text that was set is on the page as it was set: nothing hides it, shrinks it, turns it or says something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from beforehand.layout.geometry import Geometry, Set, seen
from beforehand.print.seen import Fault, Laid, Words
from beforehand.record.inspect import shortened

SIZE_PT = 0.15
"""So much is lost in rounding."""
HINT = 'something between the layout and the page changed it: templates/shared/base.css, shell.html, or WeasyPrint'


def find(laid: Laid, geometry: Geometry) -> Iterator[Fault]:
    """Texts that are lacking or changed, and texts that nobody set."""
    if not geometry.texts:
        return  # of a page that the program did not set
    wanted = Counter(each[:3] for each in geometry.texts)
    found = Counter((words.where.panel, words.where.message, letters(words)) for words in laid.words if any(words.pieces))
    for panel, message, said in wanted - found:
        yield Fault('changed', panel, message, 0, f'"{message or shortened(said)}" is not on the page as it was set')
    for panel, message, said in found - wanted:
        yield Fault('changed', panel, message, 0, f'"{shortened(said)}" is on the page, and was not set')
    yield from other(laid, {each[:3]: each for each in geometry.texts})


def other(laid: Laid, wanted: dict[tuple[str, str, str], Set]) -> Iterator[Fault]:
    """Texts of another size, and texts that are turned or mirrored."""
    for words in laid.words:
        panel, message = words.where.panel, words.where.message
        if each := wanted.get((panel, message, letters(words))):
            found = {(piece.size_pt, piece.angle) for piece in words.pieces}
            for size_pt in (size_pt for size_pt, _ in found if abs(size_pt - each.size_pt) > SIZE_PT):
                yield Fault('changed', panel, message, 0,
                            f'"{shortened(words.text)}" was set at {each.size_pt:g} pt and is {size_pt:.1f} pt')
            if any(angle != each.angle for _, angle in found):
                yield Fault('changed', panel, message, 0, f'"{shortened(words.text)}" is turned or mirrored, and was not set so')


def letters(words: Words) -> str:
    return seen(''.join(piece.text for piece in words.pieces))
