"""Lengths that are no percentages are resolved once a style.

`resolve_percentages` sets 18 lengths of each box from its style, each by a function that looks for percentages and calculations;
where a style has none of them they are the same for all boxes of it, whatever contains them.
"""

from __future__ import annotations

import sys
from typing import Any

ASKED = ('width', 'height', 'min_width', 'min_height', 'max_width', 'max_height',
         *(f'{kind}_{side}' for kind in ('margin', 'padding') for side in ('top', 'right', 'bottom', 'left')))
SET = (*ASKED, *(f'border_{side}_width' for side in ('top', 'right', 'bottom', 'left')))


def apply() -> None:
    from weasyprint.layout import percent

    plain = percent.resolve_percentages

    def resolve_percentages(box: Any, containing_block: Any) -> None:
        known = vars(box.style)
        if lengths := known.get('lengths'):
            vars(box).update(lengths)
            return
        plain(box, containing_block)
        if lengths is None:
            known['lengths'] = {name: getattr(box, name) for name in SET} if is_plain(box.style) else {}

    for name, module in list(sys.modules.items()):
        if name.startswith('weasyprint.') and getattr(module, 'resolve_percentages', None) is plain:
            module.resolve_percentages = resolve_percentages  # type: ignore[attr-defined]


def is_plain(style: Any) -> bool:
    """Whether all its lengths are in px, or automatic."""
    return style['border_collapse'] != 'collapse' and all(
        style[name] == 'auto' or getattr(style[name], 'unit', '') in ('px', None) for name in ASKED)
