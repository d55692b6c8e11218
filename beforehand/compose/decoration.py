"""Decorations of the house as a layout asks for them, in the sheet's colours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from beforehand.compose.drawing import drawings
from beforehand.compose.drawing import options as known_options
from beforehand.compose.fault import Fault, instead, known
from beforehand.compose.setting import Setting
from beforehand.ground.problem import Text


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
