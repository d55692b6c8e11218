"""Values that nobody set are initial or inherited, and taken as such.

`ComputedStyle.__missing__` goes a long way for each of some 190 values of each element: what is pending, what is in a logical
property, what is inherited, what is calculated. For a value that no rule sets, most of the way leads nowhere.
"""

from __future__ import annotations

from typing import Any

OF_THEIR_OWN = ('float', 'display', 'position', 'page')
"""Properties that depend on others."""


def apply() -> None:
    from weasyprint.css import PHYSICAL_FUNCTIONS, ComputedStyle
    from weasyprint.css.functions import check_math
    from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

    plain = ComputedStyle.__missing__
    logical = {name(block='ttb', inline=inline) for name in PHYSICAL_FUNCTIONS.values() for inline in ('ltr', 'rtl')}
    simple = {key for key in INITIAL_VALUES if key not in OF_THEIR_OWN and not key.startswith('text_decoration_')}
    inherited = simple & set(INHERITED) - set(PHYSICAL_FUNCTIONS)
    initial = {key: value for key, value in INITIAL_VALUES.items() if key in simple - set(INHERITED) - set(INITIAL_NOT_COMPUTED)
               and not check_math(value)}

    def missing(style: Any, key: str) -> Any:
        if key in style.cascaded or (key in PHYSICAL_FUNCTIONS and not logical.isdisjoint(style.cascaded)):
            return plain(style, key)
        if key in initial:
            value = initial[key]
        elif key in inherited and style.parent_style is not None:
            value = style.parent_style[key]
        else:
            return plain(style, key)
        style[key] = value
        return value

    ComputedStyle.__missing__ = missing
