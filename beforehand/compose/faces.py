"""Which of the vendored fonts a locale is set in, and which letters they lack."""

from __future__ import annotations

from beforehand.ground.problem import Text
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.type.fonts import LATIN, NUMERALS, printable


def families(locale: Locale) -> list[str]:
    """The font families of a locale, first choice first; Latin stands by for names, addresses and numbers."""
    return list(dict.fromkeys([str(locale.file.text.family), str(locale.file.display.family), LATIN, NUMERALS]))


def missing_letters(project: Project, locale: Locale, text: Text) -> list[str]:
    """The characters of a text that the locale's text or headline fonts (and Latin beside them) cannot print."""
    latin = tuple(project.fonts.get(LATIN, {}).values())
    missing = set[str]()
    for family in dict.fromkeys((str(locale.file.text.family), str(locale.file.display.family))):
        missing.update(set(text) - printable(str(project.root), tuple(project.fonts.get(family, {}).values()), latin))
    return sorted(missing)


def font_faces(project: Project, locale: Locale) -> str:
    """The @font-face rules of a locale; every file has its own pair of family and weight, or WeasyPrint mixes them up."""
    return ''.join(
        f'@font-face{{font-family:{family};font-weight:{weight};src:url({file})}}'
        for family in families(locale) for weight, file in project.fonts.get(family, {}).items()
    )
