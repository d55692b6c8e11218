"""A drawing says what changes, and is painted as it was."""

from __future__ import annotations

import pytest
from copies import ROOT

from beforehand.print.lean import lean
from beforehand.print.operators import drawn

PEN = '0 0 0 RG|2 w|[] 0 d|1 J|1 j|4 M|/A1.0 gs'


def said(steps: str, size: float = 100) -> str:
    return lean(steps.replace('|', '\n').encode(), size).decode().replace('\n', '|')


@pytest.mark.parametrize(('before', 'after'), [
    ('q|1 0 0 rg|0 0 9 9 re|f|Q', '1 0 0 rg|0 0 9 9 re|f'),
    ('q|1 0 0 rg|0 0 9 9 re|f|Q|q|1 0 0 rg|1 1 2 2 re|f|Q', '1 0 0 rg|0 0 9 9 re|f|1 1 2 2 re|f'),
    ('q|1 0 0 rg|0 0 9 9 re|f|Q|q|0 0 1 rg|1 1 2 2 re|f|Q|q|1 0 0 rg|3 3 1 1 re|f|Q', '1 0 0 rg|0 0 9 9 re|f|0 0 1 rg|1 1 2 2 re|f|1 0 0 rg|3 3 1 1 re|f'),
    (f'q|{PEN}|0 0 m|9 9 l|S|Q|q|{PEN}|1 0 m|9 8 l|S|Q', '0 0 0 RG|2 w|[] 0 d|1 J|1 j|4 M|/A1.0 gs|0 0 m|9 9 l|S|1 0 m|9 8 l|S'),
    ('q|1 0 0 rg|2 w|1 J|0 0 9 9 re|f|Q', '1 0 0 rg|0 0 9 9 re|f'),
    ('q|/a0.5 gs|1 0 0 rg|0 0 9 9 re|f|Q|q|/a1.0 gs|1 0 0 rg|1 1 2 2 re|f|Q', '1 0 0 rg|/a0.5 gs|0 0 9 9 re|f|/a1.0 gs|1 1 2 2 re|f'),
], ids=['a group of one outline', 'one colour', 'colours in turn', 'one pen', 'what no fill needs', 'what shines through'])
def test_what_changed_is_said(before: str, after: str) -> None:
    assert said(before) == after


def test_what_moves_or_clips_stays_a_group_and_ends_with_it() -> None:
    moved = 'q|1 0 0 1 5 5 cm|q|0 1 0 rg|0 0 1 1 re|f|Q|Q'
    assert said(f'q|1 0 0 rg|0 0 9 9 re|f|Q|{moved}|q|1 0 0 rg|2 2 1 1 re|f|Q') == \
        '1 0 0 rg|0 0 9 9 re|f|q|1 0 0 1 5 5 cm|0 1 0 rg|0 0 1 1 re|f|Q|2 2 1 1 re|f'
    assert said('q|0 0 5 5 re|W|n|q|0 1 0 rg|0 0 1 1 re|f|Q|Q') == 'q|0 0 5 5 re|W|n|0 1 0 rg|0 0 1 1 re|f|Q'


@pytest.mark.parametrize('steps', ['q|1 0 0 rg|0 0 9 9 re|f', 'Q|q', '/P1 scn|0 0 9 9 re|f', '/x0 Do', 'q|1 0 0 rg|0 0 9 9 re|f|Q|0 0 1 1 re|f', '1 0 0 rg 0 0 9 9 re|f'],
                         ids=['not closed', 'closed before', 'a pattern', 'a form', 'as around the drawing', 'two in a line'])
def test_what_is_not_known_stays_as_it_was(steps: str) -> None:
    assert said(steps) == steps


@pytest.mark.parametrize(('size', 'point'), [(1, '0.3333'), (24, '0.333'), (200, '0.33'), (2000, '0.3'), (50000, '0')])
def test_a_step_is_a_ten_thousandth_of_the_drawing(size: float, point: str) -> None:
    assert said('0.333333 0 m|100 1 l|f', size) == f'{point} 0 m|100 1 l|f'


def test_pictures_of_the_house_are_leaner() -> None:
    """And none is left as it was for something that is not known."""
    for path in (ROOT / 'templates/shared/pictures').glob('*.svg'):
        assert drawn(path.read_text()).operators.count(b'\nq\n') <= path.read_text().count('transform')
