"""What has no background is passed over.

`layout_box_backgrounds` goes through all boxes of a page, those of lines and texts too, and asks each for four corners, two
borders, its images, its colour and its shadow; most have nothing of all that, and the answer is that of their style.
"""

from __future__ import annotations

from typing import Any

CORNERS = tuple(f'border_{corner}_radius' for corner in ('top_left', 'top_right', 'bottom_left', 'bottom_right'))
NOTHING: dict[str, Any] = {**dict.fromkeys(CORNERS, (0, 0)), 'background': None}


def apply() -> None:
    from weasyprint.layout import background

    plain = background.layout_box_backgrounds

    def layout_box_backgrounds(page: Any, box: Any, get_image: Any, layout_children: bool = True, style: Any = None) -> None:
        if style is not None or box is page or not layout_children or not is_bare(box.style):
            plain(page, box, get_image, layout_children, style)
            return
        for child in box.all_children():
            layout_box_backgrounds(page, child, get_image)
        vars(getattr(box, '_box', box)).update(NOTHING)

    background.layout_box_backgrounds = layout_box_backgrounds


def is_bare(style: Any) -> bool:
    """Whether a style has neither background nor round corners; remembered with it."""
    known = vars(style)
    if 'bare' not in known:
        known['bare'] = look(style)
    return bool(known['bare'])


def look(style: Any) -> bool:
    from weasyprint.draw.color import get_color

    return (all((0, 'px') in style[corner] for corner in CORNERS) and not style['box_shadow']
            and all(style[name][0] == 'none' for name in ('border_image_source', 'mask_border_source'))
            and all(kind == 'none' for kind, _ in style['background_image']) and get_color(style, 'background_color').alpha == 0)
