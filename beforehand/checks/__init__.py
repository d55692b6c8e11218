"""Checks of what was read: one file each, found by its presence; its docstring says what it demands and why.

A check is a generator `find(subject, project)` for the shapes named by `@check(Topic)`, `@check(Topic, Edition)` …; it yields
problems without an id, and the id is the name of its file.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from babel import Locale as Cldr

from beforehand.content.format import Format
from beforehand.content.helpline import Helpline
from beforehand.content.topic import Topic, name_messages
from beforehand.ground.problem import Place, Problem, Text
from beforehand.plan.sheets import Sheet, Wishes, doubled, plan, wanted
from beforehand.read.editions import Edition
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.translate import pseudo
from beforehand.translate.waivers import hint as how_to_waive
from beforehand.translate.waivers import matches, useless


class Translation(NamedTuple):
    """One message and what a catalogue makes of it."""

    english: str
    """The text in the language in which it is written: English, in all but projects that are written in another."""
    text: Text
    locale: Locale

    @property
    def is_source(self) -> bool:
        """Whether it is the text itself: it has to be as clean as what is made of it."""
        return self.english is self.text

    @property
    def source(self) -> str:
        """The language in which the text is written."""
        return self.locale.catalogue.source_of(Text(self.english, id=self.text.id))


class Written(NamedTuple):
    """A topic or a format, with its id."""

    id: str
    shape: Topic | Format


class Listed(NamedTuple):
    """A helpline of the directory, with the code of its country."""

    country: str
    helpline: Helpline


class Fault(NamedTuple):
    """What a check found: where, what, and how to mend it."""

    place: Place
    message: str
    hint: str = ''
    waivable: bool = False
    """Whether a locale may say that this translation is right all the same (waivers.yaml)."""


Find = Callable[[Any, Project], Iterator[Fault]]
ENGLISH = 'en'
LINE = 'line'
"""What an edition's own line is called among its texts."""
SOURCE = 'the English'
"""How checks of translations write what is translated; of an own project they mean its own language."""


def check(*shapes: type) -> Callable[[Find], Find]:
    """Say which shapes a check reads."""

    def mark(find: Find) -> Find:
        find.shapes = shapes  # type: ignore[attr-defined]
        return find

    return mark


