"""The fonts of a locale have every letter of its messages; a missing one would print as an empty box."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.compose.faces import misfits, missing_letters
from beforehand.read.project import Project
from beforehand.type.fonts import IGNORED


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    if not ''.join(letter for letter in translation.text if letter not in IGNORED).isprintable():
        return  # the check of hidden characters says more
    missing = missing_letters(project, translation.locale, translation.text)
    if missing and misfits(project, translation.locale):
        return  # the check of faces says it once
    for letter in missing:
        name = unicodedata.name(letter, 'a character without a name').lower()
        yield Fault(translation.text.place,
                    f'the fonts of "{translation.locale.id}" have no "{letter}" (U+{ord(letter):04X}, {name}) '
                    f'for "{translation.text.id}"', 'is it a letter of this language? If not, type it again')
