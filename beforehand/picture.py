"""Drawn pictures → what stands in the HTML: in the topic's colour, on their ground, mirrored where a script is. Pure.

The drawings of templates/shared/pictures/ use four colours, and these names for them. Page CSS does not reach into an SVG, and
`<use>` of another file draws nothing (WeasyPrint 70), so colours are written into a copy.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from urllib.parse import quote

INK, ACCENT, PAPER, GROUND = '#1a1a1a', '#ffb71b', '#ffffff', '#fefefe'
SIDE = 160
ROOT = re.compile(r'<svg[^>]*>')
TITLE = re.compile(r'<title>[^<]*</title>\s*')


@lru_cache(maxsize=1024)
def drawn(svg: str, accent: str, ground: str, mirrored: bool, title: str = '') -> str:
    """A drawing in its colours; with a title it has a meaning of its own, without one it is decoration."""
    body = ROOT.split(TITLE.sub('', svg))[1].replace('</svg>', '').strip()
    if mirrored and 'data-mirror="no"' not in svg:
        body = f'<g transform="translate({SIDE} 0) scale(-1 1)">{body}</g>'
    body = body.replace(GROUND, ground).replace(ACCENT, accent)
    body = re.sub(r'>\s+<', '><', body)
    head = f'<title>{escape(title)}</title>' if title else ''
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{head}{body}</svg>'


@lru_cache(maxsize=1024)
def url(svg: str) -> str:
    """A drawing as a CSS background image: decoration, passed over by a screen reader (an image without a text fails PDF/UA)."""
    return f"url('data:image/svg+xml,{quote(svg, safe=' =:/;,')}')"


@lru_cache(maxsize=256)
def ticket(width_mm: float, height_mm: float, field: str, scoop_mm: float = 4, stroke_mm: float = 0.6,
           across_mm: float = 0, down_mm: float = 0) -> str:
    """The shape of covers and stubs: a ticket with scooped corners, perforated at a distance across or down (0: not)."""
    w, h, r, s = width_mm, height_mm, scoop_mm, stroke_mm / 2
    path = (f'M{r} {s}H{w - r:.2f}A{r - s:.2f} {r - s:.2f} 0 0 0 {w - s:.2f} {r}V{h - r:.2f}'
            f'A{r - s:.2f} {r - s:.2f} 0 0 0 {w - r:.2f} {h - s:.2f}H{r}A{r - s:.2f} {r - s:.2f} 0 0 0 {s} {h - r:.2f}'
            f'V{r}A{r - s:.2f} {r - s:.2f} 0 0 0 {r} {s}Z')
    holes = ''
    if across_mm:
        holes = dots([(across_mm, y) for y in spaced(r * 0.9, h - r * 0.9)])
    if down_mm:
        holes = dots([(x, down_mm) for x in spaced(r * 1.6, w - r * 1.6)])
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w:g} {h:g}"><path d="{path}" fill="{field}" '
            f'stroke="{INK}" stroke-width="{stroke_mm}"/>{holes}</svg>')


def spaced(start: float, end: float, step: float = 2.6) -> list[float]:
    """Even distances from start to end, about a step apart."""
    count = max(2, round((end - start) / step))
    return [start + (end - start) * i / count for i in range(count + 1)]


def dots(centres: list[tuple[float, float]]) -> str:
    """Punched holes."""
    return ''.join(f'<circle cx="{x:.2f}" cy="{y:.2f}" r="0.62" fill="{PAPER}"/>' for x, y in centres)


def arrow(mirrored: bool) -> str:
    """The end of a line that turns to the next panel: 24 × 14 mm, from the line's middle above to the arrow's point."""
    body = (f'<path d="M1.6 0V6A4.4 4.4 0 0 0 6 10.4H16" fill="none" stroke="{INK}" stroke-width="3.2"/>'
            f'<path d="M15 5.4L24 10.4L15 15.4Z" fill="{INK}"/>')
    if mirrored:
        body = f'<g transform="translate(24 0) scale(-1 1)">{body}</g>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 16">{body}</svg>'
