"""Texts of small print, one below the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from beforehand.compose.smallprint import Scribe
from beforehand.read.project import read_project
from beforehand.type.ink import MM_PER_PT, clear

GAP_MM = 0.5


@pytest.mark.parametrize(('locale', 'closer'), [('en', False), ('bn', False), ('ur', True)])
def test_texts_stand_no_farther_apart_than_lines_do_and_no_ink_meets(repository: Path, locale: str, closer: bool) -> None:
    project = read_project(repository)
    scribe = Scribe(project, project.locales[locale])
    one = scribe.set(project.locales[locale].catalogue.translate(project.words['imprint.copy']), 1000, 9)
    [line] = one.set.lines
    step = scribe.step(one, one, GAP_MM)
    assert step >= clear(line, line, scribe.face(one.family, 400)) * 9 * MM_PER_PT - 0.01
    assert (step < one.height_mm) == closer
    assert step <= one.height_mm + GAP_MM
