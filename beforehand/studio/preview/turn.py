"""One at a time: whoever is waited for goes before what is done while nobody waits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition
from time import monotonic


class Turn:
    """A lock that lets those wait who have time."""

    def __init__(self) -> None:
        self.condition, self.taken, self.asking, self.asked = Condition(), False, 0, monotonic()

    @property
    def quiet_seconds(self) -> float:
        """How long nobody has asked for it."""
        return monotonic() - self.asked

    @contextmanager
    def taking(self, idly: bool = False) -> Iterator[None]:
        """Hold it; idly: only while nobody else asks for it."""
        with self.condition:
            self.asking += not idly
            self.condition.wait_for(lambda: not self.taken and not (idly and self.asking))
            self.asking -= not idly
            self.taken, self.asked = True, self.asked if idly else monotonic()
        try:
            yield
        finally:
            with self.condition:
                self.taken = False
                self.condition.notify_all()
