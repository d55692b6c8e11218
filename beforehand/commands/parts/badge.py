"""A badge: what it is about, and how that stands, as a small drawing. Pure."""

from __future__ import annotations

from html import escape

from beforehand.ground.colour import WHITE

COLOURS = {'untranslated': '#6b6b6b', 'drafted': '#9c4a00', 'blind-checked': '#1f5f8b', 'approved': '#1d6b35'}
ABOUT = '#333333'
"""White on each of them has a contrast of 5:1 at least."""
LETTER, MARGIN = 7, 8


def drawn(about: str, state: str, says: str) -> str:
    """An SVG of two words: no font is in it, so it is about as wide as its letters are in most."""
    left, right = (len(text) * LETTER + 2 * MARGIN for text in (about, says))
    both = escape(f'{about}: {says}')
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img" aria-label="{both}">'
            f'<title>{both}</title>'
            f'<path fill="{ABOUT}" d="M0 0h{left}v20H0z"/><path fill="{COLOURS[state]}" d="M{left} 0h{right}v20H{left}z"/>'
            f'<g fill="{WHITE}" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">'
            f'<text x="{left / 2:g}" y="14">{escape(about)}</text>'
            f'<text x="{left + right / 2:g}" y="14">{escape(says)}</text></g></svg>\n')
