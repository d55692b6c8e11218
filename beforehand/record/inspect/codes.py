"""A QR code, read as a phone reads it, dials a number that is printed on the same sheet, and is large enough for any phone."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.layout.geometry import Geometry
from beforehand.print.scan import scanned
from beforehand.print.seen import Fault, Laid
from beforehand.record.inspect import TOLERANCE_MM

SCAN_MM = 18.0
"""The smallest that any phone reads, its quiet zone included."""
HINT = 'a QR code says the number that is printed beside it'


def find(laid: Laid, geometry: Geometry) -> Iterator[Fault]:
    """Codes that say something else, or too small."""
    dialled = {link.target for link in laid.links}
    for code in geometry.codes:
        found = scanned(code.svg)
        if found is None:
            yield Fault('codes', '', '', 0, f'the QR code of {code.link} cannot be read')
        elif found != code.link:
            yield Fault('codes', '', '', 0, f'the QR code of {code.link} says "{found}"')
        elif found not in dialled:
            yield Fault('codes', '', '', 0, f'the QR code dials {found}, which is not printed beside it')
        if code.is_covered:
            yield Fault('codes', '', '', 0, f'something is drawn over the QR code of {code.link}')
        side = min(code.area.right - code.area.left, code.area.bottom - code.area.top)
        if side < SCAN_MM - TOLERANCE_MM:
            yield Fault('codes', '', '', side, f'the QR code of {code.link} is {side:.1f} mm wide, {SCAN_MM:g} mm are the least')
