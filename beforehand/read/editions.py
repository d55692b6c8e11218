"""The folders of editions → Editions. They come from outside: nothing they say is believed before it was looked at.

The only module that reads content/editions/ and the folders that --edition names.
"""

from __future__ import annotations

import difflib
import shlex
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from beforehand.content.confirmation import Confirmed, state_of, window
from beforehand.content.edition import EVERYWHERE, Confirmation, EditionFile
from beforehand.content.helpline import Helpline
from beforehand.content.number import EU, Number
from beforehand.content.topic import Topic
from beforehand.ground.files import ALLOWED, NAME
from beforehand.ground.folders import HOME
from beforehand.ground.problem import Place, Problem, Text
from beforehand.ground.source import shown
from beforehand.read.confirmed import Shared, own_of, shared_of
from beforehand.read.locale import Locale
from beforehand.read.logo import Logo, read_logo
from beforehand.read.outside import read_file

OF_NO_COUNTRY = ('', EU, 'WEB')
MOST_FROM_COUNTRIES = 4
"""How many lines of its countries an edition prints that names none."""


@dataclass(frozen=True)
class Line:
    """A helpline as an edition prints it."""

    helpline: Helpline
    country: str
    """Code of its country; empty for an edition's own."""
    numbers: tuple[tuple[Number, Confirmed], ...]

    @property
    def unconfirmed(self) -> Iterator[tuple[Number, str]]:
        """The numbers that make a sheet on which they stand a proof, and why."""
        for number, confirmed in self.numbers:
            if confirmed.state != 'confirmed':
                yield number, f'{self.helpline.id} {number.printed} is {confirmed.state}: {confirmed.why}'


