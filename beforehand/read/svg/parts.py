"""What may stand in a drawing: the attributes of each element, and what each of them may say. Pure."""

from __future__ import annotations

import re

from beforehand.read.svg import value as a
from beforehand.read.svg.matrix import transform
from beforehand.read.svg.value import Value

ALIGNED = re.compile(r'none|x(Min|Mid|Max)Y(Min|Mid|Max)( (meet|slice))?')
PNG = 'or send the logo as a PNG'
RULE, UNITS = a.one_of('nonzero', 'evenodd'), a.one_of('userSpaceOnUse', 'objectBoundingBox')
BLENDS = a.one_of('normal', 'multiply', 'screen', 'overlay', 'darken', 'lighten', 'color-dodge', 'color-burn', 'hard-light',
                  'soft-light', 'difference', 'exclusion', 'hue', 'saturation', 'color', 'luminosity')
LOOK: dict[str, Value] = {
    'fill': a.paint, 'fill-opacity': a.share, 'fill-rule': RULE, 'clip-rule': RULE,
    'stroke': a.paint, 'stroke-width': a.size, 'stroke-opacity': a.share, 'stroke-miterlimit': a.limit,
    'stroke-linecap': a.one_of('butt', 'round', 'square'), 'stroke-linejoin': a.one_of('miter', 'round', 'bevel'),
    'stroke-dasharray': a.lengths, 'stroke-dashoffset': a.length, 'opacity': a.share, 'color': a.colour,
    'stop-color': a.colour, 'stop-opacity': a.share, 'flood-color': a.colour, 'flood-opacity': a.share,
    'lighting-color': a.colour, 'color-interpolation-filters': a.one_of('auto', 'sRGB', 'linearRGB'),
    'display': a.word, 'visibility': a.one_of('visible', 'hidden', 'collapse'),
    'overflow': a.one_of('visible', 'hidden', 'auto', 'scroll'), 'transform': transform,
    'clip-path': a.part, 'mask': a.part, 'filter': a.part, 'mask-type': a.one_of('luminance', 'alpha'),
    'marker-start': a.part, 'marker-mid': a.part, 'marker-end': a.part, 'marker': a.part,
    'mix-blend-mode': BLENDS, 'isolation': a.one_of('auto', 'isolate'),
    'paint-order': a.word, 'shape-rendering': a.word, 'image-rendering': a.word,
}
"""How a part looks: as attributes or as CSS."""
PLAINLY = {'none', '', 'auto', 'normal', 'initial', 'unset', 'inherit', 'fill-box', 'view-box', '0', '0 0', '0px 0px'}
WHITE = {'transparent', 'white', '#fff', '#ffffff'}
NOT_DRAWN = {name: PLAINLY | WHITE if name.startswith('background') else PLAINLY for name in (
    'vector-effect', 'transform-origin', 'clip', 'mask-image', 'mask-border', 'translate', 'rotate', 'scale', 'zoom',
    'offset-path', 'animation', 'animation-name', 'background', 'background-color', 'background-image', 'd')}
"""What would change the picture, and is drawn by nobody here: by property, what it may say because it says nothing."""
PAINTS, MARKERS = {'linearGradient', 'radialGradient', 'pattern'}, {'marker'}
REFERS = {'fill': PAINTS, 'stroke': PAINTS, 'clip-path': {'clipPath'}, 'mask': {'mask'}, 'filter': {'filter'},
          'marker': MARKERS, 'marker-start': MARKERS, 'marker-mid': MARKERS, 'marker-end': MARKERS}
"""The kinds of parts that an attribute may refer to."""
BOX: dict[str, Value] = {'x': a.length, 'y': a.length, 'width': a.size, 'height': a.size}
LINK: dict[str, Value] = {'href': a.word}
VIEW: dict[str, Value] = {'viewBox': a.box, 'preserveAspectRatio': lambda text: text if ALIGNED.fullmatch(text) else None}
FADE: dict[str, Value] = {'gradientUnits': UNITS, 'gradientTransform': transform,
                          'spreadMethod': a.one_of('pad', 'reflect', 'repeat')} | LINK
LINE: dict[str, Value] = dict.fromkeys(('x1', 'y1', 'x2', 'y2'), a.length)
EFFECTS = {'fe' + name for name in (
    'Blend', 'ColorMatrix', 'ComponentTransfer', 'Composite', 'ConvolveMatrix', 'DiffuseLighting', 'DisplacementMap',
    'DistantLight', 'DropShadow', 'Flood', 'FuncA', 'FuncB', 'FuncG', 'FuncR', 'GaussianBlur', 'Merge', 'MergeNode', 'Morphology',
    'Offset', 'PointLight', 'SpecularLighting', 'SpotLight', 'Tile', 'Turbulence')}
OWN: dict[str, dict[str, Value]] = {
    'path': {'d': a.path}, 'polyline': {'points': a.points}, 'polygon': {'points': a.points},
    'rect': BOX | {'rx': a.size, 'ry': a.size}, 'circle': {'cx': a.length, 'cy': a.length, 'r': a.size},
    'ellipse': {'cx': a.length, 'cy': a.length, 'rx': a.size, 'ry': a.size}, 'line': LINE,
    'linearGradient': FADE | LINE, 'stop': {'offset': a.share},
    'radialGradient': FADE | dict.fromkeys(('cx', 'cy', 'fx', 'fy'), a.length) | {'r': a.size, 'fr': a.size},
    'clipPath': {'clipPathUnits': UNITS}, 'mask': BOX | {'maskUnits': UNITS, 'maskContentUnits': UNITS},
    'pattern': BOX | VIEW | LINK | {'patternUnits': UNITS, 'patternContentUnits': UNITS, 'patternTransform': transform},
    'marker': VIEW | {'refX': a.length, 'refY': a.length, 'markerWidth': a.size, 'markerHeight': a.size, 'orient': a.word,
                      'markerUnits': a.one_of('strokeWidth', 'userSpaceOnUse')},
    'filter': BOX | {'filterUnits': UNITS, 'primitiveUnits': UNITS},
    'use': BOX | LINK, 'symbol': BOX | VIEW, 'svg': BOX | VIEW, 'image': BOX | VIEW | LINK,
}
CONDITIONS: dict[str, Value] = dict.fromkeys(('systemLanguage', 'requiredExtensions', 'requiredFeatures'), a.word)
"""Which part of a <switch> is shown."""
SHAPED = {'x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry'}
CSS = {*LOOK, *NOT_DRAWN, *SHAPED}
"""What may be said as CSS."""
HINTS = {'filter': f'in Inkscape: select all, then Filters > Remove Filters; {PNG}',
         'mask': f'in Inkscape: Object > Mask > Release; {PNG}', 'clip-path': f'in Inkscape: Object > Clip > Release Clip; {PNG}',
         'vector-effect': f'in Inkscape: select it, then Path > Stroke to Path; {PNG}'}
