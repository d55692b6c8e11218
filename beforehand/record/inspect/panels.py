"""Each panel of the format is on the sheet once, at its place, with its own text in it: it is read when it is unfolded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from beforehand.layout.geometry import Geometry
from beforehand.print.seen import Fault, Laid
from beforehand.record.inspect import TOLERANCE_MM, inked, name

HINT = 'format.yaml says which panels there are, and where'


def find(laid: Laid, geometry: Geometry) -> Iterator[Fault]:
    """Sides of another number or size, panels that are lacking, doubled or displaced, texts outside of their panels."""
    sizes = [(side.width_mm, side.height_mm) for side in geometry.sides]
    if len(sizes) != len(laid.sizes):
        yield Fault('panels', '', '', 0, f'the sheet has {len(laid.sizes)} sides and should have {len(sizes)}')
        return
    for number, (wanted, found) in enumerate(zip(sizes, laid.sizes, strict=True), 1):
        if max(abs(wanted[0] - found[0]), abs(wanted[1] - found[1])) > TOLERANCE_MM:
            yield Fault('panels', '', '', 0, f'side {number} is {found[0]:.1f} × {found[1]:.1f} mm and should be '
                        f'{wanted[0]:g} × {wanted[1]:g} mm')
    places = {(number, face.panel): face.area for number, side in enumerate(geometry.sides) for face in side.faces}
    there = Counter((where.side, where.panel) for where, _ in laid.panels)
    for side, panel in places.keys() | there.keys():
        if (count := there[side, panel]) != ((side, panel) in places):
            yield Fault('panels', panel, '', 0, f'panel "{panel}" is on side {side + 1} {count} times and should be '
                        f'{int((side, panel) in places)}')
    for where, area in laid.panels:
        place = places.get((where.side, where.panel))
        if place and (off := max(abs(a - b) for a, b in zip(area, place, strict=True))) > TOLERANCE_MM:
            yield Fault('panels', where.panel, '', off, f'panel "{where.panel}" is {off:.1f} mm off its place')
    for what, area in inked(laid):
        place = places.get((what.where.side, what.where.panel))
        if what.where.mark != 'proof' and (place is None or area.beyond(place) > TOLERANCE_MM):
            out = area.beyond(place) if place else 0
            yield Fault('panels', what.where.panel, what.where.message, out, f'{name(what)} stands outside of its panel')
