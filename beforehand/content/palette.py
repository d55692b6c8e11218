"""The shape of the palette: every colour that is printed, by name. Field docstrings are the editor's help."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from beforehand.content.wording import matching
from beforehand.ground.colour import BLACK, EXAMPLE, HEX, WHITE
from beforehand.ground.problem import Text
from beforehand.ground.source import Shape

Hex = Annotated[Text, matching(HEX, f'colour such as "{EXAMPLE}", in quotes')]


class Colour(Shape):
    """One colour, as each way of printing needs it: a finish takes the value that it prints."""

    rgb: Hex
    """On screens and office printers."""
    opacity: Annotated[float, Field(gt=0, le=1, allow_inf_nan=False)] = 1
    """How much it hides of what lies below it."""


class Accent(Colour):
    """The colour of a topic, and its two sisters in pictures. They carry no words."""

    deep: Hex | None = None
    """For things and clothes that are darker; it copies lighter than half, so that a line on it is seen. Without it, mixed."""
    tint: Hex | None = None
    """For what is lighter."""
    pattern: Text = Text('stripes')
    """What tells it apart where there is no colour: a drawing of beforehand/compose/drawing/patterns.py."""


class Drawn(Shape):
    """The colours that stand for others in the SVG files of pictures/ and signs/."""

    ink: Hex
    field: Hex
    """For the colour of the topic."""
    paper: Hex
    ground: Hex
    """For the colour of whatever the drawing stands on."""
    deep: Hex
    tint: Hex


class Palette(Shape):
    """templates/shared/palette.yaml: what CSS calls var(--ink), a layout and a drawing "ink"."""

    ink: Colour
    """Text and lines."""
    paper: Colour
    """What stays white on a coloured ground."""
    quiet: Colour
    """Small print."""
    faint: Colour
    """A line on which one writes by hand."""
    proof: Colour
    """The word across a proof."""
    accents: dict[str, Accent] = Field(min_length=1)
    """The one colour of a topic; black on it has a contrast of 7:1 or more."""
    drawn: Drawn
    skin: dict[str, Hex] = Field(default_factory=dict)
    """The tones of people, which are the same in every topic: on a blue or a lilac one nobody looks well."""


def plain() -> Palette:
    """Black on white and without accents, where the palette could not be read, which keeps every sheet from being printed."""
    black, white = Colour(rgb=Text(BLACK)), Colour(rgb=Text(WHITE))
    drawn = Drawn(ink=black.rgb, field=white.rgb, paper=white.rgb, ground=white.rgb, deep=black.rgb, tint=white.rgb)
    return Palette.model_construct(ink=black, paper=white, quiet=black, faint=black, proof=black, accents={}, drawn=drawn)
