"""locales/<locale>/ → a Locale and its problems; in an own project with what is shipped of that locale."""

from __future__ import annotations

import copy
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from beforehand.content.locale import LocaleFile, Waivers, Words
from beforehand.ground.folders import content, unreadable
from beforehand.ground.layers import MERGED, SHIPPED, is_own, lying, named
from beforehand.ground.problem import Place, Problem
from beforehand.ground.source import Shape, read
from beforehand.read import beside, lent
from beforehand.read.catalogue import EMPTY, SHIPPED_IN, Catalogue, read_catalogue
from beforehand.read.locale import Locale, unknown
from beforehand.read.readings import FILE as READINGS
from beforehand.read.readings import read_readings
from beforehand.read.standing import Standing

S = TypeVar('S', bound=Shape)
CATALOGUE = 'messages.po'
catalogue_of = lru_cache(maxsize=64)(read_catalogue)
"""By their bytes: whoever reads a project again and again, as `watch` does, takes apart only what changed."""


@dataclass
class Folders:
    """The folders of a project's locales, and what is wrong in them."""

    root: Path
    source: str
    """The language in which the project's own texts are written."""
    shipped: Mapping[str, str]
    """The texts that are shipped, in English, by id."""
    today: date
    sensitive: Collection[str] = ()
    """The topics of which two persons have to approve each message."""
    problems: list[Problem] = field(default_factory=list)

    def locales(self) -> dict[str, Locale]:
        """All locales of the project: those that have a folder, and the source."""
        there = [path.name for path in content(self.root, 'locales/*/')]
        if is_own(self.root) and self.source not in there:
            there = sorted([*there, self.source])
        return {id: locale for id in there if (locale := self.locale(id))}

    def locale(self, id: str) -> Locale | None:
        """locales/<locale>/: locale.yaml and, but for the source language, messages.po."""
        file = self.read(id, 'locale.yaml', LocaleFile)
        if file is None:
            return None
        if self.home(id, 'locale.yaml') != self.root / 'locales' / id:  # shipped: it lists the topics of another project
            file = file.model_copy(update={'topics': None})
        if stranger := unknown(id, file, f'locales/{id}'):
            self.problems.append(stranger)
            return None
        words, waivers = self.read(id, 'words.yaml', Words, True), self.read(id, 'waivers.yaml', Waivers, True)
        if (catalogue := self.catalogue(id)) is None:
            return None
        waived = tuple(waivers.waivers) if waivers else ()
        if not catalogue.path:
            return Locale(id, file, catalogue, words, waived)
        rows, faults = beside.readings(self.root, self.root / 'locales' / id, id)
        shared = self.source == SHIPPED_IN  # whose English column is in the language of the messages
        glossary, more = beside.glossary(self.root, self.home(id, beside.GLOSSARY) if shared else self.root / 'locales' / id, id)
        self.problems += [*faults, *more]
        if is_own(self.root):
            catalogue, rows, waived = lent.laid_over(catalogue, rows, waived, self.shipped_of(id))
        standing = Standing(catalogue, rows, self.today)
        return Locale(id, file, catalogue, words, waived, glossary, standing, frozenset(self.sensitive))

    def home(self, id: str, name: str) -> Path:
        """The folder in which a file of a locale lies."""
        return lying(self.root, f'locales/{id}/{name}').parent

    def read(self, id: str, name: str, shape: type[S], optional: bool = False) -> S | None:
        """A YAML file of a locale."""
        path = self.root / 'locales' / id / name if name in MERGED else self.home(id, name) / name
        if optional and not path.is_file():
            return None
        value, problems = read_file(self.root, path, shape, id)
        self.problems += problems
        return value

    def catalogue(self, id: str) -> Catalogue | None:
        """Its messages.po. The source has none, but for what is shipped in another language."""
        name, is_source = f'locales/{id}/{CATALOGUE}', id == self.source
        path = self.root / name
        if is_source and (id == SHIPPED_IN or not path.is_file()):
            return self.of_project(Catalogue(id, '' if id == SHIPPED_IN else name))
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            self.problems.append(Problem('missing-file', Place(name), 'the catalogue is missing',
                                         f'run: ./build.py new locale {id}', id))
            return None
        except OSError as error:
            self.problems.append(unreadable(self.root, path, f'cannot be read: {error.strerror}', id))
            return None
        catalogue, problems = catalogue_of(data, name, id)
        self.problems += [problem for problem in problems if not (is_source and problem.id == EMPTY)]
        return self.of_project(catalogue)

    def of_project(self, catalogue: Catalogue) -> Catalogue:
        """A catalogue that knows in which language the texts of the project are written."""
        mine = copy.copy(catalogue)
        mine.source, mine.shipped = self.source, self.shipped
        return mine

    def shipped_of(self, id: str) -> lent.Shipped:
        """The catalogue of a locale as it is shipped, what was read of it, and what it waives; nothing where it is not."""
        home, found = SHIPPED / 'locales' / id, lent.Shipped(Catalogue(id, f'{SHIPPED}/locales/{id}/{CATALOGUE}'))
        if (home / CATALOGUE).is_file():
            found.catalogue, _ = catalogue_of((home / CATALOGUE).read_bytes(), str(home / CATALOGUE), id)
        if (home / READINGS).is_file():
            found.rows, _ = read_readings((home / READINGS).read_bytes(), str(home / READINGS))
        if (home / 'waivers.yaml').is_file():
            waivers, _ = read((home / 'waivers.yaml').read_bytes(), str(home / 'waivers.yaml'), Waivers)
            found.waivers = tuple(waivers.waivers) if waivers else ()
        return found


def read_file(root: Path, path: Path, shape: type[S], locale: str = '', about: str = '') -> tuple[S | None, list[Problem]]:
    """One YAML file of a project, by the name that it has there."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return None, [unreadable(root, path, f'cannot be read: {error.strerror}', locale, about)]
    value, problems = read(data, named(root, path), shape)
    return value, [problem._replace(locale=locale, about=about) for problem in problems]
