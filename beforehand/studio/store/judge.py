"""Whether the project can read an edition whose files are these: before one of them is written. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from beforehand.content.edition import Confirmations, EditionFile
from beforehand.ground.problem import Place, Problem
from beforehand.ground.source import read
from beforehand.read import po
from beforehand.read.added import with_added
from beforehand.read.editions import choose_lines
from beforehand.read.logo import misnamed
from beforehand.read.outside import MOST_BYTES
from beforehand.read.ownwords import said_in
from beforehand.read.project import Project
from beforehand.read.readings import read_readings
from beforehand.read.wordfiles import MOST_BYTES as MOST_WORDS
from beforehand.read.wordfiles import WORDS

Files = Mapping[str, bytes]
EDITION, CONFIRMED = 'edition.yaml', 'confirmed.yaml'


def judged(files: Files, project: Project | None = None, today: date = date.min) -> list[Problem]:
    """What is wrong with the files of a folder; of helplines and sentences, if it is known which the project has."""
    problems = [*too_large(files)]
    file, more = read(files.get(EDITION, b''), EDITION, EditionFile)
    problems += more
    confirmed, more = read(files[CONFIRMED], CONFIRMED, Confirmations) if CONFIRMED in files else (Confirmations(), [])
    problems += more
    if file and file.logo and (file.logo not in files or misnamed(file.logo)):
        problems.append(Problem('logo-path', file.logo.place, f'the logo "{file.logo}" is not in the folder'))
    if problems or file is None or confirmed is None:
        return problems
    words = {name.removeprefix(f'{WORDS}/'): data for name, data in files.items() if name.startswith(f'{WORDS}/')}
    if project is None:
        return [*unread(words)]
    problems += choose_lines(file, project.directory, confirmed.confirmed, today)[1]
    return problems + said_in(words, '', file.drop, with_added(file.add, project.topics), project.house, project.source).problems


def judging(project: Callable[[], Project | None], today: date) -> Callable[[Files], list[Problem]]:
    """A judge who knows the project as it is when they are asked."""
    return lambda files: judged(files, project(), today)


def too_large(files: Files) -> Iterator[Problem]:
    """Files of more bytes than are read."""
    for name, data in files.items():
        most = MOST_WORDS if name.startswith(f'{WORDS}/') else MOST_BYTES if name.endswith('.yaml') else len(data)
        if len(data) > most:
            yield Problem('edition', Place(name), f'has {len(data):,} bytes; {most:,} are the most that is read')


def unread(words: Files) -> Iterator[Problem]:
    """What is wrong with the form of own sentences and their readings."""
    for name, data in words.items():
        yield from (po.read if name.endswith('.po') else read_readings)(data, f'{WORDS}/{name}')[1]


def added_by(before: list[Problem], after: list[Problem], changed: Files) -> list[Problem]:
    """The problems that a change brings; where there were some before, only those in the files that it changes count.

    For one fault hides others: whoever mends it is not to be refused for what then comes to light.
    """
    known = {(problem.id, problem.place.path, problem.message) for problem in before}
    new = [problem for problem in after if (problem.id, problem.place.path, problem.message) not in known]
    return [problem for problem in new if not before or problem.place.path in changed]
