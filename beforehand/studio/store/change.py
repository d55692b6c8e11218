"""What is to become of a file, as a form posts it. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from beforehand.studio.store.refusals import Conflict, digest_of


@dataclass(frozen=True)
class Change:
    """What becomes of a file, whatever else others have changed in it meanwhile."""

    edit: Callable[[bytes], bytes]


Wish = bytes | Change | None
"""What a file is to be: these bytes, what a change makes of it, or not there."""


def granted(name: str, wish: Wish, now: bytes, seen: str) -> bytes:
    """What a file is to be; Conflict, if it is to be a whole one, and is not any more what that was made from."""
    if isinstance(wish, Change):
        return wish.edit(now)
    data = wish or b''
    if data != now and seen != digest_of(now):
        raise Conflict(name, data, now)
    return data
