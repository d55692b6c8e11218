"""What the leaflets of a folder look like now: as pictures, as text, and how far each is from being handed out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from threading import Event, Lock, Thread
from time import monotonic

from beforehand.ground.problem import Problem
from beforehand.record.decide import stamp_of
from beforehand.record.pool import Broken
from beforehand.record.proofpress import ProofPress, nothing
from beforehand.record.spots import Pulled, order_to_look_at
from beforehand.record.workshop import judge
from beforehand.studio.preview import pictures, printing
from beforehand.studio.preview.bench import Bench, Made
from beforehand.studio.preview.calls import Called, called
from beforehand.studio.preview.fit import Fit, asked, fit
from beforehand.studio.preview.passages import Passage, passages
from beforehand.studio.preview.pictures import Picture, View
from beforehand.studio.preview.printing import Built, Told
from beforehand.studio.preview.reading import Reader, Reading
from beforehand.studio.preview.standing import Standing
from beforehand.studio.preview.store import Store
from beforehand.studio.preview.trial import brought
from beforehand.studio.preview.turn import Turn

LOOK_SECONDS, QUIET_SECONDS = 1.0, 0.5
"""How long nobody looks at anything, when all is known; and how long somebody who works here is let alone after each question."""
MOST_PDFS, MOST_PICTURES = 20_000_000, 40_000_000
"""Bytes that are kept."""
OUR_FAULT = 'the press stopped at this sheet, by a fault of the program: the window in which it was started says where'
MOST_FITS = 100
"""Answers to whether a sentence fits that are kept: while somebody types, and when they save it."""


class Preview:
    """One edition's folder, looked at by several threads."""

    def __init__(self, root: Path, folder: Path, out: Path, today: date) -> None:
        self.root, self.folder, self.out, self.today = root, folder, out, today
        self.reader, self.bench, self.turn = Reader(root, folder, today), Bench(), Turn()
        self.press, self.pressing, self.building = ProofPress(root), Lock(), Lock()
        self.pulled = Store[Pulled](MOST_PDFS, lambda one: len(one.pdf))
        self.pictures = Store[Picture](MOST_PICTURES, lambda one: len(one.png))
        self.fits = Store[list[Fit]](MOST_FITS, lambda one: 1)
        self.closed = Event()
        self.idler = Thread(target=self.idle, daemon=True)
        self.idler.start()

    def close(self) -> None:
        """Stop what goes on beside."""
        self.closed.set()
        self.press.end()
        self.idler.join()

    def now(self) -> Reading:
        """The project and the edition as its files are now."""
        with self.turn.taking():
            return self.read()

    def read(self) -> Reading:
        """The same, for who holds the turn."""
        reading = self.reader.now()
        self.bench.take(reading)
        return reading

    def made(self, sheet: str) -> tuple[Made, Reading] | None:
        """A sheet as it is composed now, and what was read for it; None where there is none of this name."""
        with self.turn.taking():
            reading = self.read()
            self.bench.first = sheet
            return (self.bench.compose(sheet), reading) if sheet in self.bench.sheets else None

    def views(self, sheet: str) -> list[View]:
        """Its sides, then its panels; none of a sheet that cannot be composed."""
        made = self.made(sheet)
        return list(pictures.views(made[0].page)) if made else []

    def picture(self, sheet: str, view: str) -> Picture | None:
        """A view of a sheet as it would be printed; one that is kept back, as it stands. None where there is nothing to see."""
        if (pulled := self.pull(sheet)) is None:
            return None
        made, proof, standing = pulled
        found = next((one for one in pictures.views(made.page) if one.id == view), None)
        if found is None or not proof.pdf:
            return None
        name = f'{made.print_digest} {view}'
        picture = self.pictures.get(name) or self.pictures.put(name, pictures.drawn(proof, found, standing, made.sheet.topic_id))
        return picture._replace(standing=standing)

    def pull(self, sheet: str) -> tuple[Made, Pulled, Standing] | None:
        """A sheet as it comes off the press, and how it stands by this very print; what is newest when its turn comes."""
        with self.pressing:
            found = self.made(sheet)
            if found is None or not (found[0].page.html or found[0].page.as_it_stands):
                return None
            made, reading = found
            pulled = self.pulled.get(made.print_digest)
            if pulled is None:
                pulled = self.pulled.put(made.print_digest, self.off_the_press(made))
            with self.turn.taking():
                self.bench.saw(made, judged(made, reading, pulled))
                return made, pulled, self.bench.standing_of(made, reading)

    def off_the_press(self, made: Made) -> Pulled:
        """A sheet, pulled; where that goes wrong by a fault of ours, nothing, and that as its fault."""
        try:
            return self.press.pull(order_to_look_at(made.sheet, made.page))
        except Broken as error:
            logging.getLogger('beforehand.studio').error('%s: %s', made.sheet.name, error)
            return nothing(OUR_FAULT)

    def text(self, sheet: str) -> list[Passage]:
        """What a sheet says, in reading order."""
        made = self.made(sheet)
        return passages(made[0], made[1].project.locales[made[1].project.source]) if made else []

    def standing(self, sheet: str) -> Standing:
        """How a sheet stands, as far as it was looked at; nobody knows that of one that there is not."""
        made = self.made(sheet)
        if made is None:
            return Standing()
        with self.turn.taking():
            return self.bench.standing_of(*made)

    def standings(self, wait_seconds: float = 0.0) -> dict[str, Standing]:
        """How all sheets stand; the state of those that nobody has looked at in so long is empty."""
        until = monotonic() + wait_seconds
        while self.look(idly=False) and monotonic() < until:
            pass
        with self.turn.taking():
            self.read()
            return {name: self.bench.standings.get(name, Standing()) for name in self.bench.sheets}

    def look(self, idly: bool = True) -> bool:
        """Look how one more sheet stands; whether there was any of which that was not known."""
        with self.turn.taking(idly):
            self.read()
            name = next(self.bench.waiting(), None)
            if name:
                self.bench.standing(name)
            return name is not None

    def idle(self) -> None:
        """Look at what nobody asks for, while nobody waits for anything."""
        wait_seconds = 0.0
        while not self.closed.wait(wait_seconds):
            is_busy = self.pressing.locked() or self.turn.quiet_seconds < QUIET_SECONDS
            wait_seconds = QUIET_SECONDS / 5 if is_busy else 0.0 if self.look() else LOOK_SECONDS

    def fit(self, locale: str, message: str, text: str) -> list[Fit]:
        """How every sheet of a language that shows a message takes another sentence in its place."""
        with self.turn.taking():
            question = asked(self.read(), locale, message, text)
            known = self.fits.get(question)
            return self.fits.put(question, fit(self.bench, locale, message, text, self.today)) if known is None else known

    def brought_by(self, before: Mapping[str, bytes], changed: Mapping[str, bytes]) -> list[Problem]:
        """What would be wrong with the folder if some of its files were others, and is not now."""
        after = {name: data for name, data in {**before, **changed}.items() if data}
        with self.turn.taking():
            return brought(self.reader.base, self.folder.name, after, self.read().problems, self.today)

    def numbers(self) -> list[Called]:
        """Every number of the leaflets, and how far it can be trusted."""
        with self.turn.taking():
            edition, links = self.read().edition, {link for made in self.bench.made.values() for link in made.page.dials}
        return called(edition, links, self.today) if edition else []

    def build(self, release: bool, told: Told = lambda done, of: None) -> Built:
        """All PDFs, into the folder of what is printed: what the command `build` makes of this folder, byte for byte."""
        with self.building:
            return printing.build(self.root, self.folder, self.out, self.today, release, told)

    def packed(self, built: Built, say: Callable[[str], str] = str) -> bytes:
        """All PDFs in one file; say: puts what its list says into the language of the studio."""
        return printing.packed(built, say)


def judged(made: Made, reading: Reading, pulled: Pulled) -> Sequence[Problem]:
    """What keeps a sheet from leaving the press, by what came off it; one that is kept back already was not held against it."""
    if not made.page.html:
        return ()
    return judge(made.sheet, made.page, pulled.proof, stamp_of(made.sheet, made.page, reading.work(release=False)))
