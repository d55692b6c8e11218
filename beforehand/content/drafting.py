"""edition.yaml as text, and the head of confirmed.yaml, with comments for whoever opens them. Pure."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from beforehand.ground.colour import EXAMPLE

HEAD = """# Your edition: your name, your logo, your numbers on every sheet. Lines that begin with # are explanations.
# Print it with: ./build.py build --edition {folder}
"""
CONFIRMED = """# Written by: ./build.py confirm. Each line: this person called this number on this day and heard who answers.
# Delete a line when it is no longer true. When a number changes in the directory, its line no longer counts.
confirmed:"""
NOTES = {
    'name': 'The name of your organisation. It is printed as it is in every language.',
    'logo': 'A file in this folder: SVG (as Plain SVG, text as paths), PNG or JPEG.',
    'imprint': 'Who is answerable for the sheets, where that is not the name alone.',
    'address': 'Where people find you.',
    'web': 'As people type it: example.org',
    'countries': 'Codes of the countries whose helplines are printed; ./build.py list --helplines shows them.',
    'emergency': 'The emergency number of your countries. Without this line: 112, and the words "in the EU".',
    'locales': 'The languages in which you print; ./build.py list shows them. Without this line: all.',
    'helplines': 'Instead of all helplines of the countries: these, in this order. [] prints an empty box for a stamp.',
    'own': 'Numbers of yours that are not in the directory. Write them as +48226280120: country code, no spaces.',
    'accent': 'One colour for all topics instead of theirs; it has to be light enough for black on it.',
    'topics': 'Only these topics. Without this line: all.',
    'formats': 'Only these formats. Without this line: all.',
    'papers': 'Only the papers that you have, such as [A4]. Without this line: all.',
    'line': 'A line of your own on every sheet, in each language in which you print.',
    'marks': 'drafts: print or refuse (translations that no native speaker has read); code: the small code that tells later '
             'whether a sheet is out of date.',
    'confirmed_for_months': 'How long the confirmation of a number holds.',
}
EXAMPLES: dict[str, Any] = {
    'name': 'Example Aid', 'logo': 'logo.svg', 'imprint': 'Example Aid, Sampleton', 'address': '1 Example Street, Sampleton',
    'web': 'example.org', 'countries': ['PL'], 'emergency': '112', 'locales': ['en', 'uk'], 'helplines': ['pl-kcik'],
    'own': [{'id': 'hotline', 'name': 'Example Aid', 'run_by': ['ngo'], 'numbers': [{'number': '+48226280120', 'abroad': True}]}],
    'accent': EXAMPLE, 'topics': ['check-the-job'], 'formats': ['poster'], 'papers': ['A4'],
    'line': {'en': 'Come and see us.'}, 'marks': {'drafts': 'print', 'code': True}, 'confirmed_for_months': 12,
}


def edition_text(folder: str, fields: Mapping[str, Any]) -> str:
    """edition.yaml with these fields; those that are left out stand there as examples, commented out.

    JSON is YAML: strings are quoted as JSON quotes them, so that nothing can be taken for anything else.
    """
    parts = [HEAD.format(folder=folder)]
    for name, note in NOTES.items():
        value, sign = (fields[name], '') if name in fields else (EXAMPLES[name], '# ')
        parts.append(f'# {note}\n{sign}{name}: {json.dumps(value, ensure_ascii=False)}\n')
    return '\n'.join(parts)


def logo_name(file: str) -> str:
    """What a logo is called in the folder of an edition, whatever it was called elsewhere."""
    return f'logo.{file.rpartition(".")[2].lower()}'


def folder_name(name: str) -> str:
    """What the folder of an edition is called: the organisation's name, in small letters without marks."""
    plain = unicodedata.normalize('NFKD', name.lower())
    letters = ''.join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r'[\W_]+', '-', letters).strip('-')[:60].strip('-') or 'edition'


def split(value: str) -> Sequence[str]:
    """Several values in one cell, or one answer: divided by commas, semicolons or spaces."""
    return [part for part in value.replace(';', ' ').replace(',', ' ').split() if part]
