"""What was printed from what, and why a sheet must be printed again. One stamp a sheet, written after its PDF."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from beforehand.ground.files import read_record, remove, sweep, write_record
from beforehand.ground.problem import Problem

T = TypeVar('T')

FOLDER = '.ledger'


@dataclass(frozen=True)
class Stamp:
    """What a sheet was printed from, and what came of it."""

    html: str
    """Hash of the composed page without sizes: content, translation, edition and template."""
    parts: Mapping[str, str]
    """Hash of each text and file in the page, so that the reason can name what changed."""
    files: Mapping[str, str]
    """Hash of each file beside the page: style sheets and fonts."""
    press: Mapping[str, str]
    """Versions of the press, and what it was told."""
    pdf: str = ''
    """Hash of the PDF; empty when nothing was printed."""
    problems: tuple[Problem, ...] = ()
    """What kept it from being printed."""

    @property
    def is_sound(self) -> bool:
        """Whether it says what can be: that there is a PDF, or why not."""
        return bool(self.pdf) != bool(self.problems)


def digest(data: bytes) -> str:
    """A hash, short enough to read."""
    return hashlib.sha256(data).hexdigest()[:32]


@lru_cache(maxsize=4096)
def file_digest(path: str) -> str:
    """Hash of a file's contents (never its date); empty where there is none."""
    if not os.path.isfile(path):  # a pipe would be waited for
        return ''
    try:
        with open(path, 'rb') as file:
            return hashlib.file_digest(file, 'sha256').hexdigest()[:32]
    except OSError:
        return ''


class Ledger:
    """The stamps of one output folder."""

    def __init__(self, out: Path) -> None:
        self.out = out

    def path(self, name: str) -> Path:
        return self.out / FOLDER / f'{name}.json'

    def read(self, name: str) -> Stamp | None:
        """The stamp of a sheet; one that is damaged, or of another version, counts as none."""
        stamp = remembered(self.path(name), Stamp)
        return stamp if stamp and stamp.is_sound else None

    def write(self, name: str, stamp: Stamp) -> None:
        """Record a sheet, in one step: a stamp is whole or not there."""
        write_record(self.out, f'{FOLDER}/{name}.json', asdict(stamp))

    def discard(self, name: str) -> None:
        """Remove a sheet that must not lie there any more, and its stamp."""
        for file in (f'{name}.pdf', f'{name}.html', f'{FOLDER}/{name}.json'):
            remove(self.out, file)

    def prune(self, names: Iterable[str], editions: Iterable[str]) -> list[str]:
        """Remove what no sheet of these editions claims: PDFs and pages with a stamp, stamps, a dead build's parts."""
        claimed, removed = set(names), []
        stamps = [path for edition in editions for path in (self.out / FOLDER / edition).rglob('*.json')]
        for path in sorted(stamps):
            name = str(path.relative_to(self.out / FOLDER).with_suffix(''))
            if name not in claimed:
                self.discard(name)
                removed.append(name)
        sheets = {Path(name).parent for name in (*claimed, *removed)}
        for folder in {self.out / FOLDER, *(home / sheet for sheet in sheets for home in (self.out, self.out / FOLDER))}:
            sweep(folder)
        return removed


def stale(now: Stamp, before: Stamp | None, pdf: str) -> str:
    """Why a sheet must be printed again, in words; empty when it need not be. pdf: hash of the PDF that lies there."""
    if before is None:
        return 'it has not been printed yet'
    if before.html != now.html:
        return changed(before.parts, now.parts) or 'its page changed'
    if before.press != now.press:
        return changed(before.press, now.press)
    if before.files != now.files:
        return changed(before.files, now.files)
    if before.problems or pdf == before.pdf:
        return ''
    return 'its PDF is not the one that was printed' if pdf else 'its PDF is gone'


def different(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    """The keys in which two mappings differ."""
    return sorted(key for key in {*old, *new} if old.get(key) != new.get(key))


def changed(old: Mapping[str, str], new: Mapping[str, str]) -> str:
    """What changed between two lists of parts, in words."""
    names = different(old, new)
    more = f' and {len(names) - 3} more' if len(names) > 3 else ''
    return f'{", ".join(names[:3])}{more} changed' if names else ''


def remembered(path: Path, shape: type[T]) -> T | None:
    """What an earlier run wrote there, if it is of this shape."""
    text = read_record(path)
    try:
        return None if text is None else reader(shape).validate_json(text, strict=True)  # type: ignore[arg-type]
    except ValueError:
        return None


@cache
def reader(shape: Any) -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(shape)
