"""What was drawn last, up to so many bytes: what has not been asked for longest goes first."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar('T')


class Store(Generic[T]):
    """Things by their names, for several threads."""

    def __init__(self, most_bytes: int, size: Callable[[T], int]) -> None:
        self.most_bytes, self.size, self.lock = most_bytes, size, Lock()
        self.things = dict[str, T]()

    def get(self, name: str) -> T | None:
        """A thing that is still there."""
        with self.lock:
            if name in self.things:
                self.things[name] = self.things.pop(name)
            return self.things.get(name)

    def put(self, name: str, thing: T) -> T:
        """Keep a thing, in place of the oldest; the newest is kept however large it is."""
        with self.lock:
            self.things.pop(name, None)
            self.things[name] = thing
            while len(self.things) > 1 and sum(map(self.size, self.things.values())) > self.most_bytes:
                del self.things[next(iter(self.things))]
        return thing
