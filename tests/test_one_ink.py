"""Without colour: what a colour-blind reader sees, and what a photocopier leaves."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from copies import ROOT

from beforehand.compose.inks import sisters_of
from beforehand.content.palette import Accent
from beforehand.ground.colour import ENOUGH, contrast, luminance, rgb, written
from beforehand.read.project import read_project

PALETTE = read_project(ROOT).palette
SEEN = {
    'protanopia': ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    'deuteranopia': ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    'tritanopia': ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900))}
"""What those see who lack a kind of cone. Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color
Vision Deficiency, IEEE TVCG 15 (2009)."""
HALF = 0.5
"""A photocopier makes black of what is darker, and white of what is lighter."""


def seen(colour: str, matrix: Sequence[Sequence[float]]) -> str:
    red, green, blue = (min(max(sum(weight * part for weight, part in zip(row, rgb(colour), strict=True)), 0), 1) for row in matrix)
    return written((red, green, blue))


def grey(colour: str) -> float:
    """How light it is for a copier."""
    red, green, blue = rgb(colour)
    return 0.299 * red + 0.587 * green + 0.114 * blue


@pytest.mark.parametrize('lack', SEEN)
@pytest.mark.parametrize('name', PALETTE.accents)
def test_ink_on_a_topic_s_colour_is_read_by_colour_blind_readers(name: str, lack: str) -> None:
    field, ink = (seen(colour, SEEN[lack]) for colour in (PALETTE.accents[name].rgb, PALETTE.ink.rgb))
    assert contrast(field, ink) >= ENOUGH


@pytest.mark.parametrize('name', PALETTE.accents)
def test_a_copier_leaves_the_colours_of_a_topic_white(name: str) -> None:
    accent = PALETTE.accents[name]
    assert grey(accent.rgb) > 0.65
    assert all(grey(colour) > HALF for colour in sisters_of(accent, PALETTE))
    assert luminance(sisters_of(accent, PALETTE)[0]) < luminance(accent.rgb) < luminance(sisters_of(accent, PALETTE)[1])


def test_a_copier_leaves_people_white_and_their_lines_black() -> None:
    assert all(grey(tone) > HALF for name, tone in PALETTE.skin.items() if not name.endswith('-shade'))
    assert all(grey(colour.rgb) < 0.25 for colour in (PALETTE.ink, PALETTE.quiet))


def test_topics_are_told_apart_by_a_pattern_each() -> None:
    patterns = [accent.pattern for accent in PALETTE.accents.values() if isinstance(accent, Accent)]
    assert len(set(patterns)) == len(patterns) == len(PALETTE.accents)
