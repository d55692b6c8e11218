"""The files of an edition's own words: found and read as what comes from a stranger."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection
from pathlib import Path

from beforehand.ground.files import is_content
from beforehand.ground.problem import Place, Problem
from beforehand.ground.source import shown

WORDS = 'words'
MOST_BYTES = 1_000_000
ENDINGS = ('.po', '.readings.csv')


def word_files(folder: Path, path: str, locales: Collection[str], source: str) -> tuple[dict[str, bytes], list[Problem]]:
    """The bytes of words/<locale>.po and words/<locale>.readings.csv by name; anything else there is a problem."""
    home, found, problems = folder / WORDS, dict[str, bytes](), list[Problem]()
    if not os.path.lexists(home):
        return found, problems
    if home.is_symlink() or not home.is_dir():
        return found, [Problem('own-words', Place(f'{path}/{WORDS}'), 'is no folder', 'put the folder itself there')]
    allowed = {f'{locale}{ending}' for locale in locales for ending in ENDINGS} - {f'{source}.readings.csv'}
    try:
        names = sorted(filter(is_content, os.listdir(home)))
    except OSError as error:
        return found, [Problem('own-words', Place(f'{path}/{WORDS}'), f'cannot be read: {error.strerror}')]
    for name in names:
        if name not in allowed:
            problems.append(Problem('own-words', Place(f'{path}/{WORDS}/{shown(name, 80)}'), 'nothing reads this file',
                                    'name it by a locale of the project: words/ro.po, words/ro.readings.csv'))
        elif fault := unfit(home / name):
            problems.append(Problem('own-words', Place(f'{path}/{WORDS}/{name}'), fault, 'put the file itself into the folder'))
        else:
            found[name] = (home / name).read_bytes()
    return found, problems


def unfit(file: Path) -> str:
    """Why a file is not opened; empty where it is."""
    try:
        status = os.lstat(file)
        if not stat.S_ISREG(status.st_mode):
            return 'is a link' if stat.S_ISLNK(status.st_mode) else 'is no file'
        if status.st_size > MOST_BYTES:
            return f'has {status.st_size:,} bytes; {MOST_BYTES:,} are the most that is read'
        with file.open('rb'):
            return ''
    except OSError as error:
        return f'cannot be read: {error.strerror}'