@dataclass(frozen=True, eq=False)
class Edition:
    """An organisation's version, as it was read."""

    id: str
    folder: Path
    path: str
    """The folder as it is named in problems."""
    file: EditionFile
    logo: Logo | None = None
    lines: tuple[Line, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    shared: tuple[Confirmation, ...] = ()
    """Those of the folder in which it lies, for all editions there."""
    topics: Mapping[str, Topic] = field(default_factory=dict)
    """Those that it says in words of its own; and so with its locales."""
    locales: Mapping[str, Locale] = field(default_factory=dict)
    words: Mapping[str, Text] = field(default_factory=dict)
    """The words of the house that it says differently, in English or in any other language: their English by id."""
    own_words: frozenset[str] = frozenset()
    """The ids of the messages that it says differently, leaves out or adds, in English or in any other language."""

    @property
    def countries(self) -> list[str]:
        """Those for which it is made: named, or those of its helplines."""
        of_lines = (line.country for line in self.lines if line.country not in OF_NO_COUNTRY)
        return list(dict.fromkeys(map(str, self.file.countries or of_lines)))

    @property
    def in_the_eu(self) -> bool:
        """Whether its emergency number is 112 as that of the EU, and not that of its countries."""
        named = 'emergency' in self.file.model_fields_set
        return self.file.emergency == EVERYWHERE and not (named and self.countries)

    @property
    def wish(self) -> str:
        """How `--edition` names it, on a command line."""
        return shlex.quote(self.id if self.path.startswith(f'{HOME}/') else self.path)


Directory = dict[str, tuple[str, Helpline]]
"""Country and helpline, by id of the helpline: `pl-kcik`."""


def read_editions(root: Path, folders: Iterable[Path]) -> tuple[dict[str, Edition], list[Problem]]:
    """Editions by id, as yet without helplines, and the problems of the others, which keep none of these from the press."""
    editions: dict[str, Edition] = {}
    problems: list[Problem] = []
    around: Shared = {}
    for folder in folders:
        edition, found = read_edition(root, folder, around)
        if edition and edition.id in editions:
            found.append(Problem('edition', Place(edition.path), f'there is another edition called "{edition.id}"',
                                 f'rename this folder, or {editions[edition.id].path}'))
        problems += [problem if problem.about else problem._replace(about=f'edition at {folder}') for problem in found]
        if edition and not found:
            editions[edition.id] = edition
    return editions, problems


def read_edition(root: Path, folder: Path, around: Shared) -> tuple[Edition | None, list[Problem]]:
    """One folder: edition.yaml, confirmed.yaml where there is one and that of the folder around it, and the logo."""
    path = str(folder.relative_to(root) if folder.is_relative_to(root) else folder)
    if not NAME.fullmatch(folder.name):
        return None, [Problem('edition', Place(shown(path)), 'the name of this folder cannot be the name of files',
                              ALLOWED)]
    if (home := root / HOME / folder.name).is_dir() and not home.samefile(folder):
        return None, [Problem('edition', Place(path), 'the sheets of this folder would replace those of another',
                              f'rename it; {HOME} has "{folder.name}" already')]
    file, problems = read_file(folder, path, 'edition.yaml', EditionFile)
    own, more = own_of(folder, path)
    shared, others = shared_of(folder, path, around)
    problems += [*more, *others]
    if file is None or problems:
        return None, problems
    logo = None
    if file.logo:
        logo, problems = read_logo(folder, file.logo)
        problems = [problem._replace(place=place_of(problem.place, path, folder)) for problem in problems]
    return Edition(folder.name, folder, path, file, logo, (), own, shared), problems


def with_lines(editions: Mapping[str, Edition], directory: Directory, today: date) -> tuple[dict[str, Edition], list[Problem]]:
    """The same editions with their helplines; those that name one that is not there are left out."""
    found: dict[str, Edition] = {}
    problems: list[Problem] = []
    for id, edition in editions.items():
        lines, faults = choose_lines(edition.file, directory, edition.confirmations, today, edition.shared)
        problems += [problem._replace(about=f'edition at {edition.folder}') for problem in faults]
        if not faults:
            found[id] = replace(edition, lines=lines)
    return found, problems


def place_of(place: Place, path: str, folder: Path) -> Place:
    """The place of a fault in a logo, as the other faults of the edition are named."""
    inside = place.path.startswith(f'{folder.name}/')
    return Place(path + place.path.removeprefix(folder.name), place.line) if inside else place


def choose_lines(file: EditionFile, directory: Directory, confirmations: Sequence[Confirmation],
                 today: date, shared: Sequence[Confirmation] = ()) -> tuple[tuple[Line, ...], list[Problem]]:
    """The helplines of an edition in its order, each with how far its numbers can be trusted."""
    own = {str(helpline.id): ('', helpline) for helpline in file.own}
    known = directory | own
    every = [*confirmations, *(one for one in shared if one.name or one.helpline in directory)]
    foreign = [unknown('helpline', one.helpline, known, './build.py list --helplines') for one in confirmations
               if one.helpline not in known]
    chosen, problems = list(own), [Problem('edition', helpline.id.place, f'helpline "{helpline.id}" is in the directory already',
                                           'give yours another id') for helpline in file.own if helpline.id in directory]
    if file.helplines is not None:
        chosen = [str(id) for id in file.helplines if id in known]
        problems += [unknown('helpline', id, known, './build.py list --helplines') for id in file.helplines if id not in known]
    else:
        for country in file.countries:
            theirs = [id for id, (code, helpline) in directory.items() if code == country and for_the_public(helpline)]
            chosen += theirs
            if not theirs and not own:
                problems.append(Problem('no-helpline', country.place, f'the directory has no helpline of {country}',
                                        'write yours under "own:", or "helplines: []" for an empty box'))
        chosen = chosen[:max(MOST_FROM_COUNTRIES, len(own))]
    lines = [Line(helpline, country, tuple(
        (number, state_of(helpline, number, every, today, file.confirmed_for_months)) for number in helpline.numbers))
        for id in dict.fromkeys(chosen) for country, helpline in [known[id]]]
    return tuple(lines), [*problems, *foreign]


def for_the_public(helpline: Helpline) -> bool:
    return 'professionals' not in helpline.audience and bool(helpline.numbers)


def unknown(kind: str, name: Text, known: Collection[str], where: str = '') -> Problem:
    """A name of an edition that nothing has."""
    near = difflib.get_close_matches(name[:80], known, 1)
    hint = f'did you mean "{near[0]}"?' if near else f'there are: {where or ", ".join(known)}'
    return Problem(f'unknown-{kind}', name.place, f'there is no {kind} "{shown(name, 80)}"', hint)


def days_alike(editions: Iterable[Edition], today: date) -> tuple[date, date]:
    """The days around today on which the same numbers are confirmed."""
    every = list(editions)
    return window([(*one.confirmations, *one.shared) for one in every], [one.file.confirmed_for_months for one in every], today)
