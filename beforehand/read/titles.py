"""What people call the columns of a table of organisations, and what they write in them → our names. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

FOLDER, LINE = 'folder', 'line:'
LISTS = ('countries', 'locales', 'helplines', 'topics', 'formats', 'papers')
TEXTS = ('name', 'logo', 'imprint', 'address', 'web', 'accent')
PHONE = {'phone': 'number', 'phone_name': 'name', 'phone_languages': 'languages', 'phone_hours': 'hours', 'phone_cost': 'cost',
         'phone_run_by': 'run_by', 'phone_abroad': 'abroad'}
"""Columns of an edition's own helpline."""
COLUMNS = (FOLDER, *TEXTS, *LISTS, *PHONE)
SAID = {
    'folder': 'Folder', 'name': 'Name|Organisation|Organization|Organisation name|Organization name|Name of the organisation',
    'logo': 'Logo|Logo file', 'imprint': 'Imprint|Publisher|Who is answerable', 'address': 'Address|Postal address',
    'web': 'Web address|Website|Web site|Web page|Homepage|Internet|URL', 'accent': 'Colour|Color|Accent colour|Accent color',
    'countries': 'Countries|Country', 'locales': 'Languages|Language|Locale|Languages of the leaflets',
    'helplines': 'Helplines|Helpline', 'topics': 'Topics|Topic|Leaflets|Leaflet', 'formats': 'Formats|Format',
    'papers': 'Papers|Paper|Paper size|Paper sizes', 'phone': 'Phone|Phone number|Telephone|Telephone number|Tel',
    'phone_name': 'Phone name|Name of the phone', 'phone_languages': 'Phone languages|Languages of the phone|Languages spoken',
    'phone_hours': 'Phone hours|Hours|Opening hours', 'phone_cost': 'Phone cost|Cost|Cost of the call',
    'phone_run_by': 'Phone run by|Run by|Who answers',
    'phone_abroad': 'Phone abroad|From abroad|Works from abroad|Can be called from abroad',
}
"""How each column is called: first in our own template, then by others."""
Known = Mapping[str, Mapping[str, str]]
"""By column, what people may write in it, folded, and what it means: `polish` is `pl`."""


def folded(text: str) -> str:
    """A text whatever its capitals, spaces, hyphens, underlines and other signs."""
    return re.sub(r'[\W_]+', ' ', text).strip().casefold()


def heading(column: str) -> str:
    """What a column is called in plain English."""
    return SAID[column].partition('|')[0]


COLUMN_OF = {folded(said): column for column, many in SAID.items() for said in (column, *many.split('|'))}


def titled(text: str, locales: Mapping[str, str]) -> str:
    """The column that a heading means: "Phone name", "phone-name" and "PHONE_NAME" are one; `locales`: what each is called."""
    name = folded(text)
    if line := re.fullmatch(r'line(?: in)? (.+)', name):
        return LINE + locales.get(line[1], text.partition(':')[2].strip() or line[1])
    return COLUMN_OF.get(name, name.replace(' ', '_'))


def values(text: str, known: Mapping[str, str]) -> list[str]:
    """Several values in one cell, each by its code or its name: divided by semicolons, commas or spaces."""
    text = text.strip()
    if folded(text) in known:
        return [known[folded(text)]]
    for divider in (r'[;\n]+', ',+', r'\s+'):
        parts = [part for part in re.split(divider, text) if part.strip()]
        if len(parts) > 1 or parts != [text]:
            return [value for part in parts for value in values(part, known)]
    return [text] if text else []
