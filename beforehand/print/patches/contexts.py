"""Pango contexts and font descriptions are made once a style, not once a line."""

from __future__ import annotations

from typing import Any

FEATURES = ('kerning', 'variant_ligatures', 'variant_position', 'variant_caps', 'variant_numeric', 'variant_alternates',
            'variant_east_asian', 'feature_settings')


def apply() -> None:
    from weasyprint.text import line_break
    from weasyprint.text.ffi import ffi, gobject, pango

    ffi.cdef('PangoContext * pango_layout_get_context (PangoLayout *layout); void * g_object_ref (void *object);', override=True)
    plain = line_break.Layout.setup

    def setup(layout: Any, style: Any) -> None:
        made = vars(style).get('pango')
        if made is None:
            plain(layout, style)
            if is_plain(style):
                context = gobject.g_object_ref(pango.pango_layout_get_context(layout.layout))
                vars(style)['pango'] = (ffi.gc(ffi.cast('PangoContext *', context), gobject.g_object_unref),
                                        line_break.get_font_description(style), layout.language)
            return
        context, description, layout.language = made
        layout.style, layout.first_line_direction = style, 0
        layout.layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
        pango.pango_layout_set_auto_dir(layout.layout, False)
        pango.pango_layout_set_font_description(layout.layout, description)
        layout.ascent = layout.underline_position = layout.strikethrough_position = None

    def is_plain(style: Any) -> bool:
        features = line_break.font_features(*(style[f'font_{name}'] for name in FEATURES))
        return style['text_decoration_line'] == 'none' and not features

    line_break.Layout.setup = setup
