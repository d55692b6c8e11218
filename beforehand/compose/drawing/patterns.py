"""The pattern of a topic, beside its colour: what tells topics apart without colour. Each fills a strip with whole repeats."""

from __future__ import annotations

from collections.abc import Callable

from beforehand.compose.inks import Inks
from beforehand.compose.pen import Point, ellipse, filled, line, lined, rectangle, svg

ROUND = ' stroke-linecap="round" stroke-linejoin="round"'


def stripes(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """Slanting bars."""
    half = height_mm * 0.42
    return _strip(width_mm, height_mm, ink, rtl, 1.1, lambda x, step: _closed(
        (x, height_mm), (x + half, 0), (x + half + step * 0.45, 0), (x + step * 0.45, height_mm)), half, 0.45)


def dots(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """Full stops."""
    side = height_mm * 0.72
    return _strip(width_mm, height_mm, ink, rtl, 1.25, lambda x, step: ellipse(
        x + (step - side) / 2, (height_mm - side) / 2, side, side))


def teeth(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """Triangles, point up."""
    return _strip(width_mm, height_mm, ink, rtl, 1.3, lambda x, step: _closed(
        (x, height_mm), (x + step / 2, 0), (x + step, height_mm)))


def waves(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """A line that rises and falls."""
    stroke = height_mm * 0.3
    count, step = _repeats(width_mm - stroke, height_mm * 2.2)
    top, bottom = stroke / 2, height_mm - stroke / 2
    way = f'M{stroke / 2:.3f} {bottom:.3f}' + ''.join(
        f'C{x + step * 0.25:.3f} {bottom:.3f} {x + step * 0.25:.3f} {top:.3f} {x + step * 0.5:.3f} {top:.3f}'
        f'S{x + step * 0.75:.3f} {bottom:.3f} {x + step:.3f} {bottom:.3f}'
        for x in (stroke / 2 + step * at for at in range(count)))
    return svg(width_mm, height_mm, lined(way, ink.ink, stroke, more=ROUND), mirrored=rtl)


def checks(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """Two rows of squares that take turns."""
    half = height_mm / 2
    return _strip(width_mm, height_mm, ink, rtl, 1.0, lambda x, step: (
        rectangle(x, 0, step / 2, half) + rectangle(x + step / 2, half, step / 2, half)))


def lozenges(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """Squares that stand on a corner."""
    return _strip(width_mm, height_mm, ink, rtl, 1.15, lambda x, step: _closed(
        (x, height_mm / 2), (x + step / 2, 0), (x + step, height_mm / 2), (x + step / 2, height_mm)))


def arrows(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """Chevrons that point on."""
    wide = height_mm * 0.45
    return _strip(width_mm, height_mm, ink, rtl, 1.0, lambda x, step: _closed(
        (x, 0), (x + step * 0.45, 0), (x + step * 0.45 + wide, height_mm / 2), (x + step * 0.45, height_mm), (x, height_mm),
        (x + wide, height_mm / 2)), wide, 0.45)


def bars(width_mm: float, height_mm: float, ink: Inks, rtl: bool = False) -> str:
    """Upright bars, a broad and a narrow one by turns."""
    return _strip(width_mm, height_mm, ink, rtl, 1.5, lambda x, step: (
        rectangle(x, 0, step * 0.4, height_mm) + rectangle(x + step * 0.62, 0, step * 0.16, height_mm)), inked=0.78)


def _closed(*points: Point) -> str:
    return f'{line(*points)}Z'


def _repeats(width_mm: float, step_mm: float, inked: float = 1) -> tuple[int, float]:
    """How many repeats of about a step fill a strip, and how long each is; of the last one only what is inked."""
    count = max(1, round(width_mm / step_mm + 1 - inked))
    return count, width_mm / (count - 1 + inked)


def _strip(width_mm: float, height_mm: float, ink: Inks, rtl: bool, step: float, one: Callable[[float, float], str],
           beyond_mm: float = 0, inked: float = 1) -> str:
    """A strip of repeats, each about so many heights of it long; beyond: how far each reaches over its end; inked: how much of
    each has ink, before the gap to the next."""
    count, long = _repeats(width_mm - beyond_mm, step * height_mm, inked)
    return svg(width_mm, height_mm, filled(''.join(one(at * long, long) for at in range(count)), ink.ink), mirrored=rtl)
