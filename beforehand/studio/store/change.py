"""A change of a file as it is posted: what it does, and what of the file the form showed. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from beforehand.ground.source import decode
from beforehand.studio.store.edits.tree import Path, at, tree
from beforehand.studio.store.refusals import CannotSay, Conflict, Refusal, digest_of


def nothing(_data: bytes) -> Any:
    """What a form showed that showed nothing of the file: whatever others do to it, no two wishes meet."""
    return None


@dataclass(frozen=True)
class Change:
    """What becomes of a file, whatever else others have changed in it meanwhile."""

    edit: Callable[[bytes], bytes]
    reads: Callable[[bytes], Any] = nothing
    """What the form showed: when that is another thing by now, somebody has to decide."""


Wish = bytes | Change | None
"""What a file is to be: these bytes, what a change makes of it, or not there."""


def granted(name: str, wish: Wish, now: bytes, seen: str | None, old: Callable[[str], bytes | None]) -> bytes:
    """What a file is to be; Conflict, if it is not what the form was made from, and that matters.

    `seen`: the digest of what it was made from, if that is known; old(digest): what that was, if anybody remembers.
    """
    data = wish.edit(now) if isinstance(wish, Change) else wish or b''
    was = seen if seen is not None or isinstance(wish, Change) else ''
    if was in (None, digest_of(now)) or data == now:
        return data
    if not isinstance(wish, Change):
        raise Conflict(name, data, now)
    then = old(str(was)) if was else b''
    if then is not None and wish.reads(then) == wish.reads(now):
        return data
    try:
        mine = None if then is None else wish.edit(then)
    except Refusal:
        mine = None
    raise Conflict(name, mine, now)


def values(*paths: Path) -> Callable[[bytes], Any]:
    """A form that showed the values at these places of a YAML file."""

    def shown(data: bytes) -> Any:
        try:
            said = tree(decode(data, '')[0])
        except CannotSay:
            return data
        return [at(said, path) for path in paths]

    return shown
