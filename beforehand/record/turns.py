"""In which order sheets are handed out, tried again and told of. Pure: who makes them is given."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator

from beforehand.record.docket import Docket, Outcome

MOST_TRIES = 2
MOST_AHEAD = 50
"""How many sheets may be made while an earlier one is waited for: their PDFs have to be kept somewhere."""


class Turns:
    """The dockets of a build: each is handed out in its turn, once more where its maker was lost, and told of in its turn."""

    def __init__(self, dockets: Iterable[Docket], most_ahead: int = MOST_AHEAD) -> None:
        self.coming, self.most_ahead = iter(dockets), max(most_ahead, MOST_AHEAD)
        self.again: list[Docket] = []
        self.tries = Counter[str]()
        self.awaited = deque[str]()
        """The names of those that were handed out and not told of."""
        self.made: dict[str, Outcome] = {}

    def next(self) -> Docket | None:
        """The next sheet to be made; none while too many are waited for, or when all are handed out."""
        if self.again:
            return self.again.pop()
        docket = next(self.coming, None) if len(self.awaited) < self.most_ahead else None
        if docket:
            self.awaited.append(docket.name)
        return docket

    def lost(self, docket: Docket) -> bool:
        """Its maker was lost; whether it is tried once more."""
        self.tries[docket.name] += 1
        if self.tries[docket.name] < MOST_TRIES:
            self.again.append(docket)
            return True
        return False

    def take(self, outcome: Outcome) -> Iterator[Outcome]:
        """Those of which it can now be told, once those before them are there."""
        self.made[outcome.name] = outcome
        while self.awaited and self.awaited[0] in self.made:
            yield self.made.pop(self.awaited.popleft())
