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
    as_set: dict[tuple[str, str, str], list[Set]] = {}
    for each in geometry.texts:
        as_set.setdefault(each[:3], []).append(each)
    yield from other(laid, as_set)


def other(laid: Laid, wanted: dict[tuple[str, str, str], list[Set]]) -> Iterator[Fault]:
    """Texts of another size, and texts that are turned or mirrored. One that stands on a panel twice may have two sizes there,
    each of them once."""
    left = {key: list(sets) for key, sets in wanted.items()}
    for words in laid.words:
        panel, message, said = words.where.panel, words.where.message, letters(words)
        if not left.get((panel, message, said)):
            continue
        found = {(piece.size_pt, piece.angle) for piece in words.pieces}
        each = min(left[panel, message, said], key=lambda one: farthest(found, one.size_pt))
        left[panel, message, said].remove(each)
        for size_pt in (size_pt for size_pt, _ in found if abs(size_pt - each.size_pt) > SIZE_PT):
            yield Fault('changed', panel, message, 0,
                        f'"{shortened(words.text)}" was set at {each.size_pt:g} pt and is {size_pt:.1f} pt')
        if any(angle != each.angle for _, angle in found):
            yield Fault('changed', panel, message, 0, f'"{shortened(words.text)}" is turned or mirrored, and was not set so')


def farthest(found: set[tuple[float, int]], size_pt: float) -> float:
    """How far sizes that were found are from another."""
    return max((abs(each - size_pt) for each, _ in found), default=0.0)


def letters(words: Words) -> str:
    return seen(''.join(piece.text for piece in words.pieces))