def all_checks() -> dict[str, Find]:
    """Every check of this package by its id."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name.replace('_', '-'): import_module(f'{__name__}.{name}').find for name in names}


def run(project: Project, locales: Mapping[str, Locale] | None = None) -> list[Problem]:
    """All problems that the checks find in a project, in the order of its files; of its locales in some of them, if these
    are named."""
    found, used, checks = list[Problem](), set[tuple[str, int]](), all_checks()
    locales = project.locales if locales is None else locales
    for id, find in checks.items():
        for shape in find.shapes:  # type: ignore[attr-defined]
            for subject, locale, about in subjects(project, locales, shape):
                found += [problem for fault in find(subject, project) if (problem := of(id, fault, subject, used, locale, about))]
    for name, locale_ in locales.items():
        mine = {number for id, number in used if id == name}
        found += useless(locale_.waivers, mine, locale_.catalogue, english_of(project), checks, name)
    return sorted(found, key=lambda problem: (problem.place, problem.id))


def sheets_of(project: Project, asked: Wishes) -> tuple[list[Sheet], list[Problem]]:
    """The sheets that were asked for, as a build makes them, and the problems that concern them. An edition of which a check
    finds anything has none, and is taken out of the project."""
    looked_at = {id: locale for id, locale in project.locales.items()
                 if id == project.source or (wanted(id, asked.locales) and id not in pseudo.HOW)}
    found = [problem for problem in (*project.problems, *run(project, looked_at))
             if not problem.locale or wanted(problem.locale, asked.locales)]
    about = {problem.about for problem in found}
    project.editions = {id: edition for id, edition in project.editions.items() if f'edition {id}' not in about}
    sheets = plan(project, asked)
    which, of = asked.shard
    return sheets[which - 1::of], [*found, *doubled(sheets)]


def of_locale(project: Project, locale: Locale) -> list[Problem]:
    """What the checks find in a locale without a look at its messages."""
    return [Problem(id, fault.place, fault.message, fault.hint, locale.id) for id, find in all_checks().items()
            if Locale in find.shapes for fault in find(locale, project)]  # type: ignore[attr-defined]


def of_editions(project: Project) -> list[Problem]:
    """What the checks find in the editions of a project, and in nothing else."""
    return [Problem(id, fault.place, fault.message, fault.hint, about=f'edition {name}') for id, find in all_checks().items()
            if Edition in find.shapes  # type: ignore[attr-defined]
            for name, edition in project.editions.items() for fault in find(edition, project)]


def of(id: str, fault: Fault, subject: Any, used: set[tuple[str, int]], locale: str, about: str) -> Problem | None:
    """The problem of a fault; None, where the locale waives it."""
    hint, message = fault.hint, fault.message
    if isinstance(subject, Translation) and subject.source != ENGLISH:
        hint, message = (said.replace(SOURCE, f'the {named(subject.source)}') for said in (hint, message))
    if fault.waivable and isinstance(subject, Translation):
        name, text = subject.locale.id, subject.text
        for number, waiver in enumerate(subject.locale.waivers):
            if matches(waiver, id, text.id, text):
                used.add((name, number))
                return None
        hint = '; '.join(filter(None, (hint, how_to_waive(id, text, text.id, name))))
    return Problem(id, fault.place, message, hint, locale, about)


@cache
def named(tag: str) -> str:
    """A language in English."""
    language = tag.partition('-')[0]
    return str(Cldr('en').languages.get(language, language))


def english_of(project: Project) -> dict[str, Text]:
    """The texts of all topics by id, as they are written."""
    return {text.id: text for name, topic in project.topics.items() for text in name_messages(topic, name)}


def subjects(project: Project, locales: Mapping[str, Locale], shape: type) -> Iterator[tuple[Any, str, str]]:
    """Everything of one shape in a project: the subject, its locale and what it is about."""
    if shape is Topic:
        yield from ((Written(id, topic), '', id) for id, topic in project.topics.items())
    elif shape is Format:
        yield from ((Written(id, format), '', id) for id, format in project.formats.items())
    elif shape is Helpline:
        yield from ((Listed(country, helpline), '', f'={id}') for id, (country, helpline) in project.directory.items())
    elif shape is Edition:
        yield from ((edition, '', f'edition {id}') for id, edition in project.editions.items())
    elif shape is Project:
        yield project, '', ''
    elif shape is Locale:
        yield from ((locale, id, '') for id, locale in locales.items())
    else:
        for id, locale in locales.items():
            if id in (project.source, ENGLISH):
                texts = (*english_of(project).values(), *project.words.values())
                yield from ((Translation(text, text, locale), '', text.id) for text in texts if locale.catalogue.says(text))
            english = locale.catalogue.english
            yield from ((Translation(english[name], text, locale), id, name) for name, text in locale.catalogue.texts.items())


def written(subject: Written) -> list[Text]:
    """Everything that a topic says, as it is written."""
    assert isinstance(subject.shape, Topic)
    return list(name_messages(subject.shape, subject.id))


def english(subject: Written | Edition, project: Project) -> list[Text]:
    """Everything that a topic says in English, as it is written or translated; or an edition's line and words of the house."""
    if isinstance(subject, Written):
        if project.source == ENGLISH or ENGLISH not in project.locales:
            return written(subject) if project.source == ENGLISH else []
        catalogue = project.locales[ENGLISH].catalogue
        return [catalogue.translate(text) for text in written(subject) if not catalogue.lacks(text)]
    lines = [Text(line, line.place, LINE) for name, line in subject.file.line.items() if name == ENGLISH]
    return [*lines, *(text for text in subject.words.values() if text.place.path.startswith(f'{subject.path}/'))]


def in_one_breath(subject: Written | Edition, project: Project) -> Iterator[tuple[Text, str]]:
    """Each text of `english`, and what is read together with it: a message and its detail, which is then no text of its own."""
    texts = {text.id: text for text in english(subject, project)}
    for id, text in texts.items():
        if id.removesuffix('.detail') not in texts or not id.endswith('.detail'):
            yield text, f'{text} {texts.get(f"{id}.detail", "")}'.strip()


def sentences(words: str) -> list[str]:
    """A text, sentence by sentence."""
    return re.split(r'(?<=[.?!])\s+', words)
