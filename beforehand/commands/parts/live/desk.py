"""How a locale stands, in one warm process: read again when something was saved; composed, what is concerned first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from beforehand.commands.parts import asked
from beforehand.commands.parts.live import news
from beforehand.compose.page import Composer, Page
from beforehand.ground.problem import Problem
from beforehand.plan.sheets import Sheet, Wishes
from beforehand.print.press import Press
from beforehand.print.versions import press_versions
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.record.build import dockets, record
from beforehand.record.decide import decide
from beforehand.record.docket import Commission, Docket, Outcome
from beforehand.record.ledger import Ledger, file_digest
from beforehand.record.spots import Pulled, order_to_look_at, pull
from beforehand.record.workshop import finish


@dataclass
class Made:
    """A sheet as it was composed last, and what became of it."""

    sheet: Sheet
    page: Page
    docket: Docket
    outcome: Outcome
    own: list[Problem]
    """What is wrong with this sheet, beside what is wrong with the project."""


class Desk:
    """The project, and the sheets of one locale."""

    def __init__(self, root: Path, wishes: Wishes, out: Path) -> None:
        self.root, self.wishes, self.ledger = root, wishes, Ledger(out)
        self.project, self.found = Project(root), list[Problem]()
        self.made: dict[str, Made] = {}
        self.waiting: list[Sheet] = []
        """What is still to be composed."""
        self.due: list[str] = []
        """What is still to be printed."""
        self.said: news.Said = {}

    @property
    def locale(self) -> Locale | None:
        return next((locale for id, locale in self.project.locales.items() if id.lower() == self.wishes.locales[0].lower()), None)

    @property
    def problems(self) -> list[Problem]:
        """All that is wrong, as far as it is known."""
        return list(dict.fromkeys([*self.found, *(problem for made in self.made.values() for problem in made.own)]))

    def read(self, current: str = '') -> list[str]:
        """Read the project again; the messages that changed. While the locale cannot be read, its sheets stay what they were."""
        self.project, _, sheets, self.found = asked.read(self.root, self.wishes)
        self.composer = Composer(self.project)
        self.work = Commission(self.project, self.found, press_versions())
        file_digest.cache_clear()
        locale = self.locale
        if locale is None or (locale.catalogue.path and not locale.catalogue.english):
            self.waiting = []
            return []
        before, self.said = self.said, news.said(self.project, locale)
        changed = news.changed(before, self.said)
        names = {sheet.name for sheet in sheets}
        self.made = {name: made for name, made in self.made.items() if name in names}
        self.waiting = sorted(sheets, key=lambda sheet: (not self.shows(sheet, changed), sheet.name != current))
        return changed

    def fail(self, problems: Iterable[Problem]) -> None:
        """What was saved cannot be read: that is all that is known of the project; sheets stay what they were."""
        self.found, self.waiting = list(problems), []

    def shows(self, sheet: Sheet, messages: Sequence[str]) -> bool:
        """Whether a sheet shows one of some messages, as far as is known."""
        made = self.made.get(sheet.name)
        return made is None or not made.page.english.keys().isdisjoint(messages)

    def concerned(self, messages: Sequence[str]) -> Iterator[Made]:
        """Compose what shows one of these messages, and no other sheet."""
        while self.waiting and self.shows(self.waiting[0], messages):
            yield self.compose()

    def compose(self) -> Made:
        """Compose the next sheet that waits."""
        sheet = self.waiting.pop(0)
        page = self.composer.compose(sheet)
        docket = next(dockets([sheet], self.ledger, self.root))
        outcome = decide(sheet, page, docket, self.work)
        own = [problem for problem in outcome.problems if problem not in self.found]
        made = self.made[sheet.name] = Made(sheet, page, docket, outcome, own)
        self.due = [name for name in self.due if name != sheet.name] + [sheet.name] * (outcome.state == 'due')
        return made

    def pull(self, press: Press, name: str) -> Pulled | None:
        """Print a sheet; into the folder of what is printed, if it is due and may be. What lay there stays till then."""
        made = self.made[name]
        self.due = [other for other in self.due if other != name]
        if not (made.page.html or made.page.as_it_stands):
            return None
        pulled = pull(press, order_to_look_at(made.sheet, made.page))
        if made.outcome.state == 'due':
            finish(made.outcome, made.sheet, made.page, pulled.proof, made.docket)
            if made.outcome.pdf:
                record(made.outcome, self.ledger)
            made.own = [problem for problem in made.outcome.problems if problem not in self.found]
            made.outcome.pdf = b''
        return pulled
