"""Decorations of the house as a layout asks for them, in the sheet's colours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from beforehand.compose.drawing import drawings
from beforehand.compose.drawing import options as known_options
from beforehand.compose.fault import Fault, instead, known
from beforehand.compose.setting import Setting
from beforehand.ground.problem import Text

STROKE_MM, MOST_MM = 3.0, 60.0
"""A line that were thicker would be a ground of ink; and what other lengths a decoration may be told."""
GROUNDS = ('paper', 'field')
"""What text may stand on."""
CARRY = ('ticket', 'part', 'band', 'stamp', 'plate', 'card', 'cuts', 'block', 'flag', 'bubble')
"""Drawings on which text may stand; others are lines and marks of ink."""
OWN = ('qr', 'blanks', 'lozenge')
"""Drawings that the program makes by itself: for their numbers, and for their words."""


def asked(setting: Setting, name: Text, options: Mapping[str, Any]) -> Callable[[float, float], str]:
    """A decoration that a layout asks for: any that says nothing by itself, and no option may put ink under a text."""
    known({one: '' for one in drawings if one not in OWN}, name, 'decoration')
    for key, value in options.items():
        if key in known_options(name) and (must := must_be(key, value, known_options(name)[key].default)):
            raise Fault(name, f'the option "{key}" of "{name}" is {value!r}, and must be {must}')
    return drawing(setting, name, options)


def must_be(key: str, value: Any, default: Any) -> str:
    """What an option has to be, if it is something else."""
    if isinstance(default, bool):
        return '' if isinstance(value, bool) else 'true or false'
    if key == 'ground':
        return '' if value in GROUNDS else ' or '.join(GROUNDS)
    most = STROKE_MM if key == 'stroke_mm' else MOST_MM
    fits = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= most
    return '' if fits else f'a length from 0 to {most:g} mm'


def drawing(setting: Setting, name: Text, options: Mapping[str, Any]) -> Callable[[float, float], str]:
    """A decoration of the house, in the sheet's colours."""
    drawn = known(drawings, name, 'decoration')
    if wrong := options.keys() - known_options(name).keys():
        raise Fault(name, f'"{name}" has no option "{min(wrong)}"', instead(min(wrong), known_options(name)))
    told = {key: plain(value) for key, value in options.items()}

    def draw(width: float, height: float) -> str:
        try:
            return drawn(round(width, 2), round(height, 2), setting.inks, setting.rtl, **told)
        except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
            raise Fault(name, f'"{name}" cannot be drawn with these options: {error}') from error

    return draw


def plain(value: Any) -> Any:
    """An option, as a drawing takes it."""
    return tuple(value) if isinstance(value, list) else str(value) if isinstance(value, str) else value
