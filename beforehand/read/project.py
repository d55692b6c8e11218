"""The project's tree → one Project and all its problems. The only module that reads content/, locales/ and templates/."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from beforehand.content.format import Format
from beforehand.content.helpline import Directory as DirectoryFile
from beforehand.content.layout import Component, Layout
from beforehand.content.locale import LocaleFile, Waivers, Words
from beforehand.content.palette import Palette, plain
from beforehand.content.topic import Sources, Topic, name_messages
from beforehand.content.words import HouseWords, Sayings, TypeStyles, free, named
from beforehand.ground.files import ALLOWED, NAME
from beforehand.ground.folders import HOME, OPEN, content, unreadable, unreadable_files
from beforehand.ground.problem import Place, Problem, Text, Unreadable
from beforehand.ground.source import Shape, read
from beforehand.read import beside
from beforehand.read.catalogue import Catalogue, read_catalogue
from beforehand.read.editions import Directory, Edition, read_editions, with_lines
from beforehand.read.locale import SOURCE_LOCALE, Locale, unknown
from beforehand.read.material import read_drawings, read_fonts
from beforehand.read.ownwords import House, with_words
from beforehand.read.standing import Standing

S = TypeVar('S', bound=Shape)
FILES_OF_A_FORMAT = ('format.yaml', 'layout.yaml')
catalogue_of = lru_cache(maxsize=64)(read_catalogue)
"""By their bytes: whoever reads a project again and again, as `watch` does, takes apart only what changed."""


@dataclass
class Project:
    """Everything that was read."""

    root: Path
    topics: dict[str, Topic] = field(default_factory=dict)
    formats: dict[str, Format] = field(default_factory=dict)
    layouts: dict[str, Layout] = field(default_factory=dict)
    components: dict[str, Component] = field(default_factory=dict)
    words: dict[str, Text] = field(default_factory=dict)
    """The words of the house and of its formats, by message id."""
    free_words: set[str] = field(default_factory=set)
    """Those of them that an edition may say in words of its own."""
    type: TypeStyles = field(default_factory=lambda: TypeStyles(styles={}))
    turns: dict[tuple[str, ...], dict[str, list[int]]] = field(default_factory=dict)
    """Which parts of a topic stand on which panels of a format and paper, once that was found."""
    locales: dict[str, Locale] = field(default_factory=dict)
    directory: Directory = field(default_factory=dict)
    """Country and helpline, by id: `pl-kcik` is `kcik` of content/helplines/pl.yaml."""
    editions: dict[str, Edition] = field(default_factory=dict)
    """Those that were asked for; editions.py reads them."""
    sources: Sources = field(default_factory=lambda: Sources(sources={}))
    palette: Palette = field(default_factory=plain)
    pictures: dict[str, str] = field(default_factory=dict)
    """Large drawings, each with an alternative text in its <title>: SVG by name."""
    signs: dict[str, str] = field(default_factory=dict)
    """Small drawings that stand beside words: SVG by name."""
    fonts: dict[str, dict[int, str]] = field(default_factory=dict)
    """Family → weight → path of the font file, relative to the root."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def house(self) -> House:
        """The words of the house that an edition may say differently, and the ids of all."""
        return {id: text for id, text in self.words.items() if id in self.free_words}, self.words.keys()


def read_project(root: Path, editions: Iterable[Path] | None = None, today: date = date.min) -> Project:
    """Read the whole tree; what has problems is left out of the project and named in its problems.

    `editions`: folders, here or elsewhere (none named: the open edition); `today`: the day on which numbers have to be confirmed.
    """
    project = Project(root)
    unread = [root / HOME / OPEN] if editions is None else editions
    project.editions, project.problems = read_editions(root, unread)
    if not project.editions:
        return project  # nothing could be printed, and what is wrong is said at once
    if faults := list(unreadable_files(root)):
        raise Unreadable(*project.problems, *faults)  # before anything behind a link to elsewhere is opened
    for path in content(root, 'content/topics/*.yaml'):
        if is_named(project, path, path.stem) and (topic := read_file(project, path, Topic, about=path.stem)):
            list(name_messages(topic, path.stem))
            project.topics[path.stem] = topic
    for path in content(root, 'templates/*/format.yaml'):
        if is_named(project, path, path.parent.name) and (format := read_file(project, path, Format, about=path.parent.name)):
            project.formats[path.parent.name] = format
    read_layouts(project)
    for path in content(root, 'content/helplines/*.yaml'):
        if file := read_file(project, path, DirectoryFile):
            read_helplines(project, path.stem, file)
    project.editions, problems = with_lines(project.editions, project.directory, today)
    project.problems += problems
    if sources := read_file(project, root / 'content/sources.yaml', Sources):
        project.sources = sources
    if palette := read_file(project, root / 'templates/shared/palette.yaml', Palette):
        project.palette = palette
    project.pictures, project.signs = (read_drawings(root, root / 'templates/shared' / name, project.problems)
                                       for name in ('pictures', 'signs'))
    project.fonts = dict(read_fonts(root, project.problems))
    for path in content(root, 'locales/*/'):
        if locale := read_locale(project, path, today):
            project.locales[path.name] = locale
    project.editions, problems = with_words(project.editions, project.topics, project.house, project.locales, today)
    project.problems += problems
    return project


