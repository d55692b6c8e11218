"""The project's tree → one Project and all its problems. The only module that reads content/, locales/ and templates/."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from beforehand.content.format import Format
from beforehand.content.helpline import Directory as DirectoryFile
from beforehand.content.layout import Component, Layout
from beforehand.content.locale import Words
from beforehand.content.palette import Palette, plain
from beforehand.content.project import ProjectFile
from beforehand.content.topic import Sources, Topic, name_messages
from beforehand.content.words import HouseWords, Sayings, TypeStyles, free
from beforehand.content.words import named as named_words
from beforehand.ground.files import ALLOWED, NAME
from beforehand.ground.folders import HOME, OPEN, content, find_folders, found, unreadable_files
from beforehand.ground.layers import is_own, lying, named
from beforehand.ground.problem import Place, Problem, Text, Unreadable
from beforehand.ground.source import Shape
from beforehand.read import localefolder
from beforehand.read.editions import Directory, Edition, read_editions, with_lines
from beforehand.read.locale import Locale
from beforehand.read.localefolder import Folders
from beforehand.read.material import read_drawings, read_fonts
from beforehand.read.ownwords import House, with_words
from beforehand.read.settings import settings_of
from beforehand.read.shipped import shipped_texts

S = TypeVar('S', bound=Shape)
FILES_OF_A_FORMAT = ('format.yaml', 'layout.yaml')


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
    settings: ProjectFile = field(default_factory=ProjectFile)
    shipped: dict[str, str] = field(default_factory=dict)
    """Of an own project: the texts that it has from what is shipped, in English, by message id."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def source(self) -> str:
        """The language in which its topics are written."""
        return str(self.settings.source_language)

    def heard(self, locale: str) -> Words | None:
        """The words by which the texts of a language are heard."""
        return self.locales[locale].words if locale in self.locales else None

    @property
    def house(self) -> House:
        """The words of the house that an edition may say differently, and the ids of all."""
        return {id: text for id, text in self.words.items() if id in self.free_words}, self.words.keys()


def read_project(root: Path, editions: Iterable[Path] | None = None, today: date = date.min) -> Project:
    """Read the whole tree; what has problems is left out of the project and named in its problems.

    `editions`: folders, here or elsewhere (none named: the open edition); `today`: the day on which numbers have to be confirmed.
    """
    project = Project(root, settings=settings_of(root))
    unread = find_folders(root, ())[0] or [root / HOME / OPEN] if editions is None else editions
    project.editions, project.problems = read_editions(root, unread)
    if not project.editions:
        return project  # nothing could be printed, and what is wrong is said at once
    if faults := list(unreadable_files(root)):
        raise Unreadable(*project.problems, *faults)  # before anything behind a link to elsewhere is opened
    for path in found(root, 'content/topics/*.yaml'):
        if is_named(project, path, path.stem) and (topic := read_file(project, path, Topic, about=path.stem)):
            list(name_messages(topic, path.stem))
            project.topics[path.stem] = topic
    if is_own(root) and not found(root, 'content/topics/*.yaml'):
        project.problems.append(Problem('missing-file', Place('content/topics'), 'there is no topic, so nothing to print',
                                        'write one, as docs/writing.md says: content/topics/NAME.yaml'))
    for path in found(root, 'templates/*/format.yaml'):
        if is_named(project, path, path.parent.name) and (format := read_file(project, path, Format, about=path.parent.name)):
            project.formats[path.parent.name] = format
    read_layouts(project)
    for path in found(root, 'content/helplines/*.yaml'):
        if file := read_file(project, path, DirectoryFile):
            read_helplines(project, path.stem, file)
    project.editions, problems = with_lines(project.editions, project.directory, today)
    project.problems += problems
    read_looks(project)
    read_locales(project, today)
    return project


def read_looks(project: Project) -> None:
    """What messages rest on, and what sheets are printed with."""
    root, sources = project.root, project.root / 'content/sources.yaml'
    if (project.settings.sources == 'required' or sources.is_file()) and (file := read_file(project, sources, Sources)):
        project.sources = file
    if palette := read_file(project, lying(root, 'templates/shared/palette.yaml'), Palette):
        project.palette = palette
    project.pictures, project.signs = (read_drawings(root, f'templates/shared/{name}', project.problems)
                                       for name in ('pictures', 'signs'))
    project.fonts = dict(read_fonts(root, project.problems))


def read_locales(project: Project, today: date) -> None:
    """The languages of the project, and what its editions say in them."""
    sensitive = frozenset(name for name, topic in project.topics.items() if topic.sensitive)
    project.shipped = shipped_texts(project.root)
    folders = Folders(project.root, project.source, project.shipped, today, sensitive, project.problems)
    project.locales = folders.locales()
    project.editions, problems = with_words(project.editions, project.topics, project.house, project.locales,
                                            project.source, today)
    project.problems += problems


def read_layouts(project: Project) -> None:
    """How formats are laid out, the components that they share, the words in them, the styles of running text."""
    root = project.root
    if words := read_file(project, lying(root, 'templates/shared/words.yaml'), HouseWords):
        read_words(project, words.words)
    for path in found(root, 'templates/*/format.yaml'):
        path = path.with_name('layout.yaml')
        if layout := read_file(project, path, Layout, about=path.parent.name):
            project.layouts[path.parent.name] = layout
            read_words(project, layout.words)
        others = (other for other in content(path.parent, '*') if other.name not in FILES_OF_A_FORMAT)
        project.problems += [idle(root, other) for other in others]
    for path in found(root, 'templates/shared/components/*.yaml'):
        if component := read_file(project, path, Component):
            project.components[path.stem] = component
            read_words(project, component.words)
    if styles := read_file(project, lying(root, 'templates/shared/type.yaml'), TypeStyles):
        project.type = styles


def read_words(project: Project, words: Sayings) -> None:
    """Words of a file; translators have one text for each id, so no two may have the same."""
    for id, text in named_words(words).items():
        other = project.words.get(id)
        if other or id.partition('.')[0] in (*project.topics, 'picture'):
            project.problems.append(Problem('doubled-id', text.place, f'word "{id}" has the id of another text',
                                            f'the other is at {other.place}' if other else 'so begin those of a topic', about=id))
        project.words.setdefault(id, text)
    project.free_words |= free(words)


def idle(root: Path, path: Path) -> Problem:
    """A file in the folder of a format that nothing reads: whoever wrote it believes that something does."""
    return Problem('layout', Place(named(root, path)), 'a format has no such file, and nothing reads this one',
                   'a format is its format.yaml and its layout.yaml; colours, type and marks are the same in all of them',
                   about=path.parent.name)


def is_named(project: Project, path: Path, id: str) -> bool:
    """Whether an id can be a part of the names of sheets."""
    if NAME.fullmatch(id):
        return True
    place, message = Place(named(project.root, path)), f'"{id}" cannot be a part of the name of a sheet'
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


def read_file(project: Project, path: Path, shape: type[S], about: str = '') -> S | None:
    """One YAML file of the project; its problems join the project's."""
    value, problems = localefolder.read_file(project.root, path, shape, about=about)
    project.problems += problems
    return value
