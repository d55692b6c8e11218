"""What a locale of an own project has from the shipped one: the words that are shipped, and what was read of them. Pure."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass

from beforehand.content.locale import Waiver
from beforehand.read.catalogue import Catalogue
from beforehand.read.readings import Reading


@dataclass
class Shipped:
    """A locale as it is shipped."""

    catalogue: Catalogue
    rows: Sequence[Reading] = ()
    waivers: Sequence[Waiver] = ()


def laid_over(own: Catalogue, rows: Sequence[Reading], waivers: Sequence[Waiver],
              shipped: Shipped) -> tuple[Catalogue, tuple[Reading, ...], tuple[Waiver, ...]]:
    """What the project says, read and waived, with the same of those shipped texts that it does not say itself."""
    both, theirs = copy.copy(own), shipped.catalogue
    ids = frozenset(id for id, english in own.shipped.items()
                    if id in theirs.texts and theirs.english[id] == english and id not in own.texts)
    both.lent, both.fuzzy, both.too_long = ids, own.fuzzy - ids, own.too_long - ids
    both.texts = own.texts | {id: theirs.texts[id] for id in ids}
    both.english = own.english | {id: theirs.english[id] for id in ids}
    both.places = own.places | {id: theirs.places[id] for id in ids}
    both.translators = own.translators | dict.fromkeys(ids, theirs.translator)
    return (both, (*rows, *(row for row in shipped.rows if row.id in ids)),
            (*waivers, *(waiver for waiver in shipped.waivers if waiver.message in ids)))
