"""Drawings of outlines alone become PDF operators without WeasyPrint; all others are left to it."""

from __future__ import annotations

import pytest

from beforehand.compose.drawing import drawings
from beforehand.print.outlines import operators

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 4.5">'
BOX = 'd="M0 0L9 0 9 4.5ZM1 1C1 2 3 4 -5 6.25Z"'


def said(body: str) -> list[str]:
    found = operators(f'{HEAD}{body}</svg>')
    assert found
    assert found[:2] == (9, 4.5)
    return found[2].decode().split('\n')


def test_an_outline_is_filled() -> None:
    assert said(f'<path {BOX} fill="#ff0033"/>') == [
        'q', '4 M', '1.000000 0.000000 0.200000 rg', '0 0 m', '9 0 l', '9 4.5 l', 'h', '1 1 m', '1 2 3 4 -5 6.25 c', 'h', 'f', 'Q']


def test_an_outline_is_drawn_in_a_line() -> None:
    path = '<path d="M1 2L3 4" fill="none" stroke="#000000" stroke-width="0.3" stroke-linecap="round" stroke-dasharray="0.01 2.6"/>'
    assert said(path) == ['q', '4 M', '0.000000 0.000000 0.000000 RG', '0.3 w', '[0.01 2.6] 0 d', '1 J', '1 2 m', '3 4 l', 'S', 'Q']


def test_outlines_are_painted_one_over_the_other_in_a_turned_box() -> None:
    path = f'<path {BOX} fill="#ffffff" stroke="#000000" stroke-width="1"/>'
    found = said(f'<g transform="matrix(-1 0 0 1 9 0)">{path}{path}</g>')
    assert found[0] == '-1 0 0 1 9 0 cm'
    assert (found.count('B'), found.count('4 M')) == (2, 2)


@pytest.mark.parametrize('body', [
    '', '<circle r="3" fill="#ffffff"/>', "<path d='M0 0L9 9' fill='#ffffff'/>", '<g><path d="M0 0L9 9" fill="#ffffff"/></g>', '<path d="M0 0l9 9" fill="#ffffff"/>', '<path d="M0 0L9" fill="#ffffff"/>',
    '<path d="M0 0A9 9 0 0 0 1 1" fill="#ffffff"/>', '<path d="M0 0L1e3 2" fill="#ffffff"/>', '<path d="M0 0L9 9" fill="white"/>', '<path d="M0 0L9 9" fill="url(#a)"/>',
    '<path d="M0 0L9 9" fill="#ffffff" opacity=".5"/>', '<path d="M0 0L9 9" fill="#ffffff" stroke="#000000"/>', '<path d="M0 0L9 9" fill="#ffffff" stroke-linecap="wide"/>',
    '<path d="M0 0L9 9" fill="#ffffff" stroke="#000000" stroke-width="1mm"/>', '<path d="M0 0L9 9" fill="#ffffff"/></g>', '<path d="M0 0L9 9" fill="#ffffff"/><text>x</text>',
    '<path d="M0 0L9 9" fill="#ffffff" transform="scale(2)"/>', '<path d="M0 0L9 9" fill="#ffffff" fill="#000000"/>', '<path d="M0 0L9 9" fill="#ffffff" Fill="x"/>', '<path d="M0 0L9 9" fill="#ffffff" x/>',
])
def test_all_else_is_left_to_weasyprint(body: str) -> None:
    assert operators(f'{HEAD}{body}</svg>') is None


def test_a_head_that_says_more_is_left_to_weasyprint() -> None:
    path = '<path d="M0 0L9 9" fill="#ffffff"/></svg>'
    assert operators(HEAD + path)
    assert operators(HEAD.replace('0 0 9', '1 0 9') + path) is None
    assert operators(HEAD.replace('>', ' preserveAspectRatio="none">') + path) is None


def test_what_the_pen_draws_is_such() -> None:
    from beforehand.compose.inks import Inks

    inks = Inks('#ffb71b', '#1a1a1a', '#ffffff', '#595959', '#999999')
    assert operators(drawings['ticket'](80, 40, inks, False))
    assert operators(drawings['ticket'](80, 40, inks, True))
