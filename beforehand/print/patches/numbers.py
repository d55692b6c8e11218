"""The bytes of a number or a word are made by its type.

pydyf asks each operand of each operator four times what it is before it takes it for text. A page has ten thousand of them.
"""

from __future__ import annotations

from typing import Any


def apply() -> None:
    import pydyf

    plain = pydyf._to_bytes

    def to_bytes(item: Any) -> bytes:
        kind = type(item)
        if kind is bytes:
            return item  # type: ignore[no-any-return]
        if kind is str:
            return item.encode('ascii')  # type: ignore[no-any-return]
        if kind is int:
            return b'%d' % item
        if kind is float and not item.is_integer():
            return (b'%f' % item).rstrip(b'0')
        return plain(item)  # type: ignore[no-any-return]

    pydyf._to_bytes = to_bytes
