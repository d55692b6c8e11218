"""What is wrong with a layout, found while a sheet is composed."""

from __future__ import annotations

from beforehand.ground.problem import Text


class Fault(Exception):
    """Where the layout says it, and what is wrong, in words."""

    def __init__(self, text: Text, message: str) -> None:
        super().__init__(message)
        self.text = text
