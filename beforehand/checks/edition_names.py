"""An edition names what is there: countries, locales, topics, formats, papers; and has its line in every language it prints."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale as Cldr
from babel.core import get_global

from beforehand.checks import ENGLISH, Fault, check
from beforehand.content.edition import EditionFile
from beforehand.ground.problem import Text
from beforehand.plan.sheets import wanted
from beforehand.read.editions import Edition, unknown
from beforehand.read.project import Project


@check(Edition)
def find(edition: Edition, project: Project) -> Iterator[Fault]:
    file = edition.file
    yield from unknown_countries(file)
    broken = {name for problem in project.problems for name in (problem.locale, problem.about)}  # which is said elsewhere
    papers = list(dict.fromkeys(paper for format in project.formats.values() for paper in format.papers))
    accents, lines = ([Text(name, value.place) for name, value in named.items()] for named in (file.accents, file.line))
    for kind, names, known in (('locale', [*file.locales, *lines], list(project.locales)),
                               ('topic', [*file.topics, *accents], list(project.topics)),
                               ('format', file.formats, list(project.formats)), ('paper', file.papers, papers)):
        for name in names:
            if name not in known and name not in broken:
                yield Fault(*unknown(kind, name, known)[1:4])
    lacking = [id for id in project.locales if wanted(id, file.locales) and id not in file.line]
    if lines and lacking:
        yield Fault(lines[0].place, f'"line" is not there in: {", ".join(lacking)}',
                    'add it, or name the languages in which you print under "locales:"')


def unknown_countries(file: EditionFile) -> Iterator[Fault]:
    """Codes that CLDR does not know, such as the UK's own name for itself."""
    for code in file.countries:
        if code not in Cldr(ENGLISH).territories:
            other = get_global('territory_aliases').get(code, [''])[0]
            yield Fault(code.place, f'there is no country "{code}"',
                        f'did you mean "{other}"?' if other else 'codes are those of ISO 3166, such as PL')
