"""The shape of a format: its papers, folds and panels. Field docstrings are the editor's help."""

from __future__ import annotations

import math
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from beforehand.content.locale import TextFace
from beforehand.ground.files import file_name
from beforehand.ground.problem import Text
from beforehand.ground.source import Shape

PaperName = Annotated[str, AfterValidator(file_name)]
Length = Annotated[float, Field(ge=5, le=5000, allow_inf_nan=False)]
"""Millimetres: from the smallest label to the largest page that a PDF can have."""
Size = Annotated[float, Field(ge=4, le=400, allow_inf_nan=False)]
"""Points."""
Count = Annotated[int, Field(ge=0, le=40)]


class Panel(Shape):
    """One face of a fold: whose text it shows, how wide it is."""

    panel: Text
    """cover, care, help, or part-1, part-2 … in the topic's order; poster: everything on one face."""
    width_mm: Length


class Paper(Shape):
    """A sheet of paper and its sides; each side lists its panels from left to right (for a left-to-right script)."""

    width_mm: Length
    height_mm: Length
    sides: list[Annotated[list[Panel], Field(min_length=1, max_length=40)]] = Field(min_length=1, max_length=2)


class Sizes(Shape):
    """The type sizes between which a sheet may be set, on paper of the layout's `unit` width; at the smallest, what does
    not fit is a problem."""

    smallest_pt: Size
    largest_pt: Size
    calm: Annotated[float, Field(ge=0, le=0.2, allow_inf_nan=False)] = 0
    """How much smaller than possible (a share of its size) text is set where it has fewer lines then."""

    def smallest_for(self, face: TextFace) -> float:
        """The smallest size of running text in a script, in points of Latin, to a quarter."""
        smallest = self.smallest_pt * max((face.least or face.scale) / face.scale, 1.0)
        return min(math.ceil(smallest * 4 - 1e-9) / 4 if face.least else smallest, self.largest_pt)

    @model_validator(mode='after')
    def in_order(self) -> Sizes:
        """The smallest is not larger than the largest."""
        if self.smallest_pt > self.largest_pt:
            raise ValueError('smallest_pt is larger than largest_pt')
        return self


class Format(Shape):
    """How it is printed: one folder of templates/, its name is the format's id."""

    name: Text
    """What people call it."""
    use: Text | None = None
    """What it is good for, in a sentence: the site of ready sheets says it."""
    papers: dict[PaperName, Paper] = Field(min_length=1, max_length=40)
    fold: Literal['none', 'half', 'roll'] = 'none'
    """half: once, in the middle; roll: folded in, the flap lies inside."""
    flip: Literal['none', 'short edge', 'long edge'] = 'none'
    """The edge over which a duplex printer must turn the sheet."""
    reading: list[Text] = Field(min_length=1, max_length=80)
    """The panels in the order in which a reader meets them, who unfolds the sheet."""
    size: Sizes
    margin_mm: Annotated[float, Field(ge=3, le=50, allow_inf_nan=False)] = 4.5
    """How near to the trim text and pictures may come: office printers leave up to 4.3 mm white."""
    helplines: Count = 1
    """How many helplines it has room for."""
    discreet: bool = False
    """Whether it may be found with somebody: then title and file name are the neutral ones of the topic, and it has no code."""
