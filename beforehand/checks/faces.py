"""The faces of a locale have every letter of its alphabet: a wrong one is said once, not letter by letter."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale as Cldr

from beforehand.checks import Fault, check
from beforehand.compose.faces import families_for, unwritten
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.translate.alphabet import alphabet
from beforehand.translate.scripts import faces_of, source_of, written

ENGLISH = Cldr('en')
SHOWN = 12


@check(Locale)
def find(locale: Locale, project: Project) -> Iterator[Fault]:
    text, display = locale.file.text.family, locale.file.display.family
    lacking = {family: unwritten(project, locale, family) for family in (text, display)}
    for family, letters in lacking.items():
        if letters:
            known = alphabet(locale.id)
            assert known
            others = families_for(project, known.own)
            some = ' '.join(letters[:SHOWN]) + ' …' * (len(letters) > SHOWN)
            language = ENGLISH.languages.get(locale.cldr.language, locale.id)
            yield Fault(family.place, f'"{family}" lacks {len(letters)} of the {len(known.own)} letters of {language}: {some}',
                        has_them(others, locale.id))


def has_them(families: list[str], locale: str) -> str:
    """Which font has the letters, as lines of locale.yaml where the table of scripts knows them."""
    faces = faces_of(locale)
    if faces and str(faces.text.family) in families:
        lines = written(faces).replace('\n', '; ')
        return f'"{faces.text.family}" has them; write: {lines}'
    if families:
        return f'these have them: {", ".join(families)}'
    if faces:
        return f'"{faces.text.family}" has them; bring it from {source_of(str(faces.text.family))} (docs/locales.md says how)'
    return 'no font in fonts/ has them: docs/locales.md says how one comes there'
