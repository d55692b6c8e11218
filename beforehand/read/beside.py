"""What lies beside a catalogue, where there is any: the words that stay the same, and what readers said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from beforehand.ground.folders import unreadable
from beforehand.ground.layers import named
from beforehand.ground.problem import Problem
from beforehand.read.glossary import Term, read_glossary
from beforehand.read.readings import FILE, Reading, read_readings

T = TypeVar('T')
GLOSSARY = 'glossary.csv'


def glossary(root: Path, folder: Path, locale: str) -> tuple[tuple[Term, ...], list[Problem]]:
    """The words that a locale keeps the same everywhere; none where it lists none."""
    return beside(root, folder / GLOSSARY, locale, lambda data, path: read_glossary(data, path, locale))


def readings(root: Path, folder: Path, locale: str) -> tuple[tuple[Reading, ...], list[Problem]]:
    """What was read of a catalogue, a row an act; nothing where there is no file of it."""

    def read(data: bytes, path: str) -> tuple[tuple[Reading, ...], list[Problem]]:
        rows, problems = read_readings(data, path)
        return tuple(rows), [problem._replace(locale=locale) for problem in problems]

    return beside(root, folder / FILE, locale, read)


def beside(root: Path, path: Path, locale: str, read: Callable[[bytes, str], tuple[tuple[T, ...], list[Problem]]],
           ) -> tuple[tuple[T, ...], list[Problem]]:
    """What a file holds, if it is there."""
    try:
        return read(path.read_bytes(), named(root, path))
    except FileNotFoundError:
        return (), []
    except OSError as error:
        return (), [unreadable(root, path, f'cannot be read: {error.strerror}', locale)]
