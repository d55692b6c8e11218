"""Lengths as a layout writes them."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from beforehand.ground.problem import Text

EM = re.compile(r'(?:(\d{1,4}(?:\.\d+)?)\+)?(\d{1,3}(?:\.\d+)?)em')


def is_length(text: Text) -> Text:
    """A length in running sizes of the sheet."""
    if not EM.fullmatch(text):
        raise ValueError(f'"{text}" is no length; write millimetres (12.5), sizes of the running text (3.5em), '
                         'or both (18.5+3.5em)')
    return text


def two_or_four(padding: list[Any]) -> list[Any]:
    """Paddings of a box."""
    if len(padding) not in (2, 4):
        raise ValueError('write one length, two (top and bottom, sides) or four (top, end, bottom, start)')
    return padding


Mm = Annotated[float, Field(ge=0, le=5000, allow_inf_nan=False)]
Length = Mm | Annotated[Text, AfterValidator(is_length)]
Out = Annotated[float, Field(ge=-50, le=50, allow_inf_nan=False)]
"""How far something reaches beyond its box, in mm; negative: stays inside it."""
