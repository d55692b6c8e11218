"""What was printed from what, and why a sheet must be printed again. One stamp a sheet, written after its PDF."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from beforehand.ground.files import read_record, remove, sweep, write_record
from beforehand.ground.problem import Problem
from beforehand.print.fit import Fit

T = TypeVar('T')

FOLDER = '.ledger'
KNOWN = 'known.json'


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
    size_pt: float = 0
    gaps_mm: Mapping[str, float] = field(default_factory=dict)
    pdf: str = ''
    """Hash of the PDF; empty when nothing was printed."""
    problems: tuple[Problem, ...] = ()
    """What kept it from being printed."""

    @property
    def is_sound(self) -> bool:
        """Whether it says what can be: that there is a PDF, or why not."""
        return bool(self.pdf) != bool(self.problems)

    @property
    def fit(self) -> Fit:
        return Fit(self.size_pt, tuple(self.gaps_mm.items()))


class Known(NamedTuple):
    """What builds found with the same fonts and program."""

    fitting: str
    breaks: dict[str, list[list[str]]] = {}  # noqa: RUF012
    fits: dict[str, Fit] = {}  # noqa: RUF012


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

    def __init__(self, out: Path, root: Path) -> None:
        self.out, self.root = out, root
        self.breaks: dict[str, list[list[str]]] = {}
        """The lines of fitted headlines."""
        self.fits: dict[str, Fit] = {}
        """The sizes of pages, by what they depend on: the same for all editions."""

    def path(self, name: str) -> Path:
        return self.out / FOLDER / f'{name}.json'

    def read(self, name: str) -> Stamp | None:
        """The stamp of a sheet; one that is damaged, or of another version, counts as none."""
        stamp = remembered(self.path(name), Stamp)
        return stamp if stamp and stamp.is_sound else None

    def write(self, name: str, stamp: Stamp) -> None:
        """Record a sheet, in one step: a stamp is whole or not there."""
        write_record(self.out, f'{FOLDER}/{name}.json', asdict(stamp))

    def read_known(self, fitting: str) -> None:
        """What earlier builds found with the same fonts and program: breaks of headlines, sizes of sheets."""
        known = remembered(self.out / FOLDER / KNOWN, Known) or Known('')
        self.breaks, self.fits = (known.breaks, known.fits) if known.fitting == fitting else ({}, {})

    def write_known(self, fitting: str) -> None:
        """Keep what this build found."""
        write_record(self.out, f'{FOLDER}/{KNOWN}', Known(fitting, self.breaks, self.fits)._asdict())

    def stale(self, name: str, now: Stamp, stamp: Stamp | None) -> str | None:
        """Why a sheet must be printed again, in words; None when it need not be. build and explain both ask here."""
        if stamp is None:
            return 'it has not been printed yet'
        if stamp.html != now.html:
            return changed(stamp.parts, now.parts) or 'its template changed'
        if stamp.press != now.press:
            return changed(stamp.press, now.press)
        if stamp.files != now.files:
            return changed(stamp.files, now.files)
        if stamp.problems:
            return None
        found = file_digest(str(self.out / f'{name}.pdf'))
        return None if found == stamp.pdf else 'its PDF is gone' if not found else 'its PDF is not the one that was printed'

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