def read_layouts(project: Project) -> None:
    """How formats are laid out, the components that they share, the words in them, the styles of running text."""
    if words := read_file(project, project.root / 'templates/shared/words.yaml', HouseWords):
        read_words(project, words.words)
    for path in content(project.root, 'templates/*/format.yaml'):
        path = path.with_name('layout.yaml')
        if layout := read_file(project, path, Layout, about=path.parent.name):
            project.layouts[path.parent.name] = layout
            read_words(project, layout.words)
        others = (other for other in content(path.parent, '*') if other.name not in FILES_OF_A_FORMAT)
        project.problems += [idle(project.root, other) for other in others]
    for path in content(project.root, 'templates/shared/components/*.yaml'):
        if component := read_file(project, path, Component):
            project.components[path.stem] = component
            read_words(project, component.words)
    if styles := read_file(project, project.root / 'templates/shared/type.yaml', TypeStyles):
        project.type = styles


def read_words(project: Project, words: Sayings) -> None:
    """Words of a file; translators have one text for each id, so no two may have the same."""
    for id, text in named(words).items():
        other = project.words.get(id)
        if other or id.partition('.')[0] in (*project.topics, 'picture'):
            project.problems.append(Problem('doubled-id', text.place, f'word "{id}" has the id of another text',
                                            f'the other is at {other.place}' if other else 'so begin those of a topic', about=id))
        project.words.setdefault(id, text)
    project.free_words |= free(words)


def idle(root: Path, path: Path) -> Problem:
    """A file in the folder of a format that nothing reads: whoever wrote it believes that something does."""
    return Problem('layout', Place(str(path.relative_to(root))), 'a format has no such file, and nothing reads this one',
                   'a format is its format.yaml and its layout.yaml; colours, type and marks are the same in all of them',
                   about=path.parent.name)


def is_named(project: Project, path: Path, id: str) -> bool:
    """Whether an id can be a part of the names of sheets."""
    if NAME.fullmatch(id):
        return True
    place, message = Place(str(path.relative_to(project.root))), f'"{id}" cannot be a part of the name of a sheet'
    project.problems.append(Problem('file-name', place, message, f'rename it: {ALLOWED}'))
    return False


def read_helplines(project: Project, stem: str, file: DirectoryFile) -> None:
    """The helplines of a country, each under the id by which editions know it."""
    for helpline in file.helplines:
        id = Text(f'{stem}-{helpline.id}', helpline.id.place)
        if id in project.directory:
            first = project.directory[id][1].id.place
            project.problems.append(Problem('doubled-id', id.place, f'helpline "{helpline.id}" has the id of another one',
                                            f'the other is at {first}', about=f'={id}'))
            continue
        project.directory[id] = (str(file.country), helpline.model_copy(update={'id': id}))


def read_file(project: Project, path: Path, shape: type[S], locale: str = '', about: str = '') -> S | None:
    """One YAML file of the project; its problems join the project's."""
    name = str(path.relative_to(project.root))
    try:
        data = path.read_bytes()
    except OSError as error:
        project.problems.append(unreadable(project.root, path, f'cannot be read: {error.strerror}', locale, about))
        return None
    value, problems = read(data, name, shape)
    project.problems += [problem._replace(locale=locale, about=about) for problem in problems]
    return value


def read_locale(project: Project, folder: Path, today: date) -> Locale | None:
    """locales/<locale>/: locale.yaml and, but for the source language, messages.po."""
    id, path = folder.name, str(folder.relative_to(project.root))
    file = read_file(project, folder / 'locale.yaml', LocaleFile, id)
    if file is None:
        return None
    if stranger := unknown(id, file, path):
        project.problems.append(stranger)
        return None
    words = read_file(project, folder / 'words.yaml', Words, id) if (folder / 'words.yaml').is_file() else None
    waived = read_file(project, folder / 'waivers.yaml', Waivers, id) if (folder / 'waivers.yaml').is_file() else None
    waivers = tuple(waived.waivers) if waived else ()
    if id == SOURCE_LOCALE:
        return Locale(id, file, Catalogue(id), words, waivers)
    try:
        data = (folder / 'messages.po').read_bytes()
    except FileNotFoundError:
        project.problems.append(Problem('missing-file', Place(f'{path}/messages.po'), 'the catalogue is missing',
                                        f'run: ./build.py new locale {id}', id))
        return None
    except OSError as error:
        fault = f'cannot be read: {error.strerror}'
        project.problems.append(unreadable(project.root, folder / 'messages.po', fault, id))
        return None
    catalogue, problems = catalogue_of(data, f'{path}/messages.po', id)
    project.problems += problems
    glossary, faults = beside.glossary(project.root, folder, id)
    rows, more = beside.readings(project.root, folder, id)
    project.problems += [*faults, *more]
    standing = Standing(catalogue, rows, today)
    sensitive = frozenset(name for name, topic in project.topics.items() if topic.sensitive)
    return Locale(id, file, catalogue, words, waivers, glossary, standing, sensitive)
