"""A change of a file as it is posted: what it does, and what of the file the form showed. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from beforehand.ground.source import decode
from beforehand.studio.store.edits.tree import Path, at, tree
from beforehand.studio.store.refusals import CannotSay


def nothing(_data: bytes) -> Any:
    """What a form showed that showed nothing of the file: whatever others do to it, no two wishes meet."""
    return None


@dataclass(frozen=True)
class Change:
    """What becomes of a file, whatever else others have changed in it meanwhile."""

    edit: Callable[[bytes], bytes]
    reads: Callable[[bytes], Any] = nothing
    """What the form showed: when that is another thing by now, somebody has to decide."""


def values(*paths: Path) -> Callable[[bytes], Any]:
    """A form that showed the values at these places of a YAML file."""

    def shown(data: bytes) -> Any:
        try:
            said = tree(decode(data, '')[0])
        except CannotSay:
            return data
        return [at(said, path) for path in paths]

    return shown
