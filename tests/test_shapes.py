"""The shapes of formats and locales: what sizes there can be. What is said of others stands in tests/checks."""

from __future__ import annotations

import pytest

from beforehand.content.format import Format
from beforehand.content.locale import LocaleFile
from beforehand.ground.source import read

FORMAT = """name: Notice
papers:
  A5:
    width_mm: 148
    height_mm: 210
    sides: [[{panel: notice, width_mm: 148}]]
reading: [notice]
helplines: 1
size: {smallest_pt: 10, largest_pt: 24}
"""
LOCALE = """text: {family: NotoSans, line_height: 1.34, scale: 1.0, overhang: 0.1}
display: {family: NotoSans, line_height: 0.9, clearance: 0.1}
"""
NO_SIZES = ['1e300', '1.0e+300', '9' * 29, '5001', '0', '-3', 'true', 'yes', '.inf', '-.inf', '.nan', '1_0', '012', '"9"', '[9]', '~', '']


@pytest.mark.parametrize('size', NO_SIZES)
@pytest.mark.parametrize('field', ['width_mm: 148\n', 'height_mm: 210', 'smallest_pt: 10', 'largest_pt: 24', 'helplines: 1'])
def test_what_no_length_or_size_of_a_format_can_be(field: str, size: str) -> None:
    name = field.partition(':')[0]
    if (name, size) == ('helplines', '0'):
        return
    assert f'"{name}"' in said(FORMAT.replace(field.strip(), f'{name}: {size}', 1), Format)


@pytest.mark.parametrize('size', [*NO_SIZES, '1e1', '40'])
@pytest.mark.parametrize('field', ['line_height: 1.34', 'line_height: 0.9', 'scale: 1.0', 'overhang: 0.1', 'clearance: 0.1'])
def test_what_no_size_of_a_locale_can_be(field: str, size: str) -> None:
    name = field.partition(':')[0]
    if (name, size) in (('overhang', '0'), ('clearance', '0')):
        return
    assert f'"{name}"' in said(LOCALE.replace(field, f'{name}: {size}', 1), LocaleFile)


def test_lines_of_text_never_touch() -> None:
    assert '"line_height" in text' in said(LOCALE.replace('1.34', '1.0'), LocaleFile)


def test_the_stock_of_these_tests_is_right() -> None:
    assert not read(FORMAT.encode(), 'format.yaml', Format)[1]
    assert not read(LOCALE.encode(), 'locale.yaml', LocaleFile)[1]


def said(text: str, shape: type[Format] | type[LocaleFile]) -> str:
    value, problems = read(text.encode(), 'x.yaml', shape)
    assert value is None
    assert len(problems) == 1, problems
    return problems[0].message
