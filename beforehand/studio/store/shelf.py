"""Which files of a folder are an edition's, how they are opened, and in which order they are written."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from beforehand.content.edition import EditionFile
from beforehand.ground.files import is_content
from beforehand.ground.source import read as read_yaml
from beforehand.read.logo import KINDS
from beforehand.read.outside import MOST_BYTES as MOST_OF_A_TABLE
from beforehand.read.wordfiles import ENDINGS, WORDS
from beforehand.studio.store.judge import CONFIRMED, EDITION
from beforehand.studio.store.refusals import N_, Unfit

MOST_BYTES = 30_000_000
CLOSED = N_('The file %(name)s cannot be opened: %(why)s.')
OUR_LOGO = re.compile(r'logo-[0-9a-f]{12}\.(?:svg|png|jpg)')
LOCALE = re.compile(r'[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*')


def is_ours(name: str) -> bool:
    """Whether a file may be an edition's, by its name."""
    folder, _, file = name.rpartition('/')
    if folder == WORDS:
        return any(file.endswith(end) and LOCALE.fullmatch(file.removesuffix(end)) for end in ENDINGS)
    return name in (EDITION, CONFIRMED) or (not folder and is_content(name) and Path(name).suffix.lower() in KINDS)


def names(folder: Path) -> Iterator[str]:
    """The files that are an edition's: its two tables, its words, and the logo that it names; and old ones of ours."""
    yield from (EDITION, CONFIRMED)
    for name in sorted(entries(folder / WORDS)):
        if is_ours(f'{WORDS}/{name}'):
            yield f'{WORDS}/{name}'
    logo = logo_of(read(folder, EDITION))
    yield from (name for name in sorted(entries(folder)) if name == logo or OUR_LOGO.fullmatch(name))


def entries(folder: Path) -> list[str]:
    """The names in a folder; none of a link to one."""
    try:
        return [] if folder.is_symlink() else os.listdir(folder)
    except OSError:
        return []


@lru_cache(maxsize=16)
def logo_of(data: bytes) -> str:
    """The file that edition.yaml names as its logo."""
    file, _ = read_yaml(data, EDITION, EditionFile) if len(data) <= MOST_OF_A_TABLE else (None, [])
    name = str(file.logo or '') if file else ''
    return name if name and is_ours(name) else ''


def left_over(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> list[str]:
    """The logos of ours that nothing names any more, once this is written."""
    logo = logo_of(after.get(EDITION, before.get(EDITION, b'')))
    return [name for name in before if OUR_LOGO.fullmatch(name) and name != logo and name not in after]


def read(folder: Path, name: str) -> bytes:
    """The bytes of a file; none where there is no file. A link is not followed, neither its own nor that of words/."""
    if (folder / name).parent.is_symlink() and '/' in name:
        raise Unfit(CLOSED, name=name, why='it lies behind a link')
    try:
        opened = os.open(folder / name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except (FileNotFoundError, NotADirectoryError):
        return b''
    except OSError as error:
        why = 'it is a link' if (folder / name).is_symlink() else error.strerror
        raise Unfit(CLOSED, name=name, why=why) from None
    try:
        status = os.fstat(opened)
        if not stat.S_ISREG(status.st_mode) or status.st_size > MOST_BYTES:
            raise Unfit(CLOSED, name=name, why='it is no file, or too large')
        with open(opened, 'rb', closefd=False) as file:
            return file.read()
    finally:
        os.close(opened)


def rank(name: str, stays: bool) -> tuple[int, str]:
    """When a file of a step is written: before those that rely on it; one that goes, behind all."""
    kind = 0 if '.' in name and Path(name).suffix.lower() in KINDS else 1 if name.startswith(f'{WORDS}/') else 2
    return (3 if name == EDITION else kind if stays else 4), name
