"""docs/formats.md tells a format from nothing: what it lists is that format, to the letter."""

from __future__ import annotations

import re

import pytest
from copies import ROOT

LISTED = dict(re.findall(r'^`(templates/[^`]+)`:\n\n```yaml\n(.*?)^```$', (ROOT / 'docs/formats.md').read_text(encoding='utf-8'), re.MULTILINE | re.DOTALL))
FOLDER = ROOT / 'templates/door-hanger'
MOST_LINES = 40


def test_every_file_of_it_is_listed() -> None:
    assert sorted(LISTED) == sorted(f'templates/door-hanger/{path.name}' for path in FOLDER.iterdir())


@pytest.mark.parametrize('name', sorted(LISTED))
def test_a_listing_is_its_file(name: str) -> None:
    assert LISTED[name] == (ROOT / name).read_text(encoding='utf-8')


def test_it_is_short() -> None:
    assert sum(listing.count('\n') for listing in LISTED.values()) <= MOST_LINES
