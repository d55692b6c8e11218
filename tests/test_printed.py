"""The printed sheets, read back: accessible, complete, in order, inside their margins. What is expected comes from the YAML and
PO files themselves, read without the program."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.metadata import files
from pathlib import Path
from typing import Any

import pdf
import pikepdf
import pytest
from babel.messages.pofile import read_po
from printed_fixtures import RIGHT_TO_LEFT, ROOT, Printed, Sheet, load, locales, sheets

pytest_plugins = ['printed_fixtures']
pytestmark = pytest.mark.slow

each_sheet = pytest.mark.parametrize('sheet', sheets(), ids=lambda sheet: sheet.id)
each_locale = pytest.mark.parametrize('locale', locales())

EDGE_MM = 4.5
"""What office printers cannot print on."""
FOLD_MM = 2
WHOLE = (1920, 2080)


# What a sheet has to say.


@cache
def catalogue(locale: str) -> dict[str, str]:
    """English → translation, by the files; equal English with two translations would be a mistake here, and is refused."""
    messages = [*topic_texts_all(), *template_texts_all()]
    if locale == 'en':
        return {text: text for text in messages}
    with (ROOT / f'locales/{locale}/messages.po').open('rb') as file:
        return {str(message.context): str(message.string) for message in read_po(file) if message.id}


def texts_of(node: Any) -> Iterator[str]:
    """The texts of a topic that are read by people."""
    if isinstance(node, list):
        for child in node:
            yield from texts_of(child)
    elif isinstance(node, dict):
        for key, child in node.items():
            if key in ('title', 'heading', 'text', 'detail', 'label'):
                yield child
            elif key != 'note':
                yield from texts_of(child)
