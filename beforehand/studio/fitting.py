"""How leaflets take a sentence, in words: it fits, everything gets smaller, so many words are too many. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from beforehand.plan.sheets import Sheet
from beforehand.studio import naming
from beforehand.studio.preview.fit import Fit, worst
from beforehand.studio.tongue import Tongue


class Room(NamedTuple):
    """Whether there is room for a sentence."""

    degree: str
    """fits, smaller, too-long; empty where it stands on no leaflet."""
    text: str


def against(found: Sequence[Fit], before: Sequence[Fit]) -> list[Fit]:
    """The same, held against the size that everybody's sentence has, not against the one that is printed now."""
    sizes = {one.sheet: one.to_pt for one in before}
    held = [one._replace(from_pt=sizes.get(one.sheet, one.from_pt)) for one in found]
    return [one if one.degree == 'too-long' else one._replace(degree='smaller' if one.to_pt < one.from_pt else 'fits')
            for one in held]


def room(say: Tongue, found: Sequence[Fit], sheets: Mapping[str, Sheet]) -> Room:
    """What has to be said first."""
    one = worst(found)
    if one is None:
        return Room('', '')
    kind = naming.kind(say, sheets[one.sheet])
    if one.degree == 'smaller':
        return Room(one.degree,
                    say.gettext('Fits, but all the writing on it gets smaller: %(before)s → %(after)s points (%(kind)s).',
                                            before=f'{one.from_pt:g}', after=f'{one.to_pt:g}', kind=kind))
    if one.degree == 'too-long':
        return Room(one.degree, say.ngettext(
            '%(n)s word too long: %(over)s mm too tall for its place, even in the smallest writing (%(kind)s). '
            'Nothing is saved until it fits.',
            '%(n)s words too long: %(over)s mm too tall for its place, even in the smallest writing (%(kind)s). '
            'Nothing is saved until it fits.',
            one.words_over, over=f'{one.over_mm:.1f}', kind=kind))
    return Room(one.degree, say.gettext('Fits. The writing stays as large as it was.'))
