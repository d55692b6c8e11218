"""Where the English has a word of the glossary, the translation has its word: one thing has one name on all sheets.

The words are in locales/<locale>/glossary.csv; where that has no column `forms`, or a row a hyphen in it, it is for people.
"""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.read.glossary import pattern
from beforehand.read.project import Project
from beforehand.translate.phrases import said


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text = translation.text
    for term in translation.locale.glossary:
        if (found := pattern(term.english).search(translation.english)) and not said(term.forms, text):
            yield Fault(text.place, f'"{text.id}" has no word of the glossary for "{found[0]}": {term.term}',
                        f'use it; or, if this is a form of it, add that to "forms" in {term.place}', waivable=True)
