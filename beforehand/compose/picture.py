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


class Drawings:
    """The drawings of a sheet, each once in a style sheet.

    The signs have one of their own, which is the same in all locales of a direction, and so is parsed once for all of them.
    """

    def __init__(self) -> None:
        self.names: dict[str, dict[str, str]] = {}

    def style(self, svg: str, kind: str) -> str:
        """The style of an element that has it as its background."""
        names = self.names.setdefault(kind, {})
        return f'background-image:var({names.setdefault(svg, f"--{kind}-{len(names) + 1}")})'

    def rules(self) -> str:
        """The rules that define them, a style sheet a kind."""
        return '</style>\n<style>'.join(
            ':root{' + ''.join(f'{name}:{url(svg)};' for svg, name in names.items()) + '}'
            for _, names in sorted(self.names.items(), reverse=True))


@lru_cache(maxsize=1024)
def url(svg: str) -> str:
    """A drawing as a CSS background image: decoration, passed over by a screen reader (an image without a text fails PDF/UA)."""
    return f"url('{data_url(svg)}')"


def data_url(svg: str) -> str:
    """A drawing as an address."""
    return f"data:image/svg+xml,{quote(svg, safe=' =:/;,')}"


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
        holes = perforation(across_mm, r * 0.9, across_mm, h - r * 0.9)
    if down_mm:
        holes = perforation(r * 1.6, down_mm, w - r * 1.6, down_mm)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w:g} {h:g}"><path d="{path}" fill="{field}" '
            f'stroke="{INK}" stroke-width="{stroke_mm}"/>{holes}</svg>')


def perforation(x1: float, y1: float, x2: float, y2: float, step: float = 2.6) -> str:
    """Punched holes from one point to another, evenly and about a step apart: a dashed line with round ends.

    White alone is lost on a light colour and on a photocopy, so each hole has a rim: a wider line of ink below.

    A circle for each hole would take WeasyPrint a third of its time to draw.
    """
    length = abs(x2 - x1) + abs(y2 - y1)
    gaps = max(2, round(length / step))
    gap = length / gaps
    more = 1 + 0.3 / gaps  # it ends between two holes, so that none is cut off
    line = f'M{x1:.2f} {y1:.2f}L{x1 + (x2 - x1) * more:.3f} {y1 + (y2 - y1) * more:.3f}'
    return ''.join(f'<path d="{line}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" '
                   f'stroke-dasharray="0.01 {gap - 0.01:.5f}"/>' for colour, width in ((INK, 1.5), (PAPER, 0.96)))


def arrow(mirrored: bool) -> str:
    """The end of a line that turns to the next panel: 24 × 14 mm, from the line's middle above to the arrow's point."""
    body = (f'<path d="M1.6 0V6A4.4 4.4 0 0 0 6 10.4H16" fill="none" stroke="{INK}" stroke-width="3.2"/>'
            f'<path d="M15 5.4L24 10.4L15 15.4Z" fill="{INK}"/>')
    if mirrored:
        body = f'<g transform="translate(24 0) scale(-1 1)">{body}</g>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 16">{body}</svg>'


@lru_cache(maxsize=256)
def qr(text: str) -> str:
    """A QR code with its quiet zone of 4 modules, error correction M. ISO/IEC 18004."""
    import segno

    code = segno.make(text, error='m', micro=False, boost_error=False)
    side = len(code.matrix) + 8
    runs = ''.join(f'M{x + 4} {y + 4.5}h{length}' for y, row in enumerate(code.matrix) for x, length in dark(row))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
            f'<rect width="{side}" height="{side}" fill="{PAPER}"/><path d="{runs}" stroke="{INK}" stroke-width="1"/></svg>')


def dark(row: bytearray) -> list[tuple[int, int]]:
    """Where the dark runs of a row begin, and how long they are."""
    found: list[tuple[int, int]] = []
    for x, module in enumerate(row):
        if module and found and sum(found[-1]) == x:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif module:
            found.append((x, 1))
    return found
