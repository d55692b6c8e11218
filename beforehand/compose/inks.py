"""The colours of one sheet: those of the palette, as its finish prints them. Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from beforehand.content.palette import Accent, Colour, Drawn, Palette
from beforehand.ground.colour import mixed
from beforehand.ground.problem import Text

DEEP, TINT = 0.3, 0.65
"""How much ink or paper is in the sisters of an edition's own colour."""


class Inks(NamedTuple):
    """The colours of a sheet by name, as they are written in CSS and SVG."""

    field: str
    """The flat colour of its topic or edition."""
    ink: str
    paper: str
    quiet: str
    faint: str
    proof: str = ''
    deep: str = ''
    """The darker sister of the topic's colour, in pictures."""
    tint: str = ''

    @property
    def rules(self) -> str:
        """The names by which style sheets call them."""
        return ':root{' + ''.join(f'--{name}:{colour};' for name, colour in self._asdict().items()) + '}'

    def over(self, drawn: Drawn, ground: str) -> tuple[tuple[str, str], ...]:
        """What to put in place of the colours of a drawing that stands on a ground."""
        return ((drawn.ink, self.ink), (drawn.field, self.field), (drawn.paper, self.paper), (drawn.ground, ground),
                (drawn.deep, self.deep), (drawn.tint, self.tint))


def inks_of(palette: Palette, field: Colour | Text, paint: Callable[[Colour], str]) -> Inks:
    """The colours as a finish prints them; field: an accent of the palette, or an edition's own colour."""
    whole = field if isinstance(field, Colour) else Colour(rgb=field)
    sisters = sisters_of(whole, palette)
    return Inks(paint(whole), *(paint(getattr(palette, name)) for name in Inks._fields[1:-2]),
                *(paint(Colour(rgb=Text(sister))) for sister in sisters))


def sisters_of(field: Colour, palette: Palette) -> tuple[str, str]:
    """The darker and the lighter colour beside one; mixed where nobody chose them, as for an edition's own."""
    deep, tint = (field.deep, field.tint) if isinstance(field, Accent) else (None, None)
    return deep or mixed(field.rgb, palette.ink.rgb, DEEP), tint or mixed(field.rgb, palette.paper.rgb, TINT)
