"""What was printed from what, and why a sheet must be printed again. One stamp a sheet, written after its PDF."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from beforehand.fit import Fit
from beforehand.problem import Place, Problem

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
    def fit(self) -> Fit:
        return Fit(self.size_pt, tuple(self.gaps_mm.items()))


def digest(data: bytes) -> str:
    """A hash, short enough to read."""
    return hashlib.sha256(data).hexdigest()[:32]


@lru_cache(maxsize=4096)
def file_digest(path: str) -> str:
    """Hash of a file's contents (never its date); empty where there is none."""
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
        """The stamp of a sheet; one that cannot be read counts as none."""
        try:
            raw: dict[str, Any] = json.loads(self.path(name).read_bytes())
            problems = tuple(Problem(id, Place(*place), *rest) for id, place, *rest in raw['problems'])
            return Stamp(**raw | {'problems': problems})
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def write(self, name: str, stamp: Stamp) -> None:
        """Record a sheet, in one step: a stamp is whole or not there."""
        text = json.dumps(asdict(stamp), ensure_ascii=False, indent=1)
        write_whole(self.path(name), text.encode())

    def read_known(self, fitting: str) -> None:
        """What earlier builds found with the same fonts and program: breaks of headlines, sizes of sheets."""
        try:
            known = json.loads((self.out / FOLDER / KNOWN).read_bytes())
            if known['fitting'] == fitting:
                self.breaks = dict(known['breaks'])
                self.fits = {key: Fit(size_pt, tuple(map(tuple, gaps))) for key, (size_pt, gaps) in known['fits'].items()}
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            self.breaks, self.fits = {}, {}

    def write_known(self, fitting: str) -> None:
        """Keep what this build found."""
        text = json.dumps({'fitting': fitting, 'breaks': self.breaks, 'fits': self.fits}, ensure_ascii=False)
        write_whole(self.out / FOLDER / KNOWN, text.encode())

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
        for file in (self.out / f'{name}.pdf', self.out / f'{name}.html', self.path(name)):
            file.unlink(missing_ok=True)

    def prune(self, names: Iterable[str], editions: Iterable[str]) -> list[str]:
        """Remove what no sheet of these editions claims: PDFs and pages with a stamp, stamps, a dead build's parts."""
        claimed, removed = set(names), []
        stamps = [path for edition in editions for path in (self.out / FOLDER / edition).rglob('*.json')]
        for path in sorted(stamps):
            name = str(path.relative_to(self.out / FOLDER).with_suffix(''))
            if name not in claimed:
                self.discard(name)
                removed.append(name)
        for path in self.out.rglob('*.part'):
            path.unlink(missing_ok=True)
        return removed


def different(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    """The keys in which two mappings differ."""
    return sorted(key for key in {*old, *new} if old.get(key) != new.get(key))


def changed(old: Mapping[str, str], new: Mapping[str, str]) -> str:
    """What changed between two lists of parts, in words."""
    names = different(old, new)
    more = f' and {len(names) - 3} more' if len(names) > 3 else ''
    return f'{", ".join(names[:3])}{more} changed' if names else ''


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step: whoever looks sees the old one or the new one, never half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f'.{path.name}.{os.getpid()}.part')
    try:
        part.write_bytes(data)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
