"""For office printers and screens: colours of a screen, nothing beyond the paper's edge, and readable by a screen reader."""

from __future__ import annotations

from beforehand.content.palette import Colour
from beforehand.ground.colour import rgb
from beforehand.plan.finish import Finish


def colour(colour: Colour) -> str:
    """Red, green and blue."""
    if colour.opacity == 1:
        return str(colour.rgb)
    parts = ', '.join(f'{part * 255:.0f}' for part in rgb(colour.rgb))
    return f'rgba({parts}, {colour.opacity:g})'


FINISH = Finish('office', 'Office printer and screen', 'pdf/ua-1', colour)
