"""A line that is given is set once.

In a text with `white-space: pre` each line ends where the author says. WeasyPrint has Pango set it together with the beginning of
the next, again alone, and a third time when it is drawn. Here it is set alone, as a single paragraph, which is what the drawing
asks for, and kept until then.
"""

from __future__ import annotations

import re
from typing import Any

ENDS = re.compile('[\t\r\f\v\x1c-\x1e\x85\u2028\u2029]')
"""What Pango or WeasyPrint take for the end of a line, or for a tabulator, beside the newline."""


def apply() -> None:
    from weasyprint.layout import inline
    from weasyprint.text import line_break
    from weasyprint.text.ffi import FROM_UNITS, pango

    class Kept(line_break.Layout):  # type: ignore[misc]
        """A line that stays set."""

        def deactivate(self) -> None:
            pass

        def reactivate(self, style: Any) -> None:
            pass

    plain = line_break.split_first_line

    def split_first_line(text: str, style: Any, context: Any, max_width: Any, spacing: float, **rest: bool) -> Any:
        line, newline, _ = text.partition('\n')
        if style['white_space'] != 'pre' or spacing or not line or ENDS.search(line):
            return plain(text, style, context, max_width, spacing, **rest)
        layout = Kept(style, max_width=max_width)
        pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
        layout.set_text(line)
        first, _ = layout.get_first_line()
        baseline = pango.pango_layout_get_baseline(layout.layout) * FROM_UNITS
        return layout, first.length, first.length + 1 if newline else None, *line_break.line_size(first, style), baseline

    line_break.split_first_line = inline.split_first_line = split_first_line
