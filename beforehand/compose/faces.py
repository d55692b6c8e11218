"""Which of the vendored fonts a locale is set in, and which letters they lack."""

from __future__ import annotations

from collections.abc import Iterable

from beforehand.compose.fault import Fault, known
from beforehand.ground.layers import lying
from beforehand.ground.problem import Text
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.translate.alphabet import alphabet
from beforehand.type.fonts import LATIN, NUMERALS, printable
from beforehand.type.running import Fonts

BOLD = 700


def families(locale: Locale) -> list[str]:
    """The font families of a locale, first choice first; Latin stands by for names, addresses and numbers."""
    return list(dict.fromkeys([str(locale.file.text.family), str(locale.file.display.family), LATIN, NUMERALS]))


def files_of(project: Project, family: str) -> tuple[str, ...]:
    """Where the files of a family lie; none of one that is not there."""
    return tuple(str(lying(project.root, file)) for file in project.fonts.get(family, {}).values())


def missing_letters(project: Project, locale: Locale, text: Text) -> list[str]:
    """The characters of a text that the locale's text or headline fonts (and Latin beside them) cannot print."""
    latin = files_of(project, LATIN)
    missing = set[str]()
    for family in dict.fromkeys((str(locale.file.text.family), str(locale.file.display.family))):
        missing.update(set(text) - printable(files_of(project, family), latin))
    return sorted(missing)


def unwritten(project: Project, locale: Locale, family: str) -> list[str]:
    """The letters of the locale's alphabet, as CLDR has it, that a family that is there cannot print."""
    files = files_of(project, family)
    known = alphabet(locale.id)
    if not files or not known:
        return []
    have = printable(files, files_of(project, LATIN))
    return sorted(known.own - have)


def misfits(project: Project, locale: Locale) -> list[str]:
    """The families of a locale that are not made for its alphabet."""
    own = dict.fromkeys((str(locale.file.text.family), str(locale.file.display.family)))
    return [family for family in own if unwritten(project, locale, family)]


def families_for(project: Project, letters: Iterable[str]) -> list[str]:
    """The families of fonts/ that have all of some letters."""
    wanted = set(letters)
    return [family for family in project.fonts if wanted <= printable(files_of(project, family), ())]


def font_file(project: Project, family: str, weight: int) -> str:
    """The path of a font; one that is not there is a fault of the locale that names it."""
    file = known(project.fonts, family, 'font').get(weight)
    if file is None:
        raise Fault(family, f'there is no font "{family}" of weight {weight}', f'put it at fonts/{family}/{family}-{weight}.ttf')
    return str(lying(project.root, file))


def font_faces(project: Project, families: Iterable[str]) -> str:
    """The @font-face rules of a sheet; every file has its own pair of family and weight, or WeasyPrint mixes them up."""
    return ''.join(
        f'@font-face{{font-family:{family};font-weight:{weight};src:url({file})}}'
        for family in families for weight, file in project.fonts.get(family, {}).items()
    )


def text_fonts(project: Project, locale: Locale, weight: int) -> Fonts:
    """The font files of running text. Among letters from right to left Latin has a face of its own; addresses are copied by hand,
    and bold."""
    own = locale.file.text.family

    def files(weight: int, *families: str) -> tuple[str, ...]:
        return tuple(font_file(project, family, weight) for family in dict.fromkeys(families))

    address = files(BOLD, LATIN) if locale.direction == 'rtl' else files(BOLD, own, LATIN)
    return Fonts(files(weight, own, LATIN), files(weight, LATIN), address, locale.file.text.latin_space,
                 locale.file.text.word_space)
