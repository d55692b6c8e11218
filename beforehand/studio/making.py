"""All PDFs, made while the page goes on answering: how many are done, what became of each, and whether that is still so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from threading import Thread

from beforehand.studio.preview.preview import Preview
from beforehand.studio.preview.printing import Built, Made


@dataclass
class Making:
    """One build of all PDFs of a folder."""

    preview: Preview
    made_from: Mapping[str, str] = field(default_factory=dict)
    """The digests of the files of the folder."""
    done: int = 0
    of: int = 0
    built: Built | None = None
    has_failed: bool = False

    def begin(self) -> Making:
        """Make them, in a thread of its own."""
        self.made_from = dict(self.preview.now().digests)
        Thread(target=self.make, daemon=True).start()
        return self

    def make(self) -> None:
        """Make them; whatever goes wrong is said on the page, and where the program was started."""
        try:
            self.built = self.preview.build(False, self.told)
        except BaseException:
            self.has_failed = True
            raise

    def told(self, done: int, of: int) -> None:
        self.done, self.of = done, of

    @property
    def is_going_on(self) -> bool:
        return not self.built and not self.has_failed

    @property
    def is_fresh(self) -> bool:
        """Whether they are of what the folder says now."""
        return bool(self.built) and dict(self.preview.now().digests) == self.made_from

    def file(self, name: str) -> Made | None:
        """A PDF by the name of its file."""
        return next((made for made in self.built.files if made.name == name), None) if self.built else None

    def packed(self, tests: bool, say: Callable[[str], str]) -> bytes:
        """Those that can be handed out in one file, or the test prints."""
        assert self.built
        mine = [made for made in self.built.files if made.is_test == tests]
        return self.preview.packed(replace(self.built, files=mine, kept={}), say)
