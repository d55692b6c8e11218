"""confirmed.yaml with one confirmation more, or without one. Pure: the one writer of this file."""

from __future__ import annotations

from typing import Any

from beforehand.content.drafting import CONFIRMED
from beforehand.content.edition import Confirmation, Confirmations
from beforehand.ground.hint import lasting
from beforehand.ground.source import decode
from beforehand.studio.store.edits.edition import changed, readable
from beforehand.studio.store.edits.saying import written
from beforehand.studio.store.edits.tree import REMOVE, Path, at, tree

FILE = 'confirmed.yaml'
LIST = 'confirmed'


def confirm(data: bytes, one: Confirmation) -> bytes:
    """confirmed.yaml with one line more: what stands there already, comments and earlier callers, stays as it is."""
    said = fields_of(one)
    there = at(tree(decode(data, FILE)[0]), (LIST,))
    if isinstance(there, list) and said in there:
        return data
    path: Path = (LIST, len(there) if isinstance(there, list) else 0)
    if data.strip():
        return changed(data, {path: said}, FILE, Confirmations)
    return readable(f'{lasting(CONFIRMED)}\n  - {line(one)}\n', FILE, Confirmations)


def take_back(data: bytes, helpline: str, number: str) -> bytes:
    """confirmed.yaml as if nobody had called this number of this helpline."""
    there = at(tree(decode(data, FILE)[0]), (LIST,)) or []
    gone = [index for index, one in enumerate(there) if at(one, ('helpline',)) == helpline and at(one, ('number',)) == number]
    return changed(data, {(LIST, index): REMOVE for index in gone}, FILE, Confirmations) if gone else data


def fields_of(one: Confirmation) -> dict[str, Any]:
    """A confirmation as plain values; what says nothing is left out."""
    settled = one.conflict_settled
    fields: dict[str, Any] = {
        'helpline': str(one.helpline), 'name': str(one.name or ''), 'number': str(one.number), 'by': str(one.by),
        'date': str(one.date), 'conflict_settled': settled if isinstance(settled, bool) else str(settled),
        'asked': str(one.asked or ''), 'from': [str(place) for place in one.from_]}
    return {name: value for name, value in fields.items() if value}


def line(one: Confirmation) -> str:
    """A line of confirmed.yaml."""
    return written(fields_of(one))
