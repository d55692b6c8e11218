"""The font families that a locale names lie in fonts/, in the weights that the style sheets ask for."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, check
from beforehand.read.locale import Locale
from beforehand.read.project import Project


@check(Locale)
def find(locale: Locale, project: Project) -> Iterator[Fault]:
    text, display = locale.file.text, locale.file.display
    for family, weights in ((text.family, (400, 700)), (display.family, (display.weight,))):
        for weight in weights:
            if weight not in project.fonts.get(family, {}):
                yield Fault(family.place, f'there is no font "{family}" of weight {weight}',
                            f'put it at fonts/{family}/{family}-{weight}.ttf, with its licence')
