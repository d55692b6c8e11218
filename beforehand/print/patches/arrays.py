"""The glyphs of a font are an array of no particular length.

To cut a font, WeasyPrint makes C arrays whose type has their length in it, `hb_codepoint_t[217]`. cffi parses each type that is
new to it, and all declarations of the library along with it: 4 ms a sheet. An array of any length, `hb_codepoint_t[]`, it knows.
"""

from __future__ import annotations

import re
from typing import Any

LENGTH = re.compile(r'\[\d+\]$')


def apply() -> None:
    from weasyprint.pdf import fonts

    plain = fonts.ffi

    class Foreign:
        """The functions of cffi, one of them with another way to make an array that has its values."""

        def __getattr__(self, name: str) -> Any:
            return getattr(plain, name)

        def new(self, kind: str, *values: Any) -> Any:
            return plain.new(LENGTH.sub('[]', kind) if values and isinstance(values[0], (list, tuple)) else kind, *values)

    fonts.ffi = Foreign()
