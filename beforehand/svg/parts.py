"""What may stand in a drawing: the attributes of each element, and what each of them may say. Pure."""

from __future__ import annotations

import re

from beforehand.svg import value as a
from beforehand.svg.value import Value

ALIGNED = re.compile(r'none|x(Min|Mid|Max)Y(Min|Mid|Max)( meet)?')
STROKE = 'in Inkscape: select it, then Path > Stroke to Path; save it as Plain SVG'
RULE = a.one_of('nonzero', 'evenodd')
LOOK: dict[str, Value] = {
    'fill': a.paint, 'fill-opacity': a.share, 'fill-rule': RULE, 'clip-rule': RULE,
    'stroke': a.paint, 'stroke-width': a.size, 'stroke-opacity': a.share, 'stroke-miterlimit': a.limit,
    'stroke-linecap': a.one_of('butt', 'round', 'square'), 'stroke-linejoin': a.one_of('miter', 'round', 'bevel'),
    'stroke-dasharray': a.one_of('none', '0'), 'opacity': a.share, 'color': a.colour, 'clip-path': a.clip,
    'display': a.one_of('none', 'inline', 'block'), 'visibility': a.one_of('visible', 'hidden', 'collapse'),
    'transform': a.transform,
}
"""How a part looks: as attributes or as CSS. No dashes: a million of them fit into one line."""
NONE: dict[str, Value] = dict.fromkeys(
    ('filter', 'mask', 'marker', 'marker-start', 'marker-mid', 'marker-end', 'transform-origin'), a.one_of('none', ''))
"""What would change the picture, and is not rebuilt."""
UNITS = a.one_of('userSpaceOnUse', 'objectBoundingBox')
FADE: dict[str, Value] = {'gradientUnits': UNITS, 'gradientTransform': a.invertible, 'spreadMethod': a.one_of('pad'),
                          'href': str}
"""Gradients do not repeat: WeasyPrint would draw a tiny one over and over, for ever."""
BOX: dict[str, Value] = {'x': a.length, 'y': a.length, 'width': a.size, 'height': a.size}
OWN: dict[str, dict[str, Value]] = {
    'path': {'d': a.path}, 'polyline': {'points': a.points}, 'polygon': {'points': a.points},
    'rect': BOX | {'rx': a.size, 'ry': a.size}, 'circle': {'cx': a.length, 'cy': a.length, 'r': a.size},
    'ellipse': {'cx': a.length, 'cy': a.length, 'rx': a.size, 'ry': a.size},
    'line': dict.fromkeys(('x1', 'y1', 'x2', 'y2'), a.length),
    'linearGradient': FADE | dict.fromkeys(('x1', 'y1', 'x2', 'y2'), a.length),
    'radialGradient': FADE | dict.fromkeys(('cx', 'cy', 'fx', 'fy'), a.length) | {'r': a.size, 'fr': a.size},
    'stop': {'offset': a.share, 'stop-color': a.colour, 'stop-opacity': a.share}, 'clipPath': {'clipPathUnits': UNITS},
    'svg': {'preserveAspectRatio': lambda text: text if ALIGNED.fullmatch(text) else None},
}
HINTS = {'stroke-dasharray': f'dashed lines become shapes: {STROKE}', 'marker-start': STROKE, 'marker-end': STROKE,
         'marker-mid': STROKE, 'filter': 'in Inkscape: select all, then Filters > Remove Filters',
         'mask': 'in Inkscape: Object > Mask > Release; or send the logo as a PNG',
         'spreadMethod': 'in Inkscape: Fill and Stroke, set "Repeat" of the gradient to "None"; save it as Plain SVG'}
CSS = {*LOOK, *NONE, 'stop-color', 'stop-opacity'}
"""What may be said as CSS."""
