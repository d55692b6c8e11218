"""A page without notes has no styles for them.

WeasyPrint's own style sheet gives each element five pseudo-elements, for footnotes and notes, that are matched, sorted and
cascaded before anybody asks whether there is a note: more than half of the work of the cascade.
"""

from __future__ import annotations

NOTES = {'footnote-call', 'footnote-marker', 'note-call', 'note-marker', 'note-callback'}


def apply() -> None:
    from weasyprint.html import UA_STYLESHEET

    found = UA_STYLESHEET.matcher.other_selectors
    found[:] = [selector for selector in found if selector[3] not in NOTES]
