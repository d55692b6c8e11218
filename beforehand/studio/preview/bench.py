"""The sheets of an edition, composed as they are now: each when it is asked for, the others one by one while nobody waits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from beforehand.compose.page import Composer, Page
from beforehand.ground.problem import Problem
from beforehand.plan.sheets import Sheet
from beforehand.read.wordfiles import WORDS
from beforehand.record.ledger import digest
from beforehand.studio.preview.reading import Reading
from beforehand.studio.preview.standing import Standing, standing

Key = tuple[tuple[str, str], ...]


class Made(NamedTuple):
    """A sheet as it was composed."""

    key: Key
    """Of the files that it was composed from."""
    sheet: Sheet
    page: Page

    @property
    def print_digest(self) -> str:
        """Of what goes to the press."""
        return digest((self.page.html or self.page.as_it_stands).encode()) + str(bool(self.page.html))


class Bench:
    """What was composed, and how it stands. Not safe for threads: its user takes turns."""

    def __init__(self) -> None:
        self.reading: Reading | None = None
        self.composer: Composer | None = None
        self.sheets = dict[str, Sheet]()
        self.made = dict[str, Made]()
        self.standings = dict[str, Standing]()
        self.seen = dict[str, Sequence[Problem]]()
        """What was found on a sheet when it was pulled, by its print digest."""
        self.first = ''
        """The sheet that was looked at last."""

    def take(self, reading: Reading) -> None:
        """Go on with what was read; what is composed of other files is composed again when it is asked for."""
        if reading is self.reading:
            return
        self.reading, self.standings = reading, {}
        self.sheets = {sheet.name: sheet for sheet in reading.sheets}
        self.made = {name: made for name, made in self.made.items() if name in self.sheets}
        self.seen = {made.print_digest: self.seen.get(made.print_digest, ()) for made in self.made.values()}
        self.composer = self.composer or Composer(reading.project)
        self.composer.project = reading.project  # its templates stay compiled

    def key(self, sheet: Sheet) -> Key:
        """The files of the edition from which a sheet is composed: those of its language, and those of all."""
        assert self.reading
        mine = tuple(f'{WORDS}/{locale}.' for locale in (self.reading.project.source, sheet.locale.id))
        return tuple((name, hash_) for name, hash_ in self.reading.digests.items()
                     if not name.startswith(f'{WORDS}/') or name.startswith(mine))

    def compose(self, name: str) -> Made:
        """A sheet as it is now."""
        sheet = self.sheets[name]
        key, known = self.key(sheet), self.made.get(name)
        if known is None or known.key != key:
            assert self.composer
            self.made[name] = known = Made(key, sheet, self.composer.compose(sheet))
        return known

    def standing(self, name: str) -> Standing:
        """How a sheet stands now."""
        assert self.reading
        return self.standings.get(name) or self.standing_of(self.compose(name), self.reading)

    def standing_of(self, made: Made, reading: Reading) -> Standing:
        """How a sheet stood when it was composed; kept, while that is what it is now."""
        name = made.sheet.name
        found = standing(made.sheet, made.page, reading, self.seen.get(made.print_digest, ()))
        if reading is self.reading and self.made.get(name) is made:
            self.standings[name] = found
        return found

    def saw(self, made: Made, problems: Sequence[Problem]) -> None:
        """Remember what was found on a sheet when it was pulled."""
        self.seen[made.print_digest] = problems

    def waiting(self) -> Iterator[str]:
        """The sheets of which nobody knows yet how they stand: first those like the one that was looked at last."""
        first = self.sheets.get(self.first)
        unlike = [(first is not None and sheet.coordinates[:3] != first.coordinates[:3],
                   first is not None and sheet.topic_id != first.topic_id, name) for name, sheet in self.sheets.items()
                  if name not in self.standings]
        yield from (name for *_, name in sorted(unlike))
