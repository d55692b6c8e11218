"""Colours as people see them: contrast, and the nearest colour that has enough of it. Pure."""

from __future__ import annotations

import colorsys

HEX = '#[0-9a-fA-F]{6}'
"""How a colour is written."""
EXAMPLE = '#ffb71b'
"""The one that is named in what we say to people."""
ENOUGH = 7.0
"""Least contrast of the ink on a flat field: WCAG 2.2, 1.4.6."""
Rgb = tuple[float, float, float]


def rgb(colour: str) -> Rgb:
    """'#ffb71b' → red, green and blue from 0 to 1."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def written(colour: Rgb) -> str:
    """Red, green and blue from 0 to 1 → '#ffb71b'."""
    return '#' + ''.join(f'{round(part * 255):02x}' for part in colour)


def luminance(colour: str) -> float:
    """Relative luminance from 0 to 1, as WCAG 2.2 defines it."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def nearest(colour: str, ink: str, enough: float = ENOUGH) -> str:
    """The colour of the same hue, lightened as little as the ink on it demands."""
    hue, light, saturation = colorsys.rgb_to_hls(*rgb(colour))
    for step in range(101):
        lighter = written(colorsys.hls_to_rgb(hue, light + (1 - light) * step / 100, saturation))
        if contrast(lighter, ink) >= enough:
            return lighter
    return WHITE


def mixed(one: str, other: str, share: float) -> str:
    """A colour with a share of another in it."""
    red, green, blue = (a + (b - a) * share for a, b in zip(rgb(one), rgb(other), strict=True))
    return written((red, green, blue))


BLACK, WHITE = written((0, 0, 0)), written((1, 1, 1))
