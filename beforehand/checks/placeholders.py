"""A translation has the placeholders of the English, all of them and no other: {name} is filled in when the sheet is made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.read.project import Project

PLACEHOLDER = re.compile(r'\{[^{}]*\}?|%\([^)]*\)[sd]|%[sd]')


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    ours, theirs = (set(PLACEHOLDER.findall(value)) for value in (translation.english, translation.text))
    id, place = translation.text.id, translation.text.place
    for lost in sorted(ours - theirs):
        yield Fault(place, f'"{id}" has lost the placeholder {lost}', 'copy it from the English, letter by letter')
    for invented in sorted(theirs - ours):
        yield Fault(place, f'"{id}" has a placeholder that the English has not: {invented}', 'delete it')
