"""What can be chosen in a table of organisations: by column, each choice in plain English and what it means in edition.yaml."""

from __future__ import annotations

from collections.abc import Collection

from babel import Locale as Cldr

from beforehand.ground.tags import parse
from beforehand.read.project import Project
from beforehand.read.titles import Known, folded

NO_COUNTRIES = {'EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'}
"""Codes of two letters that stand for several countries, or for none."""
OF_A_PHONE = {
    'phone_hours': {'Day and night, every day': 'always'},
    'phone_cost': {'Free': 'free', 'As a call to a mobile phone': 'mobile', 'As a normal call': 'normal'},
    'phone_run_by': {'An aid organisation': 'ngo', 'A state office': 'state', 'The police': 'police',
                     'An international organisation': 'international'},
    'phone_abroad': {'yes': 'yes', 'no': 'no'},
}
Choices = dict[str, dict[str, str]]


def choices(project: Project, locales: Collection[str]) -> Choices:
    """Those of a project; `locales`: its languages, whether they can be read or not."""
    english = Cldr('en')
    papers = dict.fromkeys(paper for format in project.formats.values() for paper in format.papers)
    countries = {name: code for code, name in english.territories.items() if code.isalpha() and code not in NO_COUNTRIES}
    return {
        'countries': dict(sorted(countries.items())), 'locales': {called(locale, project): locale for locale in locales},
        'topics': {str(topic.title): id for id, topic in project.topics.items()},
        'formats': {str(format.name): id for id, format in project.formats.items()},
        'papers': {paper: paper for paper in papers},
        'phone_languages': dict(sorted((name, tag) for tag, name in english.languages.items() if len(tag) == 2)), **OF_A_PHONE}


def called(locale: str, project: Project) -> str:
    """The name of a language in English; of one that CLDR lacks, its own."""
    known = parse(locale)
    named = known.get_display_name('en') if known else ''
    return named or (project.locales[locale].name if locale in project.locales else locale)


def known(project: Project, locales: Collection[str]) -> Known:
    """What people may write: a choice, what it means, or the name of a language in that language."""
    found = {column: {folded(said): meant for said, meant in some.items()} for column, some in choices(project, locales).items()}
    for some in found.values():
        some |= {folded(meant): meant for meant in [*some.values()]}
    found['locales'] |= {folded(str(locale.name)): id for id, locale in project.locales.items()}
    found['phone_languages'] |= {folded(str(tag)): str(tag) for tag in Cldr('en').languages}
    return found
