"""No text has a number to dial: numbers are those of an edition or of the directory, where somebody confirms them.

One in a text would be on every sheet of every edition, and none of them would be a proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.read.project import Project

NUMBER = re.compile(r'(?<![\w+])\+?\(?\d(?:[\s()/.\u2013-]{0,3}\d){5,}(?!\w)')
"""Six digits and more, however they are divided."""
DAY = re.compile(r'\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}\s?\u2013\s?\d{4}')


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text = translation.text
    for found in NUMBER.finditer(text) if text == translation.english else ():
        if not DAY.fullmatch(found[0]):
            yield Fault(text.place, f'"{text.id}" has the number {found[0]}, and nobody confirms it there',
                        'write it in an edition.yaml or in content/helplines/, and {helplines: 1} in the layout', True)
