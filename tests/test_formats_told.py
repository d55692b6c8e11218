"""docs/formats.md tells a format from nothing: what it lists is that format, to the letter."""

from __future__ import annotations

import re

import pytest
from copies import ROOT

from beforehand.compose.names import CONDITIONS
from beforehand.content.format import Format, Sizes
from beforehand.content.layout import Box, Layout

TOLD = (ROOT / 'docs/formats.md').read_text(encoding='utf-8')
LISTED = dict(re.findall(r'^`(templates/[^`]+)`:\n\n```yaml\n(.*?)^```$', TOLD, re.MULTILINE | re.DOTALL))
CODE = ' '.join(re.findall(r'`([^`\n]+)`', re.sub(r'```.*?```', '', TOLD, flags=re.DOTALL)))
"""All that stands between backticks."""
FOLDER = ROOT / 'templates/door-hanger'
MOST_LINES = 40


def test_every_file_of_it_is_listed() -> None:
    assert sorted(LISTED) == sorted(f'templates/door-hanger/{path.name}' for path in FOLDER.iterdir())


@pytest.mark.parametrize('name', sorted(LISTED))
def test_a_listing_is_its_file(name: str) -> None:
    assert LISTED[name] == (ROOT / name).read_text(encoding='utf-8')


def test_it_is_short() -> None:
    assert sum(listing.count('\n') for listing in LISTED.values()) <= MOST_LINES


@pytest.mark.parametrize('word', sorted({word for shape in (Format, Sizes, Layout, Box) for word in shape.model_fields}))
def test_every_word_is_told(word: str) -> None:
    assert re.search(rf'\b{word}\b', CODE)


def test_every_condition_that_is_told_is_one() -> None:
    told = re.search(r'ask for a condition: (.*?) …', TOLD, re.DOTALL)
    assert told
    assert set(re.findall(r'`([a-z-]+)`', told[1])) <= set(CONDITIONS)
